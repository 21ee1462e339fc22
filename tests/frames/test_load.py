"""The data folder as a whole: all faults at once, typed frames, digests."""

import dataclasses
import os

import geopandas as gpd
import pytest

from dashboard.frames import DataFaults, digest, folder, load, relations, summary
from dashboard.frames.load import SHAPE_FILES, signature
from dashboard.schema import TABLES
from tests import shipped


def faults(data):
    with pytest.raises(DataFaults) as caught:
        load(data)
    return [str(fault) for fault in caught.value.faults]


def change(path, old, new):
    text = path.read_text("utf-8")
    assert text.count(old) >= 1
    path.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture(scope="module")
def frames():
    return shipped.frames()


def test_every_column_has_the_type_of_its_kind(frames):
    kinds = {"integer": "Int64", "number": "float64", "boolean": "boolean"}
    for table in TABLES:
        dtypes = getattr(frames, table.name).dtypes
        assert list(dtypes.index) == [column.name for column in table.columns]
        assert [str(dtype) for dtype in dtypes] == [kinds.get(column.kind, "str") for column in table.columns]


def test_the_frames_are_frozen(frames):
    with pytest.raises(dataclasses.FrozenInstanceError):
        frames.claims = frames.sources


def test_repeated_rows_of_the_article_are_counted_and_removed(frames):
    assert frames.repeats["focus_areas"] == (10, 6)
    assert len(frames.focus_areas) == 6
    assert frames.focus_areas["position"].tolist() == [1, 2, 3, 4, 9, 10]
    line = next(line for line in summary(frames) if line.startswith("article/focus_areas.csv"))
    assert line.startswith("article/focus_areas.csv: 6 rows, each one focus area")
    assert line.endswith("; 10 read, 4 repeated, 6 kept")


def test_the_boundary_files_carry_digests_and_say_how_many_shapes_they_hold(frames):
    assert set(frames.shapes) == set(frames.shape_counts) == set(SHAPE_FILES)
    assert all(frames.shape_counts.values())
    assert all(len(value) == 12 for value in frames.shapes.values())


def test_faults_of_several_files_are_told_at_once(copy):
    change(copy / "claims.csv", ",organiser,", ",speaker,")
    change(copy / "exercises.csv", "2009-09-29", "2009-09-31")
    change(copy / "thresholds.csv", "threshold_id,", "line_id,")
    (copy / "sites.csv").unlink()
    (copy / "geo" / "lakes.geojson").write_text("{}", "utf-8")
    (copy / "datapackage.json").write_text("{", "utf-8")
    told = faults(copy)
    assert {sentence.split(":")[0].split(",")[0] for sentence in told} == {
        "claims.csv",
        "exercises.csv",
        "thresholds.csv",
        "sites.csv",
        "geo/lakes.geojson",
        "datapackage.json",
    }
    assert "sites.csv: expected a file, saw No such file or directory." in told
    assert "thresholds.csv, row 1, column threshold_id: expected this column, saw none." in told
    assert "thresholds.csv, row 1, column line_id: expected no such column, saw one." in told
    assert any("expected a day of the calendar, saw '2009-09-31'" in sentence for sentence in told)
    assert any("column origin_role" in sentence and "saw 'speaker'" in sentence for sentence in told)


def test_cells_that_only_look_like_numbers_break_no_later_check(copy):
    change(copy / "claims.csv", ",5000,5000,", f",\u0665000,{'5' * 20},")
    told = faults(copy)
    assert "claims.csv, row 2, column value_low: expected a whole number, saw '\u0665000'." in told
    assert any(
        "column value_high: expected at most 15 digits on either side of the point" in one for one in told
    )


def test_what_no_check_has_foreseen_is_a_fault_too(copy, monkeypatch):
    def breaks(_):
        raise ZeroDivisionError("division by zero\nat large")

    monkeypatch.setattr(relations, "check", breaks)
    assert faults(copy) == ["data: expected files that can be read, saw ZeroDivisionError: division by zero."]


def test_a_sentence_repeats_an_endless_cell_in_part(copy):
    change(copy / "claims.csv", "C0001,ladoga-2009,", f"C0001,{'x' * 5_000},")
    assert max(map(len, faults(copy))) < 1_300


def test_the_number_of_faults_is_in_the_message(copy):
    (copy / "sites.csv").unlink()
    with pytest.raises(DataFaults, match="1 fault in the data"):
        load(copy)


def test_a_folder_that_is_not_there_is_told_file_by_file(tmp_path):
    told = faults(tmp_path / "nowhere")
    assert len(told) == len(TABLES) + 2 + len(SHAPE_FILES)
    assert all("expected a file" in sentence for sentence in told)


@pytest.mark.parametrize(
    ("content", "seen"),
    [
        ("", "JSONDecodeError"),
        ('{"version": "1.0.0"}', "KeyError('created')"),
        ("[]", "TypeError"),
    ],
)
def test_a_broken_descriptor_is_told(copy, content, seen):
    (copy / "datapackage.json").write_text(content, "utf-8")
    told = faults(copy)
    assert len(told) == 1
    assert told[0].startswith("datapackage.json: expected JSON with version and created, saw ")
    assert seen in told[0]


def test_boundaries_that_are_no_parquet_are_told(copy):
    (copy / "geo" / "units.parquet").write_bytes(b"PAR1 and then nothing")
    told = faults(copy)
    assert len(told) == 1
    assert told[0].startswith("geo/units.parquet: expected a GeoParquet file, saw ")


def test_boundaries_without_a_column_are_told(copy):
    path = copy / "geo" / "units.parquet"
    gpd.read_parquet(path).drop(columns=["iso3", "nato"]).to_parquet(path)
    assert faults(copy) == [
        "geo/units.parquet, column iso3: expected this column, saw none.",
        "geo/units.parquet, column nato: expected this column, saw none.",
    ]


def test_boundaries_in_another_projection_are_told(copy):
    path = copy / "geo" / "units.parquet"
    gpd.read_parquet(path).to_crs(3035).to_parquet(path)
    told = faults(copy)
    assert len(told) == 1
    assert told[0].startswith("geo/units.parquet: expected WGS 84, saw ETRS89-extended / LAEA Europe.")


@pytest.mark.parametrize(
    "content", ["not json", '{"type": "FeatureCollection", "features": []}', "[]", '{"type": "Point"}']
)
def test_each_broken_boundary_file_is_told(copy, content):
    for name in SHAPE_FILES:
        (copy / "geo" / name).write_text(content, "utf-8")
    told = [sentence.partition(", saw ")[0] for sentence in faults(copy)]
    expected = "expected a GeoJSON FeatureCollection with features"
    assert sorted(told) == sorted(f"geo/{name}: {expected}" for name in SHAPE_FILES)


def test_the_folder_can_be_chosen(monkeypatch, tmp_path):
    monkeypatch.setenv("FLANKWATCH_DATA", str(tmp_path))
    assert folder() == tmp_path
    monkeypatch.delenv("FLANKWATCH_DATA")
    assert (folder() / "claims.csv").is_file()


def test_digest_and_signature_change_with_any_file(copy):
    before = digest(copy), signature(copy)
    assert (digest(copy), signature(copy)) == before
    change(copy / "geo" / "lakes.geojson", "{", " {")
    assert digest(copy) != before[0]
    assert signature(copy) != before[1]


def test_a_change_of_equal_size_and_time_is_noticed(copy):
    path = copy / "claims.csv"
    before, stat = signature(copy), path.stat()
    change(path, "C0001,ladoga-2009,troops,5000,5000,", "C0001,ladoga-2009,troops,5001,5001,")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (stat.st_size, stat.st_mtime_ns)
    assert signature(copy) != before
