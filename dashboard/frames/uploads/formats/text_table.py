"""A table as text: CSV with any usual sign between its cells, or cells pasted from a spreadsheet."""

import csv
import io
import re
from collections import Counter

from dashboard.frames.uploads.formats import markdown_table, text_encoding
from dashboard.frames.uploads.uploaded_table import (
    ABOVE_HEAD,
    MOST_COLUMNS,
    MOST_ROWS,
    Records,
    Refused,
)

DELIMITERS = {",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars"}
_DOUBLED = re.compile(r"\A\s*(?:\|\|[^|\n]+)+\|\|[^\S\n]*(?=\n)")
"""A first line whose names stand between double bars, as Jira and Confluence write them."""

SAMPLE = 200
"""Lines by which the sign between the cells is judged."""


def read(raw: bytes, encoding: str = "", delimiter: str = "") -> Records:
    """Read a text file.

    Parameters
    ----------
    raw : bytes
        The file.
    encoding : str
        A key of `text_encoding.NAMES` that the reader has chosen; empty to judge by the bytes.
    delimiter : str
        The sign between the cells, where it is known; empty to judge by the lines.

    Raises
    ------
    Refused
        With a sentence, where it is no table.
    """
    _refuse_far_beyond(raw)
    text, found, on_encoding = text_encoding.text(raw, encoding)
    if not delimiter:
        text = _DOUBLED.sub(lambda doubled: doubled[0].replace("||", "|"), text, count=1)
    marked = None if delimiter else markdown_table.lines(text)
    if marked:
        return Records(marked[0], (*on_encoding, *marked[1]), encoding=found)
    delimiter, text, first = (delimiter, text, 1) if delimiter else _delimiter(text)
    lines = _lines(text, delimiter, first)
    notes = () if delimiter == "," else (f"Read with {DELIMITERS[delimiter]} between the cells.",)
    return Records(lines, (*on_encoding, *notes), encoding=found)


def _refuse_far_beyond(raw: bytes) -> None:
    # Line breaks may stand inside cells too, so this only stops what is far beyond; `_lines` counts.
    lines = raw.count(b"\n")
    if lines > 5 * MOST_ROWS:
        raise Refused(f"Expected at most {MOST_ROWS:,} rows, saw {lines:,} lines.")


def _delimiter(text: str) -> tuple[str, str, int]:
    """Return the sign between the cells, the text and its first line; a line `sep=;` says it itself."""
    first, _, rest = text.partition("\n")
    if first.strip().casefold().startswith("sep=") and first.strip()[4:] in DELIMITERS:
        return first.strip()[4:], rest, 2
    scores = {sign: _score(text, sign) for sign in DELIMITERS}
    best = max(scores, key=lambda sign: scores[sign])
    if scores[best] == (0.0, 0):
        raise Refused("Expected commas, semicolons, tabs or bars between the columns, saw one column.")
    return best, text, 1


def _score(text: str, delimiter: str) -> tuple[float, int]:
    """Return the share of lines that a sign parts into the most frequent number of cells, and that number."""
    counts: Counter[int] = Counter()
    try:
        for record in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter):
            if any(record):
                counts[len(record)] += 1
            if sum(counts.values()) >= SAMPLE:
                break
    except csv.Error:
        pass  # a cell beyond the limit is told by `_lines`
    parted = {count: times for count, times in counts.items() if count > 1}
    if not parted:
        return 0.0, 0
    most = max(parted, key=lambda count: (parted[count], count))
    return parted[most] / sum(counts.values()), most


def _lines(text: str, delimiter: str, first: int) -> tuple[tuple[int, tuple[str, ...]], ...]:
    lines: list[tuple[int, tuple[str, ...]]] = []
    row = first - 1
    try:
        for row, record in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), first
        ):
            if len(record) > 10 * MOST_COLUMNS:
                raise Refused(f"Expected at most {MOST_COLUMNS} columns, saw {len(record):,}.")
            if any(record):
                lines.append((row, tuple(record)))
            if len(lines) > MOST_ROWS + ABOVE_HEAD:
                raise Refused(f"Expected at most {MOST_ROWS:,} rows, saw more.")
    except csv.Error as error:
        raise Refused(
            f"Expected a well-formed CSV, saw row {row + 1} that is not, as by a quote without its pair "
            f"({error})."
        ) from error
    return tuple(lines)
