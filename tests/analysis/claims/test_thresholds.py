import pytest

from dashboard.analysis.claims.thresholds import falls_short, just_below, lines_for, troop_lines
from dashboard.analysis.exercises.sizes import sizes
from dashboard.selection import Selection
from tests.analysis.rows import claims, exercises, frame

TREATY = frame(
    "thresholds",
    {"threshold_id": "a", "value": 9000, "obligation": "notification", "source_id": "one"},
    {"threshold_id": "b", "value": 13000, "obligation": "observation", "source_id": "two"},
    {"threshold_id": "c", "activity": "parachute drop", "value": 3000, "obligation": "notification"},
    {"threshold_id": "d", "activity": "troops (misquote)", "value": 7000, "obligation": "misquote"},
)


def test_the_two_lines_are_read_from_the_treaty_table():
    found = troop_lines(TREATY)
    assert (found.notification, found.observation, found.source_ids) == (9000, 13000, "one;two")


def test_a_table_without_the_line_is_refused_in_a_sentence():
    with pytest.raises(ValueError, match="expected one troop line for observation, saw 0"):
        troop_lines(TREATY[TREATY["threshold_id"] != "b"])


def test_equipment_has_lines_of_its_own_and_what_the_document_does_not_count_has_none():
    tanks = {"activity": "battle tanks", "obligation": "notification", "confidence": "not_seen"}
    table = frame("thresholds", {"threshold_id": "e", "value": 250, "source_id": "general"} | tanks)
    found = lines_for(table, "tanks")
    assert [(line.value, line.is_printed) for line in found] == [(250, False)]
    assert (found.are_printed, found.source_ids) == (False, "general")
    assert not lines_for(table, "troops")
    assert not lines_for(table, "aircraft")


def declared(*claimed, **exercise):
    made = exercises(*({"exercise_id": f"e{i}"} | exercise for i in range(1, len(claimed) + 1)))
    said = claims(*({"exercise_id": f"e{i}"} | one for i, one in enumerate(claimed, start=1)))
    return sizes(made, said, Selection())


def test_just_below_counts_from_nine_tenths_of_the_line_up():
    values = (11699, 11700, 12999, 13000, 14300, 14301)
    east = just_below(declared(*({"value": value} for value in values)), 13000).set_index("bloc").loc["east"]
    assert (east["n"], east["n_below"], east["n_just_below"], east["n_just_above"]) == (6, 3, 2, 2)
    assert east["share_below_percent"] == 50
    assert east["share_just_below_percent"] == pytest.approx(100 / 3)
    assert east["source_ids"] == "paper"


def test_a_bloc_without_a_total_has_no_share():
    west = just_below(declared({"value": 1}), 13000).set_index("bloc").loc["west"]
    assert west["n"] == 0
    assert west[["share_below_percent", "share_just_below_percent"]].isna().all()


def test_parts_are_not_held_against_the_line():
    table = just_below(declared({"value": 12800, "scope": "belarus_part"}), 13000)
    assert table["n"].tolist() == [0, 0]


def test_fewer_than_the_line_is_below_it_and_about_the_line_is_not():
    table = declared({"value": 13000, "qualifier": "fewer_than"}, {"value": 13000}, {"value": 12999})
    assert falls_short(table, 13000).tolist() == [True, False, True]
