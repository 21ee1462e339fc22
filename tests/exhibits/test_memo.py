"""A result is kept by its function and all that it was asked with, and by nothing less."""

import threading
from dataclasses import dataclass

import pandas as pd
import pytest

from dashboard.exhibits.memo import LatestResults, NoMemo, key_of, recall

CALLS = []


@dataclass(frozen=True)
class Asked:
    place: str = "Tapa"
    years: tuple = (2020, 2021)


@dataclass
class Changing:
    place: str = "Tapa"


class Register:
    def __init__(self, mark):
        self.mark = mark


def counted(*arguments):
    CALLS.append(arguments)
    return len(CALLS)


def other(*arguments):
    return counted(*arguments)


@pytest.fixture(autouse=True)
def no_calls():
    CALLS.clear()


def test_the_same_question_is_answered_once():
    memo = LatestResults(10)
    assert recall(memo, counted, 1, "a") == recall(memo, counted, 1, "a") == 1
    assert CALLS == [(1, "a")]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((1,), (2,)),
        ((1,), (1, None)),
        ((1,), (True,)),
        ((1,), (1.0,)),
        (("1",), (1,)),
        ((("a", "b"),), ("a", "b")),
        ((("a",), "b"), (("a", "b"),)),
        ((None,), ("",)),
        ((Asked(),), (Asked("Riga"),)),
        ((Asked(years=(2020, 2021)),), (Asked(years=(2021, 2020)),)),
        ((Register("d1"),), (Register("d2"),)),
    ],
)
def test_another_argument_is_another_question(first, second):
    assert key_of(counted, *first) != key_of(counted, *second)


def test_another_function_is_another_question():
    assert key_of(counted, 1) != key_of(other, 1)


def test_equal_marks_are_one_question():
    assert key_of(counted, Register("d1"), Asked()) == key_of(counted, Register("d1"), Asked())


@pytest.mark.parametrize(
    "argument", [pd.DataFrame({"a": [1]}), [1], {"a": 1}, {1}, object(), Changing(), counted, (1, [2])]
)
def test_what_does_not_say_all_that_it_is_stands_in_no_key(argument):
    with pytest.raises(TypeError, match="cannot stand in a key"):
        key_of(counted, argument)


def test_a_function_that_could_carry_more_is_refused():
    hidden = 2024

    def closure():
        return hidden

    for function in (closure, lambda: 1, Register("d").__init__, pd.DataFrame.head.__get__(pd.DataFrame())):
        with pytest.raises(TypeError, match="no function of a module"):
            key_of(function)


def test_the_results_used_last_are_kept():
    memo = LatestResults(2)
    for number in (1, 2, 1, 3):
        recall(memo, counted, number)
    recall(memo, counted, 1)
    assert CALLS == [(1,), (2,), (3,)]
    recall(memo, counted, 2)
    assert CALLS[-1] == (2,)


def test_without_a_memo_everything_is_made_anew():
    assert recall(NoMemo(), counted, 1) != recall(NoMemo(), counted, 1)


def test_what_is_forgotten_is_made_anew():
    memo = LatestResults(2)
    recall(memo, counted, 1)
    memo.forget()
    recall(memo, counted, 1)
    assert CALLS == [(1,), (1,)]


def test_two_threads_that_ask_at_once_are_given_one_result():
    memo, met = LatestResults(4), threading.Barrier(2, timeout=20)
    found = []

    def make():
        CALLS.append(())
        return object()

    def ask():
        met.wait()
        found.append(memo.recall(("one",), make))

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found[0] is found[1]
    assert CALLS == [()]


def test_a_result_that_fails_is_not_kept():
    memo = LatestResults(4)

    def fail():
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        memo.recall(("one",), fail)
    assert memo.recall(("one",), lambda: 1) == 1
