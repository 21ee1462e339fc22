"""The reader's choice: a value for each filter."""

from dataclasses import Field, dataclass, fields, replace
from datetime import date
from functools import reduce
from operator import and_
from typing import Any, ClassVar, Protocol, TypeVar

import pandas as pd

from dashboard.schema import columns as c
from dashboard.selection.filters import ACTS_ON, ANY_GRADE, BY_NAME, FILTERS, TOLD_WITH
from dashboard.selection.rows import FOLLOWS, JOINED, with_exercise


class _DataclassInstance(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


FramesT = TypeVar("FramesT", bound=_DataclassInstance)


@dataclass(frozen=True)
class Selection:
    """The reader's choice: a field for each of `FILTERS`, which say what its values mean.

    An empty tuple, or no years, means that nothing is filtered. All options of a filter are a choice like any
    other: the rows that name one of them.

    Attributes
    ----------
    countries : tuple of str
        ISO 3166-1 alpha-3 codes of the country table.
    focus_areas, response_areas : tuple of str
        The article's words.
    sides, domains : tuple of str
        Codes of `codes.SIDES`, `codes.DOMAINS`.
    years : tuple of (int, int) or None
        First and last year, both included.
    basis : str
        Which claims speak for a size: a code of `codes.BASES`.
    grade : str
        Lowest grade of a claim, a code of `codes.GRADES`; `F6` lets all pass.
    count_parts : bool
        Whether totals count the parts of an umbrella exercise too.
    as_of : datetime.date or None
        Day as of which the register is shown; None for today.
    uploaded : str
        A list of the reader's own that has joined the register, in words; empty where none has. It filters
        nothing, stands in no link, and is told with every table that its rows are in.

    Raises
    ------
    ValueError
        On a code that the schema does not know, or years in the wrong order.
    """

    countries: tuple[str, ...] = ()
    focus_areas: tuple[str, ...] = ()
    response_areas: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()
    years: tuple[int, int] | None = None
    basis: str = "declared"
    grade: str = ANY_GRADE
    count_parts: bool = False
    as_of: date | None = None
    uploaded: str = ""

    def __post_init__(self) -> None:
        """Bring equal choices to one form: known codes, in order."""
        for one in FILTERS:
            object.__setattr__(self, one.name, one.check(getattr(self, one.name)))

    @property
    def active(self) -> tuple[str, ...]:
        """Names of the filters that differ from the default."""
        return tuple(one.name for one in FILTERS if getattr(self, one.name) != one.default)

    def filter(self, table: str, frame: pd.DataFrame) -> pd.DataFrame:
        """Return the rows of one table that the filters acting on it let pass.

        Parameters
        ----------
        table : str
            Name of the table in the schema; one that no filter acts on comes back as it is.
        frame : pandas.DataFrame
            Rows of that table.

        Returns
        -------
        pandas.DataFrame
            The same columns, index kept.
        """
        passing = self.passing(table, frame)
        return frame if passing is None else frame[passing]

    def passing(self, table: str, frame: pd.DataFrame) -> "pd.Series[bool] | None":
        """Say of each row whether the filters acting on its table let it pass; None where they let pass all.

        Parameters as for `filter`.
        """
        passing = [one.passing(table, frame, getattr(self, one.name)) for one in FILTERS]
        acting = [rows for rows in passing if rows is not None]
        # Rows are taken once: of a wide frame of text that takes longer than all the questions.
        return reduce(and_, acting) if acting else None

    def apply(self, frames: FramesT) -> FramesT:
        """Return a copy of `frames`, each table filtered, rows that hang on an exercise with it."""
        names = [f.name for f in fields(frames) if isinstance(getattr(frames, f.name), pd.DataFrame)]
        kept = {name: self.filter(name, getattr(frames, name)) for name in names}
        if "exercises" in kept and self._acts("exercises"):
            exercise_ids = kept["exercises"][c.EXERCISE_ID]
            for name in FOLLOWS:
                if name in kept:
                    kept[name] = with_exercise(name, kept[name], exercise_ids)
        return replace(frames, **kept)

    def describe(self, *tables: str) -> str:
        """Say in words which filters act on any of some tables, on exercises if none is named.

        Empty when none does. The words of `claims` and of other tables that hang on exercises hold the
        exercises' filters too.
        """
        asked = tables or ("exercises",)
        parts = [part for table in asked for part in (("exercises", table) if table in FOLLOWS else (table,))]
        names = dict.fromkeys(name for part in parts for name in TOLD_WITH.get(part, ()))
        words = [self._words(name) for name in names if name in self.active]
        theirs = self.uploaded if any(table in JOINED for table in asked) else ""
        return "; ".join(one for one in (*words, theirs) if one)

    def describe_all(self) -> str:
        """Say in words everything that differs from the default; empty when nothing does."""
        return "; ".join(one for one in (*map(self._words, self.active), self.uploaded) if one)

    def without(self, *names: str) -> "Selection":
        """Return the selection with the named fields back at their default; KeyError for an unknown one."""
        defaults: dict[str, Any] = {f.name: f.default for f in fields(self)}
        return replace(self, **{name: defaults[name] for name in names})

    def only(self, *names: str) -> "Selection":
        """Return a selection of the named fields alone; AttributeError for an unknown one."""
        return Selection(**{name: getattr(self, name) for name in names})

    def _acts(self, table: str) -> bool:
        return any(name in self.active for name in ACTS_ON[table])

    def _words(self, name: str) -> str:
        return BY_NAME[name].words(getattr(self, name))
