"""Bytes of any usual format to a table: what a file is shows in its first bytes, never in its name."""

import contextlib
import hashlib
from dataclasses import dataclass

from dashboard.frames.uploads.formats import (
    archive,
    data_package,
    geojson,
    geopackage,
    kml_gpx,
    ods,
    parquet,
    text_table,
    xlsx,
)
from dashboard.frames.uploads.sheets import header, side_tables, year_columns
from dashboard.frames.uploads.uploaded_table import LARGEST_BYTES, Records, Refused, UploadedTable, safe_name

FORMATS = (
    "CSV with any usual sign between its cells",
    "XLSX",
    "ODS",
    "GeoJSON",
    "KML",
    "KMZ",
    "GPX",
    "GeoPackage",
    "Parquet",
    "GeoParquet",
    "a ZIP archive of CSV files",
)
ENDINGS = (
    *("csv", "tsv", "txt", "xlsx", "ods", "geojson", "json", "kml", "kmz", "gpx", "gpkg", "parquet"),
    *("geoparquet", "zip"),
)
"""Endings that a browser's file chooser offers; the content decides all the same."""

REFUSED = {
    b"\xd0\xcf\x11\xe0": "an old or locked workbook (XLS). Save it as XLSX without a password.",
    b"\x1f\x8b": "a gzip archive. Unpack it first.",
    b"%PDF": "a PDF. Copy its table into a spreadsheet first.",
    b"\x89PNG": "a picture.",
    b"\xff\xd8\xff": "a picture.",
    b"Rar!": "a RAR archive. Unpack it first.",
    b"{|": "the markup of a wiki. Copy the table from the page that shows it.",
    b"7z\xbc\xaf": "a 7z archive. Unpack it first.",
}
"""First bytes of what is often taken for a list."""

PASTED = "pasted table"

MOST_TRIED = 5
"""Sheets that are tried for a table where none is chosen."""


@dataclass(frozen=True)
class HandedOver:
    """What a reader has handed over: a name and bytes."""

    name: str
    raw: bytes

    @property
    def mark(self) -> str:
        """Stands for it in the key of a result."""
        return f"{hashlib.sha256(self.raw).hexdigest()} {self.name}"


def read_given(given: HandedOver, part: str, encoding: str) -> UploadedTable:
    """Read what was handed over; see `read`."""
    return read(given.name, given.raw, part=part, encoding=encoding)


def read(name: str, raw: bytes, *, part: str = "", encoding: str = "") -> UploadedTable:
    """Read a file.

    Parameters
    ----------
    name : str
        Name of the file as its owner calls it.
    raw : bytes
        Its content.
    part : str
        Sheet, layer or table to read; empty, or one that the file lacks, for the first that is a table.
    encoding : str
        A key of `text_encoding.NAMES` that the reader has chosen for a text file.

    Raises
    ------
    Refused
        With a sentence, where it is no table that can be read safely.
    """
    if not raw.strip():
        raise Refused("Expected a table, saw an empty file.")
    if len(raw) > LARGEST_BYTES:
        raise Refused(f"Expected at most {LARGEST_BYTES / 1e6:g} MB, saw {len(raw) / 1e6:,.1f} MB.")
    records = _records(raw, part, encoding)
    of_side = None if part in records.parts else side_tables.of_name(part)
    if of_side and of_side[0] in ("", *records.parts):
        return _table(name, raw, _records(raw, of_side[0], encoding), of_side[1])
    try:
        return _table(name, raw, records)
    except Refused:
        # The first sheet of many workbooks says who made them.
        others = [] if part in records.parts else records.parts[:MOST_TRIED]
        for other in others:
            with contextlib.suppress(Refused):
                return _table(name, raw, _records(raw, other, encoding))
        raise


def _table(name: str, raw: bytes, records: Records, side: str = "") -> UploadedTable:
    how = f"{records.part}{records.encoding}{side}"
    digest = hashlib.sha256(raw + how.encode()).hexdigest()[:12]
    return year_columns.unfolded(header.table(safe_name(name), digest, records, side))


def _records(raw: bytes, part: str, encoding: str) -> Records:
    for magic, words in REFUSED.items():
        if raw.startswith(magic):
            raise Refused(f"Expected a table, saw {words}")
    if raw.startswith(b"PK"):
        return _packed(archive.opened(raw), part, encoding)
    if raw.startswith(parquet.MAGIC):
        return parquet.read(raw)
    if raw.startswith(geopackage.MAGIC):
        return geopackage.read(raw, part)
    start = raw[:1000].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith((b"{", b"[")):
        return geojson.read(raw)
    if start.startswith(b"<"):
        return _marked_up(raw, start.lower())
    return text_table.read(raw, encoding)


def _packed(found: archive.Archive, part: str, encoding: str) -> Records:
    if xlsx.WORKBOOK in found.names:
        return xlsx.read(found, part)
    if ods.CONTENT in found.names:
        return ods.read(found, part)
    if found.ending(".kml"):
        return kml_gpx.kmz(found)
    return data_package.read(found, part, encoding)


def _marked_up(raw: bytes, start: bytes) -> Records:
    if b"<kml" in start:
        return kml_gpx.kml(raw)
    if b"<gpx" in start:
        return kml_gpx.gpx(raw)
    if b"<html" in start or b"<!doctype html" in start:
        raise Refused("Expected a table, saw a web page. Copy its table and paste it below.")
    raise Refused("Expected KML or GPX, saw another kind of XML.")
