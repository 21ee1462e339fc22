"""What a page loads to draw its first chart, named ahead in its head.

Streamlit 1.67 asks for the scripts of an element once the first one has come over the web socket, and for
those that these import once they are read: half a second at each step on a weak network. Only what draws
charts is named: with the scripts of all widgets named too, the web socket itself came two seconds later.
"""

import re
from functools import cache
from pathlib import Path

import streamlit as st

from dashboard.export.pictures import component

FRONT_END = Path(st.__file__).parent / "static"

ELEMENT = "BidiComponent"
"""Streamlit's element in which our charts stand."""

CHART = (component.CHART, component.FULL, component.LIBRARY, component.MARKS)
"""What draws a chart, of our own scripts."""

_IMPORTED = re.compile(r'(?:from|import)\s*"\./([\w.-]+\.js)"')
_HEAD_END = "</head>"


def with_chart_ahead(page: str) -> str:
    """Return a page whose head names the scripts of charts that it does not name yet."""
    named = [f"static/js/{name}" for name in scripts() if f"/{name}" not in page]
    named += [f"_stcore/bidi-components/flankwatch.chart/{component.script(part).name}" for part in CHART]
    links = [f'<link rel="modulepreload" crossorigin href="./{name}">' for name in named]
    return page.replace(_HEAD_END, "\n".join([*links, _HEAD_END]), 1)


@cache
def scripts() -> tuple[str, ...]:
    """Return the names of the scripts of the element in which charts stand, each before what it imports."""
    folder = FRONT_END / "static" / "js"
    found: dict[str, None] = {}
    waiting = [path.name for path in folder.glob(f"{ELEMENT}.*.js")]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = None
            waiting += _IMPORTED.findall((folder / name).read_text("utf-8"))
    return tuple(found)
