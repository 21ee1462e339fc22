"""A caption as a page makes it."""

from dashboard.export.caption import caption_from
from dashboard.frames import Release
from dashboard.sources import Source

TITLE = "Four of five Zapads were declared below the 13,000 line"
META = {"title": TITLE, "subtitle": "Troops by exercise.", "summary": "Zapad-2009: 12,600."}
DOCUMENTS = (
    Source("a", "Press release", "NATO", "official", "", "2025-01-01", "2026-01-01"),
    Source("b", "Briefing", "OSCE", "official", "", "", ""),
)


def made(title=TITLE, filters="Estonia; 2014 to 2026", **more):
    values = {
        "name": "declared-vs-independent",
        "documents": DOCUMENTS,
        "release": Release("1.0.0", "2026-11-25"),
        "basis": "Declared",
    } | more
    return caption_from(META | {"title": title}, filters=filters, **values)
