"""How the figure of each state is read from its table."""

import pandas as pd

from dashboard.schema import codes
from dashboard.selection import Selection
from tests.analysis.atlas import NATO, OTHER, read, spending
from tests.analysis.rows import exercises, frame, links


def test_spending_is_the_latest_year_with_a_figure_by_natos_definition():
    found = read(
        "spending",
        defence_spending=spending(
            ("POL", 2025, 4.25, "true", NATO),
            ("POL", 2026, 4.684, "true", NATO),
            ("POL", 2027, 9.9, "true", OTHER),
            ("LTU", 2024, 3.07, "false", NATO),
            ("LTU", 2025, None, "true", NATO),
            ("NATO_TOTAL", 2026, 2.86, "true", NATO),
            ("USA", 2025, 3.22, "true", NATO),
        ),
    )
    assert found.loc["POL", ["value", "as_of", "words"]].tolist() == [
        4.684,
        "2026",
        "4.68 % of GDP (2026, estimate)",
    ]
    assert found.loc["LTU", ["value", "words"]].tolist() == [3.07, "3.07 % of GDP (2024)"]
    assert found.loc["POL", "source_ids"] == "nato"


def test_another_definition_is_told_but_does_not_compare():
    found = read("spending", defence_spending=spending(("RUS", 2024, 7.1, "true", OTHER)))
    assert found.loc["RUS", "words"] == "7.10 % of GDP (2024, estimate, not by NATO's definition)"
    assert found["is_comparable"].dropna().to_dict() == {"RUS": False}


def test_where_there_is_no_figure_none_goes_by_any_definition():
    found = read("spending", defence_spending=spending(("POL", 2026, 4.7, "true", NATO)))
    assert found["is_comparable"].dropna().to_dict() == {"POL": True}


def test_the_share_of_equipment_is_the_latest_by_natos_definition():
    rows = frame(
        "defence_spending",
        *(
            {"iso3": "POL", "year": year, "equipment_share_percent": share, "definition": definition}
            | {"is_estimate": "true", "source_id": "nato"}
            for year, share, definition in ((2025, 51.2, NATO), (2026, 54.4, NATO), (2027, 10.0, OTHER))
        ),
    )
    row = read("equipment", defence_spending=rows).loc["POL"]
    assert (row["value"], row["words"], row["is_comparable"]) == (
        54.4,
        "54.4 % on equipment (2026, estimate)",
        True,
    )


def test_a_rotation_is_the_latest_and_permanent_stationing_does_not_compare():
    def snapshot(number, host, as_of, months, kind="actual"):
        row = {"snapshot_id": f"s{number}", "host": host, "framework_nation": "DEU", "as_of": as_of}
        return row | {"kind": kind, "rotation_months": months, "source_id": f"page{number}"}

    rows = frame(
        "battlegroups",
        snapshot(1, "LTU", "2020", 6),
        snapshot(2, "LTU", "2025", 0),
        snapshot(3, "LVA", "2020", 6),
        snapshot(4, "LVA", "2024-02", 4),
        snapshot(5, "LVA", "2027", 0, kind="target"),
    )
    found = read("rotation", battlegroups=rows)
    assert found.loc["LVA", ["value", "words", "is_comparable"]].tolist() == [
        4.0,
        "4 months (February 2024; framework nation Germany)",
        True,
    ]
    assert found.loc["LTU", ["words", "is_comparable"]].tolist() == [
        "permanent (2025; framework nation Germany)",
        False,
    ]


def test_a_range_of_personnel_is_worded_and_coloured_by_its_middle():
    rows = frame(
        "countries",
        {
            "iso3": "RUS",
            "active_personnel_low": 1100000,
            "active_personnel_high": 1200000,
            "source_id": "book",
        },
        {"iso3": "POL", "active_personnel": 235000, "active_personnel_as_of": "2025", "source_id": "book"},
        {"iso3": "LTU", "source_id": "book"},
    )
    found = read("personnel", countries=rows)
    assert found.loc["RUS", ["value", "words"]].tolist() == [
        1150000,
        "1,100,000 to 1,200,000 active personnel",
    ]
    assert found.loc["POL", ["value", "words"]].tolist() == [235000, "235,000 active personnel (2025)"]
    assert found.loc["LTU", "words"] == "No figure"


def test_battlegroups_are_the_latest_actual_figure_that_counts_everybody():
    def snapshot(number, host, as_of, troops, scope, kind="actual"):
        return {
            "snapshot_id": f"s{number}",
            "host": host,
            "framework_nation": "DEU",
            "as_of": as_of,
            "troops": troops,
            "troops_scope": scope,
            "kind": kind,
            "source_id": f"doc{number}",
        }

    found = read(
        "battlegroups",
        battlegroups=frame(
            "battlegroups",
            snapshot(1, "LTU", "2022-06-28", 1632, "battlegroup, NATO count"),
            snapshot(2, "LTU", "2024-01", 700, "German contingent"),
            snapshot(3, "LTU", "2027-12-31", 4800, "brigade", "target"),
            snapshot(4, "POL", "2024", 800, "US contingent"),
        ),
    )
    assert found.loc["LTU", ["value", "as_of", "source_ids"]].tolist() == [1632, "2022-06-28", "doc1"]
    assert found.loc["LTU", "words"] == "1,632 troops (28 June 2022; actual: battlegroup, NATO count)"
    assert (found.loc["POL", "value"], bool(found.loc["POL", "is_comparable"])) == (800, False)
    assert found.loc["NOR", "words"] == "Not covered"


def test_measures_count_in_each_state_named_and_zero_is_said():
    rows = frame(
        "measures",
        {"measure_id": "RM001", "countries": "POL;LTU", "source_id": "a"},
        {"measure_id": "RM002", "countries": "POL;POL", "source_id": "b"},
        {"measure_id": "RM003", "countries": "NATO", "source_id": "c"},
        {"measure_id": "RM004", "source_id": "d"},
    )
    found = read("measures", measures=rows)
    known = found["value"].dropna()
    assert set(known.index) == set(codes.FLANK_ALLIES)
    assert known[known > 0].to_dict() == {"POL": 2, "LTU": 1}
    assert found.loc[["POL", "LTU", "NOR"], "words"].tolist() == [
        "2 measures",
        "1 measure",
        "No measure in the register",
    ]
    assert found.loc["POL", "source_ids"] == "a;b"
    assert pd.isna(found.loc["NOR", "source_ids"])


def test_exercises_hosted_are_counted_once():
    rows = exercises(
        {"host_countries": "POL;LTU"},
        {"host_countries": "POL"},
        {"host_countries": "POL", "kind": "cancelled"},
        {"host_countries": "DEU"},
    )
    given = {"exercises": rows, "exercise_links": links(("e1", "e2"))}
    assert read("exercises", **given).loc[["POL", "LTU"], "value"].tolist() == [1, 1]
    parts = read("exercises", Selection(count_parts=True), **given)
    assert parts.loc["POL", ["value", "words"]].tolist() == [2, "2 exercises hosted"]
    assert pd.isna(parts.loc["DEU", "value"])


def test_incidents_leave_out_published_counts():
    rows = frame(
        "incidents",
        {"incident_id": "one", "countries": "POL", "is_count": "false", "source_id": "a"},
        {"incident_id": "many", "countries": "POL", "is_count": "true", "number": 140, "source_id": "b"},
    )
    assert read("incidents", incidents=rows).loc["POL", ["value", "source_ids"]].tolist() == [1, "a"]
