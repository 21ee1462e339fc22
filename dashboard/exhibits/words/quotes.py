"""The sentence to quote of every exhibit: what its number is, and how it is said."""

from dataclasses import replace

from dashboard.analysis.claims import bases
from dashboard.exhibits.exhibit import Exhibit, documents_of
from dashboard.exhibits.subjects.records import size_of_record
from dashboard.exhibits.words import quote_numbers as numbers
from dashboard.exhibits.words.quote import Quote, Wording, name_of, rows, said, top, top_sum, total
from dashboard.schema import claim_codes
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
EXERCISES = Wording("the register counts {n} {n:exercise|exercises}", rows())
WORTH = "reliability <= 'C' and credibility <= '3' and origin_id != 'unknown'"
"""At which a claim can speak for an exercise: graded C3 or better, and somebody is named who said it."""

OF_WHOLE, ONE_NUMBER = "scope == 'whole_exercise'", "value_low == value_high"
CLAIM_OF_WORTH = Wording(
    "{metric} of {name}: {qualifier} {n}, says {claimant}",
    top(c.VALUE_HIGH, ONE_NUMBER, OF_WHOLE, WORTH, f"number_kind in {claim_codes.SIZES}"),
    is_published=True,
)
CLAIM = replace(CLAIM_OF_WORTH, find=top(c.VALUE_HIGH, ONE_NUMBER, OF_WHOLE))
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
    "{n} troops are on record for the forward land force in {host} or a part of it, {kind}, as of {as_of}",
    top(c.TROOPS),
    is_published=True,
)
INCIDENTS = Wording("{n} {n:incident|incidents} below the threshold of war {n:is|are} on record", rows())
MEASURES = Wording("{n} {n:measure of the alliance is|measures of the alliance are} on record", total(c.N))


WORDINGS: dict[str, tuple[Wording, ...]] = {
    "declared-vs-independent": (IN_TIMES, DECLARED, WITH_SIZE, EXERCISES),
    "rival-claims": (
        CLAIM_OF_WORTH,
        CLAIM,
        CLAIM_OF_PART,
        Wording("{n} {n:claim is|claims are} on record", rows()),
    ),
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
            "{n} {n:exercise|exercises} {n:has|have} {place} among {n:its|their} places", numbers.most_held
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
            "exercises ({organiser_side}) that began in {year_started} made {n} troop-days",
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
        Wording("none of {n} comparable exercises with a size is larger than {drill}", numbers.none_larger),
        Wording(
            "{n} {n:comparable exercise is|comparable exercises are} on record as larger than {drill}",
            numbers.larger,
        ),
        Wording("{n} {n:exercise is|exercises are} comparable with {drill}", numbers.comparable),
    ),
    "spot": (Wording("the drill has {n} {n:place|places}", rows()),),
    "months-of-drill": (Wording("{n} {n:exercise|exercises} held by {bloc} began in {month}", top(c.N)),),
    "flank-map": (
        Wording(
            "{name} spent {n} % of its gross domestic product on defence in {as_of}",
            numbers.most_spent(is_estimate=False),
            2,
            is_published=True,
        ),
        Wording(
            "{name} is estimated to spend {n} % of its gross domestic product on defence in {as_of}",
            numbers.most_spent(is_estimate=True),
            2,
            is_published=True,
        ),
        Wording("{n} {n:state has|states have} a figure on the map of: {measure}", numbers.with_figure),
    ),
    "pairs-timeline": (
        Wording(
            "documents tell of {n} allied {n:drill or measure|drills or measures} as an answer to a drill",
            numbers.answers,
        ),
        Wording("documents link {n} {n:pair|pairs} of a drill and an allied one", rows()),
    ),
    "lags": (Wording("{n} {n:pair|pairs} of a drill and an allied one stand near in time", total(c.N)),),
    "incident-timeline": (INCIDENTS,),
    "incident-years": (
        Wording("{n} {n:incident|incidents} ({label}) {n:is|are} on record for {year}", top(c.N)),
    ),
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
            "the forces of {nation} in {host} rotate every {n} {n:month|months}",
            numbers.longest_rotation,
            None,
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
        Wording("{n} {n:ally meets|allies meet} the target of the indicator: {indicator}", numbers.on_target),
    ),
    "state-spending": (RESULT, ESTIMATE),
    "state-personnel": (
        Wording(
            "{of} had {n} military personnel in {year}",
            numbers.in_thousands(top(c.PERSONNEL_THOUSANDS, "is_estimate == False", latest=c.YEAR)),
            is_published=True,
        ),
        Wording(
            "{of} is estimated to have {n} military personnel in {year}",
            numbers.in_thousands(top(c.PERSONNEL_THOUSANDS, latest=c.YEAR)),
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
