import numpy as np
import pandas as pd
import pytest

from dashboard.analysis.claims.thresholds import Line, Lines
from dashboard.figures.claims.ratios import ratios
from dashboard.figures.claims.rivals import claims
from dashboard.figures.kit.label_placement import LETTER, WIDTH
from tests.analysis.rows import LINES
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE, sizes

ROW = {
    "series": "Dawn",
    "first_day": pd.Timestamp("2025-09-12"),
    "claimant": "Ministry",
    "origin_id": "ministry",
    "origin_role": "organiser",
    "kind": "declared",
    "stage": "announced",
    "scope": "whole_exercise",
    "grade": "B3",
    "value_words": "12,000",
    "source_id": "paper",
    "spread": 5.0,
    "spread_low": 12000.0,
    "spread_high": 60000.0,
    "spread_scope": "whole_exercise",
}


def rows(*made):
    columns = ["exercise_id", "name", *ROW, "value_low", "value_high", "value"]
    cells = []
    for exercise, low, high, more in made:
        ends = {"value_low": low, "value_high": high, "value": (low + high) / 2}
        cells.append({"exercise_id": exercise, "name": f"Drill {exercise}"} | ROW | ends | more)
    return pd.DataFrame(cells, columns=columns)


DRAWN = rows(
    ("a", 12000, 12000, {}),
    ("a", 50000, 70000, {"origin_role": "outsider", "kind": "estimated"}),
    ("b", 300, 300, {"spread": 1.0, "scope": "belarus_part"}),
)
BOTH = sizes(
    {"name": "Zapad-2017", "declared": 12700, "independent": 67500, "n_claimants": 1},
    {"name": "Even", "declared": 6000, "independent": 6000, "n_claimants": 2, "first_day": "2026-01-01"},
).assign(ratio=[5.31, 1.0])


def test_outlines(snapshot):
    assert outline(claims(DRAWN, LINES, "troops")) == snapshot
    assert outline(ratios(BOTH)) == snapshot


def test_a_title_says_of_a_spread_that_one_of_its_ends_has_no_speaker():
    nobody = rows(("a", 12000, 12000, {}), ("a", 60000, 60000, {"origin_id": "unknown"}))
    title = claims(nobody, LINES, "troops").layout.meta["title"]
    assert title.startswith("Widest apart: unattributed, Drill a, 12,000 to 60,000")
    assert "unattributed" not in claims(DRAWN, LINES, "troops").layout.meta["title"]


def test_each_exercise_is_a_band_named_at_its_middle():
    figure = claims(DRAWN, LINES, "troops")
    assert list(figure.layout.yaxis.ticktext) == ["Drill a 2025", "Drill b 2025"]
    assert list(figure.layout.yaxis.tickvals) == [0.5, 3]
    assert [shape.type for shape in figure.layout.shapes].count("rect") == 1


def test_a_range_is_a_bar_and_a_part_is_small():
    figure = claims(DRAWN, LINES, "troops")
    bar = next(trace for trace in figure.data if trace.name == "Outsider, range")
    assert list(bar.x[:2]) == [50000, 70000]
    points = next(trace for trace in figure.data if trace.name == "Organiser")
    assert list(points.marker.size) == [11, 6]


def test_the_legend_names_each_colour_and_each_shape():
    figure = claims(DRAWN.assign(kind=["first", "floor", "derived"]), LINES, "troops")
    keys = {trace.name: trace for trace in figure.data if trace.showlegend is not False}
    assert list(keys) == [
        "Organiser",
        "Outsider",
        "Declared first",
        "Floor: more than",
        "Derived: a sum or share",
    ]
    points = {
        trace.name: trace for trace in figure.data if trace.name == "Outsider" and trace.mode == "markers"
    }
    assert points["Outsider"].marker.symbol[0] == keys["Floor: more than"].marker.symbol
    assert points["Outsider"].marker.color == keys["Outsider"].line.color


def test_the_title_names_the_widest_and_owns_up_to_agreement():
    assert claims(DRAWN, LINES, "troops").layout.meta["title"] == (
        "Widest apart: Drill a, 12,000 to 60,000, a factor of 5.0"
    )
    agreed = DRAWN.assign(spread=1.0)
    assert "none contradicts" in claims(agreed, LINES, "troops").layout.meta["title"]
    assert claims(rows(), Lines(), "ships").layout.meta["title"] == (
        "No claim on ships is among the rows chosen"
    )


@pytest.mark.parametrize("log", [True, False])
def test_lines_stand_where_their_value_is(log):
    figure = claims(DRAWN, LINES, "troops", log=log)
    lines = [shape for shape in figure.layout.shapes if shape.type == "line"]
    assert [line.x0 for line in lines] == [9000, 13000]
    notes = {note.text: note.x for note in figure.layout.annotations}
    ends = ["12,000"] if log else []  # on a linear axis it would run over the name of its row
    assert list(notes) == [*ends, "9,000 notice", "13,000 observers"]
    assert notes["9,000 notice"] == (np.log10(9000) if log else 9000)


def test_no_words_of_a_linear_axis_run_over_names_of_rows_or_over_each_other():
    figure = claims(DRAWN.assign(value_high=[12000, 260000, 300]), LINES, "troops", log=False)
    low, high = figure.layout.xaxis.range
    lifts = []
    for note in figure.layout.annotations:
        at = (note.x - low) / (high - low) * WIDTH + (note.xshift or 0)
        wide = len(note.text) * LETTER
        left, right = (at - wide, at) if note.xanchor == "right" else (at, at + wide)
        assert 0 <= left < right <= WIDTH, note.text
        lifts.append(note.yshift)
    assert len(set(lifts)) == len(lifts) == 2


def test_beside_a_factor_stands_which_numbers_it_compares():
    """A forecast of a range eleven times as high as another number was drawn beside "a factor of 7.7"."""
    words = "Factor: of sizes of one scope, a range by its middle; no forecast, bound or sum."
    assert words in claims(DRAWN, LINES, "troops").layout.meta["subtitle"]
    assert "Factor" not in claims(DRAWN.assign(spread=1.0), LINES, "troops").layout.meta["subtitle"]


def test_lines_that_no_page_prints_are_told_apart():
    figure = claims(DRAWN, Lines((Line(250, "notification", False, "osce"),)), "tanks")
    assert "no page read prints" in figure.layout.meta["subtitle"]
    assert next(shape for shape in figure.layout.shapes if shape.type == "line").line.dash == "dot"


def many(n):
    rows = ({"name": f"Drill {i}", "declared": 10, "independent": 20, "n_claimants": 1} for i in range(n - 1))
    return pd.concat([BOTH.head(1), sizes(*rows).assign(ratio=2.0)], ignore_index=True)


def test_the_title_of_ratios_names_the_highest_of_many():
    assert ratios(many(12)).layout.meta["title"] == (
        "Outsiders put Zapad-2017 at 5.3 times its declared total, the highest"
    )


def test_of_a_few_ratios_none_is_called_the_highest():
    """Three dots of fourteen years had a headline on the highest, which held in two of eight readings."""
    title = "Declared totals beside those of outsiders: only 11 exercises have both"
    assert ratios(many(11)).layout.meta["title"] == title
    alone = ratios(BOTH.head(1)).layout.meta
    assert alone["title"] == "Declared totals beside those of outsiders: only one exercise has both"
    assert "The only exercise with both totals was put above" in alone["subtitle"]
    assert "No exercise has both" in ratios(BOTH.head(0)).layout.meta["title"]


@pytest.mark.parametrize("crowd", [1, 2, 5, 30])
def test_a_ratio_without_its_name_beside_it_is_named_below_the_title(crowd):
    drills = {f"Steel Dawn the {i}": 2 + i / 1000 for i in range(crowd)}
    table = sizes(*({"name": name, "declared": 10, "independent": 20, "n_claimants": 1} for name in drills))
    figure = ratios(table.assign(ratio=list(drills.values())))
    beside = {text for trace in figure.data if trace.mode == "markers+text" for text in trace.text} - {""}
    unnamed = [name for name in drills if name not in beside]
    said = figure.layout.meta["subtitle"].partition(" Named on hover alone, for want of room: ")[2]
    assert beside
    if not unnamed:
        assert said == ""
    elif len(unnamed) <= 3:
        assert all(name in said for name in unnamed)
    else:
        assert said == f"{len(unnamed)} exercises."


def test_data_are_never_markup():
    drawn = texts(claims(DRAWN.assign(name=HOSTILE, claimant=HOSTILE), LINES, "troops"))
    drawn += texts(ratios(BOTH.assign(name=HOSTILE, series=HOSTILE)))
    assert "&lt;img" in drawn
    assert "<img" not in drawn
