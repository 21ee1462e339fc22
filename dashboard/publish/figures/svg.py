"""A chart as an SVG of the twin: lean, and dark where its reader is in the dark.

A browser reads the rule for dark ground; other programs leave it out and show the light colours.
"""

import re
from functools import lru_cache

from dashboard import theme

NEAR = 0.7
"""Pixels below which a corner of an outline is not told from the one before."""

MANY = 40
"""Corners from which on an outline is thinned: that of a state, never that of a mark."""

_OUTLINE = re.compile(r' d="([MLZ0-9.,\-e]+)"')
_STEP = re.compile(r"([ML])(-?[\d.e-]+),(-?[\d.e-]+)|(Z)")
_COLOURED = re.compile(r'(?:fill|stroke|stop-color)(?:: rgb\(\d+, \d+, \d+\)|="[^"]*")')
"""Every way to write a colour that `_dark_rules` has rules for: found at once, for there are hundreds."""

_HEX = re.compile(r"#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})")


def finished(svg: str) -> bytes:
    """Return a drawing with thinned outlines and its rule for dark ground, UTF-8."""
    thin = _OUTLINE.sub(_thinned, svg)
    found = set(_COLOURED.findall(thin))
    rules = "".join(rule for words, rule in _dark_rules() if words in found)
    style = f"<style>@media (prefers-color-scheme:dark){{{rules}}}</style>"
    return re.sub(r"(<svg\b[^>]*>)", lambda head: head[1] + style, thin, count=1).encode("utf-8")


def _thinned(found: re.Match[str]) -> str:
    """Return an outline without the corners that lie on the one before; lines of few corners as they are."""
    if found[1].count("L") < MANY:
        return found[0]
    parts: list[str] = []
    last = (float("inf"), float("inf"))
    for letter, across, down, end in _STEP.findall(found[1]):
        if end:
            parts.append(end)
            continue
        at = (float(across), float(down))
        if letter == "M" or max(abs(at[0] - last[0]), abs(at[1] - last[1])) >= NEAR:
            parts.append(f"{letter}{at[0]:.1f},{at[1]:.1f}")
            last = at
    return f' d="{"".join(parts)}"'


@lru_cache(1)
def _dark_rules() -> tuple[tuple[str, str], ...]:
    """Return for each colour, and each way to write it, how it is found and its rule on dark ground."""
    made = []
    for light, dark in theme.dark_twins().items():
        found = _HEX.fullmatch(light)
        red, green, blue = (int(one, 16) for one in found.groups()) if found else (0, 0, 0)
        spelt = f"rgb({red}, {green}, {blue})"
        for what in ("fill", "stroke", "stop-color"):
            made.append((f"{what}: {spelt}", f'[style*="{what}: {spelt}"]{{{what}:{dark}!important}}'))
            made += [(f'{what}="{one}"', f'[{what}="{one}"]{{{what}:{dark}}}') for one in (light, spelt)]
    return tuple(made)
