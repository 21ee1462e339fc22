"""What a reader does in the browser, and what the browser does behind the reader's back."""

from urllib.parse import urlsplit

HARMLESS = ("_stcore/health", "_stcore/host-config")
"""Streamlit looks for its own root below a page's address first and finds it at the second try."""


_LEFT_WHILE_DRAWING = "reading 'typesetMath'"
"""Plotly says this of a chart whose page is left while its lettering is still being set."""

_INSIDE = """async ([key, unit]) => {
  const paths = [...document.querySelectorAll(`.st-key-${key} .choroplethlayer path`)];
  const path = paths.find(one => one.__data__ && one.__data__.loc === unit);
  path.scrollIntoView({block: "center"});
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  const box = path.getBoundingClientRect();
  return {x: box.x + box.width / 2, y: box.y + box.height * 0.4};
}"""
"""Finds the middle of a shape's box, which for a compact state lies inside of it."""


class Reader:
    """One tab of the browser with the questions and actions of the tests."""

    def __init__(self, page, address):
        self.page = page
        self.address = address
        self.foreign = []
        self.errors = []
        self.requests = []
        self.messages = []
        page.set_default_timeout(30_000)
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
        """Wait until the script has run and nothing is stale."""
        self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
        return self

    def chart(self, key):
        """Return the drawn chart of a key, once it has drawn."""
        found = self.page.locator(f".st-key-{key} .js-plotly-plot .main-svg").first
        found.wait_for()
        return found

    def place_of(self, key, unit):
        """Return a point of the screen inside the shape of a map that stands for a unit."""
        self.chart(key)
        self.page.locator(f".st-key-{key} .choroplethlayer path").first.wait_for()
        found = self.page.evaluate(_INSIDE, [key, unit])
        return found["x"], found["y"]

    def query(self):
        """Return the query of the address bar."""
        return urlsplit(self.page.url).query

    def sees(self, words):
        """Wait until the page says something: a page is drawn anew after each choice, piece by piece."""
        self.page.get_by_test_id("stMain").filter(has_text=words).wait_for()

    def no_longer_sees(self, words):
        """Wait until the page no longer says something."""
        self.page.get_by_test_id("stMain").filter(has_not_text=words).wait_for()

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
