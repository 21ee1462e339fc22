"""What a reader does in the browser, and what the browser does behind the reader's back."""

import contextlib
from urllib.parse import urlsplit

from playwright.sync_api import TimeoutError as TooLate

from dashboard.serving import faults

HARMLESS = ("_stcore/health", "_stcore/host-config")
"""Streamlit looks for its own root below a page's address first and finds it at the second try."""


_LEFT_WHILE_DRAWING = "reading 'typesetMath'"
"""Plotly says this of a chart whose page is left while its lettering is still being set."""

_STEADY = """async () => {
  const app = () => document.querySelector("[data-testid=stApp]");
  const held = () => document.documentElement.hasAttribute("data-held");
  const ran = () =>
    app() && app().dataset.testScriptState === "notRunning" && !held() && document.querySelector("h1");
  const shown = one => one.offsetParent !== null;
  const none = what => ![...document.querySelectorAll(what)].some(shown);
  const waits = "[data-testid=stSkeleton], [data-stale=true], [data-chart=draws]";
  const drawn = () => ran() && none(waits);
  for (let calm = 0, tries = 0; calm < 6; tries++) {
    await new Promise(done => setTimeout(done, 50));
    calm = drawn() ? calm + 1 : 0;
    if (tries > 1200) throw new Error(ran() ? "Some blocks are not drawn" : "The script still runs");
  }
}"""
"""Waits until the script has run and the browser has caught up: it draws long after the script has ended."""

_STILL = """async ([selector, nth, units]) => {
  const frame = () => new Promise(done => requestAnimationFrame(done));
  const find = () => {
    const all = [...document.querySelectorAll(selector)];
    const shape = unit => all.find(one => one.__data__ && one.__data__.loc === unit);
    return units.length ? units.map(shape) : [all[nth]];
  };
  let last = "", found = null;
  for (let calm = 0, tries = 0; calm < 5; tries++) {
    await frame();
    if (tries > 3600) throw new Error(`${selector} does not stand still`);
    const parts = find();
    if (parts.some(one => !one)) { calm = 0; continue; }
    if (calm === 0) parts[0].scrollIntoView({block: "center"});
    const boxes = parts.map(one => one.getBoundingClientRect());
    found = {
      left: Math.min(...boxes.map(one => one.left)), right: Math.max(...boxes.map(one => one.right)),
      top: Math.min(...boxes.map(one => one.top)), bottom: Math.max(...boxes.map(one => one.bottom)),
    };
    const now = Object.values(found).join();
    calm = found.right > found.left && now === last ? calm + 1 : 0;
    last = now;
  }
  return found;
}"""
"""Finds the box round a mark, or round the shapes of units, once it stands still on the screen.

Charts are drawn anew, and moved, long after the page says that it is ready.
"""

SHAPES = ".choroplethlayer path"


class Reader:
    """One tab of the browser with the questions and actions of the tests."""

    def __init__(self, page, address):
        self.page = page
        self.address = address
        self.foreign = []
        self.errors = []
        self.requests = []
        self.messages = []
        page.on("request", self._note_request)
        page.on("console", self._note_console)
        page.on("websocket", self._note_socket)
        page.on("pageerror", self._note_error)

    def open(self, path="/"):
        """Go to a page and wait until it stands."""
        self.page.goto(self.address + path)
        self.settle()
        return self

    def settle(self):
        """Wait until the script has run and all that it sent is drawn."""
        self.page.locator("h1").first.wait_for()
        self.page.evaluate(_STEADY)
        assert self.page.get_by_text(faults.WORDS[:40]).count() == 0, "the page breaks off before its end"
        return self

    def go_to(self, title):
        """Go to another page by the menu that every page has at its head."""
        self.page.locator(".st-key-menu button").first.click()
        self.page.get_by_test_id("stPopoverBody").get_by_role("link", name=title, exact=True).click()

    def chart(self, key):
        """Return the drawn chart of a key, once it has drawn."""
        self.come_near(key)
        found = self.page.locator(f".st-key-{key} [data-chart=drawn] .main-svg").first
        found.wait_for()
        return found

    def come_near(self, key):
        """Scroll to a chart, for it is drawn once it comes near the screen."""
        place = self.page.locator(f".st-key-{key} [data-chart]").first
        place.wait_for(state="attached")
        place.scroll_into_view_if_needed()

    def click_mark(self, key, marks, find, leads_to):
        """Click one of the marks of a chart, and see what it leads to.

        `find` is a function in the browser's language that returns the place of the mark among `marks`, or
        -1; `leads_to` is an address or what appears.
        """
        self._click(key, lambda: self._mark(key, marks, find), 0.5, leads_to)

    def click_unit(self, key, unit, leads_to):
        """Click a state on a map: two fifths down its box, which for a compact state lies inside of it."""
        self._click(key, lambda: self.round_units(key, unit), 0.4, leads_to)

    def _mark(self, key, marks, find):
        self._still(key, marks, 0, [])
        nth = self.page.evaluate(find, [key, marks])
        assert nth >= 0
        return self._still(key, marks, nth, [])

    def round_units(self, key, *units):
        """Return the box round the shapes of units on a map, once it stands still."""
        return self._still(key, SHAPES, 0, list(units))

    def _still(self, key, marks, nth, units):
        self.come_near(key)
        selector = f".st-key-{key} {marks}"
        self.page.locator(selector).nth(nth).wait_for(state="attached")
        return self.page.evaluate(_STILL, [selector, nth, units])

    def _click(self, key, find, share, leads_to):
        # A chart answers a click on what it shows to lie under the pointer, so a hand waits for that. On a
        # busy machine a chart may be drawn anew between its hint and the click, which then reaches none: a
        # hand looks whether the page follows, and clicks again where it does not.
        told = self.page.locator(f".st-key-{key} .hoverlayer .hovertext").first
        for _ in range(6):
            box = find()
            x, y = (box["left"] + box["right"]) / 2, box["top"] + (box["bottom"] - box["top"]) * share
            self.page.mouse.move(x - 3, y)
            self.page.mouse.move(x, y)
            with contextlib.suppress(TooLate):
                told.wait_for(timeout=5_000)
                self.page.mouse.click(x, y)
                self._follow(leads_to, 20_000)
                return
        raise AssertionError(f"no click on {key} leads to {leads_to}")

    def _follow(self, leads_to, milliseconds):
        if isinstance(leads_to, str):
            self.page.wait_for_url(leads_to, timeout=milliseconds)
        else:
            leads_to.wait_for(timeout=milliseconds)

    def query(self):
        """Return the query of the address bar."""
        return urlsplit(self.page.url).query

    def sees(self, words):
        """Wait until the page says something: a page is drawn anew after each choice, piece by piece."""
        self.page.get_by_test_id("stMain").filter(has_text=words).wait_for()

    def no_longer_sees(self, words):
        """Wait until the page no longer says something."""
        self.page.get_by_test_id("stMain").filter(has_not_text=words).wait_for()

    def bring(self, name, raw):
        """Bring a list of exercises, say who organised them, and let it join."""
        handed = {"name": name, "mimeType": "text/csv", "buffer": raw}
        self.page.locator(".st-key-own-file input[type=file]").set_input_files(handed)
        asked = self.page.get_by_role("combobox", name="All of them were organised by")
        asked.scroll_into_view_if_needed()
        self.settle()  # an open list closes where its page scrolls, or is still being drawn
        asked.click()
        self.page.get_by_role("option", name="National", exact=True).click()
        self.settle()
        self.page.get_by_role("button", name="Join the register").click()

    def _note_error(self, error):
        if _LEFT_WHILE_DRAWING not in str(error):
            self.errors.append(str(error))

    def _note_socket(self, socket):
        socket.on("framereceived", lambda frame: self.messages.append(len(frame)))

    def _note_request(self, request):
        self.requests.append(request.url)
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != "127.0.0.1":
            self.foreign.append(request.url)

    def _note_console(self, message):
        if message.type == "error" and not any(part in message.location["url"] for part in HARMLESS):
            self.errors.append(f"{message.text} ({message.location['url']})")
