"""What every view stands on: shapes, labels, gap, scale bar, graticule."""

import json

import geopandas as gpd
import numpy as np
import pytest

from dashboard import sources
from dashboard.analysis.geography import ally_distance, geodesy
from dashboard.maps import VIEWS
from dashboard.maps.kit import base_map
from dashboard.schema import codes
from dashboard.theme import PLOT_CONFIG
from tests.maps.drawing import GEO, drawn, ids, names_of, shapes, trace
from tests.maps.outline import texts
from tests.maps.tables import SHAPES, bases, places


def test_the_map_does_not_move_with_the_filters():
    assert drawn().layout.uirevision == drawn("measures").layout.uirevision is not None
    assert drawn().layout.height == drawn("measures").layout.height == 680


@pytest.mark.parametrize("view", VIEWS)
def test_views(view):
    figure = drawn(view=view)
    assert tuple(figure.layout.geo.lonaxis.range) == VIEWS[view].lon
    assert len(names_of(figure)) > 3


def test_views_are_the_regions_of_the_schema():
    assert next(iter(VIEWS)) == "flank"
    assert set(VIEWS) - {"flank"} == set(codes.REGIONS)


def test_the_shapes_that_maps_name_are_in_the_files():
    assert ids("units.geojson", "unit") == list(base_map.LAND)
    assert ids("lakes.geojson", "lake") == list(base_map.water_and_frontier(SHAPES)[0].locations)
    frontier = json.loads((GEO / "frontier.geojson").read_text("utf-8"))["features"]
    allied = [one["properties"]["pair"] for one in frontier if one["properties"]["nato"]]
    assert allied == list(base_map.ALLIED_FRONTIER)
    assert set(base_map.NAMES) == {*codes.COUNTRY_NAMES, "RUS-KGD"}


def test_the_suwalki_gap_is_named_where_it_is_large_enough_to_see():
    assert any("Suwalki gap, 66 km" in (one.text or ()) for one in drawn(view="baltic", gap=True).data)
    assert not any("Suwalki gap, 66 km" in (one.text or ()) for one in drawn(gap=True).data)
    assert trace(drawn(gap=True), "Suwalki gap, 66 km", points=False)
    assert "Suwalki" not in texts(drawn(view="baltic"))


def test_the_suwalki_gap_runs_from_corner_to_corner():
    units = gpd.read_parquet(GEO / "units.parquet").set_index("unit").geometry
    shared = units["POL"].intersection(units["LTU"])
    ends = [shared.intersection(units[unit]).coords[0] for unit in ("RUS-KGD", "BLR")]
    assert tuple(ends) == ally_distance.SUWALKI_GAP


def boxes(view, pixels, letters=0.53, size=11):
    """Middle, width and height of each label on a map so many pixels wide, in Plotly's fit of a view."""
    paper, units = base_map.projection(view), base_map.labelled(view)
    along = np.linspace(0, 1, 50)
    lons = view.lon[0] + along * (view.lon[1] - view.lon[0])
    x, _ = paper.metres(lons, np.full(50, view.lat[0]))
    scale = pixels / (max(x) - min(x))
    for name, lon, lat in (base_map.label(unit, view) for unit in units):
        east, north = paper.metres(lon, lat)
        yield name, east * scale, north * scale, len(name) * size * letters, size * 1.25


@pytest.mark.parametrize("pixels", [330, 520, 900])
@pytest.mark.parametrize("view", VIEWS)
def test_no_label_touches_another(view, pixels):
    placed = list(boxes(VIEWS[view], pixels))
    for at, (name, x, y, wide, tall) in enumerate(placed):
        for other, u, v, broad, high in placed[:at]:
            apart = abs(x - u) >= (wide + broad) / 2 or abs(y - v) >= (tall + high) / 2
            assert apart, f"{name} touches {other}"


@pytest.mark.parametrize("view", VIEWS)
def test_the_scale_bar_is_level_and_as_long_as_it_says(view):
    text = next(one for one in drawn(view=view).data if " km at " in str((one.text or ("",))[0]))
    lines = (one for one in drawn(view=view).data if one.type == "scattergeo" and one.mode == "lines")
    bar = next(one for one in lines if one.line.width == 3)
    km = float(text.text[0].partition(" km")[0])
    assert geodesy.kilometres(bar.lon[0], bar.lat[0], bar.lon[-1], bar.lat[-1]) == pytest.approx(km, rel=1e-3)
    _, north = base_map.projection(VIEWS[view]).metres(bar.lon, bar.lat)
    assert max(north) - min(north) < 1


@pytest.mark.parametrize("view", VIEWS)
def test_the_graticule_has_its_degrees(view):
    geo = drawn(view=view).layout.geo
    assert geo.lonaxis.showgrid
    assert geo.lataxis.showgrid
    labels = next(one.text for one in drawn(view=view).data if any("° N" in text for text in one.text or ()))
    assert sum("° N" in text and "km" not in text for text in labels) >= 3
    assert sum("° E" in text for text in labels) >= 2


def test_no_geometry_travels_in_the_figure():
    figure = drawn(places=places({}), bases=bases({}))
    assert {one.geojson for one in shapes(figure)} == {
        SHAPES.units,
        SHAPES.lakes,
        SHAPES.frontier,
        SHAPES.crimea,
    }
    assert SHAPES.admin1 in {one.geojson for one in shapes(drawn(regions=True))}
    assert "coordinates" not in texts(figure)
    assert len(texts(figure)) < 40_000


def test_a_map_that_shows_nothing_of_crimea_says_nothing_of_it():
    baltic = drawn(view="baltic")
    assert "Crimea" not in baltic.layout.meta["subtitle"]
    assert all(one.name != "Occupied since 2014" for one in baltic.data)
    assert "Crimea" in drawn(view="black_sea").layout.meta["subtitle"]


def test_crimea_is_said_and_the_base_map_stays_at_home():
    figure = drawn()
    assert figure.layout.meta["subtitle"].endswith(
        "Crimea and Sevastopol shown as Ukraine (UNGA 68/262), occupied by Russia since 2014; no line of "
        "contact is drawn."
    )
    assert trace(figure, "Occupied since 2014", points=False).line.dash == "dash"
    assert figure.layout.meta["subtitle"].count("Crimea") == 1
    assert "Crimea" not in sources.NATURAL_EARTH
    assert figure.layout.geo.visible is False
    assert PLOT_CONFIG["topojsonURL"].startswith("data:")
    assert PLOT_CONFIG["scrollZoom"] is False
