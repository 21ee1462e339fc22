"""A browser that stays open and draws one figure after another, for whoever needs many.

Charts come out bare, for a page that has their words beside them, or as pictures with all words. The same
figure comes out the same, to the byte: marks that Plotly names by chance are named anew.
"""

import asyncio
import json
import logging
import re
from collections.abc import Coroutine, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

from choreographer import Browser, Tab
from choreographer.errors import ChromeNotFoundError

from dashboard import theme
from dashboard.exhibits.exhibit import Exhibit
from dashboard.export.caption import caption_of
from dashboard.export.pictures import component, headless
from dashboard.export.pictures.card import card
from dashboard.export.pictures.headless import NoBrowserError, Size
from dashboard.export.pictures.loopback import served
from dashboard.export.pictures.tab import NotDrawnError, evaluated

Result = TypeVar("Result")

MINUTES = 5
"""How long one picture may take."""

SECONDS_TO_CLOSE = 20
"""How long a browser may take to close by itself."""

_CHART = """(async () => {
  const { FONT, outline, typeface } = await import(%(script)s);
  await typeface();
  const size = { format: "svg", width: %(width)d, height: %(height)d, imageDataOnly: true };
  const raw = await Plotly.toImage(%(figure)s, size);
  const named = raw.replace(/font-family:[^;"]*/g, `font-family:'${FONT}',sans-serif`);
  const read = new DOMParser().parseFromString(named, "image/svg+xml").documentElement;
  const svg = document.importNode(read, true);
  svg.style.cssText = "font-variant-ligatures:none;text-rendering:geometricPrecision";
  const place = document.createElement("div");
  place.style.cssText = "position:fixed;left:0;top:0;width:0;height:0;overflow:hidden;visibility:hidden";
  place.append(svg);
  document.body.append(place);
  try {
    outline(svg);
    return new XMLSerializer().serializeToString(svg);
  } finally {
    place.remove();
  }
})()"""

_CHANCE = re.compile(r"defs-([0-9a-f]{6})")
_BAR = re.compile(r'<rect class="scrollbar"[^>]*/>')
_BOX = re.compile(r"<rect ([^>]*?)/>")
_HEAD = re.compile(r"<svg ([^>]*)>")
_ATTRIBUTE = re.compile(r'[\w:-]+="[^"]*"')


class Studio:
    """Draws in one tab of an open browser; see `studio`."""

    def __init__(self, loop: asyncio.AbstractEventLoop, tab: Tab) -> None:
        self._loop, self._tab = loop, tab

    def chart(self, shown: Exhibit, width: int, height: int) -> str:
        """Return a figure without words around it as SVG, its letters as outlines."""
        figure = json.loads(shown.drawing)
        figure["data"] = [trace | {"uid": f"t{at}"} for at, trace in enumerate(figure.get("data", ()))]
        script = _CHART % {
            "script": json.dumps(headless.COMPONENT + component.script(component.TYPEFACE).name),
            "figure": json.dumps(figure | {"config": {"topojsonURL": theme.NO_BASE_MAP}}),
            "width": width,
            "height": height,
        }
        return named_anew(self._done(evaluated(self._tab, script)))

    def picture(self, shown: Exhibit, form: str, width: int, height: int) -> bytes:
        """Return a picture with all its words, as `png` or `svg`."""
        return self._done(headless.picture_in(self._tab, shown, form, Size(width, height), None))

    def posted(self, chart: str, size: tuple[int, int], shown: Exhibit, width: int, height: int) -> bytes:
        """Return a PNG of a chart that is drawn, with its words; laid out anew where that needs be."""
        made = card(chart, size, caption_of(shown), width, height)
        return self.picture(shown, "png", width, height) if made is None else made

    def _done(self, work: Coroutine[Any, Any, Result]) -> Result:
        return _done(self._loop, work)


@contextmanager
def studio(shapes: Path) -> Iterator[Studio]:
    """Open a browser of this machine, and close it in the end.

    Parameters
    ----------
    shapes : pathlib.Path
        Folder of the boundary files.

    Raises
    ------
    NoBrowserError
        Where no browser of the Chromium family is found, or it does not start.
    NotDrawnError
        Where it cannot draw.
    """
    headless.refuse_without_folder()
    # It tells of each step it takes, and of how it ends a browser that is slow to end.
    logging.getLogger("choreographer").setLevel(logging.ERROR)
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        with served(headless.PAGE, headless.folders_of(shapes)) as address:
            browser = _made()
            opening = asyncio.run_coroutine_threadsafe(browser.open(), loop)
            try:
                _heard(opening)
                yield Studio(loop, _done(loop, headless.opened(browser, address)))
            finally:
                wait([opening], SECONDS_TO_CLOSE)  # one that starts late would be found by nobody
                _end(loop, browser)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


def _made() -> Browser:
    try:
        return Browser(headless=True, proxy_server=headless.CLOSED)
    except ChromeNotFoundError as error:
        raise NoBrowserError(
            "Pictures need Chromium or Chrome, and none was found; name one in BROWSER_PATH."
        ) from error


def _end(loop: asyncio.AbstractEventLoop, browser: Browser) -> None:
    """Close a browser, and end what is left of it: one that still draws does not go when asked to."""
    closing = asyncio.run_coroutine_threadsafe(browser.close(), loop)
    with suppress(Exception):  # whatever keeps it from closing, it is ended below
        closing.result(SECONDS_TO_CLOSE)
    headless.end(browser)


def _done(loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, Result]) -> Result:
    """Return what some work in the loop of the browser gives."""
    return _heard(asyncio.run_coroutine_threadsafe(work, loop))


def _heard(work: "Future[Result]") -> Result:
    try:
        return work.result(MINUTES * 60)
    except headless.ENDED as error:
        raise NoBrowserError("The browser for pictures ended before it had drawn all.") from error
    except TimeoutError as error:
        raise NotDrawnError(f"The browser did not draw a picture within {MINUTES} minutes.") from error


def named_anew(svg: str) -> str:
    """Return a drawing that is the same each time: Plotly names marks by chance, and sets what is late.

    Some chances are six figures, which stand among coordinates as well: only names are changed.
    """
    found = _CHANCE.search(svg)
    named = svg if found is None else re.sub(rf'(["#][a-z-]+){found[1]}', r"\1chart", svg)
    ordered = _HEAD.sub(lambda head: f"<svg {_sorted(head)}>", _BAR.sub("", named), count=1)
    return _BOX.sub(lambda box: f"<rect {_sorted(box)}/>", ordered)


def _sorted(element: re.Match[str]) -> str:
    return " ".join(sorted(_ATTRIBUTE.findall(element[1])))
