"""A list that went with the session that held it."""

from dashboard.ui.shell.around import list_gone
from tests.frames.lists import FOREIGN
from tests.views.reader import join, visit


def told(at):
    return [one.value for one in at.warning if one.value == list_gone.WORDS]


def test_a_page_says_that_a_list_is_gone_until_the_reader_goes_on_without_it():
    at = visit("exercises")
    assert not told(at)
    at.session_state[list_gone.GONE] = True
    assert told(at.run())
    assert not told(at.get_by_key("own-list-forget").click().run())


def test_a_page_says_no_more_of_a_list_that_is_gone_once_one_has_joined():
    at = visit("data")
    at.session_state[list_gone.GONE] = True
    at.file_uploader(key="own-file").set_value(("foreign.csv", FOREIGN, "text/csv")).run()
    assert told(at)
    join(at)
    assert not told(at)
    assert list_gone.GONE not in at.session_state
