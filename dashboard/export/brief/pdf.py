"""A brief as PDF, set by Typst: tagged, with alternative texts, the product's own typeface within.

The same brief gives the same bytes. Needs Typst: the extra `brief`.
"""

import json
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path
from typing import Any

import typst

from dashboard import theme
from dashboard.export.brief.charts import FAMILY
from dashboard.export.brief.content import Brief
from dashboard.export.citations.reference import date_parts

LAYOUT = Path(__file__).with_name("brief.typ")
WEIGHTS = (400, 600)


def pdf(brief: Brief) -> bytes:
    """Return a brief as PDF/A-3 at its level with tags and PDF/UA-1; Typst refuses what they forbid.

    Raises
    ------
    FileNotFoundError
        Where files of the typeface are missing.
    """
    made: bytes = typst.compile(
        LAYOUT.read_bytes(),
        font_paths=_fonts(),
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


def font_file(weight: int) -> Path:
    """Return the file of a weight with both scripts in it; `typeface` makes it."""
    return theme.FONT_FILES / f"ibm-plex-sans-{weight}.ttf"


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    # Typst opens a font when it first sets a letter in it, and sets none at all where the file has gone: so
    # the files are the package's own, no copies in a folder that may be cleared.
    missing = [file.name for file in map(font_file, WEIGHTS) if not file.is_file()]
    if missing:
        raise FileNotFoundError(f"This installation lacks files of its typeface: {', '.join(missing)}.")
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(theme.FONT_FILES)]
    )
