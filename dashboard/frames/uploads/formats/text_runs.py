"""Cells of a workbook whose text has several fonts: raised notes behind a number, and what is struck out.

12 with a raised 3 is the text "123" to readers of workbooks (openpyxl 3.1.5, python-calamine 0.9.1), and a
struck-out 900 with 1200 behind it "9001200", for a cell of several fonts is the sum of its runs.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dashboard.frames.uploads.formats import xml_tree

RAISED = "Raised figures behind numbers, taken for notes and passed over: {:,}."
CUT = "Cells of which a part is struck out, read without it: {:,}."

_NOTE = re.compile(r"\s*[\[(]?[\d*†‡a-z]{1,3}(?:[,; ]{1,2}[\d*†‡a-z]{1,3}){0,3}[\])]?\s*")
"""Short, and of figures, small letters and the signs of notes."""


class Run(NamedTuple):
    """A part of a cell's text in one font."""

    text: str
    is_raised: bool = False
    is_struck: bool = False


class Kept(NamedTuple):
    """The text of a cell as it is read, and why it is not all that stands there.

    Attributes
    ----------
    text : str
        Without raised notes, and without what is struck out where something else stands beside it.
    note : str
        `RAISED` or `CUT` where something was left out, else empty.
    is_struck : bool
        Whether all of it is struck out.
    """

    text: str
    note: str = ""
    is_struck: bool = False


def kept(runs: Sequence[Run]) -> Kept:
    """Return what is read of a text of several fonts.

    >>> kept([Run("1200"), Run("3", is_raised=True)]).text
    '1200'
    >>> kept([Run("900", is_struck=True), Run("1200")]).text
    '1200'
    >>> kept([Run("900", is_struck=True)])
    Kept(text='900', note='', is_struck=True)
    """
    if not any(run.is_raised or run.is_struck for run in runs):
        return Kept("".join(run.text for run in runs))
    written = [run for run in runs if run.text.strip()]
    struck = [run for run in written if run.is_struck]
    if struck and len(struck) == len(written):
        return Kept("".join(run.text for run in runs), is_struck=True)
    words, note = "", CUT if struck else ""
    for run in runs:
        if run.is_raised and words[-1:].isdigit() and _NOTE.fullmatch(run.text):
            note = note or RAISED
        elif not run.is_struck:
            words += run.text
    return Kept(words, note)


def notes(cells: Iterable[Kept]) -> list[str]:
    """Say in how many cells something was left out, and why."""
    counted = Counter(cell.note for cell in cells if cell.note)
    return [words.format(counted[words]) for words in (RAISED, CUT) if counted[words]]


@dataclass
class _Strings:
    """Goes through shared texts: each is one run, or several of which each has a font of its own."""

    several: dict[str, Kept] = field(default_factory=dict)
    number: int = -1
    runs: list[Run] = field(default_factory=list)
    run: str = ""
    is_raised: bool = False
    is_struck: bool = False
    in_text: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "si":
            self.number, self.runs = self.number + 1, []
        elif tag == "r":
            self.run, self.is_raised, self.is_struck = "", False, False
        elif tag == "vertAlign":
            self.is_raised = attributes.get("val") == "superscript"
        elif tag == "strike":
            self.is_struck = attributes.get("val", "1") in ("1", "true")
        self.in_text = tag == "t"

    def end(self, tag: str) -> None:
        self.in_text = False
        if tag == "r":
            self.runs.append(Run(self.run, self.is_raised, self.is_struck))
        elif tag == "si":
            found = kept(self.runs)
            if found.note or found.is_struck:
                self.several[str(self.number)] = found

    def text(self, words: str) -> None:
        self.run += words if self.in_text else ""


def of_strings(strings: bytes) -> dict[str, Kept]:
    """Return the shared texts of a workbook that are not read whole, or are struck out whole.

    Parameters
    ----------
    strings : bytes
        Its part `xl/sharedStrings.xml`.

    Returns
    -------
    dict of str to Kept
        By the number among the shared texts, counted from 0, as cells have it.

    Raises
    ------
    Refused
        Where the part is no sound XML.
    """
    found = _Strings()
    xml_tree.events(strings, found.start, found.end, found.text)
    return found.several
