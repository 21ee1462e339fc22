"""Cells merged over several rows of a sheet: a name, a state or a day counts for each, a number for none."""

import datetime as dt
import io
import zipfile

import pytest

from dashboard.frames.uploads import merged_cells
from dashboard.frames.uploads.uploaded_table import Body, Merged, Refused

from . import files
from .reader import opened, read, sizes, told

HEAD = ("Exercise", "Start", "Host", "Troops")


def workbook(*merged, head=HEAD, row=0):
    """Return a workbook of three drills below a head, some of its cells merged."""

    def fill(book, day, moment):
        sheet = book.add_worksheet("Plan")
        sheet.write_row(row, 0, head)
        for at, (name, start, troops) in enumerate(
            (("Amber", "2025-05-01", 1000), ("Birch", "2025-06-01", 2000), ("Cedar", "2025-07-01", 300)),
            start=row + 1,
        ):
            sheet.write_row(at, 0, (name, start, None, troops))
        for cells, words in merged:
            if isinstance(words, dt.datetime):
                sheet.merge_range(cells, "")
                sheet.write_datetime(cells.split(":")[0], words, day)
            else:
                sheet.merge_range(cells, words)

    return files.xlsx(fill)


def exercises(found):
    rows = found.tables["exercises"].fillna("")
    return rows[["name", "start_date", "host_countries"]].values.tolist()


def test_a_merged_state_and_a_merged_day_count_for_each_of_their_rows():
    found = read(workbook(("C2:C4", "Estonia"), ("B2:B3", dt.datetime.fromisoformat("2025-05-01"))))
    assert exercises(found) == [
        ["Yours: Amber", "2025-05-01", "EST"],
        ["Yours: Birch", "2025-05-01", "EST"],
        ["Yours: Cedar", "2025-07-01", "EST"],
    ]
    assert "Cells merged over several rows: 2. What each holds counts for all of its rows." in found.notes
    assert found.faults == ()


def test_a_merged_number_is_of_its_rows_together_so_none_of_them_gets_it():
    found = read(workbook(("D2:D3", 12000)))
    assert sizes(found) == {4: (300, 300, "exact")}
    assert told(found.passed_over) == [
        f"mine.csv, row {row}, column Troops: expected a number for each row, not one cell for rows 2 to 3, "
        "saw '12000'."
        for row in (2, 3)
    ]


def test_a_title_and_names_of_columns_that_are_merged_are_no_values_of_rows():
    raw = workbook(("A1:D2", "Exercises of the desk"), row=2)
    table = opened(raw)
    assert list(table.cells.columns) == list(HEAD)
    assert not any("merged" in note for note in table.notes)
    spanned = opened(workbook(("A1:A2", "Exercise"), head=("", "Start", "Host", "Troops")))
    assert spanned.merged == {}


def ods_cell(words, rows=1):
    return files.ods_text(words, table__number_rows_spanned=rows)


COVERED = "<table:covered-table-cell/>"


def sheet(*rows):
    return files.ods(
        f'<table:table table:name="S">{"".join(files.ods_row(*row) for row in rows)}</table:table>'
    )


def test_an_open_document_has_them_too():
    raw = sheet(
        map(ods_cell, HEAD),
        (ods_cell("Amber"), ods_cell("2025-05-01", 2), ods_cell("Latvia", 3), ods_cell("900")),
        (ods_cell("Birch"), COVERED, COVERED, ods_cell("800")),
        (ods_cell("Cedar"), ods_cell("2025-07-01"), COVERED, ods_cell("700")),
    )
    assert exercises(read(raw)) == [
        ["Yours: Amber", "2025-05-01", "LVA"],
        ["Yours: Birch", "2025-05-01", "LVA"],
        ["Yours: Cedar", "2025-07-01", "LVA"],
    ]


def test_merged_cells_over_each_other_are_refused_before_each_is_gone_through():
    body = Body(("name",), [(2, ("A",)), (3, ("",))])
    with pytest.raises(Refused, match="lie over each other"):
        merged_cells.spread(body, [Merged(2, 50_000, 0), Merged(3, 50_000, 0)])
    raw = workbook(("C2:C4", "Estonia"))
    archive = zipfile.ZipFile(io.BytesIO(raw))
    members = {name: archive.read(name) for name in archive.namelist()}
    one = b'<mergeCell ref="C2:C4"/>'
    members["xl/worksheets/sheet1.xml"] = members["xl/worksheets/sheet1.xml"].replace(one, one * 9)
    with pytest.raises(Refused, match="lie over each other"):
        opened(files.zipped(members))
