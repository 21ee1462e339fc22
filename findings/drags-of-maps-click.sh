#!/usr/bin/env bash
# Guess: a drag is no click. A chart that a reader drags sends `plotly_relayout`, one that is clicked sends
# `plotly_click`, and what hangs on clicks alone is safe from drags.
#
# What happens: so it is on axes. On a map (a `geo` subplot) the end of a drag is taken for a click on what then lies
# under the pointer, which the map carries along: the mark from which the hand set out. `plotly_relayout` comes
# first, `plotly_click` after it, for each drag.
#
# Versions: plotly 7.1.0, playwright 1.65.2; seen with Chromium 156.0.
#
# Why it matters: a click on a state filters and one on a place opens a list, so whoever moved the flank map was
# shown a list. dashboard/frontend/export-*.js keeps a click from a map where the pointer has moved since it was
# pressed.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps \
  greenlet==3.5.6 narwhals==2.29.0 packaging==26.3 playwright==1.65.2 \
  plotly==7.1.0 typing-extensions==4.16.0
chromium=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
test -n "$chromium" || "$scratch/venv/bin/python" -m playwright install chromium

cd "$scratch"
CHROMIUM=$chromium venv/bin/python - <<'PY'
import os
from pathlib import Path

import plotly
import plotly.graph_objects as go
from playwright.sync_api import sync_playwright

print("plotly", plotly.__version__)
assert plotly.__version__ == "7.1.0"

PAGE = Path("page.html").resolve()
LISTEN = """() => {
  window.heard = [];
  const chart = document.querySelector(".js-plotly-plot");
  for (const name of ["plotly_click", "plotly_relayout"]) chart.on(name, () => heard.push(name));
}"""

on_map = go.Figure(go.Scattergeo(lon=[24.1, 25.3, 23.7], lat=[56.9, 54.7, 61.5], marker={"size": 40}))
# Without a base map, for its shapes would be asked for elsewhere.
on_map.update_geos(projection_type="mercator", visible=False, lonaxis_range=[10, 40], lataxis_range=[45, 66])
on_axes = go.Figure(go.Scatter(x=[1, 2, 3], y=[1, 3, 2], mode="markers", marker={"size": 40}))
on_axes.update_layout(dragmode="pan")


def heard(page, figure, *, drag):
    """Press on the second mark, drag or hold still, let go; return the events that the chart sends."""
    figure.update_layout(width=600, height=600, margin={"l": 0, "r": 0, "t": 0, "b": 0})
    figure.write_html(PAGE, include_plotlyjs=True)
    page.goto(PAGE.as_uri())
    page.locator(".point").first.wait_for()
    page.evaluate(LISTEN)
    box = page.locator(".point").nth(1).bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.wait_for_timeout(300)
    page.mouse.down()
    for step in range(1, 13 if drag else 1):
        page.mouse.move(x + 8 * step, y + 4 * step)
        page.wait_for_timeout(20)
    page.mouse.up()
    page.wait_for_timeout(1500)
    return page.evaluate("heard")


with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=os.environ["CHROMIUM"] or None, args=["--no-sandbox"])
    print("Chromium", browser.version)
    page = browser.new_page(viewport={"width": 700, "height": 700})
    page.route("http*://**", lambda route: route.abort())
    seen = {
        (name, "drag" if drag else "click"): heard(page, figure, drag=drag)
        for name, figure in (("map", on_map), ("axes", on_axes))
        for drag in (False, True)
    }
    browser.close()

for what, events in seen.items():
    print("  ", *what, "->", events)
assert seen["map", "click"] == seen["axes", "click"] == ["plotly_click"]
assert seen["axes", "drag"] == ["plotly_relayout"]
assert seen["map", "drag"] == ["plotly_relayout", "plotly_click"]
print("As found: a drag of a map ends in a click.")
PY
