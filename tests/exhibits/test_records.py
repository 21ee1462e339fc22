"""What the exhibits of a record say of one exercise, over every exercise of the register."""

import re
from functools import cache

import pytest

from dashboard.analysis.claims import bases
from dashboard.analysis.claims.origins import claim_counts, relay_tree
from dashboard.analysis.claims.sayings import NO_OUTSIDER, NOTHING
from dashboard.analysis.exercises.record_size import UNKNOWN
from dashboard.exhibits.catalogue import exhibit
from dashboard.exhibits.subjects.records import (
    metric_of,
    none_at_grade,
    record_in,
    sayings_of_record,
    size_of_record,
)
from dashboard.exhibits.words.record import claim_titles, dated_line
from dashboard.figures.claims.origins import relays
from dashboard.schema import columns as c
from dashboard.selection import Selection

from .shipped import extract, register

ORIGINS = re.compile(r"(\d+) origins?\b")


def test_the_title_counts_the_origins_that_the_line_below_it_counts():
    frames = register()
    on_troops = frames.claims[frames.claims[c.METRIC] == "troops"]
    # Rows of the tree are drawn and never counted, so one tree serves all.
    tree = relay_tree(on_troops.head(3), frames.claimants)
    words_of = cache(lambda counts: relays(tree, "Drill", counts).layout.meta)
    nobody = 0
    for exercise_id, rows in on_troops.groupby(c.EXERCISE_ID):
        words = words_of(claim_counts(rows, exercise_id))
        named = set(rows[c.ORIGIN_ID]) - {"unknown"}
        said, below = ORIGINS.search(words["title"]), ORIGINS.search(words["subtitle"])
        assert (said and int(said[1])) == (below and int(below[1])) == (len(named) or None), exercise_id
        nobody += not named
    assert 0 < nobody < on_troops[c.EXERCISE_ID].nunique() / 2


def test_no_record_with_a_claim_is_said_to_have_none_and_none_with_an_outsider_to_have_none():
    """Of 127 exercises no page gives troops: their records said that the register holds no claim."""
    claims, shown = register().claims, extract()
    on_troops = set(claims.loc[claims[c.METRIC] == "troops", c.EXERCISE_ID])
    by_outsiders = set(claims.loc[claims[c.ORIGIN_ROLE] == "outsider", c.EXERCISE_ID])
    without_troops, denied = 0, []
    for exercise_id, rows in claims.groupby(c.EXERCISE_ID):
        if exercise_id in on_troops - by_outsiders:
            continue
        looked = bases.outsiders(rows[rows[c.VALUE_LOW] > 0], metric_of(shown, exercise_id))
        said, counts = sayings_of_record(shown, exercise_id)
        independent = size_of_record(shown, exercise_id).facts[1].value
        without_troops += "troops" not in set(rows[c.METRIC])
        if not counts.documents or (len(looked) > 0) != (independent != UNKNOWN):
            denied.append(exercise_id)
        if said.headline == NOTHING or (len(looked) and said.headline == NO_OUTSIDER):
            denied.append(exercise_id)
    assert without_troops
    assert denied == []


@pytest.mark.parametrize("exercise_id", ["allied-sky-2020", "mock-attack-sweden-2013-03"])
def test_the_charts_of_a_drill_of_aircraft_are_of_aircraft(exercise_id):
    claims, origins = (
        exhibit(extract(), f"record-{part}", exercise_id=exercise_id) for part in ("claims", "origins")
    )
    assert claims.subtitle.startswith("Aircraft, logarithmic scale")
    assert "claims on aircraft" in claims.data.rule
    assert not claims.data.extra_sources  # the Vienna lines, which stand in charts of troops alone
    assert len(origins.data.table) > 0
    assert not any("troops" in words for one in (claims, origins) for words in (one.title, one.summary))
    assert re.search(r"\d aircraft\b", claims.title)


def test_the_claims_that_count_are_told_by_their_speakers():
    figure = exhibit(extract(), "record-claims", exercise_id="zapad-2025").figure
    said = [one["text"] for one in figure.layout.meta["wide"]["layout"]["annotations"]]
    for words in ("<b>13,000</b> Belarusian Ministry of Defence", "<b>100,000</b> President Putin"):
        assert words in said


def test_a_record_without_a_document_of_the_grade_chosen_names_the_grade_and_counts_those_below():
    strict = extract(Selection(grade="B2"))
    said, counts = sayings_of_record(strict, "zapad-2009")
    every = sayings_of_record(extract(), "zapad-2009")[1].documents
    assert (counts.documents, every > 1) == (0, True)
    assert said.headline == f"No document graded B2 or better gives its size; {every} of lower grade do"
    assert none_at_grade("A1", 1) == "No document graded A1 gives its size; 1 of lower grade does"
    exercises, claims = register().exercises[c.EXERCISE_ID], register().claims[c.EXERCISE_ID]
    without = exercises[~exercises.isin(claims)].iloc[0]
    assert sayings_of_record(strict, without)[0].headline == NOTHING  # no claim of any grade


def test_where_a_claim_is_chosen_and_pointed_at_it_is_said_what_it_counts():
    shown = exhibit(extract(), "record-claims", exercise_id="allied-sky-2020")
    titles = claim_titles(record_in(extract(), "allied-sky-2020").claims)
    assert len(titles) == len(shown.data.table)
    assert all(re.search(r"^\D*\d+ (aircraft|countries), ", title) for title in titles.values())
    told = [hover[0] for trace in shown.figure.data for hover in trace.customdata or ()]
    assert told
    assert all(re.search(r"\d aircraft<br>", hover) for hover in told)


def test_the_line_of_a_record_has_its_days_in_words():
    rows = register().exercises.set_index("exercise_id", drop=False)
    assert dated_line(rows.loc["zapad-2025"]) == "Exercise, Russia + Belarus, 12 to 16 September 2025"
