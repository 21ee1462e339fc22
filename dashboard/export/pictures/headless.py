"""Pictures without a reader: the pages' own drawing, run in a browser of this machine that nobody sees.

The browser gets Plotly from its package, and from this one the component's files, the typeface and the shapes
of states. So a picture of the command line and one of a page are drawn by the same lines. Other addresses are
closed to it. Needs choreographer, which steers the browser: the extra `pictures`.
"""

import asyncio
import base64
import json
import logging
import os
import signal
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from choreographer import Browser, Tab
from choreographer.errors import (
    BrowserClosedError,
    BrowserFailedError,
    ChannelClosedError,
    ChromeNotFoundError,
)

from dashboard import theme
from dashboard.exhibits.exhibit import Exhibit
from dashboard.export.caption import caption_of
from dashboard.export.evidence import offer, pdf
from dashboard.export.evidence.statement import Statement
from dashboard.export.pictures import component, printed
from dashboard.export.pictures.loopback import served
from dashboard.export.pictures.tab import NotDrawnError, evaluated

SECONDS = 600
"""How long pictures may take; a quiet machine needs some five, a busy one many times that."""

COMPONENT = "/_stcore/bidi-components/flankwatch.export/"
CLOSED = "127.0.0.1:9"
"""A way out that leads nowhere; the loopback address itself is reached without it."""

PAGE = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Picture</title>'
    f'<body style="margin:0"><script src="/vendor/{component.PLOTLY.name}"></script></body></html>'
).encode("ascii")

_DRAW = """(async () => {
  const { picture } = await import(%(script)s);
  const blob = await picture(Plotly, %(figure)s, %(words)s, %(format)s, %(size)s);
  const reader = new FileReader();
  return new Promise((done) => {
    reader.onload = () => done(reader.result.split(",")[1]);
    reader.readAsDataURL(blob);
  });
})()"""


ENDED = (BrowserFailedError, BrowserClosedError, ChannelClosedError)
"""What tells that the browser is no more."""


class NoBrowserError(RuntimeError):
    """There is no browser on this machine that could draw."""


@dataclass(frozen=True)
class Size:
    """Width and height of a picture in pixels; a PNG has `scale` times as many each way."""

    width: int
    height: int
    scale: int = 1


def pictures(
    shown: Exhibit, formats: Sequence[str], size: Size, shapes: Path, said: Statement | None = None
) -> dict[str, bytes]:
    """Return pictures of an exhibit by their format.

    Parameters
    ----------
    shown : Exhibit
        An exhibit with a figure, made with `/shapes` as the address of the boundary files.
    formats : sequence of str
        Any of `png`, `svg`, `pdf`.
    size : Size
        Pixels; of a PDF 96 an inch.
    shapes : pathlib.Path
        Folder of the boundary files.
    said : Statement, optional
        What each picture says of itself inside.

    Raises
    ------
    NoBrowserError
        Where no browser of the Chromium family is found, it does not start, or has no folder for its files.
    NotDrawnError
        Where the browser could not draw it.
    """
    refuse_without_folder()
    try:
        # In a thread of its own, for the caller's may have an event loop that runs, as in a notebook.
        with served(PAGE, folders_of(shapes)) as address, ThreadPoolExecutor(1) as thread:
            drawn = thread.submit(_run, address, shown, formats, size, said).result()
    except ChromeNotFoundError as error:
        raise NoBrowserError(
            "Pictures need Chromium or Chrome, and none was found; name one in BROWSER_PATH."
        ) from error
    except ENDED as error:
        raise NoBrowserError("The browser for pictures ended as soon as it was started.") from error
    except TimeoutError as error:
        raise NotDrawnError(f"The browser did not draw it within {SECONDS} seconds.") from error
    return {
        form: pdf.with_statement(raw, said, (size.width, size.height)) if form == "pdf" and said else raw
        for form, raw in drawn.items()
    }


def refuse_without_folder() -> None:
    """Refuse to start a browser where it cannot keep its files: the process would wait for it for ever.

    Raises
    ------
    NoBrowserError
        Where no temporary folder can be written into.
    """
    try:
        with TemporaryDirectory():
            pass
    except OSError as error:
        raise NoBrowserError(
            "A browser needs a temporary folder that can be written into; name one in TMPDIR."
        ) from error


def folders_of(shapes: Path) -> dict[str, Path]:
    """Return the folders that a drawing browser may read, by their address."""
    fonts = {"/app/static/fonts/": theme.FONT_FILES, "/shapes/": shapes}
    return {"/vendor/": component.PLOTLY.parent, COMPONENT: component.FOLDER} | fonts


async def opened(browser: Browser, address: str) -> Tab:
    """Return a tab of a browser that has loaded a page."""
    tab = await browser.create_tab("")
    await tab.send_command("Page.enable")
    loaded = tab.subscribe_once("Page.loadEventFired")
    await tab.send_command("Page.navigate", {"url": address})
    await loaded
    return tab


def _run(
    address: str, shown: Exhibit, formats: Sequence[str], size: Size, said: Statement | None
) -> dict[str, bytes]:
    return asyncio.run(_drawn(address, shown, formats, size, said))


async def _drawn(
    address: str, shown: Exhibit, formats: Sequence[str], size: Size, said: Statement | None
) -> dict[str, bytes]:
    # It tells of each step it takes, and of how it ends a browser that is slow to end.
    logging.getLogger("choreographer").setLevel(logging.ERROR)
    async with Browser(headless=True, proxy_server=CLOSED) as browser:
        try:
            async with asyncio.timeout(SECONDS) as limit:
                return await _each(await opened(browser, address), shown, formats, size, said)
        except (TimeoutError, ChannelClosedError) as error:
            end(browser)
            # choreographer 1.4 calls a command that is given up while it is written a closed channel.
            if limit.expired():
                raise TimeoutError from error
            raise


def end(browser: Browser) -> None:
    """End a browser and all that it has started: asked to close, a busy one is waited for without end.

    Parameters
    ----------
    browser : choreographer.Browser
        One that draws, has closed, or was never started.
    """
    started = getattr(browser, "subprocess", None)
    if started is None:
        return
    if hasattr(os, "killpg"):  # not on Windows
        with suppress(ProcessLookupError):  # nothing is left of it
            os.killpg(started.pid, signal.SIGKILL)
    else:
        started.kill()
    started.wait()


async def _each(
    tab: Tab, shown: Exhibit, formats: Sequence[str], size: Size, said: Statement | None
) -> dict[str, bytes]:
    drawn = {one: await picture_in(tab, shown, one, size, said) for one in formats if one != "pdf"}
    if "pdf" in formats:
        svg = drawn["svg"] if "svg" in drawn else await picture_in(tab, shown, "svg", size, None)
        words = {"svg": svg.decode("utf-8"), "title": shown.title, "alt": f"{shown.title}. {shown.summary}"}
        words["script"] = COMPONENT + component.script(component.HATCHES).name
        drawn["pdf"] = await printed.printed(tab, words, size.width, size.height)
    return drawn


async def picture_in(tab: Tab, shown: Exhibit, form: str, size: Size, said: Statement | None) -> bytes:
    """Return a picture that a tab draws, with its words."""
    caption = caption_of(shown)
    figure = json.loads(shown.drawing)
    words = caption.for_component() | {"subtitle": caption.subtitle, "summary": caption.summary}
    carried = {"carried": offer.for_component(said)} if said else {}
    script = _DRAW % {
        "script": json.dumps(COMPONENT + component.script(component.PICTURE).name),
        "figure": json.dumps(figure | {"config": {"topojsonURL": theme.NO_BASE_MAP}}),
        "words": json.dumps(words | carried),
        "format": json.dumps(form),
        "size": json.dumps(vars(size)),
    }
    return base64.b64decode(await evaluated(tab, script))
