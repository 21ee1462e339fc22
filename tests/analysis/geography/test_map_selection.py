"""What a click or a box holds, from what the browser reports."""

import pandas as pd
import pytest

from dashboard.analysis.geography.map_selection import (
    AROUND,
    SITE,
    MapSelection,
    boxed,
    described_sites,
    read_selection,
    toggled,
)
from dashboard.schema import columns as c
from tests.analysis.rows import frame

SITES = {"rukla", "tapa"}


def state(unit, **more):
    return {"curve_number": 1, "location": unit, "customdata": ["Name", "4.7 % of GDP"]} | more


def mark(*data):
    return {"curve_number": 9, "lon": 24.4, "lat": 55.0, "customdata": list(data)}


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([], MapSelection()),
        ([state("LTU")], MapSelection(states=("LTU",))),
        ([state("RUS-KGD")], MapSelection(states=("RUS",))),
        # In the order of the filters, each once, whatever the order of the shapes.
        (
            [state("RUS-KGD"), state("LVA"), state("EST"), state("RUS")],
            MapSelection(states=("EST", "LVA", "RUS")),
        ),
        ([mark("Rukla", "Base", SITE + "rukla")], MapSelection(sites=("rukla",))),
        ([mark("Rukla", SITE + "rukla"), state("LTU")], MapSelection(states=("LTU",), sites=("rukla",))),
        ([mark("Rukla", SITE + "rukla"), mark("Rukla", SITE + "rukla")], MapSelection(sites=("rukla",))),
        ([mark("Pskov", "2 exercises", "held:3")], MapSelection(places=("held:3",))),
        ([mark("Pskov", "held:3"), mark("Rukla", SITE + "rukla")], MapSelection((), ("rukla",), ("held:3",))),
        # A lake, a stretch of border, a region, a state that no filter knows, a label, a site long gone.
        (
            [state(12), state("POL|BLR"), state("CHE"), {"text": "Poland"}, mark(SITE + "gone")],
            MapSelection(),
        ),
        # The words of another mark that happen to be the id of a site.
        ([mark("Rukla", "rukla"), mark("tapa")], MapSelection()),
        ([{"customdata": None}, {"customdata": []}], MapSelection()),
    ],
)
def test_states_and_sites_are_told_from_all_else(points, expected):
    assert read_selection(points, SITES) == expected


def test_a_second_click_lets_go_and_a_click_elsewhere_goes_there():
    assert toggled([], "LTU") == ["LTU"]
    assert toggled(["LTU"], "LTU") == []
    assert toggled(["LTU"], "EST") == ["EST"]
    assert toggled(("LTU", "EST"), "LTU") == ["LTU"]


def test_a_box_over_states_replaces_both_choices():
    found = MapSelection(states=("EST", "LVA"), sites=("tapa",))
    assert boxed(["POL"], ["rukla"], found) == (["EST", "LVA"], ["tapa"])
    assert boxed(["POL"], ["rukla"], MapSelection(states=("EST",))) == (["EST"], [])


def test_a_box_over_sites_alone_leaves_the_countries_and_an_empty_one_all():
    assert boxed(["POL"], ["rukla"], MapSelection(sites=("tapa",))) == (["POL"], ["tapa"])
    assert boxed(["POL"], ["rukla"], MapSelection()) == (["POL"], ["rukla"])


def test_a_box_over_what_is_chosen_does_not_let_go():
    assert boxed(["EST"], ["tapa"], MapSelection(states=("EST",), sites=("tapa",))) == (["EST"], ["tapa"])


def test_each_of_several_sites_has_its_capital_and_its_exercises():
    rows = [
        {"site_id": "rukla", "name": "Rukla", "kind": "battlegroup_base", "lat": 55.05, "lon": 24.38},
        {"site_id": "far", "name": "Far", "kind": "air_base", "lat": 70.0, "lon": 30.0},
    ]
    sites = frame("sites", *({"country": "LTU", "side": "nato", "source_id": "page"} | row for row in rows))
    # 0.4 degrees of latitude are some 45 km, 1 degree 111 km.
    held = pd.DataFrame(
        {"exercise_id": ["a", "a", "b", "c"], "lat": [55.45, 55.0, 56.05, 54.7], "lon": [24.38] * 4}
    )
    found = described_sites(sites, held)
    assert found[AROUND].tolist() == [2, 0]
    assert found[c.NEAREST_ALLIED_CAPITAL].tolist()[0] == "Vilnius 73 km"
    assert found["kind"].tolist() == ["Battlegroup base", "Air base"]
