"""A workbook (ODS): one sheet, read from its XML itself.

No library is asked for it: calamine 0.9.1 gives an empty text for a failed formula, gives the text hidden
under a merged cell as if it were seen, and takes memory for rows that a file repeats a million times.
"""

from dataclasses import dataclass, field

from dashboard.frames.uploads.formats import date_formats, struck_out, text_runs, typed_cells, xml_tree
from dashboard.frames.uploads.formats.archive import Archive
from dashboard.frames.uploads.uploaded_table import (
    ABOVE_HEAD,
    MOST_COLUMNS,
    MOST_ROWS,
    Merged,
    Records,
    Refused,
    refuse_larger,
)
from dashboard.reading.cells import NO_RESULT

CONTENT, STYLES = "content.xml", "styles.xml"
OUTSIDE = ("cell-range-source", "table-source", "dde-source")
HIDDEN = ("collapse", "filter")
UNSEEN = ("annotation", "shapes")
"""Elements whose text is not that of the cell: remarks, and drawings."""


@dataclass
class _Sheet:
    """A sheet as far as it has been read."""

    name: str
    unseen: bool = False
    lines: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    row: int = 0
    hidden: int = 0
    hidden_columns: set[int] = field(default_factory=set)
    columns: int = 0
    merged: list[Merged] = field(default_factory=list)
    defaults: list[str] = field(default_factory=list)
    cut: int = 0
    remarks: int = 0
    in_part: list[text_runs.Kept] = field(default_factory=list)
    struck_rows: set[int] = field(default_factory=set)

    def add_columns(self, attributes: dict[str, str]) -> None:
        """Keep the usual style of columns, and whether they are hidden."""
        at, times = len(self.defaults), min(_times(attributes, "number-columns-repeated"), MOST_COLUMNS)
        self.defaults += [attributes.get("default-cell-style-name", "")] * times
        if attributes.get("visibility") in HIDDEN:
            self.hidden_columns.update(range(at, at + times))


@dataclass
class _Reader:
    """Where the reading of a workbook stands."""

    sheets: list[_Sheet] = field(default_factory=list)
    cells: list[str] = field(default_factory=list)
    cell: dict[str, str] | None = None
    covered: bool = False
    words: list[text_runs.Run] = field(default_factory=list)
    spans: list[str] = field(default_factory=list)
    unseen: int = 0
    repeats: int = 1
    depth: int = 0
    styles: date_formats.OpenDocument = field(default_factory=date_formats.OpenDocument)
    looks: struck_out.OpenDocument = field(default_factory=struck_out.OpenDocument)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in OUTSIDE:
            raise Refused(f"Expected a workbook that holds its own values, saw a link to outside ({tag}).")
        self.styles.start(tag, attributes)
        self.looks.start(tag, attributes)
        if tag in UNSEEN:
            self._pass_over(tag)
        elif tag == "table-column" and self.depth == 1:
            self.sheets[-1].add_columns(attributes)
        elif tag == "table":
            self.depth += 1
            unseen = attributes.get("style-name") in self.looks.unseen
            self.sheets += [_Sheet(attributes.get("name", ""), unseen)] if self.depth == 1 else []
        elif tag == "table-row":
            self.cells, self.repeats = [], _times(attributes, "number-rows-repeated")
            hidden = attributes.get("visibility") in HIDDEN
            self.sheets[-1].hidden += self.repeats if hidden else 0
        elif tag in ("table-cell", "covered-table-cell"):
            self.cell, self.covered = attributes, tag.startswith("covered")
            self.words, self.spans = [], []
        elif self.cell is not None and not self.unseen:
            self._inside(tag, attributes)

    def _pass_over(self, tag: str) -> None:
        self.unseen += 1
        if tag == "annotation" and self.cell is not None:
            self.sheets[-1].remarks += 1

    def _inside(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("p", "h") and self.words:
            self.text("\n")
        elif tag == "span":
            self.spans.append(attributes.get("style-name", ""))
        elif tag == "s":
            self.text(" " * min(_times(attributes, "c"), 100))
        elif tag in ("tab", "line-break"):
            self.text("\n" if tag == "line-break" else " ")

    def text(self, words: str) -> None:
        if self.cell is not None and not self.unseen:
            fonts = set(self.spans)
            run = text_runs.Run(words, bool(fonts & self.looks.raised), bool(fonts & self.looks.struck))
            self.words.append(run)

    def end(self, tag: str) -> None:
        if tag in UNSEEN:
            self.unseen -= 1
        elif tag == "span" and self.spans and not self.unseen:
            self.spans.pop()
        elif tag == "table":
            self.depth -= 1
        elif tag in ("table-cell", "covered-table-cell") and self.cell is not None:
            self._end_cell(self.sheets[-1], self.cell)
            self.cell = None
        elif tag == "table-row":
            self._end_row(self.sheets[-1])

    def _end_cell(self, sheet: _Sheet, cell: dict[str, str]) -> None:
        found = text_runs.kept(self.words)
        shown = "" if self.covered else self._cut(_shown(cell, found.text), cell)
        spanned = _times(cell, "number-rows-spanned")
        if spanned > 1 and not self.covered:
            first = sheet.row + 1
            last = min(first + spanned - 1, MOST_ROWS + ABOVE_HEAD)
            sheet.merged.append(Merged(first, last, len(self.cells)))
        if shown and found.note:
            sheet.in_part.append(found)
        if shown and (found.is_struck or self._style(cell) in self.looks.struck):
            sheet.struck_rows.add(sheet.row + 1)
        self._add(shown, _times(cell, "number-columns-repeated"))

    def _style(self, cell: dict[str, str]) -> str:
        """Return the style of a cell; where it has none of its own, that of its column."""
        usual, at = self.sheets[-1].defaults, len(self.cells)
        return cell.get("style-name", usual[at] if at < len(usual) else "")

    def _cut(self, shown: str, cell: dict[str, str]) -> str:
        """Return a day as the month or the year that its cell shows."""
        cut = shown[: self.styles.length(self._style(cell))] if "date-value" in cell else shown
        self.sheets[-1].cut += cut != shown
        return cut

    def _add(self, shown: str, times: int) -> None:
        """Add a cell as often as it stands there; empty ones up to the edge of the sheet are left out."""
        if shown:
            refuse_larger(1, len(self.cells) + times)
        self.cells += [shown] * (times if shown else min(times, 1_000))

    def _end_row(self, sheet: _Sheet) -> None:
        if any(self.cells):
            width = max(at for at, cell in enumerate(self.cells, start=1) if cell)
            sheet.columns = max(sheet.columns, width)
            refuse_larger(sheet.row + self.repeats, sheet.columns)
            line = tuple(self.cells[:width])
            sheet.lines += [(sheet.row + at + 1, line) for at in range(self.repeats)]
        sheet.row += self.repeats


def read(archive: Archive, part: str = "") -> Records:
    """Read one sheet of a workbook.

    Parameters
    ----------
    archive : Archive
        The workbook.
    part : str
        Name of the sheet; empty for the first with cells.

    Raises
    ------
    Refused
        Where the workbook is damaged, links to outside or has a sheet beyond all measure.
    """
    reader = _Reader()
    if STYLES in archive.names:
        reader.styles.read(archive.read(STYLES))
    try:
        xml_tree.events(archive.read(CONTENT), reader.start, reader.end, reader.text)
    except (ValueError, IndexError) as error:
        raise Refused("Expected a sound workbook, saw a damaged one.") from error
    filled = {sheet.name: sheet for sheet in reader.sheets if sheet.lines}
    sheets = {name: sheet for name, sheet in filled.items() if not sheet.unseen} or filled
    if not sheets:
        raise Refused("Expected a workbook with a sheet of cells, saw none.")
    sheet = sheets.get(part) or next(iter(sheets.values()))
    notes = [f"Sheet {sheet.name[:40]}, one of {len(sheets)}."] if len(sheets) > 1 else []
    notes += typed_cells.unseen_sheets([name for name in filled if name not in sheets])
    notes += date_formats.notes(sheet.cut)
    notes += text_runs.notes(sheet.in_part)
    if sheet.hidden:
        notes.append(f"Rows hidden in the sheet and read all the same: {sheet.hidden:,}.")
    notes += struck_out.notes(sheet.struck_rows)
    notes += typed_cells.remarks(sheet.remarks)
    held = (cell for _, line in sheet.lines for cell in line)
    notes += typed_cells.notes(sheet.hidden_columns, sheet.columns, held)
    parts = tuple(sheets) if len(sheets) > 1 else ()
    return Records(tuple(sheet.lines), tuple(notes), parts, sheet.name, merged=tuple(sheet.merged))


def _shown(cell: dict[str, str], words: str) -> str:
    """Return what a cell holds; its value where it has one, so that no format can round it."""
    kind = cell.get("value-type", "")
    if "formula" in cell and not kind and not words.strip():
        return NO_RESULT
    if kind in ("float", "percentage", "currency") and not words.startswith(("#", "Err:")):
        return typed_cells.text(float(cell.get("value", "nan")))
    if kind == "date":
        return cell.get("date-value", words)
    if kind == "boolean":
        return cell.get("boolean-value", words)
    return words.strip()


def _times(attributes: dict[str, str], name: str) -> int:
    return max(1, int(attributes.get(name, "1")))
