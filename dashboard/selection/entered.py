"""Parameters that a reader types rather than chooses: a day, a number, a text."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from dashboard.selection.faults import unseen
from dashboard.selection.matching import LONGEST
from dashboard.selection.understood import NUMBER, Reading, last_of

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Day:
    """A day of the past, or none, which stands for today.

    Attributes
    ----------
    name : str
        Name in the address.
    first : datetime.date
        The earliest day there is.
    """

    name: str
    first: date

    @property
    def last(self) -> date:
        """The latest day to choose: today, or the first one under a clock that stands before it."""
        return max(self.first, today())

    def read(self, texts: Sequence[str]) -> Reading:
        """Return the last text that is such a day, written as `2021-09-09`."""
        return last_of(self.name, texts, self._past)

    def check(self, value: date | None) -> date | None:
        """Return a day, None for today or later; raise ValueError where it lies before the first."""
        if value is not None and value < self.first:
            raise ValueError(f"begins on {self.first.isoformat()}, so there is no {value.isoformat()}")
        return None if value is None or value >= today() else value

    def write(self, value: date | None) -> tuple[str, ...]:
        """Return a day as an address holds it."""
        return () if value is None else (value.isoformat(),)

    def shown(self, value: date | None) -> date | None:
        """Return a day as its widget holds it."""
        return value

    def _past(self, text: str) -> str | None:
        typed = text[:LONGEST].strip()
        if not _DAY.fullmatch(typed):
            return None
        try:
            day = date.fromisoformat(typed)
        except ValueError:
            return None
        return typed if self.first <= day <= today() else None


def today() -> date:
    """Return the day that it is, in coordinated universal time."""
    return datetime.now(UTC).date()


@dataclass(frozen=True)
class Number:
    """A number between two others.

    Attributes
    ----------
    name : str
        Name in the address.
    least, most : float
        Bounds, both included; where both are whole numbers of type int, so is the number.
    """

    name: str
    least: float
    most: float

    def read(self, texts: Sequence[str]) -> Reading:
        """Return the last text that is such a number."""
        return last_of(self.name, texts, self._within)

    def _within(self, text: str) -> str | None:
        typed = text[:LONGEST].strip()
        if not NUMBER.fullmatch(typed) or not self.least <= float(typed) <= self.most:
            return None
        wholly = isinstance(self.least, int) and isinstance(self.most, int)
        return None if wholly and not float(typed).is_integer() else typed


@dataclass(frozen=True)
class Text:
    """A text that a form makes sense of.

    Attributes
    ----------
    name : str
        Name in the address.
    longest : int
        Characters at most.
    makes_sense : callable
        Says of a text whether the form can make sense of it.
    """

    name: str
    longest: int
    makes_sense: Callable[[str], bool]

    def read(self, texts: Sequence[str]) -> Reading:
        """Return the last text that makes sense, is short and holds no unseen signs; an empty one does."""
        return last_of(self.name, texts, self._meant)

    def _meant(self, text: str) -> str | None:
        if len(text) > self.longest or any(map(unseen, text)):
            return None
        return text if not text.strip() or self.makes_sense(text) else None
