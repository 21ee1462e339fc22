"""A table that lies on its side, its fields below each other and its rows beside each other, set upright."""

from dataclasses import replace

from dashboard.frames.uploads.columns import column_stems
from dashboard.frames.uploads.sheets import other_lines
from dashboard.frames.uploads.sheets.side_tables import letter
from dashboard.frames.uploads.uploaded_table import MOST_COLUMNS, Line, Records
from dashboard.reading.cells import folded

FEWEST = 3
"""Names of fields that stand below each other in such a table at least."""

TOLD = (
    "The names of the fields stand below each other in column A: each further column is read as a row, "
    "column {} as row 2."
)


def upright(records: Records) -> Records:
    """Return the lines of a table with its fields in columns; any other as it came.

    It lies on its side where most cells of its first column are names of fields, one of them that of a day,
    and no other cell of its first line is such a name. A row is numbered as its column: B is row 2.

    Parameters
    ----------
    records : Records
        Lines of a file.
    """
    filled = [(row, line) for row, line in records.lines[: MOST_COLUMNS + 1] if "".join(line).strip()]
    lines = [line for _, line in filled[_titles(filled) :]]
    if records.columns or not FEWEST <= len(lines) <= MOST_COLUMNS or len(filled) > MOST_COLUMNS:
        return records
    names = [line[0].strip() for line in lines]
    named = [name for name in names if _is_field(name)]
    if any(_is_field(cell) for cell in lines[0][1:]) or not any(map(_is_start, named)):
        return records
    known = len(named) + (not names[0])
    if known < FEWEST or 2 * known <= len(names):
        return records
    width = max(map(len, lines))
    columns = [tuple(line[at].strip() if at < len(line) else "" for line in lines) for at in range(width)]
    head = (names[0] or "Name", *names[1:])
    turned = ((1, head), *((at + 1, columns[at]) for at in range(1, width)))
    return replace(
        records, lines=turned, notes=(*records.notes, TOLD.format(letter(1))), merged=(), columns=()
    )


def _titles(lines: list[Line]) -> int:
    """Return how many lines of one cell stand first."""
    return next((at for at, (_, line) in enumerate(lines) if sum(map(bool, map(str.strip, line))) > 1), 0)


def _is_field(name: str) -> bool:
    return folded(name) in other_lines.known_names() or any(
        column_stems.may_be(field, name)
        for field in ("name", "start", "end", "hosts", "participants", "size")
    )


def _is_start(name: str) -> bool:
    return column_stems.may_be("start", name) or folded(name) in ("date", "dates", "when", "data", "datum")
