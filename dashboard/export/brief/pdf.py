"""A brief as PDF, set by Typst: tagged, with alternative texts, the product's own typeface within.

The same brief gives the same bytes. Needs Typst, and fontTools to turn the font files into the form that it
reads: the extra `brief`.
"""

import json
from dataclasses import asdict
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import typst
from fontTools.merge import Merger
from fontTools.ttLib import TTFont

from dashboard import theme
from dashboard.export.brief.charts import FAMILY
from dashboard.export.brief.content import Brief
from dashboard.export.citations.reference import date_parts

LAYOUT = Path(__file__).with_name("brief.typ")
WEIGHTS = (400, 600)


def pdf(brief: Brief) -> bytes:
    """Return a brief as PDF/A-3 at its level with tags and PDF/UA-1; Typst refuses what they forbid."""
    made: bytes = typst.compile(
        LAYOUT.read_bytes(),
        font_paths=_fonts().fonts,
        sys_inputs={"brief": json.dumps(_inputs(brief), ensure_ascii=False)},
        pdf_standards=["a-3a", "ua-1"],
        format="pdf",
    )
    return made


def _inputs(brief: Brief) -> dict[str, Any]:
    return {
        "title": brief.title,
        "lead": brief.lead,
        "filters": brief.filters,
        "findings": [asdict(one) for one in brief.findings],
        "key_figures": [asdict(one) for one in brief.key_figures],
        "pictures": [asdict(one) for one in brief.pictures],
        "documents": [{"line": one.line, "url": one.url} for one in brief.documents],
        "more": brief.more_documents,
        "version": brief.version_line,
        "link": brief.link,
        "date": date_parts(brief.release.created),
        "family": FAMILY,
        "colours": {
            "text": theme.LIGHT.text,
            "muted": theme.LIGHT.muted,
            "accent": theme.LIGHT.west,
            "grid": theme.LIGHT.grid,
        },
    }


class _Fonts:
    """The product's typeface as Typst takes it, in a folder that goes with the process."""

    def __init__(self) -> None:
        self._folder = TemporaryDirectory(prefix="flankwatch-fonts-")
        for weight in WEIGHTS:
            parts = [_unpacked(theme.font_file(part, weight)) for part in ("latin", "latin-ext")]
            whole = Merger().merge(parts)
            # The second at which fonts are joined would give the same brief other bytes after each start.
            whole.recalcTimestamp = False
            drawn = TTFont(parts[0])["head"]
            whole["head"].created, whole["head"].modified = drawn.created, drawn.modified
            whole.save(Path(self._folder.name) / f"{weight}.ttf")
        self.fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[self._folder.name]
        )


@lru_cache(maxsize=1)
def _fonts() -> _Fonts:
    return _Fonts()


def _unpacked(file: Path) -> BytesIO:
    font, plain = TTFont(file, recalcTimestamp=False), BytesIO()
    font.flavor = None
    font.save(plain)
    plain.seek(0)
    return plain
