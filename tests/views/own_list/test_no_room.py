"""A list that would be one too many for the memory of the server."""

import pytest

from dashboard.ui.pages.own_list import upload
from dashboard.ui.shell import cache, room_for_lists
from tests.frames.lists import FOREIGN
from tests.views.reader import choice, join, visit

ROWS, JOIN = 10, 6
"""Rows of that list, and how many of them join."""


@pytest.fixture(autouse=True)
def nobody_else(monkeypatch):
    """Let go of the lists of other tests, which may still be held."""
    monkeypatch.setattr(room_for_lists, "_held", type(room_for_lists._held)())
    monkeypatch.setattr(room_for_lists, "_rows", {})


def handed_over():
    at = visit("data")
    return at.file_uploader(key="own-file").set_value(("foreign.csv", FOREIGN, "text/csv")).run()


def test_a_list_that_has_no_room_is_let_go_when_it_is_looked_at_and_has_some_later(monkeypatch, caplog):
    monkeypatch.setenv("FLANKWATCH_LIST_ROWS", str(ROWS - 1))
    at = handed_over()
    assert [one.value for one in at.error] == [upload.NO_ROOM]
    assert cache.LISTS_HERE not in at.session_state, "a reader who is refused leaves nothing in memory"
    assert caplog.text.count(cache.REFUSED) == 1
    at.run()
    assert [one.value for one in at.error] == [upload.NO_ROOM]
    assert caplog.text.count(cache.REFUSED) == 1, "the file is not read again only to be refused"
    monkeypatch.setenv("FLANKWATCH_LIST_ROWS", str(ROWS))
    join(at.run())
    assert not at.error
    assert at.session_state[cache.UPLOADED].joins == JOIN
    assert cache.LISTS_HERE not in at.session_state, "the cells of the file are let go"


def test_a_list_that_has_no_room_any_more_when_it_is_to_join_gets_the_sentence_once(monkeypatch, caplog):
    at = handed_over()
    choice(at, "organised_by").set_value("national").run()
    monkeypatch.setenv("FLANKWATCH_LIST_ROWS", "1")
    at.get_by_key("own-join").click().run()
    assert [one.value for one in at.error] == [upload.NO_ROOM]
    assert cache.UPLOADED not in at.session_state
    assert cache.REFUSED in caplog.text


def test_a_reader_who_only_looks_at_a_list_leaves_no_room_for_another(monkeypatch):
    monkeypatch.setenv("FLANKWATCH_LIST_ROWS", str(2 * ROWS - 1))
    first = handed_over()
    assert not first.error
    assert [one.value for one in handed_over().error] == [upload.NO_ROOM]
    assert not first.run().error
