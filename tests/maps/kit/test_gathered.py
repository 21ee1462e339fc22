import pytest

from dashboard.analysis.geography import cells
from dashboard.analysis.kit import uploaded
from dashboard.maps.kit import gathered, markers
from tests.maps.drawing import drawn
from tests.maps.tables import bases, places

OWN = {"source_ids": "your-own-list"}
LONG = tuple(
    {"lat": 55 + n / 10, "lon": 20, "troops": n, "exercise_ids": f"yours-{n}"} | OWN for n in range(4)
)


@pytest.fixture
def _bounded(monkeypatch):
    monkeypatch.setattr(cells, "MOST_MARKS", 2)


def named(figure, name):
    return [len(trace.lon) for trace in figure.data if trace.name == name]


@pytest.mark.usefixtures("_bounded")
def test_places_of_a_long_own_list_stand_in_cells_and_the_words_say_so():
    rows = places({"troops": 5}, *LONG, LONG[0] | {"lat": 40})
    assert gathered.marked(rows)["troops"].tolist() == [5]
    figure = drawn(places=rows)
    # The number on a mark is that of its row in the whole table, which a click looks it up in.
    alone = next(trace for trace in figure.data if trace.name == "Russia" and trace.lon[0])
    assert [mark[-1] for mark in alone.customdata] == ["held:0"]
    assert uploaded.LEGEND_WORDS not in {trace.name for trace in figure.data}
    assert named(figure, gathered.NAME) == [2, 1]
    words = "Of your own list 5 places of exercises are drawn as 2 squares, one for each cell of 1° by 1.5°"
    assert words in figure.layout.meta["subtitle"]
    assert "6 places of exercises drawn" in figure.layout.meta["summary"]


@pytest.mark.usefixtures("_bounded")
def test_the_fullest_cell_has_the_largest_square_and_says_what_it_holds():
    rows = places(*LONG, {"lat": 75.0, "lon": -5.0, "troops": None, "exercise_ids": "yours-9"} | OWN)
    squares, entry = gathered.squares(rows, "exercise")
    assert squares.marker.size.tolist() == [gathered.LARGEST_PX, pytest.approx(gathered.LARGEST_PX / 2)]
    assert [mark[:2] for mark in squares.customdata] == [
        ["55 to 56° N, 19.5° E to 21° E", "4 exercises; troops of the largest: 3"],
        ["75 to 76° N, 6° W to 4.5° W", "1 exercise"],
    ]
    assert (entry.lon, entry.name) == ((None,), gathered.NAME)


@pytest.mark.usefixtures("_bounded")
def test_sites_of_a_long_list_stand_in_cells_too():
    rows = bases({}, *({"site_id": f"yours-site-{n}"} | OWN for n in range(3)))
    figure = drawn(bases=rows)
    assert named(figure, "NATO site") == [1, 1]
    words = "Of your own list 3 bases and ranges are drawn as 1 square, one for each cell of 0.1° by 0.15°"
    assert words in figure.layout.meta["subtitle"]


@pytest.mark.usefixtures("_bounded")
def test_of_marks_that_no_square_stands_for_the_first_are_drawn():
    rows = bases({}, *({"site_id": f"yours-site-{n}"} | OWN for n in range(3)))
    assert gathered.first(rows)["site_id"].tolist() == ["rukla", "yours-site-0", "yours-site-1"]
    assert gathered.first_words(rows, *markers.BASES) == (
        " Of your own list the first 2 are drawn; 1 base or range is not."
    )


@pytest.mark.usefixtures("_bounded")
def test_a_short_list_is_drawn_mark_by_mark_and_nothing_is_said():
    rows = places({}, OWN, OWN)
    assert len(gathered.marked(rows)) == 3
    assert gathered.words(rows, *markers.PLACES) == ""
    assert gathered.squares(rows, "exercise") == []
