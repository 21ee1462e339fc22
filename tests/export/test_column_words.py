"""What stands above the columns of tables."""

import pytest

from dashboard.export.column_words import heading


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nato_focus", "NATO focus"),
        ("percent_gdp_2025_edition", "Percent GDP 2025 edition"),
        ("url", "URL"),
        ("expected_outcome", "Expected outcome"),
        ("iso3", "Country"),
    ],
)
def test_initials_in_the_name_of_a_column_stay_capitals(name, words):
    assert heading(name) == words
