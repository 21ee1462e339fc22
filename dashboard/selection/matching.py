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


def matcher(options: Mapping[str, str]) -> Callable[[str], str | None]:
    """Return what finds the label that a text means: a label or a code, in any case and with any signs.

    Where a text folds to several options, only an exact one counts; one with unseen signs means none.
    """
    labels = set(options.values())

    @cache
    def meant() -> dict[str, str]:
        folded = {(fold(name), label) for code, label in options.items() for name in (code, label)}
        seen = Counter(name for name, _ in folded)
        return {name: label for name, label in folded if name and seen[name] == 1}

    def match(text: str) -> str | None:
        if not text or len(text) > LONGEST or any(map(unseen, text)):
            return None
        return text if text in labels else options.get(text) or meant().get(fold(text))

    return match
