"""A list of the reader's own is set apart in every exhibit that draws rows of it, and nowhere else."""

from functools import cache

import pytest

from dashboard.analysis.claims.sayings import NO_OUTSIDER
from dashboard.analysis.kit import uploaded
from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.memo import LatestResults
from dashboard.exhibits.subjects.records import sayings_of_record
from dashboard.exhibits.words.quotes import quote
from dashboard.figures.kit import uploaded_marks
from dashboard.frames.uploads.joining import join
from dashboard.schema import columns as c
from dashboard.selection import Selection
from tests.frames.uploads.reader import lines, looked_at, register

from .shipped import options_of

LIST = lines(
    "name,start,end,country,lat,lon,troops,side,series",
    *(
        f"Harbour Light {year},{year}-05-02,{year}-05-09,Estonia,59.4,24.7,{year * 3},NATO,Light"
        for year in range(2016, 2026)
    ),
)
WITHOUT_MARKS = {
    "coverage": "a cell counts exercises of one side and year; the picture says that a list has joined",
    "flank-map": "its table holds states; its rings are tested with the map",
}
"""Exhibits whose marks are looked at elsewhere, and where."""


@cache
def joined():
    found = looked_at(LIST).result
    assert len(found.tables["exercises"]) == 10
    return Extract(join(register(), found), Selection(uploaded=found.words), memo=LatestResults(2000))


def names(figure):
    return {trace.name for trace in figure.data}


def rests_on_the_list(table):
    if c.SOURCE_IDS in table.columns or c.SOURCE_ID in table.columns:
        return bool(uploaded.is_touched(table).any())
    return False


@pytest.mark.parametrize("name", [name for name in CATALOGUE if name not in WITHOUT_MARKS])
def test_an_exhibit_sets_apart_what_rests_on_the_readers_list(name):
    shown = exhibit(joined(), name, **options_of(name))
    if shown.figure is None:
        return
    said = {uploaded_marks.PART, uploaded.LEGEND_WORDS} & {str(one) for one in names(shown.figure)}
    assert bool(said) == rests_on_the_list(shown.data.table)


def test_the_picture_says_that_nobody_has_checked_those_rows():
    assert "has not checked" in exhibit(joined(), "timeline").note
    assert "has not checked" not in exhibit(joined(), "spending").note


def test_what_the_words_for_a_list_do_not_change_is_made_once():
    assert joined().selection != joined().unfiltered.selection
    assert joined().sized is joined().unfiltered.sized
    assert joined().filtered is joined().unfiltered.filtered


def test_a_record_says_of_its_size_what_it_says_without_a_list_and_so_does_one_of_the_list():
    before = Extract(register(), memo=LatestResults(2000))
    for exercise_id in ("zapad-2025", "zapad-2017"):
        assert sayings_of_record(joined(), exercise_id) == sayings_of_record(before, exercise_id)
    mine = joined().register.exercises[c.EXERCISE_ID].iloc[-1]
    said, _ = sayings_of_record(joined(), mine)
    assert said.headline == NO_OUTSIDER
    assert said.organiser == ("6,075: stated by a speaker whom no page names, day not known.",)


def test_the_sentence_of_an_own_record_says_once_whose_it_is():
    mine = joined().register.exercises[c.EXERCISE_ID].iloc[-1]
    found = quote(exhibit(joined(), "record-claims", exercise_id=mine))
    said = "6,075 troops took part in Harbour Light 2025, the organiser said (Your own list)."
    assert found.sentence == said


def test_a_list_is_no_filter_that_leaves_nothing():
    one = exhibit(joined(), "record-claims", exercise_id="zapad-2017")
    assert one.filters == joined().selection.uploaded
    assert one.chosen_filters == ""
    narrow = joined().choosing(Selection(countries=("MDA",), uploaded=joined().selection.uploaded))
    assert exhibit(narrow, "timeline").chosen_filters.startswith("Moldova")
