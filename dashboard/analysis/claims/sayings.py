"""What was said of the size of one exercise, word by word, each with its speaker and its day."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.analysis.claims import bases, origins, readable, set_apart, spoken_of
from dashboard.analysis.claims.last_words import last_words
from dashboard.schema import claim_codes
from dashboard.schema import columns as c
from dashboard.wording import agree, capitalised, counted, spelt, together

VERBS = {"planned": "announced", "announced": "announced", "during": "stated", "after": "stated"}
NO_OUTSIDER = "Nobody outside is known to have counted or estimated the whole of it"
NOTHING = "No document gives its size"
SERVICES = ("head_of_state", "government", "ministry", "command", "intelligence", "alliance")
"""Kinds of claimant that look with means of their own; a paper or an analyst looks at what others show."""


Row = dict[Hashable, Any]
Rows = list[Row]


@dataclass(frozen=True)
class Sayings:
    """The size of one exercise in sentences.

    Attributes
    ----------
    headline : str
        How many outsiders looked, which goes before all numbers.
    organiser : tuple of str
        What those who run it declared of the whole of it, the first word first, and the word that counts.
    outsiders : tuple of str
        What outsiders who counted or estimated the whole of it said.
    services : str
        Which states, services and alliances outside estimated the whole or a part of it; empty if none.
    apart : tuple of str
        What no median holds: forecasts, floors and ceilings, derived numbers, a sentence for each kind.
    source_ids : str
        Documents behind them, `;`-joined.
    apart_in_short : str
        The same counted by kind, in one sentence; empty where there are few.
    """

    headline: str
    organiser: tuple[str, ...]
    outsiders: tuple[str, ...]
    services: str
    apart: tuple[str, ...]
    source_ids: str
    apart_in_short: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """All sentences below the headline."""
        return (*self._said, *self.apart)

    @property
    def in_short(self) -> tuple[str, ...]:
        """The same for a place beside others: what no median holds is counted, not told."""
        return (*self._said, self.apart_in_short) if self.apart_in_short else self.lines

    @property
    def _said(self) -> tuple[str, ...]:
        services = (self.services,) if self.services else ()
        return (*self.organiser, *self.outsiders, *services)


OF_ONE_STATE = ("troops_russian", "troops_belarusian", "troops_in_belarus")
"""Metrics that count a part of the troops, also where they say so of a whole exercise."""

MANY = 3
"""So many numbers that no median holds are counted where there is little room, fewer are told."""

UNSAID = Sayings(NOTHING, (), (), "", (), "")
"""What is said of an exercise on which there is no claim."""

_NO_ROWS: Rows = []

_ONE_WORD = [c.EXERCISE_ID, c.VALUE_LOW, c.VALUE_HIGH, c.ORIGIN_ID, c.SAID]


def sayings(
    claims: pd.DataFrame,
    claimants: pd.DataFrame,
    sources: pd.DataFrame,
    among: pd.DataFrame | None = None,
    metrics: "pd.Series[str] | None" = None,
) -> dict[str, Sayings]:
    """Return the different words on the size of each exercise, each by its first speaker, and the last one.

    That is on its troops; where no claim is on these, on what `spoken_of.metrics` finds.

    All are sorted and put into words at once: a table takes about as long as the rows of one exercise.

    Parameters
    ----------
    claims, claimants, among
        See `set_apart.set_apart`.
    sources : pandas.DataFrame
        Rows of the source table, see `last_words.last_words`.
    metrics : pandas.Series or None
        What each exercise is told in, whatever the grade chosen; by `claims` where it is None.

    Returns
    -------
    dict of str to Sayings
        By the id of the exercise, of those that claims speak of; of others `UNSAID` holds.
    """
    told_in = claims[c.EXERCISE_ID].map(spoken_of.metrics(claims) if metrics is None else metrics)
    every = claims if among is None else among
    return {
        exercise_id: said
        for metric, of_these in claims.groupby(told_in, sort=False)
        for exercise_id, said in _in_metric(str(metric), of_these, claimants, sources, every).items()
    }


def _in_metric(
    metric: str, claims: pd.DataFrame, claimants: pd.DataFrame, sources: pd.DataFrame, among: pd.DataFrame
) -> dict[str, Sayings]:
    numbers = claims[claims[c.VALUE_LOW] > 0]
    rows = bases.of_whole(numbers[numbers[c.METRIC] == metric])
    first = _first_of_each(origins.own_words(rows), claimants)
    declared = _by_exercise(_with_last(first, last_words(numbers, sources, metric), claimants))
    found = _by_exercise(_first_of_each(bases.outsiders(rows, metric), claimants))
    beside = _by_exercise(_first_of_each(_counted_beside(numbers, metric), claimants))
    looked = _by_exercise(_services(numbers, claimants, metric))
    apart = _by_exercise(set_apart.set_apart(claims, claimants, metric, among))
    n_claims = numbers[c.EXERCISE_ID].value_counts().to_dict()
    return {
        one: _of_one(
            metric,
            n_claims.get(one, 0),
            [part.get(one, _NO_ROWS) for part in (declared, beside | found, looked, apart)],
        )
        for one in claims[c.EXERCISE_ID].unique()
    }


def _counted_beside(numbers: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return what outsiders counted of whole drills in ships, aircraft and so on, beside `metric`."""
    forces = [one for one in spoken_of.FORCES if one != metric]
    rows = bases.of_whole(numbers[numbers[c.METRIC].isin(forces)])
    return pd.concat([bases.outsiders(rows, one) for one in forces])


def _of_one(metric: str, n_claims: int, parts: Sequence[Rows]) -> Sayings:
    declared, found, looked, apart = parts
    return Sayings(
        _headline(n_claims, found, metric),
        tuple(map(_sentence, declared)),
        tuple(map(_sentence, found)),
        _services_words(looked),
        _apart_words(apart),
        ";".join(dict.fromkeys(row[c.SOURCE_ID] for rows in parts for row in rows)),
        _apart_in_short(apart),
    )


def _by_exercise(rows: pd.DataFrame) -> dict[str, Rows]:
    """Return rows by the exercise that they are on, in their order."""
    found: dict[str, Rows] = {}
    for row in rows.to_dict("records"):
        found.setdefault(row[c.EXERCISE_ID], []).append(row)
    return found


def _headline(claims: int, found: Rows, metric: str) -> str:
    if not claims:
        return NOTHING
    if not found:
        return NO_OUTSIDER
    outsiders = len({row[c.ORIGIN_ID] for row in found})
    who = f"{spelt(outsiders)} {agree(outsiders, 'outsider')}"
    if found[0][c.METRIC] == metric:
        return f"{capitalised(who)} counted or estimated the whole of it"
    beside = together(list(map(spoken_of.noun, dict.fromkeys(row[c.METRIC] for row in found))))
    return f"Nobody outside is known to have counted its {spoken_of.noun(metric)}; {who} counted {beside}"


def _first_of_each(rows: pd.DataFrame, claimants: pd.DataFrame) -> pd.DataFrame:
    """Return of each number on an exercise the row said first, all in order of their days, with `label`."""
    dated = readable.in_words(rows.assign(**{c.SAID: bases.said_on(rows)}))
    once = dated.loc[bases.earliest(dated).index].drop_duplicates([c.EXERCISE_ID, c.VALUE_LOW, c.VALUE_HIGH])
    return once.assign(**{c.LABEL: set_apart.named(once[c.ORIGIN_ID], claimants)})


def _with_last(first: pd.DataFrame, last: pd.DataFrame, claimants: pd.DataFrame) -> pd.DataFrame:
    """Add the word that a record's card names, where it repeats a number of another speaker or day."""
    last = readable.in_words(last).assign(**{c.LABEL: set_apart.named(last[c.ORIGIN_ID], claimants)})
    both = pd.concat([first, last]).drop_duplicates(_ONE_WORD).reset_index(drop=True)
    return both.loc[bases.earliest(both).index]


def _sentence(row: Row) -> str:
    verb = VERBS[row[c.STAGE]] if row[c.NUMBER_KIND] == "declared" else row[c.NUMBER_KIND]
    who, when = row[c.LABEL], set_apart.day_words(row[c.SAID])
    words = spoken_of.amount(row[c.VALUE_WORDS], row[c.VALUE_HIGH], row[c.METRIC])
    return f"{capitalised(words)}: {verb} by {who}, {when}{bases.covers(row[c.SCOPE])}."


def _services(claims: pd.DataFrame, claimants: pd.DataFrame, metric: str) -> pd.DataFrame:
    """Return what `SERVICES` outside counted or estimated of drills or parts of them, with `label`."""
    kinds = claims[c.ORIGIN_ID].map(dict(zip(claimants[c.CLAIMANT_ID], claimants[c.KIND], strict=True)))
    looked = claims[
        kinds.isin(SERVICES)
        & claims[c.METRIC].str.startswith(metric)
        & (claims[c.ORIGIN_ROLE] == "outsider")
        & claims[c.NUMBER_KIND].isin(claim_codes.LOOKED)
        & (claims[c.SCOPE] != "linked_events")
        & ~claims[c.STAGE].isin(claim_codes.BEFORE_STAGES)
    ]
    return looked.assign(**{c.LABEL: set_apart.named(looked[c.ORIGIN_ID], claimants)})


def _services_words(rows: Rows) -> str:
    if not rows:
        return ""
    who = sorted({row[c.LABEL] for row in rows})
    whole = any(row[c.SCOPE] == "whole_exercise" and row[c.METRIC] not in OF_ONE_STATE for row in rows)
    parts = "" if whole else " parts of it"
    noun = agree(len(who), "outside service")
    return f"{capitalised(spelt(len(who)))} {noun} estimated{parts}: {together(who)}."


def _apart_words(rows: Rows) -> tuple[str, ...]:
    lines = []
    for kind, (_, several) in set_apart.KINDS.items():
        words = [row[c.WORDS] for row in rows if row[c.NUMBER_KIND] == kind]
        if words:
            lines.append(f"{capitalised(several)}, in no median: {'; '.join(words)}.")
    return tuple(lines)


def _apart_in_short(rows: Rows) -> str:
    if len(rows) < MANY:
        return ""
    of_kind = Counter(row[c.NUMBER_KIND] for row in rows)
    words = [counted(of_kind[kind], *named) for kind, named in set_apart.KINDS.items() if of_kind[kind]]
    return f"{capitalised(together(words))} stand in no median; the record tells each with its speaker."
