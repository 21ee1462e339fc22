"""Raised figures of notes are no further digits of a number, nor is what is struck out; both are told."""

import datetime as dt

import pytest

from dashboard.frames.uploads.formats import text_runs
from dashboard.frames.uploads.uploaded_table import Refused
from tests.frames.uploads import files
from tests.frames.uploads.reader import opened, read, sizes


def workbook(*cells):
    """Return a workbook of drills, each with a size in several fonts: (text, the look of it) by run."""

    def fill(book, day, moment):
        sheet = book.add_worksheet("Plan")
        looks = {
            "raised": book.add_format({"font_script": 1}),
            "struck": book.add_format({"font_strikeout": 1}),
        }
        sheet.write_row(0, 0, ("Exercise", "Start", "Host", "Troops"))
        for at, runs in enumerate(cells, start=1):
            sheet.write_row(at, 0, (f"Drill {at}", dt.date(2025, 5, at).isoformat(), "Latvia"))
            parts = [part for text, look in runs for part in ((looks[look], text) if look else (text,))]
            sheet.write_rich_string(at, 3, *parts)

    return files.xlsx(fill)


def test_a_raised_note_is_no_digit_of_the_number_before_it():
    """A cell of several fonts is the sum of its runs for openpyxl 3.1.5 and calamine 0.9.1."""
    made = workbook([("1200", ""), ("3", "raised")], [("900", ""), (" b)", "raised"), (" ", "")])
    assert [low for low, *_ in sizes(read(made, "mine.xlsx")).values()] == [1200, 900]
    assert text_runs.RAISED.format(2) in opened(made, "mine.xlsx").notes


def test_a_struck_out_size_is_no_digits_of_the_one_beside_it():
    """Readers of cells give "9001200" for a struck-out 900 before 1200 (openpyxl 3.1.5, calamine 0.9.1)."""
    made = workbook([("900", "struck"), ("1200", "")], [("40", "struck"), (" ", "struck"), ("80 ", "")])
    assert [low for low, *_ in sizes(read(made, "mine.xlsx")).values()] == [1200, 80]
    assert text_runs.CUT.format(2) in opened(made, "mine.xlsx").notes


def test_runs_of_an_ods_workbook_are_told_apart_as_well():
    look = (
        '<office:automatic-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">'
        '<style:style style:name="T1"><style:text-properties style:text-line-through-style="solid"/>'
        "</style:style>"
        '<style:style style:name="T2"><style:text-properties style:text-position="super 58%"/></style:style>'
        "</office:automatic-styles>"
    )
    lines = [
        files.ods_row(*map(files.ods_text, ("name", "start", "troops"))),
        files.ods_row(*map(files.ods_text, ("A", "2025", f"{span('T1', '900')}1200"))),
        files.ods_row(*map(files.ods_text, ("B", "2025", f"700{span('T2', '3')}"))),
        files.ods_row(*map(files.ods_text, ("C", "2025", span("T1", "500")))),
    ]
    table = f'<table:table table:name="S">{"".join(lines)}</table:table>'
    found = opened(files.ods(table, look), "mine.ods")
    assert found.cells["troops"].tolist() == ["1200", "700", "500"]
    assert found.notes == (
        text_runs.RAISED.format(1),
        text_runs.CUT.format(1),
        "Rows with cells struck out in the sheet, read all the same: 4.",
    )


def span(style, words):
    return f'<text:span text:style-name="{style}">{words}</text:span>'


@pytest.mark.parametrize("raised_text", ["Brigade", "and more of them"])
def test_a_raised_word_stays_as_it_is(raised_text):
    strings = (
        "<sst><si><r><t>40</t></r><r><rPr><vertAlign val='superscript'/></rPr>"
        f"<t>{raised_text}</t></r></si></sst>"
    )
    assert text_runs.of_strings(strings.encode()) == {}


def test_figures_behind_words_and_figures_set_low_stay():
    strings = (
        "<sst><si><t>plain 12</t></si>"
        "<si><r><t>km</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>2</t></r></si>"
        "<si><r><t>12</t></r><r><rPr><vertAlign val='subscript'/></rPr><t>3</t></r></si>"
        "<si><r><t>12</t></r><r><rPr><vertAlign val='superscript'/></rPr><t>3</t></r></si></sst>"
    )
    assert text_runs.of_strings(strings.encode()) == {"3": text_runs.Kept("12", text_runs.RAISED)}


def test_texts_that_are_no_xml_are_refused():
    with pytest.raises(Refused):
        text_runs.of_strings(b"<sst><si>")
