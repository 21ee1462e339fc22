"""What the picture of a link says: no other words than the page that it leads to."""

from dataclasses import replace

import pytest

from dashboard.analysis.claims import spoken_of
from dashboard.analysis.exercises.record_size import UNKNOWN, Fact
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects.country import state
from dashboard.exhibits.subjects.records import metric_of, record_in, size_of_record
from dashboard.exhibits.words.link_card import MOST_LETTERS, LinkCard, card
from dashboard.exhibits.words.pages import EVENTS, FIRST, PAGES, register_in_one_line
from dashboard.exhibits.words.record import dated_line
from dashboard.reading.latin_letters import in_latin_letters
from dashboard.schema import codes
from dashboard.schema import columns as c
from tests.exhibits.shipped import extract

FACT = Fact("Declared", "More than 130 aircraft", "Ministry of Defence, 12 September 2025.")
CARD = LinkCard("Zapad", "Exercise, 2021", (FACT,) * 3, "", "Flankwatch data 1.0.0, 1 May 2026")


@pytest.fixture(scope="module")
def register():
    return extract()


@pytest.fixture(scope="module")
def records(register):
    """Records of each kind: counted by outsiders, by none of them, in something else than troops, unsized."""
    metrics, sizes = spoken_of.metrics(register.data.claims), register.sized.all_sizes
    counted = sizes[c.INDEPENDENT].notna()
    sized = sizes[c.EXERCISE_ID].isin(metrics.index)
    kinds = (counted, ~counted & sized, ~sized)
    firsts = [one for kind in kinds for one in sizes.loc[kind, c.EXERCISE_ID].head(3)]
    others = metrics.isin(set(spoken_of.TOOK_PART) - {spoken_of.TROOPS})
    return [*firsts, *metrics[others].index[:5]]


def test_a_record_is_told_by_its_name_its_line_and_the_numbers_at_its_head(register, records):
    for exercise_id in records:
        found = card(register, f"exercises/{exercise_id}")
        exercise = record_in(register, exercise_id).exercise
        assert (found.name, found.line) == (exercise[c.NAME], dated_line(exercise))
        assert [one.label for one in found.facts] == ["Declared", "Independent", "Range"]
        for told, fact in zip(found.facts, size_of_record(register, exercise_id).facts, strict=False):
            assert told == Fact(*map(in_latin_letters, (fact.label, fact.value, fact.speaker)))


def test_what_nobody_outside_counted_and_what_is_no_troops_is_said_so(register, records):
    known = set()
    for exercise_id in records:
        _, independent, span = card(register, f"exercises/{exercise_id}").facts
        metric = metric_of(register, exercise_id)
        assert (independent.value == UNKNOWN) == independent.speaker.startswith("No outsider")
        known |= {independent.value == UNKNOWN}
        if metric != spoken_of.TROOPS:
            assert span.value.endswith(spoken_of.TOOK_PART[metric])
    assert known == {True, False}


def test_a_name_in_cyrillic_letters_is_written_by_its_sounds(register):
    named = register.data.exercises.assign(**{c.NAME: "Щит Союза (Гродно)"})
    other = Extract(replace(register.data, exercises=named, digest="named otherwise"), memo=register.memo)
    exercise_id = named[c.EXERCISE_ID].iloc[0]
    assert card(other, f"exercises/{exercise_id}").name == "Shchit Soyuza (Grodno)"


@pytest.mark.parametrize("iso3", codes.COUNTRY_NAMES)
def test_a_state_is_told_by_key_figures_of_its_page_in_their_order(register, iso3):
    found = card(register, f"country/{iso3}")
    assert found.name == codes.COUNTRY_NAMES[iso3]
    rows = state(register.of_state(iso3), iso3).key_figures
    left = iter(zip(rows[c.FIGURE], rows[c.AS_OF], rows[c.VALUE_WORDS], strict=True))
    assert 3 < len(found.facts) <= 6
    for one in found.facts:
        figure, _, words = next(row for row in left if one.label.split(",")[0] == row[0].split(",")[0])
        assert one.label.startswith(figure)
        rest = words.removeprefix(one.value)
        assert rest != words
        beside = rest.lstrip(",; ")
        assert one.speaker.lower().startswith(beside.lower())


@pytest.mark.parametrize("path", [*(one for one in PAGES if one != FIRST), EVENTS.path])
def test_a_page_is_told_by_its_question_and_by_what_the_register_holds(register, path):
    found, page = card(register, path), PAGES.get(path, EVENTS)
    assert (found.name, found.line) == (page.title, page.question)
    assert (found.facts, found.register) == ((), register_in_one_line(register.data))


@pytest.mark.parametrize(
    "name",
    [
        *("", FIRST, "wp-admin", "exercises/", "exercises/none", "exercises/zapad-2021/", "/exercises"),
        *("country/", "country/est", "country/Estonia", "country/ALB", "incidents/EST", "../exercises"),
    ],
)
def test_the_first_page_and_what_is_no_page_have_none(register, name):
    assert card(register, name) is None


def test_all_that_a_picture_says_is_said_to_who_does_not_see_it():
    assert CARD.words.startswith(CARD.in_short)
    assert CARD.in_short.count(f"{FACT.label}: {FACT.value}. {FACT.speaker}") == 3
    assert CARD.version in CARD.words
    silent = replace(CARD, facts=(replace(FACT, speaker=""), FACT))
    assert f"{FACT.value}. {FACT.label}: {FACT.value}. {FACT.speaker}" in silent.in_short


def test_where_that_is_too_long_the_last_numbers_lose_their_speakers_and_none_its_value():
    long = replace(FACT, speaker="Lowest: one; highest: another. " * 5)
    found = replace(CARD, facts=(FACT, long, long))
    assert len(found.words) > MOST_LETTERS >= len(found.in_short)
    assert found.in_short.count(f"{FACT.label}: {FACT.value}.") == 3
    assert FACT.speaker in found.in_short
    assert found.in_short.count(long.speaker.strip()) == 1


def test_a_picture_is_another_one_with_another_version_of_the_data(register):
    release = replace(register.data.release, version="99.0.0")
    later = Extract(replace(register.data, release=release, digest="later"), memo=register.memo)
    here, there = (card(one, "incidents") for one in (register, later))
    assert "99.0.0" in there.words
    assert (here.mark == there.mark, here.mark == card(register, "incidents").mark) == (False, True)
