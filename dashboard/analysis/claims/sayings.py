"""What was said of the size of one exercise, word by word, each with its speaker and its day."""

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.analysis.claims import bases, origins, readable, set_apart
from dashboard.schema import claim_codes
from dashboard.schema import columns as c
from dashboard.wording import agree, capitalised, spelt, together

VERBS = {"planned": "announced", "announced": "announced", "during": "stated", "after": "stated"}
NO_OUTSIDER = "Nobody outside is known to have counted or estimated the whole of it"
NOTHING = "No document gives its size"
SERVICES = ("head_of_state", "government", "ministry", "command", "intelligence", "alliance")
"""Kinds of claimant that look with means of their own; a paper or an analyst looks at what others show."""


@dataclass(frozen=True)
class Sayings:
    """The size of one exercise in sentences.

    Attributes
    ----------
    headline : str
        How many outsiders looked, which goes before all numbers.
    organiser : tuple of str
        What those who run it declared of the whole of it, the first word first.
    outsiders : tuple of str
        What outsiders who counted or estimated the whole of it said.
    services : str
        Which states, services and alliances outside estimated the whole or a part of it; empty if none.
    apart : tuple of str
        What no median holds: forecasts, floors and ceilings, derived numbers, a sentence for each kind.
    source_ids : str
        Documents behind them, `;`-joined.
    """

    headline: str
    organiser: tuple[str, ...]
    outsiders: tuple[str, ...]
    services: str
    apart: tuple[str, ...]
    source_ids: str

    @property
    def lines(self) -> tuple[str, ...]:
        """All sentences below the headline."""
        services = (self.services,) if self.services else ()
        return (*self.organiser, *self.outsiders, *services, *self.apart)


def sayings(claims: pd.DataFrame, claimants: pd.DataFrame, exercise_id: str) -> Sayings:
    """Return the different words on the troops of one exercise, each once, by its first speaker.

    Parameters
    ----------
    claims, claimants
        See `origins.organiser_words`.
    exercise_id : str
        Exercise.
    """
    on_drill = claims[claims[c.EXERCISE_ID] == exercise_id]
    of_drill = on_drill[on_drill[c.VALUE_LOW] > 0]
    rows = bases.of_whole(of_drill[of_drill[c.METRIC] == "troops"])
    told = _first_of_each(origins.own_words(rows), claimants)
    found = _first_of_each(bases.outsiders(rows, "troops"), claimants)
    apart = set_apart.set_apart(on_drill, claimants)
    looked = _services(of_drill, claimants)
    cited = [rows[c.SOURCE_ID] for rows in (told, found, looked, apart)]
    return Sayings(
        _headline(len(of_drill), found[c.ORIGIN_ID].nunique()),
        tuple(_sentence(row) for row in told.to_dict("records")),
        tuple(_sentence(row) for row in found.to_dict("records")),
        _services_words(looked, claimants),
        _apart_words(apart),
        ";".join(dict.fromkeys(pd.concat(cited))),
    )


def _headline(claims: int, outsiders: int) -> str:
    if not claims:
        return NOTHING
    if not outsiders:
        return NO_OUTSIDER
    noun = agree(outsiders, "outsider")
    return f"{capitalised(spelt(outsiders))} {noun} counted or estimated the whole of it"


def _first_of_each(rows: pd.DataFrame, claimants: pd.DataFrame) -> pd.DataFrame:
    """Return of each number the row that was said first, all in the order of their days, with `label`."""
    dated = readable.in_words(rows.assign(**{c.SAID: bases.said_on(rows)}))
    once = dated.loc[bases.earliest(dated).index].drop_duplicates([c.VALUE_LOW, c.VALUE_HIGH])
    return once.assign(**{c.LABEL: set_apart.named(once[c.ORIGIN_ID], claimants)})


def _sentence(row: dict[Hashable, Any]) -> str:
    verb = VERBS[row[c.STAGE]] if row[c.NUMBER_KIND] == "declared" else row[c.NUMBER_KIND]
    who, when = row[c.LABEL], set_apart.day_words(row[c.SAID])
    return f"{capitalised(row[c.VALUE_WORDS])}: {verb} by {who}, {when}."


def _services(claims: pd.DataFrame, claimants: pd.DataFrame) -> pd.DataFrame:
    """Return what `SERVICES` outside counted or estimated of a drill or a part of it, no linked events."""
    kinds = claims[c.ORIGIN_ID].map(dict(zip(claimants[c.CLAIMANT_ID], claimants[c.KIND], strict=True)))
    return claims[
        kinds.isin(SERVICES)
        & claims[c.METRIC].str.startswith("troops")
        & (claims[c.ORIGIN_ROLE] == "outsider")
        & claims[c.NUMBER_KIND].isin(claim_codes.LOOKED)
        & (claims[c.SCOPE] != "linked_events")
        & ~claims[c.STAGE].isin(claim_codes.BEFORE_STAGES)
    ]


def _services_words(rows: pd.DataFrame, claimants: pd.DataFrame) -> str:
    if rows.empty:
        return ""
    who = set_apart.named(rows[c.ORIGIN_ID], claimants).drop_duplicates()
    whole = (rows[c.METRIC] == "troops") & (rows[c.SCOPE] == "whole_exercise")
    parts = "" if whole.any() else " parts of it"
    noun = agree(len(who), "outside service")
    return f"{capitalised(spelt(len(who)))} {noun} estimated{parts}: {together(sorted(who))}."


def _apart_words(apart: pd.DataFrame) -> tuple[str, ...]:
    lines = []
    for kind, heading in set_apart.KINDS.items():
        words = apart.loc[apart[c.NUMBER_KIND] == kind, c.WORDS]
        if len(words):
            lines.append(f"{heading}, in no median: {'; '.join(words)}.")
    return tuple(lines)
