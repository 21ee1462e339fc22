import pandas as pd

from dashboard.analysis.events import pairs as pairing
from tests.analysis.rows import exercises, frame, links

DRILLS = exercises(
    {"name": "Zapad", "source_ids": "a"},
    {"name": "Big", "organiser_side": "nato", "start_date": "2025-09-01", "end_date": "2025-09-20"},
    {"name": "Part", "organiser_side": "nato", "start_date": "2025-10-01", "end_date": "2025-10-05"},
    {"name": "Old", "start_date": "2013-03", "end_date": "2013-03", "date_precision": "month"},
)
STEPS = frame(
    "measures",
    {"measure_id": "RM001", "date": "2025-09", "title": "Border closed", "source_id": "m"},
)
PAIRS = frame(
    "action_responses",
    {"action_id": "e1", "response_id": "e2", "region": "baltic", "lag_days": -11, "overlap_days": 5}
    | {"documented_link": "true", "link_direction": "reverse", "source_id": "paper"},
    {"action_id": "e1", "response_id": "e3", "region": "baltic;nordic", "lag_days": 19, "overlap_days": 0}
    | {"documented_link": "false"},
    {"action_id": "e1", "measure_id": "RM001", "documented_link": "false"},
    {"action_id": "e4", "response_id": "e2", "region": "nordic", "documented_link": "false"},
)
TABLE = pairing.pairs(PAIRS, DRILLS, STEPS, links(("e2", "e3"), ("e1", "e4", "parallel_to")))


def test_a_pair_names_both_ends_with_their_days():
    assert list(TABLE["action"]) == ["Old", "Zapad", "Zapad", "Zapad"]
    row = TABLE.set_index("response").loc["Border closed"]
    assert (row["kind"], row["response_id"]) == ("measure", "RM001")
    assert (row["response_first"], row["response_last"]) == (
        pd.Timestamp("2025-09-01"),
        pd.Timestamp("2025-09-30"),
    )
    assert list(TABLE["year"]) == [2013, 2025, 2025, 2025]


def test_a_part_names_its_umbrella_and_a_parallel_drill_none():
    named = TABLE.set_index("response")["response_of"]
    assert named["Part"] == "Big"
    assert named.drop("Part").isna().all()
    assert TABLE["action_of"].isna().all()


def test_a_documented_link_rests_on_its_document_and_another_on_both_records():
    sources = TABLE[TABLE["action"] == "Zapad"].set_index("response")["source_ids"]
    assert sources.to_dict() == {"Big": "paper", "Part": "a;record", "Border closed": "a;m"}


def test_a_region_keeps_the_pairs_that_touch_it():
    assert len(pairing.in_region(TABLE, "all")) == 4
    assert list(pairing.in_region(TABLE, "nordic")["action"]) == ["Old", "Zapad"]
    assert pairing.in_region(TABLE, "black_sea").empty


def test_the_year_with_most_documented_links_comes_first():
    assert list(pairing.years(TABLE)) == ["2025"]
    every = TABLE.assign(documented_link=True)
    assert list(pairing.years(every)) == ["2025", "2013"]
    assert len(pairing.documented(TABLE)) == 1
    assert pairing.years(TABLE.head(0)) == {}
    assert len(pairing.of_year(TABLE, "2025")) == 3
    assert pairing.of_year(TABLE, "").empty


def test_lags_are_summed_up_by_year_over_the_pairs_that_have_one():
    found = pairing.by_year(TABLE).set_index("year")
    now = found.loc[2025]
    assert (now["n"], now["n_documented"], now["n_with_lag"], now["n_overlapping"]) == (3, 1, 2, 1)
    assert (now["lag_low"], now["lag_median"], now["lag_high"]) == (-3.5, 4, 11.5)
    assert found.loc[2013, ["lag_low", "lag_median", "lag_high"]].isna().all()
    assert pairing.by_year(TABLE.head(0)).empty


def test_documented_pairs_are_counted_by_which_end_is_the_answer():
    assert pairing.runs(TABLE) == {"response": 0, "reverse": 1, "beside": 0}
    assert set(TABLE.loc[~TABLE["documented_link"], "link_direction"].isna()) == {True}
    assert "link_direction" in pairing.COLUMNS


def test_the_note_counts_and_says_what_it_does_not_prove():
    note = pairing.method(TABLE)
    assert note.n == "4 pairs, 1 of them documented, 2 with a lag."
    assert "not evidence of cause" in note.left_out
