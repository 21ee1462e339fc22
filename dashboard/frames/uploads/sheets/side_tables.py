"""Tables that stand beside each other in one sheet: which columns each has."""

import re

from dashboard.frames.uploads.uploaded_table import Body, Line
from dashboard.reading.cells import folded

Block = tuple[int, int]
"""First column of a table and that behind its last, counted from 0."""

_PART = re.compile(r"(?:(?P<sheet>.*), )?columns (?P<first>[A-Z]{1,3}) to [A-Z]{1,3}", re.DOTALL)

FEWEST_COLUMNS = 2
FEWEST_ROWS = 2
FEWEST_BELOW = 2
"""Rows by which one of two tables must be shorter, and a third of the longer at least: drills to come often
stand last in a list, without host and size."""


def blocks(body: Body) -> tuple[Block, ...]:
    """Return the columns of each table; one block where there is only one.

    Two tables are told by names of columns that repeat, or by an empty column between them where one of them
    is full down to a row below which it has nothing. An empty column alone parts no table: ministries put
    them between groups of columns.
    """
    head, lines = body.head, body.lines
    whole = (0, len(head))
    repeated = _repeated(head)
    if repeated:
        return repeated
    found = _parted(head, lines)
    if len(found) < 2 or not all(_are_two(head, lines, found[0], other) for other in found[1:]):
        return (whole,)
    return found


def name(sheet: str, block: Block) -> str:
    """Return what a table is called among the parts of a file.

    >>> name("Drills", (5, 9)), name("", (0, 4))
    ('Drills, columns F to I', 'columns A to D')
    """
    columns = f"columns {letter(block[0])} to {letter(block[1] - 1)}"
    return f"{sheet}, {columns}" if sheet else columns


def of_name(part: str) -> tuple[str, str] | None:
    """Return the sheet and the first column of a part that `name` has named; None for any other.

    >>> of_name("Drills, columns F to I"), of_name("Drills")
    (('Drills', 'F'), None)
    """
    found = _PART.fullmatch(part)
    return (found["sheet"] or "", found["first"]) if found else None


def letter(at: int) -> str:
    """Return the letters by which a spreadsheet calls a column, the first of which is 0."""
    text = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _repeated(head: tuple[str, ...]) -> tuple[Block, ...]:
    """Return the tables of a line of names that says the same ones again, with or without a gap between."""
    names = [folded(one) for one in head]
    while names and not names[-1]:
        names.pop()
    for width in range(FEWEST_COLUMNS, len(names) // 2 + 1):
        first = names[:width]
        if not all(first) or len(set(first)) < width:
            continue
        starts = _starts(names, first)
        if len(starts) > 1:
            return tuple((at, at + width) for at in starts)
    return ()


def _starts(names: list[str], first: list[str]) -> list[int]:
    """Return where the same names begin again, if nothing but empty columns stands between."""
    starts, at, width = list[int](), 0, len(first)
    while at < len(names):
        if names[at : at + width] == first:
            starts.append(at)
            at += width
        elif not names[at]:
            at += 1
        else:
            return []
    return starts


def _parted(head: tuple[str, ...], lines: list[Line]) -> tuple[Block, ...]:
    """Return the columns between those that are wholly empty."""
    filled = [bool(one) for one in head]
    for _, line in lines:
        for at, cell in enumerate(line[: len(filled)]):
            filled[at] = filled[at] or bool(cell.strip())
    found: list[Block] = []
    for at, is_filled in enumerate(filled):
        if is_filled and (not at or not filled[at - 1]):
            found.append((at, at + 1))
        elif is_filled:
            found[-1] = (found[-1][0], at + 1)
    return tuple(found)


def _are_two(head: tuple[str, ...], lines: list[Line], one: Block, other: Block) -> bool:
    """Say whether two groups of columns are two tables: one ends above the other, full down to its end."""
    if any(end - start < FEWEST_COLUMNS or not all(head[start:end]) for start, end in (one, other)):
        return False
    rows = [[_filled(line, block) for _, line in lines] for block in (one, other)]
    ends = [max((at for at, count in enumerate(counts) if count), default=-1) + 1 for counts in rows]
    shorter = 0 if ends[0] < ends[1] else 1
    start, end = (one, other)[shorter]
    is_full = all(count == end - start for count in rows[shorter][: ends[shorter]])
    is_shorter = abs(ends[0] - ends[1]) >= max(FEWEST_BELOW, max(ends) / 3)
    return is_shorter and ends[shorter] >= FEWEST_ROWS and is_full


def _filled(line: tuple[str, ...], block: Block) -> int:
    return sum(bool(cell.strip()) for cell in line[block[0] : block[1]])
