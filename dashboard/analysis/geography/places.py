"""Places for the map: where exercises were held and where bases lie."""

import pandas as pd

from dashboard.analysis.geography.cells import in_cell
from dashboard.schema import codes, keys, lists
from dashboard.schema import columns as c
from dashboard.wording import number

NAMED = 5
"""Names of exercises at a place at most; of more it says how many."""


HELD = "held:"
"""Stands before the number of a place's row on its mark, so that nothing else is taken for one."""


def exercise_points(exercise_sites: pd.DataFrame, table: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each exercise at each of its places that has coordinates.

    Parameters
    ----------
    exercise_sites : pandas.DataFrame
        Rows of the table of exercise sites.
    table : pandas.DataFrame
        Result of `sizes.sizes`; exercises that it does not hold are left out.

    Returns
    -------
    pandas.DataFrame
        `exercise_id`, `name` (of the exercise), `place`, `lat`, `lon` (degrees), `geo_precision`,
        `organiser_side`, `bloc`, `first_day`, `troops` (float64; of the whole exercise on the basis in use,
        its highest claim where the basis is the range; missing without figure), `basis_note`,
        `source_ids`.
    """
    sites = exercise_sites[[c.EXERCISE_ID, c.NAME, c.LAT, c.LON, c.GEO_PRECISION, c.SOURCE_ID]]
    located = sites[sites[c.LAT].notna() & sites[c.LON].notna()].rename(columns={c.NAME: c.PLACE})
    troops = table[c.TROOPS].fillna(table[c.TROOPS_HIGH]).astype("float64")
    numbers = table[[c.EXERCISE_ID, *_OF_EXERCISE]].assign(**{c.TROOPS: troops})
    points = located.merge(numbers, on=c.EXERCISE_ID, how="inner", validate="many_to_one")
    cells = zip(points[c.SOURCE_ID].tolist(), points[c.SOURCE_IDS].tolist(), strict=True)
    sources = pd.Series(list(map(lists.joiner(), cells)), points.index, dtype="str")
    return points.assign(**{c.SOURCE_IDS: sources})[_POINT]


def exercise_places(points: pd.DataFrame) -> pd.DataFrame:
    """Gather the exercises of one side at one place, so that a map shows them as one mark.

    Parameters
    ----------
    points : pandas.DataFrame
        Result of `exercise_points`.

    Returns
    -------
    pandas.DataFrame
        `place`, `lat`, `lon`, `organiser_side`, `n` (Int64, exercises), `troops` (float64, of the largest
        one with a figure; missing where none has one), `basis_note` (who gave that figure, of what and when),
        `exercises` (names, latest first, at most five, then how many more), `exercise_ids` (of all),
        `source_ids`. The largest marks first, so that small ones are drawn over them.
    """
    ordered = points.sort_values([c.FIRST_DAY, c.NAME], ascending=[False, True], na_position="last")
    groups = ordered.groupby([c.LAT, c.LON, c.ORGANISER_SIDE], sort=True)
    places = groups.agg(
        **{c.PLACE: (c.PLACE, "first"), c.N: (c.EXERCISE_ID, "nunique"), c.TROOPS: (c.TROOPS, "max")}
    ).reset_index()
    largest = ordered.sort_values(c.TROOPS, ascending=False, kind="stable").groupby(
        [c.LAT, c.LON, c.ORGANISER_SIDE], sort=True
    )
    places[c.BASIS_NOTE] = largest[c.BASIS_NOTE].first().to_numpy()
    for column, cells, put_together in (
        (c.EXERCISES, c.NAME, _names),
        (c.EXERCISE_IDS, c.EXERCISE_ID, _distinct),
        (c.SOURCE_IDS, c.SOURCE_IDS, lists.joiner()),
    ):
        of_place = keys.by_key(groups.ngroup(), ordered[cells])
        places[column] = places.index.map({at: put_together(some) for at, some in of_place.items()})
    words = dict.fromkeys((c.EXERCISES, c.EXERCISE_IDS, c.SOURCE_IDS, c.BASIS_NOTE), "str")
    places = places.astype({c.N: "Int64", c.TROOPS: "float64"} | words)
    return places.sort_values(
        c.TROOPS, ascending=False, na_position="first", ignore_index=True, kind="stable"
    )


def base_points(sites: pd.DataFrame) -> pd.DataFrame:
    """Return the bases, ranges and hubs that have coordinates.

    Parameters
    ----------
    sites : pandas.DataFrame
        Rows of the site table.

    Returns
    -------
    pandas.DataFrame
        `site_id`, `name`, `country`, `side`, `kind` (label), `role`, `as_of`, `lat`, `lon`, `source_ids`.
    """
    located = sites[sites[c.LAT].notna() & sites[c.LON].notna()]
    kinds = located[c.KIND].map(codes.SITE_KINDS)
    return located.assign(**{c.KIND: kinds, c.SOURCE_IDS: located[c.SOURCE_ID]})[_BASE].reset_index(drop=True)


def _names(names: list[str]) -> str:
    distinct = list(dict.fromkeys(names))
    more = len(distinct) - NAMED
    return "; ".join(distinct[:NAMED]) + (f"; and {number(more)} more" if more > 0 else "")


def exercises_at(places: pd.DataFrame, mark: str) -> list[str]:
    """Return the exercises at the point of the mark that carries `HELD` and a row's number, its own first.

    Marks of several sides at one point lie over each other, and only the smallest can be clicked. Of a cell,
    whose mark carries its code in place of a number, all exercises, place by place.

    Parameters
    ----------
    places : pandas.DataFrame
        Result of `exercise_places`.
    mark : str
        The last of a mark's `customdata`; of any other mark there are none.
    """
    row = mark.removeprefix(HELD)
    if mark == row:
        return []
    if "/" in row:
        held = in_cell(places, row)[c.EXERCISE_IDS].tolist()
        return list(dict.fromkeys(one for cell in held for one in lists.parts(cell)))
    if not row.isdecimal() or int(row) not in places.index:
        return []
    own = places.loc[int(row)]
    here = places[(places[c.LAT] == own[c.LAT]) & (places[c.LON] == own[c.LON])]
    held = [own[c.EXERCISE_IDS], *here[c.EXERCISE_IDS].tolist()]
    return list(dict.fromkeys(one for cell in held for one in lists.parts(cell)))


def _distinct(ids: list[str]) -> str:
    return lists.SEPARATOR.join(dict.fromkeys(ids))


_OF_EXERCISE = [c.NAME, c.ORGANISER_SIDE, c.BLOC, c.FIRST_DAY, c.TROOPS, c.BASIS_NOTE, c.SOURCE_IDS]

_POINT = [
    c.EXERCISE_ID,
    c.NAME,
    c.PLACE,
    c.LAT,
    c.LON,
    c.GEO_PRECISION,
    c.ORGANISER_SIDE,
    c.BLOC,
    c.FIRST_DAY,
    c.TROOPS,
    c.BASIS_NOTE,
    c.SOURCE_IDS,
]

_BASE = [c.SITE_ID, c.NAME, c.COUNTRY, c.SIDE, c.KIND, c.ROLE, c.AS_OF, c.LAT, c.LON, c.SOURCE_IDS]
