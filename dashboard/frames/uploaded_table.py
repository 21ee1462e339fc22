"""A table that a reader brings: from bytes to text cells, or a sentence that says why not.

Nothing here knows the schema; the bytes are read in memory and never written.
"""

import csv
import hashlib
import io
import re
from dataclasses import dataclass

import pandas as pd

LARGEST_BYTES = 5_000_000
MOST_ROWS, MOST_COLUMNS = 5_000, 300

BOM = b"\xef\xbb\xbf"
DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs"}

KNOWN_FORMATS = {
    b"PK\x03\x04": "a workbook (XLSX, ODS) or another ZIP archive",
    b"PK\x05\x06": "an empty ZIP archive",
    b"\xd0\xcf\x11\xe0": "an old workbook (XLS)",
    b"\x1f\x8b": "a gzip archive",
    b"%PDF": "a PDF",
    b"PAR1": "a Parquet file",
    b"\xff\xfe": "text in UTF-16",
    b"\xfe\xff": "text in UTF-16",
    b"{": "JSON",
    b"<": "a web page or XML",
}
"""First bytes of what is often taken for a CSV; none of these is opened."""


class Refused(Exception):
    """Raised when a file cannot be read as a table; its text is the sentence that says why."""


@dataclass(frozen=True)
class Sheet:
    """A table as text.

    Attributes
    ----------
    name : str
        Name of the file, freed of signs that could mean something elsewhere.
    digest : str
        Digest of the bytes.
    cells : pandas.DataFrame
        Text cells, missing where empty, index = row as a spreadsheet counts it.
    notes : tuple of str
        What was done to read it.
    """

    name: str
    digest: str
    cells: pd.DataFrame
    notes: tuple[str, ...]


def read(name: str, raw: bytes) -> Sheet:
    """Read a CSV file of any layout.

    Parameters
    ----------
    name : str
        Name of the file as its owner calls it.
    raw : bytes
        Its content.

    Raises
    ------
    Refused
        With a sentence, where it is no table that can be read safely.
    """
    _refuse_at_sight(raw)
    text = _text(raw.removeprefix(BOM))
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    if not first.count(delimiter):
        raise Refused(
            "Expected commas, semicolons or tabs between the columns of the first line, saw one column."
        )
    records = _records(text, delimiter)
    notes = () if delimiter == "," else (f"Read with {DELIMITERS[delimiter]} between the cells.",)
    return Sheet(safe_name(name), hashlib.sha256(raw).hexdigest()[:12], _frame(records), notes)


def safe_name(name: str) -> str:
    """Return the name of a file with letters, digits, blanks, dots, hyphens and `_` alone, 40 at most."""
    kept = re.sub(r"[^\w .-]+", " ", name)
    return " ".join(kept.split())[:40].strip() or "unnamed file"


def _refuse_at_sight(raw: bytes) -> None:
    if not raw.strip():
        raise Refused("Expected a table, saw an empty file.")
    for magic, words in KNOWN_FORMATS.items():
        if raw.startswith(magic):
            raise Refused(f"Expected a CSV file, saw {words}. Save the table as CSV in UTF-8.")
    if len(raw) > LARGEST_BYTES:
        raise Refused(f"Expected at most {LARGEST_BYTES / 1e6:g} MB, saw {len(raw) / 1e6:,.1f} MB.")
    if b"\0" in raw:
        raise Refused("Expected text, saw NUL bytes, which only other kinds of files hold.")
    # Line breaks may stand inside cells too, so this only stops what is far beyond; `_records` counts.
    lines = raw.count(b"\n")
    if lines > 3 * MOST_ROWS:
        raise Refused(f"Expected at most {MOST_ROWS:,} rows, saw {lines:,} lines.")


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        row = raw.count(b"\n", 0, error.start) + 1
        raise Refused(
            f"Expected UTF-8 text, saw a byte in row {row} that is not. Save the table as CSV in UTF-8."
        ) from error


def _records(text: str, delimiter: str) -> list[list[str]]:
    records: list[list[str]] = []
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True):
            records.append(record)
            if len(records) > MOST_ROWS + 1:
                raise Refused(f"Expected at most {MOST_ROWS:,} rows, saw more.")
    except csv.Error as error:
        raise Refused(
            f"Expected a well-formed CSV, saw row {len(records) + 1} that is not, as by a quote without its "
            f"pair ({error})."
        ) from error
    return records


def _frame(records: list[list[str]]) -> pd.DataFrame:
    header = [name.strip() for name in records[0]]
    rows = {number: record for number, record in enumerate(records[1:], start=2) if any(record)}
    if len(header) > MOST_COLUMNS:
        raise Refused(f"Expected at most {MOST_COLUMNS} columns, saw {len(header):,}.")
    repeated = sorted({name for name in header if header.count(name) > 1})
    if repeated:
        raise Refused(f"Expected each column name once, saw '{repeated[0][:40]}' again.")
    if not rows:
        raise Refused("Expected at least one row below the column names, saw none.")
    uneven = [number for number, record in rows.items() if len(record) != len(header)]
    if uneven:
        raise Refused(
            f"Expected {len(header)} cells in each row as in the first, saw {len(rows[uneven[0]])} in row "
            f"{uneven[0]}; {len(uneven):,} of {len(rows):,} rows differ. Is a cell with a comma not quoted?"
        )
    cells = [[cell.strip() for cell in record] for record in rows.values()]
    frame = pd.DataFrame(cells, columns=header, index=list(rows), dtype="str")
    return frame.mask(frame == "")
