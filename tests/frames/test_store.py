"""A file that changes while the program runs: noticed, and the last good frames kept."""

import json

import pytest

from dashboard.frames import DataFaults, FrameStore, digests, load, relations, store
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


def cut_at_a_line_end(path, keep=0.5):
    """Cut a file so that what is left is sound in itself."""
    raw = path.read_bytes()
    path.write_bytes(raw[: raw.index(b"\n", int(len(raw) * keep)) + 1])


def test_rows_do_not_vanish_in_silence(copy):
    shelf = FrameStore(copy)
    good = shelf.current()
    cut_at_a_line_end(copy / "evidence.csv")
    assert load(copy) is not None
    assert shelf.current() is good
    assert {fault.file for fault in shelf.faults} == {"evidence.csv"}
    assert shelf.faults[0].seen == "none, though it was taken out"
    with pytest.raises(DataFaults):
        FrameStore(copy)


def test_lines_on_corrections_do_not_vanish_either(copy):
    line = "2026-12-01,claims,C0001,value_low,5000,5001,slip of the pen,\n"
    revisions = copy / "revisions.csv"
    revisions.write_text(revisions.read_text("utf-8") + line, "utf-8")
    rename(copy, "9.0.0")
    assert digests.write(copy) == []
    shelf = FrameStore(copy)
    revisions.write_text(revisions.read_text("utf-8").removesuffix(line), "utf-8")
    shelf.current()
    (fault,) = shelf.faults
    assert fault.expected == "the line 2026-12-01;claims;C0001;value_low as it was released"


def test_rows_that_are_not_released_yet_can_be_looked_at(copy):
    shelf = FrameStore(copy)
    glossary = copy / "glossary.csv"
    _, second = glossary.read_text("utf-8").splitlines()[:2]
    key = second.split(",")[0]
    glossary.write_text(glossary.read_text("utf-8") + second.replace(key, f"{key}-too", 1) + "\n", "utf-8")
    assert len(shelf.current().glossary) == glossary.read_text("utf-8").count("\n") - 1
    assert shelf.faults == ()


def test_a_fault_that_no_check_has_foreseen_keeps_the_last_good_frames_and_both_are_told(
    copy, monkeypatch, caplog
):
    shelf = FrameStore(copy)
    good = shelf.current()

    def breaks(_):
        raise ZeroDivisionError("division by zero")

    monkeypatch.setattr(relations, "check", breaks)
    rename(copy, "1.0.10")
    assert shelf.current() is good
    assert [fault.seen for fault in shelf.faults] == ["ZeroDivisionError: division by zero"]
    (line,) = caplog.records
    assert "the last good data stay in use" in line.getMessage()
    assert line.exc_info[0] is ZeroDivisionError


def test_a_file_that_vanishes_is_told(copy):
    shelf = FrameStore(copy)
    good = shelf.current()
    (copy / "geo" / "units.parquet").unlink()
    assert shelf.current() is good
    assert [str(fault) for fault in shelf.faults] == ["geo/units.parquet: expected a file, saw none."]


def test_a_file_that_cannot_be_read_is_told_and_the_last_good_data_stay(copy):
    shelf = FrameStore(copy)
    good = shelf.current()
    (copy / "claims.csv").rename(copy / "claims.csv.before")
    (copy / "claims.csv").mkdir()  # as unreadable for an administrator as for anybody
    assert shelf.current() is good
    assert [fault.file for fault in shelf.faults] == ["claims.csv"]
    assert "Traceback" not in str(shelf.faults[0])
    (copy / "claims.csv").rmdir()
    (copy / "claims.csv.before").rename(copy / "claims.csv")
    assert len(shelf.current().claims) == len(good.claims)
    assert shelf.faults == ()


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
