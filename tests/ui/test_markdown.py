"""Words of others inside Markdown."""

import pytest

from dashboard.ui.shell.markdown import plain

OPENING = {
    "10. Panzerdivision": r"10\. Panzerdivision",
    "2021. aasta": r"2021\. aasta",
    "1.": r"1\.",
    "- spring": r"\- spring",
    "-": r"\-",
    "---": r"\---",
}


@pytest.mark.parametrize(("words", "escaped"), OPENING.items())
def test_a_figure_and_a_dot_or_a_dash_open_no_list(words, escaped):
    assert plain(words) == escaped


@pytest.mark.parametrize(
    "words", ["-5 days", "2.5 days", "Zapad 2021. A drill", "1234567890. row", "spring - autumn"]
)
def test_what_opens_none_stays_as_it_is(words):
    assert plain(words) == words
