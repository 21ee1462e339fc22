"""From bytes to text cells: the first gate, where a file that is not a sound CSV is refused."""

import csv
import io
from pathlib import Path

import pandas as pd

from dashboard.frames.model import Fault
from dashboard.schema import Table

BOM = b"\xef\xbb\xbf"


def read(folder: Path, table: Table) -> tuple[pd.DataFrame | None, list[Fault]]:
    """Read one table as text cells.

    Parameters
    ----------
    folder : pathlib.Path
        Data folder.
    table : Table
        What to read.

    Returns
    -------
    frame : pandas.DataFrame or None
        Text cells, missing where empty, index = spreadsheet row; None where the file cannot be read.
    faults : list of Fault
        Everything wrong with the file as a CSV.
    """
    try:
        raw = (folder / table.path).read_bytes()
    except OSError as error:
        return None, [Fault(table.path, None, None, "a file", error.strerror or "none")]
    return parse(raw, table)


def parse(raw: bytes, table: Table) -> tuple[pd.DataFrame | None, list[Fault]]:
    """Turn the bytes of one CSV file into text cells; see `read`."""
    faults = _byte_faults(raw, table)
    try:
        text = raw.removeprefix(BOM).decode("utf-8")
    except UnicodeDecodeError as error:
        row = raw.count(b"\n", 0, error.start) + 1
        return None, [*faults, Fault(table.path, row, None, "UTF-8 text", f"byte {error.start} that is not")]
    records: list[list[str]] = []
    try:
        records.extend(csv.reader(io.StringIO(text.replace("\r\n", "\n"), newline=""), strict=True))
    except csv.Error as error:
        return None, [*faults, Fault(table.path, len(records) + 1, None, "a well-formed CSV", str(error))]
    if not records:
        return None, [*faults, Fault(table.path, None, None, "a header and rows", "an empty file")]
    return _frame(records, table, faults)


def _frame(
    records: list[list[str]], table: Table, faults: list[Fault]
) -> tuple[pd.DataFrame | None, list[Fault]]:
    header, rows = records[0], records[1:]
    faults = [*faults, *_header_faults(header, table), *_width_faults(header, rows, table)]
    if not rows and not table.may_be_empty:
        faults.append(Fault(table.path, None, None, "at least one row", "a header alone"))
    if len(set(header)) != len(header) or any(len(row) != len(header) for row in rows):
        return None, faults
    frame = pd.DataFrame(rows, columns=header, index=range(2, len(rows) + 2), dtype="str")
    return frame.mask(frame == ""), faults


def _byte_faults(raw: bytes, table: Table) -> list[Fault]:
    faults = []
    if raw.startswith(BOM):
        faults.append(Fault(table.path, 1, None, "UTF-8 without a byte order mark", "one"))
    if b"\r" in raw:
        row = raw.count(b"\n", 0, raw.index(b"\r")) + 1
        faults.append(Fault(table.path, row, None, "lines that end in LF", "a carriage return"))
    if b"\0" in raw:
        row = raw.count(b"\n", 0, raw.index(b"\0")) + 1
        faults.append(Fault(table.path, row, None, "text without NUL bytes", "one"))
    return faults


def _header_faults(header: list[str], table: Table) -> list[Fault]:
    names = [column.name for column in table.columns]
    faults = [Fault(table.path, 1, name, "this column", "none") for name in names if name not in header]
    faults += [
        Fault(table.path, 1, name or "(no name)", "no such column", "one")
        for name in header
        if name not in names
    ]
    repeated = sorted({name for name in header if header.count(name) > 1})
    faults += [Fault(table.path, 1, name, "each column once", "a second one") for name in repeated]
    if not faults and header != names:
        faults.append(Fault(table.path, 1, None, f"the columns in the order {names}", f"{header}"))
    return faults


def _width_faults(header: list[str], rows: list[list[str]], table: Table) -> list[Fault]:
    return [
        Fault(table.path, number, None, f"{len(header)} cells", f"{len(row)}")
        for number, row in enumerate(rows, start=2)
        if len(row) != len(header)
    ]
