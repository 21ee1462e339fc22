"""In how many readings a finding holds, against every reading made anew from the data."""

from dataclasses import replace
from time import perf_counter

import pytest

from dashboard.analysis.robustness import compare, readings
from dashboard.exhibits import holds
from dashboard.exhibits.catalogue import CATALOGUE, exhibit, robustness
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.holds import Reading
from dashboard.exhibits.memo import LatestResults
from dashboard.exhibits.subjects.drill import article_drill
from dashboard.schema import codes
from dashboard.selection import Selection

from .shipped import extract, register

TRIED = [name for name, entry in CATALOGUE.items() if entry.finding is not None]
FEW = Selection(countries=("BLR", "EST"))
"""A choice with few exercises, so that a hundred registers are made in seconds."""


def one_by_one(shown):
    """Return what each reading says, from an extract of its own."""
    finding, options, own = CATALOGUE[shown.name].finding, dict(shown.options), shown.selection
    found = {}
    for one in readings(finding.acts):
        chosen = {"basis": one.basis, "grade": one.grade, "count_parts": one.count_parts}
        chosen = {name: value for name, value in chosen.items() if value is not None}
        if one.since is not None:
            chosen["years"] = (one.since, codes.LAST_YEAR) if one.since else None
        alone = shown.extract.choosing(replace(own, **chosen))
        full = replace(one, basis=alone.selection.basis)
        found[one] = finding.state(alone, alone.sized.sizes, full, options)
    said = finding.state(shown.extract, shown.extract.sized.sizes, Reading(own.basis), options)
    return None if said is None else compare(said, found)


def told(found):
    return found and (found.said, found.total, found.holds, found.silent, found.turned.to_dict("records"))


def test_the_findings_that_rest_on_choices_are_tried():
    assert {"declared-vs-independent", "ratios", "just-below", "among-peers", "counts", "troop-days"} <= set(
        TRIED
    )


@pytest.mark.parametrize("name", TRIED)
def test_it_equals_every_reading_made_by_itself(name):
    shown = exhibit(extract(FEW), name)
    assert told(robustness(shown)) == told(one_by_one(shown))


@pytest.mark.parametrize("name", TRIED)
def test_it_is_kept(name):
    shown = exhibit(extract(FEW), name)
    first = robustness(shown)
    start = perf_counter()
    assert robustness(shown) is first
    assert perf_counter() - start < 1


def test_no_finding_rests_on_a_few_ratios():
    shown = exhibit(extract(), "ratios")
    assert 0 < len(shown.data.table) < 12
    assert robustness(shown) is None


def test_what_no_choice_acts_on_is_not_tried():
    assert robustness(exhibit(extract(), "coverage")) is None


def test_a_drill_that_was_typed_is_tried_as_the_one_in_the_news_is():
    drill = replace(article_drill(extract()), numbers=(("troops", 90_000), ("days", 10)))
    shown = exhibit(extract(), "among-peers", drill=drill)
    assert robustness(shown).said.figure != robustness(exhibit(extract(), "among-peers")).said.figure


def test_years_of_a_reading_take_the_place_of_the_readers_own():
    assert holds._years((2014, 2020), None) == (2014, 2020)
    assert holds._years((2014, 2020), 0) is None
    assert holds._years((2014, 2020), 2016) == (2016, codes.LAST_YEAR)


def test_readings_are_made_once_whatever_the_reader_has_chosen_of_that_by_which_they_differ(monkeypatch):
    one = Extract(register(), FEW, memo=LatestResults(1000))
    before = robustness(exhibit(one, "troop-days"))
    monkeypatch.setattr(holds, "found", lambda *_: pytest.fail("made anew"))
    other = one.choosing(replace(FEW, count_parts=True, years=(2012, 2024)))
    after = robustness(exhibit(other, "troop-days"))
    assert (after.total, after.silent) == (before.total, before.silent)
