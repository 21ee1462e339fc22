"""Raised figures behind a number in a workbook: notes, which would be read as further digits of it.

12 with a raised 3 is the text "123" to readers of workbooks (openpyxl 3.1.5, python-calamine 0.9.1), for a
cell of several fonts is the sum of its runs.
"""

import re
from dataclasses import dataclass, field

from dashboard.frames.uploads.formats import xml_tree

TOLD = "Raised figures behind numbers, taken for notes and passed over: {:,}."

_NOTE = re.compile(r"\s*[\[(]?[\d*†‡a-z]{1,3}(?:[,; ]{1,2}[\d*†‡a-z]{1,3}){0,3}[\])]?\s*")
"""Short, and of figures, small letters and the signs of notes."""


@dataclass
class _Strings:
    """Goes through shared texts: each is one run, or several of which each has a font of its own."""

    without: dict[str, str] = field(default_factory=dict)
    number: int = -1
    words: str = ""
    run: str = ""
    is_raised: bool = False
    in_text: bool = False
    has_note: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "si":
            self.number, self.words, self.has_note = self.number + 1, "", False
        elif tag == "r":
            self.run, self.is_raised = "", False
        elif tag == "vertAlign":
            self.is_raised = attributes.get("val") == "superscript"
        self.in_text = tag == "t"

    def end(self, tag: str) -> None:
        self.in_text = False
        if tag == "r":
            is_note = self.is_raised and self.words[-1:].isdigit() and _NOTE.fullmatch(self.run)
            self.words += "" if is_note else self.run
            self.has_note |= bool(is_note)
        elif tag == "si" and self.has_note:
            self.without[str(self.number)] = self.words

    def text(self, words: str) -> None:
        self.run += words if self.in_text else ""


def without_notes(strings: bytes) -> dict[str, str]:
    """Return the shared texts of a workbook that have raised notes behind a figure, without these.

    Parameters
    ----------
    strings : bytes
        Its part `xl/sharedStrings.xml`.

    Returns
    -------
    dict of str to str
        The text by its number among the shared ones, counted from 0, as cells have it.

    Raises
    ------
    Refused
        Where the part is no sound XML.
    """
    found = _Strings()
    xml_tree.events(strings, found.start, found.end, found.text)
    return found.without
