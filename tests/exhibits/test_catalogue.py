"""Laws that every exhibit of the catalogue keeps, under any choice."""

import html
import json
import re
from dataclasses import replace

import pytest

from dashboard.exhibits import catalogue
from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.exhibits.entry import Opens
from dashboard.exhibits.memo import LatestResults
from dashboard.export.caption import caption_of
from dashboard.export.pictures import dark
from dashboard.export.tables.readable import NUMBERS, readable
from dashboard.selection import Selection

from .shipped import SELECTIONS, extract, options_of

EVERY = pytest.mark.parametrize("name", CATALOGUE)
NO_RULE = {
    "spot": "a place that the reader chose, no total",
    "record-places": "the places of one exercise, no total",
}
ELSEWHERE = LatestResults(20_000)
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
FIELD = re.compile(r"%\{(\w+)")
NUMBER = re.compile(r"(?!\d{4}(-\d\d){0,2}$)\W*\d")
SENTENCES = ["sentence", "first_words"]
"""Columns of text that begin with a number; the numbers of the second stand in `declared` beside it."""
OUTSIDE = re.compile(r"https?://(?!127\.0\.0\.1)")


def plotted(figure):
    """Return all that a figure shows but its colours."""
    told = figure.to_plotly_json()
    layout = {key: value for key, value in told["layout"].items() if key != "template"}
    return COLOUR.sub("colour", json.dumps([told["data"], layout], default=str, sort_keys=True))


def shown(name, case="all"):
    return exhibit(extract(SELECTIONS[case]), name, **options_of(name))


@EVERY
@pytest.mark.parametrize("case", SELECTIONS)
def test_it_is_drawn_or_has_no_row(name, case):
    one = shown(name, case)
    assert (one.figure is None) == one.data.table.empty
    if one.figure is not None:
        assert one.title
        assert one.summary
        assert one.summary != one.title
        assert len(one.figure.data) > 0


@EVERY
@pytest.mark.parametrize("case", SELECTIONS)
def test_what_it_says_has_no_hole(name, case):
    one = shown(name, case)
    for words in (one.title, one.subtitle, one.summary, one.data.rule):
        assert not re.search(r"\bnan\b|\bNone\b(?! of)|<NA>|\bNaT\b|  |\{|\}", words), words
        assert html.unescape(words) == words, words


@EVERY
def test_every_row_leads_to_a_document(name):
    one = shown(name)
    if one.data.table.empty:
        return
    assert one.documents
    assert all(document.publisher for document in one.documents)


@EVERY
def test_a_column_of_numbers_in_words_has_the_numbers_beside_it(name):
    """Words sort by letters, 13 after 12,800; so do days, but in the order of dates (2025-09 after 2025)."""
    found = shown(name)
    rows = readable(found.data.table, found.extract.register.sources, found.data.columns)
    words = rows.select_dtypes("str").drop(columns=SENTENCES, errors="ignore")
    led = [head for head in words if (words[head].dropna().str.match(NUMBER).mean() or 0) > 1 / 2]
    assert [head for head in led if NUMBERS[head][1] not in rows and NUMBERS[head][0] not in rows] == []


@EVERY
def test_it_says_how_it_is_counted(name):
    one = shown(name)
    assert bool(one.data.rule) == (name not in NO_RULE)


@EVERY
@pytest.mark.parametrize("case", SELECTIONS)
def test_the_table_twin_has_the_columns_that_it_promises(name, case):
    one = shown(name, case)
    assert set(one.data.columns) <= set(one.data.table.columns)


@EVERY
def test_the_filters_are_told_that_act_on_it(name):
    told = exhibit(extract(SELECTIONS["narrow"]), name, **options_of(name)).filters
    if name.startswith("record-"):
        assert "Estonia" not in told
    else:
        assert "Estonia" in told


@pytest.mark.parametrize("name", [one for one in CATALOGUE if not one.startswith(("record-", "state-"))])
def test_it_is_the_same_under_filters_that_do_not_act_on_it_and_another_under_those_that_do(name):
    whole = shown(name)
    for some in (Selection(countries=("EST",)), Selection(focus_areas=("Joint Exercises",))):
        other = exhibit(extract(some), name, **options_of(name))
        is_same = (other.digest, other.drawing) == (whole.digest, whole.drawing)
        assert whole.is_same_under(some) == is_same


@EVERY
def test_dark_and_light_show_the_same(name):
    one = shown(name)
    if one.figure is None:
        return
    light, twin = plotted(one.figure), plotted(dark.twin(one.figure))
    assert twin == light


@EVERY
def test_it_asks_no_other_host_for_anything(name):
    one = shown(name)
    if one.figure is not None:
        assert not OUTSIDE.search(json.dumps(one.figure.to_plotly_json(), default=str))


@EVERY
def test_the_digest_is_of_what_is_shown_and_of_nothing_else(name):
    one = shown(name)
    again = exhibit(replace(extract(), memo=ELSEWHERE, shapes_root="/elsewhere"), name, **options_of(name))
    assert again.digest == one.digest


def test_the_digest_tells_exhibits_and_choices_apart():
    digests = [shown(name).digest for name in CATALOGUE]
    assert len(set(digests)) == len(digests)
    assert shown("timeline").digest != shown("timeline", "narrow").digest


@EVERY
def test_its_picture_carries_its_words(name):
    one = shown(name)
    if one.figure is not None:
        caption = caption_of(one)
        assert (caption.title, caption.summary) == (one.title, one.summary)
        assert bool(caption.basis) == (one.data.uses_basis and not one.data.draws_counts)
        assert "hover" not in f"{caption.title} {caption.subtitle} {caption.filter_line}"
        assert caption.stem.startswith(f"flankwatch-{name}-")


@EVERY
def test_a_picture_of_counts_is_the_same_on_every_basis_and_names_none(name):
    one = shown(name)
    if one.data.draws_counts:
        other = exhibit(extract(Selection(basis="independent")), name, **options_of(name))
        drawn = [json.loads(each.drawing)["data"] for each in (one, other)]
        assert drawn[0] == drawn[1]
        assert one.title == other.title
        assert "Basis" not in caption_of(one).filter_line


@EVERY
def test_an_exhibit_is_made_once(name):
    assert shown(name) is shown(name)


def test_an_unknown_exhibit_or_option_is_refused():
    with pytest.raises(KeyError):
        exhibit(extract(), "no-such-chart")
    with pytest.raises(TypeError, match="unknown options \\['colour'\\]"):
        exhibit(extract(), "timeline", colour="red")
    with pytest.raises(TypeError, match="missing options \\['exercise_id'\\]"):
        exhibit(extract(), "record-claims")


def test_a_default_that_is_given_is_the_default():
    assert exhibit(extract(), "lags", region="all").digest == shown("lags").digest


def test_every_exhibit_that_opens_records_names_an_exercise_at_its_marks():
    for name, entry in CATALOGUE.items():
        if entry.opens is Opens.RECORD:
            figure = shown(name).figure
            assert any(trace.customdata is not None for trace in figure.data), name


def test_a_figure_without_a_word_on_its_method_is_refused():
    shown = exhibit(extract(), "lags")
    with pytest.raises(ValueError, match="lags has no note on its method"):
        catalogue._note(replace(CATALOGUE["lags"], shows="", left_out=""), shown)


@EVERY
def test_what_a_hover_says_can_be_told_by_keys_too(name):
    """The browser's script fills in these fields alone when keys go from mark to mark."""
    figure = shown(name).figure
    traces = figure.data if figure is not None else ()
    named = {field for trace in traces for field in FIELD.findall(trace.hovertemplate or "")}
    assert named <= {"hovertext", "text", "customdata"}
