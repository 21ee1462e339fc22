"""The picture component's one file: `python -m dashboard.export.component` writes the palette into it.

The file is named after its content, so that browsers may keep it for good and a new one is never
confused with an old one.
"""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

from dashboard import theme

FOLDER = Path(__file__).resolve().parents[1] / "frontend"
PATTERN = "export-*.js"

_THEME_LINE = re.compile(r"^const THEME = .*;$", re.MULTILINE)


def script() -> Path:
    """Return the component's file.

    Raises
    ------
    FileNotFoundError
        When there is not exactly one.
    """
    found = sorted(FOLDER.glob(PATTERN))
    if len(found) != 1:
        raise FileNotFoundError(f"{FOLDER} holds {len(found)} files {PATTERN}, not one")
    return found[0]


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


def filled(text: str) -> str:
    """Return the component's source with the palette of today."""
    line = f"const THEME = {json.dumps(palette(), separators=(',', ':'))};"
    return _THEME_LINE.sub(lambda _: line, text, count=1)


def name_for(text: str) -> str:
    """Return the file name that belongs to a source."""
    return f"export-{hashlib.sha256(text.encode('utf-8')).hexdigest()[:12]}.js"


def write() -> Path:
    """Bring the component's file up to date and return its path."""
    old = script()
    text = filled(old.read_text("utf-8"))
    new = old.with_name(name_for(text))
    old.unlink()
    new.write_text(text, encoding="utf-8", newline="\n")
    return new


if __name__ == "__main__":
    print(write())
