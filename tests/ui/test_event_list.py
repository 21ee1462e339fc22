"""The list that an operator has named: opened once, anew when it changes, and shown by no word."""

import os

import pytest

from dashboard.event_lists.expressions import EVERYTHING
from dashboard.event_lists.faults import Lost
from dashboard.ui.shell import event_list

LIST = "date,country,kind,latitude,longitude\n2024-01-01,Estonia,drone,58.1,25.1\n"


@pytest.fixture
def file(tmp_path, monkeypatch):
    file = tmp_path / "list.csv"
    file.write_text(LIST)
    monkeypatch.setenv("FLANKWATCH_EVENTS", str(file))
    monkeypatch.setenv("FLANKWATCH_EVENTS_SECONDS", "300")
    return file


def count(of):
    return int(event_list.store(of).by_day(EVERYTHING)["events"].sum())


def lost(of):
    raise Lost(of.text)


def test_none_is_named_unless_an_operator_does(monkeypatch):
    monkeypatch.delenv("FLANKWATCH_EVENTS", raising=False)
    assert event_list.named() is None


def test_a_list_is_opened_once_and_anew_once_its_file_has_changed(file):
    first = event_list.named()
    assert event_list.result(count, first) == 1
    assert event_list.store(event_list.named()) is event_list.store(first)
    file.write_text(LIST + LIST.splitlines()[1])
    os.utime(file, ns=(1, 1))
    assert event_list.result(count, event_list.named()) == 2


def test_an_engine_that_is_lost_is_opened_anew(file):
    of = event_list.named()
    before = event_list.store(of)
    with pytest.raises(Lost):
        event_list.result(lost, of)
    assert event_list.store(of) is not before


def test_answers_of_an_engine_are_kept_for_a_while_and_its_name_is_not_shown(monkeypatch):
    monkeypatch.setenv("FLANKWATCH_EVENTS", "postgres://reader:s3cret@127.0.0.1:1/flank")
    monkeypatch.setattr("time.monotonic", lambda: 1201.0)
    of = event_list.named()
    assert of.state == (2,)
    assert "s3cret" not in f"{of} {of!r}"
