import pytest

from dashboard.ui.shell import room_for_lists
from dashboard.ui.shell.room_for_lists import NAMED, has_room, most_rows, take


class Listed:
    """Stands for a list."""


def test_lists_have_room_up_to_a_bound_and_it_is_free_again_once_nobody_holds_them(monkeypatch):
    monkeypatch.setattr(room_for_lists, "_held", type(room_for_lists._held)())
    monkeypatch.setattr(room_for_lists, "_rows", {})
    monkeypatch.setenv(NAMED, "100")
    first, second = Listed(), Listed()
    assert take(first, 60)
    assert not take(Listed(), 41)
    assert not has_room(41)
    assert take(second, 40)
    assert take(first, 60), "what has its room keeps it, and needs it once"
    session = {"list": first}
    session["itself"] = session
    del first, session
    assert has_room(60)
    assert take(Listed(), 60), "a session that has ended and holds itself keeps no room"


@pytest.mark.parametrize(("said", "rows"), [("4294967296", 524_288), ("max", 1_048_576), (None, 1_048_576)])
def test_half_of_the_memory_is_the_bound_unless_the_operator_says_another(said, rows, monkeypatch, tmp_path):
    monkeypatch.delenv(NAMED, raising=False)
    monkeypatch.setattr(room_for_lists.os, "sysconf", {"SC_PAGE_SIZE": 4096, "SC_PHYS_PAGES": 2**21}.get)
    monkeypatch.setattr(room_for_lists, "_CONTROL_GROUP", tmp_path / "memory.max")
    if said is not None:
        (tmp_path / "memory.max").write_text(f"{said}\n")
    assert most_rows() == rows
    monkeypatch.setattr(room_for_lists.sys, "platform", "win32")
    assert most_rows() == room_for_lists.WITHOUT_MEASURE
    for wrong in ("-1", "1e6", "٣", "1" * 10):
        monkeypatch.setenv(NAMED, wrong)
        assert most_rows() == room_for_lists.WITHOUT_MEASURE
    monkeypatch.setenv(NAMED, "1200")
    assert most_rows() == 1200
