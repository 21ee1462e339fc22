"""One line of the catalogue: the name of an exhibit, its page, who makes it, and what it leaves out."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from inspect import Parameter, signature

from dashboard.exhibits.exhibit import Chart
from dashboard.exhibits.holds import Finding


class Opens(Enum):
    """What a click on a mark of an exhibit opens."""

    NOTHING = "nothing"
    RECORD = "the record of the exercise that the mark stands for"
    PLACE = "the exercises held at the place, each with the way to its record"
    MAP = "the country, site or place that lies under the pointer"


@dataclass(frozen=True)
class Entry:
    """One line of the catalogue.

    Attributes
    ----------
    name : str
        Stable name; part of addresses and file names.
    page : str
        Page that shows it, by its address.
    make : callable
        Makes its chart from an extract and options, each with a default where one can stand for any.
    shows, left_out : str
        What it shows, and what it does not hold or prove, for its note on method; empty where the maker
        writes a note of its own.
    opens : Opens
        What a click on a mark opens.
    finding : Finding or None
        Its finding as a statement that can be held against other readings, where it rests on choices.
    """

    name: str
    page: str
    make: Callable[..., Chart]
    shows: str = ""
    left_out: str = ""
    opens: Opens = Opens.NOTHING
    finding: Finding | None = None

    @property
    def options(self) -> dict[str, object]:
        """Defaults of the options by name; `Parameter.empty` for one that has to be given."""
        parameters = list(signature(self.make).parameters.values())[1:]
        return {one.name: one.default for one in parameters}

    @property
    def needs(self) -> tuple[str, ...]:
        """Options that have to be given."""
        return tuple(name for name, default in self.options.items() if default is Parameter.empty)
