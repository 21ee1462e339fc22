import pandas as pd

from dashboard.analysis.advice.coverage_text import coverage_words
from dashboard.analysis.advice.status import MET, MIXED, NOT_MET, TOO_LITTLE, counting, statuses


def checks(*rows):
    row = {"focus_area": "Force Deployment", "indicator": "rotation", "status": "met", "counts": True}
    return pd.DataFrame([row | given | {"source_ids": "s"} for given in rows], columns=[*row, "source_ids"])


def words(rows, **weights):
    return dict(statuses(checks(*rows), weights)[["focus_area", "status"]].to_numpy())


def times(status, number, indicator="rotation"):
    return [{"status": status, "indicator": indicator}] * number


def test_three_quarters_met_is_mostly_met_and_one_quarter_mostly_not():
    assert words(times("met", 3) + times("not_met", 1)) == {"Force Deployment": MET}
    assert words(times("met", 1) + times("not_met", 3)) == {"Force Deployment": NOT_MET}
    assert words(times("met", 1) + times("not_met", 1)) == {"Force Deployment": MIXED}


def test_unknown_counts_neither_as_met_nor_as_not_met():
    table = statuses(checks(*times("met", 2), *times("unknown", 2)), {})
    assert table[["share_met_percent", "n_met", "n_made", "n_all"]].to_numpy().tolist() == [[100, 2, 2, 4]]
    assert list(table["status"]) == [MET]


def test_what_does_not_apply_is_no_check_that_could_be_made():
    table = statuses(checks(*times("met", 1), *times("unknown", 1), *times("not_applicable", 9)), {})
    assert table[["n_met", "n_made", "n_all"]].to_numpy().tolist() == [[1, 1, 2]]


def test_where_fewer_than_half_can_be_made_too_little_is_known():
    assert words(times("met", 2) + times("unknown", 3)) == {"Force Deployment": TOO_LITTLE}
    assert words(times("unknown", 3)) == {"Force Deployment": TOO_LITTLE}
    assert words(times("permanent", 3)) == {"Force Deployment": TOO_LITTLE}


def test_the_weights_change_the_word_and_are_told():
    rows = times("met", 2, "a") + times("not_met", 2, "b")
    assert words(rows) == {"Force Deployment": MIXED}
    assert words(rows, b=0) == {"Force Deployment": MET}
    assert words(rows, a=0) == {"Force Deployment": NOT_MET}
    assert words(rows, a=0, b=0) == {"Force Deployment": TOO_LITTLE}
    assert list(statuses(checks(*rows), {"b": 2})["inputs"]) == ["a (1); b (2)"]
    assert list(statuses(checks(*rows), {"b": 2})["share_met_percent"]) == [33.3]


def test_what_does_not_count_is_no_input_and_an_area_without_one_has_no_word():
    assert words([{"counts": False}]) == {}
    assert counting(checks({}, {}, {"counts": False, "indicator": "plan"}))["indicator"].tolist() == [
        "rotation"
    ]


def test_coverage_is_told_first():
    table = pd.DataFrame(
        [("Force Deployment", 10, 5, 0), ("Infrastructure", 10, 6, 8)],
        columns=["focus_area", "n_checks", "n_unknown", "n_not_applicable"],
    )
    assert coverage_words(table) == (
        "First what is not known: 11 of 20 checks of an indicator in an ally have no figure. Fewer than half "
        "can be made on Infrastructure (4 of 10). 8 more do not apply and are not counted."
    )
    assert coverage_words(table.iloc[:1]).endswith("have no figure.")
    assert coverage_words(table.iloc[:0]).startswith("No indicator counts")
