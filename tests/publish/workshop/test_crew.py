"""Processes that share the making of pages: each page once and in order, errors as sentences, no orphan."""

import os
import select
import signal
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children, get_context
from multiprocessing.connection import Pipe
from types import SimpleNamespace

import pytest

from dashboard.exhibits.catalogue import exhibit
from dashboard.export.pictures.tab import NotDrawnError
from dashboard.publish.page_parts.parts import Page
from dashboard.publish.workshop import crew, hand
from dashboard.publish.workshop.bench import Drawn, Plan
from dashboard.publish.workshop.jobs import Job
from tests.exhibits.shipped import extract

PATIENT = 60
"""Seconds that a busy machine may take."""

COUNT = 9


def page(number, _figures=None):
    return Page(f"{number}/index.html", f"Page {number} of {os.getpid()}", "")


def plan(place, *makers, open_drawer=None):
    @contextmanager
    def opened():
        yield None

    jobs = [Job(str(at), make) for at, make in enumerate(makers)]
    return Plan(
        jobs,
        lambda drawings: SimpleNamespace(made={}, drawings=drawings),
        open_drawer or opened,
        place,
    )


def numbered(place):
    return plan(place, *(partial(page, number) for number in range(COUNT)))


def made(some, n_processes, told):
    with crew.gathered(some, n_processes) as makers:
        pages = [one.page for one in makers.make(lambda *said: told.append(said))]
        return pages, makers.drawn(lambda *said: told.append(said))


@pytest.mark.parametrize("n_processes", [1, 2, COUNT + 3])
def test_every_page_is_made_once_and_comes_in_its_order(tmp_path, n_processes):
    told = []
    pages, drawn = made(numbered(tmp_path), n_processes, told)
    assert [one.path for one in pages] == [f"{number}/index.html" for number in range(COUNT)]
    assert (f" of {os.getpid()}" in pages[0].title) == (n_processes == 1)
    assert told == [("pages", -1)] * COUNT + [("pictures", 0)]
    assert drawn == Drawn({}, 0)
    assert active_children() == []


def fails(error, _figures):
    raise error


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (NotDrawnError("The browser could not draw it."), NotDrawnError, "^The browser could not draw it."),
        (OSError(28, "No space left on device", "page"), OSError, "No space left on device"),
        (type("Odd", (ValueError,), {})("it cannot be sent"), RuntimeError, "Odd: it cannot be sent"),
    ],
)
def test_what_keeps_a_process_from_its_work_ends_all_and_is_said(tmp_path, error, kind, words):
    some = plan(tmp_path, partial(page, 0), partial(fails, error), *[partial(page, 1)] * COUNT)
    with pytest.raises(kind, match=words) as raised:
        made(some, 2, [])
    assert "test_crew.py" in "".join(getattr(raised.value, "__notes__", [str(raised.value)]))
    assert active_children() == []


def test_a_drawer_that_does_not_open_ends_all(tmp_path):
    def none():
        raise NotDrawnError("There is no browser.")

    def draws(figures):
        figures.drawings.chart("ratios.svg", exhibit(extract(), "ratios"))

    pages, _ = made(plan(tmp_path, partial(page, 0), open_drawer=none), 2, [])
    assert len(pages) == 1  # where nothing is drawn nothing is opened
    with pytest.raises(NotDrawnError, match="There is no browser"):
        made(plan(tmp_path, partial(page, 0), draws, open_drawer=none), 2, [])
    assert active_children() == []


def test_a_process_that_is_killed_ends_all(tmp_path):
    def killed(_figures):
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(hand.LostError, match="ended before it was done"):
        made(plan(tmp_path, partial(page, 0), killed), 2, [])
    assert active_children() == []


def test_the_processes_end_with_the_one_that_started_them(tmp_path):
    here, there = Pipe()

    def tells(_figures):
        there.send(os.getpid())
        signal.pause()

    boss = get_context("fork").Process(target=made, args=(plan(tmp_path, tells, tells), 2, []))
    boss.start()
    assert here.poll(PATIENT)
    watched = [os.pidfd_open(here.recv()) for _ in range(2)]
    boss.kill()
    boss.join()
    for one in watched:
        assert select.select([one], [], [], PATIENT)[0]
        os.close(one)


def test_a_process_answers_each_step_and_leaves_when_told(tmp_path, monkeypatch):
    handlers, here, there = {}, *Pipe()
    monkeypatch.setattr(hand.signal, "signal", handlers.__setitem__)
    monkeypatch.setattr(hand.ctypes, "CDLL", lambda _: SimpleNamespace(prctl=lambda *_: 0))
    for asked in (("make", 3), ("count", None), ("drawn", None), None):
        here.send(asked)
    hand._work(numbered(tmp_path), there, os.getppid())
    assert here.recv().page.path == "3/index.html"
    assert [here.recv() for _ in range(2)] == [0, Drawn({}, 0)]
    hand._work(numbered(tmp_path), there, os.getppid() + 1)
    assert not here.poll()
    assert handlers[signal.SIGINT] is signal.SIG_IGN
    monkeypatch.setattr(hand.signal, "alarm", lambda _: None)
    with pytest.raises(SystemExit):
        handlers[signal.SIGTERM](signal.SIGTERM, None)
