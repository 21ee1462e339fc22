"""A reader sees words where the files hold codes."""

import pytest

from dashboard import schema
from dashboard.schema import codes
from dashboard.schema.labels import labels_of

ARE_WORDS = ("focus_area", "response_area")
"""Columns whose codes are their own words."""

CODED = [
    (table.name, column)
    for table in schema.TABLES
    for column in table.columns
    if column.codes and column.name not in ARE_WORDS
]


@pytest.mark.parametrize(("table", "column"), CODED, ids=lambda one: getattr(one, "name", one))
def test_each_code_of_a_column_has_words(table, column):
    known = labels_of(column)
    missing = [code for code in column.codes if code not in known]
    # Whether a page was seen stands in the thresholds only, and says so in its own word.
    assert missing == [] or (table, column.name) == ("thresholds", "confidence")


def test_the_words_of_a_code_are_no_other_codes():
    found = {(table, column.name): labels_of(column) for table, column in CODED}
    assert found["exercises", "organiser_side"] == codes.SIDES
    assert found["exercises", "kind"] == codes.EXERCISE_KINDS
    assert found["incidents", "kind"] == codes.INCIDENT_KINDS
    assert found["claims", "reliability"] == codes.RELIABILITY
    assert found["sites", "side"] == codes.SITE_SIDES
