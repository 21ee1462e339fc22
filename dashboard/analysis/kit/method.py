"""The note that stands beside an analysis: how it works, in plain words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Method:
    """What a reader needs in order to judge a number.

    Attributes
    ----------
    definition : str
        What is shown.
    rule : str
        How it is computed.
    n : str
        On how many rows it rests.
    left_out : str
        What it does not hold, and what it does not prove.
    """

    definition: str
    rule: str
    n: str
    left_out: str


HEADINGS = {
    "definition": "What it shows",
    "rule": "Rule",
    "n": "Rests on",
    "left_out": "Left out, and not proven",
}
"""What stands above each part of a note."""
