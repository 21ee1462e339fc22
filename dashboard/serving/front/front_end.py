"""Scripts of ours in the head of each page: the one by which *Back* works, and what draws the first chart.

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

WITH_PAGE = f"<vendor/{component.PLOTLY.name}>; rel=preload; as=script"
"""A header of each page: what draws charts is asked for before the page is read."""

_FOLDER = "_stcore/bidi-components/flankwatch.chart"
"""Where the server hands out the files of `frontend/`."""

BEFORE_STREAMLIT = (component.HISTORY, component.TOGETHER)
"""Scripts that each page runs before all others."""

_IMPORTED = re.compile(r'(?:from|import)\s*"\./([\w.-]+\.js)"')
_HEAD, _HEAD_END = "<head>", "</head>"


def with_ours(page: str) -> str:
    """Return a page whose head runs ours before Streamlit's and names the scripts of charts."""
    elements = (FRONT_END / "static" / "js").glob(f"{ELEMENT}.*.js")
    theirs = (name for path in elements for name in with_imports(path))
    named = [f"static/js/{name}" for name in theirs if f"/{name}" not in page]
    ours = with_imports(component.script(component.CHART))
    named += [f"{_FOLDER}/{name}" for name in ours]
    links = [f'<link rel="modulepreload" crossorigin href="./{name}">' for name in named]
    first = [
        f'<script type="module" crossorigin src="./{_FOLDER}/{component.script(part).name}"></script>'
        for part in BEFORE_STREAMLIT
    ]
    with_first = page.replace(_HEAD, "\n".join([_HEAD, *first]), 1)
    return with_first.replace(_HEAD_END, "\n".join([*links, _HEAD_END]), 1)


@cache
def with_imports(script: Path) -> tuple[str, ...]:
    """Return the names of a script and of all that it imports from its folder."""
    found: dict[str, None] = {}
    waiting = [script.name]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = None
            waiting += _IMPORTED.findall((script.parent / name).read_text("utf-8"))
    return tuple(found)
