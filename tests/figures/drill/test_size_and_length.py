from dashboard.figures.drill.size_and_length import size_and_length
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE, article, sizes

ROWS = [
    {"name": "Large", "declared": 200000, "length_days": 7},
    {"name": "Long", "declared": 12000, "length_days": 30, "organiser_side": "nato"},
    {"name": "Small", "declared": 500, "length_days": 3, "organiser_side": "national"},
    {"name": "Silent", "length_days": 3},
    {"name": "Undated", "declared": 20000, "length_days": None},
]


def test_outline(snapshot):
    assert outline(size_and_length(sizes(*ROWS), article())) == snapshot


def test_the_title_holds_the_article_against_what_is_drawn():
    assert size_and_length(sizes(*ROWS), article()).layout.meta["title"] == (
        "Drill in Daily: larger than 1 of 3 exercises, longer than 2"
    )
    assert size_and_length(sizes(*ROWS)).layout.meta["title"] == (
        "3 exercises, medians: 12,000 troops and 7 days"
    )
    assert size_and_length(sizes(ROWS[0]), article()).layout.meta["title"] in {
        f"Drill in Daily against one exercise: {size} and {length}"
        for size in ("larger", "not larger")
        for length in ("longer", "not longer")
    }
    assert size_and_length(sizes(), article()).layout.meta["title"].startswith("No exercise")


def test_a_picture_alone_says_who_reports_the_drill_and_when():
    figure = size_and_length(sizes(*ROWS), article())
    assert "Star: the drill in Daily (11 October 2025)." in figure.layout.meta["subtitle"]
    assert "article" not in " ".join(figure.layout.meta.values())
    assert figure.data[-1].name == "Drill in Daily"


def test_the_middle_of_a_range_that_nobody_published_is_told_no_finer_than_its_ends():
    middle = {"troops": 72_500.0, "troops_low": 70_000.0, "troops_high": 75_000.0}
    figure = size_and_length(sizes({"name": "Zapad", "declared": 1, "length_days": 7}).assign(**middle))
    assert "Zapad with about 73,000 troops" in figure.layout.meta["summary"]
    told = next(trace.customdata[0][0] for trace in figure.data if trace.customdata is not None)
    assert "<br>about 73,000 troops, 7 days<br>" in told


def test_what_is_not_drawn_is_counted():
    assert (
        "2 exercises without a figure or exact dates not drawn"
        in (size_and_length(sizes(*ROWS)).layout.meta["summary"])
    )


def test_each_side_has_a_shape_of_its_own():
    shapes = [trace.marker.symbol for trace in size_and_length(sizes(*ROWS), article()).data]
    assert shapes == ["diamond", "circle", "pentagon", "star"]


def test_names_that_would_hide_a_neighbour_stay_on_hover():
    crowd = [{"name": f"N{i}", "declared": 20000 + 500 * i, "length_days": 10} for i in range(5)]
    labels = [note.text for note in size_and_length(sizes(*crowd)).layout.annotations]
    assert labels == ["N4", "N3", "N2", "N0"]


def test_a_name_is_never_markup():
    figure = size_and_length(sizes({"name": HOSTILE, "declared": 20000}))
    figure.layout.meta = None
    assert "<img" not in texts(figure)
