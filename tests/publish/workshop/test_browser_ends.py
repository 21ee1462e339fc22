"""What draws ends with the build, however that ends: no browser and nothing that it has started is left."""

import os
import select
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from dashboard.export.pictures import headless, studio
from dashboard.export.pictures.tab import NotDrawnError, evaluated
from dashboard.frames import folder

pytestmark = pytest.mark.browser

ROOT = Path(__file__).resolve().parents[3]
PATIENT = 120
"""Seconds that a busy machine may take."""

WITHOUT_END = "for (;;) {}"

PROGRAM = f"""
from dashboard.export.pictures import studio
from dashboard.export.pictures.tab import evaluated
from dashboard.frames import folder
with studio.studio(folder() / "geo") as drawer:
    print(drawer._tab._broker._browser.subprocess.pid, flush=True)
    drawer._done(evaluated(drawer._tab, "{WITHOUT_END}"))
"""


def started_by(browser):
    """Return handles of a browser and of all that it has started; they can be read once it has ended."""
    found = []
    for one in Path("/proc").iterdir():
        if one.name.isdigit():
            try:
                if os.getpgid(int(one.name)) == browser:
                    found.append(os.pidfd_open(int(one.name)))
            except ProcessLookupError:
                continue
    assert len(found) > 1
    return found


def assert_ended(handles, seconds):
    with ExitStack() as close:
        for one in handles:
            close.callback(os.close, one)
        assert all(select.select([one], [], [], seconds)[0] for one in handles)


def test_a_browser_that_draws_ends_with_the_program_that_is_killed(program):
    with subprocess.Popen(
        [sys.executable, "-c", PROGRAM],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"BROWSER_PATH": program},
    ) as killed:
        handles = started_by(int(killed.stdout.readline()))
        killed.kill()
        killed.wait(PATIENT)
    assert_ended(handles, PATIENT)


def test_a_browser_that_takes_too_long_is_gone_once_that_is_said(program, monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", program)
    drawer = studio.studio(folder() / "geo")

    def draw():
        with drawer as open_drawer:
            handles.extend(started_by(open_drawer._tab._broker._browser.subprocess.pid))
            monkeypatch.setattr(studio, "MINUTES", 0.01)
            open_drawer._done(evaluated(open_drawer._tab, WITHOUT_END))

    handles = []
    with pytest.raises(NotDrawnError, match="did not draw a picture within"):
        draw()
    assert_ended(handles, 0)


def test_a_browser_that_does_not_open_in_time_is_ended_too(program, monkeypatch):
    ended, end = [], headless.end
    monkeypatch.setenv("BROWSER_PATH", program)
    monkeypatch.setattr(studio, "MINUTES", 0)
    monkeypatch.setattr(headless, "end", lambda browser: (ended.append(browser), end(browser)))
    with pytest.raises(NotDrawnError), studio.studio(folder() / "geo"):
        pass
    (browser,) = ended
    assert browser.subprocess.poll() is not None
