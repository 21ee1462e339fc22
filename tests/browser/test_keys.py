"""The marks of a chart by keys alone: told, ringed, and chosen as a click chooses them."""

import re

import pytest
from playwright.sync_api import expect

from .by_keys import assert_fills_the_screen, focus


@pytest.mark.parametrize(
    ("path", "key", "told"),
    [
        ("/", "declared-vs-independent", r"Zapad-2009\n.*\nDeclared\nBeside it: .*, Independent\n1 of \d+$"),
        ("/exercises?side=NATO", "timeline", r"\n1 of \d+$"),
    ],
)
def test_arrows_tell_each_mark_and_enter_opens_its_record(reader, path, key, told):
    reader.open(path)
    _, said = focus(reader, key)
    reader.page.keyboard.press("ArrowRight")
    expect(said).to_have_text(re.compile(told, re.DOTALL), use_inner_text=True)
    first = said.inner_text()
    reader.page.keyboard.press("End")
    expect(said).to_have_text(re.compile(r"\n(\d+) of \1$"), use_inner_text=True)
    reader.page.keyboard.press("Home")
    expect(said).to_have_text(first, use_inner_text=True)
    reader.page.keyboard.press("Escape")
    expect(said).to_be_hidden()
    if path == "/":
        assert_fills_the_screen(reader, key)
        focus(reader, key)
    reader.page.keyboard.press("ArrowRight")
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**exercise=**")


def test_a_state_on_the_map_is_told_and_chosen_by_keys(reader):
    reader.open("/flank-map?marks=NATO+sites&view=Baltic+and+Belarus")
    _, said = focus(reader, "flank-map")
    reader.page.keyboard.press("End")
    expect(said).to_have_text(re.compile(r"\n(\d+) of \1$"), use_inner_text=True)
    assert "% of GDP" not in said.inner_text(), "what is there for pointers alone, such as a name, is no mark"
    reader.page.keyboard.press("Home")
    for _ in range(120):
        reader.page.keyboard.press("ArrowRight")
        if "Lithuania" in said.inner_text():
            break
    reader.page.keyboard.press("Enter")
    reader.page.wait_for_url("**country=Lithuania**")


def test_what_hovering_opens_goes_with_escape(reader):
    page = reader.open("/disputed").page
    reader.chart("ratios")
    mark = page.locator(".st-key-ratios .barlayer .point, .st-key-ratios .scatterlayer .point").first
    opened = page.locator(".st-key-ratios .hoverlayer .hovertext")
    mark.scroll_into_view_if_needed()
    reader.settle()
    box = mark.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2 - 2, box["y"] + box["height"] / 2)
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(opened.first).to_be_visible()
    page.keyboard.press("Escape")
    expect(opened).to_have_count(0)
