"""Two processes' servers within this one, at one socket, as they are beside each other otherwise."""

import asyncio
import os
import socket
from contextlib import asynccontextmanager, suppress

import pytest

from dashboard.serving.kept import NAME, KeptHere
from dashboard.serving.processes import process
from dashboard.serving.processes.place import GONE, Place
from tests.serving.apps import done
from tests.serving.processes.told_by import app

SECONDS = 20


@pytest.fixture
def parent(monkeypatch):
    """The way by which a process learns that the one that started it has gone."""
    here, there = socket.socketpair()
    monkeypatch.setattr(process, "_end_of_parent", there.fileno)
    yield here
    here.close()
    there.close()


@pytest.fixture
def places():
    """Two places at one socket."""
    listener = socket.create_server(("127.0.0.1", 0))
    inboxes = tuple(socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET) for _ in range(2))
    yield [Place("", own, listener, inboxes, numbers) for numbers in [[GONE, GONE]] for own in range(2)]
    for one in (listener, *inboxes[0], *inboxes[1]):
        one.close()


@asynccontextmanager
async def serving(*places):
    servers = [
        process.Process(process._settings(KeptHere(app, NAME, str(place.own))), place) for place in places
    ]
    tasks = [asyncio.ensure_future(server.serve()) for server in servers]
    try:
        while GONE in [place.connections[place.own] for place in places]:
            await asyncio.sleep(0.01)
        yield places[0].listener.getsockname()[1]
    finally:
        for server in servers:
            server.should_exit = True
        await asyncio.gather(*tasks)


async def visit(port, cookie=""):
    """Ask once; return which process answered, as its cookie says or as it was known."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    known = f"Cookie: {NAME}={cookie}\r\n" if cookie else ""
    writer.write(f"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{known}\r\n".encode())
    answer = (await reader.read()).decode()
    writer.close()
    assert answer.startswith("HTTP/1.1 200")
    assert answer.endswith(str(os.getpid()))
    return answer.partition(f"{NAME}=")[2][:1] or cookie


async def _within(what):
    async with asyncio.timeout(SECONDS):
        return await what


def test_new_readers_are_spread_and_each_stays_where_she_is(parent, places):
    async def seen():
        async with serving(*places) as port:
            new = [await visit(port) for _ in range(12)]
            again = [await visit(port, number) for number in "0101010101"]
        return new, again

    new, again = done(_within(seen()))
    assert set(new) == {"0", "1"}
    assert again == list("0101010101")


def test_whoever_stays_connected_counts_and_the_next_goes_elsewhere(parent, places):
    async def seen():
        async with serving(*places) as port:
            kept = []
            for _ in range(3):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(f"GET / HTTP/1.1\r\nHost: x\r\nCookie: {NAME}=1\r\n\r\n".encode())
                await reader.readuntil(b"\r\n\r\n")
                kept.append(writer)
            while places[0].connections[1] != 3:
                await asyncio.sleep(0.01)
            found = [await visit(port) for _ in range(2)]
            for writer in kept:
                writer.close()
        return found

    assert done(_within(seen())) == ["0"] * 2


def test_the_reader_of_a_process_that_serves_no_more_is_taken_in_by_another(parent, places):
    async def seen():
        async with serving(places[0]) as port:
            return await visit(port, "1")

    assert done(_within(seen())) == "0"


def test_a_connection_that_cannot_be_handed_over_is_served_here(parent, places):
    async def seen():
        places[0].connections[1] = 0  # as if it served still
        places[0].inboxes[1][0].close()
        async with serving(places[0]) as port:
            return await visit(port, "1")

    assert done(_within(seen())) == "0"


def test_a_connection_that_says_nothing_is_closed_and_others_are_served(parent, places, monkeypatch):
    monkeypatch.setattr("dashboard.serving.processes.handing_over.PATIENCE", 0.1)

    async def seen():
        async with serving(places[0]) as port:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(b"GET / HT")
            with suppress(ConnectionError):  # closed with what was not read, it is a reset
                assert await reader.read() == b""
            writer.close()
            return await visit(port)

    assert done(_within(seen())) == "0"


def test_where_no_connection_can_be_taken_for_a_while_it_is_tried_again(parent, places, monkeypatch, caplog):
    monkeypatch.setattr(process, "FULL", 0.01)

    async def seen():
        async with serving(places[0]) as port:
            loop, taken = asyncio.get_running_loop(), []
            accept = loop.sock_accept

            async def first_fails(listener):
                if not taken:
                    taken.append(True)
                    raise OSError(24, "Too many open files")
                return await accept(listener)

            monkeypatch.setattr(loop, "sock_accept", first_fails)
            return [await visit(port) for _ in range(3)]

    assert done(_within(seen())) == ["0"] * 3
    assert "could not be taken" in caplog.text


def test_a_process_ends_when_the_one_that_started_it_has_gone(parent, places):
    async def seen():
        place = places[0]
        server = process.Process(process._settings(app), place)
        parent.close()
        await server.serve()
        return place.connections[0]

    assert done(_within(seen())) == GONE


def test_a_process_that_none_has_started_says_so():
    with pytest.raises(RuntimeError, match="started by no other"):
        process._end_of_parent()


def test_each_process_has_its_part_of_the_room(monkeypatch):
    monkeypatch.setenv("FLANKWATCH_READERS", "101")
    monkeypatch.setenv("FLANKWATCH_LIST_ROWS", "2001")
    process._share_room(2)
    assert os.environ["FLANKWATCH_READERS"] == "51"
    assert os.environ["FLANKWATCH_LIST_ROWS"] == "1001"
