"""The reader's own drill: what a journalist would type, and what nobody should."""

import re

import pytest

from .reader import main_words, visit


def paragraph(at):
    return next(
        one.value for one in at.main.markdown if one.value.startswith(("Among", "Without", "Nothing"))
    )


def warnings(at):
    return [one.value for one in at.main.warning]


@pytest.fixture(scope="module")
def started():
    return visit("in_context")


def test_the_form_starts_with_the_drill_of_the_article(started):
    assert started.get_by_key("troops").value == "12000"
    assert started.get_by_key("days").value == "10"
    assert started.get_by_key("trains").value == ["land", "air"]
    assert re.search(r"12,000 troops for 10 days would be the \w+ largest beside \d+", paragraph(started))
    assert "Main Battle Tanks, Fighter Jets, Surface" in main_words(started)
    assert warnings(started) == []


def test_it_says_that_too_few_outsiders_looked_for_an_interval(started):
    assert "no interval tells how far declared totals were off" in main_words(started)


@pytest.mark.parametrize(
    ("start", "said"),
    [
        ("zapad-2021", "200,000 troops for 7 days in September would be the largest beside"),
        ("steadfast-defender-2024", "90,000 troops for 129 days in January would be the largest beside"),
        ("snap-inspection-2015-03", "a snap inspection of Russia with"),
    ],
)
def test_it_can_start_from_any_exercise_by_its_address_alone(start, said):
    at = visit("in_context", start=start)
    assert not at.exception
    assert said in paragraph(at)


def test_choosing_a_start_fills_the_fields():
    at = visit("in_context", troops="77")
    at.get_by_key("start").set_value("zapad-2021").run()
    assert at.get_by_key("troops").value == "200000"
    assert at.get_by_key("month").value == "September"
    at.get_by_key("start").set_value("article").run()
    assert (at.get_by_key("troops").value, at.get_by_key("month").value) == ("12000", "")


def test_a_drill_of_500_is_below_all_peers():
    text = paragraph(visit("in_context", troops="500"))
    assert "with 500 troops for 10 days would be the smallest beside" in text


def test_a_hostile_address_is_the_article_s_drill(started):
    at = visit(
        "in_context",
        start="../../etc/passwd",
        organiser="<img>",
        kind="Cancelled plan",
        month="Nivose",
        place="Atlantis",
        trains=["x", "Land\x00"],
        peers="nobody",
        since="1066",
        lat="1" * 500,
    )
    assert not at.exception
    assert paragraph(at) == paragraph(started)


def test_overlong_text_gets_a_sentence():
    at = visit("in_context", troops="9" * 5000)
    assert not at.exception
    assert paragraph(at)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"troops": "0"}, "0 lies outside"),
        ({"troops": "-12000"}, "12,000 lies outside"),
        ({"troops": "1000000000000"}, "1,000,000,000,000 lies outside"),
        ({"days": "0"}, "0 lies outside 1 to 1,000"),
        ({"days": "4000"}, "4,000 lies outside 1 to 1,000"),
        ({"troops": "<img src=https://evil.example>"}, "is no whole number"),
        ({"tanks": "two"}, "is no whole number"),
    ],
)
def test_bad_numbers_get_a_sentence(typed, said):
    at = visit("in_context")
    for name, text in typed.items():
        at.get_by_key(name).set_value(text)
    at.run()
    assert not at.exception
    assert said in "".join(warnings(at)).replace("\\", "")
    assert paragraph(at)


def test_a_point_gets_a_distance_or_a_sentence():
    point = {"place": "A point (latitude, longitude)"}
    assert "It lies at sea" in main_words(visit("in_context", **point, lat="57", lon="19"))
    far = visit("in_context", **point, lat="-40", lon="170")
    assert not far.exception
    assert "outside the region of the boundaries" in main_words(far)
    far.get_by_key("lat").set_value("here").run()
    assert "no number of degrees" in "".join(warnings(far))


def test_a_known_range_gets_its_distances(started):
    named = next(one for one in started.get_by_key("place").options if one.endswith("Belarus"))
    at = visit("in_context", place=named)
    assert "It lies in Belarus" in main_words(at)
    assert at.get_by_key("spot")


def test_filters_narrow_the_peers_and_never_what_the_form_can_start_from():
    at = visit("in_context", start="zapad-2021", years=["2024", "2026"])
    assert at.get_by_key("troops").value == "200000"
    assert "Zapad-2017" not in paragraph(at)


def test_a_group_of_none_gets_a_sentence():
    at = visit("in_context", side="NATO")
    assert not at.exception
    assert "none of the peers" in paragraph(at)


def test_a_group_of_one_gets_a_rank_and_no_percentile():
    at = visit("in_context", years=["2025", "2025"], organiser="Russia + Belarus")
    assert not at.exception
    assert "too few for a percentile" in paragraph(at)


def test_the_drill_of_the_article_may_be_one_of_its_own_peers_and_the_page_says_so(started):
    said = "the exercise that it may mean is among the peers"
    assert said in main_words(started).replace("\\", "")
    assert said not in main_words(visit("in-context", troops="4000", days="3")).replace("\\", "")
