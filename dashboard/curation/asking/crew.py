"""Several hosts are asked at a time, and each of them by one alone."""

import queue
import threading
from collections.abc import Callable, Iterator, Sequence

from dashboard.curation.asking import finding, page
from dashboard.curation.asking.address import target
from dashboard.curation.asking.answer import Silence
from dashboard.curation.asking.finding import Document, Finding
from dashboard.curation.asking.manners import Manners, Stopped
from dashboard.curation.asking.question import Bounds

AT_A_TIME = 8
"""Hosts that are asked at once."""

Ask = Callable[[Document], Finding]


def check(
    documents: Sequence[Document], pause: float, bounds: Bounds, at_a_time: int = AT_A_TIME
) -> Iterator[Finding]:
    """Yield what is found of each document, as it comes.

    Whoever stops asking for more, by an interrupt too, stops the questions: those under way are left alone.

    Parameters
    ----------
    documents : sequence of Document
        Each with an address.
    pause : float
        Seconds between two questions to one host.
    bounds : Bounds
        What a page may take.
    at_a_time : int
        Hosts that are asked at once.
    """
    manners = Manners(pause, bounds)
    waiting: queue.SimpleQueue[list[Document]] = queue.SimpleQueue()
    for host in _hosts(documents):
        waiting.put(host)
    found: queue.SimpleQueue[Finding | BaseException] = queue.SimpleQueue()
    for _ in range(at_a_time):
        # As daemons, for whoever interrupts the program does not wait for a slow page.
        threading.Thread(target=_work, args=(waiting, found, manners, bounds), daemon=True).start()
    try:
        for _ in documents:
            one = found.get()
            if isinstance(one, BaseException):
                raise one
            yield one
    finally:
        manners.stop.set()


def _work(
    waiting: "queue.SimpleQueue[list[Document]]",
    found: "queue.SimpleQueue[Finding | BaseException]",
    manners: Manners,
    bounds: Bounds,
) -> None:
    """Ask one host after another for its documents, until none is left."""
    try:
        while True:
            for document in waiting.get_nowait():
                found.put(_asked(document, manners, bounds))
    except (queue.Empty, Stopped):
        return
    except BaseException as error:  # whatever it is, whoever waits must hear of it
        found.put(error)


def _asked(document: Document, manners: Manners, bounds: Bounds) -> Finding:
    try:
        return finding.heard(document, page.ask(document.url, manners, bounds))
    except Silence as silence:
        return finding.silent(document, silence)


def _hosts(documents: Sequence[Document]) -> list[list[Document]]:
    """Return the documents of each host together, the host of most documents first."""
    found: dict[str, list[Document]] = {}
    for one in documents:
        found.setdefault(host_of(one), []).append(one)
    return sorted(found.values(), key=len, reverse=True)


def host_of(document: Document) -> str:
    """Return the host of a document's address; empty where it is no address of the web."""
    try:
        return target(document.url).host
    except Silence:
        return ""
