"""One figure for each state: spending, personnel, troops of a battlegroup, and counts of the register.

Each reader gives one row per state with a figure: `iso3`, `value`, `as_of`, `is_comparable`, `words`,
`source_ids`.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pandas as pd

from dashboard.analysis.kit import counting
from dashboard.analysis.kit.tables import Tables
from dashboard.analysis.posture import battlegroups
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.selection import Selection
from dashboard.wording import counted, iso, number, percent, span

ACTUAL = "; actual"
"""What kind of a number a figure of troops is; whom it counts follows, in the data's own words."""


def troops_words(row: Mapping[Any, Any]) -> str:
    """Say an actual figure of a row of `battlegroups.latest`: its day, its kind and whom it counts."""
    scope = row[c.TROOPS_SCOPE]
    whom = f": {scope}" if isinstance(scope, str) else ""
    return f"{number(row[c.TROOPS])} troops ({iso(row[c.AS_OF])}{ACTUAL}{whom})"


def _spending(tables: Tables, _: Selection) -> pd.DataFrame:
    return _of_latest_year(tables.defence_spending, c.PERCENT_GDP, 2, "of GDP")


def _equipment(tables: Tables, _: Selection) -> pd.DataFrame:
    return _of_latest_year(tables.defence_spending, c.EQUIPMENT_SHARE_PERCENT, 1, "on equipment")


def _of_latest_year(rows: pd.DataFrame, column: str, decimals: int, of: str) -> pd.DataFrame:
    """Give each state's latest figure in a column of the spending table, NATO's definition before others."""
    known = rows[rows[column].notna()]
    known = known.assign(**{c.NATO: known[c.DEFINITION].str.startswith("NATO")})
    latest = known.sort_values([c.NATO, c.YEAR, c.DEFINITION]).groupby(c.ISO3).tail(1)
    words = [
        f"{percent(row[column], decimals)} {of} ({row[c.YEAR]}{', estimate' if row[c.IS_ESTIMATE] else ''}"
        f"{'' if row[c.NATO] else _OTHER})"
        for row in latest.to_dict("records")
    ]
    found = _found(latest[c.ISO3], latest[column], words, latest[c.SOURCE_ID])
    return _with(found, as_of=latest[c.YEAR].astype("str"), comparable=latest[c.NATO])


def _rotation(tables: Tables, _: Selection) -> pd.DataFrame:
    """Give the latest length of a rotation by host, plans left out; permanent stationing is not compared."""
    rows = tables.battlegroups
    known = battlegroups.rotations(rows[rows[c.KIND] == "actual"])
    latest = known.sort_values([c.DAY, c.SNAPSHOT_ID]).groupby(c.HOST).tail(1)
    words = [
        f"{battlegroups.length_words(row[c.ROTATION_MONTHS])} "
        f"({iso(row[c.AS_OF])}; framework nation {battlegroups.name(row[c.FRAMEWORK_NATION])})"
        for row in latest.to_dict("records")
    ]
    found = _found(latest[c.HOST], latest[c.ROTATION_MONTHS], words, latest[c.SOURCE_ID])
    return _with(found, as_of=latest[c.AS_OF], comparable=~latest[c.IS_PERMANENT].astype(bool))


def _none(_: Tables, __: Selection) -> pd.DataFrame:
    """Give nothing: the figure depends on more than the tables, and comes with the question."""
    return _found([], [], [], [])


def _personnel(tables: Tables, _: Selection) -> pd.DataFrame:
    rows = tables.countries
    middle = (rows[c.ACTIVE_PERSONNEL_LOW] + rows[c.ACTIVE_PERSONNEL_HIGH]) / 2
    value = rows[c.ACTIVE_PERSONNEL].astype("float64").fillna(middle.astype("float64"))
    known = rows.assign(**{c.VALUE: value})[value.notna()]
    words = []
    for row in known.to_dict("records"):
        low, high, as_of = (row[name] for name in _PERSONNEL_WORDS)
        exact = pd.notna(row[c.ACTIVE_PERSONNEL])
        people = number(row[c.ACTIVE_PERSONNEL]) if exact else span(low, high)
        words.append(f"{people} active personnel{_dated(as_of)}")
    found = _found(known[c.ISO3], known[c.VALUE], words, known[c.SOURCE_ID])
    return _with(found, as_of=known[c.ACTIVE_PERSONNEL_AS_OF])


def _battlegroups(tables: Tables, _: Selection) -> pd.DataFrame:
    latest = battlegroups.latest(tables.battlegroups)
    known = latest[latest[c.TROOPS].notna()]
    words = [troops_words(row) for row in known.to_dict("records")]
    found = _found(known[c.HOST], known[c.TROOPS], words, known[c.SOURCE_IDS])
    return _with(found, as_of=known[c.AS_OF], comparable=known[c.IS_WHOLE])


def _measures(tables: Tables, _: Selection) -> pd.DataFrame:
    rows = tables.measures
    return _counted(rows, c.COUNTRIES, c.SOURCE_ID, ("measure", "measures"), codes.FLANK_ALLIES)


def _exercises(tables: Tables, selection: Selection) -> pd.DataFrame:
    counted_rows = counting.count_once(
        tables.exercises, tables.exercise_links, count_parts=selection.count_parts
    ).rows
    nouns = ("exercise hosted", "exercises hosted")
    return _counted(counted_rows, c.HOST_COUNTRIES, c.SOURCE_IDS, nouns, tuple(codes.COUNTRY_NAMES))


def _incidents(tables: Tables, _: Selection) -> pd.DataFrame:
    events = tables.incidents[~tables.incidents[c.IS_COUNT].astype(bool)]
    return _counted(events, c.COUNTRIES, c.SOURCE_ID, ("incident", "incidents"), codes.FLANK_ALLIES)


def _counted(
    rows: pd.DataFrame, states: str, sources: str, nouns: tuple[str, str], covered: tuple[str, ...]
) -> pd.DataFrame:
    """Count rows by each state of a `;`-joined column, for the states covered; no row there counts 0."""
    each = rows.assign(**{c.ISO3: rows[states].str.split(lists.SEPARATOR)}).explode(c.ISO3).drop_duplicates()
    groups = each.groupby(c.ISO3)
    counts = groups.size().reindex(covered, fill_value=0)
    words = [counted(n, *nouns) if n else f"No {nouns[0]} in the register" for n in counts]
    cited = groups[sources].agg(lists.joined).reindex(covered)
    return _found(pd.Series(covered, dtype="str"), counts, words, cited)


def _found(
    iso3: Iterable[str], value: Iterable[float], words: Iterable[str], sources: Iterable[str]
) -> pd.DataFrame:
    columns = {c.ISO3: iso3, c.VALUE: value, c.WORDS: words, c.SOURCE_IDS: sources}
    table = pd.DataFrame({name: list(cells) for name, cells in columns.items()}, columns=list(columns))
    table = table.astype({c.ISO3: "str", c.VALUE: "float64", c.WORDS: "str", c.SOURCE_IDS: "str"})
    undated = table.assign(**{c.AS_OF: pd.Series(index=table.index, dtype="str")})
    return undated.assign(**{c.IS_COMPARABLE: True})


def _with(
    found: pd.DataFrame, *, as_of: "pd.Series[str]", comparable: "pd.Series[bool] | None" = None
) -> pd.DataFrame:
    dated = found.assign(**{c.AS_OF: as_of.astype("str").to_numpy()}).astype({c.AS_OF: "str"})
    if comparable is None:
        return dated
    return dated.assign(**{c.IS_COMPARABLE: comparable.to_numpy(dtype=bool)})


def _dated(as_of: object) -> str:
    return f" ({iso(as_of)})" if isinstance(as_of, str) else ""


_OTHER = ", not by NATO's definition"

_PERSONNEL_WORDS = (c.ACTIVE_PERSONNEL_LOW, c.ACTIVE_PERSONNEL_HIGH, c.ACTIVE_PERSONNEL_AS_OF)

READ: dict[str, Callable[[Tables, Selection], pd.DataFrame]] = {
    "spending": _spending,
    "equipment": _equipment,
    "personnel": _personnel,
    "battlegroups": _battlegroups,
    "rotation": _rotation,
    "measures": _measures,
    "exercises": _exercises,
    "incidents": _incidents,
    "exposure": _none,
}
"""The reader of each measure, by the name that travels in a link."""
