"""Which line holds the names of the columns, and which columns there are: from lines to a table."""

import re
from collections import Counter
from dataclasses import replace

import pandas as pd

from dashboard.frames.model import Fault
from dashboard.frames.uploads import merged_cells
from dashboard.frames.uploads.sheets import other_lines, side_tables, turned_table, units, unseen_signs
from dashboard.frames.uploads.sheets.side_tables import letter
from dashboard.frames.uploads.uploaded_table import (
    ABOVE_HEAD,
    MOST_COLUMNS,
    Body,
    Line,
    Merged,
    Records,
    Refused,
    UploadedTable,
    refuse_more_rows,
)

_RULE = re.compile(r"(?:[:+]?[-=]{2,}(?:\+[-=]{2,})*[:+]?)?")

SOON = 10
"""Lines below a short one among which the names of the columns are looked for."""

SHOWN = 60
"""Letters of a skipped line that are told."""


def table(name: str, digest: str, records: Records, side: str = "") -> UploadedTable:
    """Return the table that lines make up.

    Empty columns fall away, a column without a name is read for nothing, lines above the head are skipped:
    each of it is told.

    Parameters
    ----------
    name : str
        Name of the file.
    digest : str
        Digest of its bytes and of the part that was read.
    records : Records
        Its lines.
    side : str
        Letter of the first column of the table to read, where several stand beside each other; the first
        one for any other letter.

    Raises
    ------
    Refused
        Where the lines are no table.
    """
    records = turned_table.upright(unseen_signs.left_out(records))
    body = _head(records)
    others: tuple[Fault, ...] = ()
    merged: dict[tuple[int, int], Merged] = {}
    if not records.columns:
        body, merged = merged_cells.spread(units.with_units(other_lines.three_lines(body)), records.merged)
        body, records = _one_of_several(body, records, side)
        body, others = other_lines.apart(name, body)
    head, lines = body.head, body.lines
    if not lines:
        raise Refused("Expected at least one row below the column names, saw none.")
    refuse_more_rows(len(lines))
    columns, notes = _columns(head, lines)
    if not columns:
        raise Refused("Expected columns with names in their first line, saw none.")
    if len(columns) > MOST_COLUMNS:
        raise Refused(f"Expected at most {MOST_COLUMNS} columns, saw {len(columns):,}.")
    sound, faults = _even(name, lines, len(head))
    return UploadedTable(
        name,
        digest,
        _frame(columns, sound),
        (*records.notes, *body.notes, *notes),
        (*others, *faults),
        records.parts,
        records.part,
        records.encoding,
        {(columns[at], row): one for (row, at), one in merged.items() if at in columns},
    )


def _frame(columns: dict[int, str], lines: list[Line]) -> pd.DataFrame:
    """Return the cells of each column, bare of blanks around them, missing where empty."""
    index = pd.Index([row for row, _ in lines])
    held = {
        name: [(line[at].strip() or None) if at < len(line) else None for _, line in lines]
        for at, name in columns.items()
    }
    return pd.DataFrame({name: pd.Series(cells, index, dtype="str") for name, cells in held.items()}, index)


def _one_of_several(body: Body, records: Records, side: str) -> tuple[Body, Records]:
    """Return the one of several tables beside each other that is read, and the others among the parts."""
    blocks = side_tables.blocks(body)
    if len(blocks) == 1:
        return body, records
    sheet = records.part if records.parts else ""
    names = [side_tables.name(sheet, block) for block in blocks]
    at = next((at for at, (start, _) in enumerate(blocks) if letter(start) == side), 0)
    start, end = blocks[at]
    kept = [(row, ("",) * start + line[start:end]) for row, line in body.lines]
    parts = [one for part in records.parts or ("",) for one in (names if part == sheet else [part])]
    note = f"Tables beside each other: {len(blocks)}. Read is that of {names[at]}; choose another above."
    filled = [(row, line) for row, line in kept if any(cell.strip() for cell in line)]
    one = body.after(("",) * start + body.head[start:end], filled, note)
    return one, replace(records, parts=tuple(parts), part=names[at])


def _head(records: Records) -> Body:
    """Return the names of the columns, the lines below them and what is told of those above."""
    if records.columns:
        return Body(records.columns, list(records.lines))
    lines = [(row, line) for row, line in records.lines if "".join(line).strip() and not _is_rule(line)]
    if not lines:
        raise Refused("Expected a table, saw empty cells alone.")
    width = max(_filled(line) for _, line in lines[: 2 * ABOVE_HEAD])
    at = next(at for at, (_, line) in enumerate(lines) if 2 * _filled(line) >= min(width, len(line)))
    at = _below_titles(at, lines)
    above = lines[:at]
    first = f"{' '.join(' '.join(above[0][1]).split())[:SHOWN]}" if above else ""
    note = (
        (f"Lines above the column names skipped: {len(above)}, beginning with “{first}”.",) if above else ()
    )
    return Body(tuple(cell.strip() for cell in lines[at][1]), lines[at + 1 :], note)


def _is_rule(line: tuple[str, ...]) -> bool:
    """Say whether a line is one of dashes alone, as below the names of a table in Markdown or a terminal."""
    return any(sign in "".join(line) for sign in ("--", "==")) and all(
        _RULE.fullmatch(cell.strip()) for cell in line
    )


def _below_titles(at: int, lines: list[Line]) -> int:
    """Return the first line of words alone below one of two cells, such as "as of, May 2026"."""
    if _filled(lines[at][1]) > 2:
        return at
    below = (
        further
        for further, (_, line) in enumerate(lines[at + 1 : at + SOON], start=at + 1)
        if _filled(line) > 2 and not any(sign.isdigit() for cell in line for sign in cell)
    )
    return next(below, at)


def _filled(line: tuple[str, ...]) -> int:
    return sum(bool(cell.strip()) for cell in line)


def _columns(head: tuple[str, ...], lines: list[Line]) -> tuple[dict[int, str], list[str]]:
    """Return the name of each column that has one, by its place, and what is told of the others."""
    named: dict[int, str] = {}
    notes: list[str] = []
    times = Counter(head)
    for at, name in enumerate(head):
        if not name or name.casefold().startswith("unnamed:"):
            if any(at < len(line) and line[at].strip() for _, line in lines):
                notes.append(f"Column {letter(at)} has no name and is read for nothing.")
        elif name in named.values():
            named[at] = f"{name} (column {letter(at)})"
            notes.append(f"The name {name[:SHOWN]} stands {times[name]} times; column {letter(at)} says so.")
        else:
            named[at] = name
    return named, notes


def _even(name: str, lines: list[Line], width: int) -> tuple[list[Line], tuple[Fault, ...]]:
    """Return the lines with no more cells than the head, and a fault for each of the others."""
    counts = {row: _last(line) for row, line in lines if len(line) > width}
    longer = [row for row, count in counts.items() if count > width]
    if 2 * len(longer) > len(lines):
        raise Refused(
            f"Expected {width} cells in each row as in that of the column names, saw "
            f"{counts[longer[0]]} in row {longer[0]}; {len(longer):,} of {len(lines):,} rows differ. "
            "Is a cell with a comma not quoted?"
        )
    expected = f"{width} cells as in the line of the column names"
    faults = tuple(Fault(name, row, None, expected, str(counts[row])) for row in longer)
    return [(row, line) for row, line in lines if counts.get(row, 0) <= width], faults


def _last(line: tuple[str, ...]) -> int:
    return max((at for at, cell in enumerate(line, start=1) if cell.strip()), default=0)
