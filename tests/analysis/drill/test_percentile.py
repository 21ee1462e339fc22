from dataclasses import replace

import pandas as pd
import pytest

from dashboard.analysis.claims.thresholds import Lines
from dashboard.analysis.drill.percentile import article_drill, rank_of
from tests.analysis.rows import ARTICLE, LINES, claims, exercises, links


def test_standing_counts_larger_equal_and_smaller_peers():
    peers = pd.Series([100.0, 50, 50, 20, 10, None])
    found = rank_of(50, peers)
    assert (found.place, found.n, found.ties) == (2, 5, 2)
    assert found.percentile == pytest.approx(60)  # two below, half of two equal: 3 of 5


def test_few_peers_give_a_rank_and_no_percentile():
    found = rank_of(7, pd.Series([1.0, 2, 3, 4]))
    assert (found.place, found.n, found.percentile) == (1, 4, None)


def test_no_peer_at_all():
    found = rank_of(7, pd.Series([None], dtype="float64"))
    assert (found.place, found.n, found.ties, found.percentile) == (1, 0, 0, None)


DRILLS = exercises(
    {
        "exercise_id": "article",
        "kind": "article",
        "start_date": None,
        "end_date": None,
        "date_precision": None,
    },
    {"exercise_id": "big", "start_date": "2021-09-10", "end_date": "2021-09-16"},
    {"exercise_id": "same", "start_date": "2019-09-01", "end_date": "2019-09-10"},
    {"exercise_id": "part", "start_date": "2021-09-10", "end_date": "2021-09-30"},
    {"exercise_id": "russian", "organiser_side": "russia"},
)
LEDGER = claims(
    {"exercise_id": "article", "value": 12000, **ARTICLE, "source_id": "news"},
    {"exercise_id": "article", "value": 10, **ARTICLE, "metric": "duration_days"},
    {"exercise_id": "big", "value": 200000},
    {"exercise_id": "same", "value": 12000},
    {"exercise_id": "part", "value": 500000},
    {"exercise_id": "russian", "value": 500000},
)
PARTS = links(("big", "part"))


def test_the_article_drill_stands_among_counted_exercises_of_both_states():
    found = article_drill(DRILLS, LEDGER, PARTS, LINES)
    assert sorted(found.peers["exercise_id"]) == ["big", "same"]
    assert (found.by_size.place, found.by_size.n, found.by_size.ties) == (2, 2, 1)
    assert (found.by_length.place, found.by_length.n, found.by_length.ties) == (1, 2, 1)
    assert (found.above_notification, found.below_observation) == (3000, 1000)
    assert {"news", "treaty", "paper"} <= set(found.source_ids.split(";"))


def test_the_article_drill_in_words():
    found = article_drill(DRILLS, LEDGER, PARTS, LINES)
    assert found.size_words == (
        "Its size would be the 2nd largest beside 2 Russian-Belarusian exercises with a declared total, "
        "1 of them equal."
    )
    assert found.length_words.startswith("Its length would be the longest beside 2 ")
    assert found.line_words == (
        "That is 3,000 above the 9,000 line for notification and 1,000 below the 13,000 line for observation."
    )


def test_a_size_on_a_line_is_said_to_lie_on_it():
    notification, observation = LINES
    at = Lines((replace(notification, value=12000), observation))
    found = article_drill(DRILLS, LEDGER, PARTS, at)
    assert found.line_words.startswith("That is exactly on the 12,000 line for notification and ")


def test_without_peers_the_words_say_so():
    alone = article_drill(DRILLS.iloc[:1], LEDGER, links(), LINES)
    assert (
        alone.size_words == "No Russian-Belarusian exercise with a declared total is among the rows chosen."
    )


def test_without_the_article_there_is_no_drill():
    assert article_drill(DRILLS, LEDGER.iloc[2:], PARTS, LINES) is None
    assert article_drill(DRILLS, LEDGER.iloc[:1], PARTS, LINES) is None
