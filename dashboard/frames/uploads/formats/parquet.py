"""Parquet and GeoParquet: rows, and the place of each where the file holds shapes."""

import io

import geopandas as gpd
import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from dashboard.frames.uploads.formats import shapes
from dashboard.frames.uploads.uploaded_table import MOST_CELLS, Records, Refused, refuse_larger

MAGIC = b"PAR1"
MOST_UNPACKED = 80_000_000
_DAMAGED = "Expected a sound Parquet file, saw a damaged one."


def read(raw: bytes) -> Records:
    """Read a file, measured by its own account before anything of it is unpacked.

    Raises
    ------
    Refused
        Where it is damaged or beyond all measure.
    """
    try:
        about = pq.ParquetFile(io.BytesIO(raw))
        meta = about.metadata
        refuse_larger(meta.num_rows, meta.num_columns)
        unpacked = sum(meta.row_group(at).total_byte_size for at in range(meta.num_row_groups))
        if unpacked > MOST_UNPACKED:
            raise Refused(
                f"Expected at most {MOST_UNPACKED / 1e6:g} MB when unpacked, saw {unpacked / 1e6:,.0f} MB."
            )
        shaped = b"geo" in (meta.metadata or {})
        frame = gpd.read_parquet(io.BytesIO(raw)) if shaped else about.read().to_pandas()
    except (pa.ArrowException, ValueError, OSError, KeyError) as error:
        raise Refused(_DAMAGED) from error
    if frame.size > MOST_CELLS:
        raise Refused(f"Expected at most {MOST_CELLS:,} cells, saw {frame.size:,}.")
    return _records(frame)


def _records(frame: pd.DataFrame) -> Records:
    """Return a frame of features, or of rows without a shape, as lines."""
    shape = frame.geometry if isinstance(frame, gpd.GeoDataFrame) else None
    named = [name for name in frame.columns if shape is None or name != shape.name]
    cells = frame[named].astype("object")
    rows = cells.where(cells.notna(), None).to_numpy().tolist()
    crs = shape.crs.to_string() if shape is not None and shape.crs is not None else ""
    return shapes.records(named, rows, [None] * len(rows) if shape is None else list(shape), crs)
