"""The marks of a chart as keys go through them."""

import re

from playwright.sync_api import expect

_HEIGHT = "() => document.querySelector('.st-key-%s .main-svg').clientHeight %s %s"


def focus(reader, key):
    """Give a drawn chart the focus, and return it with what it says of its marks."""
    reader.chart(key)
    place = reader.page.locator(f".st-key-{key} [data-chart]")
    place.focus()
    return place, place.get_by_role("status")


def assert_cells_told(reader, key):
    """Fail where arrows do not go through the cells of a grid, up and down in its columns."""
    _, said = focus(reader, key)
    reader.page.keyboard.press("ArrowRight")
    expect(said).to_have_text(re.compile(r"\n1 of \d+$"), use_inner_text=True)
    first = said.inner_text()
    reader.page.keyboard.press("ArrowDown")
    below = said.inner_text()
    assert first.splitlines()[0].partition(", ")[2] == below.splitlines()[0].partition(", ")[2]
    assert first.partition(", ")[0] != below.partition(", ")[0]
    reader.page.keyboard.press("ArrowUp")
    expect(said).to_have_text(first, use_inner_text=True)


def assert_fills_the_screen(reader, key):
    """Fail where a chart does not go on the whole screen and back by keys, with the focus where it was."""
    page = reader.page
    on_screen = "want => Boolean(document.fullscreenElement) === want"
    own = reader.chart(key).bounding_box()["height"]
    page.locator(f".st-key-{key}").get_by_role("button", name=re.compile("^Full screen: ")).focus()
    page.keyboard.press("Enter")
    page.wait_for_function(on_screen, arg=True)
    expect(page.locator(":focus")).to_have_accessible_name(re.compile("^Leave full screen: "))
    # A bare expression is refused by the policy of our pages once it is asked for again; a function is not.
    page.wait_for_function(_HEIGHT % (key, ">", own))
    page.keyboard.press("Escape")
    page.wait_for_function(on_screen, arg=False)
    expect(page.locator(":focus")).to_have_accessible_name(re.compile("^Full screen: "))
    page.wait_for_function(_HEIGHT % (key, "===", own))
