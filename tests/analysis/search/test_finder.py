"""What a search finds: a table of what people type, over the shipped register."""

from functools import cache

import pytest

from dashboard.analysis.search import finder, named_things
from dashboard.schema.series_names import SERIES_NAMES
from tests.exhibits.shipped import register

FIRST = {
    "steadfast defender 2024": ("exercise", "steadfast-defender-2024"),
    "steadfast-defender-2024": ("exercise", "steadfast-defender-2024"),
    "DEFENDER   steadfast 24": ("exercise", "steadfast-defender-2024"),
    "steadfastdefender": ("exercise", "steadfast-defender-2024"),
    "steadfast def": ("series", "Steadfast Defender"),
    "Zapad 2025": ("exercise", "zapad-2025"),
    "Zapad-2025": ("exercise", "zapad-2025"),
    "zapad 25": ("exercise", "zapad-2025"),
    "Запад-2025": ("exercise", "zapad-2025"),
    "Shchit Soyuza 2019": ("exercise", "union-shield-2019"),
    "Щит Союза": ("series", "Union Shield"),
    "Шчыт Саюза": ("series", "Union Shield"),
    "Захад-2021": ("exercise", "zapad-2021"),
    "Захад": ("series", "Zapad"),
    "Geležinis vilkas": ("series", "Iron Wolf"),
    "gelezinis vilkas 2019": ("exercise", "iron-wolf-2019"),
    "Sudraba bulta": ("series", "Silver Arrow"),
    "Славянское братство": ("series", "Slavic Brotherhood"),
    "Нерушимое братство": ("series", "Unbreakable Brotherhood"),
    "union shield": ("series", "Union Shield"),
    "Anaconda 2018": ("exercise", "anakonda-2018"),
    "sabre strike 2018": ("exercise", "saber-strike-2018"),
    "center 2019": ("exercise", "tsentr-2019"),
    "Caucasus 2020": ("exercise", "kavkaz-2020"),
    "Shield of the Union 2019": ("exercise", "union-shield-2019"),
    "hedgehog 2025": ("exercise", "hedgehog-2025"),
    "żelazna brama": ("exercise", "iron-gate-2025"),
    "zelazna brama": ("exercise", "iron-gate-2025"),
    "Lithuania": ("country", "LTU"),
    "lithuan": ("country", "LTU"),
    "Литва": ("country", "LTU"),
    "Litauen": ("country", "LTU"),
    "LTU": ("country", "LTU"),
    "Pabradė": ("site", "pabrade-training-area"),
    "pabrade": ("site", "pabrade-training-area"),
    "rukla": ("site", "rukla"),
    "zapad2021 tanks": ("exercise", "zapad-2021"),
    "Przewodow missile": ("incident", "2022-11-15-pol-airspace-przewodow"),
}
"""What is typed, and the kind and code of what stands first."""


@cache
def known():
    return named_things.index(register())


def test_each_series_with_other_names_is_in_the_register():
    assert set(SERIES_NAMES) <= set(register().exercises["series"])


@pytest.mark.parametrize("typed", FIRST)
def test_what_is_typed_finds_first(typed):
    best = finder.find(known(), typed).entries[0]
    assert (best.kind, best.code) == FIRST[typed]


def test_a_place_finds_the_exercises_held_there_after_the_site():
    found = finder.find(known(), "pabrade", most=50).entries
    assert [one.kind for one in found[:2]] == ["site", "exercise"]


def test_documents_are_found_by_publisher_and_title_and_stand_last():
    found = finder.find(known(), "rusi why numbers matter").entries
    assert [one.code for one in found] == [
        "https://rusi.org/commentary/zapad-2017-why-do-numbers-matter?page=263"
    ]
    kinds = [one.kind == "document" for one in finder.find(known(), "zapad", most=200).entries]
    assert kinds == sorted(kinds)
    assert any(kinds)


def test_the_latest_of_a_series_stands_first():
    found = [one.code for one in finder.find(known(), "zapad", most=5).entries if one.kind == "exercise"]
    drills = register().exercises.set_index("exercise_id")
    starts = [drills.loc[code, "start_date"] for code in found]
    assert len(found) > 2
    assert starts == sorted(starts, reverse=True)
    held = drills[(drills["series"] == "Zapad") & (drills["kind"] == "exercise")]
    assert found[0] == held["start_date"].sort_values().index[-1]


def test_a_slip_is_answered_by_what_it_is_like_and_nonsense_by_nothing():
    slip = finder.find(known(), "zapat 2025")
    assert (slip.total, slip.instead) == (0, "zapad 2025")
    assert finder.find(known(), "qqqqqq") == finder.Found((), 0)


@pytest.mark.parametrize("typed", ["", "   ", "-", "()[]*", "\x00", "'; drop table", "x" * 5000, "%" * 300])
def test_nothing_that_is_typed_ends_in_an_error(typed):
    assert finder.find(known(), typed).total == 0


def test_every_exercise_is_found_by_its_own_name_and_by_its_record_name():
    rows = register().exercises.sample(60, random_state=7)
    for name, code in zip(rows["name"], rows["exercise_id"], strict=True):
        for typed in (name, code):
            assert code in [one.code for one in finder.find(known(), typed, most=20).entries], typed


def test_letters_and_figures_of_a_word_come_apart_where_nothing_else_is_found():
    found, apart = (finder.find(known(), typed) for typed in ("su24 donald cook", "su-24 donald cook"))
    assert found == apart
    assert found.total > 0
    assert finder.find(known(), "f16 poland").total == 0  # one letter begins too much


def test_a_short_piece_within_a_word_finds_nothing_and_a_longer_one_does():
    entries = finder.indexed((finder.named("term", "flf", "battlegroup"),))
    assert finder.find(entries, "gr").total == 0
    assert finder.find(entries, "group").total == 1


@pytest.mark.parametrize("typed", ["drones over Poland", "poland drones september 2025", "Drones, Poland"])
def test_incidents_are_found_by_state_day_and_what_happened(typed):
    found = finder.find(known(), typed, most=60).entries
    rows = register().incidents.set_index("incident_id")
    over_poland = [
        one for one in found if one.kind == "incident" and "POL" in rows.loc[one.code, "countries"]
    ]
    assert any(rows.loc[one.code, "date"] == "2025-09-10" for one in over_poland)


def test_a_question_whose_words_are_all_known_is_not_offered_again():
    assert finder.find(known(), "zapad battlegroup lithuania") == finder.Found((), 0)


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("helicopters", "exercise", "scenario"),
        ("scrambles", "incident", "description"),
        ("conscription", "measure", "title"),
        ("observers", "term", "definition"),
    ],
)
def test_what_is_told_of_a_thing_leads_to_it(typed, kind, text):
    table = {"exercise": "exercises", "incident": "incidents", "measure": "measures", "term": "glossary"}[
        kind
    ]
    rows = getattr(register(), table)
    told = rows[rows[text].str.contains(rf"\b{typed}\b", case=False, na=False)]
    found = finder.find(known(), typed, most=3000).entries
    assert len(told) > 0
    assert set(told.iloc[:, 0]) <= {one.code for one in found if one.kind == kind}


def test_what_a_text_alone_leads_to_stands_behind_all_names_and_before_documents():
    found = finder.find(known(), "zapad", most=3000).entries
    groups = [
        2 if one.kind == "document" else int(not any("zapad" in word for word in (*one.words, *one.beside)))
        for one in found
    ]
    assert groups == sorted(groups)
    assert set(groups) == {0, 1, 2}
