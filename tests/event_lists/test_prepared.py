"""A prepared list answers as the list does."""

import datetime as dt
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from dashboard.event_lists import prepared
from dashboard.event_lists.expressions import Narrowing
from dashboard.event_lists.faults import Unanswered
from dashboard.event_lists.location import read
from dashboard.event_lists.store import EventStore

from .questions import LAT, LON, answers, assert_alike


@pytest.fixture(scope="module")
def target(parquet, tmp_path_factory):
    file = tmp_path_factory.mktemp("prepared") / "counts.parquet"
    assert prepared.prepare(read(str(parquet)), file) == pq.read_metadata(file).num_rows
    return file


def test_it_says_the_same(parquet, target):
    whole, counts = EventStore(read(str(parquet))), EventStore(read(str(target)))
    assert counts.in_years
    assert not whole.in_years
    assert_alike(answers(whole), answers(counts))


def test_its_map_knows_whole_years_only(target):
    store = EventStore(read(str(target)))
    for days in ((dt.date(2020, 2, 1), None), (None, dt.date(2020, 2, 29))):
        with pytest.raises(Unanswered, match="only whole years"):
            store.by_cell("1", LAT, LON, Narrowing((), (), *days))
        assert len(store.by_day(Narrowing((), (), *days)))
    assert len(store.by_cell("1", LAT, LON, Narrowing(last=dt.date(2020, 12, 31))))


def test_it_is_written_again_over_itself_and_over_nothing_else(parquet, target, tmp_path):
    before = target.read_bytes()
    prepared.prepare(read(str(parquet)), target)
    assert target.read_bytes() == before
    mine = tmp_path / "mine.txt"
    mine.write_text("mine")
    for taken in (mine, parquet):
        with pytest.raises(Unanswered, match="holds something else than a prepared list"):
            prepared.prepare(read(str(parquet)), Path(taken))
    assert mine.read_text() == "mine"
    with pytest.raises(Unanswered, match="prepared already"):
        prepared.prepare(read(str(target)), tmp_path / "again.parquet")
    assert [one.name for one in tmp_path.iterdir()] == ["mine.txt"]


def test_what_fails_leaves_nothing_behind(tmp_path, monkeypatch, parquet):
    monkeypatch.setattr(prepared, "ROWS_AT_ONCE", "none")
    with pytest.raises(TypeError):
        prepared.prepare(read(str(parquet)), tmp_path / "counts.parquet")
    assert list(tmp_path.iterdir()) == []


def test_it_keeps_whose_names_the_columns_had(tmp_path):
    (tmp_path / "a.csv").write_text(
        "SQLDATE,ActionGeo_CountryCode,EventRootCode,ActionGeo_Lat,ActionGeo_Long\n20240229,UP,04,50.4,30.5\n"
    )
    prepared.prepare(read(f"{tmp_path}/a.csv"), tmp_path / "counts.parquet")
    store = EventStore(read(f"{tmp_path}/counts.parquet"))
    assert store.layout.name == "GDELT"
    assert store.layout.is_coded_by_machine
