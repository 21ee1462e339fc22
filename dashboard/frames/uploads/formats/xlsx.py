"""A workbook (XLSX): one sheet, its cells typed, its failed formulas told.

calamine reads the cells, but never before the sheet was measured here: it takes memory for the whole
rectangle up to the last cell, so that two cells in far corners ask for 512 GB and end the process
(python-calamine 0.9.1). It gives an empty text for a failed formula too; those are found here as well.
"""

import io
import zipfile
from dataclasses import dataclass, field

import python_calamine as calamine

from dashboard.frames.uploads import merged_cells
from dashboard.frames.uploads.formats import date_formats, struck_out, text_runs, typed_cells, xml_tree
from dashboard.frames.uploads.formats.archive import Archive
from dashboard.frames.uploads.uploaded_table import Line, Merged, Records, Refused, refuse_larger
from dashboard.reading.cells import NO_RESULT

WORKBOOK = "xl/workbook.xml"
RELATIONS = "xl/_rels/workbook.xml.rels"
STYLES = "xl/styles.xml"
STRINGS = "xl/sharedStrings.xml"
SHARED = (STRINGS, STYLES, "[Content_Types].xml", "_rels/.rels")
OUTSIDE = ("xl/externalLinks/", "xl/connections", "xl/queryTables/")

WIDEST = 16_384
"""Columns that a spreadsheet program can have."""

Range = tuple[tuple[int, int], tuple[int, int]]
"""Row and column, counted from 0, of the first and the last cell of merged ones."""


@dataclass
class _Measure:
    """Measures a sheet: its last cell, its failed formulas, its hidden rows, days that it shows as months.

    `rough` has the styles of cells that show no day; see `date_formats`. `struck_styles` has those that
    strike out, `several` the shared texts that are not read whole; see `text_runs`.
    """

    rough: dict[str, int] = field(default_factory=dict)
    struck_styles: frozenset[str] = frozenset()
    several: dict[str, text_runs.Kept] = field(default_factory=dict)
    lengths: dict[tuple[int, int], int] = field(default_factory=dict)
    rows: int = 0
    columns: int = 0
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    in_part: dict[tuple[int, int], text_runs.Kept] = field(default_factory=dict)
    struck_rows: set[int] = field(default_factory=set)
    hidden: int = 0
    hidden_columns: set[int] = field(default_factory=set)
    is_formula: bool = False
    has_result: bool = False
    row: int = -1
    column: int = -1
    failed: bool = False
    shared: bool = False
    is_struck: bool = False
    in_value: bool = False

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag == "row":
            self.row, self.column = int(attributes.get("r", self.row + 2)) - 1, -1
            self.hidden += attributes.get("hidden") in ("1", "true")
        elif tag == "c":
            self.row, self.column = _place(attributes.get("r", ""), self.row, self.column)
            if self.column >= WIDEST:  # at once: to count on through a million cells takes seconds
                refuse_larger(self.rows, self.column + 1)
            self.failed, self.shared = attributes.get("t") == "e", attributes.get("t") == "s"
            self.is_formula, self.has_result = False, attributes.get("t") == "str"  # which may be no letter
            self.is_struck = attributes.get("s") in self.struck_styles
            if self.rough and attributes.get("s") in self.rough:
                self.lengths[self.row, self.column] = self.rough[attributes["s"]]
        elif tag == "col" and attributes.get("hidden") in ("1", "true"):
            first, last = (int(attributes.get(end, "1")) for end in ("min", "max"))
            self.hidden_columns.update(range(first - 1, min(last, WIDEST)))
        elif tag in ("v", "is", "f"):
            self.is_formula |= tag == "f"
            self.rows, self.columns = max(self.rows, self.row + 1), max(self.columns, self.column + 1)
            self.in_value = tag == "v"
            self._strike(self.is_struck)

    def end(self, tag: str) -> None:
        self.in_value = False
        if tag == "c" and self.is_formula and not self.has_result:
            self.errors[self.row, self.column] = NO_RESULT

    def text(self, words: str) -> None:
        self.has_result |= self.in_value
        if self.in_value and self.failed:
            self.errors[self.row, self.column] = words
        elif self.in_value and self.shared and words in self.several:
            self.in_part[self.row, self.column] = self.several[words]
            self._strike(self.several[words].is_struck)

    def _strike(self, is_struck: bool) -> None:
        if is_struck:
            self.struck_rows.add(self.row)


def read(archive: Archive, part: str = "") -> Records:
    """Read one sheet of a workbook.

    Parameters
    ----------
    archive : Archive
        The workbook.
    part : str
        Name of the sheet; empty for the first that is not hidden.

    Raises
    ------
    Refused
        Where the workbook is damaged, links to outside or has a sheet beyond all measure.
    """
    outside = next((name for name in archive.names if name.startswith(OUTSIDE)), "")
    if outside:
        raise Refused(
            f"Expected a workbook that holds its own values, saw a link to outside ({outside[:60]})."
        )
    sheets, hidden = _sheets(archive)
    name = part if part in sheets else next(iter(sheets))
    measured = _measure(archive, sheets[name])
    refuse_larger(measured.rows, measured.columns)
    lines, merged, cut = _lines(_alone(archive, sheets[name]), name, measured)
    notes = [f"Sheet {name[:40]}, one of {len(sheets)}."] if len(sheets) > 1 else []
    notes += typed_cells.unseen_sheets(hidden)
    notes += date_formats.notes(cut)
    notes += text_runs.notes(measured.in_part.values())
    if measured.hidden:
        notes.append(f"Rows hidden in the sheet and read all the same: {measured.hidden:,}.")
    notes += struck_out.notes({row + 1 for row in measured.struck_rows})
    notes += typed_cells.remarks(_remarks(archive, sheets[name]))
    notes += typed_cells.notes(measured.hidden_columns, measured.columns, measured.errors.values())
    parts = tuple(sheets) if len(sheets) > 1 else ()
    return Records(lines, tuple(notes), parts, name, merged=merged)


def _sheets(archive: Archive) -> tuple[dict[str, str], list[str]]:
    """Return the file of each sheet that is offered, by its name, and the names of those that are hidden."""
    targets = {
        node.attributes.get("Id", ""): node.attributes.get("Target", "")
        for node in xml_tree.tree(archive.read(RELATIONS)).children
    }
    book = xml_tree.tree(archive.read(WORKBOOK))
    sheets = [node.attributes for node in book.each("sheet") if targets.get(node.attributes.get("id", ""))]
    shown = [one for one in sheets if one.get("state", "visible") == "visible"] or sheets
    files = {one.get("name", ""): _path(targets[one["id"]]) for one in shown}
    found = {name: path for name, path in files.items() if path in archive.names}
    if not found:
        raise Refused("Expected a workbook with a sheet of cells, saw none.")
    return found, [one.get("name", "") for one in sheets if one not in shown]


def _path(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _remarks(archive: Archive, sheet: str) -> int:
    """Return how many cells of a sheet have a comment, which stands in a file of its own."""
    folder, _, name = sheet.rpartition("/")
    links = f"{folder}/_rels/{name}.rels"
    found = xml_tree.tree(archive.read(links)).children if links in archive.names else []
    targets = (
        _path(one.attributes.get("Target", "").removeprefix("../"))
        for one in found
        if one.attributes.get("Type", "").endswith("/comments")
    )
    return sum(
        1
        for path in targets
        if path in archive.names
        for _ in xml_tree.tree(archive.read(path)).each("comment")
    )


def _alone(archive: Archive, sheet: str) -> bytes:
    """Return the workbook with one sheet and what its cells need, unpacked no further than was measured."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as alone:
        for name in (*SHARED, WORKBOOK, RELATIONS, sheet):
            if name in archive.names:
                alone.writestr(name, archive.read(name))
    return packed.getvalue()


def _lines(
    workbook: bytes, sheet: str, measured: _Measure
) -> tuple[tuple[Line, ...], tuple[Merged, ...], int]:
    """Return the filled lines of a sheet, its cells merged over several rows, and how many days were cut."""
    try:
        cells = calamine.load_workbook(io.BytesIO(workbook)).get_sheet_by_name(sheet)
    except calamine.PasswordError as error:
        raise Refused("Expected a file without a password, saw one with.") from error
    except (calamine.CalamineError, OSError, ValueError) as error:
        raise Refused("Expected a sound workbook, saw a damaged one.") from error
    grid = [[typed_cells.text(cell) for cell in row] for row in cells.to_python(skip_empty_area=False)]
    in_part = {place: cell.text.strip() for place, cell in measured.in_part.items()}
    for (row, column), words in (measured.errors | in_part).items():
        if row < len(grid) and column < len(grid[row]):
            grid[row][column] = words
    cut = date_formats.shortened(grid, measured.lengths)
    merged = cells.merged_cell_ranges or []
    _refuse_overlaps(grid, merged)
    for (top, left), (bottom, right) in merged:
        _blank_under(grid, range(top, bottom + 1), range(left, right + 1))
    several = (
        Merged(top + 1, min(bottom, len(grid)) + 1, left)
        for (top, left), (bottom, _) in merged
        if bottom > top
    )
    return tuple((at, tuple(row)) for at, row in enumerate(grid, start=1) if any(row)), tuple(several), cut


def _refuse_overlaps(grid: list[list[str]], merged: list[Range]) -> None:
    """Refuse merged cells that lie over each other before each is gone through."""
    height, width = len(grid), max(map(len, grid), default=0)
    covered = sum(
        max(0, min(bottom + 1, height) - top) * max(0, min(right + 1, width) - left)
        for (top, left), (bottom, right) in merged
    )
    if covered > height * width:
        raise Refused(merged_cells.OVERLAP)


def _blank_under(grid: list[list[str]], rows: range, columns: range) -> None:
    """Empty what lies under a merged cell, for nobody sees it in the sheet."""
    for row in rows[: len(grid)]:
        if row >= len(grid):
            return
        for column in columns[: len(grid[row])]:
            if (row, column) != (rows[0], columns[0]) and column < len(grid[row]):
                grid[row][column] = ""


def _measure(archive: Archive, sheet: str) -> _Measure:
    try:
        has_styles = STYLES in archive.names
        found = _Measure(
            date_formats.of_styles(archive.read(STYLES)) if has_styles else {},
            struck_out.of_styles(archive.read(STYLES)) if has_styles else frozenset(),
            text_runs.of_strings(archive.read(STRINGS)) if STRINGS in archive.names else {},
        )
        xml_tree.events(archive.read(sheet), found.start, found.end, found.text)
    except ValueError as error:
        raise Refused("Expected a sound workbook, saw a damaged one.") from error
    return found


def _place(reference: str, row: int, column: int) -> tuple[int, int]:
    """Return row and column, counted from 0, of a cell such as B3; one without its name follows the last."""
    letters = reference.rstrip("0123456789").upper()
    if not letters:
        return row, column + 1
    number = 0
    for sign in letters:
        number = 26 * number + ord(sign) - ord("A") + 1
    return int(reference[len(letters) :]) - 1, number - 1
