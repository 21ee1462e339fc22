"""A file made on a click waits until it is fetched, whatever other readers do meanwhile."""

from types import SimpleNamespace

import pytest
import streamlit as st
from streamlit import runtime
from streamlit.runtime.media_file_manager import MediaFileManager
from streamlit.runtime.media_file_storage import MediaFileStorageError
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage

from dashboard.ui.shell import download


@pytest.fixture
def files(monkeypatch):
    """Stand for what keeps files in a server, empty and with nobody reading."""
    storage = MemoryMediaFileStorage("/media")
    manager = MediaFileManager(storage)
    monkeypatch.setattr(runtime, "exists", lambda: True)
    monkeypatch.setattr(runtime, "get_instance", lambda: SimpleNamespace(media_file_mgr=manager))
    return SimpleNamespace(manager=manager, storage=storage)


def clicked(files, monkeypatch, content, name):
    """Click the button of a file and return the name by which a browser asks for it."""
    drawn = []
    monkeypatch.setattr(st, "download_button", lambda *_, **what: drawn.append(what))
    download.offer("CSV", lambda: content, name, "text/csv", key="one")
    placeholder = files.manager.add_deferred(drawn[0]["data"], "text/csv", "here", name)
    return files.manager.execute_deferred(placeholder).rpartition("/")[2]


def test_a_file_is_there_for_a_slow_reader_after_the_pages_of_others_have_run(files, monkeypatch):
    name = clicked(files, monkeypatch, b"a,b\n1,2\n", "drills.csv")
    for _ in range(5):
        files.manager.remove_orphaned_files()
    assert files.storage.get_file(name).content == b"a,b\n1,2\n"
    assert files.storage.get_file(name).filename == "drills.csv"


@pytest.mark.parametrize(("n_bytes", "kept"), [(1, download.KEPT), (download.LARGE, download.KEPT_LARGE)])
def test_no_more_than_the_last_ones_are_kept_and_of_large_ones_fewer(files, monkeypatch, n_bytes, kept):
    first = clicked(files, monkeypatch, b"0" * n_bytes, "drills.csv")
    for number in range(1, kept + 1):
        clicked(files, monkeypatch, str(number).encode() * n_bytes, "drills.csv")
        files.manager.remove_orphaned_files()
    files.manager.remove_orphaned_files()
    with pytest.raises(MediaFileStorageError):
        files.storage.get_file(first)
