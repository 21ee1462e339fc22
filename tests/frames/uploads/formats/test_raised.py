"""Raised figures of notes: no further digits of a number, and told."""

import datetime as dt

import pytest

from dashboard.frames.uploads.formats import raised
from dashboard.frames.uploads.uploaded_table import Refused
from tests.frames.uploads import files
from tests.frames.uploads.reader import opened, read, sizes


def workbook(*cells):
    """Return a workbook of drills, each with a size in several fonts: (text, is raised) by run."""

    def fill(book, day, moment):
        sheet, note = book.add_worksheet("Plan"), book.add_format({"font_script": 1})
        sheet.write_row(0, 0, ("Exercise", "Start", "Host", "Troops"))
        for at, runs in enumerate(cells, start=1):
            sheet.write_row(at, 0, (f"Drill {at}", dt.date(2025, 5, at).isoformat(), "Latvia"))
            parts = [part for text, is_raised in runs for part in ((note, text) if is_raised else (text,))]
            sheet.write_rich_string(at, 3, *parts)

    return files.xlsx(fill)


def test_a_raised_note_is_no_digit_of_the_number_before_it():
    """A cell of several fonts is the sum of its runs for openpyxl 3.1.5 and calamine 0.9.1."""
    made = workbook([("1200", False), ("3", True)], [("900", False), (" b)", True), (" ", False)])
    assert [low for low, *_ in sizes(read(made, "mine.xlsx")).values()] == [1200, 900]
    assert raised.TOLD.format(2) in opened(made, "mine.xlsx").notes


@pytest.mark.parametrize("raised_text", ["Brigade", "and more of them"])
def test_a_raised_word_stays_as_it_is(raised_text):
    strings = (
        "<sst><si><r><t>40</t></r><r><rPr><vertAlign val='superscript'/></rPr>"
        f"<t>{raised_text}</t></r></si></sst>"
    )
    assert raised.without_notes(strings.encode()) == {}


def test_figures_behind_words_and_figures_set_low_stay():
    strings = (
        "<sst><si><t>plain 12</t></si>"
        "<si><r><t>km</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>2</t></r></si>"
        "<si><r><t>12</t></r><r><rPr><vertAlign val='subscript'/></rPr><t>3</t></r></si>"
        "<si><r><t>12</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>3</t></r></si></sst>"
    )
    assert raised.without_notes(strings.encode()) == {"3": "12"}


def test_texts_that_are_no_xml_are_refused():
    with pytest.raises(Refused):
        raised.without_notes(b"<sst><si>")
