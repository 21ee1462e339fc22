"""What a reader's browser waits for: opening a page, and the last repaint after a choice."""

import contextlib
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Page, Playwright, sync_playwright

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.relay import Relay, relayed
from benchmarks.servers import Server
from tests.browser.conftest import FLAGS
from tests.browser.find import executable

SIZE = {"width": 1440, "height": 900}
QUIET_MS = 1000
"""How long nothing may change for a page to count as drawn; the clock stops at the last change before."""

WATCH = """(() => {
  window.__last = window.__heard = 0;
  const watch = root => new MutationObserver(() => { window.__last = performance.now(); })
    .observe(root, {subtree: true, childList: true, attributes: true, characterData: true});
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (words) {
    const root = attach.call(this, words);
    watch(root);
    return root;
  };
  window.WebSocket = class extends WebSocket {
    constructor(...words) {
      super(...words);
      this.addEventListener("message", () => { window.__heard = performance.now(); });
    }
  };
  document.documentElement ? watch(document) : addEventListener("DOMContentLoaded", () => watch(document));
})()"""
"""Keeps when something last changed, within shadow trees too, and when a web socket last brought words."""

AT_REST = """([since, quiet]) => {
  const drawn = root => root.querySelector(".js-plotly-plot .main-svg")
    || [...root.querySelectorAll("*")].some(one => one.shadowRoot && drawn(one.shadowRoot));
  if (performance.now() - window.__last <= quiet || window.__last <= since || !drawn(document)) return false;
  const app = document.querySelector("[data-testid=stApp]");
  const ran = app
    ? window.__heard > since && ["notRunning", "stopped"].includes(app.dataset.testScriptState)
    : document.title !== "Updating...";
  return ran && window.__last;
}"""
"""Gives the time of the last change once a page has its chart, what was asked has run, and all is still."""

FIRST_FIGURE = "() => document.querySelector('.js-plotly-plot .main-svg')"

RADIO = "document.querySelectorAll('[data-testid=stRadio] label')[%d].click()"
NATO = (
    "[...document.querySelectorAll('[data-testid=stSidebar] button')]"
    ".find(one => /^NATO( [0-9,]+)?$/.test(one.innerText.trim().replace(/\\s+/g, ' '))).click()"
)
DASH = "document.querySelectorAll('#side input')[3].click()"
PANEL = """(() => {
  const find = root => {
    for (const one of root.querySelectorAll("*")) {
      const inside = one.shadowRoot && find(one.shadowRoot);
      if (inside) return inside;
      if (one.tagName === "BUTTON" && one.innerText.trim() === "nato") return one;
    }
    return null;
  };
  find(document).click();
})()"""
CHOICES = {"floor": RADIO % 2, "plain": RADIO % 4, "dash": DASH, "panel": PANEL, "now": NATO, "before": NATO}
"""By the name of a server: what makes one choice on its page."""

PATHS = ("/", "/exercises", "/flank-map", "/response")
"""The pages of the dashboard that are opened; a peer has one."""

PHONE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
"""A phone on a weak network: 1.6 Mbit/s down, 150 ms."""


@dataclass
class Timings:
    """What was measured of one page, one entry a round.

    Attributes
    ----------
    opened, changed : list of float
        Milliseconds to the last repaint, of opening and of a choice.
    loaded, sent : list of float
        Kilobytes, packed as they were sent, by HTTP and by web socket: of opening and of a choice.
    """

    opened: list[float] = field(default_factory=list)
    changed: list[float] = field(default_factory=list)
    loaded: list[float] = field(default_factory=list)
    sent: list[float] = field(default_factory=list)


def measured(servers: dict[str, Server], rounds: int) -> dict[str, Timings]:
    """Open each page in turn, round by round, in a new browser each time, and make one choice on it.

    Returns
    -------
    dict of str to Timings
        By the name of the server and the path of the page, such as `now /exercises`.
    """
    pages = {
        f"{name} {path}".strip(): (name, path)
        for name in servers
        for path in (PATHS if name in ("now", "before") else ("",))
    }
    found = {name: Timings() for name in pages}
    with sync_playwright() as playwright:
        for _ in range(rounds):
            for name, (server, path) in pages.items():
                with _page(playwright) as page, relayed(servers[server].address) as relay:
                    _measure(page, relay, path, CHOICES[server], found[name])
    return found


def _measure(page: Page, relay: Relay, path: str, choice: str, found: Timings) -> None:
    page.goto(f"{relay.address}{path}", wait_until="commit")
    found.opened.append(_quiet(page))
    found.loaded.append(relay.kilobytes)
    start = page.evaluate("performance.now()")
    page.evaluate(choice)
    found.changed.append(_quiet(page, start) - start)
    found.sent.append(relay.kilobytes - found.loaded[-1])


def on_a_phone(servers: dict[str, Server], rounds: int) -> dict[str, tuple[list[float], list[float]]]:
    """Return by server the milliseconds to the first figure, and the kilobytes loaded, on a weak network.

    Chromium slows what comes by HTTP alone; the web socket is as fast as ever.
    """
    found: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in servers}
    with sync_playwright() as playwright:
        for _ in range(rounds):
            for name, server in servers.items():
                with _page(playwright) as page, relayed(server.address) as relay:
                    devtools = page.context.new_cdp_session(page)
                    devtools.send("Network.enable")
                    devtools.send("Network.emulateNetworkConditions", PHONE)
                    start = time.perf_counter()
                    page.goto(relay.address, wait_until="commit")
                    page.wait_for_function(FIRST_FIGURE, timeout=120_000)
                    found[name][0].append(1000 * (time.perf_counter() - start))
                    found[name][1].append(relay.kilobytes)
    return found


@contextlib.contextmanager
def _page(playwright: Playwright) -> Iterator[Page]:
    """Give a page of a new browser, as a reader has it who comes for the first time."""
    browser = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
    try:
        page = browser.new_context(viewport=SIZE).new_page()
        page.add_init_script(WATCH)
        yield page
    finally:
        browser.close()


def _quiet(page: Page, since: float = 0.0) -> float:
    """Wait until a page has stood still, and return when it last changed, by its own clock."""
    return float(page.wait_for_function(AT_REST, arg=[since, QUIET_MS], timeout=600_000).json_value())
