import pandas as pd

from dashboard.figures.claims.declared_independent import declared_and_independent
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
    assert title(*ZAPADS) == "Three of four Zapads were declared below the 13,000 line"
    assert title(*ZAPADS[1:3]) == "Both Zapads were declared below the 13,000 line"
    assert title(*ZAPADS[:3]) == "All three Zapads were declared below the 13,000 line"
    assert title(ZAPADS[2], ZAPADS[3]) == "One of two Zapads was declared below the 13,000 line"


def test_the_title_without_two_zapads():
    assert title(ZAPADS[0]) == "Zapad-2009 was declared below the 13,000 line"
    assert title(ZAPADS[3]) == "Zapad-2021 was declared at or above the 13,000 line"
    assert title({"declared": 8000}, {"declared": 20000}) == (
        "One of two drills of Russia with Belarus was declared below the 13,000 line"
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


def test_both_lines_are_drawn_and_named():
    figure = declared_and_independent(sizes(*ZAPADS), LINES)
    assert [shape.x0 for shape in figure.layout.shapes] == [9000, 13000]
    assert texts_of(figure)[-2:] == ["9,000 notice", "13,000 observers"]


def test_a_name_is_never_markup():
    figure = declared_and_independent(sizes({"name": HOSTILE, "declared": 9000}), LINES)
    figure.layout.meta = None
    assert "<img" not in texts(figure)
