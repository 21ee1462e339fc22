"""When a map below the screen is drawn anew: the small one of the overview, which a choice leaves behind."""

import re

from playwright.sync_api import expect

_COUNT_DRAWINGS = """() => {
  window.drawings = 0;
  const map = document.querySelector(".st-key-where-held .js-plotly-plot");
  map.on("plotly_afterplot", () => window.drawings++);
}"""

_PRINTED = """async () => {
  dispatchEvent(new Event("beforeprint"));
  // Paper waits for promises that are kept at once, and for nothing else: no clock, no frame, no answer.
  for (let turn = 0; turn < 200; turn++) await null;
  return [document.querySelector(".st-key-where-held [data-chart]").dataset.chart, window.drawings];
}"""
"""Prints a page, and gives how far a map on it has come by then, and how often it was drawn."""


def test_a_map_below_the_screen_is_drawn_anew_when_it_is_printed_and_not_before(reader):
    overview = reader.open("/")
    place = overview.page.locator(".st-key-where-held [data-chart]")
    overview.page.locator(".st-key-where-held [data-chart=drawn] .geo path").first.wait_for(state="attached")
    overview.page.evaluate(_COUNT_DRAWINGS)
    overview.page.get_by_role("button", name=re.compile(r"^Russia \+ Belarus \d+$")).click()
    overview.page.locator(".st-key-where-held [data-chart=waits]").wait_for(state="attached")
    overview.settle()
    expect(place).to_have_attribute("data-chart", "waits")
    assert overview.page.evaluate(_PRINTED) == ["drawn", 1]
