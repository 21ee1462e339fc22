"""The flank map: colours of states, marks over them, their legend."""

import json

import numpy as np
import pytest

from dashboard import theme
from dashboard.analysis.geography.choropleth import MEASURES
from dashboard.analysis.kit.uploaded import LEGEND_WORDS
from dashboard.export.pictures import dark
from dashboard.maps import flank
from dashboard.schema import codes

from .drawing import drawn, scale, shapes, trace
from .kit.test_overlays import groups, incidents
from .outline import outline, texts
from .tables import HOSTILE, SHAPES, bases, places, states


def test_outline(snapshot):
    figure = drawn(
        places=places({}, {"organiser_side": "nato", "troops": None}, {"lon": 160}),
        bases=bases({}, {"side": "russia_belarus"}),
    )
    assert outline(figure) == snapshot


def test_a_missing_value_is_grey_and_in_the_legend_by_word():
    figure = drawn()
    silent = shapes(figure)[0]
    assert list(silent.locations) == ["DEU"]
    assert silent.customdata[0][1] == "No figure"
    assert silent.colorscale[0][1] == theme.LIGHT.land
    # On the dark ground the colour alone is not seen.
    swatches = [trace(figure, name, points=False) for name in ("No figure", "Other definition")]
    assert {one.marker.line.color for one in swatches} == {theme.LIGHT.axis}
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


def test_the_scale_is_that_of_all_states_whatever_is_chosen():
    whole = states(POL=4.0, LTU=5.0, HUN=2.0)
    coloured = scale(drawn(table=states(POL=4.0, LTU=5.0), scaled_by=whole, scale_note="of the years chosen"))
    assert (coloured.zmin, coloured.zmax) == (2, 5)
    assert coloured.colorbar.title.text == "Defence spending, percent of GDP (of the years chosen)"


def test_the_name_of_a_state_is_clicked_before_the_marks_below_it():
    figure = drawn(places=places({}))
    targets = figure.data[-1]
    assert targets.marker.opacity == 0
    assert targets.marker.size < 6
    assert {one[-1] for one in targets.customdata} >= {"unit:LTU", "unit:RUS-KGD", "unit:POL"}
    assert len({tuple(one) for one in targets.customdata if one[-1] == "unit:POL"}) == 1


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
        if one.type == "choropleth" or "markers" in one.mode:
            own = one.marker.opacity
            assert one.unselected.marker.opacity == (1 if own is None else own)
        if one.type == "scattergeo" and "text" in one.mode:
            assert one.unselected.textfont.color == one.textfont.color


def test_lakes_lie_over_the_land_and_the_frontier_over_both():
    order = [one.geojson for one in shapes(drawn())]
    assert order[-3:] == [SHAPES.lakes, SHAPES.frontier, SHAPES.crimea]
    assert set(order[:-3]) == {SHAPES.units}


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
    assert [mark[2] for mark in known.customdata] == [
        "100,000 (organiser, during)",
        "400 (organiser, during)",
    ]
    assert list(unknown.customdata[0]) == ["Pskov", "2", "no figure", "Zapad<br>Ladoga", "held:2"]


def test_the_area_of_a_mark_grows_with_the_troops():
    sizes = trace(drawn(places=places({"troops": 100_000}, {"troops": 25_000})), "Russia").marker.size
    assert sizes[0] / sizes[1] == pytest.approx(2)


def test_marks_of_many_layers_shrink_alike_and_so_do_their_entries_in_the_legend():
    few = {"places": places({"troops": 100_000}, {"troops": 25_000}), "bases": bases({})}
    crowd = few | {"battlegroups": groups({}), "incidents": incidents({})}
    for name, points in (("Russia", True), ("Russia", False), ("NATO site", True), ("NATO site", False)):
        alone, crowded = (np.ravel(trace(drawn(**rows), name, points).marker.size) for rows in (few, crowd))
        assert crowded == pytest.approx(alone * flank.SMALLER, rel=1e-4), (name, points)


def test_marks_beyond_the_map_are_counted():
    figure = drawn(places=places({}, {"lon": 160}), bases=bases({}))
    assert figure.layout.meta["summary"].endswith(
        "1 place of exercises drawn, 1 more beyond the map. 1 base or range drawn."
    )


def test_each_side_has_its_own_shape_in_the_legend():
    rows = places(*({"organiser_side": side} for side in codes.SIDES))
    keys = [trace(drawn(places=rows), label, points=False) for label in codes.SIDES.values()]
    assert len({key.marker.symbol for key in keys}) == len(codes.SIDES)


def test_every_colour_has_a_twin_on_the_dark_ground():
    light = drawn(places=places({}), bases=bases({}))
    text = texts(dark.twin(light))
    for colour in (theme.LIGHT.water, theme.LIGHT.land, theme.SEQUENTIAL[-1], theme.LIGHT.purple):
        assert colour not in text.replace(json.dumps(light.layout.meta), "")


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


def test_sites_and_places_of_an_own_list_are_ringed_with_one_entry_in_the_legend():
    figure = drawn(
        places=places({"source_ids": "your-own-list"}, {}),
        bases=bases({"source_ids": "your-own-list"}, {}),
    )
    ringed = [one for one in figure.data if one.name == LEGEND_WORDS]
    assert [len(one.lon) for one in ringed if one.showlegend is False] == [1, 1]
    assert sum(one.showlegend is not False for one in ringed) == 1
