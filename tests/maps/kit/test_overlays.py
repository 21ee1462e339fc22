"""Layers besides sites and exercises."""

import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.geography import exposure
from dashboard.analysis.geography.weapon_ranges import Spread
from dashboard.maps.kit import overlays
from dashboard.maps.kit.base_map import VIEWS
from tests.maps.drawing import ids
from tests.maps.tables import HOSTILE, SHAPES

SPREAD = Spread("Long", "Here", 54.7, 20.5, 400.0, 700.0, 3, "page", reported=False)


def groups(*given):
    row = {"host": "LTU", "framework_nation": "DEU", "base": "Rukla;Rudninkai", "lat": 55.05, "lon": 24.38}
    row |= {"troops": 3000, "as_of": "2025", "brigade_status": None}
    row |= {"troops_scope": "brigade, around", "publisher": "NATO"}
    return pd.DataFrame([row | one for one in given]).astype({"troops": "Int64"})


def incidents(*given):
    row = {"place": "Narva", "date": "May 2024", "kind": "Balloon", "attribution_status": "Assessed"}
    return pd.DataFrame([row | {"description": "A balloon", "lat": 59.4, "lon": 28.2} | one for one in given])


def test_a_range_is_two_lines_and_never_one():
    inner, outer, place = overlays.rings(SPREAD)
    assert (inner.showlegend, outer.name) == (False, "Range, 400 to 700 km")
    assert (inner.line.dash, outer.line.dash) == ("dash", "solid")
    assert len(inner.lon) == len(outer.lon) == 73
    assert max(outer.lat) > max(inner.lat)
    assert inner.lon.dtype == np.float32
    assert "does not say that it stands there" in place.customdata[0]


def test_the_area_of_a_battlegroup_grows_with_its_troops_and_unknown_is_hollow():
    mark = overlays.battlegroups(groups({}, {"troops": 750}, {"troops": None}))[0].marker
    assert list(mark.symbol) == ["hexagon", "hexagon", "hexagon-open"]
    assert mark.size[0] / mark.size[1] == pytest.approx(2)
    assert mark.size[2] == overlays.GROUP_LEAST_PX


def test_a_battlegroup_says_who_leads_it_and_how_large_it_is():
    assert overlays.battlegroups(groups({}))[0].customdata[0] == (
        "<b>Battlegroup, Rukla, Rudninkai, Lithuania</b><br>Framework nation Germany<br>"
        "3,000 troops (2025; actual: brigade, around), from NATO"
    )
    unsaid = {"troops_scope": None, "publisher": None}
    assert "<br>3,000 troops (2025; actual)" in overlays.battlegroups(groups(unsaid))[0].customdata[0]
    assert "no actual figure" in overlays.battlegroups(groups({"troops": None}))[0].customdata[0]


def test_an_incident_is_never_markup():
    words = overlays.incidents(incidents({"description": HOSTILE, "place": HOSTILE}))[0].customdata[0]
    assert not any("<img" in word for word in words)
    assert list(words[1:4]) == ["May 2024", "Balloon", "assessed"]


def test_layers_without_rows_draw_nothing():
    assert overlays.battlegroups(groups({"lat": 10.0})) == []
    assert overlays.incidents(incidents({"lon": 160.0})) == []
    assert overlays.reach(exposure.outline(pd.DataFrame(columns=["lat", "lon"]), 100)) == []


def test_regions_and_crimea_are_addresses_and_clear_areas_keep_what_lies_below():
    assert overlays.regions(SHAPES).geojson == SHAPES.admin1
    assert {colour for _, colour in overlays.regions(SHAPES).colorscale} == {overlays.CLEAR}
    assert overlays.crimea(SHAPES, VIEWS["flank"])[0].geojson == SHAPES.crimea


def test_the_regions_that_are_named_are_in_the_file():
    assert ids("admin1.geojson", "area") == list(overlays.regions(SHAPES).locations)
    assert ids("crimea.geojson", "contour") == ["crimea"]


def test_the_chosen_site_is_ringed_and_named():
    assert overlays.selected(()) == []
    (ring,) = overlays.selected([(HOSTILE, 24.38, 55.05)])
    assert (ring.lon[0], ring.lat[0], ring.marker.symbol) == (24.38, 55.05, "circle-open")
    assert "<img" not in ring.text[0]


def test_many_chosen_sites_are_ringed_without_names():
    (ring,) = overlays.selected(
        [(f"Site {number}", 24.0, 50.0 + number) for number in range(overlays.NAMED + 1)]
    )
    assert len(ring.lon) == overlays.NAMED + 1
    assert ring.mode == "markers"
    assert ring.text is None
