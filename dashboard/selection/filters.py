"""The filters: each one value, from its name in an address to the rows that it lets pass and its words.

A new filter is one entry of `FILTERS` and one field of `Selection`; widgets, links, counts and words follow.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, Literal

import pandas as pd

from dashboard import wording
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.selection.entered import Day
from dashboard.selection.parameters import AnyOf, OneOf, Span, Switch
from dashboard.selection.rows import grade_reaches, rows_with_any, rows_within_years
from dashboard.selection.understood import Choosable, Value

ALL_YEARS = (codes.FIRST_YEAR, codes.LAST_YEAR)
ANY_GRADE = "F6"

Widget = Literal["list", "pills", "slider", "segments", "menu", "switch", "day"]


@dataclass(frozen=True, kw_only=True)
class Filter(Generic[Value]):
    """One thing that a reader can choose for all pages.

    Attributes
    ----------
    name : str
        Field of `Selection`.
    parameter : AnyOf, OneOf, Span or Switch
        Its name in an address, its options with their labels, and how both are read and written.
    title : str
        Label of the widget.
    widget : str
        Which widget shows it: `list` and `pills` for several options, `slider` for years, `segments` and
        `menu` for one option, `switch` for on or off, `day` for a day.
    default : object
        Value that filters nothing.
    words : callable
        Says a value that is not the default in words.
    acts_on : mapping of str to str
        Column that it looks at, by table; empty for what changes only how figures are read.
    told_with : tuple of str
        Tables with which it is told, though it picks no rows of theirs by itself.
    passes : callable or None
        Says for each row of a frame, with the column and the value, whether it stays.
    counted_in : str
        Table whose rows are counted for each option; empty where they are not.
    unit : str
        What those rows are.
    hint : str
        A sentence for who wants to know more.
    """

    name: str
    parameter: Choosable[Value]
    title: str
    widget: Widget
    default: Value
    words: Callable[[Value], str]
    acts_on: Mapping[str, str] = field(default_factory=dict)
    told_with: tuple[str, ...] = ()
    passes: Callable[[pd.DataFrame, str, Value], "pd.Series[bool]"] | None = None
    counted_in: str = ""
    unit: str = ""
    hint: str = ""

    @property
    def options(self) -> Mapping[str, str]:
        """Labels by code, in the order in which they are shown; empty for years and switches."""
        return self.parameter.options if isinstance(self.parameter, AnyOf | OneOf) else {}

    @property
    def holds_several(self) -> bool:
        """Whether several options can be chosen."""
        return isinstance(self.parameter, AnyOf)

    def check(self, value: Value) -> Value:
        """Return a value in its one form, so that equal choices are equal.

        Raises
        ------
        ValueError
            Where the schema does not know it.
        """
        try:
            return self.parameter.check(value)
        except ValueError as error:
            raise ValueError(f"{self.name} {error}") from None

    @property
    def shown(self) -> object:
        """The default, as the widget holds it."""
        return self.parameter.shown(self.default)

    def write(self, value: Value) -> tuple[str, ...]:
        """Return a value as an address holds it."""
        return self.parameter.write(value)

    def passing(self, table: str, frame: pd.DataFrame, value: Value) -> "pd.Series[bool] | None":
        """Say of each row of a table whether a value lets it pass; None where it lets pass all."""
        column = self.acts_on.get(table)
        if column is None or self.passes is None or value == self.default:
            return None
        return self.passes(frame, column, value)


def _any(frame: pd.DataFrame, column: str, value: tuple[str, ...]) -> "pd.Series[bool]":
    return rows_with_any(frame, column, value)


def _listed(lead: str, labels: Mapping[str, str], everything: str) -> Callable[[tuple[str, ...]], str]:
    """Return what says options in words; all of them are a choice too: rows that name none do not pass."""

    def words(value: tuple[str, ...]) -> str:
        return lead + (everything if len(value) == len(labels) else ", ".join(labels[one] for one in value))

    return words


def _year_words(value: tuple[int, int] | None) -> str:
    return " to ".join(dict.fromkeys(str(year) for year in value or ALL_YEARS))


_FOCUS = {area: area for area in codes.FOCUS_AREAS}
_RESPONSE = {area: area for area in codes.RESPONSE_AREAS}

FILTERS: tuple[Filter[Any], ...] = (
    Filter(
        name="countries",
        parameter=AnyOf("country", codes.COUNTRY_NAMES),
        title="Countries",
        widget="list",
        default=(),
        words=_listed("", codes.COUNTRY_NAMES, f"all {len(codes.COUNTRY_NAMES)} countries of the flank"),
        acts_on={
            "exercises": c.HOST_COUNTRIES,
            "measures": c.COUNTRIES,
            "battlegroups": c.HOST,
            "indicators": c.ISO3,
            "defence_spending": c.ISO3,
            "countries": c.ISO3,
            "incidents": c.COUNTRIES,
            "sites": c.COUNTRY,
        },
        passes=_any,
        counted_in="exercises",
        unit="exercises hosted, counted as in the titles,",
    ),
    Filter(
        name="focus_areas",
        parameter=AnyOf("focus", _FOCUS),
        title="Focus areas",
        widget="list",
        default=(),
        words=_listed("focus: ", _FOCUS, f"any of the {len(_FOCUS)} areas"),
        acts_on={"measures": c.FOCUS_AREA, "indicators": c.FOCUS_AREA, "focus_areas": c.FOCUS_AREA},
        passes=_any,
        counted_in="measures",
        unit="measures",
    ),
    Filter(
        name="response_areas",
        parameter=AnyOf("response", _RESPONSE),
        title="Response areas",
        widget="list",
        default=(),
        words=_listed("response: ", _RESPONSE, f"any of the {len(_RESPONSE)} areas"),
        acts_on={"measures": c.RESPONSE_AREA, "response_areas": c.RESPONSE_AREA},
        passes=_any,
        counted_in="measures",
        unit="measures",
    ),
    Filter(
        name="sides",
        parameter=AnyOf("side", codes.SIDES),
        title="Organised by",
        widget="pills",
        default=(),
        words=_listed("organised by ", codes.SIDES, f"any of the {len(codes.SIDES)} sides"),
        acts_on={"exercises": c.ORGANISER_SIDE},
        passes=_any,
        counted_in="exercises",
        unit="exercises, counted as in the titles,",
    ),
    Filter(
        name="domains",
        parameter=AnyOf("domain", codes.DOMAINS),
        title="Domains",
        widget="pills",
        default=(),
        words=_listed("domains: ", codes.DOMAINS, f"any of the {len(codes.DOMAINS)}"),
        acts_on={"exercises": c.DOMAINS},
        passes=_any,
        counted_in="exercises",
        unit="exercises, counted as in the titles,",
    ),
    Filter(
        name="years",
        parameter=Span("years", *ALL_YEARS),
        title="Years",
        widget="slider",
        default=None,
        words=_year_words,
        acts_on={
            "exercises": c.START_DATE,
            "measures": c.DATE,
            "battlegroups": c.AS_OF,
            "defence_spending": c.YEAR,
            "incidents": c.DATE,
        },
        passes=lambda frame, column, value: rows_within_years(frame, column, value or ALL_YEARS),
    ),
    Filter(
        name="basis",
        parameter=OneOf("basis", codes.BASES),
        title="Size of an exercise",
        widget="segments",
        default="declared",
        words=lambda value: f"basis: {codes.BASES[value].lower()}",
        hint="Whose figure speaks for an exercise: its organiser's, the median of outsiders who looked, "
        "or the range of all claims.",
    ),
    Filter(
        name="grade",
        parameter=OneOf("grade", codes.GRADES),
        title="Lowest grade of a claim",
        widget="menu",
        default=ANY_GRADE,
        words=lambda value: f"claims graded {codes.GRADES[value]}",
        acts_on={"claims": c.RELIABILITY},
        passes=lambda frame, _, value: grade_reaches(frame, value),
        hint="NATO source grading: a letter for the source (A reliable to F cannot be judged), "
        "a digit for the information (1 confirmed to 6 cannot be judged).",
    ),
    Filter(
        name="count_parts",
        parameter=Switch("parts"),
        title="Count parts beside their umbrella",
        widget="switch",
        default=False,
        words=lambda _: "parts counted beside their umbrella",
        hint="Totals leave out exercises that are part of a counted larger one.",
    ),
    Filter(
        name="as_of",
        parameter=Day("asof", date(codes.FIRST_YEAR, 1, 1)),
        title="As known on",
        widget="day",
        default=None,
        words=lambda value: f"as known on {wording.day(value)}",
        # It acts on the whole register, before all other filters; see `analysis.as_known`.
        told_with=(
            *("exercises", "claims", "measures", "incidents", "battlegroups", "indicators"),
            *("defence_spending", "sites", "weapon_ranges"),
        ),
        hint="Shows every page as it could be known on a day: from what had been published by then. Names, "
        "texts, places and shapes stay those of today.",
    ),
)
"""All filters, in the order in which they are shown and told."""

BY_NAME = {one.name: one for one in FILTERS}

OPTIONS: dict[str, tuple[str, ...]] = {one.name: tuple(one.options) for one in FILTERS if one.holds_several}
"""What each filter of several values can hold, in the order in which it is shown."""

LABELS: dict[str, Mapping[str, str]] = {one.name: one.options for one in FILTERS if one.options}

ACTS_ON: dict[str, dict[str, str]] = {
    table: {one.name: one.acts_on[table] for one in FILTERS if table in one.acts_on}
    for table in dict.fromkeys(table for one in FILTERS for table in one.acts_on)
}
"""Which filter acts on which column of which table."""

TOLD_WITH: dict[str, tuple[str, ...]] = {
    table: tuple(one.name for one in FILTERS if table in one.acts_on or table in one.told_with)
    for table in dict.fromkeys(table for one in FILTERS for table in (*one.acts_on, *one.told_with))
}
"""Which filters are told with what is shown of which table."""
