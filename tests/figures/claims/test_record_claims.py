import itertools
import math
import re

import pandas as pd
import pytest

from dashboard import theme
from dashboard.analysis.kit import uploaded
from dashboard.export.pictures.dark import twin
from dashboard.figures.claims import record_rows
from dashboard.figures.claims.record_claims import of_exercise
from dashboard.figures.kit import label_placement
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE, LINES

CLAIM = {
    "metric": "troops",
    "claimant": "Ministry",
    "origin_id": "ministry",
    "origin": "Ministry of Defence",
    "origin_role": "organiser",
    "kind": "declared",
    "number_kind": "declared",
    "stage": "announced",
    "scope": "whole_exercise",
    "value_words": "12,700",
    "source_id": "paper",
    "grade": "B3",
}


def claims(*rows):
    made = []
    for number, (low, high, more) in enumerate(rows, start=1):
        ends = {"value_low": low, "value_high": high, "value": (low + high) / 2}
        made.append({"claim_id": f"C{number:04}"} | CLAIM | ends | more)
    columns = ["claim_id", *CLAIM, "value_low", "value_high", "value"]
    return pd.DataFrame(made, columns=columns).astype({"value_low": "Int64", "value_high": "Int64"})


FORECAST = {"origin_role": "outsider", "kind": "forecast", "number_kind": "forecast"}
ROWS = [
    (12700, 12700, {}),
    (
        65000,
        70000,
        {"claimant": "Institute", "origin_id": "institute", "origin_role": "outsider"}
        | {"kind": "estimated", "number_kind": "estimated"},
    ),
    (100000, 100000, {"claimant": "Daily", "scope": "linked_events"} | FORECAST),
    (40, 40, {"metric": "aircraft"}),
]


def test_outline(snapshot):
    assert outline(of_exercise(claims(*ROWS), LINES)) == snapshot


def test_the_numbers_of_the_headline_stand_beside_their_marks():
    def ends(*rows):
        found = of_exercise(claims(*rows), LINES).layout.annotations
        return [(one.text, round(10**one.x), one.xanchor) for one in found if one.bgcolor]

    part = (12700, 12700, {"scope": "russia_part"})
    assert ends(part, *ROWS) == [("12,700", 12700, "right"), ("70,000", 70000, "left")]
    assert ends(ROWS[0], part) == [("12,700", 12700, "left")]
    assert ends() == []


def test_no_title_rests_on_a_claim_without_a_speaker_where_there_are_others():
    def title(*rows):
        return of_exercise(claims(*rows), LINES, name="Dawn").layout.meta["title"]

    nobody = (100_000, 100_000, {"origin_id": "unknown"})
    assert title(ROWS[0], nobody) == "Dawn: 1 attributed claim puts the whole exercise at 12,700"
    assert title(nobody) == "Dawn: 1 unattributed claim puts the whole exercise at 100,000"
    within = (12_700, 12_700, {"origin_id": "unknown"})
    assert title(*ROWS[:2], within) == "Dawn: 2 named voices (3 claims) on the whole: 12,700 to 70,000"
    long = of_exercise(claims(*ROWS[:2], nobody), LINES, name="Winter Shield 2026").layout.meta["title"]
    assert long == "Winter Shield 2026: 2 attributed claims on the whole: 12,700 to 70,000"


def test_a_relay_is_a_claim_and_no_voice():
    """Zapad-2021 had "8 attributed claims" at 200,000, and all eight are its ministry's."""
    relays = [(200_000, 200_000, {"claimant": f"Daily {n}"}) for n in range(7)]
    title = of_exercise(claims(*relays), LINES, name="Zapad-2021").layout.meta["title"]
    assert title == "Zapad-2021: 1 voice (7 claims) puts the whole exercise at 200,000"


def test_no_abbreviation_stands_beside_a_mark_unexplained():
    service = (9, 9, {"origin": "Lithuanian Military Intelligence (AOTD)"})
    said = (10, 10, {"origin": "Commander (via BelTA)"})
    assert [words for words, *_ in named(service, said)] == [
        "<b>9</b> Lithuanian Military Intelligence",
        "<b>10</b> Commander (via BelTA)",
    ]


def test_what_is_no_troops_is_said_with_each_number():
    more = {"metric": "aircraft"}
    part = (90, 90, more | {"scope": "russia_part"})
    other = more | {"origin_id": "institute"}
    words = of_exercise(claims((46, 46, more), (86, 86, other), part), LINES, "aircraft").layout.meta
    assert words["title"] == "2 claims put the whole exercise at 46 to 86 aircraft"
    assert words["subtitle"].endswith("All 3 claims, of every scope and kind: 46 to 90 aircraft.")


def test_the_title_compares_claims_of_one_scope():
    def title(*rows, metric="troops"):
        return of_exercise(claims(*rows), LINES, metric).layout.meta["title"]

    assert title(*ROWS) == "2 claims put the whole exercise at 12,700 to 70,000, factor 5.5"
    assert title(ROWS[0]) == "1 claim puts the whole exercise at 12,700"
    assert title(ROWS[2]) == "1 claim on parts or linked events: 100,000"
    assert title() == "No claim on troops at this grade"
    assert title(ROWS[3], metric="aircraft") == "1 claim puts the whole exercise at 40 aircraft"


def test_a_number_that_is_no_size_moves_no_end_of_the_title():
    """A quotient of 10,000 once made Zapad-2025 begin below all that anybody had put it at."""
    quotient = (10000, 10000, {"kind": "derived", "number_kind": "derived"})
    figure = of_exercise(claims(*ROWS[:2], quotient), LINES)
    assert figure.layout.meta["title"] == "2 claims put the whole exercise at 12,700 to 70,000, factor 5.5"
    assert "All 3 claims, of every scope and kind: 10,000 to 70,000." in figure.layout.meta["subtitle"]
    alone = of_exercise(claims(quotient), LINES).layout.meta["title"]
    assert alone == "1 claim on the whole exercise, forecast, bound or derived: 10,000"


def drawn(figure):
    return [trace for trace in figure.data if trace.mode == "markers" and trace.x[0] is not None]


def test_whole_and_part_differ_in_size_roles_in_colour_and_kinds_in_shape():
    points = drawn(of_exercise(claims(*ROWS), LINES))
    assert [trace.name for trace in points] == ["Organiser", "Outsider"]
    assert [list(trace.marker.symbol) for trace in points] == [
        ["diamond"],
        ["circle-open", "triangle-up-open"],
    ]
    assert points[0].marker.color != points[1].marker.color
    whole, part = points[1].marker.size
    assert points[0].marker.size[0] == whole > part


def test_the_legend_names_each_shape_that_is_drawn_and_no_other():
    figure = of_exercise(claims(*ROWS), LINES)
    shown = {trace.name: trace.marker.symbol for trace in figure.data if trace.showlegend is not False}
    shapes = {"Declared": "diamond", "An estimate": "circle-open", "Forecast": "triangle-up-open"}
    assert shown == {"Organiser": None, "Outsider": None} | shapes


def test_a_picture_alone_says_whose_lines_it_draws():
    assert "Dashed: the Vienna Document's lines." in of_exercise(claims(*ROWS), LINES).layout.meta["subtitle"]
    assert "Vienna" not in of_exercise(claims(*ROWS), LINES, "aircraft").layout.meta["subtitle"]


def test_the_legend_says_what_each_colour_is():
    figure = of_exercise(claims(*ROWS), LINES)
    keys = {trace.name: trace.line.color for trace in figure.data if trace.showlegend is not False}
    assert {trace.name: trace.marker.color for trace in drawn(figure)}.items() <= keys.items()
    assert "Colour: who first said it." in figure.layout.meta["subtitle"]


def test_beside_a_title_on_the_whole_exercise_stands_how_far_all_claims_reach():
    def told(*rows):
        return "All " in of_exercise(claims(*rows), LINES).layout.meta["subtitle"]

    words = "All 3 claims, of every scope and kind: 12,700 to 100,000."
    assert words in of_exercise(claims(*ROWS), LINES).layout.meta["subtitle"]
    assert not told(*ROWS[:2])
    assert not told(ROWS[2])


def wide(figure):
    return figure.layout.meta["wide"]["layout"]["annotations"]


def named(*rows, notable=()):
    found = wide(of_exercise(claims(*rows), LINES, notable=notable))
    return [(one["text"], round(10 ** one["x"]), one["xanchor"]) for one in found if one.get("bgcolor")]


def test_where_the_chart_is_wide_the_speakers_of_both_ends_and_of_what_counts_are_named():
    said = {"origin_id": "mayor", "origin": "Mayor of Brest"}
    between = (20_000, 20_000, said)
    assert named(*ROWS[:2], between) == [
        ("<b>12,700</b> Ministry of Defence", 12_700, "right"),
        ("<b>65,000 to 70,000</b> Ministry of Defence", 65_000, "right"),
    ]
    assert named(*ROWS[:2], between, notable=["C0003"])[2] == (
        "<b>20,000</b> Mayor of Brest",
        20_000,
        "right",
    )
    nobody = {"origin_id": "unknown", "origin": "Nobody named", "claimant": "CEPA (speaker not named)"}
    assert named((500, 500, nobody)) == [("<b>500</b> CEPA", 500, "left")]
    assert named() == []


def test_a_number_of_many_is_named_once_by_the_one_that_counts():
    rows = [(12_700, 12_700, {"origin": f"Speaker {n}", "origin_id": f"speaker-{n}"}) for n in range(5)]
    assert named(*rows, notable=["C0004"]) == [("<b>12,700</b> Speaker 3", 12_700, "left")]


def test_beyond_the_headline_the_lowest_and_the_highest_of_all_are_named():
    beyond = (200_000, 200_000, {"scope": "linked_events", "origin": "A newspaper"})
    assert named(*ROWS[:2], beyond)[-1] == ("<b>200,000</b> A newspaper", 200_000, "right")


@pytest.mark.parametrize(
    "name", ["Ministry", "Russian and Belarusian Ministries of Defence and of the Interior"]
)
def test_no_mark_and_no_words_lie_on_each_other_and_none_leaves_the_chart(name):
    values = [9_000, 9_500, 10_000, 10_000, 30_000, 31_000, 60_000, 100_000, 100_000, 240_000]
    rows = [(value, value + 5_000 * (n % 2), {"origin": f"{name} {n}"}) for n, value in enumerate(values)]
    notable = [f"C{n:04}" for n in range(1, len(rows) + 1)]
    figure = of_exercise(claims(*rows), LINES, notable=notable)
    low, high = figure.layout.xaxis.range
    room = record_rows.WIDE_PLOT
    taken = {}
    for trace in drawn(figure):
        for x, y in zip(trace.x, trace.y, strict=True):
            at = (math.log10(x) - low) / (high - low) * room
            taken.setdefault(y, []).append((at - 6, at + 6))
    for one in (one for one in wide(figure) if one.get("bgcolor")):
        at = (one["x"] - low) / (high - low) * room + one["xshift"]
        width = len(re.sub("<[^>]*>", "", one["text"])) * record_rows.WIDE_LETTER
        taken[one["y"]].append((at, at + width) if one["xanchor"] == "left" else (at - width, at))
    assert 1 < len(taken) <= len(rows)
    for spans in taken.values():
        ordered = sorted(spans)
        assert ordered[0][0] >= 0
        assert ordered[-1][1] <= room + 12
        assert all(one[1] <= other[0] for one, other in itertools.pairwise(ordered)), ordered


def test_what_only_a_wide_chart_has_is_dark_on_dark_ground():
    figure = of_exercise(claims(*ROWS), LINES)
    grounds = [
        {one["bgcolor"].upper() for one in wide(each) if "bgcolor" in one} for each in (figure, twin(figure))
    ]
    assert grounds == [{theme.LIGHT.ground}, {theme.DARK.ground}]


def test_the_lines_belong_to_troops_alone():
    assert len(of_exercise(claims(*ROWS), LINES).layout.shapes) == 2
    assert not of_exercise(claims(*ROWS), LINES, "aircraft").layout.shapes


@pytest.mark.parametrize("values", [(12700, 150000), (9000, 9000), (4000, 200000), (9000, 1000000)])
def test_the_words_of_the_lowest_line_have_room_on_a_telephone(values):
    figure = of_exercise(claims(*((value, value, {}) for value in values)), LINES)
    words, *_ = (one for one in figure.layout.annotations if one.xanchor == "right")
    low, high = figure.layout.xaxis.range
    room = (words.x - low) / (high - low) * label_placement.WIDTH
    assert room >= len(words.text) * label_placement.LETTER


def test_a_claimant_is_never_markup():
    hostile = (1, 1, {"claimant": HOSTILE, "value_words": HOSTILE, "grade": HOSTILE})
    assert "<img" not in texts(of_exercise(claims(hostile), LINES))


def test_of_a_long_own_list_the_largest_claims_have_a_line_and_the_others_are_told(monkeypatch):
    monkeypatch.setattr(uploaded, "MOST_LINES", 2)
    own = {"source_id": "your-own-list"}
    figure = of_exercise(claims((9, 9, {}), *((number, number, own) for number in (10, 40, 20, 30))), LINES)
    assert sorted(figure.data[1].x) == [9, 30, 40]
    words = "Of your own list the largest 2 are drawn; 2 claims are not."
    assert figure.layout.meta["subtitle"].endswith(words)
