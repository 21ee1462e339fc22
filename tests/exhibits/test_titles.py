"""A title is true under any filter: what it says is counted again, another way, from the rows."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dashboard.exhibits.catalogue import exhibit
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.selection import Selection

from .shipped import extract

YEAR = st.integers(2008, 2026)
SELECTIONS = st.builds(
    Selection,
    countries=st.lists(st.sampled_from(list(codes.COUNTRY_NAMES)), max_size=3, unique=True).map(tuple),
    sides=st.lists(st.sampled_from(list(codes.SIDES)), max_size=2, unique=True).map(tuple),
    years=st.none() | st.tuples(YEAR, YEAR).map(lambda years: tuple(sorted(years))),
    grade=st.sampled_from(("F6", "C3", "B2")),
    count_parts=st.booleans(),
)


def plain(count):
    return f"{count:,}"


def timeline(one):
    rows = one.data.table
    years = rows[c.FIRST_DAY].dt.year.dropna().value_counts()
    yield rf"^{plain(len(rows))} exercises? "
    yield from top(years)


def coverage(one):
    rows = one.extract.sized.sizes
    known = int(rows[c.TROOPS].notna().sum())
    yield rf"^{plain(known)} of {plain(len(rows))} exercises? (has|have) a troop figure"


def measures(one):
    rows = one.extract.filtered.measures
    done = rows[c.STATUS].isin(("in_force", "completed")).sum()
    yield rf"^{plain(done)} of {plain(len(rows))} measures? "


def incidents(one):
    rows = one.extract.filtered.incidents
    events = rows[~rows[c.IS_COUNT].astype(bool)]
    yield rf"^{plain(len(events))} incidents? "
    kinds = events[c.KIND].value_counts()
    if (kinds == kinds.max()).sum() == 1:
        yield re.escape(f"{codes.INCIDENT_KINDS[kinds.index[0]].lower()} ({kinds.iloc[0]})")


def progress(one):
    rows = one.data.table
    rows = rows[rows[c.COUNTS].astype(bool)]
    unknown, met = int((rows[c.STATUS] == "unknown").sum()), int((rows[c.STATUS] == "met").sum())
    yield rf"{plain(unknown)} of {plain(len(rows))} checks?"
    if met and unknown < len(rows):
        yield rf"\b{plain(met)} of the other {plain(len(rows) - unknown)}\b|\b[Aa]ll|\b[Bb]oth"


def top(counts):
    """Ask for the fullest years, all that are equal, where they are few enough to be named."""
    first = counts[counts == counts.max()]
    if len(first) == 1:
        yield rf"\b{int(first.index[0])}\b.*\b{int(first.iloc[0])}\b"
    elif len(first) <= 3:
        for year in first.index:
            yield rf"\b{int(year)}\b"
        yield rf"\b{int(first.iloc[0])} each\b"


TRUTHS = {
    "timeline": timeline,
    "coverage": coverage,
    "measure-years": measures,
    "incident-timeline": incidents,
    "progress": progress,
}


@pytest.mark.parametrize("name", TRUTHS)
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(selection=SELECTIONS)
def test_a_title_says_what_the_rows_hold(name, selection):
    one = exhibit(extract(selection), name)
    if one.figure is None:
        return
    for pattern in TRUTHS[name](one):
        assert re.search(pattern, one.title), (pattern, one.title)


def test_sweden_has_two_fullest_years():
    title = exhibit(extract(Selection(countries=("SWE",))), "timeline").title
    assert "2017 and 2025, 3 each" in title
