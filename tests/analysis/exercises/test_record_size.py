"""The size of a record at a glance, and the sentence to quote, over the shipped register."""

import re

from dashboard.analysis.exercises.record_size import LONGEST_QUOTE
from dashboard.exhibits.records import size_of_record
from tests.exhibits.shipped import extract


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
    assert independent.speaker == "NATO Review."
    assert re.fullmatch(r"[\d,]+ to [\d,]+", extent.value)
    assert (days.value, days.speaker) == ("7 days", "14 to 20 September 2017, as its documents have it.")
    assert rank.value.endswith("argest")


def test_what_is_not_known_is_said_so():
    facts = {one.label: one for one in of("ladoga-2013").facts}
    assert facts["Independent"].value == facts["Days"].value == "not known"
    assert facts["Independent"].speaker == "No outsider counted or estimated the whole of it."


def test_each_sentence_to_quote_has_at_most_thirty_words_and_one_source():
    quotes = [of(one).quote for one in extract().register.exercises["exercise_id"].iloc[::5]]
    said = [one for one in quotes if one]
    assert len(said) > 30
    assert max(len(one.split()) for one in said) <= LONGEST_QUOTE
    assert all(one.endswith(".") and "troops" in one for one in said)


def test_a_sentence_names_number_exercise_speaker_document_and_day():
    assert of("zapad-2017").quote == (
        "12,700 troops took part in Zapad-2017, Russian Ministry of Defence said (The Globe Post, "
        "17 September 2017)."
    )
