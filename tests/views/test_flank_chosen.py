"""What the page does with what the browser reports: a click, a box, and one that holds nothing."""

from types import SimpleNamespace

import pandas as pd
import pytest
import streamlit as st

from dashboard.ui import flank_chosen

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
PAGE = SimpleNamespace(whole=SimpleNamespace(sites=SITES))
LITHUANIA = {"location": "LTU", "customdata": ["Lithuania", "5.3 % of GDP"]}
ESTONIA = {"location": "EST", "customdata": ["Estonia", "5.1 % of GDP"]}
RUKLA = {"customdata": ["Rukla", "Base", "", "site/rukla"]}
LOST = {"customdata": ["Lost", "Base", "", "site/lost"]}


@pytest.fixture
def chosen(monkeypatch):
    """Choose points on the map, and say what the country and the site list then hold."""
    state = {"country": [], "site": []}
    monkeypatch.setattr(st, "session_state", state)

    def choose(*points, box):
        state[KEY] = {"selection": {"points": list(points), "point_indices": [], "box": [], "lasso": []}}
        flank_chosen.selected(KEY, PAGE, box=box)
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


def test_what_holds_neither_changes_nothing_but_is_taken_off_the_map(chosen):
    chosen(LITHUANIA, RUKLA, box=True)
    before = chosen.state["flank-map-turn"]
    for box in (True, False):
        assert chosen({"customdata": ["Narva", "Balloon"]}, box=box) == (["LTU"], ["rukla"])
        assert chosen(box=box) == (["LTU"], ["rukla"])
    assert chosen.state["flank-map-turn"] == before + 4
