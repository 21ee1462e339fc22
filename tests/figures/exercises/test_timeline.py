from dashboard.figures.exercises.timeline import timeline
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE, sizes

ROWS = [
    {"declared": 13000},
    {"first_day": "2025-09-14", "last_day": "2025-09-20"},
    {"first_day": "2021-09-10", "last_day": "2021-09-16"},
    {"first_day": "2025-01-01", "last_day": "2025-12-31", "date_precision": "year", "organiser_side": "nato"},
]


def test_outline(snapshot):
    assert outline(timeline(sizes(*ROWS))) == snapshot


def test_bars_of_one_lane_never_overlap():
    bars = timeline(sizes(*ROWS)).data[0]
    assert list(bars.y) == [2, 2, 3]
    assert list(bars.base) == ["2021-09-10", "2025-09-12", "2025-09-14"]
    assert [length / 86_400_000 for length in bars.x] == [7, 5, 7]


def test_a_big_drill_is_thick_and_one_without_a_figure_thin():
    _, big, silent = timeline(sizes(*ROWS)).data[0].width
    assert big > silent


def test_an_inexact_date_is_hatched():
    exact, inexact = timeline(sizes(*ROWS)).data
    assert exact.marker.pattern.shape is None
    assert inexact.marker.pattern.shape == "/"
    assert "between January and December 2025" in inexact.customdata[0][0]


def test_titles():
    def title(*rows):
        return timeline(sizes(*rows)).layout.meta["title"]

    assert title(*ROWS) == "4 exercises from 2021 to 2025; most in 2025 (3)"
    assert title(ROWS[0]) == "1 exercise began in 2025"
    assert title() == "No dated exercise is among the rows chosen"
    assert title({"first_day": None, "last_day": None}) == "No dated exercise is among the rows chosen"


def test_the_largest_are_named_above_their_group_and_no_two_names_touch():
    names = [f"Large-{year}" for year in range(2010, 2026)]
    rows = (
        {"name": name, "declared": 50000, "first_day": f"{name[-4:]}-09-01", "last_day": f"{name[-4:]}-09-05"}
        for name in names
    )
    notes = timeline(sizes(*rows)).layout.annotations
    assert 3 < len(notes) <= 10
    assert {note.ay for note in notes} == {0, 1}
    assert not timeline(sizes({"declared": None})).layout.annotations


def test_undated_rows_are_counted_in_words():
    figure = timeline(sizes(ROWS[0], {"first_day": None, "last_day": None}))
    assert figure.layout.meta["summary"].endswith("1 exercise without a date not drawn.")


def test_a_name_is_never_markup():
    assert "<img" not in texts(timeline(sizes({"name": HOSTILE, "basis_note": HOSTILE})))
