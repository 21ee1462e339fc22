"""The outlines of the typeface's letters, for pictures: read from the font files, written as a script.

Needs fontTools, which only developers have: see `dashboard.export.pictures.component`.
"""

import json
import re

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.ttLib import TTFont

from dashboard.theme import font_file

WEIGHTS = (400, 600)

_NUMBERS = {"M": 2, "L": 2, "Q": 4, "Z": 0}
"""How many numbers follow a command of a path."""


def script() -> str:
    """Return the script that exports `GLYPHS`: for each weight and character its outline.

    An outline is an SVG path of the commands M, L, Q and Z with absolute whole numbers divided by blanks, in
    thousandths of the size of the lettering, upwards from the line on which the letters stand; empty for a
    blank.
    """
    lines = ["/* Made from the font files by `python -m dashboard.export.pictures.component`. */"]
    lines.append("export const GLYPHS = {")
    for weight in WEIGHTS:
        lines.append(f"{weight}: {{")
        found = outlines(weight)
        lines += [f"{json.dumps(sign)}: {json.dumps(found[sign])}," for sign in sorted(found)]
        lines.append("},")
    return "\n".join([*lines, "};", ""])


def outlines(weight: int) -> dict[str, str]:
    """Return the outline of each character that the typeface has at a weight, 400 or 600."""
    found: dict[str, str] = {}
    for part in ("latin-ext", "latin"):
        font = TTFont(font_file(part, weight))
        glyphs = font.getGlyphSet()
        for code, name in font.getBestCmap().items():
            pen = SVGPathPen(glyphs, ntos=lambda number: str(round(number)))
            glyphs[name].draw(pen)
            found[chr(code)] = _absolute(pen.getCommands())
    return found


def _absolute(path: str) -> str:
    """Return a path with a command for each step, no short forms, and blanks alone between numbers."""
    at = (0, 0)
    steps: list[str] = []
    for given, rest in re.findall(r"([A-Z])([^A-Z]*)", path):
        numbers = [int(one) for one in re.findall(r"-?\d+", rest)]
        if given in "HV":
            numbers = [numbers[0], at[1]] if given == "H" else [at[0], numbers[0]]
        command = "L" if given in "HV" else given
        length = _NUMBERS[command]
        groups = [numbers[i : i + length] for i in range(0, len(numbers), length)] if length else [[]]
        # After the first point of an M, further ones are lines.
        names = [command, *(("L" if command == "M" else command) for _ in groups[1:])]
        steps += [name + " ".join(map(str, group)) for name, group in zip(names, groups, strict=True)]
        at = (numbers[-2], numbers[-1]) if numbers else at
    return "".join(steps)
