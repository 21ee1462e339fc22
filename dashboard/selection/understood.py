"""What was read of an address, and what anything that reads one gives."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from dashboard.selection.faults import Fault
from dashboard.selection.matching import LONGEST

Value = TypeVar("Value")

NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,20})?")
"""A number as an address holds it."""


@dataclass(frozen=True)
class Reading:
    """What was understood of a parameter.

    Attributes
    ----------
    texts : tuple of str
        What the address says in the product's own words; none where nothing was understood.
    faults : tuple of Fault
        What was left out or read otherwise.
    """

    texts: tuple[str, ...]
    faults: tuple[Fault, ...] = ()


class Parameter(Protocol):
    """Anything that an address can ask for."""

    @property
    def name(self) -> str:
        """Name in the address, and key of the widget."""
        ...

    def read(self, texts: Sequence[str]) -> Reading:
        """Return what some texts of an address mean."""
        ...


class Choosable(Parameter, Protocol[Value]):
    """A parameter whose values a filter can hold."""

    def check(self, value: Value) -> Value:
        """Return a value in its one form; raise ValueError where it is none."""
        ...

    def write(self, value: Value) -> tuple[str, ...]:
        """Return a value as an address holds it."""
        ...

    def shown(self, value: Value) -> object:
        """Return a value as its widget holds it."""
        ...


def whole(text: str) -> int | None:
    """Return a whole number of at most nine digits, or None."""
    typed = text[:LONGEST].strip()
    return int(float(typed)) if NUMBER.fullmatch(typed) and float(typed).is_integer() else None


def last_of(name: str, texts: Sequence[str], understand: Callable[[str], str | None]) -> Reading:
    """Read a parameter of one value: the last text that is understood counts, as Streamlit has it."""
    said = [understand(text) for text in texts]
    taken = next((one for one in reversed(said) if one is not None), None)
    faults = [
        Fault(name, (text,)) for text, one in zip(texts, said, strict=True) if one is None or one != taken
    ]
    return Reading(() if taken is None else (taken,), tuple(faults))
