"""Files opened by other means than the product's: rows by their number, cells by the name of their column."""

import io
import json
import tempfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import geopandas as gpd
import openpyxl
import pandas as pd
import pyarrow.parquet as pq


def text(raw, head=1, encoding="utf-8", sign=","):
    """Return the rows of a text file below the line of names; pandas opens it, the product's csv does not."""
    wide = max(line.count(sign) for line in raw.decode(encoding).splitlines()) + 1
    frame = pd.read_csv(
        io.StringIO(raw.decode(encoding), newline=""),
        sep=sign,
        header=None,
        names=range(wide),
        dtype=str,
        keep_default_na=False,
        skip_blank_lines=False,
        index_col=False,
    )
    return below(dict(enumerate(frame.fillna("").values.tolist(), start=1)), head)


def below(lines, head):
    """Return lines below that of the names as rows, those of empty cells left out."""
    names = [str(one or "").strip() for one in lines[head]]
    rows = {
        number: {name: cell for name, cell in zip(names, line, strict=False) if name}
        for number, line in lines.items()
        if number > head and any(cell not in ("", None) for cell in line)
    }
    return {
        number: row for number, row in rows.items() if any(cell not in ("", None) for cell in row.values())
    }


def workbook(raw, head=1, sheet=None):
    """Return the rows of a sheet as openpyxl reads it; a cell merged over rows stands in each of them."""
    book = openpyxl.load_workbook(io.BytesIO(raw), data_only=True)
    page = book[sheet] if sheet else book.worksheets[0]
    lines = {number: list(line) for number, line in enumerate(page.iter_rows(values_only=True), start=1)}
    for area in page.merged_cells.ranges:
        for number in range(max(area.min_row, head) + 1, area.max_row + 1) if area.min_row > head else ():
            lines[number][area.min_col - 1] = lines[area.min_row][area.min_col - 1]
    return below(lines, head)


SPACES = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
}


def open_document(raw, head=1):
    """Return the rows of the first sheet by the values of its cells, in whatever format they are shown."""
    content = ET.fromstring(zipfile.ZipFile(io.BytesIO(raw)).read("content.xml"))
    office, table = (f"{{{SPACES[name]}}}" for name in ("office", "table"))
    lines, number = {}, 0
    for row in next(content.iter(f"{table}table")).iter(f"{table}table-row"):
        cells = []
        for cell in row:
            values = (cell.get(f"{office}{name}") for name in ("value", "date-value", "boolean-value"))
            typed = next((one for one in values if one is not None), None)
            shown = "\n".join("".join(words.itertext()) for words in cell if words.tag.endswith("}p"))
            value = float(typed) if cell.get(f"{office}value") else typed or shown
            cells += [value] * min(int(cell.get(f"{table}number-columns-repeated", 1)), 50)
        for _ in range(min(int(row.get(f"{table}number-rows-repeated", 1)), 100)):
            number += 1
            lines[number] = cells
    return below(lines, head)


def geojson(raw):
    """Return the attributes of each feature, and the place of points."""
    features = json.loads(raw)["features"]
    return {
        at: one["properties"] | dict(zip(("lon", "lat"), one["geometry"]["coordinates"], strict=True))
        for at, one in enumerate(features, start=1)
    }


def keyhole(raw):
    """Return name, description, dates and place of each placemark of a KML file, in whatever folder."""
    rows = {}
    for at, mark in enumerate(ET.fromstring(raw).iter("{http://www.opengis.net/kml/2.2}Placemark"), start=1):
        found = {one.tag.partition("}")[2]: (one.text or "").strip() for one in mark.iter()}
        lon, lat, *_ = (*found.pop("coordinates", "").split(","), "", "")
        rows[at] = found | {"lon": lon, "lat": lat}
    return rows


def waypoints(raw):
    """Return name, time and place of each waypoint of a GPX file."""
    space = "{http://www.topografix.com/GPX/1/1}"
    return {
        at: {one.tag.removeprefix(space): one.text for one in mark} | mark.attrib
        for at, mark in enumerate(ET.fromstring(raw).iter(f"{space}wpt"), start=1)
    }


def geopackage(raw):
    """Return the features of the first layer; GDAL opens it, the product asks SQLite itself."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "layer.gpkg"
        path.write_bytes(raw)
        return _features(gpd.read_file(path))


def geoparquet(raw):
    """Return the features of a GeoParquet file."""
    return _features(gpd.read_parquet(io.BytesIO(raw)))


def _features(frame):
    degrees = frame.to_crs(4326)
    cells = degrees.drop(columns=degrees.geometry.name).astype(object)
    rows = cells.where(cells.notna(), None).to_dict("records")
    places = zip(degrees.geometry.x, degrees.geometry.y, strict=True)
    return {
        at: row | {"lon": x, "lat": y} for at, (row, (x, y)) in enumerate(zip(rows, places, strict=True), 1)
    }


def parquet(raw):
    """Return the rows of a Parquet file, as Arrow's own values."""
    return dict(enumerate(pq.read_table(io.BytesIO(raw)).to_pylist(), start=1))


def member(raw, name, **how):
    """Return the rows of a text file in an archive."""
    return text(zipfile.ZipFile(io.BytesIO(raw)).read(name), **how)
