"""Every finding has one sentence to quote: at most thirty words, one number of its data, one source."""

import re
from dataclasses import replace

import pandas as pd
import pytest

from dashboard.analysis.drill.description import Drill, of_record
from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.exhibits.subjects.records import size_of_record
from dashboard.exhibits.words.quote import LONGEST, US
from dashboard.exhibits.words.quotes import WORDINGS, quote
from dashboard.schema import columns as c

from .shipped import SELECTIONS, extract, options_of
from .test_titles import ASKED, CODE, PLURAL

NUMBER = re.compile(r"\d(?:[\d,.]*\d)?")


def shown(name, selection):
    return exhibit(extract(SELECTIONS[selection]), name, **options_of(name) | ASKED.get(name, {}))


def numbers_of(table):
    """Yield every number that stands in a table or counts its rows by what stands in them."""
    yield len(table)
    if {c.N, c.BLOC, c.YEAR_STARTED} <= set(table.columns):
        yield from table.groupby([c.BLOC, c.YEAR_STARTED])[c.N].sum().astype("float64")
    met = table[table["counts"]] if "counts" in table.columns else table
    for name in table.columns:
        cells = table[name]
        yield from {int(cells.notna().sum()), 0}
        if pd.api.types.is_numeric_dtype(cells) or pd.api.types.is_bool_dtype(cells):
            known = cells.dropna().astype("float64") * (1000 if name == c.PERSONNEL_THOUSANDS else 1)
            yield from (*known, known.sum())
        elif name != "geometry":
            yield from (*cells.value_counts(), *met[name].value_counts())


def test_no_exhibit_is_without_a_sentence():
    assert set(WORDINGS) == set(CATALOGUE)


@pytest.mark.parametrize("name", CATALOGUE)
def test_a_sentence_has_at_most_thirty_words_one_number_of_its_rows_and_one_source(name):
    for selection in ("all", "narrow"):
        one = shown(name, selection)
        found = quote(one)
        if found is None:
            # Where nothing is drawn, nothing is said; and where all is chosen, all is drawn.
            assert one.figure is None
            continue
        assert len(found.sentence.split()) <= LONGEST
        rest = found.sentence
        for words in sorted(found.named, key=len, reverse=True):
            rest = rest.replace(words, "") if words else rest
        assert NUMBER.findall(rest.replace(found.source, "")) == [found.amount], found.sentence
        decimals = len(found.amount.partition(".")[2])
        amounts = {f"{value:,.{decimals}f}" for value in (round(v, 9) for v in numbers_of(one.data.table))}
        if name not in ("among-peers", "where-held"):  # which have a test of their own
            assert found.amount in amounts, found.sentence
        publishers = {document.published_by for document in one.documents}
        assert found.source == US or found.source in publishers
        assert f"({found.source}" in found.sentence
        assert not PLURAL.search(found.sentence), found.sentence
        assert not CODE.search(found.sentence), found.sentence


def test_how_many_peers_are_larger_than_the_drill_is_counted_among_their_rows():
    one = shown("among-peers", "all")
    troops = dict(one.extract.article.__dict__)["troops"]
    assert quote(one).value == (one.data.table["peer_size"] > troops).sum()


def test_the_place_with_most_exercises_is_the_one_of_the_title_with_its_number():
    """A mark stands for one side: the quote named the fullest mark, the title the fullest place."""
    one = shown("where-held", "all")
    found = quote(one)
    assert f"saw the most exercises: {found.amount}" in one.title
    assert one.title.split(" saw ")[0].lower() in found.sentence.lower()


def test_a_number_in_thousands_is_said_in_full():
    one = exhibit(extract(), "state-personnel", iso3="EST")
    assert quote(one).sentence == "Estonia had 6,600 military personnel in 2024 (NATO)."


def test_a_rotation_is_as_long_as_its_page_says_and_whose_forces_has_its_article():
    one = exhibit(extract(replace(SELECTIONS["all"], countries=("POL",))), "rotations")
    months = one.data.table["rotation_months"].max()
    assert f"forces of the United States in Poland rotate every {months:g} months" in quote(one).sentence


def test_no_claim_of_a_low_grade_or_of_nobody_is_quoted_for_a_finding_that_has_better_ones():
    """The highest of all claims is often the loudest: 100,000 for Anakonda-18 by a state medium."""
    for countries in ((), ("POL",), ("EST",)):
        one = exhibit(extract(replace(SELECTIONS["all"], countries=countries)), "rival-claims")
        found = quote(one)
        table = one.data.table
        better = table.query("reliability <= 'C' and credibility <= '3' and scope == 'whole_exercise'")
        assert len(better)
        assert found.value in set(better[c.VALUE_HIGH])
        assert "Sputnik" not in found.sentence


def test_a_drill_that_is_on_record_is_named_in_the_sentence_and_on_the_picture():
    drill = of_record(extract().sized.sizes, "zapad-2025", extract().sized.sizes[c.DECLARED])
    one = exhibit(extract(), "among-peers", drill=drill, start="zapad-2025")
    assert one.title.startswith("Zapad-2025: ")
    assert "larger than Zapad-2025 " in quote(one).sentence
    larger = replace(drill, numbers=(("troops", 150_000), ("days", 5)))
    own = exhibit(extract(), "among-peers", drill=larger, start="zapad-2025")
    assert "Zapad-2025" not in own.title
    assert "this drill" in quote(own).sentence
    article = exhibit(extract(), "among-peers")
    assert article.title.startswith("Drill in europ.info: ")
    assert "the drill in europ.info" in quote(article).sentence


def test_the_chart_of_a_records_claims_quotes_the_sentence_of_the_record():
    one = shown("record-claims", "all")
    found = quote(one)
    asked = dict(one.options)["exercise_id"]
    assert found.sentence == size_of_record(one.extract, asked).quote
    row = one.data.table.set_index(c.CLAIM_ID).loc[size_of_record(one.extract, asked).quoted]
    assert (found.value, found.amount) == (row[c.VALUE], row[c.VALUE_WORDS])


def test_where_no_peer_is_larger_the_sentence_says_none_of_how_many():
    largest = exhibit(extract(), "among-peers", drill=Drill((("troops", 900_000), ("days", 9))))
    known = int(largest.data.table["peer_size"].notna().sum())
    assert quote(largest).sentence == (
        f"None of {known} comparable exercises with a size is larger than this drill (Flankwatch)."
    )


def test_the_sentence_on_exercises_by_year_has_the_number_of_its_title():
    one = shown("counts", "all")
    assert f"({quote(one).amount})" in one.title


def test_a_published_number_is_credited_to_the_page_of_its_row():
    one = shown("state-spending", "all")
    found = quote(one)
    rows = one.data.table
    row = rows[rows[c.PERCENT_GDP].round(2) == round(found.value, 2)].iloc[0]
    assert row[c.SOURCE_IDS].split(";")[0] in {source.source_id for source in one.documents}
    assert str(row[c.YEAR]) in found.sentence
    assert found.source == "NATO"


def test_a_number_that_we_counted_says_under_which_filters():
    assert "(Flankwatch; Estonia, Latvia; 2020 to 2025" in quote(shown("timeline", "narrow")).sentence
