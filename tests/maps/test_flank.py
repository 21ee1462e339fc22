import json
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest

from dashboard import theme
from dashboard.analysis import borders, geodesy
from dashboard.analysis.geography import MEASURES
from dashboard.analysis.layers import Drawn
from dashboard.export import dark
from dashboard.maps import PLOT_CONFIG, VIEWS, flank_map, ground
from dashboard.maps.words import FINDINGS
from dashboard.schema import codes

from .outline import outline, texts
from .tables import HOSTILE, SHAPES, bases, places, states

OTHER = {"value": 39.6, "words": "39.6 by another definition", "is_comparable": False}
SPENDING = states(POL=4.7, LTU=5.3, HUN=2.1, DEU={}, RUS=OTHER)
GEO = Path(__file__).resolve().parents[2] / "data" / "geo"


def drawn(measure="spending", table=SPENDING, *, view="flank", near="", **layers):
    layers |= {"exercises": layers.pop("places", None), "sites": layers.pop("bases", None)}
    return flank_map(table, measure, SHAPES, Drawn(**layers), view=view, near=near)


def title(measure, **rows):
    return drawn(measure, states(**rows)).layout.meta["title"]


def shapes(figure):
    return [trace for trace in figure.data if trace.type == "choropleth"]


def scale(figure):
    return next((trace for trace in shapes(figure) if trace.showscale is not False), None)


def names_of(figure):
    return {
        text: (lon, lat)
        for one in figure.data
        if one.type == "scattergeo" and one.mode == "text"
        for text, lon, lat in zip(one.text, one.lon, one.lat, strict=True)
        if "°" not in text
    }


def trace(figure, name, points=True):
    return next(one for one in figure.data if one.name == name and (one.lon[0] is not None) == points)


def test_outline(snapshot):
    figure = drawn(
        places=places({}, {"organiser_side": "nato", "troops": None}, {"lon": 160}),
        bases=bases({}, {"side": "russia_belarus"}),
    )
    assert outline(figure) == snapshot


def test_the_title_is_the_finding():
    assert title("spending", POL=4.7, LTU=5.3) == (
        "Land LTU spends the largest share of GDP on defence: 5.3 in words"
    )
    assert title("spending", POL={"value": 4.68, "words": "4.68 % of GDP (2026, estimate)"}) == (
        "Land POL spends the largest share of GDP on defence: 4.68 % (2026, estimate)"
    )
    assert title("personnel", RUS={"value": 1150000, "words": "1,100,000 active personnel (2025)"}) == (
        "Land RUS has the largest armed forces: 1,100,000 (2025)"
    )
    told = {"value": 3000, "words": "3,000 troops (2025-08; counts: brigade total (around))"}
    assert title("battlegroups", LVA=told) == (
        "Land LVA hosts the largest forward land force: 3,000 troops (2025-08)"
    )
    assert title("measures", POL={"value": 50, "words": "50 measures"}) == (
        "Land POL is named in the most measures: 50"
    )


def test_states_that_share_the_highest_value_are_all_named():
    same = {"value": 3, "words": "3 incidents"}
    assert title("incidents", POL=same, LTU=same) == (
        "Land POL and Land LTU saw the most hybrid incidents: 3"
    )
    assert title("measures", POL=same, LTU=same, LVA=same) == (
        "Land POL, Land LTU and Land LVA are named in the most measures: 3"
    )
    assert title("measures", POL=same, LTU=same, LVA=same, EST=same) == (
        "4 states are named in the most measures: 3"
    )


def test_the_title_without_a_value():
    assert title("spending", POL={}) == "Defence spending: no state has a figure under these filters"
    none = {"value": 0, "words": "No incident in the register"}
    assert title("incidents", POL=none) == ("Hybrid incidents: the register holds none under these filters")


def test_another_definition_never_leads_and_never_has_a_colour():
    figure = drawn()
    assert "39.6" not in figure.layout.meta["title"]
    assert list(scale(figure).locations) == ["POL", "LTU", "HUN"]
    grey = next(one for one in shapes(figure) if "RUS" in one.locations)
    assert list(grey.locations) == ["RUS", "RUS-KGD"]
    assert grey.colorscale[0][1] == theme.LIGHT.border
    assert trace(figure, "Other definition", points=False)


def test_a_missing_value_is_grey_and_in_the_legend_by_word():
    figure = drawn()
    silent = shapes(figure)[0]
    assert list(silent.locations) == ["DEU"]
    assert silent.customdata[0][1] == "No figure"
    assert silent.colorscale[0][1] == theme.LIGHT.land
    assert trace(figure, "No figure", points=False)
    assert "No figure for Land DEU" in figure.layout.meta["summary"]


def test_zero_has_the_lightest_colour_of_the_scale():
    figure = drawn("incidents", states(POL={"value": 0, "words": "No incident"}, LTU=4.0))
    coloured = scale(figure)
    assert (coloured.zmin, coloured.zmax) == (0, 4)
    assert list(coloured.locations) == ["POL", "LTU"]


def test_no_value_at_all_draws_no_scale():
    figure = drawn(table=states(POL={}, LTU={}))
    assert scale(figure) is None
    assert "Defence spending: none. No figure for Land POL, Land LTU" in figure.layout.meta["summary"]


def test_one_value_still_has_a_scale():
    coloured = scale(drawn(table=states(POL=2.0)))
    assert coloured.zmin < coloured.zmax


def test_personnel_are_on_a_scale_of_powers_of_ten():
    coloured = scale(drawn("personnel", states(POL=100000, LTU=10000)))
    assert (coloured.zmin, coloured.zmax) == (4, 5)
    assert list(coloured.colorbar.ticktext) == ["10,000", "100,000", "1,000,000"]


def test_a_label_on_a_dark_state_is_light():
    colour = {
        name: one.textfont.color
        for one in drawn().data
        if one.type == "scattergeo"
        for name in one.text or ()
    }
    assert colour["Lithuania"] == theme.LIGHT.ground
    assert colour["Hungary"] == theme.LIGHT.text
    assert colour["Kaliningrad"] == theme.LIGHT.text


def test_no_mark_pales_when_another_is_chosen():
    figure = drawn(places=places({}), bases=bases({}), selected=(("Rukla", 24.38, 55.05),))
    for one in figure.data:
        if one.type == "choropleth":
            assert one.unselected.marker.opacity == 1
        if one.type == "scattergeo" and "markers" in one.mode:
            assert one.unselected.marker.opacity == (1 if one.marker.opacity is None else one.marker.opacity)
        if one.type == "scattergeo" and "text" in one.mode:
            assert one.unselected.textfont.color == one.textfont.color


def test_lakes_lie_over_the_land_and_the_frontier_over_both():
    order = [one.geojson for one in shapes(drawn())]
    assert order[-3:] == [SHAPES.lakes, SHAPES.frontier, SHAPES.crimea]
    assert set(order[:-3]) == {SHAPES.units}


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
    assert len(texts(figure)) < 25_000


def test_a_name_is_never_markup():
    table = states(POL={"value": 4.7, "name": HOSTILE, "words": HOSTILE}, DEU={"name": HOSTILE})
    figure = drawn(
        table=table,
        places=places({"place": HOSTILE, "exercises": HOSTILE}),
        bases=bases({"name": HOSTILE, "kind": HOSTILE, "role": HOSTILE}),
    )
    figure.layout.meta = None
    assert "<img" not in texts(figure)
    assert "&lt;img" in texts(figure)


def test_a_mark_without_figure_is_hollow_and_small():
    figure = drawn(places=places({"troops": 100_000}, {"troops": 400}, {"troops": None}))
    unknown, known = (one for one in figure.data if one.name == "Russia" and one.lon[0] is not None)
    assert (known.marker.symbol, unknown.marker.symbol) == ("diamond-tall", "diamond-tall-open")
    assert (list(known.marker.size), unknown.marker.size) == ([20, 6], 6)
    assert trace(figure, "Troops unknown", points=False)
    assert [mark[2] for mark in known.customdata] == ["100,000", "400"]
    assert list(unknown.customdata[0]) == ["Pskov", 2, "no figure", "Zapad<br>Ladoga", "held:2"]


def test_the_area_of_a_mark_grows_with_the_troops():
    sizes = trace(drawn(places=places({"troops": 100_000}, {"troops": 25_000})), "Russia").marker.size
    assert sizes[0] / sizes[1] == pytest.approx(2)


def test_marks_beyond_the_map_are_counted():
    figure = drawn(places=places({}, {"lon": 160}), bases=bases({}))
    assert figure.layout.meta["summary"].endswith(
        "1 place of exercises drawn, 1 more beyond the map. 1 base or range drawn."
    )


def test_each_side_has_its_own_shape_in_the_legend():
    rows = places(*({"organiser_side": side} for side in codes.SIDES))
    keys = [trace(drawn(places=rows), label, points=False) for label in codes.SIDES.values()]
    assert len({key.marker.symbol for key in keys}) == len(codes.SIDES)


def test_crimea_is_said_and_the_base_map_stays_at_home():
    figure = drawn()
    assert figure.layout.meta["subtitle"].endswith(
        "Crimea and Sevastopol shown as Ukraine (UNGA 68/262), occupied by Russia since 2014; no line of "
        "contact is drawn."
    )
    assert trace(figure, "Crimea: occupied since 2014", points=False).line.dash == "dash"
    assert figure.layout.geo.visible is False
    assert PLOT_CONFIG["topojsonURL"].startswith("data:")
    assert PLOT_CONFIG["scrollZoom"] is False


def test_the_map_does_not_move_with_the_filters():
    assert drawn().layout.uirevision == drawn("measures").layout.uirevision is not None
    assert drawn().layout.height == drawn("measures").layout.height == 720


@pytest.mark.parametrize("view", VIEWS)
def test_views(view):
    figure = drawn(view=view)
    assert tuple(figure.layout.geo.lonaxis.range) == VIEWS[view].lon
    assert len(names_of(figure)) > 3


def test_views_are_the_regions_of_the_schema():
    assert next(iter(VIEWS)) == "flank"
    assert set(VIEWS) - {"flank"} == set(codes.REGIONS)


def test_every_measure_has_its_finding():
    assert set(FINDINGS) == set(MEASURES)


def test_every_colour_has_a_twin_on_the_dark_ground():
    light = drawn(places=places({}), bases=bases({}))
    text = texts(dark.twin(light))
    for colour in (theme.LIGHT.water, theme.LIGHT.land, theme.SEQUENTIAL[-1], theme.LIGHT.purple):
        assert colour not in text.replace(json.dumps(light.layout.meta), "")


def ids(name, key):
    return [one["properties"][key] for one in json.loads((GEO / name).read_text("utf-8"))["features"]]


def test_the_shapes_that_maps_name_are_in_the_files():
    assert ids("units.geojson", "unit") == list(ground.LAND)
    assert ids("lakes.geojson", "lake") == list(range(ground.N_LAKES))
    frontier = json.loads((GEO / "frontier.geojson").read_text("utf-8"))["features"]
    allied = [one["properties"]["pair"] for one in frontier if one["properties"]["nato"]]
    assert allied == list(ground.ALLIED_FRONTIER)
    assert set(ground.NAMES) == {*codes.COUNTRY_NAMES, "RUS-KGD"}


def test_the_suwalki_gap_is_named_where_it_is_large_enough_to_see():
    assert any("Suwalki gap, 66 km" in (one.text or ()) for one in drawn(view="baltic", gap=True).data)
    assert not any("Suwalki gap, 66 km" in (one.text or ()) for one in drawn(gap=True).data)
    assert trace(drawn(gap=True), "Suwalki gap, 66 km", points=False)
    assert "Suwalki" not in texts(drawn(view="baltic"))


def test_the_suwalki_gap_runs_from_corner_to_corner():
    units = gpd.read_parquet(GEO / "units.parquet").set_index("unit").geometry
    shared = units["POL"].intersection(units["LTU"])
    ends = [shared.intersection(units[unit]).coords[0] for unit in ("RUS-KGD", "BLR")]
    assert tuple(ends) == borders.SUWALKI_GAP


def boxes(view, pixels, letters=0.53, size=11):
    """Middle, width and height of each label on a map so many pixels wide, in Plotly's fit of a view."""
    paper, units = ground.projection(view), ground.labelled(view)
    along = np.linspace(0, 1, 50)
    lons = view.lon[0] + along * (view.lon[1] - view.lon[0])
    x, _ = paper.transform(lons, np.full(50, view.lat[0]))
    scale = pixels / (max(x) - min(x))
    for name, lon, lat in (ground.label(unit, view) for unit in units):
        east, north = paper.transform(lon, lat)
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
    _, north = ground.projection(VIEWS[view]).transform(bar.lon, bar.lat)
    assert max(north) - min(north) < 1


@pytest.mark.parametrize("view", VIEWS)
def test_the_graticule_has_its_degrees(view):
    geo = drawn(view=view).layout.geo
    assert geo.lonaxis.showgrid
    assert geo.lataxis.showgrid
    labels = next(one.text for one in drawn(view=view).data if any("° N" in text for text in one.text or ()))
    assert sum("° N" in text and "km" not in text for text in labels) >= 3
    assert sum("° E" in text for text in labels) >= 2


def test_a_colour_bar_says_its_unit_once():
    bars = [scale(drawn(measure, states(POL=4.0))).colorbar.title.text for measure in MEASURES]
    assert bars == [
        "Defence spending, percent of GDP",
        "Equipment share, percent of defence spending",
        "Active personnel, people",
        "Battlegroups, troops",
        "Length of a rotation, months",
        "Measures",
        "Exercises hosted",
        "Hybrid incidents",
        "Exposure, percent of its area",
    ]
