from dashboard.analysis.claims.readable import of_exercise
from tests.analysis.rows import claims


def test_claims_come_by_metric_scope_and_stage():
    made = claims(
        {"metric": "aircraft", "value": 9},
        {"value": 1, "scope": "one_phase"},
        {"value": 2, "stage": "after"},
        {"value": 3, "stage": "planned"},
        {"exercise_id": "other", "value": 4},
    )
    rows = of_exercise(made, "e1")
    assert rows["claim_id"].tolist() == ["C0004", "C0003", "C0002", "C0001"]
    assert "index" not in rows.columns


def test_value_and_grade_in_words():
    made = claims(
        {"value": 12700, "qualifier": "exact", "reliability": "B", "credibility": "3"},
        {"value_low": 65000, "value_high": 70000, "qualifier": "more_than", "stage": "after"},
    )
    rows = of_exercise(made, "e1")
    assert rows["value_words"].tolist() == ["12,700", "more than 65,000 to 70,000"]
    assert rows["value"].tolist() == [12700, 67500]
    assert rows["grade"].tolist() == ["B3", "B2"]
    assert rows["grade_words"].iloc[0] == "usually reliable source; information possibly true"
    assert rows["source_ids"].tolist() == ["paper", "paper"]


def test_the_grade_hides_weaker_claims():
    made = claims({"value": 1, "reliability": "D"}, {"value": 2})
    assert of_exercise(made, "e1", "C3")["value"].tolist() == [2]


def test_an_exercise_without_claims():
    assert of_exercise(claims({"value": 1}), "nobody").empty
