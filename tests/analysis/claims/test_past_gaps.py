import pandas as pd
import pytest

from dashboard.analysis.claims import past_gaps

SAID = pd.DataFrame({"exercise_id": ["b", "a", "one"], "n": [2, 3, 1], "ratio": [2.0, 0.5, 1.0]})
SIZES = pd.DataFrame(
    {
        "exercise_id": ["a", "b", "one"],
        "name": ["A", "B", "One"],
        "series": "Zapad",
        "organiser_side": "russia",
        "first_day": pd.to_datetime(["2020-01-01", "2021-01-01", "2022-01-01"]),
    }
)


def pairs(*ratios, side="russia"):
    return pd.DataFrame({"organiser_side": side, "ratio": [float(one) for one in ratios]})


def test_an_interval_tells_how_many_it_would_have_held():
    (found,) = past_gaps.intervals(pairs(*([1, 2] * 6), 50, float("nan")))
    assert (found.side, found.n, found.held) == ("russia", 13, 12)
    assert (found.low, found.high) == (1, 2)
    assert found.words == (
        "Russia: outsiders found 1.00 to 2.00 times the declared total; the 80 % interval held 12 of 13"
    )
    assert past_gaps.words(pairs(*([1, 2] * 6))).endswith("no prediction.")


def test_pairs_of_two_organisers_are_never_put_together():
    both = pd.concat([pairs(*[1] * 11), pairs(*[1] * 11, side="nato")])
    assert past_gaps.intervals(both) == ()


@pytest.mark.parametrize(
    ("table", "start"),
    [
        (pairs(*[1] * 11), "11 pairs of a declared and an independent total are known here, 11 at most"),
        (pairs(1), "1 pair of a declared and an independent total is known here, 1 at most"),
        (pairs(), "0 pairs of a declared and an independent total are known here, 0 at most"),
    ],
)
def test_below_twelve_pairs_it_is_refused_in_a_sentence(table, start):
    assert past_gaps.words(table).startswith(start)
    assert "no interval" in past_gaps.words(table)


def test_only_two_different_words_are_shown_and_by_date():
    assert list(past_gaps.two_words(SAID, SIZES)["exercise_id"]) == ["a", "b"]
    assert past_gaps.two_words(SAID, SIZES.tail(1)).empty
