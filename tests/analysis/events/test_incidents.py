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


def yearly(*rows):
    year = {"is_count": "true", "date_precision": "year", "unit": "people", "kind": "migration_pressure"}
    return series(counts(incidents(*({**year, **row} for row in rows))))


def test_counts_of_unlike_things_are_unlike_series():
    drawn = yearly(
        {"date": "2021", "number": 8106, "description": "Irregular entries refused in the year"},
        {"date": "2021", "number": 4200, "description": "People who came in from Belarus in the year"},
        {"date": "2022", "number": 11211, "description": "Irregular entries refused in the year"},
    )
    assert set(drawn["series"]) == {"Poland: migration pressure, people refused entry"}
    assert list(drawn["number"]) == [8106, 11211]


def test_a_part_of_a_year_and_a_number_of_no_page_are_left_out():
    drawn = yearly(
        {"date": "2019", "number": 21, "note": "three months"},
        {"date": "2020", "number": 21, "description": "Arrivals in September to November"},
        {"date": "2021", "number": 21, "note": "not a calendar year"},
        {"date": "2022", "number": 300, "note": "yearly figure; page gives no exact number"},
        {"date": "2023", "number": 9, "description": "From 1 January to 29 December"},
        {"date": "2024", "number": 122},
    )
    assert list(drawn["year"]) == [2023, 2024]


def test_a_year_of_which_two_counts_are_published_has_none():
    drawn = yearly(
        {"date": "2021", "number": 40000},
        {"date": "2021", "number": 39700},
        {"date": "2022", "number": 16000},
        {"date": "2023", "number": 25701},
    )
    assert list(drawn["year"]) == [2022, 2023]


def test_a_hedge_before_the_number_is_told():
    words = {
        "More than 500 scrambles": "over",
        "Well over 500 scrambles": "over",
        "Around 500 scrambles, 570 the year before": "about",
        "500 scrambles, about twice as many": "",
        "over 5,500 flights, 500 of them": "",
    }
    rows = [
        {"date": str(2010 + n), "number": 500, "description": text, "note": "yearly count"}
        for n, text in enumerate(words)
    ]
    assert list(yearly(*rows)["hedge"]) == list(words.values())
    noted = {"number": 4, "note": "yearly count, lower bound"}
    assert list(yearly({"date": "2018", **noted}, {"date": "2019", **noted})["hedge"]) == ["at least"] * 2
