"""Who leads: every headline that names a first asks here, so that equals are named together."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import isclose
from typing import Generic, TypeVar

import pandas as pd

from dashboard.wording import number, spelt, together

Label = TypeVar("Label")

NAMED = 3
"""So many equals are named; of more it is said how many they are."""

_EQUAL = 1e-9
"""Share by which two values may differ and still be equal: sums of the same numbers in another order do."""


@dataclass(frozen=True)
class Leaders(Generic[Label]):
    """All that share the highest value.

    Attributes
    ----------
    labels : tuple
        Who they are, in the order given; empty where no value is known.
    top : float
        The value that they share.
    """

    labels: tuple[Label, ...]
    top: float

    @property
    def are_several(self) -> bool:
        """Whether more than one leads."""
        return len(self.labels) > 1

    @property
    def each(self) -> str:
        """What stands after the value that they share: " each" of several, nothing of one."""
        return " each" if self.are_several else ""

    def named(self, say: Callable[[Label], str] = str, many: str = "of them") -> str:
        """Return their names; how many they are where they are more than `NAMED`, such as: five years."""
        if len(self.labels) > NAMED:
            return f"{spelt(len(self.labels))} {many}"
        return together(say(label) for label in self.labels)

    def agree(self, one: str, several: str) -> str:
        """Return the word that goes with their number."""
        return several if self.are_several else one


def leaders(labels: Iterable[Label], values: Iterable[float]) -> Leaders[Label]:
    """Return all that share the highest value; one without a value leads nothing.

    Parameters
    ----------
    labels : iterable
        Who may lead.
    values : iterable of float
        Their values, in the same order; missing where there is none.
    """
    known = [(label, float(value)) for label, value in zip(labels, values, strict=True) if pd.notna(value)]
    top = max((value for _, value in known), default=float("nan"))
    return Leaders(tuple(label for label, value in known if isclose(value, top, rel_tol=_EQUAL)), top)


def fullest_years(counts: "pd.Series[int]") -> str:
    """Say in a sentence which years hold the most; `counts` has a number by year."""
    found = leaders(counts.index, counts)
    if len(found.labels) > NAMED:
        return f"{found.named(many='years')} of the register share the most, {number(found.top)} each"
    if found.are_several:
        return f"the fullest years of the register are {found.named()}, {number(found.top)} each"
    return f"the fullest year of the register is {found.named()} with {number(found.top)}"


def most_in_years(counts: "pd.Series[int]") -> str:
    """Say the same as short as a title needs it, such as: most in 2023 (49)."""
    found = leaders(counts.index, counts)
    if len(found.labels) > NAMED:
        return f"{found.named(many='years')} share the most ({number(found.top)} each)"
    return f"most in {found.named()} ({number(found.top)}{found.each})"
