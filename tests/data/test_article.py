"""The article: its tables with their duplicates, and none of its sentences."""

import hashlib
import re
from itertools import chain

from dashboard.schema import TABLES
from dashboard.schema.tables import article
from tests.data.shipped import README, frames, rows

WORDS = 8
OPENINGS = {
    "fbfd6ae66242", "5779cc2f52a3", "e1758090a697", "586f8554117f", "de52b9fdcddc", "eeec74fb0edb",
    "c227c108ca02", "12f78b1e693d", "a1e1b00ea7d4", "2408d7c98420", "93a3e3583bf2", "d2fb4f80bf67",
    "220083a8daed", "75fc40802980", "e8d6da98fb44", "72fb63ec53bc", "c51f45582b66", "2779e2ea17ff",
    "c759199702e9", "0b8022d43d7a", "7e5a7d3658d1", "08b573ec611d", "43d865bfb69d", "a0d17cbaf7ef",
}  # fmt: skip
"""Digests of the first eight words of each sentence that the article prints outside its tables and lists."""


def windows(text):
    """Return the digest of each run of eight words, as `OPENINGS` are made."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    runs = (" ".join(words[start : start + WORDS]) for start in range(len(words) - WORDS + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:12] for run in runs}


def test_a_copied_sentence_would_be_found():
    opening = hashlib.sha256(b"one two three four five six seven eight").hexdigest()[:12]
    assert opening in windows("Zero one, two: three four - five six seven EIGHT nine.")
    assert len(OPENINGS) == 24


def test_no_table_and_no_readme_holds_a_sentence_of_the_article():
    cells = chain.from_iterable(row.values() for one in TABLES for row in rows(one.name))
    assert not OPENINGS & set(chain.from_iterable(map(windows, [README, *set(cells)])))


def test_focus_areas_are_read_ten_repeated_four_and_kept_six():
    assert frames().repeats["focus_areas"] == (10, 6)
    names = [row["focus_area"] for row in rows("focus_areas")]
    assert (
        names[:4]
        == names[4:8]
        == ["Force Deployment", "Joint Exercises", "Infrastructure", "Technological Edge"]
    )
    assert names[8:] == ["Intelligence Sharing", "Command & Control"]
    actions = [row["recommended_action"] for row in rows("focus_areas")]
    assert actions[0] == "Sustain and rotate battlegroups every 3 months"
    assert len(set(actions)) == 6


def test_the_other_tables_repeat_nothing():
    others = {name: pair for name, pair in frames().repeats.items() if name != "focus_areas"}
    assert others == {
        "drill_attributes": (4, 4),
        "drill_elements": (3, 3),
        "implications": (4, 4),
        "response_areas": (3, 3),
    }


def test_the_drill_is_the_one_that_the_article_prints():
    details = {row["aspect"]: row["details"] for row in rows("drill_attributes")}
    assert details == {
        "Duration": "10 days",
        "Personnel": "12,000 troops",
        "Equipment Included": "Main Battle Tanks, Fighter Jets, Surface-to-Air Missiles",
        "NATO Response": "Increased surveillance and rapid deployment exercises",
    }


def test_its_rows_stand_in_its_order_and_name_it():
    for one in (
        article.DRILL_ATTRIBUTES,
        article.DRILL_ELEMENTS,
        article.IMPLICATIONS,
        article.RESPONSE_AREAS,
        article.FOCUS_AREAS,
    ):
        held = rows(one.name)
        assert [row["position"] for row in held] == [str(place) for place in range(1, len(held) + 1)]
        assert {row["source_id"] for row in held} == {"europ-russia-belarus-military-drill-raises-2025"}


def test_its_drill_is_one_record_that_nobody_counts():
    records = [row for row in rows("exercises") if row["kind"] == "article"]
    assert [row["exercise_id"] for row in records] == ["article-drill-2025"]
    assert records[0]["start_date"] == ""
    claims = {
        row["metric"]: row["value_low"]
        for row in rows("claims")
        if row["exercise_id"] == "article-drill-2025"
    }
    assert claims == {"troops": "12000", "duration_days": "10"}
