"""A table as it is sent to the browser."""

import pandas as pd
import pyarrow as pa

LONG = 200
"""Rows from which on a text that stands in many of them is sent once."""


def packed(shown: pd.DataFrame) -> pa.Table | pd.DataFrame:
    """Return a table as it is sent; as it is where Streamlit has to mend it first."""
    try:
        table = pa.Table.from_pandas(shown)
    except pa.ArrowException:
        return shown
    if len(shown) < LONG:
        return table
    columns = [_once_each(column) for column in table.columns]
    return pa.Table.from_arrays(columns, names=table.column_names, metadata=table.schema.metadata)


def _once_each(column: pa.ChunkedArray) -> pa.ChunkedArray:
    """Return a column of texts that repeat with each of them once: half of what a long table would weigh."""
    if not pa.types.is_string(column.type) and not pa.types.is_large_string(column.type):
        return column
    found = column.dictionary_encode()
    return found if found.nbytes < column.nbytes else column
