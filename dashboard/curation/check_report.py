"""What a check of the documents tells: a table in the terminal, a file as it goes on, a sentence."""

import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from dashboard.curation.asking.answer import State
from dashboard.curation.asking.finding import Finding
from dashboard.wording import counted, number

HEADER = ("source_id", "url", "state", "http_status", "moved_to", "content_sha256", "words")

BAD = (State.DEAD, State.MOVED, State.CHANGED)
FINE = (State.NEW, State.OK)
ALL_FINE, SOME_BAD, SOME_SILENT = 0, 1, 3
"""Exit codes: every page stands; one is dead, has moved or changed; none is, but some gave no answer."""

MOST_SHOWN = 20
"""Pages up to which those that are as they should be are shown too."""


class Kept:
    """A CSV file that holds each finding from the moment on that it is told; used with `with`.

    Parameters
    ----------
    path : pathlib.Path or None
        The file; none where nothing is to be kept.

    Raises
    ------
    OSError
        Where it cannot be written.
    """

    def __init__(self, path: Path | None) -> None:
        self._file = path.open("w", encoding="utf-8", newline="") if path else None
        self._writer = csv.writer(self._file, lineterminator="\n") if self._file else None
        self._put(HEADER)

    def add(self, one: Finding) -> None:
        """Keep a finding."""
        status = "" if one.status is None else str(one.status)
        said = (one.document.source_id, one.document.url, one.state.value, status)
        self._put((*said, one.moved_to, one.digest, one.words))

    def _put(self, cells: Sequence[str]) -> None:
        if self._file and self._writer:
            self._writer.writerow(cells)
            self._file.flush()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _at: TracebackType | None
    ) -> None:
        if self._file:
            self._file.close()


def table(found: Sequence[Finding]) -> list[str]:
    """Return the lines of a table: all findings where they are few, else those that ask for a look."""
    shown = [one for one in found if len(found) <= MOST_SHOWN or one.state not in FINE]
    order = list(State)
    shown.sort(key=lambda one: (order.index(one.state), one.document.source_id))
    cells = [(one.state.value, one.document.source_id, _said(one)) for one in shown]
    if not cells:
        return []
    widths = [max(len(row[at]) for row in cells) for at in range(2)]
    return ["  ".join((row[0].ljust(widths[0]), row[1].ljust(widths[1]), row[2])).rstrip() for row in cells]


def summary(found: Sequence[Finding], n_wanted: int) -> str:
    """Return how many pages are in which state, as a sentence."""
    counts = Counter(one.state for one in found)
    each = ", ".join(f"{number(counts[state])} {state.value}" for state in State if counts[state])
    of = (
        counted(n_wanted, "page")
        if len(found) == n_wanted
        else f"{number(len(found))} of {number(n_wanted)} pages"
    )
    return f"{of} asked: {each}." if each else f"{of} asked."


def exit_code(found: Sequence[Finding]) -> int:
    """Return the exit code that tells what was found."""
    if any(one.state in BAD for one in found):
        return SOME_BAD
    return ALL_FINE if all(one.state in FINE for one in found) else SOME_SILENT


def _said(one: Finding) -> str:
    parts = ("" if one.status is None else str(one.status), one.moved_to, one.words)
    return " ".join(part for part in parts if part)
