"""What each claim is drawn as."""

import pandas as pd
import pytest

from dashboard.analysis.claims.voices import with_kinds
from dashboard.theme import KIND_SYMBOLS
from tests.analysis.rows import OUTSIDE, claims
from tests.shipped import frames


def kinds(*rows):
    return with_kinds(claims(*rows))["kind"].tolist()


def test_the_first_word_is_one_only_where_the_last_is_another():
    first = {"value": 13000, "published": "2025-05-28"}
    relay = {"value": 13000, "published": "2025-09-12", "claimant": "Daily", "origin_id": "ministry"}
    last = {"value": 100000, "published": "2025-09-16", "stage": "during"}
    assert kinds(first, relay, last) == ["first", "first", "declared"]
    assert kinds(first, relay) == ["declared", "declared"]


@pytest.mark.parametrize("more", [OUTSIDE, {"scope": "belarus_part"}, {"origin_role": "host"}])
def test_no_other_word_is_a_first_one(more):
    early = {"value": 5, "published": "2025-01-01"} | more
    words = [{"value": 13000, "published": "2025-05-28"}, {"value": 20000, "published": "2025-09-16"}]
    assert kinds(early, *words)[1:] == ["first", "declared"]
    assert kinds(early, *words)[0] == early.get("number_kind", "declared")


def test_each_metric_and_each_exercise_has_a_first_word_of_its_own():
    made = [
        {"value": value, "published": day, "metric": metric, "exercise_id": exercise}
        for metric, exercise in (("troops", "e1"), ("tanks", "e1"), ("troops", "e2"))
        for value, day in ((1, "2025-05-28"), (2, "2025-09-16"))
    ]
    assert kinds(*made) == ["first", "declared"] * 3


@pytest.mark.parametrize(
    ("hedge", "kind"), [("more_than", "floor"), ("up_to", "ceiling"), ("fewer_than", "ceiling")]
)
def test_a_bound_is_a_floor_or_a_ceiling(hedge, kind):
    assert kinds({"value": 9, "number_kind": "bound", "qualifier": hedge}) == [kind]


def test_every_claim_of_the_register_has_a_mark():
    found = with_kinds(frames().claims)
    assert set(found["kind"]) == set(KIND_SYMBOLS)
    firsts = found[found["kind"] == "first"]
    assert set(firsts["origin_role"]) == {"organiser"}
    assert with_kinds(found.iloc[:0]).empty
    pd.testing.assert_frame_equal(found.drop(columns="kind"), frames().claims)
