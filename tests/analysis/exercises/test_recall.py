import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.analysis.exercises import recall
from dashboard.analysis.exercises.yardstick import YARDSTICK, ListedYear
from dashboard.schema import codes
from tests.shipped import frames


def held(*ids, year=2009, bloc="west"):
    table = pd.DataFrame({"exercise_id": list(ids), "year_started": year, "bloc": bloc})
    return table.astype({"exercise_id": "str", "year_started": "Int64", "bloc": "str"})


def only(table, listed):
    return recall.recall(table, [listed]).iloc[0]


def test_chapman_as_computed_by_hand():
    # (40 + 1) * (30 + 1) / (20 + 1) - 1 = 59.52; variance 41 * 31 * 20 * 10 / (21 ** 2 * 22) = 26.2; of 9.52
    # unseen the factor is exp(1.96 * sqrt(log(1 + 26.2 / 9.52 ** 2))) = 2.684.
    found = recall.chapman(40, 30, 20)
    assert found.whole == pytest.approx(59.5238)
    assert (found.low, found.high) == (pytest.approx(53.55, abs=0.01), pytest.approx(75.56, abs=0.01))


def test_lists_that_agree_wholly_leave_nothing_to_estimate():
    assert recall.chapman(8, 8, 8) == recall.Estimate(8, 8, 8)


@given(st.integers(0, recall.FEWEST_ON_BOTH - 1), st.integers(0, 99), st.integers(0, 99))
def test_too_few_on_both_give_no_estimate(both, more, further):
    assert recall.chapman(both + more, both + further, both) is None


@given(st.integers(recall.FEWEST_ON_BOTH, 99), st.integers(0, 99), st.integers(0, 99))
def test_the_interval_holds_the_estimate_and_never_less_than_what_is_known(both, more, further):
    found = recall.chapman(both + more, both + further, both)
    assert both + more + further <= found.low <= found.whole <= found.high


def test_with_few_on_both_a_year_has_a_floor_alone():
    row = only(held("a", "b", "c"), ListedYear(2009, "west", 9, ("a",), ("b",)))
    assert (row["n_known"], row["n_listed"], row["n_listed_known"], row["at_least"]) == (3, 9, 2, 10)
    assert row["is_thin"]
    assert pd.isna(row["estimate"])
    assert pd.isna(row["estimate_high"])


def test_with_enough_on_both_a_year_has_an_estimate():
    ids = [str(i) for i in range(40)]
    row = only(held(*ids), ListedYear(2009, "west", 30, tuple(ids[:20])))
    assert (row["at_least"], round(row["estimate"]), round(row["estimate_high"])) == (54, 60, 76)
    assert not row["is_thin"]
    assert (
        recall.known_of(row["n_known"], row["at_least"], row["estimate_high"]) == "40 known of about 54 to 76"
    )


def test_rows_sought_by_the_list_are_no_agreement():
    ids = [str(i) for i in range(20)]
    row = only(held(*ids), ListedYear(2009, "west", 20, (), tuple(ids)))
    assert (row["n_listed_known"], row["at_least"]) == (20, 20)
    assert pd.isna(row["estimate"])


def test_only_rows_of_that_year_and_side_count():
    rows = pd.concat([held("a"), held("b", year=2010), held("c", bloc="east")])
    assert only(rows, ListedYear(2009, "west", 1, ("a", "b", "c")))["n_known"] == 1


def test_words_of_a_floor():
    assert recall.known_of(5, 17) == "5 known of at least 17"


def test_a_trend_begins_with_the_first_paired_exercise():
    exercises = pd.DataFrame({"exercise_id": ["a", "b"], "start_date": ["2013-03", "2009"]}, dtype="str")
    assert (
        recall.read_both_sides_since(pd.DataFrame({"action_id": ["a", "a"]}, dtype="str"), exercises) == 2013
    )
    assert recall.read_both_sides_since(pd.DataFrame({"action_id": []}, dtype="str"), exercises) is None


def test_ids_of_the_yardstick_are_of_the_register_of_that_year_and_side():
    rows = frames().exercises.set_index("exercise_id")
    for one in YARDSTICK:
        for name in (*one.found, *one.sought):
            assert rows["start_date"][name][:4] == str(one.year), name
            assert codes.BLOC_OF_SIDE[rows["organiser_side"][name]] == one.bloc, name
        assert len({*one.found, *one.sought}) == len(one.found) + len(one.sought) <= one.n_listed


@pytest.mark.parametrize(("year", "is_told"), [(2009, True), (2019, False)])
def test_how_a_year_is_held_against_the_list_is_told_only_where_one_is(year, is_told):
    years = recall.recall(held("a", "b"), [ListedYear(2009, "west", n_listed=3, found=("a",), sought=())])
    table = pd.DataFrame({"year_started": [year], "bloc": ["west"]})
    assert ("Chapman" in recall.rule("Each counts once.", recall.beside(table, years))) == is_told
