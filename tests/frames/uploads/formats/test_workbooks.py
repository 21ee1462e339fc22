"""Workbooks: typed cells, real days, failed formulas told; nothing beyond all measure is opened."""

import datetime as dt
import io
import zipfile

import pytest

from dashboard.frames.uploads import open_file
from tests.frames.uploads import files, reader
from tests.frames.uploads.files import ods, ods_row, ods_text, xlsx, zipped
from tests.frames.uploads.reader import refused


def read(raw, **more):
    return open_file.read("book.xlsx", raw, **more)


def test_a_sheet_is_read_with_real_days_whole_numbers_and_the_rows_of_the_sheet():
    found = read(xlsx(files.drills))
    assert found.cells.to_dict("index") == {
        4: {"name": "Amber Shield", "start": "2026-05-04", "troops": "12000"},
        5: {"name": "Birch Line", "start": "2026-06-01", "troops": "1500"},
    }
    assert found.notes == (
        "Lines above the column names skipped: 1, beginning with “Exercises of the desk”.",
    )
    assert found.parts == ()


def test_one_of_several_sheets_is_chosen_and_hidden_ones_are_not_offered():
    def fill(book, day, moment):
        files.drills(book, day, moment, "North")
        sheet = files.drills(book, day, moment, "South")
        sheet.write(3, 0, "Cedar Watch")
        book.add_worksheet("Secret").hide()

    found = read(xlsx(fill))
    assert (found.parts, found.part) == (("North", "South"), "North")
    other = read(xlsx(fill), part="South")
    assert other.cells.loc[4, "name"] == "Cedar Watch"
    assert other.digest != found.digest
    assert "Sheet South, one of 2." in other.notes
    assert "Sheets hidden in the workbook and not read: Secret." in other.notes


def test_comments_on_cells_are_told():
    def fill(book, day, moment):
        files.drills(book, day, moment).write_comment(3, 2, "planned only")
        files.drills(book, day, moment, "South")

    assert "Comments on cells, which are not read: 1." in read(xlsx(fill)).notes
    assert not any("Comments" in note for note in read(xlsx(fill), part="South").notes)
    remark = (
        "<table:table-cell><office:annotation><text:p>no</text:p></office:annotation><text:p>900</text:p>"
    )
    row = ods_row(ods_text("Amber"), ods_text("2026"), f"{remark}</table:table-cell>")
    head = ods_row(*map(ods_text, ("name", "start", "troops")))
    found = read(ods(f'<table:table table:name="S">{head}{row}</table:table>'))
    assert found.cells.loc[2].tolist() == ["Amber", "2026", "900"]
    assert found.notes == ("Comments on cells, which are not read: 1.",)


def test_hidden_sheets_of_an_ods_workbook_are_not_offered_but_named():
    styles = (
        '<office:automatic-styles xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0">'
        '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
        "</office:automatic-styles>"
    )
    lines = ods_row(*map(ods_text, ("name", "start"))) + ods_row(ods_text("Siil"), ods_text("2025"))
    tables = [
        f'<table:table table:name="{name}"{more}>{lines}</table:table>'
        for name, more in (("Old", ' table:style-name="ta2"'), ("Now", ' table:style-name="ta1"'))
    ]
    found = read(ods("".join(tables), styles))
    assert (found.part, found.parts) == ("Now", ())
    assert found.notes == ("Sheets hidden in the workbook and not read: Old.",)


def test_rows_that_are_struck_out_are_read_and_named():
    def fill(book, day, moment):
        sheet, struck = book.add_worksheet(), book.add_format({"font_strikeout": True})
        sheet.write_row(0, 0, ("name", "start", "troops"))
        for at in range(1, 16):
            sheet.write_row(at, 0, (f"Drill {at}", "2025", 100 + at), struck if at != 2 else None)
        sheet.write_blank(20, 0, None, struck)

    found = read(xlsx(fill))
    assert len(found.cells) == 15
    told = "Rows with cells struck out in the sheet, read all the same: "
    assert f"{told}2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 and 2 more." in found.notes


def test_a_failed_formula_is_no_blank_and_no_number_turns_into_thousands():
    def fill(book, day, moment):
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("name", "start", "troops", "ratio"))
        sheet.write_row(1, 0, ("A", "2025"))
        sheet.write_formula(1, 2, "=1/0", None, "#DIV/0!")
        sheet.write(1, 3, 12.345)
        sheet.write_datetime(2, 1, dt.datetime.fromisoformat("2026-05-04T14:30"), moment)
        sheet.write(2, 0, True)
        sheet.set_row(2, options={"hidden": True})

    # python-calamine 0.9.1 gives an empty text for #DIV/0!, as if nothing stood there.
    found = read(xlsx(fill))
    assert found.cells.loc[2].tolist() == ["A", "2025", "#DIV/0!", "12.3450"]
    assert found.cells.loc[3].tolist()[:2] == ["true", "2026-05-04T14:30:00"]
    assert "Rows hidden in the sheet and read all the same: 1." in found.notes


def test_a_day_before_1900_and_a_bare_number_of_a_day_are_no_dates():
    def fill(book, day, moment):
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("name", "start"))
        sheet.write(1, 0, "old")
        sheet.write(1, 1, 0.5, book.add_format({"num_format": "hh:mm"}))
        sheet.write_row(2, 0, ("serial", 45912))

    # calamine reads the serial that xlsxwriter 3.3.1 writes for 1807 as a time of day: it stays one here.
    assert read(xlsx(fill)).cells["start"].tolist() == ["12:00:00", "45912"]


def test_two_cells_in_far_corners_are_refused_before_memory_is_taken():
    def fill(book, day, moment):
        sheet = book.add_worksheet()
        sheet.write(0, 0, "name")
        sheet.write(1_048_575, 16_383, "far")

    # python-calamine 0.9.1 asks for 512 GB here, which ends the whole process.
    assert "at most 300 columns, saw 16,384" in refused(xlsx(fill))


def test_a_sheet_of_too_many_rows_is_refused():
    def fill(book, day, moment):
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ("name", "start"))
        sheet.write_row(200_000, 0, ("last", 2025))

    assert "at most 50,000 rows" in refused(xlsx(fill))


def test_a_link_to_outside_is_refused():
    raw = zipped({"xl/workbook.xml": "<workbook/>", "xl/externalLinks/externalLink1.xml": "<x/>"})
    assert "a link to outside" in refused(raw)


def test_an_archive_that_unpacks_beyond_all_measure_is_refused():
    harmless = zipped({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": b"0" * 90_000_000})
    assert len(harmless) < 200_000
    assert "at most 80 MB when unpacked, saw 90 MB" in refused(harmless)
    many = zipped({f"{n}.csv": "a" for n in range(2_001)})
    assert "at most 2,000 files" in refused(many)


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04 and so on",
        zipped({"xl/workbook.xml": "<workbook/>"}),
        zipped({"xl/workbook.xml": "<workbook", "xl/_rels/workbook.xml.rels": "<Relationships/>"}),
        zipped({"content.xml": "<a><b></a>"}),
        zipped({"content.xml": f"{files.ODS_HEAD}{files.ODS_FOOT}"}),
        zipped({"readme.md": "nothing"}),
        zipped({"a.csv": "name,start\nA,2025\n"}, zipfile.ZIP_LZMA),
    ],
)
def test_a_damaged_or_empty_one_gets_a_sentence(raw):
    assert refused(raw).startswith("Expected ")


def test_a_document_type_is_refused():
    doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'
    assert "without a document type" in refused(zipped({"content.xml": doctype}))


def test_an_open_document_sheet_is_read_by_its_values():
    found = read(
        ods(
            '<table:table table:name="Drills">'
            + ods_row(*(ods_text(name) for name in ("name", "start", "troops", "share")))
            + ods_row(
                ods_text("Amber<text:s text:c='2'/>Shield"),
                '<table:table-cell office:value-type="date" office:date-value="2026-05-04">'
                "<text:p>04.05.26</text:p></table:table-cell>",
                '<table:table-cell office:value-type="float" office:value="12000"><text:p>12k</text:p>'
                "</table:table-cell>",
                '<table:table-cell office:value-type="percentage" office:value="0.125"><text:p>13%</text:p>'
                "</table:table-cell>",
            )
            + ods_row(
                '<table:table-cell table:number-columns-repeated="16384"/>',
                more=' table:number-rows-repeated="5"',
            )
            + ods_row(ods_text("Birch", table__number_columns_repeated=2))
            + ods_row("<table:table-cell/>", more=' table:number-rows-repeated="1048000"')
            + "</table:table>"
        )
    )
    assert found.cells.loc[2].tolist() == ["Amber  Shield", "2026-05-04", "12000", "0.1250"]
    assert found.cells.loc[8].tolist()[:2] == ["Birch", "Birch"]
    assert list(found.cells.index) == [2, 8]


def test_what_nobody_sees_in_a_sheet_is_not_read_and_a_failed_formula_is():
    # calamine 0.9.1 gives the text under a merged cell as a name of a column and an empty text for #DIV/0!.
    found = read(
        ods(
            '<table:table table:name="S">'
            + ods_row(
                ods_text("name", table__number_columns_spanned=2),
                '<table:covered-table-cell office:value-type="string"><text:p>under</text:p>'
                "</table:covered-table-cell>",
                ods_text("troops"),
            )
            + ods_row(
                "<table:table-cell office:value-type='string'><office:annotation><text:p>a remark</text:p>"
                "</office:annotation><text:p>A</text:p></table:table-cell>",
                "<table:table-cell/>",
                '<table:table-cell office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p>'
                "</table:table-cell>",
            )
            + "</table:table>"
        )
    )
    assert list(found.cells.columns) == ["name", "troops"]
    assert found.cells.loc[2].tolist() == ["A", "#DIV/0!"]


def test_rows_that_a_sheet_repeats_beyond_measure_are_refused():
    repeated = ods_row(ods_text("A"), more=' table:number-rows-repeated="1000000"')
    assert "at most 50,000 rows" in refused(ods(f'<table:table table:name="S">{repeated}</table:table>'))
    wide = ods_row(ods_text("A", table__number_columns_repeated=1_000_000))
    assert "at most 300 columns" in refused(ods(f'<table:table table:name="S">{wide}</table:table>'))


def test_a_link_to_outside_in_an_open_document_is_refused():
    cell = "<table:table-cell><table:cell-range-source xlink:href='file:///x'/></table:table-cell>"
    assert "a link to outside" in refused(ods(f'<table:table table:name="S">{ods_row(cell)}</table:table>'))


def test_a_formula_without_its_result_is_told_and_never_an_empty_cell():
    # openpyxl 3.1.5 writes formulas without results; calamine 0.9.1 reads such a cell as an empty text.
    def fill(book, *_):
        sheet = book.add_worksheet("S")
        sheet.write_row(0, 0, ("name", "start", "troops"))
        for row, (name, formula, value) in enumerate(
            (("Siil", "=10000+6000", 0), ("Wolf", "=4000+1", 4001), ("Arrow", '=""', "x")), start=1
        ):
            sheet.write_row(row, 0, (name, 2025))
            sheet.write_formula(row, 2, formula, None, value)

    with zipfile.ZipFile(io.BytesIO(xlsx(fill))) as book:
        members = {name: book.read(name) for name in book.namelist()}
    path = "xl/worksheets/sheet1.xml"
    assert b"</f><v>0</v>" in members[path]
    for result in (b"0", b"x"):  # the latter of a cell that says it is a text, here one without a letter
        members[path] = members[path].replace(b"</f><v>" + result + b"</v>", b"</f><v></v>")
    found = reader.read(zipped(members), "book.xlsx")
    assert reader.sizes(found) == {3: (4001, 4001, "exact")}
    assert [(fault.row, fault.seen) for fault in found.passed_over] == [(2, "'a formula without its result'")]
    assert any(note.startswith("Formulas whose results the file does not hold: 1.") for note in found.notes)


def test_a_formula_without_its_result_is_told_in_ods_too():
    cell = '<table:table-cell table:formula="of:=1+1"/>'
    table = ods_row(*map(ods_text, ("name", "start", "troops"))) + ods_row(
        ods_text("Siil"), ods_text("2025"), cell
    )
    found = reader.read(ods(f'<table:table table:name="S">{table}</table:table>'), "book.ods")
    assert [fault.seen for fault in found.passed_over] == ["'a formula without its result'"]


def test_columns_that_a_sheet_hides_are_read_and_told():
    def fill(book, *_):
        sheet = book.add_worksheet("Drills")
        sheet.write_row(0, 0, ("name", "start", "troops", "host"))
        sheet.write_row(1, 0, ("Siil", "2025-05-05", 16000, "Estonia"))
        sheet.set_column("C:C", None, None, {"hidden": True})
        sheet.set_column("F:H", None, None, {"hidden": True})

    assert "Columns hidden in the sheet and read all the same: C." in read(xlsx(fill)).notes
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    lines = ods_row(*map(ods_text, ("name", "start"))) + ods_row(ods_text("Siil"), ods_text("2025"))
    found = read(ods(f'<table:table table:name="S">{columns}{lines}</table:table>'))
    assert found.notes == ("Columns hidden in the sheet and read all the same: B.",)
