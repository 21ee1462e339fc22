"""Numbers in dispute, and action and response: the choices made on the pages."""

import json

import pytest

from dashboard.schema import codes
from tests.charts import charts, figure, sent

from .reader import main_words, visit


def drawn(at, key):
    """Return the figure of a key as the browser gets it."""
    return figure(at.get_by_key(key))


@pytest.fixture(scope="module")
def started():
    return visit("disputed")


def test_the_page_starts_with_every_zapad(started):
    rows = drawn(started, "rival-claims")["layout"]["yaxis"]["ticktext"]
    assert rows == ["Zapad-2009", "Zapad-2013", "Zapad-2017", "Zapad-2021", "Zapad-2025"]
    lines = [shape for shape in drawn(started, "rival-claims")["layout"]["shapes"] if shape["type"] == "line"]
    assert [line["x0"] for line in lines] == [9000, 13000]


@pytest.mark.parametrize("metric", [*codes.METRICS.values()])
def test_every_metric_shows_claims_or_says_that_there_are_none(metric):
    at = visit("disputed", metric=metric, drills="All, widest spread", scale="Linear", order="Spread")
    assert not at.exception
    told = [json.dumps(sent(one)) for one in charts(at)]
    shown = [one for one in told if '"Zapad' in one or metric in one]
    assert shown or "no rival claims" in main_words(at)


def test_the_margin_decides_what_is_near(started):
    wide = visit("disputed", margin="30")
    assert "within 10 % below the 13,000 line" in main_words(started).replace("\\", "")
    assert "within 30 % below the 13,000 line" in main_words(wide).replace("\\", "")
    assert "does not prove that more troops took part" in main_words(wide)


def test_pairs_never_claim_a_cause():
    at = visit("reactions", region="Nordic", pairs="2015")
    assert not at.exception
    assert "not evidence of cause" in main_words(at)
    assert "2015: " in main_words(at).replace("\\", "")


def test_a_region_and_year_without_a_pair_say_so():
    at = visit("reactions", years=["2009", "2012"])
    assert not at.exception
    assert (
        "No pairs of a drill and an allied one that a document links match these filters: 2009 to 2012"
        in main_words(at)
    )
