"""No test, and nothing that a test runs, may ask another machine for anything."""

import gc
import os
import socket
import sys

import pytest
from hypothesis import settings
from playwright.sync_api import expect, sync_playwright
from xdist.scheduler import LoadScopeScheduling

from tests.browser.find import executable

# A law holds or does not: how long one example takes says only how busy the machine is, and examples drawn
# anew at each run would fail for who changed nothing.
settings.register_profile("no clock", deadline=None, derandomize=True)
settings.load_profile("no clock")

HERE = ("127.0.0.1", "::1", "localhost")

TOGETHER = ("tests/browser/", "tests/exhibits/", "tests/publish/", "tests/server/", "tests/views/")
"""Folders whose tests share a server, a site, or pages and figures that are made once in a process."""

APART = (
    "tests/publish/workshop/test_again.py",
    "tests/views/data/test_data_files.py",
    "tests/views/every_page/test_independence.py",
    "tests/views/own_list/test_upload.py",
)
"""Long files of such folders that share little with their neighbours: other data, another site."""

FIRST = (
    "tests/views/every_page/test_independence.py",
    "tests/browser/",
    *APART,
    "tests/views/",
    "tests/publish/",
    "tests/exhibits/",
    "tests/server/",
)
"""What takes longest starts first, so that no process waits for another at the end.

Who has two tests left is given its next folder: after one long test that is best the fourth, a short one.
"""

SLOW = (
    *("tests/cli/", "tests/curation/", "tests/deploy/", "tests/event_lists/", "tests/geo/"),
    *("tests/publish/", "tests/server/", "tests/serving/", "tests/views/"),
    *("tests/exhibits/test_catalogue.py", "tests/exhibits/test_holds.py", "tests/exhibits/test_listed.py"),
    *("tests/exhibits/test_quotes.py", "tests/exhibits/test_record_corrections.py"),
    *("tests/exhibits/test_titles.py", "tests/exhibits/test_uploaded.py"),
    "tests/analysis/exercises/test_record_size.py",
    *("tests/export/brief/test_brief.py", "tests/export/evidence/test_verify.py"),
    *("tests/figures/test_ties.py", "tests/frames/test_load.py", "tests/frames/test_store.py"),
    *("tests/frames/uploads/rows/test_exercise_rows.py", "tests/frames/uploads/test_limits.py"),
    *("tests/maps/test_shipped.py", "tests/schema/test_frictionless.py", "tests/selection/test_laws.py"),
    "tests/ui/test_check_picture.py",
)
"""What runs whole pages, sites, programs, all records or the loading of all data: not in `make quick`."""


def pytest_collection_modifyitems(items):
    """Put the longest first, and mark as slow what lies in `SLOW`."""
    items.sort(
        key=lambda item: next((n for n, one in enumerate(FIRST) if item.nodeid.startswith(one)), len(FIRST))
    )
    for item in items:
        if item.nodeid.startswith(SLOW):
            item.add_marker("slow")


def pytest_collection_finish(session):
    """Look for garbage seldom: results that all tests of a process share are looked through each time.

    They and the libraries are most of what there is, and looking took a sixth of the time of a test.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


MEASURED = getattr(sys.modules.get("slipcover.pytest_plugin"), "_slipcover_instance", None)
"""What notes the branches that are taken, in each process that runs tests for `make test`."""

if MEASURED is not None:
    # A line that is run so often after it was seen has all that was seen taken out of what is measured. At 50
    # times, as SlipCover 1.1 has it, all modules were looked through a hundred times a process.
    MEASURED.d_miss_threshold = 2_000


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish():
    """Leave the files that no test reaches to the process that gathers what the others have seen.

    Each would read and compile all files of the program for it (SlipCover 1.1, `pytest_plugin.py`): four
    seconds of a processor a process, when all else is done.
    """
    if MEASURED is not None:
        MEASURED.source = None


class Scheduler(LoadScopeScheduling):
    """Gives each process whole files, for what a file has read or drawn serves all of its tests."""

    def _split_scope(self, nodeid):
        file = nodeid.split("::")[0]
        if file in APART:
            return file
        return next((folder for folder in TOGETHER if nodeid.startswith(folder)), file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Spread the tests by `Scheduler`: marks of a group are not seen by every pair of pytest and xdist."""
    config.option.loadscopereorder = False  # the order is ours
    return Scheduler(config, log)


@pytest.fixture(autouse=True)
def no_outbound_request(monkeypatch):
    """Refuse every connection but those to this machine."""
    connect = socket.socket.connect

    def guarded(self, address):
        if isinstance(address, tuple) and address[0] not in HERE:
            raise AssertionError(f"a connection to {address[0]} was attempted")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


SECONDS = 60
"""How long a reader waits at most; a quiet machine needs a few, a busy one many times that."""


@pytest.fixture(scope="session")
def program():
    """The way to the program of a browser; a run that must not be without one fails where there is none."""
    path = executable()
    if path is None:
        message = "no browser found; `make test` installs one"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return path


@pytest.fixture(scope="session")
def browser(program):
    """The driver of the browser and the way to its program: one for all, for a process takes no second."""
    expect.set_options(timeout=SECONDS * 1000)
    with sync_playwright() as playwright:
        yield playwright.chromium, program
