"""What is read is told, answered again, and told apart wherever it may differ."""

from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pandas as pd
import pytest
import shapely

from dashboard.exhibits.catalogue import exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.memo import NoMemo
from dashboard.exhibits.subjects.records import record_in
from dashboard.export.caption import caption_of
from dashboard.publish.addresses import whole
from dashboard.publish.tracing.answers import Answers
from dashboard.publish.tracing.content import UntoldError, digest
from dashboard.publish.tracing.reads import (
    Known,
    TellingMemo,
    listening,
    note_untold,
    watched,
    watched_scope,
)
from dashboard.selection import Selection
from tests.exhibits.shipped import register


@dataclass(frozen=True)
class Pair:
    one: object
    other: object


@dataclass(frozen=True)
class Twins:
    one: object
    other: object


def frame(*cells, dtype="object", name="a", index=None):
    return pd.DataFrame({name: pd.Series(list(cells), dtype=dtype, index=index)})


DIFFERENT = (
    *(
        None,
        False,
        0,
        0.0,
        "",
        "0",
        (),
        [],
        {},
        set(),
        b"",
        b"0",
        date(2026, 1, 1),
        pd.NA,
        pd.NaT,
        np.int64(0),
    ),
    *(("ab", "c"), ("a", "bc"), (("a",), "b"), ("a", ("b",)), {"a": 1}, {"a": 2}, {"a": 1, "b": 2}),
    *(Pair(1, 2), Pair(2, 1), Twins(1, 2), frozenset((1, 2)), frozenset((1, 3))),
    *(frame(1, 2), frame(2, 1), frame(1, 2, name="b"), frame(1, 2, index=[1, 0]), frame(1, 2, dtype="Int64")),
    *(frame("1", "2"), frame(1.0, 2.0), frame(None, 2), frame(pd.NA, 2), frame((1,), 2), frame([1], 2)),
    *(pd.Series([1, 2]), pd.Series([1, 2], name="a"), pd.Index([1, 2]), np.array([1, 2]), np.array([[1, 2]])),
    *(np.array([1.0, 2.0]), np.array(["1", None], dtype=object), shapely.Point(1, 2), shapely.Point(2, 1)),
)


def test_values_that_differ_have_different_digests_and_equal_ones_the_same():
    digests = [digest(one) for one in DIFFERENT]
    assert len(set(digests)) == len(DIFFERENT)
    assert digests == [digest(one) for one in DIFFERENT]
    assert digest(frozenset("abc")) == digest(frozenset("cba"))
    assert digest(frame(1, 2)) == digest(frame(0, 1, 2).iloc[1:].reset_index(drop=True))


@pytest.mark.parametrize("value", [object(), lambda: 1, (1, object()), frame(object()), Pair(1, object())])
def test_what_may_hold_more_than_can_be_read_off_it_is_refused(value):
    with pytest.raises(UntoldError):
        digest(value)


@pytest.fixture
def telling():
    extract = Extract(watched(register()), memo=TellingMemo(NoMemo()))
    scope = watched_scope(whole(register()))
    known = Known("words", {"a": "b", ("c", "d"): "e"})
    return extract, scope, known, Answers(extract, scope, known)


def test_each_thing_that_is_read_is_told_once_and_answered_the_same(telling):
    extract, scope, known, answers = telling
    with listening() as found:
        assert len(extract.register.incidents)
        assert extract.result(record_in, "zapad-2021").exercise["name"] == "Zapad-2021"
        assert scope.exercise("zapad-2021")
        assert scope.exercise(pd.NA) == ""
        assert (known.get("a"), known.get(("c", "d")), known.get("z"), "z" in known) == (
            "b",
            "e",
            None,
            False,
        )
        assert len(scope.series)
    asked = answers.hear(found)
    assert [one.split('"')[1:4:2] for one in asked] == [
        *(["known", "words"], ["known", "words"], ["known", "words"]),
        *(["page", "exercise"], ["result", "dashboard.exhibits.subjects.records"], ["scope", "series"]),
        ["table", "incidents"],
    ]
    told = dict(answers.digests)
    fresh = Answers(extract, scope, known)
    assert {one: fresh.again(one) for one in asked} == told


def test_an_exhibit_is_told_by_what_was_read_for_it_each_time(telling):
    extract, _, _, answers = telling
    heard = []
    for _ in range(2):
        with listening() as found:
            exhibit(extract, "record-claims", exercise_id="zapad-2021")
        heard.append(answers.hear(found))
    assert heard[0] == heard[1]
    assert not any("_made" in one for one in heard[0])
    assert any('"record", "", "zapad-2021"' in one for one in heard[0])
    assert not any('"table", "claims"' in one or '"table", "sources"' in one for one in heard[0])


def test_what_a_caption_rests_on_is_told_with_its_exhibit_though_the_caption_is_made_once(telling):
    extract, _, _, answers = telling
    heard = []
    for _ in range(2):
        with listening() as found:
            caption_of(exhibit(extract, "declared-vs-independent"))
        heard.append(answers.hear(found))
    assert heard[0] == heard[1]
    assert any('"_held", "", "declared-vs-independent"' in one for one in heard[1])


def test_what_cannot_be_asked_again_is_never_taken_over(telling):
    extract, scope, known, answers = telling
    for read in (
        note_untold,
        lambda: list(known),
        lambda: len(known),
        lambda: replace(extract, standing_in=2020).result(record_in, "zapad-2021"),
    ):
        with listening() as found:
            read()
        assert answers.hear(found) is None
    with listening() as found:
        extract.choosing(Selection(countries=("POL",))).result(record_in, "zapad-2021")
    (asked,) = answers.hear(found)
    assert '"country=Poland"' in asked
    assert Answers(extract, scope).again(asked) == answers.digests[asked]


@pytest.mark.parametrize(
    "asked",
    [
        '["table", "__class__"]',
        '["scope", "exercise"]',
        '["page", "claim", "zapad-2021"]',
        '["known", "nothing", "a"]',
        '["result", "os", "getcwd", ""]',
        '["result", "dashboard.exhibits.subjects.records", "ENTRIES", ""]',
        '["result", "dashboard.exhibits.subjects.records", "record_in", "", "no-such-drill"]',
        '["result", "dashboard.exhibits.subjects.records", "record_in", "nothing=1", "zapad-2021"]',
        '["else", "a"]',
        "[]",
        "{",
    ],
)
def test_a_question_without_an_answer_has_none(telling, asked):
    assert telling[3].again(asked) == ""
