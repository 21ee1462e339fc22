"""The letters of the Correlates of War look like ISO 3166, and AUS and SLV are other states in them."""

import pytest

from dashboard.reading.states import cow_codes, known_states


def test_letters_of_academic_lists_are_read_as_theirs_and_former_states_told():
    found = cow_codes.of_cells(["UKG", "AUS;SLV", "GDR, CZE, SLO"])
    assert {cell: one.codes for cell, one in found.items()} == {
        "UKG": ("GBR",),
        "AUS;SLV": ("AUT", "SVN"),
        "GDR, CZE, SLO": ("SVK",),
    }
    assert found["GDR, CZE, SLO"].unknown == ("GDR", "CZE")


@pytest.mark.parametrize(
    "cells",
    [
        ["AUS", "SLV"],
        ["AUS", "FRA", "UKG"],
        ["SLO", "CRO", "AUS"],
        ["AUS", "UKG", "Poland"],
        ["Atlantis", "AUS"],
        [],
    ],
    ids=["of both", "with ISO 3166", "of the Olympic committee", "with a name", "with another word", "empty"],
)
def test_a_column_that_may_hold_other_codes_is_none_of_theirs(cells):
    assert cow_codes.of_cells(cells) == {}


def test_each_of_their_letters_is_a_state_of_today():
    assert set(cow_codes.STATES.values()) <= set(known_states.by_code().values())
    assert len(set(cow_codes.STATES.values())) == len(cow_codes.STATES) - 1  # GFR and GMY are Germany
