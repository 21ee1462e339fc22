"""Every kind of file that a table can become: one function each, and what it is called."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from dashboard.exhibits.exhibit import Exhibit
from dashboard.export import table
from dashboard.export.tables import places
from dashboard.export.tables.dataset import Dataset, dataset_of
from dashboard.export.tables.json_table import json_table
from dashboard.export.tables.parquet import parquet
from dashboard.export.tables.workbook import workbook


@dataclass(frozen=True)
class Writer:
    """One kind of file.

    Attributes
    ----------
    label : str
        What a reader is offered.
    ending : str
        Of the file's name.
    mime : str
        Media type.
    write : callable
        Makes the bytes from the table and its exhibit.
    needs_places : bool
        Whether only a table with places can become one.
    """

    label: str
    ending: str
    mime: str
    write: Callable[[Dataset, Exhibit], bytes]
    needs_places: bool = False


def _csv(made: Dataset, _: Exhibit, *, marked: bool) -> bytes:
    return table.csv(made.rows, marked=marked)


def _alone(write: Callable[[Dataset], bytes], made: Dataset, _: Exhibit) -> bytes:
    return write(made)


WRITERS = {
    "csv": Writer("CSV", "csv", "text/csv", partial(_csv, marked=False)),
    "csv-marked": Writer("CSV for spreadsheets", "csv", "text/csv", partial(_csv, marked=True)),
    "xlsx": Writer(
        "XLSX",
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        partial(_alone, workbook),
    ),
    "json": Writer("JSON", "json", "application/json", partial(_alone, json_table)),
    "parquet": Writer("Parquet", "parquet", "application/vnd.apache.parquet", partial(_alone, parquet)),
    "geojson": Writer("GeoJSON", "geojson", "application/geo+json", places.geojson, needs_places=True),
    "geoparquet": Writer(
        "GeoParquet", "geo.parquet", "application/vnd.apache.parquet", places.geoparquet, needs_places=True
    ),
}
"""Every kind of file by its name on the command line; `csv-marked` is `csv` with a byte order mark."""


def possible(shown: Exhibit) -> list[str]:
    """Return which kinds of file an exhibit's table can become."""
    placed = places.has_places(shown)
    return [name for name, writer in WRITERS.items() if placed or not writer.needs_places]


def written(shown: Exhibit, form: str) -> bytes:
    """Return the table of an exhibit as one kind of file.

    Parameters
    ----------
    shown : Exhibit
        What is taken away.
    form : str
        One of `possible`.
    """
    return WRITERS[form].write(dataset_of(shown), shown)
