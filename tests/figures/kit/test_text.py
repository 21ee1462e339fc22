import pandas as pd
import pytest

from dashboard.figures.kit import text


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Zapad-2025", "Zapad-2025"),
        ("Union Shield 2019 (Shchit Soyuza)", "Union Shield 2019"),
        ("Snap combat-readiness check of the west", "Snap combat-readiness…"),
        ("Belarus territorial-defence drills", "Belarus territorial…"),
        ("Steadfast Defender exercise 2024", "Steadfast Defender…"),
        ("Baltic Fleet / Kaliningrad drill", "Baltic Fleet…"),
        ("Donaudampfschifffahrtsgesellschaft", "Donaudampfschifffahrt…"),
    ],
)
def test_names_are_cut_between_words(name, said):
    assert len(text.short(name)) <= 22
    assert text.short(name) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Zapad-2025", "Zapad-2025"),
        ("Strategic nuclear forces exercise", "Strategic nuclear\nforces exercise"),
        ("Baltic Fleet / Kaliningrad drill", "Baltic Fleet /\nKaliningrad drill"),
        ("Snap check of the west and the centre (May 2013)", "Snap check of the\nwest and the centre"),
        (
            "A drill whose name is longer than any reader would ever wish",
            "A drill whose name is\nlonger than any reader…",
        ),
        ("Donaudampfschifffahrtsgesellschaftskapitän", "Donaudampfschifffahrt\nsgesellschaftskapitän"),
    ],
)
def test_a_long_name_stands_whole_on_two_lines(name, said):
    assert text.on_two_lines(name, 24) == said
    assert max(map(len, said.split("\n"))) <= 24


def test_rows_are_higher_where_a_name_stands_on_two_lines_and_only_there():
    assert text.row_labels(["Zapad", "Tsentr"], 24, 20) == (["Zapad", "Tsentr"], 20)
    labels, pixels = text.row_labels(["Zapad", "Strategic nuclear <forces> exercise"], 24, 20)
    assert labels[1] == "Strategic nuclear<br>&lt;forces&gt; exercise"
    assert pixels == text.TWO_LINES_PIXELS


def test_a_name_without_a_figure_carries_its_year():
    day = pd.Timestamp("2013-07-12")
    assert text.dated("Snap combat-readiness check", day, 20) == "Snap combat… 2013"
    assert text.dated("Zapad-2017", day) == "Zapad-2017"
    assert text.dated("Silver Arrow", pd.NaT) == "Silver Arrow"


def test_a_name_that_would_be_cut_gives_way_to_its_series():
    day = pd.Timestamp("2013-07-12")
    name = "Snap combat-readiness check, Eastern and Central MD (July 2013)"
    assert text.dated(name, day, 24, "Snap inspection") == "Snap inspection 2013"
    assert text.dated(name, day, 18, "Snap inspection") == "Snap combat… 2013"
    assert text.dated(name, day, 24, None) == "Snap combat… 2013"
    assert text.dated("Zapad-2017", day, 24, "West") == "Zapad-2017"


def test_a_name_of_several_words_is_halved_between_them_however_long_the_second_is():
    assert text.halved("Drone incursion") == "Drone\nincursion"
