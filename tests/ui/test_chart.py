"""What a page sends of a chart, and what the browser reports of it."""

import json

import plotly.graph_objects as go
import pytest
import streamlit as st

from dashboard.theme import PLOT_CONFIG
from dashboard.ui.shell import chart
from tests.charts import charts, read, sent
from tests.ui.block import run

HOSTILE = '</script><img src=x> "quoted" \u2028'


def drawn():
    import plotly.graph_objects as go

    from dashboard.ui.shell import chart

    made = chart.content(go.Figure(go.Bar(x=[1], y=[2])), "One bar.", "box")
    chart.draw(made, "bars")


def test_a_figure_is_sent_with_its_words_and_how_its_marks_are_chosen():
    (one,) = charts(run(drawn))
    assert one.key == "bars"
    told = sent(one)
    assert {name: told[name] for name in ("alt", "config", "select", "atOnce")} == {
        "alt": "One bar.",
        "config": PLOT_CONFIG,
        "select": "box",
        "atOnce": False,
    }
    assert told["figure"]["data"][0]["type"] == "bar"


def test_words_of_any_kind_stay_words():
    made = json.loads(chart.content(go.Figure(layout={"meta": {"title": HOSTILE}}), HOSTILE))
    assert made["alt"] == made["figure"]["layout"]["meta"]["title"] == HOSTILE


def test_a_row_that_many_marks_share_is_sent_once_and_each_mark_has_it_again():
    shared, own = ["Łask, 2 days", "place:1"], [["Ädazi", "place:2"], ["Nida", None]]
    figure = go.Figure([go.Bar(x=[1, 2, 3, 4, 5], customdata=[shared] * 5), go.Bar(x=[1, 2], customdata=own)])
    made = chart.content(figure, "Bars.")
    assert made.decode().count("Łask, 2 days") == 1
    first, second = read(made)["figure"]["data"]
    assert first["customdata"] == [shared] * 5
    assert second["customdata"] == own


@pytest.mark.parametrize(
    ("held", "points"),
    [
        ({"chosen": [{"location": "EST"}]}, [{"location": "EST"}]),
        ({"chosen": None}, []),
        ({}, []),
        (None, []),
    ],
)
def test_a_choice_counts_for_the_run_that_it_starts_and_no_other(monkeypatch, held, points):
    monkeypatch.setattr(st, "session_state", {"map": held})
    assert list(chart.points("map")) == points
