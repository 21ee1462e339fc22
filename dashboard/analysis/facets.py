"""How many rows each option of a filter would find."""

from dashboard.analysis.tables import Tables
from dashboard.selection import ACTS_ON, OPTIONS, Selection

COUNTED_IN = {
    "countries": "exercises",
    "sides": "exercises",
    "domains": "exercises",
    "focus_areas": "measures",
    "response_areas": "measures",
}
"""The table whose rows each filter's options are counted in."""


def counts(whole: Tables, selection: Selection) -> dict[str, dict[str, int]]:
    """Count for each option of each filter the rows it would find beside the other filters.

    Parameters
    ----------
    whole : Tables
        The unfiltered tables.
    selection : Selection
        The reader's choice; a filter is left out of its own counts, for its options widen it.

    Returns
    -------
    dict of str to dict of str to int
        By filter and option; a row of several values counts for each of them.
    """
    return {name: _one(whole, selection.without(name), name) for name in COUNTED_IN}


def _one(whole: Tables, others: Selection, name: str) -> dict[str, int]:
    table = COUNTED_IN[name]
    rows = others.filter(table, whole.exercises if table == "exercises" else whole.measures)
    values = rows[ACTS_ON[table][name]].dropna().str.split(";").explode()
    found = values.value_counts()
    return {option: int(found.get(option, 0)) for option in OPTIONS[name]}
