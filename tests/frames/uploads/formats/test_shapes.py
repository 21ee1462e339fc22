"""Files of shapes and data files: features with their attributes and a place each."""

import io
import json

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pyproj
import pytest

from dashboard.frames.uploads import open_file
from dashboard.frames.uploads.formats import shapes
from dashboard.frames.uploads.uploaded_table import SHAPE_LAT, SHAPE_LON
from tests.frames.uploads import files
from tests.frames.uploads.reader import refused

PLACES = {SHAPE_LAT: ["59.440000", "57.000000"], SHAPE_LON: ["24.750000", "25.000000"]}


def read(raw, **more):
    return open_file.read("shapes", raw, **more)


def placed(found):
    return {name: found.cells[name].tolist() for name in (SHAPE_LAT, SHAPE_LON)}


@pytest.mark.parametrize(
    "raw",
    [files.geojson(), files.geopackage(files.features()), files.parquet(files.features())],
    ids=["geojson", "geopackage", "geoparquet"],
)
def test_features_are_rows_with_a_place_and_an_area_stands_at_a_point_of_its_own(raw):
    found = read(raw)
    assert found.cells["name"].tolist() == ["Amber Shield", "Birch Line"]
    assert placed(found) == PLACES
    assert list(found.cells.index) == [1, 2]
    assert "Lines and areas stand at a point of their own: 1." in found.notes
    assert "Rows are the features of the file, counted from 1." in found.notes


@pytest.mark.parametrize("write", [files.geopackage, files.parquet])
def test_another_coordinate_system_is_turned_into_degrees_and_told(write):
    found = read(write(files.features().to_crs("EPSG:3035")))
    assert placed(found)[SHAPE_LAT][0] == "59.440000"
    assert "Places were given in EPSG:3035 and are read as degrees, WGS 84." in found.notes


def test_values_of_every_type_become_text():
    found = read(
        files.geopackage(
            files.features(
                start=pd.to_datetime(["2026-05-04", None]), troops=[12000, 1500], part=[True, False]
            )
        )
    )
    assert found.cells[["start", "troops"]].values.tolist()[0] == ["2026-05-04T00:00:00", "12000"]
    assert found.cells["start"].isna().tolist() == [False, True]
    listed = read(files.geojson(tags=[["a", "b"], None]))
    assert listed.cells["tags"].tolist()[0] == "a; b"


def test_a_layer_of_several_is_chosen(tmp_path):
    found = read(files.two_layers(tmp_path / "two.gpkg"), part="south")
    assert (found.parts, found.part, len(found.cells)) == (("north", "south"), "south", 1)


@pytest.mark.parametrize("layer", ['the "big" ones', "a'b", 'drills"; drop table drills; --', "a b"])
def test_a_layer_is_found_by_any_name_and_a_name_is_never_run(layer):
    assert read(files.geopackage(files.features(), layer)).cells["name"].tolist() == [
        "Amber Shield",
        "Birch Line",
    ]


def test_a_database_that_would_run_something_is_refused():
    assert "the view or virtual table endless" in refused(files.with_view(files.geopackage(files.features())))
    assert "another SQLite database" in refused(b"SQLite format 3\x00" + b"\0" * 200)
    assert "damaged" in refused(files.geopackage(files.features())[:5000])


def test_placemarks_of_all_folders_keep_their_own_names_and_their_days_as_written():
    # pyogrio 0.13 with GDAL 3.12 reads the first folder alone, drops the year 2025, makes 2025-09 its first
    # midnight even as an end, and calls the first placemark "other".
    found = read(files.KML)
    assert found.cells["name"].tolist() == ["Amber Shield", "Birch Line"]
    assert found.cells.loc[
        1, ["begin", "end", "folder", "name (data)", "troops", "description"]
    ].tolist() == [
        "2025",
        "2025-09",
        "North",
        "other",
        "4000",
        "Big drill",
    ]
    assert found.cells.loc[2, ["when", "begin"]].tolist() == ["2025-06-01", "2025-06-01"]
    assert placed(found) == PLACES
    assert "Links to other files, not followed: 1." in found.notes
    assert read(files.zipped({"doc.kml": files.KML})).cells.equals(found.cells)


def test_waypoints_are_rows_and_tracks_are_told():
    found = read(files.GPX)
    assert found.cells.loc[1, ["name", "time"]].tolist() == ["Amber Shield", "2025-09-12T10:00:00Z"]
    assert placed(found) == {SHAPE_LAT: ["59.440000"], SHAPE_LON: ["24.750000"]}
    assert "Tracks and routes passed over: 1." in found.notes


def test_what_programs_add_to_a_waypoint_is_read_too():
    found = read(
        b'<gpx><wpt lat="59.26" lon="25.97"><name>A</name><extensions><troops>15000</troops>'
        b"<more><host>EST</host><host>LVA</host></more><name>B</name></extensions></wpt>"
        b'<wpt lat="57" lon="24"><name>C</name></wpt></gpx>'
    )
    kept = found.cells[["name", "troops", "host", "name (extension)"]].fillna("").values.tolist()
    assert kept == [["A", "15000", "EST; LVA", "B"], ["C", "", "", ""]]


def test_metres_taken_for_degrees_stay_as_they_are_to_be_told():
    # GPX that geopandas 1.2 writes from a projected frame holds metres as degrees, without a warning.
    found = read(b'<gpx><wpt lat="6591205" lon="372401"><name>A</name></wpt></gpx>')
    assert placed(found)[SHAPE_LAT] == ["6591205.000000"]


def test_a_data_file_without_shapes_is_read_by_its_types():
    found = read(files.parquet(files.plain_frame()))
    assert found.cells["start"].tolist()[0] == "2026-05-04"
    assert found.cells["start"].isna().tolist() == [False, True]


def test_a_data_file_beyond_all_measure_is_refused_by_its_own_account():
    raw = io.BytesIO()
    pq.write_table(pa.table({"a": pa.array([0] * 2_000_000, pa.int8())}), raw)
    assert "at most 50,000 rows, saw" in refused(raw.getvalue())
    wide = io.BytesIO()
    pq.write_table(pa.table({f"c{n}": [1] for n in range(400)}), wide)
    assert "at most 300 columns" in refused(wide.getvalue())
    large = io.BytesIO()
    pq.write_table(pa.table({"a": ["x" * 100_000_000]}), large)
    assert "at most 80 MB when unpacked" in refused(large.getvalue())


def test_a_package_offers_its_tables():
    found = read(
        files.package(exercises="name,start\nA,2025\n", claims="name,start\nB,2025\n"), part="claims"
    )
    assert (found.parts, found.part) == (("exercises", "claims"), "claims")
    assert found.cells["name"].tolist() == ["B"]
    alone = read(files.zipped({"a.csv": "name;start\nA;2025\n", "readme.md": "x"}))
    assert alone.cells["name"].tolist() == ["A"]


def described(text, **more):
    """Return a package of one table and what it says of it."""
    resource = {"name": "drills", "path": "drills.csv"} | more
    members = {"datapackage.json": json.dumps({"resources": [resource]}), "drills.csv": text}
    return files.zipped(members | {"more.csv": "name;start\nC;2025\n"})


def test_a_package_says_how_its_table_is_written():
    found = read(
        described(
            "# ours\nA,b;2025;-1\nB;;5\n",
            dialect={"delimiter": ";", "header": False, "commentChar": "#"},
            schema={
                "fields": [{"name": "name"}, {"name": "start"}, {"name": "n"}],
                "missingValues": ["", "-1"],
            },
        )
    )
    assert found.cells.columns.tolist() == ["name", "start", "n"]
    assert found.cells.fillna("").to_numpy().tolist() == [["A,b", "2025", ""], ["B", "", "5"]]
    assert "Lines of remarks skipped: 1." in found.notes
    assert "Cells that the package calls missing are read as empty: -1." in found.notes


def test_a_table_of_several_files_is_read_whole():
    found = read(described("name;start\nA;2025", path=["drills.csv", "more.csv"]))
    assert found.cells["name"].tolist() == ["A", "C"]
    assert "not the names of the columns again" in str(found.faults[0])


@pytest.mark.parametrize(
    "more",
    [
        {"dialect": []},
        {"schema": {"fields": "x"}},
        {"dialect": {"header": False}},
        {"dialect": {"delimiter": "x"}},
    ],
)
def test_what_a_package_says_beside_the_standard_is_left_out(more):
    assert read(described("name;start\nA;2025\n", **more)).cells["name"].tolist() == ["A"]


@pytest.mark.parametrize(
    "raw",
    [
        b"{",
        b"[" * 100_000,
        b'{"type": "FeatureCollection", "features": []}',
        b'{"type": "FeatureCollection", "features": {}}',
        b"PAR1 and so on PAR1",
        b"<kml></kml>",
        b"<gpx></gpx>",
        b"<kml><Placemark>",
        b'<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a SYSTEM "file:///etc/passwd">]><kml>&a;</kml>',
        b"<kml>" + b"<Folder>" * 1000,
        files.zipped({"datapackage.json": "{}"}),
        files.zipped(
            {"datapackage.json": json.dumps({"resources": [{"path": "http://example.invalid/a.csv"}]})}
        ),
        files.zipped({"datapackage.json": json.dumps({"resources": [{"path": "../../etc/passwd.csv"}]})}),
    ],
)
def test_what_is_damaged_or_points_outside_gets_a_sentence(raw):
    sentence = refused(raw)
    assert sentence.startswith("Expected ")
    assert len(sentence) < 300


def test_a_shape_that_is_none_leaves_its_row_without_a_place():
    odd = {
        "type": "FeatureCollection",
        "features": [{"properties": {"name": "A"}, "geometry": {"type": "Star"}}],
    }
    found = read(json.dumps(odd).encode())
    # Without a sound shape there are no columns for places, which would stand before those of the file.
    assert list(found.cells) == ["name"]
    assert "Shapes that cannot be read, left without a place: 1." in found.notes


@pytest.mark.parametrize("place", [(53.8, 21.8), (45.85, 24.6), (48.2, 19.3), (47.65, 18.3)])
def test_the_datum_of_every_place_of_a_file_is_changed(place):
    """Left out for some by pyproj 3.7.2 and PROJ 9.5.1 as they come: findings/datum-of-soviet-maps.sh."""
    lat, lon = place
    (moved,) = shapes._to_degrees([(lon, lat)], "EPSG:4179")
    metres = pyproj.Geod(ellps="WGS84").inv(lon, lat, *moved)[2]
    assert 100 < metres < 160
