import pandas as pd
import pytest

from dashboard.analysis import counting_notes
from dashboard.analysis.claims import rivals
from dashboard.analysis.drill import peers
from dashboard.analysis.drill.description import Drill
from dashboard.analysis.exercises import season
from dashboard.analysis.exercises.sizes import sizes
from dashboard.analysis.geography import choropleth
from dashboard.selection import Selection

from .rows import OUTSIDE, claims, exercises

DRILLS = exercises(
    {"start_date": "2021-09-10", "end_date": "2021-09-16"},
    {"start_date": "2017", "end_date": None, "date_precision": "year"},
    {"start_date": "2013-09-20", "end_date": "2013-09-26"},
)
CLAIMS = claims(
    {"value": 12000},
    {"value": 24000, "claimant": "Institute", **OUTSIDE, "stage": "after"},
    {"exercise_id": "e2", "value": 9000, "scope": "belarus_part"},
    {"exercise_id": "e2", "value": 0, **OUTSIDE, "origin_role": "unknown"},
    {"exercise_id": "e2", "value": 7, "metric": "tanks"},
)
COUNTED = "Each exercise is counted once."


def table(basis="declared"):
    return sizes(DRILLS, CLAIMS, Selection(basis=basis))


def test_claims_tell_what_was_not_chosen_and_what_no_grade_lets_pass():
    every = rivals.rival_claims(CLAIMS, table(), "troops", "F6")
    shown = every[every["exercise_id"] == "e1"]
    assert counting_notes.claims(shown, every, CLAIMS, "troops") == (
        "All claims count, those on parts and plans too: 2 on 1 exercise. Left out: 1 on exercises not "
        "chosen above, 1 below the grade chosen or of zero. The basis chosen does not act here."
    )


def test_ratios_and_totals_tell_what_lacks_one():
    rows = table()
    assert counting_notes.ratios(rivals.ratios(rows), rows).startswith(
        "1 of 3 exercises, each counted once, has both totals; 2 lack one or both and are left out."
    )
    assert "left out: 1 with a declared figure for a part only, 1 without one." in counting_notes.near(
        "x.", rows
    )


@pytest.mark.parametrize(
    ("basis", "words"),
    [
        ("declared", "1 has a declared total for the whole exercise and 2 exact dates"),
        ("independent", "1 has an independent count for the whole exercise and 2 exact dates"),
        ("range", "so on this basis peers are ranked by their declared total."),
    ],
)
def test_peers_tell_whose_figure_they_are_ranked_by(basis, words):
    rows = peers.peers(table(basis), Drill(), peers.Group(), basis)
    told = counting_notes.peers(rows, basis, COUNTED)
    assert words in told
    assert ("ranked by their declared total" in told) == (basis == "range")


def test_the_range_is_told_where_one_size_would_be_needed():
    assert counting_notes.sized(COUNTED, "range", "sums").endswith(
        "there are no troop-days and no place by size."
    )
    assert (
        counting_notes.sized(COUNTED, "range")
        == f"{COUNTED} Range: the lowest and the highest claim at or above the chosen grade."
    )
    assert "no middle" not in counting_notes.sized(COUNTED, "declared", "sums")


def test_a_chart_of_single_sizes_has_no_rows_on_the_range():
    assert len(counting_notes.drawable(table("declared"), "troop_days")) == 3
    assert counting_notes.drawable(table("range"), "troop_days").empty


def test_months_tell_what_is_known_to_the_year_only():
    rows = table()
    told = counting_notes.months(season.by_month(rows), rows, COUNTED)
    assert told == f"2 exercises; 1 known to the year only, or undated, is left out. {COUNTED}"


def test_pairs_and_lags_tell_what_has_no_lag():
    every = pd.DataFrame({"lag_days": pd.array([3, None, 4], dtype="Int64")})
    assert counting_notes.pairs(every.head(2), every).startswith(
        "Each pair counts once. Drawn: 2 of 3, those of the year chosen that a document links; 1 of them "
    )
    by_year = pd.DataFrame({"n": [2, 1], "n_with_lag": [1, 1]})
    assert counting_notes.lags(by_year).startswith("2 of 3 pairs; 1 without exact dates is left out.")


def test_a_rhythm_tells_how_many_exercises_make_none():
    rows = table().assign(series=["Zapad", "Zapad", "Zapad"])
    series, runs = season.rhythm(rows, "east"), season.runs_of(rows, "east")
    assert counting_notes.rhythm(series, runs, rows, "east").startswith(
        "3 runs of 1 series, one a year and series. Left out: 0"
    )
    assert "Left out: 3 exercises" in counting_notes.rhythm(series.head(0), runs.head(0), rows, "east")


def test_events_of_two_states_are_told_as_counted_twice():
    events = pd.DataFrame({"n": [1, 1]})
    assert "1 more than there are events" in counting_notes.split(pd.DataFrame({"n": [2, 1]}), events)
    assert counting_notes.split(events, events) == counting_notes.EVENTS


def test_forces_and_published_counts_tell_what_is_not_drawn():
    told = counting_notes.forces(pd.DataFrame({"troops": [900.0, None]}))
    assert told == (
        "1 dated figure, each as published, none added up; 1 without a troop figure is not drawn."
    )
    drawn, every = pd.DataFrame({"n": [1]}), pd.DataFrame({"n": [1, 2]})
    assert "1 other, of single months" in counting_notes.published(drawn, every)


def test_an_indicator_tells_of_how_many_allies_nothing_is_known():
    checks = pd.DataFrame({"status": ["met", "unknown", "unknown"], "indicator": "fighters"})
    assert counting_notes.one_indicator(checks).startswith(
        "The latest published figure of each of 3 allies; 2 have none"
    )


def test_every_measure_of_the_map_has_a_rule():
    assert {*counting_notes.BY_STATE, "exercises", "exposure"} == set(choropleth.MEASURES)
