"""Every value of three dozen lists, as the product reads it, held against the file opened by other means."""

from dataclasses import replace

import pytest

from .compared import differences
from .compared.handed_lists import HANDED
from .compared.lists import LISTS
from .compared.said import NOTHING, words


@pytest.mark.parametrize("name", LISTS)
def test_every_value_stands_as_the_file_says_it(name):
    assert differences.differences(LISTS[name]()) == []


def test_there_are_the_lists_once_handed_in_and_two_dozen_others():
    assert len(HANDED) == 12
    assert len(LISTS) >= 12 + 24


SAID = HANDED["worded sizes"]()


@pytest.mark.parametrize(
    ("spoilt", "words"),
    [
        ({"size": (("troops",), lambda _: ((7, 7), False))}, "row 2, size: the file says (7, 7)"),
        ({"name": (("name",), lambda _: NOTHING)}, "row 2, name: the file says None, the product Amber"),
        ({"hosts": (("country",), lambda _: (("EST",), True))}, "row 2, hosts: ['Estonia'] is not told"),
    ],
    ids=["another number", "a value of nothing", "a cell that is not told"],
)
def test_a_value_that_differs_is_found(spoilt, words):
    assert any(
        one.startswith(words) for one in differences.differences(replace(SAID, fields=SAID.fields | spoilt))
    )


def test_a_row_too_many_and_one_too_few_are_found():
    more = SAID.rows | {9: {"name": "Nobody", "start": "2025-01-01"}}
    assert differences.differences(replace(SAID, rows=more)) == ["row 9 is lost"]
    fewer = {number: row for number, row in SAID.rows.items() if number != 2}
    assert differences.differences(replace(SAID, rows=fewer)) == ["row 2 is none of the file, and joins"]
    assert differences.differences(replace(SAID, no_rows=frozenset({2}))) == ["row 2 is no row, and joins"]


def test_another_kind_of_list_is_found():
    assert differences.differences(replace(SAID, kind="sites")) == ["kind exercises"]


def test_a_person_reads_a_text_with_its_blanks_single():
    assert words("  Amber   Shield ") == ("Amber Shield", False)
