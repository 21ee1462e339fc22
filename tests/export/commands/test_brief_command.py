"""The command that writes a brief: read as a whole, or refused in a sentence."""

import pytest

from dashboard.export.brief import page
from dashboard.export.commands import brief_command
from dashboard.export.commands.files import FailedError, RefusedError
from dashboard.selection import Selection
from tests.exhibits.shipped import register


def test_the_command_line_is_read_or_refused_as_a_whole(tmp_path):
    order = brief_command.read("years=2020&years=2022", "estonia", "", tmp_path / "x.HTML")
    assert (order.iso3, order.ending, order.selection) == (
        "EST",
        brief_command.HTML,
        Selection(years=(2020, 2022)),
    )
    for words in (("nonsense=1", "", "", None), ("", "Mars", "", None), ("", "", "", tmp_path / "x.doc")):
        with pytest.raises(RefusedError):
            brief_command.read(*words)
    with pytest.raises(RefusedError, match="holds no exercise x"):
        brief_command.made(brief_command.read("", "", "x", tmp_path / "x.html"), register())


def test_a_brief_on_a_drill_says_where_its_view_is_found(monkeypatch, tmp_path):
    monkeypatch.setenv("FLANKWATCH_ADDRESS", "https://flank.example/")
    order = brief_command.read("basis=Independent", "", "zapad-2025", tmp_path / "x.html")
    path, written = brief_command.made(order, register())
    assert path == tmp_path / "x.html"
    assert b"https://flank.example/in-context?basis=Independent&amp;start=zapad-2025" in written


def test_without_the_extra_a_sentence_tells_what_to_install(monkeypatch):
    monkeypatch.setattr(brief_command, "find_spec", lambda _: None)
    with pytest.raises(FailedError, match=r"install `flankwatch\[brief\]`"):
        brief_command.made(brief_command.read("", "", "", None), register())
    assert brief_command.writer(brief_command.HTML) is page.html


@pytest.mark.parametrize(
    ("country", "drill", "title"),
    [("Estonia", "", "Estonia"), ("", "", "Exercises"), ("", "zapad-2025", "Zapad-2025")],
)
def test_an_order_becomes_a_page_on_a_state_a_choice_or_a_drill(country, drill, title, tmp_path):
    path, content = brief_command.made(
        brief_command.read("", country, drill, tmp_path / "brief.html"), register()
    )
    assert path == tmp_path / "brief.html"
    assert f"<title>{title}" in content.decode("utf-8")
