"""The processes for real, with an app so small that they start at once."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest
from websockets.sync.client import connect

from dashboard import forking
from dashboard.serving.kept import NAME
from dashboard.serving.processes import supervisor
from dashboard.serving.processes.supervisor import Supervisor

SECONDS = 60

pytestmark = pytest.mark.skipif(not forking.can_fork(), reason="several processes serve on Linux alone")

STARTED = """
import socket, sys
from dashboard.serving.processes.supervisor import Supervisor
app, listener = "tests.serving.processes.told_by:" + sys.argv[2], socket.socket(fileno=int(sys.argv[1]))
sys.exit(Supervisor(app, "dashboard.serving.processes.process", listener, 2).run())
"""


class Started:
    def __init__(self, app="app"):
        listener = socket.create_server(("127.0.0.1", 0))
        self.port = listener.getsockname()[1]
        number = listener.fileno()
        words = [sys.executable, "-c", STARTED, str(number), app]
        self.process = subprocess.Popen(words, pass_fds=[number], stderr=subprocess.PIPE, text=True)
        listener.close()

    def visit(self, cookie=""):
        """Ask once; return the number of the process that answered, and its id."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=SECONDS)
        try:
            connection.request("GET", "/", headers={"Cookie": f"{NAME}={cookie}"} if cookie else {})
            answer = connection.getresponse()
            told = answer.headers.get("set-cookie", "").partition("=")[2][:1]
            return told or cookie, int(answer.read())
        finally:
            connection.close()

    def both(self):
        """Return the id of each process by its number, once both serve."""
        found = {}
        until = time.monotonic() + SECONDS
        while len(found) < 2 and time.monotonic() < until:
            number, process = self.visit()
            found[number] = process
        return found

    def stay(self, cookie):
        return connect(
            f"ws://127.0.0.1:{self.port}/",
            additional_headers={"Cookie": f"{NAME}={cookie}"},
            open_timeout=SECONDS,
        )


@pytest.fixture
def started():
    one = Started()
    yield one
    one.process.kill()
    one.process.communicate(timeout=SECONDS)


def is_gone(process):
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
    return False


def test_one_process_that_is_killed_takes_no_other_readers_with_it_and_is_started_anew_until_all_end(started):
    ids = started.both()
    with started.stay("0") as unharmed, started.stay("1") as harmed:
        assert {unharmed.recv(), harmed.recv()} == {str(ids["0"]), str(ids["1"])}
        os.kill(ids["1"], signal.SIGKILL)
        assert is_gone(ids["1"])
        number, process = started.visit("1")
        assert (number, process) == ("0", ids["0"]) or (number == "1" and process != ids["1"])
        unharmed.send("still here?")
        assert unharmed.recv(SECONDS) == str(ids["0"])
    anew = started.both()
    assert anew["0"] == ids["0"]
    assert anew["1"] != ids["1"]
    started.process.terminate()
    assert started.process.wait(SECONDS) == 0
    assert all(is_gone(process) for process in anew.values())


def test_when_the_first_process_is_killed_the_others_end(started):
    ids = started.both()
    started.process.kill()
    assert all(is_gone(process) for process in ids.values())


def test_an_app_that_does_not_start_ends_with_an_exit_code_and_does_not_go_round_for_ever():
    started = Started("faulty")
    _, told = started.process.communicate(timeout=SECONDS)
    assert started.process.returncode == 1
    assert told.count("is started anew") <= supervisor.FAILURES + 1


def test_processes_are_as_many_as_the_cores_where_they_can_share(monkeypatch):
    assert forking.cores() == len(os.sched_getaffinity(0))
    monkeypatch.setattr(sys, "platform", "win32")
    assert forking.cores() == 1


class Stillborn:
    """Stands for a process that ends at once, or for one that runs."""

    exitcode = 3

    def __init__(self, runs):
        self._runs = runs
        self.sentinel, self._other = os.pipe()
        self.ended = []
        if not runs:
            os.close(self._other)

    def start(self):
        pass

    def is_alive(self):
        return self._runs

    def terminate(self):
        self.ended.append("told")

    def join(self, seconds=None):
        self.ended += ["waited for"] if seconds else []

    def kill(self):
        os.close(self.sentinel)


def processes_that_are_none(*runs):
    """Return what stands for `multiprocessing`: its processes come in the order given."""
    processes = [Stillborn(one) for one in runs]
    left = iter(processes)
    return SimpleNamespace(
        processes=processes, RawArray=lambda _kind, values: list(values), Process=lambda **_words: next(left)
    )


@pytest.fixture
def supervised(monkeypatch):
    """Return what makes a supervisor over processes that are none, with the handlers that it has set."""
    handlers = {}
    monkeypatch.setattr(supervisor.signal, "signal", handlers.__setitem__)
    monkeypatch.delenv(supervisor.SIGNED_BY, raising=False)

    def made(n, *runs):
        made_of = processes_that_are_none(*runs)
        monkeypatch.setattr(supervisor, "get_context", lambda _name: made_of)
        one = Supervisor("app:app", "math", socket.create_server(("127.0.0.1", 0)), n)
        return one, made_of, handlers

    return made


def test_what_dies_on_starting_is_tried_a_few_times_and_then_given_up(supervised, caplog):
    one, context, _ = supervised(2, True, False, False, False, True)
    assert one.run() == 1
    assert caplog.text.count("ended with 3 and is started anew") == supervisor.FAILURES
    assert [process.ended for process in context.processes if process.is_alive()] == [
        ["told", "waited for"]
    ] * 2


def test_what_has_run_for_a_while_and_dies_is_no_failure_to_start(supervised, monkeypatch):
    one, context, handlers = supervised(1, False, True)
    monkeypatch.setattr(supervisor, "FAILURES", 1)
    monkeypatch.setattr(context.processes[0], "start", lambda: one._connections.__setitem__(0, 7))
    monkeypatch.setattr(context.processes[1], "start", lambda: handlers[signal.SIGTERM](signal.SIGTERM, None))
    assert one.run() == 0
    assert context.processes[1].ended == ["told", "waited for"]


def test_all_processes_sign_alike_and_as_the_operator_says_where_one_does(supervised, monkeypatch):
    monkeypatch.setattr(supervisor, "FAILURES", 0)
    supervised(0)[0].run()
    assert len(os.environ[supervisor.SIGNED_BY]) == 64
    monkeypatch.setenv(supervisor.SIGNED_BY, "the operator's own")
    supervised(0)[0].run()
    assert os.environ[supervisor.SIGNED_BY] == "the operator's own"


def test_a_process_loads_its_server_only_in_itself(monkeypatch):
    monkeypatch.setattr(supervisor.signal, "signal", lambda *_: None)
    served = []
    monkeypatch.setattr("dashboard.serving.processes.process.serve", served.append)
    supervisor._serve("its place")
    assert served == ["its place"]
