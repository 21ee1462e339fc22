"""A host is asked after a pause and by nobody at the same time; others do not wait for it."""

import pytest

from dashboard.curation.asking import manners
from dashboard.curation.asking.address import target
from dashboard.curation.asking.answer import Reply, Silence, State
from dashboard.curation.asking.manners import Manners, Stopped
from dashboard.curation.asking.question import Bounds

BOUNDS = Bounds(20)


class Clock:
    """Time that goes on only while somebody waits."""

    def __init__(self):
        self.now, self.waits, self.is_stopped = 100.0, [], False

    def __call__(self):
        return self.now

    def wait(self, seconds):
        self.waits.append(round(seconds, 6))
        self.now += seconds
        return self.is_stopped

    def is_set(self):
        return self.is_stopped


@pytest.fixture
def asked(monkeypatch):
    """Answer every question, but for a robots.txt, with a page; return what was asked for and when."""
    noted = []

    def answer(one, _):
        noted.append(one.url)
        return Reply(404 if one.path == "/robots.txt" else 200)

    monkeypatch.setattr(manners.question, "ask", answer)
    return noted


def paced(pause):
    clock = Clock()
    made = Manners(pause, BOUNDS, clock)
    made.stop = clock
    return made, clock


def test_two_questions_to_one_host_lie_a_pause_apart_and_others_wait_for_nobody(asked):
    made, clock = paced(2)
    for url in ("http://a.example/1", "http://a.example/2", "http://b.example/1", "http://a.example/3"):
        made.ask(target(url), BOUNDS)
    assert asked == [
        *("http://a.example/robots.txt", "http://a.example/1", "http://a.example/2"),
        *("http://b.example/robots.txt", "http://b.example/1", "http://a.example/3"),
    ]
    assert clock.waits == [2, 2, 2]  # a, a, b; by then a may be asked again
    assert clock.now == 106


def test_without_a_pause_nobody_waits(asked):
    made, clock = paced(0)
    for _ in range(3):
        made.ask(target("http://a.example/1"), BOUNDS)
    assert clock.waits == []


@pytest.mark.parametrize("pause", [0, 2])
def test_nothing_is_asked_once_nobody_waits_for_the_answer(asked, pause):
    made, clock = paced(pause)
    made.ask(target("http://a.example/1"), BOUNDS)
    clock.is_stopped = True
    with pytest.raises(Stopped):
        made.ask(target("http://a.example/2"), BOUNDS)
    assert "http://a.example/2" not in asked


def test_a_host_that_is_not_reached_is_asked_once_and_told_for_all_its_pages(monkeypatch):
    noted = []

    def silent(one, _):
        noted.append(one.url)
        raise Silence(State.DEAD, "no host of this name", is_offline=True)

    monkeypatch.setattr(manners.question, "ask", silent)
    made, _ = paced(0)
    for url in ("http://a.example/1", "http://a.example/2"):
        with pytest.raises(Silence, match="no host of this name") as caught:
            made.ask(target(url), BOUNDS)
        assert (caught.value.state, caught.value.is_offline) == (State.DEAD, True)
    assert noted == ["http://a.example/robots.txt"]
