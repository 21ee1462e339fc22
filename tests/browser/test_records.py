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


def test_rows_of_a_list_of_the_readers_own_are_set_apart(reader):
    reader.open("/data")
    reader.page.locator(".st-key-own-file input[type=file]").set_input_files(
        {"name": "foreign.csv", "mimeType": "text/csv", "buffer": FOREIGN}
    )
    reader.page.get_by_role("button", name="Join the register").click()
    expect(reader.page.get_by_text("6 exercises of 10 rows have joined")).to_be_visible()
    reader.go_to("Exercises")
    reader.page.wait_for_url("**/exercises")
    reader.settle()
    for chart, words in (("timeline", "Your own list, or rests on it"), ("counts", "from your own list")):
        reader.chart(chart)
        expect(reader.page.locator(f".st-key-{chart} .legend")).to_contain_text(words)
