"""A page on a phone: shorter, for what explains stands one touch away; nothing of it is lost."""

import re

import pytest

from dashboard.ui.shell.around import phone

from .reader import main_words, visit


@pytest.fixture
def on_phone(monkeypatch):
    monkeypatch.setattr(phone, "is_phone", lambda: True)


def words(at):
    return set(re.findall(r"\w+", main_words(at)))


def test_what_explains_is_one_touch_away_and_no_word_is_lost(monkeypatch):
    """NATO response was 11,804 pixels high on a phone."""
    wide = visit("response")
    monkeypatch.setattr(phone, "is_phone", lambda: True)
    narrow = visit("response")
    assert words(wide) <= words(narrow)
    counted = [one.value for one in wide.caption if one.value.startswith("How it is counted: ")]
    assert len(counted) >= 5
    assert not any(one.value.startswith("How it is counted: ") for one in narrow.caption)
    assert len([one for one in narrow.expander if one.label.startswith("What supports it")]) == 4
    assert [len(wide.dataframe), len(narrow.dataframe)] == [1, 0]


@pytest.mark.usefixtures("on_phone")
def test_a_closed_table_opens_with_its_download():
    at = visit("response")
    at.session_state["measures-box"] = True
    at.run()
    assert len(at.dataframe) == 1
    assert "CSV" in [one.proto.label for one in at.get("download_button")]


@pytest.mark.usefixtures("on_phone")
def test_whole_tables_for_paper_are_open_and_so_is_what_explains_them():
    at = visit("response", paper="true")
    assert not [one for one in at.expander if one.label.startswith(("What supports it", "The rows"))]
    assert any(one.value.startswith("How it is counted: ") for one in at.caption)
