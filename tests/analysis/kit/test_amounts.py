"""Sizes as pages publish them: a hedge stands before its number and takes no size out of a chart."""

import re

import pytest

from dashboard.analysis.kit.amounts import HEDGES, amount, hedged, parted
from dashboard.exhibits.catalogue import exhibit
from tests.exhibits.shipped import extract, register

LIKE_A_HEDGE = re.compile(
    r"\b(about|almost|at least|less than|more than|nearly|over|some|under|up to)\b(?=[^()]*\)$)"
)
"""Words in brackets at the end of a unit that say how exact its number is."""


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        (5000, "troops (about)", "about 5,000 troops"),
        (2500.5, "EUR m (up to)", "up to 2,500.5 EUR m"),
        (12, "days (current worst case)", "12 days (current worst case)"),
        (3, None, "3"),
    ],
)
def test_a_hedge_stands_before_its_number(value, unit, said):
    assert amount(value, unit) == said


@pytest.mark.parametrize("table", ["measures", "incidents"])
def test_every_hedge_of_a_unit_is_one_of_the_words_that_are_known(table):
    units = getattr(register(), table)["unit"].dropna()
    assert [one for one in units if LIKE_A_HEDGE.search(one) and not parted(one)[0]] == []
    assert {parted(one)[0] for one in units} - {""} <= set(HEDGES)


def test_the_chart_of_sizes_has_what_is_hedged_and_says_so_at_its_mark():
    """In data 3.12.0 the 28 sizes in troops that a page hedged were on no chart."""
    shown = exhibit(extract(), "measure-sizes", unit="people")
    rows = register().measures
    counted = rows["unit"].map(lambda one: parted(one)[1], na_action="ignore")
    expected = rows[counted.isin(["troops", "soldiers", "personnel"]) & rows["number"].notna()]
    assert set(expected["title"]) == set(shown.data.table["title"])
    assert expected["unit"].str.contains("(about)", regex=False).any()
    said = {note.text.replace("<br>", " ") for note in shown.figure.layout.annotations}
    for _, of_place in shown.data.table.groupby("place", sort=False):
        largest = of_place.iloc[0]
        words = hedged(largest["number"], largest["unit"])
        is_alone = (of_place["number"] == largest["number"]).sum() == 1
        if is_alone and words.split()[-1] not in largest["title"].split():
            assert f"{largest['title']}: {words}" in said
