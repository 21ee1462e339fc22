"""What a chart says where there is little to draw, or where nobody leads."""

import numpy as np
import pandas as pd
import plotly.graph_objects as go

from dashboard.analysis.advice.checks import checks
from dashboard.analysis.claims.thresholds import Lines
from dashboard.analysis.events.permutation_test import Nearness
from dashboard.analysis.posture import battlegroups as snapshots
from dashboard.figures.advice.checks import overview
from dashboard.figures.claims import record_claims, rivals
from dashboard.figures.events import permutation_test, published_counts
from dashboard.figures.kit import uploaded_marks
from dashboard.figures.posture import measure_sizes
from dashboard.figures.posture.battlegroups import by_host
from tests.analysis.rows import frame
from tests.figures.claims.test_record_claims import claims
from tests.figures.claims.test_rivals import rows


def test_without_a_dated_incident_nothing_is_compared_with_chance():
    found = Nearness(0, 0, 3, np.zeros(5, dtype=int), 1.0, pd.DataFrame())
    assert permutation_test._title(found) == "No incident known to the day is among the rows chosen"


def test_series_that_rise_alike_are_counted_and_none_is_named():
    table = pd.DataFrame(
        {"series": ["Poland: flights", "Poland: flights", "Latvia: balloons", "Latvia: balloons"]}
    ).assign(year=[2020, 2021] * 2, number=[10, 20, 1, 2], hedge="")
    assert published_counts._title(table) == "Two published series rise equally steeply"
    level = table.assign(number=5)
    assert published_counts._title(level) == "None of 2 published series ends higher than it began"


def test_claims_that_agree_are_said_to_agree():
    alike = {"spread": 1.0, "spread_low": 12000.0, "spread_high": 12000.0}
    title = rivals._claims_title(rows(("a", 12000, 12000, alike), ("a", 12000, 12000, alike)), "Troops")
    assert title == "2 claims on 1 exercise: none contradicts another"


def test_measures_of_one_size_are_named_together_or_counted():
    table = pd.DataFrame({"title": ["Order of tanks", "Order of guns"], "place": ["POL", "EST"]}).assign(
        number=250.0, unit="EUR m (about)", date="2024-05"
    )
    full, short = measure_sizes._largest(table, "EUR million")
    both = "Order of tanks (Poland) and Order of guns (Estonia)"
    assert full == f"Largest measures in EUR million: {both}, about 250 each"
    assert short == "Two largest measures in EUR million: about 250 each"
    _, unlike = measure_sizes._largest(table.assign(unit=["EUR m (about)", "EUR m"]), "EUR million")
    assert unlike == "Two largest measures in EUR million: 250 each"
    one, *_ = measure_sizes._largest(table.head(1), "Troops planned")
    assert one == "Largest measure in troops planned: Order of tanks (about 250, Poland)"
    one, *_ = measure_sizes._largest(table.head(1).assign(title="Order of 250 tanks"), "Troops planned")
    assert one == "Largest measure in troops planned: Order of 250 tanks (Poland)"


def test_a_battlegroup_without_a_known_strength_is_said_to_have_none():
    row = {"snapshot_id": "bg01", "host": "FIN", "framework_nation": "SWE", "kind": "announced"}
    table = frame("battlegroups", row | {"as_of": "2025", "source_id": "s", "confidence": "high"})
    figure = by_host(snapshots.snapshots(table))
    assert any("no troop figure" in str(note.text) for note in figure.layout.annotations)


def test_an_exercise_without_a_claim_of_a_kind_has_an_empty_axis():
    figure = record_claims.of_exercise(claims((12700, 12700, {})), Lines(), metric="tanks")
    low, high = figure.layout.xaxis.range
    assert low < 0 < 1 < high


def test_without_a_row_no_check_is_possible():
    empty = checks(frame("indicators"), ("EST",))
    assert overview(empty).layout.meta["title"] == "No check of practice against advice is possible here"


def test_a_legend_that_was_shown_keeps_what_it_held():
    def bars(**layout):
        figure = go.Figure(go.Bar(name="Russia", x=[1], y=[2], showlegend=True), layout)
        uploaded_marks.edge_key(figure, pd.Series([True]))
        return [trace.showlegend for trace in figure.data]

    assert bars() == [True, True]
    assert bars(showlegend=False) == [False, True]
