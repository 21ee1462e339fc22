import pandas as pd

from dashboard.analysis.events.incidents import UNNAMED, by_year, counts, events, series
from tests.analysis.rows import frame


def incidents(*rows):
    made = [
        {"incident_id": f"i{n}", "date": "2025-09-10", "date_precision": "day", "is_count": "false"}
        | {"countries": "POL", "kind": "drone_incursion", "place": "Poland", "description": "Drones"}
        | {"attribution_status": "assessed", "source_id": f"s{n}", "confidence": "high"}
        | row
        for n, row in enumerate(rows, start=1)
    ]
    return frame("incidents", *made)


def test_published_counts_are_no_events():
    table = events(incidents({}, {"is_count": "true", "number": 40}))
    assert list(table["incident_id"]) == ["i1"]
    assert events(incidents({"is_count": "true"})).empty


def test_events_come_latest_first_with_the_days_they_can_mean():
    table = events(incidents({"date": "2024-05", "date_precision": "month"}, {"date": "2025-01-02"}))
    assert list(table["incident_id"]) == ["i2", "i1"]
    assert [f"{day:%F}" for day in table["first_day"]] == ["2025-01-02", "2024-05-01"]
    assert [f"{day:%F}" for day in table["last_day"]] == ["2025-01-02", "2024-05-31"]
    assert list(table["year"]) == [2025, 2024]


def test_an_event_in_two_states_counts_in_each_and_once_by_kind():
    table = events(incidents({"countries": "EST;FIN"}, {"countries": "EST"}, {"countries": None}))
    by_state = by_year(table, "countries")
    assert by_state[["label", "year", "n", "source_ids"]].to_numpy().tolist() == [
        ["Estonia", 2025, 2, "s1;s2"],
        ["Finland", 2025, 1, "s1"],
        [UNNAMED, 2025, 1, "s3"],
    ]
    assert by_year(table, "kind")["n"].tolist() == [3]


def test_no_event_no_year():
    assert by_year(events(incidents()), "kind").empty


def test_a_zero_that_somebody_published_stays_and_a_missing_one_is_missing():
    year = {"is_count": "true", "date_precision": "year", "unit": "cases", "kind": "gps_jamming"}
    table = counts(incidents({**year, "date": "2023", "number": 0}, {**year, "date": "2024"}, {}))
    assert list(table["series"]) == ["Poland: GPS jamming, cases"] * 2
    assert table["number"].iloc[0] == 0
    assert pd.isna(table["number"].iloc[1])


def test_a_series_needs_two_years_of_one_unit():
    year = {"is_count": "true", "date_precision": "year", "number": 7}
    table = counts(
        incidents(
            {**year, "date": "2023", "unit": "cases"},
            {**year, "date": "2024", "unit": "cases"},
            {**year, "date": "2024", "unit": "drones"},
            {**year, "date": "2024-05", "date_precision": "month", "unit": "drones"},
        )
    )
    assert list(series(table)["unit"]) == ["cases", "cases"]
