"""Which option a text of an address means."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache

from dashboard.selection.faults import unseen
from dashboard.wording import unaccented

LONGEST = 200
"""Characters beyond which no text is a label; longer ones are not even compared."""


def fold(text: str) -> str:
    """Return the letters and digits of a text, small and without accents, anything between as one blank."""
    return " ".join(re.findall(r"[^\W_]+", unaccented(unicodedata.normalize("NFKC", text)).casefold()))


_IN_BRACKETS = re.compile(r"\(([^()]+)\)$")
"""What a label may end in: its code, which stays when the name before it changes."""


def matcher(options: Mapping[str, str]) -> Callable[[str], str | None]:
    """Return what finds the label that a text means: a label or a code, in any case and with any signs.

    Where a text folds to several options, only an exact one counts; one with unseen signs means none. A code
    in brackets at the end counts whatever name stands before it. A word that comes twice counts once, so a
    label that repeats its name without accents means what that name alone meant.
    """
    labels = set(options.values())

    @cache
    def meant() -> dict[str, str]:
        folded = {(_words(name), label) for code, label in options.items() for name in (code, label)}
        seen = Counter(name for name, _ in folded)
        return {name: label for name, label in folded if name and seen[name] == 1}

    def match(text: str) -> str | None:
        if not text or len(text) > LONGEST or any(map(unseen, text)):
            return None
        if text in labels:
            return text
        code = _IN_BRACKETS.search(text)
        return options.get(text) or (options.get(code[1]) if code else None) or meant().get(_words(text))

    return match


def _words(text: str) -> str:
    return " ".join(dict.fromkeys(fold(text).split()))
