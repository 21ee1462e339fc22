"""How hosts are asked: one question after a pause, none where their robots.txt or they themselves say so."""

import threading
import time
from collections.abc import Callable
from dataclasses import replace
from urllib.robotparser import RobotFileParser

from dashboard.curation.asking import question
from dashboard.curation.asking.address import Target
from dashboard.curation.asking.answer import Reply, Silence, State
from dashboard.curation.asking.question import REDIRECTS, Bounds

TOO_MANY = 429
MOST_RULES = 500_000
"""Bytes read of a robots.txt."""
MOST_HOPS = 5
"""Redirections that are followed to a robots.txt."""
AGENT = "flankwatch"
"""Name by which a robots.txt may address us."""

Rules = RobotFileParser | Silence | None
"""What a host allows: rules, none, or the silence that its robots.txt met."""


class Stopped(Exception):
    """Raised in place of a question once nobody waits for its answer any more."""


class Manners:
    """Paces the questions to each host and keeps what hosts have said about being asked.

    Parameters
    ----------
    pause : float
        Seconds between the beginnings of two questions to one host.
    bounds : Bounds
        What one question may take.
    clock : callable
        Gives seconds that only grow.
    """

    def __init__(self, pause: float, bounds: Bounds, clock: Callable[[], float] = time.monotonic) -> None:
        self._pause, self._bounds, self._clock = pause, bounds, clock
        self._lock, self.stop = threading.Lock(), threading.Event()
        self._free: dict[str, float] = {}
        self._spared: set[str] = set()
        self._rules: dict[tuple[str, str, int], Rules] = {}

    def ask(self, asked: Target, bounds: Bounds) -> Reply:
        """Ask for a page once, in turn and if the host allows it; see `question.ask`.

        Raises
        ------
        Silence
            Also where the host does not want to be asked.
        Stopped
            Where nobody waits for the answer.
        """
        if not self._allows(asked):
            raise Silence(State.UNREACHABLE, "not asked: the robots.txt of the host says no")
        return self._in_turn(asked, bounds)

    def _in_turn(self, asked: Target, bounds: Bounds) -> Reply:
        if asked.host in self._spared:
            raise Silence(State.UNREACHABLE, "not asked: the host has said that it is asked too often")
        with self._lock:
            now = self._clock()
            begin = max(now, self._free.get(asked.host, now))
            self._free[asked.host] = begin + self._pause
        if self.stop.wait(begin - now) if begin > now else self.stop.is_set():
            raise Stopped
        reply = question.ask(asked, bounds)
        if reply.status == TOO_MANY:
            self._spared.add(asked.host)
        return reply

    def _allows(self, asked: Target) -> bool:
        origin = (asked.scheme, asked.host, asked.port)
        if origin not in self._rules:
            self._rules[origin] = self._read(asked.beside("/robots.txt"))
        rules = self._rules[origin]
        if isinstance(rules, Silence):
            raise Silence(rules.state, rules.words, is_offline=rules.is_offline)
        return rules is None or rules.can_fetch(AGENT, asked.url)

    def _read(self, asked: Target) -> Rules:
        """Read a robots.txt; one that cannot be read forbids nothing, but a host that is not reached does."""
        bounds = replace(self._bounds, most_bytes=MOST_RULES)
        try:
            for _ in range(MOST_HOPS):
                reply = self._in_turn(asked, bounds)
                if reply.status not in REDIRECTS or not reply.location:
                    return _rules(reply)
                asked = asked.leads(reply.location)
        except Silence as silence:
            return silence if silence.is_offline else None
        return None


def _rules(reply: Reply) -> Rules:
    if reply.status != 200 or reply.kind.startswith("text/html"):
        return None
    rules = RobotFileParser()
    rules.parse(reply.body.decode("utf-8", "replace").splitlines())
    return rules
