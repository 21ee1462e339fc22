import pytest

from dashboard.analysis import uploaded
from dashboard.maps.kit import markers
from tests.maps.drawing import drawn
from tests.maps.tables import bases, places

OWN = {"source_ids": "your-own-list"}


@pytest.fixture
def _bounded(monkeypatch):
    monkeypatch.setattr(uploaded, "MOST_DRAWN", 2)


@pytest.mark.usefixtures("_bounded")
def test_of_a_long_own_list_the_largest_places_are_marked_and_the_others_are_told():
    rows = places({"troops": 5}, *({"lat": 55 + n, "troops": n} | OWN for n in range(4)))
    assert markers.marked(rows)["troops"].tolist() == [5, 2, 3]
    # The number on a mark is that of its row in the whole table, which a click looks it up in.
    assert [mark[-1] for mark in markers.exercises(rows)[0].customdata] == ["held:0", "held:3", "held:4"]
    subtitle = drawn(places=rows).layout.meta["subtitle"]
    assert "Of your own list the largest 2 are drawn; 2 places of exercises are not." in subtitle


@pytest.mark.usefixtures("_bounded")
def test_of_sites_which_have_no_order_the_first_are_marked():
    rows = bases({}, *({"site_id": f"yours-site-{n}"} | OWN for n in range(3)))
    figure = drawn(bases=rows)
    assert [len(trace.lon) for trace in figure.data if trace.name == "NATO site"] == [3, 1]
    words = "Of your own list the first 2 are drawn; 1 base or range is not."
    assert words in figure.layout.meta["subtitle"]


@pytest.mark.usefixtures("_bounded")
def test_a_short_list_is_drawn_whole_and_nothing_is_said():
    rows = places({}, OWN, OWN)
    assert len(markers.marked(rows)) == 3
    assert markers.unmarked_words(rows, "place", "places") == ""
