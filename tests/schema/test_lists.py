import pandas as pd
import pytest

from dashboard.schema import lists


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("a;b", ("a", "b")),
        ("a", ("a",)),
        ("", ()),
        (None, ()),
        (pd.NA, ()),
        (float("nan"), ()),
        (";a;", ("a",)),
    ],
)
def test_a_cell_is_taken_apart_at_its_semicolons(cell, parts):
    assert lists.parts(cell) == parts


def test_several_lists_become_one_without_repeats():
    assert lists.joined(["b;a", None, "a;c", pd.NA]) == "a;b;c"
    assert lists.joined([]) == ""
    assert lists.joined(["a", None, "a"]) == "a"
    assert lists.joined(["b;a", "b;a"]) == "a;b"


def test_what_most_cells_hold_comes_first_and_equal_ones_by_name():
    assert lists.most_used(["b;a", "a;c", None, "b"]) == ("a", "b", "c")
    assert lists.most_used(pd.Series(["b", "b", "a;c", None], dtype="str")) == ("b", "a", "c")


def test_cells_are_joined_alike_one_by_one_and_many_times():
    together = lists.joiner()
    rows = (["b;a", None, "a;c"], [], ["a", None, "a"], ["b;a", None, "a;c"])
    assert [together(row) for row in rows] == [lists.joined(row) for row in rows]
