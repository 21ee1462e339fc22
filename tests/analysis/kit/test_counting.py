from dashboard.analysis.kit.counting import count_once
from tests.analysis.rows import exercises, links


def kept(counted):
    return counted.rows["exercise_id"].tolist()


UMBRELLA = exercises({"exercise_id": "shield"}, {"exercise_id": "arrow"}, {"exercise_id": "tip"})
NESTED = links(("shield", "arrow"), ("arrow", "tip"))


def test_parts_leave_when_their_umbrella_counts():
    counted = count_once(UMBRELLA, NESTED)
    assert kept(counted) == ["shield"]
    assert counted.left_out == {"part": 2}
    assert counted.rule == "Each exercise is counted once. Left out: 2 parts of counted exercises."


def test_a_part_stays_when_its_umbrella_is_filtered_away():
    assert kept(count_once(UMBRELLA[UMBRELLA["exercise_id"] != "shield"], NESTED)) == ["arrow"]


def test_an_exercise_is_no_part_of_itself():
    assert kept(count_once(UMBRELLA, links(("shield", "shield")))) == ["shield", "arrow", "tip"]


def test_the_reader_can_count_parts():
    counted = count_once(UMBRELLA, NESTED, count_parts=True)
    assert kept(counted) == ["shield", "arrow", "tip"]
    assert counted.left_out == {}
    assert counted.rule == "Parts are counted beside their umbrella."


def test_what_is_no_exercise_is_left_out_and_counted():
    table = exercises(
        {"kind": "activity"},
        {"kind": "activity"},
        {"kind": "rotation"},
        {"kind": "cancelled"},
        {"kind": "planned"},
        {"kind": "article"},
        {"kind": "snap_inspection"},
    )
    counted = count_once(table, links())
    assert kept(counted) == ["e7"]
    assert counted.rule == (
        "Each exercise is counted once. "
        "Left out: 2 activities, 1 rotation, 1 cancelled plan, 1 plan not known to have run, "
        "1 record of the article."
    )


def test_a_part_of_an_activity_still_counts():
    table = exercises({"exercise_id": "sentry", "kind": "activity"}, {"exercise_id": "response"})
    assert kept(count_once(table, links(("sentry", "response")))) == ["response"]


def test_shared_troops_are_named_and_stay():
    counted = count_once(
        UMBRELLA, links(("shield", "arrow", "shares_troops_with"), ("arrow", "tip", "parallel_to"))
    )
    assert kept(counted) == ["shield", "arrow", "tip"]
    assert counted.rule == (
        "Each exercise is counted once. 1 counted pair shares troops, so a sum of troops counts those twice."
    )


def test_two_pairs_that_share_troops_are_told_in_the_plural():
    pairs = links(("shield", "arrow", "shares_troops_with"), ("arrow", "tip", "shares_troops_with"))
    assert "2 counted pairs share troops, so" in count_once(UMBRELLA, pairs).rule


def test_nothing_to_count():
    counted = count_once(UMBRELLA.iloc[:0], NESTED)
    assert (kept(counted), counted.left_out) == ([], {})
