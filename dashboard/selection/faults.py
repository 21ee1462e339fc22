"""What of an address was not understood, as a sentence that is safe to show."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

MOST_LETTERS = 40
"""Characters of a text from an address that a sentence repeats."""

MOST_TOLD = 8
"""Faults that a sentence names one by one."""


@dataclass(frozen=True)
class Fault:
    """A part of an address that was left out, or read otherwise than written.

    Attributes
    ----------
    name : str
        The parameter.
    texts : tuple of str
        Its texts, as they stand in the address.
    read_as : str
        What they were taken for; empty where they were left out.
    """

    name: str
    texts: tuple[str, ...]
    read_as: str = ""

    @property
    def words(self) -> str:
        """The part as the address has it, such as `country=Atlantis`, inert and cut."""
        name = inert(self.name)
        parameters = "&".join(f"{name}={inert(text)}" for text in self.texts[:MOST_TOLD])
        return parameters + ("&…" if len(self.texts) > MOST_TOLD else "")


def inert(text: str, most: int = MOST_LETTERS) -> str:
    """Return a text in one line, cut, without control signs, marks of direction and other unseen signs.

    Parameters
    ----------
    text : str
        Anything that somebody typed.
    most : int
        Characters that are left at most.
    """
    # Ten times as much as is shown is enough to find what can be shown, however long the text is.
    seen = "".join(sign for sign in text[: 10 * most] if not unseen(sign))
    line = " ".join(seen.split())
    return line if len(line) <= most else f"{line[: most - 1]}…"


def unseen(sign: str) -> bool:
    """Say whether a character has no shape of its own: controls, formats, private use, unassigned."""
    return unicodedata.category(sign)[0] == "C" and not sign.isspace()


def sentence(parts: Sequence[tuple[str, str]]) -> str:
    """Say in one line what was left out, and what was read otherwise.

    Parameters
    ----------
    parts : sequence of (str, str)
        The words of each fault, ready to be shown, and what it was read as.
    """
    left_out = [words for words, read_as in parts if not read_as]
    otherwise = [f"{words} as {read_as}" for words, read_as in parts if read_as]
    lines = []
    if left_out:
        rest = "it" if len(left_out) == 1 else "them"
        lines.append(f"Not understood in this address: {_listed(left_out)}; shown without {rest}.")
    if otherwise:
        lines.append(f"Read in this address: {_listed(otherwise)}.")
    return " ".join(lines)


def _listed(words: Sequence[str]) -> str:
    more = len(words) - MOST_TOLD
    return ", ".join(words[:MOST_TOLD]) + (f" and {more} more" if more > 0 else "")
