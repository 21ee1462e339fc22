"""The schema holds together."""

import re

import pytest

from dashboard.schema import TABLES, columns, table


def test_each_column_name_is_written_in_the_list_of_names():
    named = {value for name, value in vars(columns).items() if name.isupper()}
    assert {column.name for one in TABLES for column in one.columns} <= named


def test_each_name_in_the_list_is_spelt_like_its_constant():
    for name, value in vars(columns).items():
        if name.isupper():
            assert name.lower() == value


@pytest.mark.parametrize("one", TABLES, ids=lambda one: one.name)
def test_keys_and_references_exist(one):
    assert set(one.key) <= {column.name for column in one.columns}
    assert len({column.name for column in one.columns}) == len(one.columns)
    for column in one.columns:
        if column.references:
            target, key = column.references
            assert table(target).column(key).required


@pytest.mark.parametrize("one", TABLES, ids=lambda one: one.name)
def test_each_column_says_what_it_holds(one):
    for column in one.columns:
        assert re.fullmatch(r"[A-Z].*\.", column.description)


def test_an_unknown_table_or_column_is_refused():
    with pytest.raises(KeyError, match="no table is called toys"):
        table("toys")
    with pytest.raises(KeyError, match="claims has no column price"):
        table("claims").column("price")
