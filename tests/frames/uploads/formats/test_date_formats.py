"""Days of workbooks are no more exact than their cells show: May 2025 is the month, not its first day."""

import datetime as dt

import pytest

from dashboard.frames.uploads.formats import date_formats
from dashboard.frames.uploads.uploaded_table import Refused
from tests.frames.uploads import files
from tests.frames.uploads.reader import opened, read

SHOWN = {
    "mmm-yy": "2025-05",
    "mmmm yyyy": "2025-05",
    "[$-409]mmmm yyyy;@": "2025-05",
    "yyyy": "2025",
    '"in "yyyy': "2025",
    "dd.mm.yyyy": "2025-05-01",
    "d mmm": "2025-05-01",
    "dd/mm/yyyy hh:mm": "2025-05-01",
}
"""What a cell with the first of May means, by its format."""


def test_a_day_that_a_workbook_shows_as_a_month_or_a_year_is_one():
    def fill(book, day, moment):
        sheet = book.add_worksheet("Plan")
        sheet.write_row(0, 0, ("name", "start", "note"))
        for at, code in enumerate(SHOWN, start=1):
            sheet.write(at, 0, code)
            sheet.write_datetime(
                at, 1, dt.datetime.fromisoformat("2025-05-01"), book.add_format({"num_format": code})
            )
            sheet.write(at, 2, "words", book.add_format({"num_format": code}))

    found = read(files.xlsx(fill), "mine.xlsx")
    assert found.tables["exercises"]["start_date"].tolist() == list(SHOWN.values())
    assert "Days that the sheet shows as months or years alone, read so: 5." in found.notes


STYLES = (
    '<number:date-style style:name="N1"><number:month/><number:text> </number:text><number:year/>'
    '</number:date-style><number:date-style style:name="N2"><number:day/><number:month/><number:year/>'
    '</number:date-style><number:date-style style:name="N3"><number:year/></number:date-style>'
)
CELLS = "".join(f'<style:style style:name="ce{n}" style:data-style-name="N{n}"/>' for n in (1, 2, 3))


def _day(style):
    named = f' table:style-name="{style}"' if style else ""
    return (
        f'<table:table-cell{named} office:value-type="date" office:date-value="2025-05-01"><text:p>x</text:p>'
        "</table:table-cell>"
    )


@pytest.mark.parametrize(
    "apart", [True, False], ids=["formats in a file of their own", "formats beside the cells"]
)
def test_an_open_document_says_so_by_the_styles_of_cells_and_columns(apart):
    rows = "".join(
        files.ods_row(files.ods_text(f"row {at}"), _day(style))
        for at, style in enumerate(("ce1", "ce2", "ce3", ""))
    )
    table = (
        '<table:table table:name="S"><table:table-column/><table:table-column '
        f'table:default-cell-style-name="ce1"/>{files.ods_row(*map(files.ods_text, ("name", "start")))}{rows}'
        "</table:table>"
    )
    head = files.ODS_HEAD.replace("<office:body>", f"{CELLS if apart else STYLES + CELLS}<office:body>")
    head = head.replace("xmlns:text=", 'xmlns:style="s" xmlns:number="n" xmlns:text=')
    members = {"content.xml": f"{head}{table}{files.ODS_FOOT}"}
    if apart:
        members["styles.xml"] = f'<s xmlns:style="s" xmlns:number="n">{STYLES}</s>'
    found = opened(files.zipped(members))
    assert found.cells["start"].tolist() == ["2025-05", "2025-05-01", "2025", "2025-05"]
    assert "Days that the sheet shows as months or years alone, read so: 3." in found.notes


def test_styles_beyond_measure_are_refused():
    with pytest.raises(Refused, match="Expected styles of at most 8 MB, saw 9 MB"):
        date_formats.of_styles(b" " * 9_000_000)
