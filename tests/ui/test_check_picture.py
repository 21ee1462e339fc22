"""A picture handed over on the data page: what is found is said, the finding first."""

from types import SimpleNamespace

import streamlit as st

from tests.export.evidence.carrying import png, statement
from tests.ui.block import run


def section():
    from dashboard.ui.pages.data import check_picture

    check_picture.section()


def test_nothing_is_said_before_a_picture_is_handed_over():
    at = run(section)
    assert at.header[0].value == "Check a picture"
    assert (len(at.error), len(at.success)) == (0, 0)


def test_a_picture_made_elsewhere_is_refused_in_a_sentence(monkeypatch):
    handed = SimpleNamespace(getvalue=lambda: b"GIF89a")
    monkeypatch.setattr(st, "file_uploader", lambda *_, **__: handed)
    at = run(section)
    assert len(at.error) == 1
    assert at.error[0].value.endswith(".")


def test_an_unaltered_picture_and_an_altered_one_are_told_apart(monkeypatch):
    for digest, kind in ((None, "success"), ("0" * 64, "error")):
        raw = png(statement().text, digest)
        monkeypatch.setattr(
            st, "file_uploader", lambda *_, raw=raw, **__: SimpleNamespace(getvalue=lambda: raw)
        )
        at = run(section)
        assert {name: len(getattr(at, name)) for name in ("success", "error")} == {
            "success": int(kind == "success"),
            "error": int(kind == "error"),
        }
