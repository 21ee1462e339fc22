"""The product's typeface in the form that Typst reads: one TrueType file a weight, both scripts in it.

`python -m dashboard.export.brief.typeface` makes the files anew after a change of the web's files; it needs
fontTools, which only developers have.
"""

from io import BytesIO
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

from dashboard import theme
from dashboard.export.brief.pdf import WEIGHTS, font_file


def joined(weight: int) -> bytes:
    """Return the scripts of a weight as one TrueType font, the same bytes at each call."""
    parts = [_unpacked(theme.font_file(script, weight)) for script in ("latin", "latin-ext")]
    whole = Merger().merge(parts)
    # The second at which fonts are joined would give the same brief other bytes after each release.
    whole.recalcTimestamp = False
    drawn = TTFont(parts[0])["head"]
    whole["head"].created, whole["head"].modified = drawn.created, drawn.modified
    written = BytesIO()
    whole.save(written)
    return written.getvalue()


def _unpacked(file: Path) -> BytesIO:
    font, plain = TTFont(file, recalcTimestamp=False), BytesIO()
    font.flavor = None
    font.save(plain)
    plain.seek(0)
    return plain


def write() -> list[Path]:
    """Write a file for each weight beside those of the web, under the same licence, and return them."""
    for weight in WEIGHTS:
        font_file(weight).write_bytes(joined(weight))
    return [font_file(weight) for weight in WEIGHTS]


if __name__ == "__main__":
    print(*write(), sep="\n")
