import pandas as pd

from dashboard.analysis.posture.spending import definition_words, over_time, ranking
from tests.analysis.rows import frame

NEW = "NATO core defence expenditure, % of real GDP (2021 prices), 2026 edition"
OLD = "NATO defence expenditure, % of real GDP, 2025 edition (2026-edition cell not read)"


def spending(*rows):
    keys = ("iso3", "year", "percent_gdp", "is_estimate", "definition")
    made = [dict(zip(keys, row, strict=True)) | {"source_id": "nato"} for row in rows]
    return frame("defence_spending", *made)


TABLE = spending(
    ("BGR", 2023, 1.9, "false", OLD),
    ("BGR", 2024, 2.0, "false", NEW),
    ("POL", 2024, 3.8, "false", NEW),
    ("POL", 2026, 4.68, "true", NEW),
    ("EST", 2026, 4.68, "true", NEW),
    ("LVA", 2026, 5.0, "true", OLD),
    ("LTU", 2026, None, "true", NEW),
    ("RUS", 2026, 7.0, "true", "military expenditure, not NATO definition"),
)


def test_years_with_a_figure_in_the_order_of_countries_and_definitions():
    table = over_time(TABLE, ("POL", "BGR", "LTU"))
    assert table[["iso3", "year", "definition_words"]].to_numpy().tolist() == [
        ["POL", 2024, "NATO, 2026 edition"],
        ["POL", 2026, "NATO, 2026 edition"],
        ["BGR", 2024, "NATO, 2026 edition"],
        ["BGR", 2023, "NATO, 2025 edition"],
    ]
    assert set(table["source_ids"]) == {"nato"}


def test_a_ranking_holds_one_definition_and_keeps_who_has_no_figure():
    table = ranking(TABLE, ("LVA", "LTU", "POL", "EST"))
    assert list(table["iso3"]) == ["POL", "EST", "LVA", "LTU"]
    assert list(table["rank"].fillna(-1)) == [1, 1, -1, -1]
    assert list(table["percent_gdp"].fillna(-1)) == [4.68, 4.68, -1, -1]
    assert set(table["definition"].dropna()) == {NEW}


def test_a_ranking_of_another_year_and_of_nothing():
    assert ranking(TABLE, ("POL", "BGR"), 2024)["percent_gdp"].tolist() == [3.8, 2.0]
    assert ranking(TABLE.iloc[:0], ("POL",))["percent_gdp"].isna().all()
    assert pd.isna(ranking(TABLE, ("BGR",), 1999)["rank"].iloc[0])


def test_definitions_are_cut_to_publisher_and_edition():
    assert definition_words(OLD) == "NATO, 2025 edition"
    assert definition_words("military expenditure, not NATO definition") == (
        "Military expenditure, not NATO definition"
    )
