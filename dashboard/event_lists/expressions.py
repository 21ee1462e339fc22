"""The questions on a list, each written once as an Ibis expression for every engine.

Engines differ on what a week is and how text is ordered: days are counted here, weeks are made of them and
rows are put in order once the answer has come.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from dashboard.event_lists.ibis_types import Column, Framework, Table
from dashboard.event_lists.layouts import Found
from dashboard.schema import columns as c

CELLS_PER_DEGREE = 4
"""Finest cells of the map: a quarter of a degree, which floats hold exactly."""

MOST_PAIRS = 5000
"""Pairs of country and kind that are told at most, the most frequent ones."""

FULL_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}"
EIGHT_DIGITS = "^[0-9]{8}$"
DECIMAL = r"^\s*-?[0-9]+(\.[0-9]+)?\s*$"

LONG_MONTHS, SHORT_MONTHS = (1, 3, 5, 7, 8, 10, 12), (4, 6, 9, 11)


@dataclass(frozen=True)
class Narrowing:
    """Which events are counted.

    Attributes
    ----------
    countries, kinds : tuple of str
        As the list writes them; all if empty.
    first, last : datetime.date or None
        First and last day, both included; no bound where None.
    """

    countries: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    first: date | None = None
    last: date | None = None


EVERYTHING = Narrowing()
"""All events."""


@dataclass(frozen=True)
class EventTables:
    """A list as the questions see it, whatever it is stored as.

    Attributes
    ----------
    by_day : ibis.Table
        `day`, `country`, `kind`, `events`: one row for each event, or for some with their number.
    by_cell : ibis.Table
        The same with `cell_row` and `cell_column` of the finest cell, of the events with a place.
    in_years : bool
        Whether `by_cell` knows years only, each by its first day.
    """

    by_day: Table
    by_cell: Table
    in_years: bool = False


def of_rows(rows: Table, found: Found, ibis: Framework) -> EventTables:
    """Return a list of single events as the questions see it.

    Parameters
    ----------
    rows : ibis.Table
        The list, a row an event.
    found : Found
        Its columns.
    ibis : module
        Ibis, which this module cannot import by itself.
    """
    column = {needed: rows[name] for needed, name in found.columns.items()}
    plain = rows.select(
        _day(column[c.DATE], ibis).name(c.DAY),
        _text(column[c.COUNTRY]).name(c.COUNTRY),
        _text(column[c.KIND], found.layout.kind_width).name(c.KIND),
        _degrees(column[c.LATITUDE], ibis).name(c.LATITUDE),
        _degrees(column[c.LONGITUDE], ibis).name(c.LONGITUDE),
        ibis.literal(1, "int64").name(c.EVENTS),
    )
    placed = plain.filter(plain[c.LATITUDE].between(-90, 90), plain[c.LONGITUDE].between(-180, 180))
    columns = (c.DAY, c.COUNTRY, c.KIND, c.EVENTS)
    by_cell = placed.select(
        *columns,
        **{
            c.CELL_ROW: _finest_cell(placed[c.LATITUDE]),
            c.CELL_COLUMN: _finest_cell(placed[c.LONGITUDE]),
        },
    )
    return EventTables(plain.select(*columns), by_cell)


def narrowed(table: Table, to: Narrowing) -> Table:
    """Return the rows of a table that are counted."""
    conditions = [table[name].isin(chosen) for name, chosen in _chosen(to) if chosen]
    if to.first is not None:
        conditions.append(table[c.DAY] >= to.first)
    if to.last is not None:
        conditions.append(table[c.DAY] <= to.last)
    return table.filter(*conditions) if conditions else table


def counts_by_day(tables: EventTables, to: Narrowing) -> Table:
    """Return `day` and `events`; a row without a day counts those without a date."""
    return _counted(narrowed(tables.by_day, to), (c.DAY,))


def counts_by_country_and_kind(tables: EventTables, to: Narrowing) -> Table:
    """Return `country`, `kind` and `events` of the `MOST_PAIRS` most frequent pairs."""
    counts = _counted(narrowed(tables.by_day, to), (c.COUNTRY, c.KIND))
    return counts.order_by(counts[c.EVENTS].desc(), counts[c.COUNTRY], counts[c.KIND]).limit(MOST_PAIRS)


def counts_by_cell(
    tables: EventTables, to: Narrowing, cells: int, lat: tuple[float, float], lon: tuple[float, float]
) -> Table:
    """Return `cell_row`, `cell_column` and `events` of the cells that lie on a map.

    Parameters
    ----------
    tables : EventTables
        The list.
    to : Narrowing
        Which events are counted.
    cells : int
        Finest cells along the side of a cell: 1, 2 or 4, for a quarter, a half and a whole degree.
    lat, lon : tuple of float
        The map's edges, degrees.
    """
    rows = narrowed(tables.by_cell, to)
    on_map = rows.filter(
        *(
            rows[name].between(int(edge[0] * CELLS_PER_DEGREE), int(edge[1] * CELLS_PER_DEGREE) - 1)
            for name, edge in ((c.CELL_ROW, lat), (c.CELL_COLUMN, lon))
        )
    )
    coarser = on_map.mutate(
        **{name: (on_map[name] / float(cells)).floor().cast("int64") for name in (c.CELL_ROW, c.CELL_COLUMN)}
    )
    return _counted(coarser, (c.CELL_ROW, c.CELL_COLUMN))


def _chosen(to: Narrowing) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return (c.COUNTRY, to.countries), (c.KIND, to.kinds)


def _counted(rows: Table, by: Sequence[str]) -> Table:
    # An engine's sum of whole numbers is wider than they are, a decimal in PostgreSQL and DuckDB.
    return rows.group_by(*by).aggregate(**{c.EVENTS: rows[c.EVENTS].sum().cast("int64")})


def _finest_cell(degrees: Column) -> Column:
    return (degrees * CELLS_PER_DEGREE).floor().cast("int64")


def _text(column: Column, width: int = 0) -> Column:
    """Return the text of a cell without blanks around it, or nothing; codes as wide as they are meant."""
    text = column.cast("string").strip()
    return (text.lpad(width, "0") if width else text).nullif("")


def _degrees(column: Column, ibis: Framework) -> Column:
    if column.type().is_string():
        return ibis.ifelse(column.re_search(DECIMAL), column, None).cast("float64")
    # A gap may be written as NaN. DuckDB goes by the least and largest value that a Parquet file tells, which
    # leave it out, and lets it pass any bounds (`findings/answers-of-another-writer.sh`).
    degrees = column.cast("float64")
    return ibis.ifelse(degrees.isnan(), None, degrees) if column.type().is_floating() else degrees


def _day(column: Column, ibis: Framework) -> Column:
    """Return the day of a date, of a time by UTC, of 20210912 or of a text that begins as 2021-09-12.

    What is no day of the calendar, a month alone for one, is without a date: engines disagree on whether a
    cast of it raises.
    """
    kind = column.type()
    if kind.is_date():
        return column
    if kind.is_timestamp():
        return column.date()
    text = column.cast("string").strip()
    written = ibis.ifelse(text.re_search(FULL_DAY), text, None)
    digits = ibis.ifelse(text.re_search(EIGHT_DIGITS), text, written.replace("-", ""))
    return _of_calendar(digits.substr(0, 4), digits.substr(4, 2), digits.substr(6, 2), ibis)


def _of_calendar(year: Column, month: Column, day: Column, ibis: Framework) -> Column:
    year, month, day = (part.cast("int32") for part in (year, month, day))
    leap = ((year % 4 == 0) & (year % 100 != 0)) | (year % 400 == 0)
    longest = ibis.cases(
        (month.isin(LONG_MONTHS), 31),
        (month.isin(SHORT_MONTHS), 30),
        ((month == 2) & leap, 29),
        (month == 2, 28),
        else_=0,
    )
    is_day = (year >= 1) & (day >= 1) & (day <= longest)
    return ibis.date(*(ibis.ifelse(is_day, part, None).cast("int32") for part in (year, month, day)))
