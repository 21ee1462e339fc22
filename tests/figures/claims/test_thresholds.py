from dashboard.figures.claims.thresholds import just_below
from tests.figures.outline import outline
from tests.figures.tables import LINES, sizes

ROWS = [
    {"declared": 12700},
    {"declared": 12000},
    {"declared": 13000, "declared_qualifier": "fewer_than"},
    {"declared": 200000},
    {"declared": 500},
    {"declared": 12800, "declared_scope": "belarus_part"},
    {"declared": 13000, "organiser_side": "nato"},
]


def bars(figure):
    return {trace.name: dict(zip(trace.x, trace.y, strict=True)) for trace in figure.data}


def test_outline(snapshot):
    assert outline(just_below(sizes(*ROWS), LINES)) == snapshot


def test_a_bar_of_one_exercise_names_its_record():
    east, west = just_below(sizes(*ROWS), LINES).data
    assert [mark for mark in east.customdata if mark] == []
    assert dict(zip(west.x, west.customdata, strict=True))[13500] == ["e7"]


def test_bars_hold_whole_exercises_on_their_side_of_the_line():
    found = bars(just_below(sizes(*ROWS), LINES))
    assert found["Russia, Belarus, CSTO"][12500] == 3
    assert found["Russia, Belarus, CSTO"][13500] == 0
    assert found["NATO and allies"][13500] == 1


def test_the_title_counts_both_blocs_and_both_sides():
    assert just_below(sizes(*ROWS), LINES).layout.meta["title"] == (
        "Just below 13,000: Russia's side 3 of 5, NATO's 0 of 1"
    )
    assert (
        "As near above it: 0 of Russia, Belarus, CSTO, 1 of NATO and allies."
        in (just_below(sizes(*ROWS), LINES).layout.meta["subtitle"])
    )
    assert just_below(sizes(), LINES).layout.meta["title"] == "No declared total is known here"


def test_what_lies_beyond_the_scale_is_counted():
    assert (
        just_below(sizes(*ROWS), LINES)
        .layout.meta["subtitle"]
        .endswith("Not drawn: 1 below 1,000 and 1 from 25,000 up.")
    )
