"""A page as it was known on a day shows no number of the morrow."""

from datetime import date

import pytest

from dashboard.analysis.as_known import as_known, known_documents
from dashboard.wording import number
from tests.charts import charts, figure
from tests.exhibits.shipped import register
from tests.views.reader import PAGES, visit, words

DAY = date(2021, 9, 9)


@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_be_seen_as_on_a_day(page):
    at = visit(page, asof=DAY.isoformat())
    assert not at.exception
    said = words(at)
    assert "What has no date is that of today" in said
    assert "2026 edition" not in said
    assert "in 2024 and 2025" not in said
    assert "NATO 2026 table" not in said


@pytest.mark.parametrize(
    "page", ["overview", "flank_map", "country", "recommendations", "reactions", "in_context"]
)
def test_a_page_stands_before_all_that_is_known(page):
    assert not visit(page, asof="2008-01-01").exception


def test_the_head_counts_the_documents_published_by_then():
    said = words(visit("overview", asof=DAY.isoformat())).replace("\\", "")
    known = known_documents(register(), DAY)
    assert f"{number(known.published)} documents published by then" in said
    assert f"{number(len(register().sources))} documents" not in said


def test_the_map_shows_the_sites_of_then():
    assert 0 < len(as_known(register(), DAY).sites) < len(register().sites)
    at = visit("flank_map", asof=DAY.isoformat())
    assert charts(at)
    assert "largest share" not in words(at)
    assert figure(charts(at)[0])["data"]


def test_no_size_is_told_as_changed_before_it_was():
    assert "before and since data 2.0: 0 exercises" in words(visit("data", asof=DAY.isoformat())).replace(
        "\\", ""
    )
