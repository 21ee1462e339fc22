"""A click on a mark, from any chart to the record of the exercise that it stands for, in a real browser."""

import pytest
from playwright.sync_api import expect

from tests.frames.lists import FOREIGN

MARKS = {
    "/exercises": [("timeline", ".barlayer .point")],
    "/disputed": [("rival-claims", ".scatterlayer .point"), ("just-below", ".barlayer .point")],
    "/in-context": [("among-peers", ".scatterlayer .point")],
    "/reactions": [("pairs-timeline", ".barlayer .point"), ("rhythm", ".scatterlayer .point")],
    "/country": [("hosted-EST", ".barlayer .point")],
}

WIDEST_RECORD = """([key, marks]) => {
  const all = [...document.querySelectorAll(`.st-key-${key} ${marks}`)];
  const named = one => {
    const drawn = one.closest(".trace").__data__, place = one.__data__.i;
    return drawn && drawn[0].trace.customdata && Array.isArray(drawn[0].trace.customdata[place]);
  };
  const width = one => named(one) ? one.getBoundingClientRect().width : 0;
  return all.reduce((best, one, i) => width(one) > (best < 0 ? 2 : width(all[best])) ? i : best, -1);
}"""
"""Finds the widest mark that names a record, for a hand to hit it."""


@pytest.mark.parametrize(
    ("path", "key", "marks"), [(path, *one) for path, charts in MARKS.items() for one in charts]
)
def test_a_click_on_a_mark_opens_its_record(reader, path, key, marks):
    reader.open(path)
    reader.chart(key)
    nth = reader.page.evaluate(WIDEST_RECORD, [key, marks])
    assert nth >= 0
    reader.click_mark(key, marks, nth)
    reader.page.wait_for_url("**/exercises?**exercise=**")
    expect(reader.page.get_by_role("heading", name="Every claim")).to_be_visible()


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
