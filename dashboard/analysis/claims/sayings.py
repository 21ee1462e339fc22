"""What was said of the size of one exercise, word by word, each with its speaker and its day."""

from dataclasses import dataclass

import pandas as pd

from dashboard import wording
from dashboard.analysis.claims import bases
from dashboard.schema import claim_codes
from dashboard.schema import columns as c

HEDGES = {"about": "about ", "more_than": "more than ", "fewer_than": "fewer than ", "up_to": "up to "}
VERBS = {"planned": "announced", "announced": "announced", "during": "stated", "after": "stated"}
NOBODY = "a speaker whom no page names"
NO_OUTSIDER = "Nobody outside is on record as having counted or estimated the whole of it."


@dataclass(frozen=True)
class Sayings:
    """The size of one exercise in sentences.

    Attributes
    ----------
    organiser : tuple of str
        What those who run it said of the whole of it, the first word first.
    outsiders : tuple of str
        What outsiders who counted or estimated the whole of it said.
    source_ids : str
        Documents behind them, `;`-joined.
    """

    organiser: tuple[str, ...]
    outsiders: tuple[str, ...]
    source_ids: str

    @property
    def lines(self) -> tuple[str, ...]:
        """All sentences; one that says so where no outsider looked."""
        return (*self.organiser, *(self.outsiders or (NO_OUTSIDER,)))


def sayings(claims: pd.DataFrame, claimants: pd.DataFrame, exercise_id: str) -> Sayings:
    """Return the different words on the troops of one exercise, each once, by its first speaker.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table.
    claimants : pandas.DataFrame
        Rows of the claimant table, for the names.
    exercise_id : str
        Exercise.
    """
    rows = claims[
        (claims[c.EXERCISE_ID] == exercise_id)
        & (claims[c.METRIC] == "troops")
        & (claims[c.SCOPE] == "whole_exercise")
        & (claims[c.VALUE_LOW] > 0)
    ]
    ran_it = rows[(rows[c.ORIGIN_ROLE] == "organiser") & rows[c.NUMBER_KIND].isin(("declared", "derived"))]
    looked = bases.outsiders(rows, "troops")
    named = ran_it[ran_it[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT]
    names = claimants.set_index(c.CLAIMANT_ID)[c.NAME]
    told = _first_of_each(named if len(named) else ran_it)
    found = _first_of_each(looked)
    return Sayings(
        tuple(_sentence(row, names) for row in told.to_dict("records")),
        tuple(_sentence(row, names) for row in found.to_dict("records")),
        ";".join(dict.fromkeys([*told[c.SOURCE_ID], *found[c.SOURCE_ID]])),
    )


def _first_of_each(rows: pd.DataFrame) -> pd.DataFrame:
    """Return of each number and origin the row that was said first, all in the order of their days."""
    dated = rows.assign(**{c.SAID: bases.said_on(rows)})
    ordered = dated.sort_values([c.SAID, c.CLAIM_ID], na_position="last")
    return ordered.drop_duplicates([c.VALUE_LOW, c.VALUE_HIGH])


def _sentence(row: dict[object, object], names: "pd.Series[str]") -> str:
    low, high, hedge = float(str(row[c.VALUE_LOW])), float(str(row[c.VALUE_HIGH])), str(row[c.QUALIFIER])
    origin = str(row[c.ORIGIN_ID])
    who = NOBODY if origin == claim_codes.UNKNOWN_CLAIMANT else str(names.get(origin, NOBODY))
    kind = str(row[c.NUMBER_KIND])
    verb = VERBS[str(row[c.STAGE])] if kind == "declared" else kind
    if kind == "derived":
        verb = "a sum of parts stated"
    said = row[c.SAID]
    when = f", {wording.iso(said)}" if isinstance(said, str) else ", day not known"
    return f"{HEDGES.get(hedge, '')}{wording.span(low, high)}: {verb} by {who}{when}."
