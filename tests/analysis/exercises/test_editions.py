"""A run of a series is found wherever the register holds it."""

import re

import pandas as pd
import pytest

from dashboard.analysis.exercises import season
from dashboard.analysis.exercises.editions import editions, listed
from dashboard.analysis.exercises.sizes import sizes
from dashboard.exhibits.catalogue import exhibit
from dashboard.schema import codes
from dashboard.selection import Selection
from tests.analysis.rows import claims, exercises
from tests.exhibits.shipped import extract


def table(*names, **more):
    rows = [{"name": name, "series": series, "start_date": day} | more for name, series, day in names]
    return sizes(exercises(*rows), claims(), Selection())


HELD = (
    ("Interaction-2023", "Interaction", "2023-08-20"),
    ("Interaction-2024", "Interaction", "2024-08-20"),
    ("Brotherhood 2025: Interaction, Search and Echelon", "Brotherhood", "2025-08-31"),
)


def test_a_name_lists_what_stands_after_its_head():
    assert listed("Combat Brotherhood 2025: Interaction, Search and Echelon") == {
        "interaction",
        "search",
        "echelon",
    }
    assert listed("Crystal Arrow 2023 (with Strong Wolf 2023)") == {"strong wolf"}
    assert listed("Sea Breeze 21") == frozenset()


def test_a_combined_exercise_is_a_run_of_each_series_that_its_name_lists():
    runs = season.runs_of(editions(table(*HELD)), "east")
    assert set(runs["series"]) == {"Interaction"}
    assert list(runs["year_started"]) == [2023, 2024, 2025]


def test_a_longer_name_and_the_other_side_are_no_run_of_a_series():
    rows = table(*HELD, ("Sea Interaction 2022", "Other", "2022-08-01"))
    assert len(editions(rows)) == len(rows) + 1
    west = table(("Answer 2026 (Interaction)", "Answer", "2026-08-01"), organiser_side="nato")
    assert len(editions(pd.concat([rows, west]))) == len(rows) + 2


@pytest.mark.parametrize("kind", codes.UNCOUNTED_KINDS)
def test_what_no_total_counts_is_no_run(kind):
    assert editions(table(*HELD, kind=kind)).empty


def test_a_run_that_a_filter_hides_is_not_told_as_missing():
    every = editions(table(*(("Zapad", "Zapad", f"{year}-09-01") for year in (2018, 2019, 2020, 2021))))
    chosen = every[every["year_started"] < 2021]
    assert season.rhythm(chosen, "east")["next_month"][0] == pd.Timestamp("2021-09-01")
    assert pd.isna(season.rhythm(chosen, "east", every)["next_month"][0])


@pytest.mark.parametrize(
    "choice", [Selection(), Selection(years=(2013, 2022)), Selection(countries=("POL",))]
)
@pytest.mark.parametrize("bloc", codes.BLOCS)
def test_no_cross_is_drawn_where_the_register_holds_a_run_of_that_name(choice, bloc):
    due = exhibit(extract(choice), "rhythm", bloc=bloc).data.table.dropna(subset="next_month")
    held = extract().register.exercises
    held = held[~held["kind"].isin(codes.UNCOUNTED_KINDS)]
    held = held[held["organiser_side"].map(codes.BLOC_OF_SIDE) == bloc]
    for series, month in zip(due["series"], due["next_month"], strict=True):
        of_year = held[held["start_date"].str.startswith(str(month.year), na=False)]
        named = of_year["name"].str.contains(rf"(?:^|[:(,] ?){re.escape(series)}\b", regex=True)
        assert list(of_year.loc[named | (of_year["series"] == series), "exercise_id"]) == [], series
