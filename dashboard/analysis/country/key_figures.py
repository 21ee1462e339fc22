"""One state at a glance: its key figures, each with its date and its document."""

from collections.abc import Callable, Hashable, Iterator
from typing import Any

import geopandas as gpd
import pandas as pd

from dashboard.analysis.geography import exposure
from dashboard.analysis.posture import battlegroups
from dashboard.analysis.posture.spending import definition_words
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.wording import iso, number, percent, plain, span

NOT_FOUND = "no figure found"

REMARK = "Remark of Flankwatch"
"""What a remark on the whole row is called."""

MAPPED = ((-10.0, 42.0), (41.0, 71.3))
"""Longitudes and latitudes that a map of one state may span."""

MEMBER, POPULATION, ACTIVE = "Member of NATO since", "Population", "Active armed forces"
SPENDING, FORCES = "Defence spending", "Forward land forces"

NEAR_KM = 300
"""Distance of the exposure among the key figures."""

BORDERS = {
    c.BORDER_RUSSIA_KM: "Land border with Russia, as published",
    c.BORDER_BELARUS_KM: "Land border with Belarus, as published",
    c.BORDER_UKRAINE_KM: "Land border with Ukraine, as published",
}

IN_SHORT = (ACTIVE, SPENDING, FORCES, *BORDERS.values(), POPULATION, MEMBER)
"""Figures that speak for a state where there is no room for all, those that go last at the end."""


def of_state(
    countries: pd.DataFrame, defence_spending: pd.DataFrame, forces: pd.DataFrame, iso3: str
) -> pd.DataFrame:
    """Return what is published on a state in short.

    Parameters
    ----------
    countries, defence_spending, forces : pandas.DataFrame
        Rows of the country, spending and battlegroup tables.
    iso3 : str
        State.

    Returns
    -------
    pandas.DataFrame
        `figure` (what it is), `value_words` (value and unit), `as_of` (year or date; missing where the
        document gives none), `source_ids`. Armed forces and spending always have a row, which says so where
        no figure was found; what does not concern the state, such as a border it does not have, has none.
    """
    found = countries[countries[c.ISO3] == iso3]
    rows: list[tuple[str, str, Any, Any]] = []
    if len(found):
        rows += _of_state(found.iloc[0].to_dict())
    rows += _spent(defence_spending[defence_spending[c.ISO3] == iso3])
    rows += _hosted(battlegroups.latest(forces[forces[c.HOST] == iso3]))
    return pd.DataFrame(rows, columns=[c.FIGURE, c.VALUE_WORDS, c.AS_OF, c.SOURCE_IDS]).astype("str")


def in_short(rows: pd.DataFrame, most: int) -> pd.DataFrame:
    """Return those of a state's key figures, a result of `of_state`, that speak for it, so many at most."""
    ranks = rows[c.FIGURE].map({figure: rank for rank, figure in enumerate(IN_SHORT)}).dropna()
    return rows.loc[sorted(ranks.sort_values(kind="stable").index[:most])]


def dated(figure: str, as_of: object) -> str:
    """Return what a key figure is called, with its date where it has one: Population, 2025."""
    return f"{figure}, {iso(as_of)}" if isinstance(as_of, str) else figure


def exposure_row(units: gpd.GeoDataFrame, sites: pd.DataFrame, iso3: str) -> pd.DataFrame:
    """Return how much of a state lies near the Russian and Belarusian sites of the register, as a key figure.

    Parameters
    ----------
    units : geopandas.GeoDataFrame
        Shapes, see `frames.Frames`.
    sites : pandas.DataFrame
        Rows of the site table.
    iso3 : str
        State.

    Returns
    -------
    pandas.DataFrame
        The columns of `of_state`; no row for a state on the sites' own side, nor for one that none of them is
        near: the register has no site on Kola or in Crimea, so a zero would speak of the register.
    """
    found = exposure.state_figures(units, exposure.sites_of(sites, "russia_belarus"), NEAR_KM)
    of_state = found[(found[c.ISO3] == iso3) & (found[c.VALUE] > 0)]
    label = f"Within {NEAR_KM} km of Russian or Belarusian sites in the register (geometry, not reach)"
    cells = {
        c.FIGURE: label,
        c.VALUE_WORDS: of_state[c.WORDS],
        c.AS_OF: None,
        c.SOURCE_IDS: of_state[c.SOURCE_IDS],
    }
    return pd.DataFrame(cells, index=of_state.index).astype("str")


def personnel(defence_spending: pd.DataFrame, iso3: str) -> pd.DataFrame:
    """Return a state's military personnel by year, as its spending table gives it.

    Parameters
    ----------
    defence_spending : pandas.DataFrame
        Rows of the spending table.
    iso3 : str
        State.

    Returns
    -------
    pandas.DataFrame
        `iso3`, `year`, `personnel_thousands`, `is_estimate`, `edition`, `source_ids`, by year; only years
        with a figure, of several editions the newest.
    """
    of_state = defence_spending[
        (defence_spending[c.ISO3] == iso3) & defence_spending[c.PERSONNEL_THOUSANDS].notna()
    ]
    newest = of_state.sort_values([c.YEAR, c.EDITION]).drop_duplicates(c.YEAR, keep="last")
    columns = [c.ISO3, c.YEAR, c.PERSONNEL_THOUSANDS, c.IS_ESTIMATE, c.EDITION, c.SOURCE_IDS]
    return newest.assign(**{c.SOURCE_IDS: newest[c.SOURCE_ID]})[columns].reset_index(drop=True)


def corners(units: gpd.GeoDataFrame, iso3: str) -> pd.DataFrame:
    """Return two opposite corners of a state's largest piece of land, within `MAPPED`.

    Parameters
    ----------
    units : geopandas.GeoDataFrame
        Shapes, see `frames.Frames`.
    iso3 : str
        State.

    Returns
    -------
    pandas.DataFrame
        `lon`, `lat` in degrees, WGS 84; no row for a state without a shape.
    """
    shapes = units.loc[units[c.UNIT] == iso3].geometry.explode(index_parts=False)
    if shapes.empty:
        return pd.DataFrame(columns=[c.LON, c.LAT], dtype="float64")
    west, south, east, north = max(shapes, key=lambda shape: float(shape.area)).bounds
    (left, right), (low, high) = MAPPED
    box = [(max(west, left), max(south, low)), (min(east, right), min(north, high))]
    return pd.DataFrame(box, columns=[c.LON, c.LAT], dtype="float64")


def _of_state(row: dict[Hashable, Any]) -> Iterator[tuple[str, str, Any, Any]]:
    source = row[c.SOURCE_ID]
    joined = row[c.ACCESSION_DATE]
    people = number(row[c.POPULATION]) if pd.notna(row[c.POPULATION]) else NOT_FOUND
    yield (
        MEMBER,
        iso(joined) if pd.notna(joined) else "not a member",
        None,
        row[c.ACCESSION_SOURCE_ID],
    )
    yield POPULATION, people, row[c.POPULATION_YEAR], source
    yield ACTIVE, _active(row), row[c.ACTIVE_PERSONNEL_AS_OF], source
    if pd.notna(row[c.RESERVE_PERSONNEL]):
        kind = f" ({row[c.RESERVE_KIND]})" if pd.notna(row[c.RESERVE_KIND]) else ""
        yield "Reserve", f"{number(row[c.RESERVE_PERSONNEL])}{kind}", None, source
    for column, label in BORDERS.items():
        if pd.notna(row[column]):
            yield label, f"{plain(row[column])} km", None, source
    yield from _service(row)
    if pd.notna(row[c.AIR_POLICING_ROLE]):
        yield "Air policing", row[c.AIR_POLICING_ROLE], None, source
    if pd.notna(row[c.NOTE]):
        # A remark is ours and speaks of the row, not of one document.
        yield REMARK, row[c.NOTE], None, None


def _service(row: dict[Hashable, Any]) -> Iterator[tuple[str, str, Any, Any]]:
    """Give the state of conscription, with the document on its return where that is another one."""
    if pd.notna(row[c.CONSCRIPTION]):
        again = row[c.CONSCRIPTION_REINTRODUCED_YEAR]
        since = f"; reintroduced in {again}" if pd.notna(again) else ""
        cited = lists.joined([row[c.SOURCE_ID], row[c.CONSCRIPTION_SOURCE_ID]])
        yield "Military service", f"{row[c.CONSCRIPTION]}{since}", None, cited


def _active(row: dict[Hashable, Any]) -> str:
    if pd.notna(row[c.ACTIVE_PERSONNEL]):
        return number(row[c.ACTIVE_PERSONNEL])
    if pd.notna(row[c.ACTIVE_PERSONNEL_LOW]):
        return span(row[c.ACTIVE_PERSONNEL_LOW], row[c.ACTIVE_PERSONNEL_HIGH])
    return NOT_FOUND


def _spent(rows: pd.DataFrame) -> Iterator[tuple[str, str, Any, Any]]:
    """Give the latest share of the economy, the latest amount and the latest personnel that NATO counts."""
    for column, (label, _) in _SPENT.items():
        known = rows[rows[column].notna()].sort_values(c.YEAR)
        if known.empty:
            if column == c.PERCENT_GDP:
                yield label, NOT_FOUND, None, None
            continue
        last = known.iloc[-1]
        mark = ", estimate" if last[c.IS_ESTIMATE] else ""
        value = _SPENT[column][1](last[column])
        words = f"{value}{mark} ({definition_words(last[c.DEFINITION])})"
        yield label, words, last[c.YEAR], last[c.SOURCE_ID]


def _hosted(latest: pd.DataFrame) -> Iterator[tuple[str, str, Any, Any]]:
    for row in latest.to_dict("records"):
        led = f"led by {battlegroups.with_article(str(row[c.FRAMEWORK_NATION]))}"
        if pd.isna(row[c.TROOPS]):
            yield FORCES, f"{led}; no actual figure found", None, row[c.SOURCE_IDS]
            continue
        scope = f" ({row[c.TROOPS_SCOPE]})" if pd.notna(row[c.TROOPS_SCOPE]) else ""
        words = f"{number(row[c.TROOPS])} troops{scope}; {led}"
        yield FORCES, words, row[c.AS_OF], row[c.SOURCE_IDS]


_SPENT: dict[str, tuple[str, Callable[[float], str]]] = {
    c.PERCENT_GDP: (SPENDING, lambda value: f"{percent(value, 2)} of GDP"),
    c.USD_MILLIONS: (f"{SPENDING}, amount", lambda value: f"{plain(value)} million US dollars"),
    c.PERSONNEL_THOUSANDS: ("Military personnel, NATO's count", lambda value: number(1000 * value)),
}
"""Figures of the spending table: what each is called, and its value in words."""
