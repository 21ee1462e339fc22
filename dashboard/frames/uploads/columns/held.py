"""Whether most cells of a column can be read as what a field holds."""

from collections.abc import Callable

from dashboard.frames.uploads.columns import column_stems
from dashboard.frames.uploads.columns.fields import Field
from dashboard.frames.uploads.uploaded_table import UploadedTable
from dashboard.reading.cells import Unreadable, is_error, is_missing
from dashboard.reading.days import date_style
from dashboard.reading.days import dates as date_cells
from dashboard.reading.places import coordinates
from dashboard.reading.sizes import amounts, number_asides
from dashboard.reading.states import regions_of_usa, state_names

SAMPLE = 500
"""Rows by which columns are compared."""

SHARE = 3
"""One cell in so many must name a state where a column is taken for states."""


def holds(table: UploadedTable, column: str, field: Field) -> bool:
    """Say whether most cells of a column can be read as what a field holds; as a text all can."""
    if field.holds == "states":
        return states(table, column)
    held = map(str, table.cells[column].dropna().head(SAMPLE))
    cells = [cell for cell in held if not is_missing(cell, numbers=field.holds != "degrees")]
    if field.holds == "date":
        return bool(cells) and date_cells.fullness(cells, date_style.judge(cells)) >= 1
    if field.holds == "count":
        style = amounts.judge(cells)
        style = style.in_thousands() if column_stems.in_thousands(column) else style
        return _most(cells, lambda cell: number_asides.read(cell, style)[0])
    if field.name in coordinates.NAMES:
        return _most(cells, lambda cell: coordinates.degrees(cell, "lat" if field.name == "lat" else "lon"))
    return field.holds != "place" or _most(cells, coordinates.point)


def _most(cells: list[str], read: Callable[[str], object]) -> bool:
    """Say whether more than half of some cells can be read."""
    return 2 * sum(_can(read, cell) for cell in cells) > len(cells)


def _can(read: Callable[[str], object], cell: str) -> bool:
    try:
        return read(cell) is not None
    except Unreadable:
        return False


def states(table: UploadedTable, column: str) -> bool:
    """Say whether a column names states, which one called Land or location need not."""
    held = table.cells[column].dropna().head(SAMPLE)
    cells = [str(cell) for cell in held if not is_missing(str(cell)) and not is_error(str(cell))]
    if regions_of_usa.are_meant(dict.fromkeys(cells)):
        return True
    named = sum(bool(state_names.read(cell).codes) for cell in cells)
    return not cells or SHARE * named >= len(cells)
