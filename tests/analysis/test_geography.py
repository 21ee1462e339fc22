from types import SimpleNamespace

import geopandas as gpd
import pandas as pd
import pytest
import shapely

from dashboard.analysis import geography, places
from dashboard.analysis.geography import MEASURES, NO_FIGURE, NOT_COVERED, by_state, by_unit, ranked, state_of
from dashboard.schema import codes
from dashboard.selection import Selection

from .rows import exercises, frame, links

NATO, OTHER = "NATO core defence expenditure, 2026 edition", "military expenditure, not NATO definition"


def units(*names):
    """Shapes of the states named, each a box, with Kaliningrad beside Russia."""
    given = [(name, name[:3]) for name in (names or (*codes.COUNTRY_NAMES, "RUS-KGD", "DEU"))]
    rows = [{"unit": unit, "iso3": iso3, "name": f"Land {unit}"} for unit, iso3 in given]
    boxes = [shapely.box(i, 0, i + 1, 1) for i in range(len(rows))]
    return gpd.GeoDataFrame(rows, geometry=boxes, crs=4326)


def tables(**given):
    empty = {name: frame(name) for name in ("countries", "defence_spending", "battlegroups", "measures")}
    empty |= {"exercises": exercises(), "exercise_links": links(), "incidents": frame("incidents")}
    return SimpleNamespace(**(empty | {"units": units()} | given))


def spending(*rows):
    keys = ("iso3", "year", "percent_gdp", "is_estimate", "definition")
    return frame(
        "defence_spending", *({"source_id": "nato"} | dict(zip(keys, row, strict=True)) for row in rows)
    )


def read(measure, selection=None, **given):
    return by_state(tables(**given), measure, selection or Selection()).set_index("iso3")


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
    assert found["is_comparable"].tolist() == [iso3 != "RUS" for iso3 in found.index]


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
        "4 months (2024-02; framework nation Germany)",
        True,
    ]
    assert found.loc["LTU", ["words", "is_comparable"]].tolist() == [
        "permanent (2025; framework nation Germany)",
        False,
    ]


def test_missing_stays_missing_and_says_why():
    found = read("spending", defence_spending=spending(("POL", 2026, 4.7, "true", NATO)))
    assert found["value"].isna().sum() == found["source_ids"].isna().sum() == len(codes.COUNTRY_NAMES)
    assert found.loc[["LTU", "DEU"], "words"].tolist() == ["No figure", "Not covered"]


def test_every_state_has_one_row_and_kaliningrad_none():
    assert sorted(read("measures").index) == sorted([*codes.COUNTRY_NAMES, "DEU"])


def test_a_state_that_the_map_does_not_have_is_told():
    with pytest.raises(ValueError, match="the map has no state JPN"):
        read("spending", defence_spending=spending(("JPN", 2026, 2.0, "true", NATO)))


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
    assert found.loc["LTU", "words"] == "1,632 troops (2022-06-28; counts: battlegroup, NATO count)"
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


def test_only_the_chosen_countries_carry_a_value():
    rows = frame("measures", {"measure_id": "RM001", "countries": "POL;LTU", "source_id": "a"})
    found = read("measures", Selection(countries=("POL",)), measures=rows)
    assert found["value"].dropna().to_dict() == {"POL": 1}
    assert found.loc["LTU", "words"] == "Not among the countries chosen"


def test_units_are_joined_by_state_and_kaliningrad_has_russias_value():
    given = tables(defence_spending=spending(("RUS", 2024, 7.1, "true", OTHER)))
    joined = by_unit(by_state(given, "spending", Selection()), given.units).set_index("unit")
    assert joined.loc[["RUS", "RUS-KGD"], "value"].tolist() == [7.1, 7.1]
    assert joined.loc["RUS-KGD", "name"] == "Land RUS-KGD"
    assert joined.crs.to_epsg() == 4326
    assert len(joined) == len(codes.COUNTRY_NAMES) + 2


def test_a_part_of_a_state_may_have_a_figure_of_its_own():
    found = pd.DataFrame(
        {
            "iso3": ["POL", "RUS-KGD"],
            "value": [10.0, 90.0],
            "as_of": pd.Series([None, None], dtype="str"),
            "is_comparable": True,
            "words": ["10 %", "90 %"],
            "source_ids": ["page", "page"],
        }
    )
    given = tables()
    states = by_state(given, "exposure", Selection(), found)
    joined = by_unit(states, given.units).set_index("unit")
    assert joined.loc["RUS-KGD", "value"] == 90
    assert pd.isna(joined.loc["RUS", "value"])
    assert joined.loc["RUS", "words"] == NOT_COVERED
    assert joined.loc["RUS-KGD", "iso3"] == "RUS"
    russia = by_state(given, "exposure", Selection(countries=("RUS",)), found).set_index("iso3")
    assert russia["value"].dropna().to_dict() == {"RUS-KGD": 90}


def test_a_state_without_a_shape_is_told():
    states = by_state(tables(), "measures", Selection())
    shapes = units()
    with pytest.raises(ValueError, match="no shape and state for POL"):
        by_unit(states, shapes[shapes["iso3"] != "POL"])
    with pytest.raises(ValueError, match="no shape and state for POL"):
        by_unit(states[states["iso3"] != "POL"], shapes)
    with pytest.raises(pd.errors.MergeError):
        by_unit(pd.concat([states, states]), units())


def test_a_click_on_kaliningrad_is_one_on_russia():
    assert [state_of(unit) for unit in ("RUS-KGD", "POL")] == ["RUS", "POL"]


def test_every_measure_has_a_reader_and_covers_states_of_the_schema():
    assert set(MEASURES) == set(geography.READ)
    for measure in MEASURES.values():
        assert {state_of(unit) for unit in measure.covers} <= set(codes.COUNTRY_NAMES)


def sized(*rows):
    columns = {"name": "Zapad", "organiser_side": "russia", "bloc": "east", "basis_note": "organiser"}
    made = [
        {"exercise_id": f"e{i}", "source_ids": "paper"} | columns | row for i, row in enumerate(rows, start=1)
    ]
    table = pd.DataFrame(made)
    for column in ("troops", "troops_high", "first_day"):
        if column not in table:
            table[column] = None
    return table.assign(first_day=pd.to_datetime(table["first_day"])).astype(
        {"troops": "float64", "troops_high": "float64"}
    )


def sites(*rows):
    keys = ("exercise_id", "name", "lat", "lon")
    return frame(
        "exercise_sites",
        *(
            {"geo_precision": "town", "source_id": "atlas"} | dict(zip(keys, row, strict=True))
            for row in rows
        ),
    )


def test_points_have_coordinates_troops_and_both_sources():
    table = sized({"troops": 12000}, {"troops_high": 7000}, {})
    rows = sites(
        ("e1", "Brest", 52.1, 23.7),
        ("e1", "Nowhere", None, None),
        ("e2", "Pskov", 57.8, 28.3),
        ("e3", "Pskov", 57.8, 28.3),
        ("other", "Minsk", 53.9, 27.6),
    )
    points = places.exercise_points(rows, table)
    assert points[["exercise_id", "place"]].to_numpy().tolist() == [
        ["e1", "Brest"],
        ["e2", "Pskov"],
        ["e3", "Pskov"],
    ]
    assert points["troops"].tolist()[:2] == [12000, 7000]
    assert pd.isna(points["troops"].iloc[2])
    assert points["source_ids"].iloc[0] == "atlas;paper"


def test_places_gather_the_exercises_of_one_side_latest_first():
    table = sized(
        *({"name": f"Drill {n}", "troops": n, "first_day": f"20{10 + n}-05-01"} for n in range(1, 8)),
        {"name": "Defender", "organiser_side": "nato"},
    )
    rows = sites(*((f"e{n}", "Pskov", 57.8, 28.3) for n in range(1, 9)))
    found = places.exercise_places(places.exercise_points(rows, table))
    assert found["organiser_side"].tolist() == ["nato", "russia"]
    assert found["n"].tolist() == [1, 7]
    assert pd.isna(found["troops"].iloc[0])
    assert found["troops"].iloc[1] == 7
    assert found["exercises"].iloc[1] == "Drill 7; Drill 6; Drill 5; Drill 4; Drill 3; and 2 more"
    assert found["exercise_ids"].tolist() == ["e8", "e7;e6;e5;e4;e3;e2;e1"]


def test_a_mark_leads_to_the_exercises_of_its_place_and_no_other_mark_does():
    found = pd.DataFrame({"exercise_ids": ["e8", "e7;e6"]})
    assert places.held_at(found, "held:0") == ["e8"]
    assert places.held_at(found, "held:1") == ["e7", "e6"]
    for other in ("held:2", "held:-1", "held:", "held:x", "0", "site:0", "e8", ""):
        assert places.held_at(found, other) == []


def test_bases_without_coordinates_are_left_out():
    rows = frame(
        "sites",
        {
            "site_id": "a",
            "name": "Rukla",
            "side": "nato",
            "kind": "garrison",
            "lat": 55,
            "lon": 24,
            "source_id": "x",
        },
        {"site_id": "b", "name": "Far", "side": "nato", "kind": "sensor", "source_id": "x"},
    )
    found = places.base_points(rows)
    assert found[["site_id", "kind", "source_ids"]].to_numpy().tolist() == [["a", "Garrison", "x"]]


def test_the_ranking_names_what_is_missing_last_and_leaves_out_what_was_not_asked():
    states = pd.DataFrame(
        {
            "name": ["Bulgaria", "Austria", "Estonia", "Finland"],
            "value": [2.2, None, 5.1, None],
            "words": ["2.2 %", NOT_COVERED, "5.1 %", NO_FIGURE],
        }
    )
    assert list(ranked(states)["name"]) == ["Estonia", "Bulgaria", "Finland"]
