import geopandas as gpd
import pandas as pd
import pytest
from shapely.geometry import box

from dashboard.analysis.country.key_figures import (
    IN_SHORT,
    NOT_FOUND,
    corners,
    dated,
    exposure_row,
    in_short,
    of_state,
    personnel,
)
from tests.analysis.rows import frame

LATVIA = {
    "iso3": "LVA",
    "name": "Latvia",
    "role": "flank_ally",
    "accession_date": "2004-03-29",
    "population": 1888439,
    "population_year": 2025,
    "active_personnel": 9000,
    "active_personnel_as_of": 2025,
    "border_russia_km": 332,
    "conscription": "in force, 11 months",
    "conscription_reintroduced_year": 2024,
    "source_id": "factbook",
    "accession_source_id": "tvp",
    "conscription_source_id": "mail",
    "confidence": "high",
}
NATO = "NATO core defence expenditure, % of real GDP (2021 prices), 2026 edition"


def spending(*rows):
    made = [
        {"iso3": "LVA", "is_estimate": "false", "definition": NATO, "edition": "2026-07-10"}
        | {"source_id": f"s{i}", "confidence": "high"}
        | row
        for i, row in enumerate(rows, start=1)
    ]
    return frame("defence_spending", *made)


def told(countries=(LATVIA,), spent=(), forces=(), iso3="LVA"):
    table = of_state(frame("countries", *countries), spending(*spent), frame("battlegroups", *forces), iso3)
    return {row["figure"]: row for row in table.to_dict("records")}


def test_each_figure_has_its_date_and_its_document():
    rows = told()
    population = rows["Population"]
    assert (population["value_words"], population["as_of"], population["source_ids"]) == (
        "1,888,439",
        "2025",
        "factbook",
    )
    assert rows["Member of NATO since"]["source_ids"] == "tvp"
    assert rows["Land border with Russia, as published"]["value_words"] == "332 km"
    assert rows["Military service"]["value_words"] == "in force, 11 months; reintroduced in 2024"
    assert rows["Military service"]["source_ids"] == "factbook;mail"


def test_a_border_that_is_not_there_has_no_row_and_a_missing_figure_says_so():
    rows = told(countries=[LATVIA | {"active_personnel": None}])
    assert "Land border with Ukraine, as published" not in rows
    assert rows["Active armed forces"]["value_words"] == NOT_FOUND
    assert rows["Defence spending"]["value_words"] == NOT_FOUND
    assert pd.isna(rows["Defence spending"]["as_of"])


def test_a_range_stays_a_range():
    ends = {"active_personnel": None, "active_personnel_low": 50000, "active_personnel_high": 60000}
    assert told(countries=[LATVIA | ends])["Active armed forces"]["value_words"] == "50,000 to 60,000"


def test_a_state_without_any_row_has_only_what_was_not_found():
    assert list(told(countries=())) == ["Defence spending"]


def test_the_latest_spending_with_its_standing():
    rows = told(
        spent=[
            {"year": 2025, "percent_gdp": 3.7, "usd_millions": 1900, "personnel_thousands": 8.2},
            {"year": 2026, "percent_gdp": 4.92, "is_estimate": "true"},
        ]
    )
    share = rows["Defence spending"]
    assert share["value_words"] == "4.92 % of GDP, estimate (NATO, 2026 edition)"
    assert (share["as_of"], share["source_ids"]) == ("2026", "s2")
    assert rows["Defence spending, amount"]["as_of"] == "2025"
    assert rows["Military personnel, NATO's count"]["value_words"] == "8,200 (NATO, 2026 edition)"


FORCE = {
    "snapshot_id": "lva",
    "host": "LVA",
    "framework_nation": "CAN",
    "as_of": "2025-08-26",
    "troops": 3000,
    "troops_scope": "brigade total",
    "kind": "actual",
    "source_id": "times",
    "confidence": "medium",
}


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({}, "3,000 troops (brigade total); led by Canada"),
        ({"framework_nation": "GBR"}, "3,000 troops (brigade total); led by the United Kingdom"),
        ({"kind": "target"}, "led by Canada; no actual figure found"),
    ],
)
def test_the_force_it_hosts(row, words):
    assert told(forces=[FORCE | row])["Forward land forces"]["value_words"] == words


def test_personnel_takes_the_newest_edition_of_a_year():
    table = personnel(
        spending(
            {"year": 2024, "personnel_thousands": 7.7, "edition": "2025-08-28", "definition": "old"},
            {"year": 2024, "personnel_thousands": 7.8},
            {"year": 2023, "personnel_thousands": 6.9},
            {"year": 2025},
            {"year": 2024, "personnel_thousands": 99, "iso3": "EST"},
        ),
        "LVA",
    )
    assert table[["year", "personnel_thousands"]].to_numpy().tolist() == [[2023, 6.9], [2024, 7.8]]


def units(*shapes):
    rows = [{"unit": "LVA", "geometry": shape} for shape in shapes]
    return gpd.GeoDataFrame(pd.DataFrame(rows, columns=["unit", "geometry"]), crs=4326)


def test_the_corners_are_those_of_the_largest_piece_within_the_map():
    table = corners(units(box(21, 55, 28, 58).union(box(0, 60, 1, 61))), "LVA")
    assert table.to_numpy().tolist() == [[21, 55], [28, 58]]
    wide = corners(units(box(27, 30, 90, 80)), "LVA")
    assert wide.to_numpy().tolist() == [[27, 41], [42, 71.3]]
    assert corners(units(), "LVA").empty


def test_exposure_is_geometry_and_says_so():
    shapes = gpd.GeoDataFrame(
        {
            "unit": ["LVA", "EST"],
            "name": ["Latvia", "Estonia"],
            "geometry": [box(27, 57, 28, 57.5), box(-9, 40, -8, 41)],
        }
    )
    site = {
        "site_id": "pskov",
        "name": "Pskov",
        "country": "RUS",
        "side": "russia_belarus",
        "kind": "garrison",
    }
    site |= {"kind_detail": "garrison", "lat": 57.82, "lon": 28.33, "source_id": "s", "confidence": "high"}
    table = exposure_row(shapes.set_crs(4326), frame("sites", site), "LVA")
    assert table["figure"].str.contains("geometry, not reach").all()
    assert table["value_words"].iloc[0].startswith("100 % of its area")
    assert list(table["source_ids"]) == ["s"]
    assert exposure_row(shapes.set_crs(4326), frame("sites"), "LVA").empty
    assert exposure_row(shapes.set_crs(4326), frame("sites", site), "EST").empty


def test_where_there_is_room_for_a_few_those_that_speak_for_a_state_stand_in_their_order():
    rows = of_state(
        frame("countries", LATVIA), spending({"year": 2026, "percent_gdp": 4.9}), frame("battlegroups"), "LVA"
    )
    every = in_short(rows, len(IN_SHORT))
    assert list(every["figure"]) == [one for one in rows["figure"] if one in IN_SHORT]
    assert "Military service" not in set(every["figure"])
    assert list(in_short(rows, 2)["figure"]) == ["Active armed forces", "Defence spending"]


def test_a_figure_is_called_with_its_date_where_it_has_one():
    assert dated("Forward land forces", "2026-02-04") == "Forward land forces, 4 February 2026"
    assert dated("Reserve", float("nan")) == "Reserve"
