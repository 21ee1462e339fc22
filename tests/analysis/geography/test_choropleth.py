"""Figures joined to states and shapes."""

import pandas as pd
import pytest

from dashboard.analysis.geography import choropleth
from dashboard.analysis.geography.choropleth import (
    MEASURES,
    NO_FIGURE,
    NOT_COVERED,
    by_state,
    by_unit,
    ranked,
    state_of,
)
from dashboard.schema import codes
from dashboard.selection import Selection
from tests.analysis.atlas import NATO, OTHER, read, spending, tables, units
from tests.analysis.rows import frame


def test_missing_stays_missing_and_says_why():
    found = read("spending", defence_spending=spending(("POL", 2026, 4.7, "true", NATO)))
    assert found["value"].isna().sum() == found["source_ids"].isna().sum() == len(codes.COUNTRY_NAMES)
    assert found.loc[["LTU", "DEU"], "words"].tolist() == ["No figure", "Not covered"]


def test_every_state_has_one_row_and_kaliningrad_none():
    assert sorted(read("measures").index) == sorted([*codes.COUNTRY_NAMES, "DEU"])


def test_a_state_that_the_map_does_not_have_is_told():
    with pytest.raises(ValueError, match="the map has no state JPN"):
        read("spending", defence_spending=spending(("JPN", 2026, 2.0, "true", NATO)))


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
    assert set(MEASURES) == set(choropleth.READ)
    for measure in MEASURES.values():
        assert {state_of(unit) for unit in measure.covers} <= set(codes.COUNTRY_NAMES)


def test_the_ranking_names_what_is_missing_last_and_leaves_out_what_was_not_asked():
    states = pd.DataFrame(
        {
            "name": ["Bulgaria", "Austria", "Estonia", "Finland"],
            "value": [2.2, None, 5.1, None],
            "words": ["2.2 %", NOT_COVERED, "5.1 %", NO_FIGURE],
        }
    )
    assert list(ranked(states)["name"]) == ["Estonia", "Bulgaria", "Finland"]
