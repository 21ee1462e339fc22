"""Who makes the pages: this process alone, or as many as there are cores, each with a browser of its own.

On Linux they are forked once register and code are in memory. Whoever is free takes the next page, so which
process makes a page differs from build to build; what it makes does not.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import wait
from typing import Protocol, cast

from dashboard.publish.render import Frame
from dashboard.publish.workshop import hand
from dashboard.publish.workshop.bench import Bench, Drawn, Made, Plan, Tell, opened
from dashboard.publish.workshop.hand import Hand, Step, Told
from dashboard.publish.workshop.keeping import joined


class Crew(Protocol):
    """Makes all pages of a plan, in three steps of which each needs the one before."""

    def make(self, tell: Tell) -> list[Made]:
        """Make every page; return what others need to know of each, in the order of the plan."""

    def write(self, frame: Frame) -> None:
        """Write every page."""

    def drawn(self, tell: Tell) -> Drawn:
        """Wait until all is drawn."""


@contextmanager
def gathered(plan: Plan, n_processes: int) -> Iterator[Crew]:
    """Give who makes the pages of a plan, and let them go in the end.

    Parameters
    ----------
    plan : Plan
        What is to be made.
    n_processes : int
        How many share it; 1 for this process alone.
    """
    if n_processes == 1:
        with opened(plan) as bench:
            yield Alone(plan, bench)
        return
    hands: list[Hand] = []
    try:
        hands.extend(hand.started(plan) for _ in range(n_processes))
        yield Several(plan, hands)
        for one in hands:
            one.ask(None)
    except BaseException:
        for one in hands:
            one.process.terminate()
        raise
    finally:
        for one in hands:
            one.leave()


class Alone:
    """One process, the one that was asked, makes all."""

    def __init__(self, plan: Plan, bench: Bench) -> None:
        self._plan, self._bench = plan, bench

    def make(self, tell: Tell) -> list[Made]:
        """Make every page."""
        found = []
        for number in range(len(self._plan.jobs)):
            found.append(self._bench.make(number))
            tell("pages", -1)
        return found

    def write(self, frame: Frame) -> None:
        """Write every page."""
        self._bench.write(frame)

    def drawn(self, tell: Tell) -> Drawn:
        """Wait until all is drawn."""
        tell("pictures", len(self._bench))
        return self._bench.drawn(tell)


class Several:
    """Processes of which each makes the next page as soon as it is free."""

    def __init__(self, plan: Plan, hands: Iterable[Hand]) -> None:
        self._plan, self._hands = plan, tuple(hands)

    def make(self, tell: Tell) -> list[Made]:
        """Make every page."""
        waiting = iter(range(len(self._plan.jobs)))
        found: dict[int, Made] = {}
        under_way: dict[Hand, int] = {}

        def ask(one: Hand) -> None:
            number = next(waiting, None)
            if number is not None:
                under_way[one] = number
                one.ask(("make", number))

        for one in self._hands:
            ask(one)
        while under_way:
            for one in _speaking(under_way):
                found[under_way.pop(one)] = cast("Made", one.heard())
                tell("pages", -1)
                ask(one)
        return [found[number] for number in sorted(found)]

    def write(self, frame: Frame) -> None:
        """Write every page."""
        self._all("write", frame)

    def drawn(self, tell: Tell) -> Drawn:
        """Wait until all is drawn."""
        tell("pictures", sum(cast("list[int]", self._all("count"))))
        found = cast("list[Drawn]", self._all("drawn", tell=tell))
        keys = {path: key for one in found for path, key in one.keys.items()}
        return Drawn(keys, sum(one.n_anew for one in found), joined(one.pages for one in found))

    def _all(self, step: Step, needed: Frame | None = None, tell: Tell = lambda *_: None) -> list[object]:
        """Ask all for the same step, and return what each answers."""
        for one in self._hands:
            one.ask((step, needed))
        answers: list[object] = []
        under_way = set(self._hands)
        while under_way:
            for one in _speaking(under_way):
                said = one.heard()
                if isinstance(said, Told):
                    tell(said.step, said.count)
                else:
                    answers.append(said)
                    under_way.discard(one)
        return answers


def _speaking(some: Iterable[Hand]) -> list[Hand]:
    """Wait until one of some says something, and return all that do."""
    by_connection = {one.connection: one for one in some}
    return [by_connection[one] for one in wait([*by_connection]) if one in by_connection]
