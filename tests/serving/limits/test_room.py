"""Room for readers, for files and for open files; what is not public."""

import asyncio
import resource
from types import SimpleNamespace

import pytest
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from dashboard.serving import faults
from dashboard.serving.limits import handed_over, open_files, room
from dashboard.serving.limits.handed_over import MEGABYTE, OF_ALL, OF_ONE, RoomForFiles
from dashboard.serving.limits.room import FULL, IDLE, RoomForReaders
from dashboard.serving.not_public import NothingElse
from tests.serving.apps import STREAM, asked, behind, done, request

PAGE = request("/exercises", accept="text/html,*/*")


class Reader:
    """A browser with a page open: what it sends lies in a queue, what it is sent in a list."""

    def __init__(self, rooms):
        self.sends = asyncio.Queue()
        self.sent = []
        self.task = asyncio.create_task(rooms(STREAM, self.sends.get, self._send))

    async def _send(self, message):
        self.sent.append(message)

    async def says(self, kind):
        self.sends.put_nowait({"type": kind})
        for _ in range(6):  # the guard's own steps; nothing else runs
            await asyncio.sleep(0)


async def pages(_scope, receive, send):
    """Streamlit as far as it matters here: takes a page up and holds it until it goes."""
    assert (await receive())["type"] == "websocket.connect"
    await send({"type": "websocket.accept"})
    while (await receive())["type"] != "websocket.disconnect":
        await send({"type": "websocket.send"})


async def http_or_pages(scope, receive, send):
    await (pages if scope["type"] == "websocket" else behind)(scope, receive, send)


async def _crowd():
    now = SimpleNamespace(at=0.0)
    rooms = RoomForReaders(http_or_pages, lambda: 2, lambda: now.at)
    first, second, third = (Reader(rooms), Reader(rooms), None)
    await first.says("websocket.connect")
    await second.says("websocket.connect")
    third = Reader(rooms)
    await third.says("websocket.connect")
    refused = [list(third.sent)]
    refused.append(await _status(rooms, PAGE))
    refused.append(await _status(rooms, request("/static/js/a.js", accept="*/*")))
    now.at = IDLE + 1
    await second.says("websocket.receive")
    fourth = Reader(rooms)
    await fourth.says("websocket.connect")
    return refused, first, second, fourth, await _status(rooms, PAGE), rooms


async def _status(rooms, scope):
    sent = []

    async def send(message):
        sent.append(message)

    await rooms(scope, None, send)
    return sent[0]["status"], sent[1]["body"].decode()


def test_beyond_the_bound_who_comes_is_refused_in_words_until_a_page_has_been_idle():
    async def run():
        (refused, first, second, fourth, after, rooms) = await _crowd()
        assert refused[0] == [{"type": "websocket.close", "code": 1013}]
        assert refused[1] == (503, FULL)
        assert refused[2] == (200, "behind")
        assert first.sent[-1]["type"] == "websocket.close"
        assert first.task.done()
        assert [one["type"] for one in second.sent] == ["websocket.accept", "websocket.send"]
        assert fourth.sent == [{"type": "websocket.accept"}]
        assert after == (503, FULL)
        await second.says("websocket.disconnect")
        assert await _status(rooms, PAGE) == (200, "behind")
        await fourth.says("websocket.disconnect")
        assert second.task.done()
        assert fourth.task.done()

    done(run())


@pytest.mark.parametrize(("named", "most"), [("30", 30), ("many", 500), ("", 500), ("999999", 824), ("0", 1)])
def test_the_operator_may_name_another_number_within_what_the_system_allows(monkeypatch, named, most):
    monkeypatch.setenv(room.NAMED, named)
    monkeypatch.setattr(open_files, "allow", lambda: 1024)
    assert room.most_readers() == most


def test_the_limit_of_open_files_is_raised_and_said(monkeypatch, caplog):
    raised = []
    monkeypatch.setattr(resource, "getrlimit", lambda _: (1_024, 4_096))
    monkeypatch.setattr(resource, "setrlimit", lambda _, limits: raised.append(limits))
    assert open_files.allow() == 4_096
    assert raised == [(4_096, 4_096)]
    assert caplog.messages == ["Open files: the limit of 1,024 was raised to 4,096."]


def test_a_limit_that_cannot_be_raised_stands_and_is_said(monkeypatch, caplog):
    def refuses(*_):
        raise ValueError("not allowed")

    monkeypatch.setattr(resource, "getrlimit", lambda _: (1_024, resource.RLIM_INFINITY))
    monkeypatch.setattr(resource, "setrlimit", refuses)
    assert open_files.allow() == 1_024
    assert caplog.messages == ["Open files: the limit of 1,024 cannot be raised: not allowed."]


def test_a_limit_that_is_high_enough_stays(monkeypatch):
    monkeypatch.setattr(resource, "getrlimit", lambda _: (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    assert open_files.allow() == open_files.WANTED
    monkeypatch.setattr(resource, "getrlimit", lambda _: (9_000, 9_000))
    assert open_files.allow() == 9_000


UPLOAD = request("/_stcore/upload_file/page/file", "PUT")


@pytest.fixture
def files(monkeypatch):
    """The files that lie in memory; a page may add to them."""
    held = MemoryUploadedFileManager("/media")
    monkeypatch.setattr(handed_over.runtime, "exists", lambda: True)
    monkeypatch.setattr(handed_over.runtime, "get_instance", lambda: SimpleNamespace(uploaded_file_mgr=held))
    monkeypatch.setattr(handed_over, "_largest", lambda: 5 * MEGABYTE)
    return held


def leave(files, page, size, number=0):
    files.add_file(page, UploadedFileRec(f"{number}", "a.csv", "text/csv", b"0" * size))


def test_a_page_may_leave_so_many_bytes_and_no_other_page_suffers(files):
    guard = RoomForFiles(behind)
    leave(files, "page", OF_ONE)
    assert asked(guard, UPLOAD) == (200, "behind")
    leave(files, "page", 1, 1)
    assert asked(guard, UPLOAD)[0] == 413
    assert asked(guard, request("/_stcore/upload_file/other/file", "PUT"))[0] == 200
    assert asked(guard, request("/_stcore/upload_file/page/file", "DELETE"))[0] == 200
    files.remove_session_files("page")
    assert asked(guard, UPLOAD)[0] == 200


def test_all_pages_together_may_leave_so_many_bytes(files, monkeypatch):
    monkeypatch.setattr(handed_over, "stored", lambda: {"a": OF_ALL - 4 * MEGABYTE})
    status, words = asked(RoomForFiles(behind), UPLOAD)
    assert status == 413
    assert words.startswith("There is no room for another file now.")


def test_files_on_their_way_count_at_their_largest(files):
    inside = []

    async def app(scope, receive, send):
        inside.append(scope)
        if len(inside) < 8:
            await guard(scope, receive, send)
        else:
            await behind(scope, receive, send)

    guard = RoomForFiles(app)
    assert asked(guard, UPLOAD)[0] == 413
    assert len(inside) < 8
    assert not guard._coming


def test_without_a_running_server_nothing_lies_in_memory():
    assert handed_over.stored() == {}


def test_what_is_handed_over_is_not_written_to_a_disk(monkeypatch):
    monkeypatch.setattr(handed_over.MultiPartParser, "spool_max_size", MEGABYTE)
    monkeypatch.setattr(handed_over, "_largest", lambda: 5 * MEGABYTE)
    handed_over.stay_in_memory()
    assert handed_over.MultiPartParser.spool_max_size >= 6 * MEGABYTE


@pytest.mark.parametrize(
    "path",
    ["/_stcore/metrics", "/base/_stcore/metrics/", "/_stcore/agent/openapi.json", "/_stcore/agent/mcp"],
)
def test_counts_and_programs_are_not_public(path):
    assert asked(NothingElse(behind), request(path))[0] == 404


def test_pages_health_and_streams_are(monkeypatch):
    for path in ("/", "/_stcore/health", "/exercises"):
        assert asked(NothingElse(behind), request(path)) == (200, "behind")


def test_a_fault_of_a_page_is_a_sentence_without_a_trace(monkeypatch):
    said = []
    monkeypatch.setattr(faults.st, "error", said.append)
    assert faults.show(ValueError("/secret/path"))
    assert said == [faults.WORDS]
    assert "/secret" not in faults.WORDS
