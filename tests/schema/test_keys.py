import pandas as pd

from dashboard.schema import keys

KEYS = pd.Series(["one", "two", "one", "two"], dtype="str")


def test_cells_are_put_together_by_key_as_they_are_alone():
    cells = pd.Series(["b;a", None, "c;a", "d"], dtype="str")
    assert keys.joined_by(KEYS, cells) == {"one": "a;b;c", "two": "d"}
    assert list(keys.by_key(KEYS, cells)["one"]) == ["b;a", "c;a"]


def test_which_keys_are_among_others():
    assert keys.are_among(KEYS, ("two", "three")).tolist() == [False, True, False, True]
    assert keys.are_among(KEYS, KEYS.head(0)).tolist() == [False] * 4
