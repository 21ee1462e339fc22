"""Lists that are not quite what their format promises: read as far as they can be, or refused in words."""

import io
import json
import re
import sqlite3
import zipfile

import pandas as pd
import pytest

from dashboard.frames.uploads import open_file
from dashboard.frames.uploads.formats import geopackage, parquet, text_table, typed_cells
from dashboard.frames.uploads.sheets import header
from dashboard.frames.uploads.uploaded_table import (
    MOST_CELLS,
    MOST_COLUMNS,
    Records,
    Refused,
    refuse_larger,
)
from tests.frames.uploads import files
from tests.frames.uploads.reader import lines, looked_at, read, told


def opened(raw, **more):
    return open_file.read("mine", raw if isinstance(raw, bytes) else raw.encode(), **more)


def refused(raw):
    with pytest.raises(Refused) as caught:
        opened(raw)
    return str(caught.value)


def book(sheet, target="worksheets/sheet1.xml", **more):
    """Return a workbook of one sheet, written by hand."""
    return files.zipped(
        {
            "xl/workbook.xml": '<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": "<Relationships>"
            f'<Relationship Id="r1" Target="{target}"/></Relationships>',
            "xl/worksheets/sheet1.xml": sheet,
        }
        | more
    )


def features(*properties):
    return [{"type": "Feature", "geometry": None, "properties": one} for one in properties]


def test_a_single_feature_is_a_list_of_one():
    (one,) = features({"name": "Amber Shield"})
    assert opened(json.dumps(one)).cells["name"].tolist() == ["Amber Shield"]


def test_more_columns_than_a_table_may_have_are_refused_in_every_format():
    wide = {f"c{number}": 1 for number in range(MOST_COLUMNS + 1)}
    said = f"Expected at most {MOST_COLUMNS} columns, saw {MOST_COLUMNS + 1}."
    assert refused(json.dumps({"type": "FeatureCollection", "features": features(wide)})) == said
    assert refused(files.parquet(pd.DataFrame([wide]))) == said
    with pytest.raises(Refused, match=f"at most {MOST_COLUMNS} columns"):
        refuse_larger(1, MOST_COLUMNS + 1)
    many = ",".join(map(str, range(10 * MOST_COLUMNS + 1)))
    assert refused(f"name,start\n{many}\n").startswith(f"Expected at most {MOST_COLUMNS} columns, saw 3,001")


def test_more_cells_than_memory_should_hold_are_refused(monkeypatch):
    rows = MOST_CELLS // MOST_COLUMNS + 100
    with pytest.raises(Refused, match=r"Expected at most .* cells, saw"):
        refuse_larger(rows, MOST_COLUMNS)
    monkeypatch.setattr(parquet, "MOST_CELLS", 3)
    assert refused(files.parquet(pd.DataFrame({"name": list("abcd")}))) == "Expected at most 3 cells, saw 4."


def test_rows_are_counted_while_they_are_read(monkeypatch):
    monkeypatch.setattr(text_table, "MOST_ROWS", 3)
    monkeypatch.setattr(text_table, "ABOVE_HEAD", 1)
    assert refused("name,start\n" + "A,2025\n" * 9) == "Expected at most 3 rows, saw more."


def test_a_sheet_whose_cells_have_no_names_of_their_own_is_read_in_their_order():
    with zipfile.ZipFile(io.BytesIO(files.xlsx(files.drills))) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    sheet = "xl/worksheets/sheet1.xml"
    members[sheet] = re.sub(rb'(<c) r="[A-Z]+[0-9]+"', rb"\1", members[sheet])
    assert opened(files.zipped(members)).cells["name"].tolist() == ["Amber Shield", "Birch Line"]


def test_a_workbook_whose_sheet_is_not_there_is_refused():
    assert refused(book("<worksheet/>", target="worksheets/other.xml")) == (
        "Expected a workbook with a sheet of cells, saw none."
    )


def test_merged_cells_below_and_beside_the_last_ones_change_nothing():
    def fill(workbook, day, moment):
        sheet = files.drills(workbook, day, moment)
        sheet.merge_range("A40:B41", "")
        sheet.merge_range("B5:F5", "over the edge")

    found = opened(files.xlsx(fill))
    assert found.cells["name"].tolist() == ["Amber Shield", "Birch Line"]
    assert found.cells["start"].tolist()[1] == "over the edge"


def test_breaks_blanks_and_true_or_false_of_an_open_document_are_kept():
    rows = files.ods_row(*(files.ods_text(name) for name in ("name", "held", "note"))) + files.ods_row(
        "<table:table-cell office:value-type='string'><text:p>Amber<text:tab/>Shield</text:p>"
        "<text:p>two</text:p></table:table-cell>",
        "<table:table-cell office:value-type='boolean' office:boolean-value='true'><text:p>WAHR</text:p>"
        "</table:table-cell>",
        files.ods_text("one<text:line-break/>more"),
    )
    hidden = files.ods_row(files.ods_text("B"), more=' table:visibility="collapse"')
    found = opened(files.ods(f'<table:table table:name="S">{rows}{hidden}</table:table>'))
    assert found.cells.iloc[0].tolist() == ["Amber Shield\ntwo", "true", "one\nmore"]
    assert "Rows hidden in the sheet and read all the same: 1." in found.notes


def test_a_sheet_of_an_open_document_is_chosen_by_its_name():
    sheets = "".join(
        f'<table:table table:name="{name}">{files.ods_row(files.ods_text("name"))}'
        f"{files.ods_row(files.ods_text(name))}</table:table>"
        for name in ("North", "South")
    )
    found = opened(files.ods(sheets), part="South")
    assert (found.parts, found.part, found.cells["name"].tolist()) == (("North", "South"), "South", ["South"])
    assert "Sheet South, one of 2." in found.notes


def test_a_database_without_a_layer_is_refused_and_a_shape_that_is_cut_is_none():
    held = sqlite3.connect(":memory:")
    held.deserialize(files.geopackage(files.features()))
    held.execute("delete from gpkg_contents")
    held.commit()
    assert refused(held.serialize()) == "Expected a layer in the GeoPackage, saw none."
    assert geopackage._geometry(b"GP") is None
    assert geopackage._geometry("POINT (1 1)") is None


def test_a_placemark_without_a_shape_is_a_row_without_a_place():
    raw = b'<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark><name>Amber</name></Placemark></kml>'
    assert opened(raw).cells.iloc[0].dropna().to_dict() == {"name": "Amber"}


def test_lists_and_what_is_no_number_become_text():
    assert typed_cells.text(["a", 1, None]) == "a; 1"
    assert typed_cells.text([["a"], 1]) == '[["a"], 1]'
    assert [typed_cells.text(cell) for cell in (float("nan"), float("inf"), 3.0)] == ["", "", "3"]


def test_empty_cells_alone_and_unnamed_columns_are_no_table():
    assert refused(" , \n , \n") == "Expected a table, saw empty cells alone."
    nameless = Records(((2, ("a", "b")),), columns=("", ""))
    with pytest.raises(Refused, match="Expected columns with names in their first line, saw none"):
        header.table("mine", "", nameless)


def test_an_incident_without_a_date_is_left_out_and_told():
    found = read(
        lines("Incident date,Country,Where", "2025-05-01,Estonia,Narva", ",Estonia,Tapa"), "incidents"
    )
    assert (found.kind, found.joins) == ("incidents", 1)
    assert any("expected a date, saw none" in sentence for sentence in told(found.faults))


def test_a_reader_may_say_how_numbers_are_written():
    raw = lines("name;start;troops;led by", "Amber;2025-05-01;1.500;Poland")
    assert looked_at(raw, numbers="dots").result.tables["claims"]["value_low"].tolist() == [1500]
    left = looked_at(raw, numbers="commas").result
    assert "claims" not in left.tables or left.tables["claims"].empty
