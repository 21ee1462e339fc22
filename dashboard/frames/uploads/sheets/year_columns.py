"""Lists with a column for each year: every filled cell of theirs is a row of its own, of that year."""

from dataclasses import replace
from statistics import median

from dashboard.frames.uploads.columns import column_stems
from dashboard.frames.uploads.columns.fields import COLUMN_SIZE, COLUMN_VALUE, COLUMN_YEAR, field
from dashboard.frames.uploads.sheets.other_lines import YEAR
from dashboard.frames.uploads.uploaded_table import UploadedTable, refuse_more_rows
from dashboard.reading.cells import Unreadable, folded, is_missing
from dashboard.reading.sizes import amounts

FEWEST = 2
"""Columns of years that a table has at least."""

SMALLEST = 100
"""Numbers of which half are smaller count something else than troops."""

_MARKS = frozenset({"x", "xx"})
"""What stands for a missing value elsewhere, and for a year in which a drill was held here."""


def unfolded(table: UploadedTable) -> UploadedTable:
    """Return a table of drills by year with a row for each of their years; any other as it came.

    It is one where columns are called after years, one names the drills, and none says when they began.

    Parameters
    ----------
    table : UploadedTable
        The table; its rows keep their numbers, so that several may have the same.

    Raises
    ------
    Refused
        Where it has more rows then than a page can show.
    """
    years = {str(name): found[1] for name in table.cells.columns if (found := YEAR.fullmatch(str(name)))}
    others = [str(name) for name in table.cells.columns if name not in years]
    if len(years) < FEWEST or not _is_of_drills(others):
        return table
    cells = table.cells.reset_index(names=_ROW).melt([_ROW, *others], list(years), COLUMN_YEAR, _VALUE)
    held = cells[cells[_VALUE].notna() & ~cells[_VALUE].fillna("").map(_is_nothing)]
    refuse_more_rows(len(held))
    rows = held.sort_values([_ROW, COLUMN_YEAR], kind="stable").set_index(_ROW)
    name = COLUMN_SIZE if _are_sizes(rows[_VALUE].tolist()) else COLUMN_VALUE
    named = rows.assign(**{COLUMN_YEAR: rows[COLUMN_YEAR].map(years)}).rename(columns={_VALUE: name})
    note = f"Columns of years: {len(years)}. Each filled cell of theirs is a row of its own, of that year."
    return replace(table, cells=named.rename_axis(None).astype("str"), notes=(*table.notes, note))


_ROW, _VALUE = "row of the file", "cell"


def _is_of_drills(names: list[str]) -> bool:
    """Say whether a column names drills and none says when they began."""
    called, starts = (
        {folded(name) for one in some for name in field("exercises", one).known_as}
        for some in (("name",), ("start", "start_year"))
    )
    dated = any(folded(name) in starts or column_stems.may_be("date", name) for name in names)
    return not dated and any(folded(name) in called or column_stems.may_be("name", name) for name in names)


def _is_nothing(cell: str) -> bool:
    return cell.strip() == "0" or (is_missing(cell) and cell.strip().casefold() not in _MARKS)


def _are_sizes(cells: list[str]) -> bool:
    """Say whether cells hold numbers as large as those of troops."""
    style, numbers = amounts.judge(cells), list[int]()
    for cell in cells:
        try:
            found = amounts.read(cell, style)
        except Unreadable:
            continue
        numbers += [found.low] if found else []
    return 2 * len(numbers) > len(cells) and median(numbers) >= SMALLEST
