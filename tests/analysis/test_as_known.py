"""The register as it could be known on a day: nothing of the morrow shows."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from dashboard.analysis.as_known import DATED, OF_STATES, as_known, known_claims, known_documents
from dashboard.analysis.kit import dates
from dashboard.schema import TABLES
from dashboard.schema import columns as c
from tests.exhibits.shipped import register

DAYS = [date(2008, 1, 1), date(2017, 9, 13), date(2021, 9, 9), date(2025, 9, 16), date(2026, 11, 27)]


@pytest.mark.parametrize("day", DAYS)
def test_a_claim_of_tomorrow_never_shows(day):
    claims = as_known(register(), day).claims
    assert claims[c.PUBLISHED].notna().all()
    assert (dates.last_day(claims[c.PUBLISHED]) <= pd.Timestamp(day)).all()


@pytest.mark.parametrize("day", DAYS)
def test_every_claim_is_shown_or_counted_as_left_out(day):
    known = known_claims(register(), day)
    assert known.published + known.later + known.undated == len(register().claims)
    assert known.published == len(as_known(register(), day).claims)
    assert known.undated == register().claims[c.PUBLISHED].isna().sum()


def test_a_day_shows_no_less_than_the_day_before():
    sizes = [
        [len(as_known(register(), day).claims), len(as_known(register(), day).exercises)] for day in DAYS
    ]
    assert sizes == sorted(sizes)


def test_a_drill_that_was_announced_is_known_before_it_begins():
    before = as_known(register(), date(2021, 9, 9))
    assert "zapad-2021" in set(before.exercises[c.EXERCISE_ID])
    start = register().exercises.set_index(c.EXERCISE_ID).loc["zapad-2021", c.START_DATE]
    assert start == "2021-09-10"
    assert "zapad-2025" not in set(before.exercises[c.EXERCISE_ID])


def test_what_hangs_on_an_unknown_exercise_goes_with_it():
    known = as_known(register(), date(2017, 9, 13))
    names = set(known.exercises[c.EXERCISE_ID])
    assert set(known.exercise_sites[c.EXERCISE_ID]) <= names
    assert set(known.exercise_links[c.PARENT_ID]) | set(known.exercise_links[c.CHILD_ID]) <= names


@pytest.mark.parametrize("table", DATED)
def test_events_and_figures_of_later_do_not_show(table):
    rows = getattr(as_known(register(), date(2021, 9, 9)), table)
    assert len(rows) < len(getattr(register(), table))
    assert (dates.first_day(rows[DATED[table]]) <= pd.Timestamp(2021, 9, 9)).all()


UNDATED = {
    *("sources", "claims", "exercise_sites", "thresholds", "glossary", "countries"),
    *("drill_attributes", "drill_elements", "implications", "response_areas", "focus_areas"),
    *("article_context", "revisions"),
}
"""What the banner names as of today, and tables of which single cells go or that have a day of their own."""


def pages_by(day):
    pages = register().sources
    return set(pages[dates.last_day(pages[c.PUBLISHED]) <= pd.Timestamp(day)][c.SOURCE_ID])


@pytest.mark.parametrize("day", DAYS)
@pytest.mark.parametrize(
    "table", [one for one in TABLES if one.name not in UNDATED], ids=lambda one: one.name
)
def test_every_row_with_a_page_rests_on_one_published_by_then(table, day):
    rows = getattr(as_known(register(), day), table.name)
    if c.SOURCE_ID in rows:
        assert set(rows[c.SOURCE_ID].dropna()) <= pages_by(day)


@pytest.mark.parametrize("day", DAYS)
def test_no_figure_of_a_state_is_of_a_later_day_or_page(day):
    states, pages = as_known(register(), day).countries, pages_by(day)
    assert len(states) == len(register().countries)
    for column, figures in OF_STATES.items():
        told = states[states[list(figures)].notna().any(axis=1)]
        if column:
            assert (dates.first_day(told[column].dropna()) <= pd.Timestamp(day)).all(), column
        if column != c.ACCESSION_DATE:
            assert set(told[c.SOURCE_ID]) <= pages, column


def test_a_state_that_joined_later_is_no_member_yet():
    states = as_known(register(), date(2021, 9, 9)).countries.set_index("iso3")
    assert pd.isna(states.loc["FIN", c.ACCESSION_DATE])
    assert states.loc["EST", c.ACCESSION_DATE] == "2004-03-29"


@pytest.mark.parametrize("day", DAYS)
def test_a_pair_is_near_in_time_alone_until_a_page_links_it(day):
    known = as_known(register(), day)
    pairs = known.action_responses
    linked = pairs[pairs[c.DOCUMENTED_LINK].astype(bool)]
    assert set(linked[c.SOURCE_ID]) <= pages_by(day)
    assert pairs.loc[~pairs.index.isin(linked.index), c.LINK_DIRECTION].isna().all()
    assert set(pairs[c.MEASURE_ID].dropna()) <= set(known.measures[c.MEASURE_ID])
    assert set(pairs[c.RESPONSE_ID].dropna()) <= set(known.exercises[c.EXERCISE_ID])


def test_corrections_and_former_figures_of_later_do_not_show():
    known = as_known(register(), date(2021, 9, 9))
    assert known.revisions.empty
    assert known.former_figures.empty


@pytest.mark.parametrize("day", DAYS)
def test_every_document_is_counted_as_published_later_or_undated(day):
    known = known_documents(register(), day)
    assert known.published == len(pages_by(day))
    assert known.published + known.later + known.undated == len(register().sources)


def test_a_month_counts_with_its_last_day():
    claims = register().claims.assign(**{c.PUBLISHED: "2021-09"})
    told = replace(register(), claims=claims)
    assert as_known(told, date(2021, 9, 29)).claims.empty
    assert len(as_known(told, date(2021, 9, 30)).claims) == len(claims)
