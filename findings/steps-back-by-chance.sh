#!/usr/bin/env bash
# Guess: how many steps of the browser's history a click on a page of `st.navigation` makes is a property of the app:
# one, or one and another for what the entry file then writes into `st.query_params`.
#
# What happens: it is a property of the network. The same click makes one step where the two messages of the server
# come together, and two where they come one by one; the entry between has the path of the new page without its
# query. *Back* leads to that entry, the entry file writes the query again, and the reader stands where he stood.
#
# Versions: streamlit 1.67.0, playwright 1.65.2; seen with Chromium 156.0.
#
# Why it matters: an app that keeps its filters in the address writes them at each change of the page. Here *Back*
# worked on a quiet machine and did nothing on a busy one. dashboard/frontend/history-*.js lets a deed of the reader
# be one step.
set -euo pipefail

scratch=$(mktemp -d)
trap 'kill "${server:-}" 2>/dev/null || true; rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check streamlit==1.67.0 playwright==1.65.2
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
test -n "$chromium" || "$scratch/venv/bin/python" -m playwright install chromium

cd "$scratch"
cat > app.py <<'PY'
import streamlit as st

here = st.navigation(
    [
        st.Page(lambda: st.title("Drills"), title="Drills", url_path="drills", default=True),
        st.Page(lambda: st.title("Incidents"), title="Incidents", url_path="incidents"),
    ]
)
st.query_params["country"] = "Poland"
here.run()
PY
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
venv/bin/streamlit run app.py --server.address 127.0.0.1 --server.port "$port" --server.headless true \
  --browser.gatherUsageStats false > log 2>&1 &
server=$!

CHROMIUM=$chromium PORT=$port venv/bin/python - <<'PY'
import os
import time
import urllib.error
import urllib.request
from importlib.metadata import version

from playwright.sync_api import sync_playwright

HOME = f"http://127.0.0.1:{os.environ['PORT']}/"
print("streamlit", version("streamlit"))
assert version("streamlit") == "1.67.0"

# Both hand on every message of the server, in its order.
ONE_BY_ONE = "line = line.then(() => new Promise(done => setTimeout(done, 100))).then(() => told.call(this, event))"
TOGETHER = """waiting.push(() => told.call(this, event));
      clearTimeout(timer);
      timer = setTimeout(() => waiting.splice(0).forEach(hand => hand()), 700)"""
WAY = """{
  const own = WebSocket.prototype.addEventListener;
  let line = Promise.resolve(), waiting = [], timer;
  WebSocket.prototype.addEventListener = function (kind, told, ...more) {
    own.call(this, kind, kind !== "message" ? told : event => {
      %s;
    }, ...more);
  };
}"""
ENTRIES = "navigation.entries().map(one => one.url.slice(location.origin.length))"


def steps(browser, way):
    """Return the entries of the history that a click on the second page adds, and where Back then leads."""
    page = browser.new_page()
    page.add_init_script(WAY % way)
    page.goto(HOME)
    page.get_by_role("heading", name="Drills").wait_for()
    page.wait_for_url("**/?country=Poland")
    before = page.evaluate(ENTRIES)
    page.get_by_role("link", name="Incidents").click()
    page.get_by_role("heading", name="Incidents").wait_for()
    page.wait_for_url("**/incidents?country=Poland")
    added = page.evaluate(ENTRIES)[len(before):]
    page.go_back()
    page.wait_for_timeout(4000)
    path = page.evaluate("location.pathname + location.search")
    page.close()
    return added, path


for _ in range(100):
    try:
        urllib.request.urlopen(HOME + "_stcore/health").close()
        break
    except urllib.error.URLError:
        time.sleep(0.3)
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"] or None, args=["--no-sandbox"])
    print("Chromium", browser.version)
    found = {name: steps(browser, way) for name, way in (("together", TOGETHER), ("one by one", ONE_BY_ONE))}
    browser.close()
for name, (added, back) in found.items():
    print(f"   messages {name}: the click adds {added}, Back leads to {back}")
assert found["together"] == (["/incidents?country=Poland"], "/?country=Poland")
assert found["one by one"] == (["/incidents", "/incidents?country=Poland"], "/incidents?country=Poland")
print("As found: how often a reader has to go back depends on how the messages came in.")
PY
