"""The size of a record at a glance, and the sentence to quote, over the shipped register."""

import re

import pandas as pd
import pytest

from dashboard.analysis.claims import bases, reach, readable, voices
from dashboard.analysis.claims.contradictions import contradictions
from dashboard.analysis.claims.last_words import last_words
from dashboard.analysis.claims.set_apart import day_words
from dashboard.analysis.claims.thresholds import Lines
from dashboard.analysis.exercises import record_quote, record_size
from dashboard.exhibits.subjects.records import all_sayings, of_record, sayings_of_record, size_of_record
from dashboard.figures.claims.record_claims import of_exercise
from dashboard.schema import columns as c
from dashboard.sources import look_up
from dashboard.wording import agree, span
from tests.exhibits.shipped import extract

SAID = ("said", "announced", "reported")
NUMBER = re.compile(r"\d(?:[\d,.]*\d)?")


def of(exercise_id):
    return size_of_record(extract(), exercise_id)


def test_a_record_opens_with_five_facts_each_with_its_speaker():
    found = of("zapad-2017").facts
    assert [one.label for one in found] == ["Declared", "Independent", "Range", "Days", "Rank"]
    assert all(one.speaker.endswith(".") for one in found)
    declared, independent, extent, days, rank = found
    assert (declared.value, declared.speaker) == (
        "12,700",
        "Russian Ministry of Defence, 17 September 2017.",
    )
    assert (independent.value, independent.speaker) == ("About 65,000", "NATO Review, 60,000 to 70,000.")
    assert (of("vostok-2018").facts[1].value, of("vostok-2018").facts[1].speaker) == (
        "About 54,000",
        "Median of 2 outsiders, 25,000 to 100,000: The Diplomat; Alexander Golts (Sibir.Realii).",
    )
    assert re.fullmatch(r"[\d,]+ to [\d,]+", extent.value)
    assert (days.value, days.speaker) == ("7 days", "14 to 20 September 2017, as its documents have it.")
    assert rank.value.endswith("argest")


def test_the_range_of_the_card_and_the_title_of_the_chart_below_it_do_not_contradict_each_other():
    """Over all records with claims on the whole and on parts: each says what it takes in."""
    one = of_record(extract())
    n = 0
    troops = one.register.claims.query("metric == 'troops'")
    for name, rows in voices.with_kinds(readable.in_words(troops)).assign(origin="").groupby(c.EXERCISE_ID):
        sizes = rows[c.NUMBER_KIND].isin(["declared", "counted", "estimated"])
        whole = rows[(rows[c.SCOPE] == "whole_exercise") & sizes]
        if not 0 < len(whole) < len(rows):
            continue
        n += 1
        extent = of(name).facts[2]
        assert extent.value == reach.of(rows).words
        assert extent.speaker.startswith(f"All {len(rows)} claims, of every scope and kind; ")
        title = of_exercise(rows, Lines()).layout.meta["title"].lower()
        told, word = reach.attributed(whole)
        claims, speakers = told.spoken_by(word)
        puts = f"{claims} {agree(speakers, 'puts', 'put')} the whole"
        assert title.startswith((puts, f"{claims} on the whole:"))
        assert told.words in title
        assert f"; {puts} exercise at {told.words}." in extent.speaker
    assert n > 20


def test_a_record_and_the_list_of_contradictions_give_one_range_of_the_whole():
    """Zapad-2025 began at 10,000 on its card, a quotient of this register, and at 13,000 in the list."""
    shown = extract()
    claims = bases.grade_at_least(shown.register.claims, shown.selection.grade)
    found = contradictions(claims, shown.register.exercises).query(
        "metric == 'troops' and scope == 'whole_exercise'"
    )
    assert len(found) > 20
    for row in found.to_dict("records"):
        rows = claims[(claims[c.EXERCISE_ID] == row[c.EXERCISE_ID]) & (claims[c.METRIC] == "troops")]
        whole = reach.of_whole(rows)
        assert whole.low <= row[c.LOW] <= row[c.HIGH] <= whole.high
        assert whole.n == row[c.N]
    assert "13,000 to 100,000" in of("zapad-2025").facts[2].speaker


def test_what_is_not_known_is_said_so():
    facts = {one.label: one for one in of("ladoga-2013").facts}
    assert facts["Independent"].value == facts["Days"].value == "not known"
    assert facts["Independent"].speaker == "No outsider counted or estimated the whole of it."


def test_each_sentence_to_quote_has_at_most_thirty_words_one_number_and_one_source():
    """Over all records; what the records share is made once."""
    one = of_record(extract())
    tables = one.register
    claims = bases.grade_at_least(tables.claims, one.selection.grade)
    troops = claims[claims[c.METRIC] == "troops"]
    speakers = record_size._speakers(troops, tables.claimants)
    spoken = readable.in_words(troops).assign(**{c.SAID: bases.said_on(troops), c.NAME: speakers})
    pages = look_up(tables.sources, tables.sources[c.SOURCE_ID].tolist())
    publishers = {page.source_id: page.published_by for page in pages}  # never the mirror that was read
    every = last_words(spoken, tables.sources)
    n = 0
    for row in one.sized.all_sizes.to_dict("records"):
        of_drill, declared = (rows[rows[c.EXERCISE_ID] == row[c.EXERCISE_ID]] for rows in (spoken, every))
        assert len(declared) == pd.notna(row[c.DECLARED])
        claim = record_quote.quotable(of_drill, declared)
        said = record_quote.quote(str(row[c.NAME]), claim, publishers[claim[c.SOURCE_ID]]) if claim else ""
        assert bool(said) == bool(len(of_drill))
        if said:
            n += 1
            assert len(said.split()) <= record_quote.LONGEST_QUOTE
            amount = NUMBER.findall(said.partition(" troops ")[0])
            assert len(amount) == 1, said
            known = {*of_drill[c.VALUE_LOW].astype(float), *of_drill[c.VALUE_HIGH].astype(float)}
            assert float(amount[0].replace(",", "")) in known, said
            pages = {publishers[each] for each in of_drill[c.SOURCE_ID]}
            named = pages | {page.partition(" (")[0] for page in pages}
            assert any(f" {who} {did}" in said or f"({who}" in said for who in named for did in SAID), said
            stages = set(of_drill[c.STAGE])
            assert " took part in " not in said or "after" in stages, said
            assert " were taking part in " not in said or "during" in stages, said
    assert n > 300


def test_a_sentence_names_number_exercise_speaker_document_and_day():
    assert of("zapad-2017").quote == (
        "12,700 troops were taking part in Zapad-2017, Russian Ministry of Defence said (The Globe Post, "
        "17 September 2017)."
    )


def test_a_page_of_a_vague_day_that_came_in_later_takes_no_quote_from_the_one_that_counts():
    said = of("zapad-2025").quote
    assert said.startswith("100,000 troops were taking part in Zapad-2025, President Putin")
    assert "16 September 2025" in said


@pytest.mark.parametrize(
    ("exercise_id", "speaker", "sentence"),
    [
        (
            "vostok-2018",
            "Russian Defence Minister Shoigu, 28 August 2018",
            (
                "About 300,000 troops were to take part in Vostok-2018, Russian Defence Minister Shoigu "
                "announced (Sharecast, 28 August 2018)."
            ),
        ),
        (
            "zapad-2021",
            "Russian Ministry of Defence, 10 September 2021",
            (
                "About 200,000 troops were taking part in Zapad-2021, Russian Ministry of Defence said "
                "(Agenzia Nova, 10 September 2021)."
            ),
        ),
        (
            "steadfast-defender-2024",
            "NATO, 31 May 2024",
            (
                "More than 90,000 troops were taking part in Steadfast Defender 2024, NATO said "
                "(Nordot (dpa), 31 May 2024)."
            ),
        ),
    ],
)
def test_card_quote_and_list_of_words_name_one_number_speaker_and_day(exercise_id, speaker, sentence):
    found = of(exercise_id)
    declared = found.facts[0]
    assert declared.speaker == f"{speaker}."
    assert found.quote == sentence
    words, _ = sayings_of_record(extract(), exercise_id)
    assert any(
        line.startswith(f"{declared.value}: ") and line.endswith(f" by {speaker}.")
        for line in words.organiser
    )


def test_every_declared_size_of_a_card_is_in_the_list_of_who_said_it():
    one = of_record(extract())
    tables, n = one.register, 0
    words = one.result(all_sayings)
    last = last_words(bases.grade_at_least(tables.claims, one.selection.grade), tables.sources)
    for claim in readable.in_words(last).to_dict("records"):
        lines = words[claim[c.EXERCISE_ID]].organiser
        amount = span(claim[c.VALUE_LOW], claim[c.VALUE_HIGH])
        told = [line for line in lines if amount in line.partition(":")[0]]
        assert any(day_words(claim[c.SAID]) in line for line in told), claim[c.CLAIM_ID]
        n += 1
    assert n > 300


@pytest.mark.parametrize(
    ("stage", "kind", "role", "verbs"),
    [
        ("planned", "declared", "organiser", ("were to take part in", "announced")),
        ("announced", "declared", "host", ("were to take part in", "announced")),
        ("announced", "forecast", "outsider", ("were expected to take part in", "said")),
        ("during", "declared", "organiser", ("were taking part in", "said")),
        ("after", "estimated", "outsider", ("took part in", "said")),
    ],
)
def test_a_quote_says_of_the_troops_what_was_so_when_it_was_said(stage, kind, role, verbs):
    claim = {c.STAGE: stage, c.NUMBER_KIND: kind, c.ORIGIN_ROLE: role, c.VALUE_HIGH: 500}
    assert record_quote.verbs(claim) == verbs


def test_no_record_is_without_a_sentence_to_quote():
    """A claim on ships or days where none is on the troops, else what we have counted ourselves."""
    shown, n_without = of_record(extract()), 0
    claims = shown.register.claims.set_index(c.CLAIM_ID)
    of_troops = set(claims[claims[c.METRIC] == "troops"][c.EXERCISE_ID])
    for row in shown.register.exercises[[c.EXERCISE_ID, c.NAME]].to_dict("records"):
        if row[c.EXERCISE_ID] in of_troops:
            continue
        n_without += 1
        found = size_of_record(shown, row[c.EXERCISE_ID])
        assert found.quote.endswith(").") or found.quoted, found.quote
        assert len(found.quote.split()) <= record_quote.LONGEST_QUOTE
        rest = found.quote.replace(row[c.NAME], "")
        if found.quoted:
            value = claims.loc[found.quoted, c.VALUE_HIGH]
            assert f"{value:,.0f}" in NUMBER.findall(rest), found.quote
        else:
            assert len(NUMBER.findall(rest)) == 1, found.quote
            assert "(Flankwatch)" in found.quote
    assert n_without > 100


def test_a_page_that_names_no_speaker_reports_and_announces_nothing():
    said = of("winter-camp-2023").quote
    assert said == "About 1,300 troops were taking part in Winter Camp 2023, ERR reported (February 2023)."
