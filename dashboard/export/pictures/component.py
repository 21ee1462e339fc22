"""The picture component's files: `python -m dashboard.export.pictures.component` brings them up to date.

They take from here the palette, the outlines of the typeface's letters, and the names of one another. Each
is named after its content, so that browsers may keep it for good and no new one is taken for an old one.
"""

import hashlib
import json
import re
from importlib import import_module
from pathlib import Path
from typing import Any

from dashboard import theme

FOLDER = Path(__file__).resolve().parents[2] / "frontend"

GLYPHS, TYPEFACE, LAYOUT, EVIDENCE, PICTURE, ENTRY = (
    *("glyphs", "typeface", "layout"),
    *("evidence", "picture", "export"),
)
LIBRARY, MARKS, FULL, LEGEND, CHART = "library", "marks", "fullscreen", "legend", "chart"
HATCHES, PRINT, ACCESS, SESSION, HISTORY, TOGETHER = (
    *("hatches", "print", "access"),
    *("session", "history", "together"),
)
PARTS = (
    *(LIBRARY, MARKS, FULL, LEGEND, CHART, HATCHES, PRINT, ACCESS, SESSION, HISTORY, TOGETHER),
    *(GLYPHS, TYPEFACE, LAYOUT, EVIDENCE, PICTURE, ENTRY),
)
"""The files, each after those that it takes from. Pages ask for the entry, charts and what stands alone."""

VENDOR = FOLDER.parent / "vendor" / "plotly"

_THEME_LINE = re.compile(r"^const THEME = .*;$", re.MULTILINE)
_PLOTLY_NAME = re.compile(r"plotly-[0-9a-f]+\.min\.js")


def _only(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        raise FileNotFoundError(f"{folder} holds {len(found)} files {pattern}, not one")
    return found[0]


PLOTLY = _only(VENDOR, "plotly-*.min.js")
"""What draws charts: Plotly.js with the traces that are used, and no others; `make plotly` makes it."""


def script(part: str = ENTRY) -> Path:
    """Return one of the component's files.

    Raises
    ------
    FileNotFoundError
        When there is not exactly one.
    """
    return _only(FOLDER, f"{part}-*.js")


def palette() -> dict[str, Any]:
    """Return what the component must know of the theme to draw a light picture of a dark chart."""
    light = theme.LIGHT
    return {
        "ground": light.ground.lower(),
        "text": light.text.lower(),
        "muted": light.muted.lower(),
        "rule": light.grid.lower(),
        "darkGround": theme.DARK.ground.lower(),
        "lightOf": {dark: light for light, dark in theme.dark_twins().items()},
        "template": theme.TEMPLATE,
    }


def filled() -> dict[str, str]:
    """Return what each file holds with the palette, the typeface and the names of today, by its new name."""
    made: dict[str, str] = {}
    for part in PARTS:
        text = _glyphs() if part == GLYPHS else script(part).read_text("utf-8")
        text = _PLOTLY_NAME.sub(PLOTLY.name, _THEME_LINE.sub(_theme_line, text, count=1))
        for name in made:
            text = re.sub(rf'"\./{name.partition("-")[0]}-[0-9a-f]+\.js"', f'"./{name}"', text)
        made[name_for(part, text)] = text
    return made


def name_for(part: str, text: str) -> str:
    """Return the file name that belongs to a source."""
    return f"{part}-{hashlib.sha256(text.encode('utf-8')).hexdigest()[:12]}.js"


def write() -> list[Path]:
    """Bring the component's files up to date and return their paths."""
    made, old = filled(), [script(part) for part in PARTS]
    for path in old:
        path.unlink()
    for name, text in made.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    return [FOLDER / name for name in made]


def _theme_line(_: re.Match[str]) -> str:
    return f"const THEME = {json.dumps(palette(), separators=(',', ':'))};"


def _glyphs() -> str:
    # Only developers have what reads font files.
    return str(import_module("dashboard.export.pictures.glyphs").script())


if __name__ == "__main__":
    print(*write(), sep="\n")
