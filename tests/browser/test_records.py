"""A click on a mark, from any chart to the record of the exercise that it stands for, in a real browser."""

import pytest
from playwright.sync_api import expect

from .records import open_a_record

MARKS = {
    "/disputed": [("ratios", ".scatterlayer .point"), ("just-below", ".barlayer .point")],
    "/exercises": [("size-and-length", ".scatterlayer .point")],
    "/reactions": [("rhythm", ".scatterlayer .point")],
}


@pytest.mark.parametrize("path", MARKS)
def test_a_click_on_a_mark_opens_its_record_with_the_filters_kept(reader, path):
    reader.open(f"{path}?side=Russia+%2B+Belarus")
    for key, marks in MARKS[path]:
        if "exercise=" in reader.query():
            reader.page.go_back()
            reader.page.wait_for_url(f"**{path}?side=Russia*")
            reader.settle()
        reader.chart(key)
        open_a_record(reader, key, marks)
        assert "side=Russia" in reader.query()


def test_a_record_is_read_from_its_top_and_a_table_says_that_it_goes_on(phone):
    top = "document.querySelector('[data-testid=stMain]').scrollTop"
    page = phone.open("/exercises").page
    table = page.locator(".st-key-register [data-testid=stDataFrame]")
    table.scroll_into_view_if_needed()
    expect(table).to_have_attribute("data-goes-on", "")
    table.locator(".dvn-scroller").evaluate("box => box.scrollTo(box.scrollWidth, 0)")
    expect(table).not_to_have_attribute("data-goes-on", "")
    assert page.evaluate(top) > 1000
    phone.settle()
    table.locator(".dvn-scroller").evaluate("box => box.scrollTo(0, 0)")
    table.locator(".dvn-scroller").click(position={"x": 18, "y": 50})
    page.wait_for_url("**/exercises?**exercise=**")
    phone.settle()
    assert page.evaluate(top) == 0
    page.get_by_role("button", name="Back to all exercises").click()
    page.wait_for_url("**/exercises")
    phone.sees("The register:")
    phone.settle()
