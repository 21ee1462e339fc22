"""Every filter is one value, and everything else follows from it."""

from dataclasses import fields

import pytest

from dashboard import schema
from dashboard.selection import ACTS_ON, FILTERS, Selection

from .test_laws import WHOLE


def test_the_selection_has_a_field_for_each_filter_with_its_default():
    found = {field.name: field.default for field in fields(Selection)}
    assert found.pop("uploaded") == ""
    assert found == {one.name: one.default for one in FILTERS}
    assert [one.name for one in FILTERS] == list(found)


def test_no_two_filters_share_a_parameter():
    parameters = [one.parameter.name for one in FILTERS]
    assert len(set(parameters)) == len(parameters)


@pytest.mark.parametrize("one", FILTERS, ids=lambda one: one.name)
def test_a_filter_acts_on_columns_that_there_are_and_says_how(one):
    for table, column in one.acts_on.items():
        assert column in [known.name for known in schema.table(table).columns]
    assert bool(one.acts_on) == (one.passes is not None)
    assert bool(one.counted_in) == bool(one.unit) == (one.holds_several)
    assert not one.counted_in or one.counted_in in one.acts_on


def test_which_filter_acts_on_what_is_told_in_one_order():
    assert list(ACTS_ON["exercises"]) == ["countries", "sides", "domains", "years"]
    assert list(ACTS_ON["measures"]) == ["countries", "focus_areas", "response_areas", "years"]
    assert ACTS_ON["claims"] == {"grade": "reliability"}


def test_a_default_lets_all_rows_pass():
    for one in FILTERS:
        for table in one.acts_on:
            if hasattr(WHOLE, table):
                rows = getattr(WHOLE, table)
                assert one.passing(table, rows, one.default) is None
