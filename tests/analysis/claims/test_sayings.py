import pytest

from dashboard.analysis.claims.sayings import NO_OUTSIDER, NOTHING, UNSAID, sayings
from dashboard.analysis.claims.set_apart import set_apart
from dashboard.analysis.claims.voices import voices, with_words
from tests.analysis.rows import OUTSIDE, claims, frame
from tests.data.shipped import frames

SPEAKERS = frame(
    "claimants",
    {"claimant_id": "ministry", "name": "The Ministry", "kind": "ministry"},
    {"claimant_id": "president", "name": "The President", "kind": "head_of_state"},
    {"claimant_id": "service", "name": "The Service", "kind": "intelligence"},
    {"claimant_id": "analyst", "name": "The Analyst", "kind": "analyst"},
)
PAGES = frame("sources")
FIRST = {"claimant": "Ministry", "value": 13000, "qualifier": "more_than", "published": "2025-05-28"}
LAST = {"claimant": "President", "value": 100000, "qualifier": "exact", "stage": "during"}
LAST |= {"published": "2025-09-16"}
ANALYST = {"claimant": "Analyst", "value": 30000, "published": "2025-09-17"} | OUTSIDE
BEFORE = {"claimant": "Service", "value": 31000, "origin_role": "outsider", "stage": "announced"}
FORECAST = BEFORE | {"number_kind": "forecast", "published": "2025-08"}
FLOOR = BEFORE | {"number_kind": "bound", "qualifier": "more_than", "value": 12000}


def said(*rows):
    return sayings(claims(*rows), SPEAKERS, PAGES).get("e1", UNSAID)


def test_the_first_and_the_last_word_stand_with_speaker_and_day():
    assert said(LAST, FIRST).organiser == (
        "More than 13,000: announced by The Ministry, 28 May 2025.",
        "100,000: stated by The President, 16 September 2025.",
    )


def test_the_last_word_stands_in_the_list_also_where_it_repeats_a_number():
    again = FIRST | {"stage": "during", "published": "2025-09-12"}
    assert said(FIRST, again).organiser == (
        "More than 13,000: announced by The Ministry, 28 May 2025.",
        "More than 13,000: stated by The Ministry, 12 September 2025.",
    )
    assert len(said(FIRST, FIRST | {"source_id": "another"}).organiser) == 1
    part = FIRST | {"scope": "belarus_part"}
    assert said(part).organiser == (
        "More than 13,000: announced by The Ministry, 28 May 2025, for the Belarusian part.",
    )


def test_a_vague_day_is_not_the_first_word_and_a_relay_not_the_speaker():
    vague = FIRST | {"value": 12500, "stage": "during", "published": "2025-09"}
    relay = LAST | {"claimant": "Daily", "origin_id": "president", "qualifier": "about"}
    words = said(vague, FIRST, relay, LAST).organiser
    assert [line.split(":")[0] for line in words] == ["More than 13,000", "100,000", "More than 12,500"]


def test_where_nobody_outside_looked_that_is_the_headline():
    found = said(FIRST, FORECAST, FLOOR)
    assert found.headline == NO_OUTSIDER
    assert found.outsiders == ()
    assert said(FIRST, ANALYST).headline == "One outsider counted or estimated the whole of it"
    assert said(FIRST | {"exercise_id": "e2"}).headline == NOTHING


def test_what_is_put_into_words_for_all_at_once_is_what_each_has_alone():
    other = {"exercise_id": "e2"}
    rows = claims(LAST, FIRST, FIRST | other, ANALYST | other, FORECAST, FORECAST | other, FLOOR)
    every = sayings(rows, SPEAKERS, PAGES)
    alone = {one: sayings(rows[rows["exercise_id"] == one], SPEAKERS, PAGES)[one] for one in ("e1", "e2")}
    assert every == alone
    assert every["e1"].organiser != every["e2"].organiser


def test_a_sum_names_who_said_its_part_also_where_that_was_on_another_exercise():
    part = FIRST | {"exercise_id": "e2"}
    made = ANALYST | {"number_kind": "derived", "derived_from": "C0001"}
    (line,) = sayings(claims(part, made), SPEAKERS, PAGES)["e1"].apart
    assert "by The Analyst, from a figure of The Ministry" in line


def test_forecasts_bounds_and_sums_stand_apart_with_their_speakers():
    parts = [
        {"claimant": "Ministry", "value": 50000, "scope": "russia_part", "stage": "during"},
        {"claimant": "President", "value": 7000, "scope": "belarus_part", "stage": "during"},
    ]
    made = {"claimant": "Analyst", "value": 57000, "number_kind": "derived", "derived_from": "C0001;C0002"}
    found = said(*parts, made | {"published": "2025-09-20"}, FORECAST, FLOOR)
    assert found.in_short[-1] == (
        "1 forecast, 1 floor or ceiling and 1 derived number stand in no median; the record tells each with "
        "its speaker."
    )
    assert set(found.in_short[:-1]) == set(found.lines) - set(found.apart)
    assert found.apart == (
        "Forecasts, in no median: about 31,000 by The Service, August 2025.",
        "Floors and ceilings, in no median: more than 12,000 by The Service, 1 September 2025.",
        (
            "Derived numbers, in no median: about 57,000 by The Analyst, a sum of figures of The Ministry "
            "and The President, 20 September 2025."
        ),
    )


def test_few_numbers_that_no_median_holds_are_told_everywhere():
    found = said(FORECAST, FLOOR)
    assert found.in_short == found.lines


def test_a_relay_of_a_forecast_is_told_once():
    relay = FORECAST | {"claimant": "Daily", "origin_id": "service", "published": "2025-09"}
    assert len(set_apart(claims(FORECAST, relay), SPEAKERS)) == 1


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ({"metric": "troops_russian", "scope": "belarus_part"}, "One outside service estimated parts of it"),
        ({}, "One outside service estimated"),
    ],
)
def test_outside_services_are_told_apart_from_analysts(row, words):
    service = {"claimant": "Service", "value": 1000} | OUTSIDE | row
    assert said(FIRST, ANALYST, service).services == f"{words}: The Service."
    assert said(FIRST, ANALYST).services == ""
    assert said(FIRST, service | {"scope": "linked_events"}).services == ""


def test_only_documents_of_what_is_said_are_cited():
    part = {"claimant": "Analyst", "value": 1000, "scope": "russia_part", "source_id": "s9"} | OUTSIDE
    assert "s9" not in said(FIRST, part).source_ids
    assert "s9" in said(FIRST, part | {"claimant": "Service"}).source_ids


def test_a_voice_that_no_page_names_is_named_so_whatever_it_said():
    nameless = FIRST | {"origin_id": "unknown"}
    words = voices(claims(nameless, nameless | {"number_kind": "forecast"}), SPEAKERS)["words"]
    assert len(words) == 3
    assert all("by a speaker whom no page names" in one for one in words)


def test_voices_are_kinds_of_marks():
    ceiling = FLOOR | {"qualifier": "up_to", "value": 15000}
    found = voices(claims(FIRST, LAST, ANALYST, FORECAST, FLOOR, ceiling), SPEAKERS).set_index("kind")
    assert found["value"].to_dict() == {
        "first": 13000,
        "last": 100000,
        "estimated": 30000,
        "forecast": 31000,
        "floor": 12000,
        "ceiling": 15000,
    }
    assert found["words"]["estimated"] == "about 30,000 by The Analyst, estimated, 17 September 2025"
    table = frame("exercises", {"exercise_id": "e1"}, {"exercise_id": "e2"})
    words = with_words(table, found.reset_index())
    assert words["first_words"][0] == "13,000 by The Ministry, 28 May 2025"
    assert words["apart"][0].startswith("forecast: about 31,000 by The Service, August 2025; floor: ")
    assert words["looked"].isna().tolist() == [False, True]


def test_zapad_2025_by_each_who_said_so():
    """What the overview says of it: as announced, as stated in September, as a sum, and who looked."""
    found = sayings(frames().claims, frames().claimants, frames().sources)["zapad-2025"]
    lines = "\n".join(found.lines)
    assert "More than 13,000: announced by Belarusian Ministry of Defence, 28 May 2025." in lines
    assert "100,000: stated by President Putin, 16 September 2025." in lines
    assert (
        "more than 57,000, a sum of figures of Russian Ministry of Defence and Belarusian Ministry of Defence"
    ) in lines
    assert found.services == "One outside service estimated parts of it: UK Ministry of Defence."


@pytest.mark.parametrize("exercise", ["vostok-2022", "zapad-2021", "defender-europe-2020", "aurora-2017"])
def test_nobody_outside_looked_at_these(exercise):
    assert sayings(frames().claims, frames().claimants, frames().sources)[exercise].headline == NO_OUTSIDER
