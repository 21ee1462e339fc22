import pandas as pd

from dashboard.figures.exercises.rhythm import rhythm
from dashboard.figures.exercises.season import months
from dashboard.schema import codes
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE, sizes

COUNTS = pd.DataFrame(
    [(bloc, month, 3 if month == 9 else 1) for bloc in codes.BLOCS for month in range(1, 13)],
    columns=["bloc", "month", "n"],
)
COUNTS["exercise_id"] = [None if n > 1 else f"{bloc}-{month}" for bloc, month, n in COUNTS.to_numpy()]
SERIES = pd.DataFrame(
    {
        "series": ["Zapad", "Odd"],
        "runs": [3, 3],
        "gap_years": [4.0, 2.5],
        "regular": [True, False],
        "last_year": [2025, 2024],
        "next_month": pd.to_datetime(["2029-09-01", None]),
    }
)
RUNS = sizes(
    {"series": "Zapad", "name": "Zapad-2025"},
    {"series": "Odd", "first_day": "2024-01-01", "date_precision": "year"},
    {"series": "Unknown to the table"},
)
PLANS = RUNS.head(0)
UNTIL = "2026-06-08"


def trace(figure, name):
    return next(one for one in figure.data if one.name == name)


def test_outlines(snapshot):
    assert outline(months(COUNTS)) == snapshot
    assert outline(rhythm(SERIES, RUNS, PLANS, UNTIL)) == snapshot


def test_a_month_of_one_exercise_names_its_record():
    east = months(COUNTS).data[0]
    assert (east.customdata[0], east.customdata[8]) == (["east-1"], None)


def test_a_month_is_said_to_be_outlined_where_one_is_and_whose_it_is():
    table = COUNTS
    assert "utlined" not in months(table).layout.meta["subtitle"]
    told = months(table, 9, "east", "Zapad-2021").layout.meta["subtitle"]
    assert told.endswith("Outlined: September, the month of Zapad-2021.")


def test_the_month_of_the_drill_is_outlined_in_its_own_panel():
    figure = months(COUNTS, 9, "east")
    assert list(trace(figure, codes.BLOCS["east"]).marker.line.width) == [0] * 8 + [3] + [0] * 3
    assert set(trace(figure, codes.BLOCS["west"]).marker.line.width) == {0}
    assert figure.layout.meta["title"] == "Most exercises: September on both sides (3 of 14, 3 of 14)"
    assert months(COUNTS.assign(n=0)).layout.meta["title"] == "No exercise with a known month is here"


def test_the_next_run_is_hollow_and_never_called_a_forecast():
    figure = rhythm(SERIES, RUNS, PLANS, UNTIL)
    due = trace(figure, "Next by past rhythm")
    assert (due.marker.symbol, len(due.x)) == ("diamond-open", 1)
    assert due.customdata[0] == "Zapad: every 4 years, September 2029"
    assert "no forecast" in due.hovertemplate
    assert figure.layout.meta["title"] == "1 of 2 drill series came regularly; Zapad every 4 years"
    assert rhythm(SERIES.head(0), RUNS.head(0), PLANS, UNTIL).layout.meta["title"].startswith("No series ran")


def test_a_run_that_was_due_and_is_not_on_record_is_crossed():
    late = SERIES.assign(next_month=pd.to_datetime(["2023-09-01", None]))
    missed = trace(rhythm(late, RUNS, PLANS, UNTIL), "Due by past rhythm, no run is on record")
    assert missed.marker.symbol == "x-thin-open"
    assert "no run is on record" in missed.hovertemplate
    assert "Cross: due, but no run is on record." in rhythm(late, RUNS, PLANS, UNTIL).layout.meta["subtitle"]


def test_in_a_year_that_the_register_does_not_hold_whole_no_run_failed_to_come():
    due = SERIES.assign(next_month=pd.to_datetime(["2026-05-01", None]))
    names = {
        until: rhythm(due, RUNS, PLANS, until).data[-1].name for until in ("2026-11-30", "2026-12-31", "")
    }
    assert list(names.values()) == [
        "Next by past rhythm",
        "Due by past rhythm, no run is on record",
        "Next by past rhythm",
    ]
    assert "Cross" not in rhythm(due, RUNS, PLANS, "2026-11-30").layout.meta["subtitle"]
    words = rhythm(due, RUNS, PLANS, "2026-04-30").layout.meta["subtitle"]
    assert "Grey: after 30 April 2026, the last day on record." in words


def test_the_days_after_the_last_on_record_are_grey_where_something_is_drawn_in_them():
    (band,) = rhythm(SERIES, RUNS, PLANS, UNTIL).layout.shapes
    assert (band.x0, band.layer) == ("2026-06-09", "below")
    without = SERIES.assign(next_month=pd.NaT)
    figure = rhythm(without, RUNS, PLANS, "2026-11-30")
    assert not figure.layout.shapes
    assert "Grey" not in figure.layout.meta["subtitle"]


def test_a_plan_is_drawn_as_one_and_nothing_else_is_expected_that_year():
    plans = sizes(
        {"series": "Zapad", "name": "Zapad-2029", "first_day": "2029-01-01", "date_precision": "year"}
    )
    figure = rhythm(SERIES, RUNS, plans, UNTIL)
    planned = trace(figure, "Planned")
    assert [list(one)[1] for one in planned.customdata] == ["2029, month unknown"]
    assert "Next by past rhythm" not in [one.name for one in figure.data]
    assert "Square: planned." in figure.layout.meta["subtitle"]
    assert "Square" not in rhythm(SERIES, RUNS, PLANS, UNTIL).layout.meta["subtitle"]


def test_a_series_that_came_regularly_is_bold():
    assert list(rhythm(SERIES, RUNS, PLANS, UNTIL).layout.yaxis.ticktext) == ["<b>Zapad</b>", "Odd"]


def test_a_run_known_to_the_year_stands_in_its_middle():
    points = trace(rhythm(SERIES, RUNS, PLANS, UNTIL), "Run, Russia, Belarus, CSTO")
    assert pd.Timestamp(points.x[1]) == pd.Timestamp("2024-06-30")
    assert [one[1] for one in points.customdata] == ["September 2025", "2024, month unknown"]


def test_data_are_never_markup():
    drawn = texts(
        rhythm(SERIES.assign(series=HOSTILE), RUNS.assign(series=HOSTILE, name=HOSTILE), PLANS, UNTIL)
    )
    assert "&lt;img" in drawn
    assert "<img" not in drawn


def test_a_panel_without_a_month_says_so_in_a_sentence():
    west = COUNTS.assign(n=COUNTS["n"].where(COUNTS["bloc"] == "west", 0))
    heads = [note.text for note in months(west).layout.annotations]
    assert "No exercise of Russia, Belarus, CSTO<br>is here" in heads
    assert not any(
        "No exercise" in text for text in [note.text for note in months(COUNTS).layout.annotations]
    )
