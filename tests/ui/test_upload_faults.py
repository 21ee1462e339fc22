"""A list that no check has foreseen gets a sentence, and the log the fault."""

from contextlib import nullcontext

from dashboard.ui.pages.own_list import upload
from dashboard.ui.shell.cache import HandedOver


def test_a_list_that_breaks_its_reader_gets_a_sentence_without_a_trace(monkeypatch, caplog):
    def breaks(_):
        raise ZeroDivisionError("division by zero")

    said = []
    for name in ("header", "markdown"):
        monkeypatch.setattr(upload.st, name, lambda *_, **__: None)
    monkeypatch.setattr(upload.st, "spinner", lambda _: nullcontext())
    monkeypatch.setattr(upload.st, "error", said.append)
    monkeypatch.setattr(upload, "anchor", lambda _: "")
    monkeypatch.setattr(upload.cache, "uploaded", lambda: None)
    monkeypatch.setattr(upload, "_given", lambda _: HandedOver("a.csv", b"a"))
    monkeypatch.setattr(upload, "_look_at", breaks)
    upload.section(None)
    assert said == [upload.BEYOND_US]
    (line,) = (one for one in caplog.records if one.name == upload.LOG.name)
    assert line.exc_info[0] is ZeroDivisionError
