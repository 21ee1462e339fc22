import pandas as pd
import pytest

from dashboard.figures.kit import text


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        (4, 5, "Four of five"),
        (5, 5, "All five"),
        (2, 2, "Both"),
        (1, 1, "One of one"),
        (0, 5, "None of five"),
        (11, 12, "11 of 12"),
    ],
)
def test_a_share_heads_a_sentence(part, whole, said):
    assert text.share(part, whole) == said


def test_nouns_follow_their_number():
    assert text.counted(1, "exercise") == "1 exercise"
    assert text.counted(1234, "exercise") == "1,234 exercises"
    assert text.counted(2, "ally", "allies") == "2 allies"


@pytest.mark.parametrize(
    ("value", "said"), [(12_418_550, "12.4 million"), (785_400, "785 thousand"), (2400, "2,400"), (0, "0")]
)
def test_sums_are_rounded_to_what_they_can_bear(value, said):
    assert text.rough(value) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Zapad-2025", "Zapad-2025"),
        ("Union Shield 2019 (Shchit Soyuza)", "Union Shield 2019"),
        ("Snap combat-readiness check of the west", "Snap combat-readiness…"),
        ("Belarus territorial-defence drills", "Belarus territorial…"),
        ("Steadfast Defender exercise 2024", "Steadfast Defender…"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrt…"),
    ],
)
def test_names_are_cut_between_words(name, said):
    assert len(text.short(name)) <= 22
    assert text.short(name) == said


def test_markup_is_shown_as_text():
    assert text.safe('<b a="x">&') == "&lt;b a=&quot;x&quot;&gt;&amp;"


def test_a_name_without_a_figure_carries_its_year():
    day = pd.Timestamp("2013-07-12")
    assert text.dated("Snap combat-readiness check", day, 20) == "Snap combat… 2013"
    assert text.dated("Zapad-2017", day) == "Zapad-2017"
    assert text.dated("Silver Arrow", pd.NaT) == "Silver Arrow"
