import pandas as pd

from dashboard.figures.claims.declared_independent import LAST_WORD, ROW_PIXELS, declared_and_independent
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE, LINES, article, sizes

ZAPADS = [
    {"name": f"Zapad-{year}", "series": "Zapad", "declared": size, "independent": other, "n_claimants": n}
    | {"independent_low": other, "independent_high": other}
    for year, size, other, n in (
        (2009, 12500, 15000, 3),
        (2013, 12100, None, None),
        (2017, 12700, 40000, 2),
        (2021, 200000, 200000, 1),
    )
]


def title(*rows):
    return declared_and_independent(sizes(*rows), LINES).layout.meta["title"]


def texts_of(figure):
    return [note.text for note in figure.layout.annotations]


def test_outline(snapshot):
    assert outline(declared_and_independent(sizes(*ZAPADS), LINES, article())) == snapshot


def test_the_title_counts_zapads_below_the_line():
    assert title(*ZAPADS) == f"Three of four Zapads were declared below 13,000 {LAST_WORD}"
    assert title(*ZAPADS[1:3]) == f"Both Zapads were declared below 13,000 {LAST_WORD}"
    assert title(*ZAPADS[:3]) == f"All three Zapads were declared below 13,000 {LAST_WORD}"
    assert title(ZAPADS[2], ZAPADS[3]) == f"One of two Zapads was declared below 13,000 {LAST_WORD}"


def test_the_title_without_two_zapads():
    assert title(ZAPADS[0]) == f"Zapad-2009 was declared below 13,000 {LAST_WORD}"
    assert title(ZAPADS[3]) == f"Zapad-2021 was declared at or above 13,000 {LAST_WORD}"
    assert title({"declared": 8000}, {"declared": 20000}) == (
        f"One of two drills was declared below 13,000 {LAST_WORD}"
    )
    assert title({}) == "No declared total of a drill of Russia with Belarus is known here"
    assert title() == "No declared total of a drill of Russia with Belarus is known here"


def test_a_missing_figure_is_no_point_and_is_said():
    figure = declared_and_independent(sizes(*ZAPADS), LINES)
    independent = next(trace for trace in figure.data if trace.name == "Independent")
    assert pd.isna(independent.x[1])
    assert len(texts_of(figure)) == 4 + 3 + 2  # sizes declared, sizes counted, the two lines
    assert "Zapad-2013: declared 12,100, independent no figure" in figure.layout.meta["summary"]


def test_a_bound_is_written_as_one():
    bound = {"name": "Zapad-2025", "declared": 57000, "declared_qualifier": "more_than"}
    figure = declared_and_independent(sizes(bound), LINES)
    assert texts_of(figure)[0] == "over 57,000"
    declared = next(trace for trace in figure.data if trace.name == "Declared")
    assert declared.customdata[0][0].startswith("Zapad-2025<br>over 57,000 troops, ")


SAID = [
    ("e4", "first", 180000, "180,000 by A"),
    ("e4", "last", 200000, "200,000 by B"),
    ("e4", "estimated", 200000, "about 200,000 by C, estimated"),
    ("e1", "first", 12500, "12,500 by A"),
    ("e1", "estimated", 14000, HOSTILE),
    ("e2", "forecast", 40000, "about 40,000 by D"),
    ("e2", "floor", 13000, "more than 13,000 by E"),
    ("e2", "ceiling", 15000, "up to 15,000 by F"),
    ("e2", "derived", 57000, "57,000, a sum of figures of G and H"),
    ("elsewhere", "forecast", 900000, "not drawn"),
]


def test_each_voice_is_drawn_as_what_it_is_and_named_on_hover():
    said = pd.DataFrame(SAID, columns=["exercise_id", "kind", "value", "words"])
    figure = declared_and_independent(sizes(*ZAPADS), LINES, said=said)
    drawn = {trace.name: trace for trace in figure.data if trace.showlegend is not False}
    known = ("Declared", "Independent", "Declared to independent", "Reach of independent claims")
    assert {name: list(trace.x) for name, trace in drawn.items() if name not in known} == {
        "Declared first": [180000],
        "An outsider's estimate": [14000],
        "Forecast": [40000],
        "Floor: more than": [13000],
        "Ceiling: up to": [15000],
        "Derived: a sum or share": [57000],
    }
    marks = [trace.marker.symbol for trace in drawn.values() if trace.mode == "markers"]
    assert len(set(marks)) == len(marks) == len(drawn) - 2
    assert list(drawn["Forecast"].customdata[0]) == ["about 40,000 by D", "e2"]
    assert drawn["Declared"].customdata[3][0].endswith("<br>200,000 by B")
    assert drawn["Independent"].customdata[3][0].endswith("<br>about 200,000 by C, estimated")
    assert "(apart: 1 forecast, 1 floor, 1 ceiling and 1 derived)" in figure.layout.meta["summary"]
    figure.layout.meta = None
    assert "<img" not in texts(figure)


def test_the_bars_that_are_drawn_stand_in_the_legend_and_no_others():
    def keys(*rows):
        figure = declared_and_independent(sizes(*rows), LINES)
        return {trace.name for trace in figure.data if trace.showlegend is not False}

    bars = {"Declared to independent", "Reach of independent claims"}
    assert bars <= keys(*ZAPADS)
    assert not bars & keys(ZAPADS[1])


def test_what_is_said_twice_of_one_number_is_one_mark_below_the_declared_one():
    twice = [("e3", "floor", 13000, "more than 13,000 by A"), ("e3", "floor", 13000, "more than 13,000 by B")]
    said = pd.DataFrame(twice, columns=["exercise_id", "kind", "value", "words"])
    figure = declared_and_independent(sizes(*ZAPADS), LINES, said=said)
    floor = next(trace for trace in figure.data if trace.name == "Floor: more than")
    assert list(floor.x) == [13000]
    assert floor.customdata[0][0] == "more than 13,000 by A; more than 13,000 by B"
    half, of_floor = 15 / 2, 10 / 2
    assert (floor.y[0] - 2) * ROW_PIXELS >= half + of_floor


def test_a_number_and_what_enters_no_median_stand_apart_however_high_a_row_is():
    said = pd.DataFrame([("e3", "forecast", 41000, "A")], columns=["exercise_id", "kind", "value", "words"])
    figure = declared_and_independent(sizes(*ZAPADS), LINES, said=said)
    forecast = next(trace for trace in figure.data if trace.name == "Forecast")
    number = next(note for note in figure.layout.annotations if note.text == "40,000")
    assert not number.yshift
    assert 2 < forecast.y[0] < number.y < 2.5
    assert (number.y - forecast.y[0]) * ROW_PIXELS >= (10 + 11) / 2


def test_a_picture_alone_says_who_reports_the_drill_and_when():
    figure = declared_and_independent(sizes(*ZAPADS), LINES, article())
    assert figure.layout.meta["subtitle"].endswith(" Star: the drill in Daily (11 October 2025).")
    assert figure.layout.yaxis.ticktext[-1] == "Drill in Daily"


def test_both_lines_are_drawn_and_named():
    figure = declared_and_independent(sizes(*ZAPADS), LINES)
    assert [shape.x0 for shape in figure.layout.shapes] == [9000, 13000]
    assert texts_of(figure)[-2:] == ["9,000 notice", "13,000 observers"]


def test_a_name_is_never_markup():
    figure = declared_and_independent(sizes({"name": HOSTILE, "declared": 9000}), LINES)
    figure.layout.meta = None
    assert "<img" not in texts(figure)
