"""The way from a mark to the record of the exercise that it stands for."""

from playwright.sync_api import expect

_WIDEST_RECORD = """([key, marks]) => {
  const all = [...document.querySelectorAll(`.st-key-${key} ${marks}`)];
  const named = one => {
    const drawn = one.closest(".trace").__data__, place = one.__data__.i;
    return drawn && drawn[0].trace.customdata && Array.isArray(drawn[0].trace.customdata[place]);
  };
  const width = one => named(one) ? one.getBoundingClientRect().width : 0;
  return all.reduce((best, one, i) => width(one) > (best < 0 ? 2 : width(all[best])) ? i : best, -1);
}"""
"""Finds the widest mark that names a record, for a hand to hit it."""


def open_a_record(reader, key, marks):
    """Click the widest mark of a chart that names a record, and see the record opened."""
    reader.click_mark(key, marks, _WIDEST_RECORD, "**/exercises?**exercise=**")
    expect(reader.page.get_by_role("heading", name="Every claim")).to_be_visible()
