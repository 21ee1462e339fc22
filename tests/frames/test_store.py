"""A file that changes while the program runs: noticed, and the last good frames kept."""

import json

import pytest

from dashboard.frames import DataFaults, FrameStore, load, store
from dashboard.schema import table


def rename(data, version):
    path = data / "datapackage.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"version": version}), "utf-8")


@pytest.fixture
def loads(monkeypatch):
    """The folders that the store loads, one entry for each load."""
    folders = []

    def counted(data, **options):
        folders.append(data)
        return load(data, **options)

    monkeypatch.setattr(store, "load", counted)
    return folders


def test_unchanged_files_are_loaded_once(copy, loads):
    shelf = FrameStore(copy)
    assert shelf.current() is shelf.current()
    assert shelf.faults == ()
    assert loads == [copy]


def test_a_sound_and_a_broken_change_are_each_loaded_once(copy, loads):
    shelf = FrameStore(copy)
    rename(copy, "1.0.10")
    assert shelf.current() is shelf.current()
    assert len(loads) == 2
    (copy / "claims.csv").write_bytes(b"torn")
    assert shelf.current() is shelf.current()
    assert len(loads) == 3


def test_a_sound_change_is_taken_up(copy):
    shelf = FrameStore(copy)
    rename(copy, "1.0.10")
    assert shelf.current().release.version == "1.0.10"


def test_a_broken_change_keeps_the_last_good_frames_and_is_told(copy):
    shelf = FrameStore(copy)
    good, claims = shelf.current(), (copy / "claims.csv").read_bytes()
    (copy / "claims.csv").write_bytes(claims + b"torn")
    assert shelf.current() is good
    row, cells = claims.count(b"\n") + 1, len(table("claims").columns)
    assert [str(fault) for fault in shelf.faults] == [
        f"claims.csv, row {row}: expected {cells} cells, saw 1."
    ]
    assert shelf.current() is good
    (copy / "claims.csv").write_bytes(claims)
    rename(copy, "1.0.10")
    assert shelf.current().release.version == "1.0.10"
    assert shelf.faults == ()


def test_a_file_that_vanishes_is_told(copy):
    shelf = FrameStore(copy)
    good = shelf.current()
    (copy / "geo" / "units.parquet").unlink()
    assert shelf.current() is good
    assert [str(fault) for fault in shelf.faults] == ["geo/units.parquet: expected a file, saw none."]


def test_there_is_no_shelf_without_a_first_good_load(copy):
    (copy / "claims.csv").unlink()
    with pytest.raises(DataFaults):
        FrameStore(copy)


def test_maps_alone_may_be_missing_at_the_start_and_come_back(copy):
    units = copy / "geo" / "units.parquet"
    kept = units.read_bytes()
    units.unlink()
    shelf = FrameStore(copy)
    assert [str(fault) for fault in shelf.current().map_faults] == [
        "geo/units.parquet: expected a file, saw none."
    ]
    assert shelf.current().units.empty
    assert not any(shelf.current().shapes.values())
    assert shelf.faults == ()
    units.write_bytes(kept)
    assert shelf.current().map_faults == ()
    assert len(shelf.current().units) > 0


def test_a_table_is_never_done_without(copy):
    (copy / "geo" / "lakes.geojson").unlink()
    (copy / "claims.csv").unlink()
    with pytest.raises(DataFaults) as caught:
        FrameStore(copy)
    assert {fault.file for fault in caught.value.faults} == {"geo/lakes.geojson", "claims.csv"}
