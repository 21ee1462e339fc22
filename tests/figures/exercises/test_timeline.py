from dashboard.figures.exercises.timeline import timeline
from dashboard.theme import LIGHT, SIDE_COLOURS
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
    assert [y - bars.y[0] for y in bars.y] == [0, 1, 1]
    assert list(bars.base) == ["2025-09-12", "2021-09-10", "2025-09-14"]
    assert [length / 86_400_000 for length in bars.x] == [5, 7, 7]


def test_a_big_drill_is_thick_and_one_without_a_figure_thin():
    big, _, silent = timeline(sizes(*ROWS)).data[0].width
    assert big > silent


def test_an_inexact_date_is_hollow_and_nothing_is_hatched():
    """Forty hatched boxes of a year were what one saw of the picture."""
    exact, inexact = timeline(sizes(*ROWS)).data
    assert exact.marker.color == exact.marker.line.color
    assert (inexact.marker.color, inexact.marker.line.color) == (LIGHT.ground, SIDE_COLOURS["nato"])
    assert {exact.marker.pattern.shape, inexact.marker.pattern.shape} == {None}
    assert "between January and December 2025" in inexact.customdata[0][0]


def test_large_ones_lie_next_to_their_names_and_spans_of_a_month_or_a_year_below_all_others():
    year = {"first_day": "2020-01-01", "last_day": "2020-12-31", "date_precision": "year", "declared": None}
    often = [
        {"declared": 900, "first_day": f"2020-0{i}-01", "last_day": f"2020-0{i}-28"} for i in range(1, 7)
    ]
    figure = timeline(sizes(year, *often, {"name": "Giant", "declared": 50000, "first_day": "2020-03-01"}))
    exact, spans = figure.data
    large = exact.width.argmax()
    name = next(note for note in figure.layout.annotations if "Giant" in note.text)
    assert name.y == exact.y[large] == min(exact.y)
    assert name.ay < name.y
    assert min(spans.y) > max(exact.y)


def test_a_side_without_a_size_has_no_empty_lanes_for_names_and_no_bar_is_cut_at_the_foot():
    figure = timeline(sizes({"declared": None}, {"declared": None, "organiser_side": "nato"}))
    first, second = (trace.y[0] for trace in figure.data)
    assert (first, second) == (0, 2)
    named = timeline(sizes({"declared": 9}, {"declared": 9, "organiser_side": "nato"}))
    for one in (figure, named, timeline(sizes(*ROWS))):
        lowest = max(
            y + width / 2 for trace in one.data for y, width in zip(trace.y, trace.width, strict=True)
        )
        assert lowest < one.layout.yaxis.range[0]


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
    assert len({note.ay for note in notes}) == 2
    assert not timeline(sizes({"declared": None})).layout.annotations


def test_each_side_has_the_name_of_its_largest_before_any_has_a_second():
    """Of seven sides three had no name in the picture."""
    small = [{"name": f"Only {side[-4:]}", "organiser_side": side, "declared": 100} for side in SIDE_COLOURS]
    days = ({"first_day": f"20{i}-09-12", "last_day": f"20{i}-09-16"} for i in range(10, 25))
    giants = [{"name": f"Giant {i}", "declared": 90000 + i} | day for i, day in enumerate(days)]
    said = " ".join(note.text for note in timeline(sizes(*small, *giants)).layout.annotations)
    others = [row["name"] for row in small if row["organiser_side"] != "russia_belarus"]
    assert all(name in said for name in others), said
    assert "Giant 14" in said


def test_undated_rows_are_counted_in_words():
    figure = timeline(sizes(ROWS[0], {"first_day": None, "last_day": None}))
    assert figure.layout.meta["summary"].endswith("1 exercise without a date not drawn.")


def test_a_name_is_never_markup():
    assert "<img" not in texts(timeline(sizes({"name": HOSTILE, "basis_note": HOSTILE})))
