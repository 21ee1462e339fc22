"""The sentence to quote of every exhibit: what its number is, and how it is said."""

from collections.abc import Callable

import pandas as pd

from dashboard.analysis.claims import bases
from dashboard.analysis.drill.description import Drill
from dashboard.exhibits.exhibit import Exhibit, documents_of
from dashboard.exhibits.subjects.drill import NO_DRILL, article_drill
from dashboard.exhibits.subjects.records import size_of_record
from dashboard.exhibits.words.quote import Quote, Row, Wording, name_of, rows, said, top, top_sum, total
from dashboard.schema import columns as c
from dashboard.wording import iso

IN_TIMES = Wording(
    "outsiders put {name} at {n} times the troops that its organiser declared for the whole of it",
    top(c.RATIO),
    1,
)
DECLARED = Wording(
    "the organiser of {name} gave {declared_qualifier} {n} troops as its last word",
    top(c.DECLARED, "declared_low == declared_high"),
)
WITH_SIZE = Wording("{name} is on record with {n} troops", top(c.TROOPS, "troops_low == troops_high"))
EXERCISES = Wording("{n} {n:exercise is|exercises are} in the register", rows())
OF_WHOLE, ONE_NUMBER = "scope == 'whole_exercise'", "value_low == value_high"
CLAIM = Wording(
    "{metric} of {name}: {qualifier} {n}, says {claimant}",
    top(c.VALUE_HIGH, ONE_NUMBER, OF_WHOLE),
    is_published=True,
)
CLAIM_OF_PART = Wording(
    "{metric} of {name} ({scope}): {qualifier} {n}, says {claimant}",
    top(c.VALUE_HIGH, ONE_NUMBER),
    is_published=True,
)
CLAIM_OF_RECORD = Wording(
    "{metric} of {of}: {qualifier} {n}, says {claimant}",
    top(c.VALUE_HIGH, ONE_NUMBER, OF_WHOLE, "metric == 'troops'"),
    is_published=True,
)
CLAIMS = Wording("the register holds {n} {n:claim|claims} on {of}", rows())
RESULT = Wording(
    "{iso3} spent {n} % of its gross domestic product on defence in {year}",
    top(c.PERCENT_GDP, "is_estimate == False", latest=c.YEAR),
    2,
    is_published=True,
)
ESTIMATE = Wording(
    "{iso3} is estimated to spend {n} % of its gross domestic product on defence in {year}",
    top(c.PERCENT_GDP, latest=c.YEAR),
    2,
    is_published=True,
)
FORCE = Wording(
    "the forward land force in {host} had {n} troops, as of {as_of}",
    top(c.TROOPS, "is_whole == True", "kind == 'actual'"),
    is_published=True,
)
ANY_FORCE = Wording(
    "{n} troops are on record for the forward land force in {host} or a part of it, {kind} in {as_of}",
    top(c.TROOPS),
    is_published=True,
)
INCIDENTS = Wording("{n} {n:incident|incidents} below the threshold of war {n:is|are} on record", rows())
MEASURES = Wording("{n} {n:measure of the alliance is|measures of the alliance are} on record", total(c.N))


def larger(shown: Exhibit) -> tuple[float, Row] | None:
    """Return how many peers are larger than the drill that an exhibit compares; None where none is."""
    found = _larger(shown)
    return (float(found.sum()), {}) if found is not None and found.any() else None


def none_larger(shown: Exhibit) -> tuple[float, Row] | None:
    """Return how many peers have a size where none of several is larger than the drill; None otherwise."""
    found = _larger(shown)
    return (float(len(found)), {}) if found is not None and len(found) > 1 and not found.any() else None


def _larger(shown: Exhibit) -> "pd.Series[bool] | None":
    """Say of each peer with a size whether it is larger than the drill; None for a drill without one."""
    options = dict(shown.options)
    drill = options["drill"] if options["drill"] != NO_DRILL else article_drill(shown.extract)
    if not isinstance(drill, Drill) or not drill.troops:
        return None
    return shown.data.table["peer_size"].dropna() > drill.troops


def answers(shown: Exhibit) -> tuple[float, Row] | None:
    """Return how many allied responses documents tell of; None where they tell of none."""
    n = int((shown.data.table[c.LINK_DIRECTION] == "response").sum())
    return (float(n), {}) if n else None


def most_spent(*, is_estimate: bool) -> Callable[[Exhibit], tuple[float, Row] | None]:
    """Return what finds the state that spends most, where a map shows that and its figure is of that kind."""

    def find(shown: Exhibit) -> tuple[float, Row] | None:
        if getattr(dict(shown.options)["choice"], "measure", "") != "spending":
            return None
        found: tuple[float, Row] | None = top(c.VALUE, "is_comparable == True")(shown)
        return found if found is not None and ("estimate" in found[1][c.WORDS]) == is_estimate else None

    return find


WORDINGS: dict[str, tuple[Wording, ...]] = {
    "declared-vs-independent": (IN_TIMES, DECLARED, WITH_SIZE, EXERCISES),
    "rival-claims": (CLAIM, CLAIM_OF_PART, Wording("{n} {n:claim is|claims are} on record", rows())),
    "ratios": (IN_TIMES, EXERCISES),
    "just-below": (
        Wording("{n} {n:exercise has|exercises have} a total that the organiser declared", rows()),
    ),
    "record-claims": (CLAIM_OF_RECORD, CLAIMS),  # where the record itself has no sentence
    "record-origins": (
        Wording("{n} {n:document|documents} on {of} {n:takes its|take their} number from {label}", top(c.N)),
    ),
    "record-places": (Wording("documents name {n} {n:place|places} of {of}", rows()),),
    "first-and-last-word": (Wording("{last_claimant} last put {name} at {n} troops", top("last_word")),),
    "where-held": (
        Wording(
            "at {place} {n} {n:exercise is|exercises are} on record, organised by: {organiser_side}", top(c.N)
        ),
    ),
    "timeline": (EXERCISES,),
    "counts": (
        Wording(
            "{n} {n:exercise|exercises} held by {bloc} began in {year_started}",
            top_sum(c.N, c.BLOC, c.YEAR_STARTED),
        ),
    ),
    "troop-days": (
        Wording(
            "the exercises of {year_started} made {n} troop-days, organised by: {organiser_side}",
            top(c.TROOP_DAYS),
        ),
    ),
    "size-and-length": (WITH_SIZE, EXERCISES),
    "domains": (Wording("{domains} is a domain of {n} {n:exercise|exercises} held by {bloc}", top(c.N)),),
    "rhythm": (Wording("{n} series of exercises {n:returns|return} regularly", total("regular")),),
    "coverage": (
        Wording("{n} {n:exercise has|exercises have} a published figure of troops", total("n_with_figure")),
    ),
    "among-peers": (
        Wording("none of {n} comparable exercises with a size is larger than this drill", none_larger),
        Wording(
            "{n} {n:comparable exercise is|comparable exercises are} on record as larger than this drill",
            larger,
        ),
        Wording("{n} {n:exercise is|exercises are} comparable with this drill", rows()),
    ),
    "spot": (Wording("the drill has {n} {n:place|places}", rows()),),
    "months-of-drill": (Wording("{n} {n:exercise|exercises} held by {bloc} began in {month}", top(c.N)),),
    "flank-map": (
        Wording(
            "{name} spent {n} % of its gross domestic product on defence in {as_of}",
            most_spent(is_estimate=False),
            2,
            is_published=True,
        ),
        Wording(
            "{name} is estimated to spend {n} % of its gross domestic product on defence in {as_of}",
            most_spent(is_estimate=True),
            2,
            is_published=True,
        ),
        Wording("{n} {n:state has|states have} the figure that the map shows", rows("value == value")),
    ),
    "pairs-timeline": (
        Wording(
            "documents tell of {n} allied {n:drill or measure|drills or measures} as an answer to a drill",
            answers,
        ),
        Wording("documents link {n} {n:pair|pairs} of a drill and an allied one", rows()),
    ),
    "lags": (Wording("{n} {n:pair|pairs} of a drill and an allied one stand near in time", total(c.N)),),
    "incident-timeline": (INCIDENTS,),
    "incident-years": (Wording("{n} {n:incident is|incidents are} on record for {year}: {label}", top(c.N)),),
    "nearness": (
        Wording(
            "{n} {n:incident|incidents} fell near a drill in time and region, which proves no link",
            total("n_near"),
        ),
    ),
    "published": (Wording("{series}: {n} in {date}", top(c.NUMBER, latest=c.YEAR), is_published=True),),
    "measure-matrix": (
        Wording("{place}: {n} {n:measure|measures} of {response_area}", top(c.N, "place != 'other'")),
    ),
    "measure-sizes": (
        Wording("{title}: {n} {unit}", top(c.NUMBER, without_figures=c.TITLE), is_published=True),
        Wording("{n} {n:measure has|measures have} a known size in this unit", rows()),
    ),
    "measure-years": (MEASURES,),
    "battlegroups": (FORCE, ANY_FORCE),
    "spending-rank": (RESULT, ESTIMATE),
    "spending": (RESULT, ESTIMATE),
    "rotations": (
        Wording(
            "the forces of {framework_nation} in {host} rotate every {n} {n:month|months}",
            top("rotation_months", "rotation_months > 0"),
            is_published=True,
        ),
        Wording("{n} {n:figure|figures} of a rotation {n:is|are} on record", rows()),
    ),
    "progress": (
        Wording(
            "{n} {n:check|checks} of practice against the advice {n:is|are} met",
            rows("counts and status == 'met'"),
        ),
    ),
    "balance": (
        Wording("{n} {n:check|checks} of practice against the advice {n:is|are} met", total("n_met")),
    ),
    "one-indicator": (
        Wording("{n} {n:ally meets|allies meet} the target of this indicator", rows("status == 'met'")),
    ),
    "state-spending": (RESULT, ESTIMATE),
    "state-personnel": (
        Wording(
            "{of} had {n} thousand military personnel in {year}",
            top("personnel_thousands", "is_estimate == False", latest=c.YEAR),
            1,
            is_published=True,
        ),
        Wording(
            "{of} is estimated to have {n} thousand military personnel in {year}",
            top("personnel_thousands", latest=c.YEAR),
            1,
            is_published=True,
        ),
    ),
    "state-battlegroups": (FORCE, ANY_FORCE),
    "state-ground": (
        Wording("{n} {n:base or place|bases and places} of exercises in {of} {n:is|are} on record", rows()),
    ),
    "state-hosted": (Wording("{of} hosted {n} {n:exercise|exercises}", total(c.N)),),
    "state-areas": (Wording("{n} {n:measure names|measures name} {of}", total(c.N)),),
    "state-incidents": (
        Wording("{n} {n:incident|incidents} in {of} below the threshold of war {n:is|are} on record", rows()),
    ),
}
"""Ways to say the number of each exhibit, the most telling first."""


def quote(shown: Exhibit) -> Quote | None:
    """Return the sentence to quote of an exhibit; None where it shows nothing, or counts a list of others."""
    if shown.data.outside:
        return None
    return _of_record(shown) or said(shown, WORDINGS[shown.name])


def _of_record(shown: Exhibit) -> Quote | None:
    """Return the sentence of a record for the chart of its claims; None where it has none, or for others."""
    if shown.name != "record-claims" or shown.figure is None:
        return None
    asked = str(dict(shown.options)["exercise_id"])
    found = size_of_record(shown.extract, asked)
    claims = shown.data.table[shown.data.table[c.CLAIM_ID] == found.quoted]
    if claims.empty:
        return None
    claim, day = claims.iloc[0], bases.said_on(claims).iloc[0]
    (document,) = shown.extract.result(documents_of, (str(claim[c.SOURCE_ID]),))
    named = (shown.extract.result(name_of, asked), iso(day) if isinstance(day, str) else "")
    amount = str(claim[c.VALUE_WORDS])
    return Quote(found.quote, float(claim[c.VALUE]), amount, document.published_by, named)
