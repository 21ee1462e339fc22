"""How well a word of a question fits, and which of its words are asked for.

The search of the twin, which runs in a browser, is handed the same by `handed_over`.
"""

SURE, BEGINS, WITHIN, BESIDE = 3.0, 2.0, 0.5, 1.0
"""Of a word that is one of a name, begins one, stands within one; of one that leads there beside the name."""

IN_TEXT, IN_TEXT_BEGINS = 0.4, 0.2
"""How well a word of a text fits, less than any name."""

BEHIND = 10.0
"""Taken from the score of what is found only with a text on it."""

LIKE = 0.75
"""How like a known word must be to be offered in place of one that is not."""

LONGEST = 80
"""Characters of a question that are read."""

SHORTEST_WITHIN = 3
"""Letters that a piece from within a word has at least, for shorter ones stand in many."""

SHORTEST_IN_TEXT = 2
"""Letters of a word that is sought in texts."""

LITTLE = ("a", "an", "and", "at", "by", "for", "in", "near", "of", "on", "over", "the", "to")
"""Words that join others: a question is asked without them where more words are left."""


def handed_over() -> dict[str, object]:
    """Return all of these by their names, as JSON can hold them."""
    return {name: value for name, value in globals().items() if name.isupper()}
