"""Tables to take away, opened again by other readers: words, numbers, days, documents, places."""

import io
import json
import re
import zipfile
from dataclasses import replace

import geopandas as gpd
import pandas as pd
import pyarrow.parquet as pq
import pytest
import shapely
from python_calamine import CalamineWorkbook

from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.export.tables import writers
from dashboard.export.tables.dataset import Dataset, dataset_of, listed, without_filters
from dashboard.export.tables.workbook import LONGEST_CELL, workbook
from dashboard.selection import Selection
from dashboard.sources import Source
from tests.exhibits.shipped import extract, options_of

TWO = Selection(countries=("EST", "POL"))


def shown(name, selection=TWO, **options):
    return exhibit(extract(selection), name, **options)


def sheets(raw):
    book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


@pytest.fixture(scope="module")
def incidents():
    return shown("incident-timeline")


@pytest.mark.slow
def test_each_column_of_each_figure_has_a_meaning():
    without = {
        (name, column.name)
        for name in CATALOGUE
        for column in dataset_of(exhibit(extract(), name, **options_of(name))).columns
        if not column.meaning.endswith(".")
    }
    assert without == set()


def test_a_map_of_two_countries_gives_two_rows_in_every_kind_of_file():
    flank = shown("flank-map")
    assert len(flank.data.table) == 2
    made = {form: writers.written(flank, form) for form in writers.possible(flank)}
    assert set(made) == set(writers.WRITERS)
    assert len(json.loads(made["json"])["rows"]) == 2
    assert len(pd.read_parquet(io.BytesIO(made["parquet"]))) == 2
    assert len(sheets(made["xlsx"])["Data"]) == 3
    read = gpd.read_file(io.BytesIO(made["geojson"]))
    assert sorted(read["iso3_words"]) == ["Estonia", "Poland"]
    assert all(part.exterior.is_ccw for shape in read.geometry for part in shapely.get_parts(shape))
    geo = gpd.read_parquet(io.BytesIO(made["geoparquet"])).set_index("iso3")
    assert geo.crs.to_epsg() == 4326
    assert geo.loc["EST"].geometry.contains(shapely.Point(25.5, 58.7))


def test_without_filters_all_states_come_and_a_part_without_a_figure_lies_in_its_state():
    full = without_filters(shown("flank-map"))
    assert not full.filters
    read = gpd.read_file(io.BytesIO(writers.written(full, "geojson"))).set_index("iso3")
    assert len(read) == len(full.data.table) > 40
    assert read.loc["RUS"].geometry.contains(shapely.Point(21.5, 54.7))


def test_words_stand_beside_codes_and_publishers_in_each_row(incidents):
    rows = dataset_of(incidents).rows
    at = list(rows.columns).index("kind")
    assert rows.columns[at + 1] == "kind_words"
    assert rows.loc[rows["kind"] == "drone_incursion", "kind_words"].unique().tolist() == ["Drone incursion"]
    assert rows["publisher"].notna().all()
    assert rows["address"].dropna().str.startswith("http").all()
    assert "Estonia" in rows.loc[rows["countries"] == "EST", "countries_words"].tolist()


def test_one_name_of_a_column_has_the_words_of_the_codes_in_it():
    drills = dataset_of(shown("timeline")).rows
    assert drills["kind_words"].notna().all()
    assert not set(drills["kind"]) & set(drills["kind_words"])
    assert "name_words" not in drills.columns


def test_people_are_whole_numbers_though_a_gap_stands_beside_them():
    rows = dataset_of(shown("timeline")).rows
    assert rows["troops"].isna().any()
    assert str(rows["troops"].dtype) == "Int64"


def test_a_workbook_has_typed_cells_real_days_its_sources_and_its_words(incidents):
    read = sheets(writers.written(incidents, "xlsx"))
    assert list(read) == ["Data", "Sources", "Definitions", "About"]
    head, *rows = read["Data"]
    table = incidents.data.table.reset_index(drop=True)
    for place, row in enumerate(rows):
        cells = dict(zip(head, row, strict=True))
        assert cells["first_day"] == table["first_day"][place].date()
        whole = table["date_precision"][place] == "day"
        assert (cells["date"] == table["first_day"][place].date()) == whole
        assert isinstance(cells["is_count"], bool)
    assert [row[0] for row in read["Definitions"][1:]] == head
    assert {row[0] for row in read["Sources"][1:]} == {one.source_id for one in incidents.documents}
    assert dict(read["About"][1:])["filters"] == incidents.filters


def test_a_workbook_says_in_its_properties_what_it_is(incidents):
    with zipfile.ZipFile(io.BytesIO(writers.written(incidents, "xlsx"))) as book:
        said = book.read("docProps/core.xml").decode("utf-8")
    assert incidents.release.version in said
    assert "Estonia" in said
    assert f"{incidents.release.created}T00:00:00Z" in said


def made_of(**columns):
    about = {"title": "A", "filters": "none", "data version": "1.0.0", "released": "2026-11-25"}
    return Dataset(pd.DataFrame(columns), (), (), about | {"licence": "CC BY 4.0"}, "a")


def test_a_workbook_can_be_printed_and_its_sources_opened(incidents):
    book = zipfile.ZipFile(io.BytesIO(writers.written(incidents, "xlsx")))
    parts = {at: book.read(f"xl/worksheets/sheet{at}.xml").decode() for at in (1, 2, 3, 4)}
    for part in parts.values():
        assert '<pageSetUpPr fitToPage="1"/>' in part
        (page,) = re.findall("<pageSetup [^>]*>", part)
        assert 'orientation="landscape"' in page
        assert 'fitToHeight="0"' in page
    assert book.read("xl/workbook.xml").count(b"_xlnm.Print_Titles") == 4
    addresses = re.findall(
        ' Target="([^"]+)"', book.read("xl/worksheets/_rels/sheet2.xml.rels").decode().replace("&amp;", "&")
    )
    assert {"<hyperlink " in part for at, part in parts.items() if at != 2} == {False}
    assert set(addresses) == {one.url for one in incidents.documents}
    wrapped = re.findall("<xf [^>]*><alignment [^>]*wrapText", book.read("xl/styles.xml").decode())
    assert len(wrapped) == 1
    heights = [float(height) for height in re.findall('<row [^>]* ht="([^"]+)"', parts[4])]
    assert max(heights) >= 30, "the summary has several lines, and LibreOffice 7.4 makes no room for them"
    assert book.read("xl/workbook.xml").count(b"_xlnm.Print_Area") == 4
    widths = [float(width) for width in re.findall('<col [^>]*width="([^"]+)"', parts[1])]
    first_day = list(dataset_of(incidents).rows).index("first_day")
    assert widths[first_day] < 14, "a day needs no room for a time of day"


@pytest.mark.parametrize(("name", "most"), [("spending-rank", 1), ("flank-map", 1), ("timeline", 4)])
def test_a_table_is_printed_on_few_sheets_side_by_side_each_with_its_head_and_its_first_column(name, most):
    """577 exercises with 56 columns took 150 sheets of A4: ten lay side by side."""
    book = zipfile.ZipFile(io.BytesIO(writers.written(exhibit(extract(), name), "xlsx")))
    (page,) = re.findall("<pageSetup [^>]*>", book.read("xl/worksheets/sheet1.xml").decode())
    wide = int((re.findall('fitToWidth="([0-9]+)"', page) or ["1"])[0])
    assert wide == most
    titles = re.findall(r"Print_Titles[^>]*>(Data![^<]+)<", book.read("xl/workbook.xml").decode())
    assert titles == (["Data!$A:$A,Data!$1:$1"] if most > 1 else ["Data!$1:$1"])


def test_no_text_of_a_workbook_is_a_formula_and_a_long_one_is_cut():
    # XlsxWriter 3.3.1 writes a longer text not at all: write_string answers -2, and the cell stays empty.
    raw = workbook(made_of(text=["=1+1", "https://example.org/a", "x" * (LONGEST_CELL + 5)]))
    cells = [row[0] for row in sheets(raw)["Data"][1:]]
    assert cells[:2] == ["=1+1", "https://example.org/a"]
    assert len(cells[2]) == LONGEST_CELL
    assert cells[2].endswith("…")
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet


def test_a_month_and_a_day_before_the_calendar_stay_text():
    # The format's calendar has a 29 February 1900, and programs differ about the days before it.
    raw = workbook(made_of(day=["2025-09", "1807-07-07", "2025-02-30"]))
    assert [row[0] for row in sheets(raw)["Data"][1:]] == ["2025-09", "1807-07-07", "2025-02-30"]


def test_the_same_table_gives_the_same_workbook(incidents):
    assert writers.written(incidents, "xlsx") == writers.written(incidents, "xlsx")


def test_json_has_its_head_and_whole_numbers():
    drills = shown("timeline")
    whole = json.loads(writers.written(drills, "json"))
    assert whole["about"]["filters"] == drills.filters
    assert whole["about"]["data version"] == drills.release.version
    assert {type(row["troops"]) for row in whole["rows"]} == {int, type(None)}
    assert whole["rows"][0]["first_day"] == drills.data.table["first_day"].iloc[0].date().isoformat()
    assert [one["name"] for one in whole["columns"]] == list(whole["rows"][0])


def test_parquet_has_days_whole_numbers_and_says_what_it_is():
    drills = shown("timeline")
    read = pq.read_table(io.BytesIO(writers.written(drills, "parquet")))
    assert str(read.schema.field("first_day").type) == "date32[day]"
    assert str(read.schema.field("troops").type) == "int64"
    said = json.loads(read.schema.metadata[b"flankwatch"])
    assert said["about"]["title"] == drills.title
    assert len(said["columns"]) == read.num_columns


def test_a_geoparquet_keeps_what_it_is_beside_what_its_readers_need():
    places = shown("record-places", Selection(), exercise_id="zapad-2017")
    raw = writers.written(places, "geoparquet")
    assert {b"geo", b"flankwatch"} <= set(pq.read_metadata(io.BytesIO(raw)).metadata)
    read = gpd.read_parquet(io.BytesIO(raw))
    assert read.geometry.x.tolist() == places.data.table["lon"].tolist()


def test_a_row_without_a_place_stays_a_row(incidents):
    read = gpd.read_file(io.BytesIO(writers.written(incidents, "geojson")))
    assert read.geometry.isna().sum() == incidents.data.table["lat"].isna().sum() > 0


def test_what_has_no_places_becomes_no_file_of_places():
    assert "geojson" not in writers.possible(shown("timeline"))


def test_the_archived_copy_of_a_document_stands_behind_its_address():
    page = Source("S1", "A page", "NATO", "official", "https://www.nato.int/x", "2025-09-12", "2026-05-01")
    rows = listed((page, replace(page, source_id="S2", archived_url="https://archive.example/x")))
    assert list(rows.columns)[-2:] == ["address", "archived_url"]
    assert rows["archived_url"].fillna("").tolist() == ["", "https://archive.example/x"]
