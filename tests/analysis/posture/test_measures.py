import pandas as pd
import pytest

from dashboard.analysis.posture.measures import PLACES, by_area, latest, matrix, yearly
from tests.analysis.rows import frame

RAPID, SHARING, CIVIL = "Rapid Reaction Forces", "Intelligence Sharing", "Civil-Military Cooperation"


def measures(*rows):
    made = [
        {"measure_id": f"RM{i:03}", "response_area": RAPID, "focus_area": "Force Deployment"}
        | {"title": "T", "status": "in_force", "date": "2024", "source_id": f"s{i}"}
        | row
        for i, row in enumerate(rows, start=1)
    ]
    return frame("measures", *made)


def cells(table):
    return {(row[table.columns[0]], row["place"]): row for row in table.to_dict("records")}


def test_a_measure_of_several_countries_counts_in_each():
    found = cells(matrix(measures({"countries": "EST;LVA"}, {"countries": "EST"})))
    assert (found[RAPID, "EST"]["n"], found[RAPID, "LVA"]["n"], found[RAPID, "LTU"]["n"]) == (2, 1, 0)
    assert found[RAPID, "EST"]["source_ids"] == "s1;s2"
    assert pd.isna(found[RAPID, "LTU"]["source_ids"])


@pytest.mark.parametrize("countries", ["NATO", "EU", None])
def test_the_alliance_has_a_column_of_its_own(countries):
    found = cells(matrix(measures({"countries": countries})))
    assert [place for (_, place), row in found.items() if row["n"]] == ["alliance"]


def test_the_alliance_with_a_country_counts_in_both_and_others_count_once():
    found = cells(matrix(measures({"countries": "NATO;POL"}, {"countries": "DEU;NLD"})))
    assert {place: row["n"] for (_, place), row in found.items() if row["n"]} == {
        "POL": 1,
        "alliance": 1,
        "other": 1,
    }


def test_the_matrix_is_whole():
    assert len(matrix(measures())) == 3 * len(PLACES)


def test_years_by_status():
    table = yearly(
        measures({"date": "2024-05-01"}, {"date": "2024"}, {"date": "2024-05", "status": "announced"})
    )
    assert table[["year", "status", "n", "source_ids"]].to_numpy().tolist() == [
        [2024, "announced", 1, "s3"],
        [2024, "in_force", 2, "s1;s2"],
    ]


def test_areas_split_by_status_and_keep_the_empty_ones():
    table = by_area(measures({"status": "completed"}, {}, {"response_area": SHARING}))
    statuses = ["n", "announced", "under_way", "in_force", "completed"]
    assert list(table["response_area"]) == [RAPID, SHARING, CIVIL]
    assert table[statuses].to_numpy().tolist() == [[2, 0, 0, 1, 1], [1, 0, 0, 1, 0], [0, 0, 0, 0, 0]]
    assert pd.isna(table["source_ids"].iloc[2])
    assert by_area(measures())["n"].sum() == 0


def test_the_latest_come_first_and_a_year_alone_is_its_first_day():
    table = latest(
        measures(
            {"date": "2025"}, {"date": "2025-03", "number": 1500, "unit": "troops"}, {"date": "2024-12-31"}
        ),
        2,
    )
    assert list(table["date"]) == ["2025-03", "2025"]
    assert list(table["size_words"].fillna("")) == ["1,500 troops", ""]
    assert list(table["source_ids"]) == ["s2", "s1"]
