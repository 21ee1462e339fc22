import pytest

from dashboard.analysis.drill import lines_crossed
from dashboard.analysis.drill.description import Drill
from tests.analysis.rows import frame

TREATY = frame(
    "thresholds",
    {"threshold_id": "a", "value": 9000, "obligation": "notification", "source_id": "one"},
    {"threshold_id": "b", "value": 13000, "obligation": "observation", "source_id": "two"},
    {
        "threshold_id": "c",
        "activity": "battle tanks",
        "value": 250,
        "obligation": "notification",
        "confidence": "not_seen",
        "source_id": "three",
    },
)


@pytest.mark.parametrize(
    ("troops", "said"),
    [
        (
            12000,
            (
                "is 3,000 above the 9,000 line for prior notification, and nearly reaches the 13,000 line "
                "for observers, 1,000 short."
            ),
        ),
        (
            13000,
            (
                "is 4,000 above the 9,000 line for prior notification, and reaches the 13,000 line for "
                "observers."
            ),
        ),
        (
            500,
            (
                "is below the 9,000 line for prior notification, 8,500 short, and is below the 13,000 line "
                "for observers, 12,500 short."
            ),
        ),
    ],
)
def test_a_size_stands_to_both_lines(troops, said):
    assert lines_crossed.words(TREATY, Drill((("troops", troops),))) == (f"Troops: {troops:,} {said}",)


@pytest.mark.parametrize(
    ("troops", "said"), [(11699, "is below"), (11700, "nearly reaches"), (12999, "nearly reaches")]
)
def test_nearly_is_from_a_tenth_below_the_line_on(troops, said):
    (words,) = lines_crossed.words(TREATY, Drill((("troops", troops),)))
    assert f"and {said} the 13,000 line for observers, {13000 - troops:,} short." in words


def test_a_line_that_no_page_prints_says_so():
    asked = Drill((("tanks", 240),))
    assert lines_crossed.words(TREATY, asked) == (
        (
            "Tanks: 240 nearly reaches the 250 line for prior notification, 10 short. These lines are from "
            "general knowledge only."
        ),
    )
    assert lines_crossed.source_ids(TREATY, asked) == "three"


def test_without_a_number_there_is_nothing_to_say():
    assert lines_crossed.words(TREATY, Drill((("days", 10), ("artillery", 5)))) == ()
    assert lines_crossed.source_ids(TREATY, Drill()) == ""
