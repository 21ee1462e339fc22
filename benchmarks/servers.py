"""The programs that are compared, each started on a free port of this machine and ended again."""

import contextlib
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

ROOT = Path(__file__).resolve().parents[1]
PEERS = Path(__file__).parent / "peers"
BASELINE = "d9da091"
"""The commit of data 1.2.1, before anything was done for speed."""

STREAMLIT = (sys.executable, "-m", "streamlit", "run")
SETTINGS = (
    "--server.headless",
    "true",
    "--server.address",
    "127.0.0.1",
    "--browser.gatherUsageStats",
    "false",
)


@dataclass(frozen=True)
class Server:
    """A program that answers readers.

    Attributes
    ----------
    name : str
        What it is called in the results.
    address : str
        Where it answers, without a slash at the end.
    process : psutil.Process
        The program.
    """

    name: str
    address: str
    process: psutil.Process

    def cpu(self) -> float:
        """Return the seconds of processor that it and its children have used."""
        times = [one.cpu_times() for one in self._all()]
        return sum(one.user + one.system for one in times)

    def memory(self) -> float:
        """Return the memory that it and its children hold, in megabytes."""
        return sum(one.memory_info().rss for one in self._all()) / 1e6

    def _all(self) -> list[psutil.Process]:
        return [self.process, *self.process.children(recursive=True)]


@contextlib.contextmanager
def started(names: tuple[str, ...], baseline: str = BASELINE) -> Iterator[dict[str, Server]]:
    """Start programs by their names and end them again; one that cannot be had is left out, with a word.

    Parameters
    ----------
    names : tuple of str
        Keys of the result: `floor`, `plain`, `dash`, `panel`, `now`, `before`.
    baseline : str
        The commit that is `before`.
    """
    with contextlib.ExitStack() as ends:
        running = {}
        for name in names:
            try:
                running[name] = ends.enter_context(_one(name, baseline))
            except (OSError, subprocess.CalledProcessError) as error:
                print(f"{name} is left out: {error}", file=sys.stderr)
        yield running


@contextlib.contextmanager
def _one(name: str, baseline: str) -> Iterator[Server]:
    port = _free_port()
    with contextlib.ExitStack() as ends:
        folder = ROOT
        if name == "before":
            folder = ends.enter_context(_checked_out(baseline))
        command = _command(name, port)
        log = ends.enter_context(tempfile.TemporaryFile("w+"))
        process = subprocess.Popen(
            command, cwd=folder, stdout=log, stderr=log, env=os.environ | {"PYTHONPATH": str(folder)}
        )
        ends.callback(_end, process)
        address = f"http://127.0.0.1:{port}"
        _await(address, process, log)
        yield Server(name, address, psutil.Process(process.pid))


def _command(name: str, port: int) -> list[str]:
    if name in ("now", "before"):
        return [sys.executable, "-m", "dashboard.cli", "run", "--port", str(port)]
    if name in ("dash", "panel"):
        return [sys.executable, str(PEERS / f"{name}_app.py"), str(port)]
    return [*STREAMLIT, str(PEERS / f"{name}.py"), *SETTINGS, "--server.port", str(port)]


@contextlib.contextmanager
def _checked_out(commit: str) -> Iterator[Path]:
    """Lay an earlier build beside this one, with its own data, and take it away again."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "before"
        words = ["git", "-C", str(ROOT), "worktree"]
        subprocess.run([*words, "add", "--detach", "--quiet", str(target), commit], check=True)
        try:
            yield target
        finally:
            shutil.rmtree(target, ignore_errors=True)
            subprocess.run([*words, "prune"], check=False)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _await(address: str, process: "subprocess.Popen[bytes]", log: object) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        if process.poll() is not None:
            log.seek(0)
            raise OSError(f"it ended with {process.returncode}: {log.read()[-500:]}")
        with contextlib.suppress(urllib.error.URLError, OSError), urllib.request.urlopen(address, timeout=5):
            return
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(0.2)
    raise OSError(f"no answer from {address}")


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
