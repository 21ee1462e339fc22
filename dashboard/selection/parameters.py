"""What a text of an address means: one value for each kind of parameter.

A parameter reads what stands in an address and says what to write there instead: the labels that the widgets
know. Texts come from anybody; nothing that they hold may raise.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Protocol, TypeVar

from dashboard.selection.faults import Fault, unseen
from dashboard.selection.matching import LONGEST, matcher

Value = TypeVar("Value")

_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,20})?")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

_YES = {"true": "true", "yes": "true", "on": "true", "1": "true"}
_NO = {"false": "false", "no": "false", "off": "false", "0": "false"}


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


@dataclass(frozen=True)
class OneOf:
    """One of some options.

    Attributes
    ----------
    name : str
        Name in the address.
    options : mapping of str to str
        Labels by code; an address holds the label.
    """

    name: str
    options: Mapping[str, str]

    def read(self, texts: Sequence[str]) -> Reading:
        """Return the label of the last text that names an option; the other texts are faults."""
        return _last(self.name, texts, matcher(self.options))

    def check(self, value: str) -> str:
        """Return a code, or raise ValueError where it is none of the options."""
        _refuse_unknown((value,), self.options)
        return value

    def write(self, value: str) -> tuple[str, ...]:
        """Return a code as an address holds it."""
        return (self.options[value],)

    def shown(self, value: str) -> str:
        """Return a code as its widget holds it."""
        return value


@dataclass(frozen=True)
class AnyOf:
    """Any number of some options, see `OneOf`."""

    name: str
    options: Mapping[str, str]

    def read(self, texts: Sequence[str]) -> Reading:
        """Return the label of each text that names an option, once; the other texts are faults.

        An address in which all texts are empty says that nothing is chosen, as a reader can.
        """
        if not any(texts):
            return Reading(("",) if texts else ())
        match = matcher(self.options)
        labels = [match(text) for text in texts]
        faults = [Fault(self.name, (text,)) for text, label in zip(texts, labels, strict=True) if not label]
        return Reading(tuple(dict.fromkeys(label for label in labels if label)), tuple(faults))

    def check(self, value: tuple[str, ...]) -> tuple[str, ...]:
        """Return some codes in the order of the options, or raise ValueError where one is none of them."""
        chosen = tuple(value)
        _refuse_unknown(chosen, self.options)
        return tuple(option for option in self.options if option in chosen)

    def write(self, value: tuple[str, ...]) -> tuple[str, ...]:
        """Return some codes as an address holds them."""
        return tuple(self.options[one] for one in value)

    def shown(self, value: tuple[str, ...]) -> list[str]:
        """Return some codes as their widget holds them."""
        return list(value)


@dataclass(frozen=True)
class Span:
    """A first and a last year, both included.

    Attributes
    ----------
    name : str
        Name in the address.
    first, last : int
        The years there are.
    """

    name: str
    first: int
    last: int

    def read(self, texts: Sequence[str]) -> Reading:
        """Return the span, put in order and cut to the years there are; one year is a span of its own."""
        numbers = [whole(text) for text in texts]
        known = sorted(number for number in numbers if number is not None)
        least, most = (known[0], known[-1]) if known else (self.last, self.first)
        if not 1 <= len(texts) <= 2 or None in numbers or most < self.first or least > self.last:
            return Reading((), (Fault(self.name, tuple(texts)),) if texts else ())
        span = (str(max(least, self.first)), str(min(most, self.last)))
        # A number may be written in more than one way, and a year alone means itself.
        as_said = (numbers[0], numbers[-1]) == (int(span[0]), int(span[1]))
        words = " to ".join(dict.fromkeys(span))
        return Reading(span, () if as_said else (Fault(self.name, tuple(texts), words),))

    def check(self, value: tuple[int, int] | None) -> tuple[int, int] | None:
        """Return a span, None where it holds all years; raise ValueError where its years are no span."""
        if value is None:
            return None
        first, last = value
        if first > last:
            raise ValueError(f"run from {first} to {last}, the wrong way round")
        return None if (first, last) == (self.first, self.last) else (first, last)

    def write(self, value: tuple[int, int] | None) -> tuple[str, ...]:
        """Return a span as an address holds it."""
        return tuple(str(year) for year in self.shown(value))

    def shown(self, value: tuple[int, int] | None) -> tuple[int, int]:
        """Return a span as its widget holds it."""
        return value or (self.first, self.last)


@dataclass(frozen=True)
class Switch:
    """Something that is on or off."""

    name: str

    def read(self, texts: Sequence[str]) -> Reading:
        """Return what the last text that says on or off says."""
        return _last(self.name, texts, lambda text: (_YES | _NO).get(text[:LONGEST].strip().lower()))

    def check(self, value: bool) -> bool:
        """Return whether it is on."""
        return bool(value)

    def write(self, value: bool) -> tuple[str, ...]:
        """Return a state as an address holds it."""
        return ("true" if value else "false",)

    def shown(self, value: bool) -> bool:
        """Return a state as its widget holds it."""
        return value


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

    def read(self, texts: Sequence[str]) -> Reading:
        """Return the last text that is such a day, written as `2021-09-09`."""
        return _last(self.name, texts, self._past)

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
        return _last(self.name, texts, self._within)

    def _within(self, text: str) -> str | None:
        typed = text[:LONGEST].strip()
        if not _NUMBER.fullmatch(typed) or not self.least <= float(typed) <= self.most:
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
    """

    name: str
    longest: int

    def read(self, texts: Sequence[str]) -> Reading:
        """Return the last text that is short enough and holds no unseen signs; an empty one is a text."""
        return _last(
            self.name,
            texts,
            lambda text: text if len(text) <= self.longest and not any(map(unseen, text)) else None,
        )


def whole(text: str) -> int | None:
    """Return a whole number of at most nine digits, or None."""
    typed = text[:LONGEST].strip()
    return int(float(typed)) if _NUMBER.fullmatch(typed) and float(typed).is_integer() else None


def _last(name: str, texts: Sequence[str], understand: Callable[[str], str | None]) -> Reading:
    """Read a parameter of one value: the last text that is understood counts, as Streamlit has it."""
    said = [understand(text) for text in texts]
    taken = next((one for one in reversed(said) if one is not None), None)
    faults = [
        Fault(name, (text,)) for text, one in zip(texts, said, strict=True) if one is None or one != taken
    ]
    return Reading(() if taken is None else (taken,), tuple(faults))


def _refuse_unknown(chosen: Sequence[str], options: Mapping[str, str]) -> None:
    unknown = sorted(set(chosen) - set(options))
    if unknown:
        raise ValueError(f"does not know {', '.join(unknown)}")
