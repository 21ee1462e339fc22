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
    east, west, *_ = just_below(sizes(*ROWS), LINES).data
    assert [mark for mark in east.customdata if mark] == []
    assert dict(zip(west.x, west.customdata, strict=True))[13500] == ["e7"]


def test_bars_hold_whole_exercises_on_their_side_of_the_line():
    found = bars(just_below(sizes(*ROWS), LINES))
    assert found["Russia, Belarus, CSTO"][12500] == 3
    assert found["Russia, Belarus, CSTO"][13500] == 0
    assert found["NATO and allies"][13500] == 1


def test_just_those_that_the_title_counts_are_framed_and_lit():
    rows = [{"declared": 11000}, {"declared": 11690}, {"declared": 11800}, {"declared": 12000}, *ROWS]
    east, _, near = just_below(sizes(*rows), LINES).data
    assert dict(zip(near.x, near.y, strict=True)) == {11500: 1, 12500: 4}
    assert list(near.base) == [2, 0]
    assert near.marker.line.width > east.marker.line.width == 0
    assert near.marker.opacity > east.marker.opacity
    words = just_below(sizes(*rows), LINES).layout.meta
    assert "Russia's 5 of" in words["title"]
    # What is dark in one theme is light in the other.
    assert "Framed: those within 10 % below the 13,000 line." in words["subtitle"]
    assert not any(word in words["subtitle"].casefold() for word in ("darker", "lighter"))


def test_the_title_counts_both_blocs_and_both_sides():
    assert just_below(sizes(*ROWS), LINES).layout.meta["title"] == (
        "Totals just below 13,000: Russia's 3 of 5, NATO's 0 of 1"
    )
    assert (
        "As near above it: 0 of Russia, Belarus, CSTO, 1 of NATO and allies."
        in (just_below(sizes(*ROWS), LINES).layout.meta["subtitle"])
    )
    assert just_below(sizes(), LINES).layout.meta["title"] == "No declared total is known here"


def test_panels_of_different_scales_say_so():
    assert (
        "The two panels have scales of their own." in just_below(sizes(*ROWS), LINES).layout.meta["subtitle"]
    )


def test_what_lies_beyond_the_scale_is_counted():
    assert (
        just_below(sizes(*ROWS), LINES)
        .layout.meta["subtitle"]
        .endswith("Not drawn: 1 below 1,000 and 1 from 25,000 up.")
    )


def test_a_panel_without_a_total_says_so_in_a_sentence():
    rows = sizes(*ROWS)
    west = rows[rows["bloc"] == "west"]
    empty = "No declared total of Russia, Belarus, CSTO<br>is in this span"
    assert empty in [note.text for note in just_below(west, LINES).layout.annotations]
    assert empty not in [note.text for note in just_below(rows, LINES).layout.annotations]
