"""A table as Parquet, and what a file of that format says of itself."""

import io
import json
from collections.abc import Mapping
from dataclasses import asdict

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.export.tables.dataset import Dataset

KEY = b"flankwatch"
"""Under which the metadata of a file hold what it is, as JSON."""


def parquet(table: Dataset) -> bytes:
    """Return a table as Parquet: days as dates, whole numbers as such; what it is in its metadata."""
    return written(pa.Table.from_pandas(with_days(table.rows), preserve_index=False), table)


def written(rows: pa.Table, table: Dataset) -> bytes:
    """Return a table of Arrow as a Parquet file that says what it is.

    Parameters
    ----------
    rows : pyarrow.Table
        The rows; metadata that they have stay.
    table : Dataset
        What they are of.
    """
    said: Mapping[bytes, bytes] = (rows.schema.metadata or {}) | {KEY: _words(table)}
    file = io.BytesIO()
    pq.write_table(rows.replace_schema_metadata(said), file)
    return file.getvalue()


def with_days(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows whose days are dates without a time of day."""
    days = {
        name: rows[name].dt.date for name in rows.columns if pd.api.types.is_datetime64_any_dtype(rows[name])
    }
    return rows.assign(**days)


def _words(table: Dataset) -> bytes:
    whole = {
        "about": dict(table.about),
        "columns": [asdict(one) for one in table.columns],
    }
    return json.dumps(whole, ensure_ascii=False).encode("utf-8")
