import pandas as pd
import pytest

from dashboard.analysis.exercises import season
from dashboard.analysis.exercises.sizes import sizes
from dashboard.selection import Selection
from tests.analysis.rows import claims, exercises


def table(*starts, **more):
    rows = []
    for start in starts:
        precision = {4: "year", 7: "month", 10: "day"}[len(start)]
        rows.append({"start_date": start, "end_date": start, "date_precision": precision} | more)
    return sizes(exercises(*rows), claims(), Selection())


def test_months_count_by_the_first_day_and_leave_out_what_is_known_to_the_year():
    found = season.by_month(table("2021-09-10", "2017-09", "2013-03-01", "2010"))
    east = found[found["bloc"] == "east"].set_index("month")
    assert (east["n"][9], east["n"][3], east["n"].sum(), len(east)) == (2, 1, 3, 12)
    assert east["share_percent"][9] == pytest.approx(200 / 3)
    assert found[found["bloc"] == "west"]["share_percent"].isna().all()
    assert east["source_ids"].isna().sum() == 10


def test_a_month_of_one_exercise_names_it():
    found = season.by_month(table("2021-09-10", "2017-09", "2013-03-01")).set_index(["bloc", "month"])
    assert found["exercise_id"][("east", 3)] == "e3"
    assert found["exercise_id"].notna().sum() == 1


def test_a_month_is_told_with_its_place_in_the_year():
    months = season.by_month(table("2021-09-10", "2017-09", "2013-03-01"))
    assert season.month_words(months, "russia_belarus", 9) == (
        "2 of 3 exercises of Russia, Belarus, CSTO began in September, the fullest month."
    )
    assert season.month_words(months, "russia_belarus", 3) == (
        "1 of 3 exercises of Russia, Belarus, CSTO began in March, number 2 of the 12 months; the fullest is "
        "September (2)."
    )
    assert "the drill's month is not given" in season.month_words(months, "russia_belarus", None)
    assert season.month_words(months, "nato", None).startswith("No exercise of NATO and allies")


def test_a_regular_series_has_a_next_run_by_past_rhythm():
    found = season.rhythm(table("2013-09-20", "2017-09-14", "2021-09-10", "2025-09-12"), "east").iloc[0]
    assert (found["runs"], found["gap_years"], found["regular"], found["last_year"]) == (4, 4, True, 2025)
    assert found["next_month"] == pd.Timestamp("2029-09-01")


def test_one_odd_gap_of_three_does_not_break_a_rhythm_but_two_do():
    assert season.rhythm(table("2015-06-01", "2016-06-01", "2018-06-01", "2019-06-01"), "east")["regular"][0]
    uneven = season.rhythm(table("2013-06-01", "2016-06-01", "2018-06-01", "2019-06-01"), "east").iloc[0]
    assert (bool(uneven["regular"]), pd.isna(uneven["next_month"])) == (False, True)


def test_runs_known_to_the_year_count_as_runs_and_two_in_a_year_as_one():
    found = season.rhythm(table("2019", "2020-05-01", "2020-08-01", "2021"), "east").iloc[0]
    assert (found["runs"], found["gap_years"], found["next_month"]) == (3, 1, pd.Timestamp("2022-05-01"))


def test_a_series_that_stopped_has_no_next_run():
    old, new = table("2010-05-01", "2011-05-01", "2012-05-01"), table("2020-05-01", series="Other")
    found = season.rhythm(pd.concat([old, new.assign(series="Other")]), "east").iloc[0]
    assert (bool(found["regular"]), pd.isna(found["next_month"])) == (True, True)


@pytest.mark.parametrize(("latest", "due"), [("2013", True), ("2014", True), ("2015", False)])
def test_a_series_has_stopped_when_even_the_run_after_the_next_is_past(latest, due):
    runs = table("2010-05-01", "2011-05-01", "2012-05-01")
    other = table(f"{latest}-05-01").assign(series="Other")
    found = season.rhythm(pd.concat([runs, other]), "east").iloc[0]
    assert pd.notna(found["next_month"]) is due


def test_what_is_called_when_wanted_has_no_rhythm():
    snap = table("2019-05-01", "2020-05-01", "2021-05-01", kind="snap_inspection")
    assert season.rhythm(snap, "east").empty
    assert season.rhythm(table("2019-05-01", "2020-05-01"), "east").empty
    assert season.rhythm(table("2019-05-01", "2020-05-01", "2021-05-01"), "west").empty


def test_a_plan_counts_until_its_series_has_run_that_year():
    runs = table("2024-05-01", "2025-05-01")
    plans = table("2025", "2026", kind="planned")
    found = season.plans_of(pd.concat([runs, plans]), "east", runs)
    assert list(found["year_started"]) == [2026]
    assert season.plans_of(pd.concat([runs, plans]), "west", runs).empty
