"""Below and beside the flank map: the chosen site, the rows of each layer, and the map's own files."""

from collections.abc import Callable, Sequence
from functools import partial

import geopandas as gpd
import pandas as pd
import streamlit as st

from dashboard.analysis.geography import (
    ally_distance,
    choropleth,
    exposure,
    geodesy,
    layers,
    map_selection,
    places,
)
from dashboard.analysis.geography import weapon_ranges as ranges
from dashboard.analysis.geography.choropleth import MEASURES
from dashboard.analysis.geography.layers import MapLayers, MapOptions
from dashboard.analysis.geography.map_selection import NEAR_KM
from dashboard.analysis.kit import uploaded
from dashboard.exhibits.subjects.geography import chosen_sites, exposure_of, places_and_allies
from dashboard.export import geo
from dashboard.export.stem import stem
from dashboard.export.tables import readable
from dashboard.schema import codes, kept
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES
from dashboard.ui.blocks import cards, data_table
from dashboard.ui.shell import download, notices
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page
from dashboard.wording import counted, together

CAPITALS_NAMED = 3

PLACES_LISTED = (
    *(c.NAME, c.PLACE, c.ORGANISER_SIDE, c.FIRST_DAY, c.NEAREST_ALLY, c.ALLY_WORDS),
    *(c.TROOPS, c.BASIS_NOTE, c.GEO_PRECISION),
)
GROUPS_LISTED = (
    *(c.HOST, c.FRAMEWORK_NATION, c.BASE, c.TROOPS, c.AS_OF, c.TROOPS_SCOPE, c.BRIGADE_STATUS),
    c.CONTRIBUTORS,
)
CHOSEN_LISTED = (c.NAME, c.COUNTRY, c.SIDE, c.KIND, c.NEAREST_ALLIED_CAPITAL, map_selection.AROUND)
SITES_LISTED = (c.NAME, c.COUNTRY, c.SIDE, c.KIND, c.ROLE, c.AS_OF)
EXPOSED_LISTED = (
    *(c.NAME, c.AREA_KM2, c.SHARE_PERCENT, c.CAPITAL, c.CAPITAL_KM),
    c.NEAREST_SITE,
)
RANGES_LISTED = (c.SYSTEM, c.OPERATOR, c.INNER_KM, c.OUTER_KM, c.N, c.NOTE, c.KIND)
SYMBOLS_LISTED = ("symbol", c.NAME, "symbol_words", c.COUNTRY, c.ROLE, "symbol_code")

Writer = Callable[[geo.Layers, dict[str, str]], bytes]

Pictures = Callable[[pd.DataFrame, str], pd.DataFrame]
"""Adds to formations their symbols as images; see `maps.pictures`."""


def site_card(page: Page, chosen: Sequence[str]) -> None:
    """Draw what is known of the one site chosen; several stand in a table below the map."""
    rows = page.register.sites[page.register.sites[c.SITE_ID].isin(chosen)]
    if len(rows) != 1:
        return
    row = rows.iloc[0]
    there = {c.LON: float(row[c.LON]), c.LAT: float(row[c.LAT])}
    near = exposure.near_capitals(there)[:CAPITALS_NAMED]
    around = exposure.near_sites(page.filtered.exercise_sites, [(there[c.LON], there[c.LAT])], NEAR_KM)
    held = around[c.EXERCISE_ID].nunique()
    apart = ", ".join(f"{name} {geodesy.format_km(km)}" for name, km in near)
    lines = [
        f"{codes.SITE_KINDS[row[c.KIND]]}, {STATE_NAMES[row[c.COUNTRY]]}.",
        *(f"{text}." for text in (row[c.ROLE],) if isinstance(text, str)),
        *(f"Named there in public: {text}." for text in (row[c.PUBLIC_SYSTEMS],) if isinstance(text, str)),
        f"Nearest allied capitals: {apart}.",
        f"Exercises of the register, as filtered, within {NEAR_KM} km: {held}.",
    ]
    badges = [str(row[c.AS_OF])] if isinstance(row[c.AS_OF], str) else []
    cards.card(
        page,
        "site-card",
        codes.SITE_SIDES[row[c.SIDE]],
        value=str(row[c.NAME]),
        lines=lines,
        badges=badges,
        source_ids=str(row[c.SOURCE_ID]),
    )


def ranked(page: Page, choice: MapOptions, states: pd.DataFrame) -> None:
    """Draw the figures of states beside the map, the largest first."""
    measure = MEASURES[choice.measure]
    st.header(measure.label, anchor=False)
    st.caption(f"In {measure.unit}; empty where no figure was found.")
    rows = kept.once(choropleth.ranked, states)
    data_table.show(
        rows, page.register.sources, key="states", alt="By country", columns=(c.NAME, c.WORDS), rows=22
    )


def lists(page: Page, choice: MapOptions, drawn: MapLayers, pictures: Pictures) -> None:
    """Draw a table for each layer that is on, and for places of exercises and sites in any case."""
    if choice.measure == "exposure":
        _exposure(page, choice)
    if len(choice.selected) > 1:
        _several_sites(page, choice.selected)
    near, where = partial(_near, drawn), _where(drawn)
    points = near(page.result(places_and_allies))
    title = f"{counted(len(points), 'place')} of exercises{where}"
    data_table.section(page, "exercise-places", title, points, PLACES_LISTED)
    if page.selection.countries:
        names = together(STATE_NAMES[one] for one in page.selection.countries)
        st.caption(
            f"All places of the exercises held at least in part in {names}, so some lie in other states."
        )
    st.caption(f"Nearest ally: {plain(ally_distance.METHOD)}")
    bases = near(kept.once(places.base_points, page.filtered.sites))
    data_table.section(
        page,
        "base-points",
        f"{counted(len(bases), 'base or range', 'bases and ranges')}{where}",
        bases,
        SITES_LISTED,
    )
    if drawn.battlegroups is not None:
        groups = near(drawn.battlegroups)
        title = f"{counted(len(groups), 'battlegroup as it', 'battlegroups as they')} last stood{where}"
        data_table.section(page, "battlegroup-points", title, groups, GROUPS_LISTED)
    if drawn.incidents is not None:
        events = near(drawn.incidents)
        title = f"{counted(len(events), 'hybrid incident')} with a place{where}"
        data_table.section(page, "incident-points", title, events)
    if "ranges" in choice.layers:
        found = ranges.spreads(page.register.weapon_ranges)
        title = f"Published ranges of {counted(len(found), 'system')}"
        data_table.section(page, "range-spreads", title, found, RANGES_LISTED)
        st.caption(plain(ranges.METHOD))
    if drawn.formations is not None:
        # A symbol is an image in each row, so a long list has only its first here.
        symbols = uploaded.drawable(near(drawn.formations), most=uploaded.MOST_LINES)
        _symbols(page, pictures(symbols, choice.frame), where)


def files(page: Page, choice: MapOptions, states: pd.DataFrame, drawn: MapLayers) -> None:
    """Offer what the map shows as GeoJSON, GeoPackage and CSV; each is made when it is asked for."""
    if page.register.map_faults:
        return

    def shown() -> dict[str, gpd.GeoDataFrame]:
        return geo.layers(choropleth.chosen(choropleth.by_unit(states, page.register.units)), drawn)

    words = geo.about(
        f"{MEASURES[choice.measure].label}, by state",
        page.selection.describe_all() or "none",
        f"Flankwatch data {page.release.version} of {page.release.created}",
    )
    named = stem("map", (), page.selection.describe_all(), page.release.version)
    kinds = (
        ("GeoJSON", "geojson", "application/geo+json", geo.geojson),
        ("GeoPackage", "gpkg", "application/geopackage+sqlite3", geo.geopackage),
        ("Layers as CSV", "csv", "text/csv", geo.csv),
    )
    with st.container(horizontal=True, key="map-files"):
        for label, ending, mime, make in kinds:
            made = partial(_made, make, shown, words)
            download.offer(label, made, f"{named}.{ending}", mime, key=f"map-{ending}")
    st.caption(f"{geo.CRS_WORDS}. {geo.BORDERS}")


def _several_sites(page: Page, chosen: tuple[str, ...]) -> None:
    rows = page.result(chosen_sites, chosen)
    data_table.section(page, "chosen-sites", f"{counted(len(rows), 'site')} chosen", rows, CHOSEN_LISTED)


def _near(drawn: MapLayers, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows near the chosen sites; all where none is chosen."""
    at = [(lon, lat) for _, lon, lat in drawn.selected]
    return exposure.near_sites(rows, at, NEAR_KM) if at else rows


def _where(drawn: MapLayers) -> str:
    """Say for a title that only what lies near the chosen sites is listed; nothing where none is chosen."""
    names = [name for name, _, _ in drawn.selected]
    if not names:
        return ""
    return f" within {NEAR_KM} km of {names[0] if len(names) == 1 else 'any of the sites chosen'}"


def _exposure(page: Page, choice: MapOptions) -> None:
    """Draw area, share and capital of each state in columns of their own."""
    rows = page.result(exposure_of, choice.origin, choice.km)
    if page.selection.countries:
        rows = rows[rows[c.UNIT].map(choropleth.state_of).isin(page.selection.countries)]
    title = f"Area and capital within {layers.reach_words(page.register, choice)}"
    data_table.section(page, "exposure", title, rows, EXPOSED_LISTED)
    st.caption(plain(exposure.METHOD))


def _made(make: Writer, shown: Callable[[], geo.Layers], words: dict[str, str]) -> bytes:
    return make(shown(), words)


def _symbols(page: Page, shown: pd.DataFrame, where: str) -> None:
    st.header(f"{counted(len(shown), 'APP-6 symbol')}{where}, and what each says", anchor=False)
    if shown.empty:
        notices.no_rows()
        return
    rows = readable.readable(shown, page.register.sources, SYMBOLS_LISTED)
    st.dataframe(
        rows,
        key="symbols",
        alt="Each military symbol on the map with its meaning in words",
        hide_index=True,
        placeholder=readable.MISSING,
        row_height=52,
        column_config=data_table.config(rows) | {"symbol": st.column_config.ImageColumn("Symbol")},
    )
