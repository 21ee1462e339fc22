"""Places that are not known, however a file has them: as nothing, or as a number that is none."""

import datetime as dt

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from dashboard.event_lists.location import read
from dashboard.event_lists.store import EventStore

from .questions import LAT, LON

NOT_KNOWN = float("nan")


@pytest.mark.parametrize("type_of", [pa.float64(), pa.float32()], ids=str)
@pytest.mark.parametrize("as_nothing", [False, True], ids=["as NaN", "as nothing"])
def test_a_place_that_is_not_known_is_on_no_map(as_nothing, type_of, tmp_path):
    # DuckDB 1.4.5 and 2.0.1 let NaN pass any bounds in a file that PyArrow or Polars wrote, for the least and
    # the largest value that such a file tells leave it out: `findings/answers-of-another-writer.sh`.
    list_of = {
        "date": [dt.date(2021, 9, 10)] * 4,
        "country": ["Lithuania", "Lithuania", "Latvia", "Estonia"],
        "kind": ["drill"] * 4,
        "latitude": pa.array([54.7, NOT_KNOWN, 56.9, NOT_KNOWN], type_of, from_pandas=as_nothing),
        "longitude": pa.array([25.3, NOT_KNOWN, 24.1, 24.7], type_of, from_pandas=as_nothing),
    }
    pq.write_table(pa.table(list_of), tmp_path / "a.parquet")
    store = EventStore(read(f"{tmp_path}/a.parquet"))
    assert store.by_cell("1", LAT, LON).to_numpy().tolist() == [[54.5, 25.5, 1], [56.5, 24.5, 1]]
    assert store.by_day()["events"].tolist() == [4]
