"""Cells that stand merged over several rows of a sheet: what each holds counts for every row of its range."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.frames.uploads.read_column import ReadColumn, Told
from dashboard.frames.uploads.uploaded_table import Body, Line, Merged, Refused, UploadedTable
from dashboard.reading.sizes.amounts import Amount

TOLD = "Cells merged over several rows: {:,}. What each holds counts for all of its rows."
OVERLAP = "Expected merged cells side by side, saw some that lie over each other."


def spread(body: Body, merged: Sequence[Merged]) -> tuple[Body, dict[tuple[int, int], Merged]]:
    """Return a table with merged cells in all of their rows, and those of its rows by row and column.

    Merged cells that begin in the line of the names or above are names or titles, and stay as they are.

    Parameters
    ----------
    body : Body
        The table, below all lines of names.
    merged : sequence of Merged
        The merged cells of its sheet.

    Raises
    ------
    Refused
        Where some lie over each other, which no program writes and which would take time without end.
    """
    _refuse_overlaps(merged)
    at_row = {row: at for at, (row, _) in enumerate(body.lines)}
    lines, found, spread_over = list(body.lines), dict[tuple[int, int], Merged](), 0
    for one in merged:
        words = _cell(lines[at_row[one.first]], one.column) if one.first in at_row else ""
        below = [row for row in range(one.first + 1, one.last + 1) if row in at_row] if words else []
        for row in below:
            lines[at_row[row]] = _with(lines[at_row[row]], one.column, words)
        found |= {(row, one.column): one for row in (one.first, *below) if below}
        spread_over += bool(below)
    notes = (TOLD.format(spread_over),) if spread_over else ()
    return body.after(body.head, lines, *notes), found


def without_shared(
    found: ReadColumn[Amount | None], table: UploadedTable, rows: Sequence[int]
) -> ReadColumn[Amount | None]:
    """Tell the numbers of cells that several rows share: one counts them together, and none of them alone."""
    shared: dict[int, tuple[Told, ...]] = {}
    for at, row in enumerate(rows) if table.merged else ():
        one, value = table.merged.get((found.column, row)), found.values[at]
        if one and value is not None:
            expected = f"a number for each row, not one cell for rows {one.first} to {one.last}"
            shared[at] = ((expected, f"'{value.low}'"),)
    values = [None if at in shared else value for at, value in enumerate(found.values)]
    return replace(found, values=values, wrong={**found.wrong, **shared}) if shared else found


def _refuse_overlaps(merged: Sequence[Merged]) -> None:
    ends = dict[int, int]()
    for first, last, column in sorted(merged):
        if first <= ends.get(column, 0):
            raise Refused(OVERLAP)
        ends[column] = last


def _cell(line: Line, column: int) -> str:
    return line[1][column].strip() if column < len(line[1]) else ""


def _with(line: Line, column: int, words: str) -> Line:
    row, cells = line
    wide = (*cells, *("",) * (column + 1 - len(cells)))
    return row, (*wide[:column], words, *wide[column + 1 :])
