from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.selection import Fault, Selection
from dashboard.selection.query import read_query


@pytest.mark.parametrize(
    ("query", "choice"),
    [
        ("", {}),
        ("?country=Poland&years=2014&years=2026", {"countries": ("POL",), "years": (2014, 2026)}),
        ("country=latvia&Country=EST", {"countries": ("EST", "LVA")}),
        ("country=", {}),
        ("parts=true&asof=2021-09-09", {"count_parts": True, "as_of": date(2021, 9, 9)}),
        ("basis=Independent", {"basis": "independent"}),
    ],
)
def test_a_query_is_read_as_a_page_reads_its_address(query, choice):
    assert read_query(query) == (Selection(**choice), ())


def test_what_is_not_understood_is_a_fault():
    _, faults = read_query("country=Poland&country=Atlantis&years=1990&years=2020&record=zapad-2025")
    assert {fault.name for fault in faults} == {"country", "years", "record"}
    assert Fault("country", ("Atlantis",)) in faults


@given(st.text())
def test_no_query_raises(query):
    read_query(query)
    read_query(f"years={query}&asof={query}&basis={query}&country={query}")
