"""What the page does with what the browser reports: a click, a box, and one that holds nothing."""

from types import SimpleNamespace

import pandas as pd
import pytest
import streamlit as st

from dashboard.ui.pages.flank_map import map_picks
from dashboard.ui.shell import record_links
from tests.views.reader import visit

KEY = "flank-map"
SITES = pd.DataFrame(
    {
        "site_id": ["rukla", "tapa", "lost"],
        "name": ["Rukla", "Tapa", "Lost"],
        "side": ["nato", "nato", "nato"],
        "lat": [55.05, 59.3, None],
        "lon": [24.38, 25.9, None],
    }
)
PAGE = SimpleNamespace(register=SimpleNamespace(sites=SITES))
LITHUANIA = {"location": "LTU", "customdata": ["Lithuania", "5.3 % of GDP"]}
ESTONIA = {"location": "EST", "customdata": ["Estonia", "5.1 % of GDP"]}
RUKLA = {"customdata": ["Rukla", "Base", "", "site:rukla"]}
HELD = pd.DataFrame(
    {
        "exercise_ids": ["zapad-2021", "ladoga-2009;zapad-2009"],
        "lat": [53.1, 57.8],
        "lon": [25.6, 28.3],
    }
)
ZAPAD = {"customdata": ["Obuz-Lesnovsky", "1 exercise", "held:0"]}
BOTH = {"customdata": ["Pskov", "2 exercises", "held:1"]}
LOST = {"customdata": ["Lost", "Base", "", "site:lost"]}


@pytest.fixture
def chosen(monkeypatch):
    """Choose points on the map, and say what the country and the site list then hold."""
    state = {"country": [], "site": []}
    monkeypatch.setattr(st, "session_state", state)

    def choose(*points, box):
        state[KEY] = {"chosen": list(points)}
        map_picks.selected(KEY, PAGE, HELD, box=box)
        return state["country"], state["site"]

    choose.state = state
    return choose


def test_a_click_chooses_and_a_second_one_lets_go(chosen):
    assert chosen(LITHUANIA, box=False) == (["LTU"], [])
    assert chosen(RUKLA, box=False) == (["LTU"], ["rukla"])
    assert chosen(LITHUANIA, box=False) == ([], ["rukla"])
    assert chosen(RUKLA, box=False) == ([], [])


def test_a_box_chooses_all_that_it_holds(chosen):
    assert chosen(LITHUANIA, ESTONIA, RUKLA, LOST, box=True) == (["EST", "LTU"], ["rukla"])
    assert chosen(LITHUANIA, ESTONIA, RUKLA, box=True) == (["EST", "LTU"], ["rukla"])


def test_what_holds_neither_changes_nothing(chosen):
    chosen(LITHUANIA, RUKLA, box=True)
    for box in (True, False):
        assert chosen({"customdata": ["Narva", "Balloon"]}, box=box) == (["LTU"], ["rukla"])
        assert chosen(box=box) == (["LTU"], ["rukla"])


@pytest.mark.parametrize(("place", "held"), [(ZAPAD, ["zapad-2021"]), (BOTH, ["ladoga-2009", "zapad-2009"])])
def test_a_click_on_a_place_shows_in_place_what_was_held_there(chosen, place, held):
    assert chosen(place, box=False) == ([], [])
    assert chosen.state[record_links.OFFERED] == held
    assert record_links.WANTED not in chosen.state


def test_a_click_on_the_name_of_a_state_chooses_it(chosen):
    name = {"customdata": ["Lithuania", "5.3 % of GDP", "unit:LTU"]}
    assert chosen(name, box=False) == (["LTU"], [])
    assert chosen({"customdata": ["Kaliningrad (Russia)", "", "unit:RUS-KGD"]}, box=False) == (["RUS"], [])


def test_a_box_over_places_opens_nothing(chosen):
    chosen(ZAPAD, BOTH, LITHUANIA, box=True)
    assert not {record_links.WANTED, record_links.OFFERED} & set(chosen.state)


def test_the_small_map_shows_them_in_the_same_way(chosen):
    opens = record_links.on_place("small-map", HELD)
    for point, held in (
        (ZAPAD, ["zapad-2021"]),
        (LITHUANIA, ["zapad-2021"]),
        (BOTH, ["ladoga-2009", "zapad-2009"]),
    ):
        chosen.state["small-map"] = {"chosen": [point]}
        opens()
        assert chosen.state[record_links.OFFERED] == held
    assert record_links.WANTED not in chosen.state
    chosen.state["small-map"] = {"chosen": []}
    opens()
    assert chosen.state[record_links.OFFERED] == ["ladoga-2009", "zapad-2009"]


def test_the_offer_lists_each_exercise_and_opens_the_one_chosen():
    at = visit("flank_map")
    at.session_state[record_links.OFFERED] = ["zapad-2017", "zapad-2021", "gone"]
    at.run()
    offered = [str(one.key) for one in at.button if str(one.key).startswith("offered-")]
    assert offered == ["offered-zapad-2021", "offered-zapad-2017"]  # the latest first, as its words say
    labels = [at.get_by_key(f"offered-zapad-{year}").label.replace("\\", "") for year in (2021, 2017)]
    assert [label.count(year) for label, year in zip(labels, ("2021", "2017"), strict=True)] == [1, 1]
    at.get_by_key("offered-zapad-2021").click().run()
    assert record_links.OFFERED not in at.session_state
    assert at.session_state[record_links.KEY] == "zapad-2021"
