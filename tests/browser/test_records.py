"""A click on a mark, from any chart to the record of the exercise that it stands for, in a real browser."""

import pytest
from playwright.sync_api import expect

from tests.frames.lists import FOREIGN

from .records import open_a_record

MARKS = {
    "/disputed": [("ratios", ".scatterlayer .point"), ("just-below", ".barlayer .point")],
    "/exercises": [("size-and-length", ".scatterlayer .point")],
    "/reactions": [("rhythm", ".scatterlayer .point")],
}


@pytest.mark.parametrize(
    ("path", "key", "marks"), [(path, *one) for path, charts in MARKS.items() for one in charts]
)
def test_a_click_on_a_mark_opens_its_record_with_the_filters_kept(reader, path, key, marks):
    reader.open(f"{path}?side=Russia+%2B+Belarus")
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


def test_rows_of_a_list_of_the_readers_own_are_set_apart(reader):
    reader.open("/data")
    reader.bring("foreign.csv", FOREIGN)
    expect(reader.page.get_by_text("6 exercises of 10 rows have joined")).to_be_visible()
    reader.go_to("Exercises")
    reader.page.wait_for_url("**/exercises")
    reader.settle()
    for chart, words in (("timeline", "Your own list, or rests on it"), ("counts", "from your own list")):
        reader.chart(chart)
        expect(reader.page.locator(f".st-key-{chart} .legend")).to_contain_text(words)
