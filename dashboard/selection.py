"""What the reader chose: one frozen value that filters the frames and says in words what it filtered.

A filter is a value with two readings, rows and words, so that a title and its chart cannot disagree.
Imports only the schema; never Streamlit, never Plotly.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import Field, dataclass, fields, replace
from typing import Any, ClassVar, Protocol, TypeVar

import pandas as pd

from dashboard.schema import codes
from dashboard.schema import columns as c

ALL_YEARS = (codes.FIRST_YEAR, codes.LAST_YEAR)
ANY_GRADE = "F6"

OPTIONS: dict[str, tuple[str, ...]] = {
    "countries": tuple(codes.COUNTRY_NAMES),
    "focus_areas": codes.FOCUS_AREAS,
    "response_areas": codes.RESPONSE_AREAS,
    "sides": tuple(codes.SIDES),
    "domains": tuple(codes.DOMAINS),
}
"""What each filter of several values can hold, in the order in which it is shown."""

LABELS: dict[str, dict[str, str]] = {
    "countries": codes.COUNTRY_NAMES,
    "sides": codes.SIDES,
    "domains": codes.DOMAINS,
}

ACTS_ON: dict[str, dict[str, str]] = {
    "exercises": {
        "countries": c.HOST_COUNTRIES,
        "sides": c.ORGANISER_SIDE,
        "domains": c.DOMAINS,
        "years": c.START_DATE,
    },
    "claims": {"grade": c.RELIABILITY},
    "measures": {
        "countries": c.COUNTRIES,
        "focus_areas": c.FOCUS_AREA,
        "response_areas": c.RESPONSE_AREA,
        "years": c.DATE,
    },
    "battlegroups": {"countries": c.HOST, "years": c.AS_OF},
    "indicators": {"countries": c.ISO3, "focus_areas": c.FOCUS_AREA},
    "defence_spending": {"countries": c.ISO3, "years": c.YEAR},
    "countries": {"countries": c.ISO3},
    "incidents": {"countries": c.COUNTRIES, "years": c.DATE},
    "sites": {"countries": c.COUNTRY},
    "focus_areas": {"focus_areas": c.FOCUS_AREA},
    "response_areas": {"response_areas": c.RESPONSE_AREA},
}
"""Which filter acts on which column of which table."""

FOLLOWS: dict[str, tuple[str, ...]] = {
    "claims": (c.EXERCISE_ID,),
    "evidence": (c.EXERCISE_ID,),
    "exercise_sites": (c.EXERCISE_ID,),
    "exercise_links": (c.PARENT_ID, c.CHILD_ID),
    "action_responses": (c.ACTION_ID, c.RESPONSE_ID),
}
"""Tables whose rows stay only with their exercise: a link with both ends, a pair with either."""


JOINED = ("exercises", *FOLLOWS)
"""Tables that a list of the reader's own can add rows to, or that hang on one that it can."""


class _DataclassInstance(Protocol):
    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]


FramesT = TypeVar("FramesT", bound=_DataclassInstance)


@dataclass(frozen=True)
class Selection:
    """The reader's choice. An empty tuple, or no years, means that nothing is filtered.

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
    own : str
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
    own: str = ""

    def __post_init__(self) -> None:
        """Bring equal choices to one form: known codes, in order, and none where all are chosen."""
        for name, options in OPTIONS.items():
            chosen = tuple(getattr(self, name))
            _refuse_unknown(name, chosen, options)
            kept = tuple(option for option in options if option in chosen)
            object.__setattr__(self, name, () if len(kept) == len(options) else kept)
        _refuse_unknown("basis", (self.basis,), codes.BASES)
        _refuse_unknown("grade", (self.grade,), codes.GRADES)
        object.__setattr__(self, "years", _years(self.years))

    @property
    def active(self) -> tuple[str, ...]:
        """Names of the filters that differ from the default."""
        return tuple(f.name for f in fields(self) if f.name != "own" and getattr(self, f.name) != f.default)

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
        for name, column in ACTS_ON.get(table, {}).items():
            if name in self.active:
                frame = frame[self._passes(name, frame, column)]
        return frame

    def apply(self, frames: FramesT) -> FramesT:
        """Return a copy of `frames`, each table filtered, rows that hang on an exercise with it."""
        names = [f.name for f in fields(frames) if isinstance(getattr(frames, f.name), pd.DataFrame)]
        kept = {name: self.filter(name, getattr(frames, name)) for name in names}
        if "exercises" in kept and self._acts("exercises"):
            exercise_ids = kept["exercises"][c.EXERCISE_ID]
            for name in FOLLOWS:
                if name in kept:
                    kept[name] = _with_exercise(name, kept[name], exercise_ids)
        return replace(frames, **kept)

    def describe(self, *tables: str) -> str:
        """Say in words which filters act on any of some tables, on exercises if none is named.

        Empty when none does. The words of `claims` and of other tables that hang on exercises hold the
        exercises' filters too.
        """
        asked = tables or ("exercises",)
        parts = [part for table in asked for part in (("exercises", table) if table in FOLLOWS else (table,))]
        names = dict.fromkeys(name for part in parts for name in ACTS_ON.get(part, {}))
        words = [self._words(name) for name in names if name in self.active]
        theirs = self.own if any(table in JOINED for table in asked) else ""
        return "; ".join(one for one in (*words, theirs) if one)

    def describe_all(self) -> str:
        """Say in words everything that differs from the default; empty when nothing does."""
        return "; ".join(one for one in (*map(self._words, self.active), self.own) if one)

    def without(self, *names: str) -> "Selection":
        """Return the selection with the named fields back at their default."""
        defaults: dict[str, Any] = {f.name: f.default for f in fields(self) if f.name in names}
        return replace(self, **defaults)

    def only(self, *names: str) -> "Selection":
        """Return the selection with every field but the named ones back at its default."""
        return self.without(*(f.name for f in fields(self) if f.name not in names))

    def _acts(self, table: str) -> bool:
        return any(name in self.active for name in ACTS_ON[table])

    def _passes(self, name: str, frame: pd.DataFrame, column: str) -> "pd.Series[bool]":
        if name == "years" and self.years is not None:
            return years_of(frame[column]).between(*self.years).fillna(False).astype(bool)
        if name == "grade":
            return grade_reaches(frame, self.grade)
        return has_any(frame[column], getattr(self, name))

    def _words(self, name: str) -> str:
        return _WORDS[name](self)


def has_any(cells: "pd.Series[str]", wanted: Iterable[str]) -> "pd.Series[bool]":
    """Say for each `;`-separated cell whether it holds one of the wanted values; a blank one does not."""
    pattern = "|".join(re.escape(value) for value in wanted)
    return cells.str.contains(rf"(?:^|;)(?:{pattern})(?:;|$)", regex=True, na=False).astype(bool)


def years_of(cells: "pd.Series[Any]") -> "pd.Series[int]":
    """Return the year of each ISO date, full or partial, or of each year; missing stays missing."""
    return pd.to_numeric(cells.astype("str").str.slice(0, 4), errors="coerce").astype("Int64")


def grade_reaches(claims: pd.DataFrame, grade: str) -> "pd.Series[bool]":
    """Say for each claim whether both its letter and its digit reach the lowest grade accepted."""
    return (claims[c.RELIABILITY] <= grade[0]) & (claims[c.CREDIBILITY] <= grade[1])


def _with_exercise(table: str, frame: pd.DataFrame, exercise_ids: "pd.Series[str]") -> pd.DataFrame:
    ends = [frame[column].isin(exercise_ids) for column in FOLLOWS[table]]
    kept = ends[0]
    for end in ends[1:]:
        kept = kept | end if table == "action_responses" else kept & end
    return frame[kept]


def _refuse_unknown(name: str, chosen: Iterable[str], options: Iterable[str]) -> None:
    unknown = sorted(set(chosen) - set(options))
    if unknown:
        raise ValueError(f"{name} does not know {', '.join(unknown)}")


def _years(years: tuple[int, int] | None) -> tuple[int, int] | None:
    if years is None:
        return None
    first, last = years
    if first > last:
        raise ValueError(f"years run from {first} to {last}, the wrong way round")
    return None if (first, last) == ALL_YEARS else (first, last)


def _list_words(name: str, label: str) -> Callable[[Selection], str]:
    def words(selection: Selection) -> str:
        labels = LABELS.get(name, {})
        return label + ", ".join(labels.get(value, value) for value in getattr(selection, name))

    return words


def _year_words(selection: Selection) -> str:
    first, last = selection.years or ALL_YEARS
    return str(first) if first == last else f"{first} to {last}"


_WORDS: dict[str, Callable[[Selection], str]] = {
    "countries": _list_words("countries", ""),
    "focus_areas": _list_words("focus_areas", "focus: "),
    "response_areas": _list_words("response_areas", "response: "),
    "sides": _list_words("sides", "organised by "),
    "domains": _list_words("domains", "domains: "),
    "years": _year_words,
    "basis": lambda selection: f"basis: {codes.BASES[selection.basis].lower()}",
    "grade": lambda selection: f"claims graded {codes.GRADES[selection.grade]}",
    "count_parts": lambda _: "parts counted beside their umbrella",
}
