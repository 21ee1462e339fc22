"""States of the USA in a column named State."""

import pytest

from dashboard.reading.states import regions_of_usa


@pytest.mark.parametrize(
    ("cells", "meant"),
    [
        (["AL", "GA", "TX", "?"], True),
        (["Alabama", "Georgia", "Virginia"], True),
        (["AL", "DE", "GA"], False),  # Albania, Germany, Gabon as well
        (["Georgia"], False),
        (["TX", "AL", "PL"], False),
        (["NY", "TX", "PL", "EE"], False),
        (["TX", "open sea"], False),
        (["?", "#N/A"], False),
        ([], False),
    ],
)
def test_a_column_holds_states_of_the_usa_where_a_cell_can_be_nothing_else(cells, meant):
    assert regions_of_usa.are_meant(cells) is meant


def test_a_few_other_words_leave_a_column_of_them_what_it_is():
    dozen = ["AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "FL", "GA", "HI", "IL"]
    assert regions_of_usa.are_meant([*dozen, "USA"])
    assert not regions_of_usa.are_meant([*dozen, "Poland"])
