"""Several hosts are asked at a time, and each of them by one alone."""

import queue
import threading
from collections.abc import Iterator, Sequence

from dashboard.curation.asking import finding, page
from dashboard.curation.asking.address import target
from dashboard.curation.asking.answer import Silence
from dashboard.curation.asking.finding import Document, Finding
from dashboard.curation.asking.manners import Manners, Stopped
from dashboard.curation.asking.question import Bounds

AT_A_TIME = 8
"""Hosts that are asked at once."""

Results = queue.SimpleQueue[Finding | BaseException | None]
"""What is found, as it comes; a none among it, which an interrupt too may put there, ends the check."""


def check(
    documents: Sequence[Document], pause: float, bounds: Bounds, found: Results | None = None
) -> Iterator[Finding]:
    """Yield what is found of each document, as it comes.

    Once the check ends nothing more is asked; questions that are under way are left alone.

    Parameters
    ----------
    documents : sequence of Document
        Each with an address.
    pause : float
        Seconds between two questions to one host.
    bounds : Bounds
        What a page may take.
    found : Results, optional
        Where the findings are put; who may have to end the check early has it.
    """
    found = Results() if found is None else found
    manners = Manners(pause, bounds)
    waiting: queue.SimpleQueue[list[Document]] = queue.SimpleQueue()
    for host in _hosts(documents):
        waiting.put(host)
    for _ in range(AT_A_TIME):
        # As daemons, for whoever interrupts the program does not wait for a slow page.
        threading.Thread(target=_work, args=(waiting, found, manners, bounds), daemon=True).start()
    try:
        for _ in documents:
            one = found.get()
            if one is None:
                return
            if isinstance(one, BaseException):
                raise one
            yield one
    finally:
        manners.stop.set()


def _work(
    waiting: "queue.SimpleQueue[list[Document]]", found: Results, manners: Manners, bounds: Bounds
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
