"""A list that would be one too many for the memory of the server."""

from dashboard.ui.pages.own_list import upload
from dashboard.ui.shell import cache
from tests.frames.lists import FOREIGN
from tests.views.reader import join, visit


def test_a_list_that_has_no_room_gets_a_sentence_and_the_next_that_has_joins(monkeypatch, caplog):
    monkeypatch.setenv("FLANKWATCH_LIST_ROWS", "1")
    at = visit("data")
    at.file_uploader(key="own-file").set_value(("foreign.csv", FOREIGN, "text/csv")).run()
    join(at)
    assert [one.value for one in at.error] == [upload.NO_ROOM]
    assert cache.UPLOADED not in at.session_state
    assert "as many rows as there is room for have joined" in caplog.text
    monkeypatch.delenv("FLANKWATCH_LIST_ROWS")
    at.get_by_key("own-join").click().run()
    assert not at.error
    assert cache.UPLOADED in at.session_state
    assert cache.LISTS_HERE not in at.session_state, "the cells of the file are let go"
