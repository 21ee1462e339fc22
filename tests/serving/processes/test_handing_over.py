import socket

import pytest

from dashboard.serving.processes import handing_over
from dashboard.serving.processes.handing_over import fewest, head_of
from dashboard.serving.processes.place import GONE
from tests.serving.apps import done

HEAD = b"GET / HTTP/1.1\r\nHost: flank.example\r\n\r\n"


@pytest.fixture
def both_ends():
    here, there = socket.socketpair()
    there.setblocking(False)
    yield here, there
    here.close()
    there.close()


def test_a_head_is_looked_at_and_stays_to_be_read(both_ends):
    here, there = both_ends
    here.send(HEAD + b"and what follows")
    assert done(head_of(there)).startswith(HEAD)
    assert there.recv(1000) == HEAD + b"and what follows"


def test_a_head_that_comes_in_parts_is_waited_for(both_ends, monkeypatch):
    here, there = both_ends
    here.send(HEAD[:10])
    slept = handing_over.asyncio.sleep

    async def rest(seconds):
        here.send(HEAD[10:])
        await slept(seconds)

    monkeypatch.setattr(handing_over.asyncio, "sleep", rest)
    assert done(head_of(there)) == HEAD


def test_who_says_half_a_head_and_no_more_is_not_waited_for_without_end(both_ends, monkeypatch):
    here, there = both_ends
    monkeypatch.setattr(handing_over, "PATIENCE", 0.1)
    here.send(HEAD[:10])
    with pytest.raises(TimeoutError):
        done(head_of(there))


def test_who_goes_without_a_word_is_told_apart(both_ends):
    here, there = both_ends
    here.close()
    with pytest.raises(ConnectionError):
        done(head_of(there))


def test_a_head_beyond_all_measure_is_looked_at_no_further(both_ends, monkeypatch):
    here, there = both_ends
    monkeypatch.setattr(handing_over, "LARGEST_HEAD", 20)
    here.send(HEAD)
    assert done(head_of(there)) == HEAD[:20]


@pytest.mark.parametrize(
    ("connections", "turn", "process"),
    [
        ([3, 1, 2], 0, 1),
        ([1, 1], 0, 0),
        ([1, 1], 1, 1),
        ([1, 1], 2, 0),
        ([GONE, 5], 0, 1),
        ([GONE, GONE], 1, 1),
    ],
)
def test_a_new_reader_goes_where_the_fewest_are_and_in_turn_where_several_have_as_few(
    connections, turn, process
):
    assert fewest(connections, turn) == process
