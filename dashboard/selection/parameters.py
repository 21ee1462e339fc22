"""What a text of an address means: one value for each kind of parameter.

A parameter reads what stands in an address and says what to write there instead: the labels that the widgets
know. Texts come from anybody; nothing that they hold may raise.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dashboard.selection.faults import Fault
from dashboard.selection.matching import LONGEST, matcher
from dashboard.selection.understood import Reading, last_of, whole

_YES = {"true": "true", "yes": "true", "on": "true", "1": "true"}
_NO = {"false": "false", "no": "false", "off": "false", "0": "false"}


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
        return last_of(self.name, texts, matcher(self.options))

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
        return last_of(self.name, texts, lambda text: (_YES | _NO).get(text[:LONGEST].strip().lower()))

    def check(self, value: bool) -> bool:
        """Return whether it is on."""
        return bool(value)

    def write(self, value: bool) -> tuple[str, ...]:
        """Return a state as an address holds it."""
        return ("true" if value else "false",)

    def shown(self, value: bool) -> bool:
        """Return a state as its widget holds it."""
        return value


def _refuse_unknown(chosen: Sequence[str], options: Mapping[str, str]) -> None:
    unknown = sorted(set(chosen) - set(options))
    if unknown:
        raise ValueError(f"does not know {', '.join(unknown)}")
