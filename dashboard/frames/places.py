"""What no table alone can show: whether a place lies where it says, and a state exists."""

from collections.abc import Collection, Iterator, Mapping
from typing import Any

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely

from dashboard.frames import state_shapes
from dashboard.frames.model import Fault
from dashboard.frames.state_shapes import ANTIMERIDIAN
from dashboard.projections import EQUAL_AREA
from dashboard.reading.places.coordinates import MOST, Point
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES

LAND_SITES = tuple(kind for kind in codes.SITE_KINDS if kind != "naval_base")
"""Kinds of sites that cannot lie in the sea."""

PLACED = {"sites": c.COUNTRY, "battlegroups": c.HOST, "incidents": c.COUNTRIES, "exercise_sites": None}
"""Tables with coordinates, and the column of the state or states in which a place should lie."""

STATES = {
    "sites": (c.COUNTRY,),
    "battlegroups": (c.HOST, c.FRAMEWORK_NATION, c.CONTRIBUTORS),
    "exercises": (c.HOST_COUNTRIES, c.PARTICIPANTS),
    "incidents": (c.COUNTRIES,),
    "weapon_ranges": (c.OPERATOR,),
    "defence_spending": (c.ISO3,),
}
"""Columns of states, each with codes that the program must know by name."""

NEAR_M = 10_000.0
"""A place counts as in its state up to here: coasts are simplified to 2 km, coordinates to 1 km."""

BORDER_M = 3_000.0
"""How near to a border a place may lie in either state, for the same reasons."""

FAR_M = 300_000.0
"""A place at sea may belong to a state's waters up to here; it bounds only the search for swapped pairs."""


def check(texts: dict[str, pd.DataFrame], units: gpd.GeoDataFrame | None) -> list[Fault]:
    """Return what is wrong with places, codes of states and the shapes of states.

    Parameters
    ----------
    texts : dict of str to pandas.DataFrame
        Text cells of each table that could be read, index = spreadsheet row.
    units : geopandas.GeoDataFrame or None
        Shapes of the states, WGS 84; None where their file is broken, and then no place is looked up.
    """
    faults: list[Fault] = []
    for table, names in STATES.items():
        for name in names:
            faults += _unknown_states(texts.get(table), table, name)
    for table in PLACED:
        if table in texts and {c.LAT, c.LON} <= set(texts[table].columns):
            faults += _on_the_seam(texts[table], f"{table}.csv")
    if units is None:
        return faults
    broken = state_shapes.check(units)
    return faults + broken + ([] if broken else _places(texts, units))


def doubtful(
    points: Mapping[int, Point],
    should: Mapping[int, tuple[str, ...]],
    units: gpd.GeoDataFrame,
    *,
    strict: bool = False,
    on_land: Collection[int] = (),
) -> dict[int, str]:
    """Return what was expected of each place that cannot be meant, as of the register's own places.

    Parameters
    ----------
    points : mapping of int to Point
        Places by row.
    should : mapping of int to tuple of str
        Codes of the states in or off which each should lie; none where that is not known.
    units : geopandas.GeoDataFrame
        Shapes of the states; without a row only places that no state can have are told.
    strict : bool
        Whether each place must lie in its state.
    on_land : collection of int
        Rows that cannot lie in the sea.
    """
    rows = list(points)
    if not rows:
        return {}
    frame = pd.DataFrame(
        {c.LAT: [points[row].lat for row in rows], c.LON: [points[row].lon for row in rows]}, index=rows
    )
    frame[_SHOULD] = [";".join(should.get(row, ())) for row in rows]
    frame[_ON_LAND] = [row in on_land for row in rows]
    return _wrong(_areas(units), frame, strict=strict)


def states_at(points: Mapping[int, Point], units: gpd.GeoDataFrame) -> dict[int, tuple[str, ...]]:
    """Return the codes of the states in which each place lies, several where a border is too near to tell.

    Parameters
    ----------
    points : mapping of int to Point
        Places by row.
    units : geopandas.GeoDataFrame
        Shapes of the states. A place off their coasts lies in those that are `NEAR_M` from it or less; one
        farther off, or in a state without a shape, in none.
    """
    areas, rows = _areas(units), list(points)
    drawn = _points(*(np.array([getattr(points[row], axis) for row in rows]) for axis in ("lat", "lon")))
    tree = shapely.STRtree(areas.to_numpy())
    near = (_near(tree, drawn, areas.index.tolist(), metres) for metres in (BORDER_M, NEAR_M))
    return {row: tuple(first or second) for row, first, second in zip(rows, *near, strict=True)}


def _near(
    tree: shapely.STRtree, points: "np.ndarray[Any, Any]", codes: list[str], metres: float
) -> list[list[str]]:
    """Return the codes of the areas that lie so near to each point, in alphabetical order."""
    found: list[set[str]] = [set() for _ in points]
    for at, area in zip(*tree.query(points, predicate="dwithin", distance=metres).tolist(), strict=True):
        found[at].add(codes[area])
    return [sorted(some) for some in found]


def _unknown_states(texts: pd.DataFrame | None, table: str, name: str) -> Iterator[Fault]:
    if texts is None or name not in texts.columns:
        return
    for row, cell in texts[name].dropna().items():
        for code in str(cell).split(";"):
            if code not in STATE_NAMES:
                expected = "an ISO 3166-1 alpha-3 code that the program knows"
                yield Fault(f"{table}.csv", int(str(row)), name, expected, f"'{code}'")


def _on_the_seam(texts: pd.DataFrame, path: str) -> Iterator[Fault]:
    """Yield places on the line where east and west meet."""
    for row, lon in texts[c.LON].dropna().items():
        if abs(_number(lon)) == ANTIMERIDIAN:
            expected = "a longitude short of the antimeridian, where east and west are one"
            yield Fault(path, int(str(row)), c.LON, expected, f"'{lon}'")


def _places(texts: dict[str, pd.DataFrame], units: gpd.GeoDataFrame) -> list[Fault]:
    states = _areas(units)
    faults: list[Fault] = []
    for table in PLACED:
        located = _located(texts, table)
        if located.empty:
            continue
        wrong = _wrong(states, located, strict=table == "sites")
        for row, expected in wrong.items():
            lat, lon = (float(str(located.at[row, name])) for name in (c.LAT, c.LON))
            pair = f"'{lat:g}, {lon:g}'"
            faults.append(Fault(f"{table}.csv", row, f"{c.LAT} + {c.LON}", expected, pair))
    return faults


def _areas(units: gpd.GeoDataFrame) -> "pd.Series[Any]":
    """Return the area of each unit in metres, prepared for many questions, by the code of its state."""
    areas = EQUAL_AREA.drawn(units.geometry.to_numpy())
    shapely.prepare(areas)
    return pd.Series(areas, index=units["iso3"])


def _wrong(states: "pd.Series[Any]", places: pd.DataFrame, *, strict: bool) -> dict[int, str]:
    """Return what was expected of each place that is not where it should be."""
    nowhere = (places[c.LAT] == 0) & (places[c.LON] == 0)
    expected = dict.fromkeys(map(int, places.index[nowhere]), "a place that is known, not 0, 0")
    rest = places[~nowhere]
    keys = rest[_SHOULD]
    for key in keys.unique():
        named = key.split(";")
        own = states[states.index.isin(named)]
        # Where one of several states has no shape here, the place may well lie in that one.
        if set(named) <= set(own.index):
            expected |= _wrong_of(own, states, rest[keys == key], strict=strict)
    return {row: expected[row] for row in map(int, places.index) if expected.get(row)}


def _wrong_of(
    own: "pd.Series[Any]", states: "pd.Series[Any]", rows: pd.DataFrame, *, strict: bool
) -> dict[int, str]:
    """Return the same for places that should all lie in the same states."""
    named = ", ".join(STATE_NAMES.get(code, code) for code in dict.fromkeys(own.index))
    slips = {
        _SWAPPED: f"a place in {named}, where it would lie with latitude and longitude swapped",
        _WEST_EAST: f"a place in {named}, where it would lie with the other sign of its longitude",
        _NORTH_SOUTH: f"a place in {named}, where it would lie with the other sign of its latitude",
    }
    lat, lon = (rows[name].to_numpy(dtype=float) for name in (c.LAT, c.LON))
    far = ~_within(own, _points(lat, lon), NEAR_M if strict else FAR_M)
    rows, lat, lon = rows[far], lat[far], lon[far]
    if rows.empty:
        return {}
    pairs = {_SWAPPED: (lon, lat), _WEST_EAST: (lat, -lon), _NORTH_SOUTH: (-lat, lon)}
    near = {slip: _within(own, _points(*pair), NEAR_M) for slip, pair in pairs.items()}
    land = rows[_ON_LAND].to_numpy(dtype=bool)
    at_sea = land & ~_within(states, _points(lat, lon), NEAR_M) if land.any() else land
    expected: dict[int, str] = {}
    for at, row in enumerate(map(int, rows.index)):
        slip = next((words for column, words in slips.items() if near[column][at]), "")
        on_land = f"a place on land, in {named}, not in the sea" if at_sea[at] else ""
        expected[row] = slip or on_land or (f"a place in {named}" if strict else "")
    return expected


def _within(
    states: "pd.Series[Any]", points: "np.ndarray[Any, Any]", metres: float
) -> "np.ndarray[Any, Any]":
    """Say for each point whether it lies in an area or so near to one; an empty point never does."""
    near = np.zeros(len(points), dtype=bool)
    for area in states:
        near[~near] = shapely.dwithin(area, points[~near], metres)
    return near


def _located(texts: dict[str, pd.DataFrame], table: str) -> pd.DataFrame:
    """Return the rows with a sound pair of coordinates, with the states they should lie in."""
    rows = texts.get(table)
    if rows is None or not {c.LAT, c.LON} <= set(rows.columns):
        return pd.DataFrame()
    numbers = rows.assign(**{name: pd.to_numeric(rows[name], errors="coerce") for name in (c.LAT, c.LON)})
    sound = numbers[numbers[c.LAT].between(-90, 90) & numbers[c.LON].between(-180, 180)]
    land = sound[c.KIND].isin(LAND_SITES) if table == "sites" and c.KIND in sound.columns else False
    return sound.assign(**{_SHOULD: _should(sound, texts, table), _ON_LAND: land})


def _should(rows: pd.DataFrame, texts: dict[str, pd.DataFrame], table: str) -> "pd.Series[Any]":
    column = PLACED[table]
    if column is not None and column in rows.columns:
        cells = rows[column]
    elif table == "exercise_sites" and {c.EXERCISE_ID, c.HOST_COUNTRIES} <= _names(texts.get("exercises")):
        hosts = texts["exercises"].drop_duplicates(c.EXERCISE_ID).set_index(c.EXERCISE_ID)[c.HOST_COUNTRIES]
        cells = rows[c.EXERCISE_ID].map(hosts)
    else:
        cells = pd.Series(None, index=rows.index, dtype="str")
    return cells.fillna("")


def _names(rows: pd.DataFrame | None) -> set[str]:
    return set() if rows is None else set(rows.columns)


def _points(lat: "np.ndarray[Any, Any]", lon: "np.ndarray[Any, Any]") -> "np.ndarray[Any, Any]":
    """Return points in metres; an empty one where the pair is none, as a swapped pair may be."""
    valid = np.abs(lat) <= MOST["lat"]
    points = EQUAL_AREA.points(lon, np.where(valid, lat, 0.0))
    found: np.ndarray[Any, Any] = np.where(valid, points, shapely.Point())
    return found


def _number(cell: object) -> float:
    try:
        return float(str(cell))
    except ValueError:
        return 0.0


_SHOULD, _ON_LAND = "_should", "_on_land"
_SWAPPED, _WEST_EAST, _NORTH_SOUTH = "swapped", "west for east", "north for south"
