"""A table as Markdown writes it, with bars between its cells and dashes below its head."""

import html
import re

from dashboard.frames.uploads.uploaded_table import ABOVE_HEAD, MOST_COLUMNS, MOST_ROWS, Line, Refused

TOLD = "Read as a table in Markdown."
MARKED = "Cells with marks of bold, of links, of line breaks and such: {:,}. They are read as they are seen."

_DASHES = r"\s*(?::?-{2,}:?|:-:?|-:)\s*"
_RULE = re.compile(rf"\s*\|?{_DASHES}(?:\|{_DASHES})*\|?\s*")
_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,15}(?: [^<>]{0,200})?>", re.IGNORECASE)
_LINK = re.compile(r"!?(?<!\\)\[((?:[^\[\]\\]|\\.){0,150})\]\([^()\s]{0,2000}(?: \"[^\"]{0,200}\")?\)")
_MARKED = tuple(
    re.compile(pattern)
    for pattern in (
        r"\*\*(?=\S)(?P<words>(?:[^*\\]|\\.){1,400}?)(?<=\S)\*\*",
        r"(?<!\w)__(?=\S)(?P<words>[^_]{1,400})(?<=\S)__(?!\w)",
        r"(?<![*\\])\*(?=[^\s*])(?P<words>(?:[^*\\]|\\.){1,400}?)(?<=\S)\*(?!\*)",
        r"(?<![\w\\])_(?=[^\s_])(?P<words>[^_]{1,400})(?<=\S)_(?!\w)",
        r"`(?P<words>[^`]{1,400})`",
    )
)
_MAY_MARK = re.compile(r"[*_`<\[\\&]")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def lines(text: str) -> tuple[tuple[Line, ...], tuple[str, ...]] | None:
    r"""Return the lines of a table in Markdown and what is told of it; None where a text is none.

    The line of dashes is no row. A cell is what its reader sees, without the marks of bold, links and such.

    Raises
    ------
    Refused
        Where it has more rows or columns than a page can show.

    >>> lines("|a|b|\n|:-|--|\n|**One**|[2025](https://example.org)|")[0]
    ((1, ('', 'a', 'b', '')), (3, ('', 'One', '2025', '')))
    """
    written = text.split("\n")
    rule = next((at for at, line in enumerate(written) if "|" in line and _RULE.fullmatch(line)), 0)
    if not rule or "|" not in written[rule - 1]:
        return None
    cells = [(row, _cells(line)) for row, line in enumerate(written, 1) if line.strip() and row != rule + 1]
    if len(cells) > MOST_ROWS + ABOVE_HEAD or any(len(line) > 10 * MOST_COLUMNS for _, line in cells):
        raise Refused(f"Expected at most {MOST_ROWS:,} rows of {MOST_COLUMNS} columns, saw more.")
    found = tuple((row, tuple(map(as_seen, line))) for row, line in cells)
    changed = (
        (one, cell)
        for (_, old), (_, new) in zip(cells, found, strict=True)
        for one, cell in zip(old, new, strict=True)
    )
    marked = sum(one != cell for one, cell in changed)
    return found, (TOLD, MARKED.format(marked)) if marked else (TOLD,)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in _BAR.split(line.strip())]


def as_seen(cell: str) -> str:
    r"""Return a cell of Markdown as its reader sees it.

    >>> as_seen("**Zapad**<br>[2025](https://example.org) <sup>[3]</sup>")
    'Zapad\n2025 [3]'
    """
    if not _MAY_MARK.search(cell):
        return cell
    plain = _TAG.sub("", _BREAK.sub("\n", cell))
    plain = _LINK.sub(r"\1", plain)
    for pattern in _MARKED:
        plain = pattern.sub(lambda found: found["words"], plain)
    return html.unescape(_ESCAPED.sub(r"\1", plain)).strip()
