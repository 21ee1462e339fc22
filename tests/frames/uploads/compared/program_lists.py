"""Lists as programs write them: workbooks, maps and data files; how a person reads each."""

import datetime as dt
import io

import geopandas as gpd
import pandas as pd
import pyproj
import xlsxwriter

from tests.frames.uploads import files

from . import plain_files
from .said import NOTHING, TOLD, Said, day, degrees, states, whole, words

CODES = {
    "Estonia": "EST",
    "Latvia": "LVA",
    "Lithuania": "LTU",
    "EE": "EST",
    "LV": "LVA",
    "Poland": "POL",
    "EST": "EST",
    "LVA": "LVA",
    "LTU": "LTU",
}
HOST = states(CODES)
ISO = day("%Y-%m-%d")


def workbook(fill):
    """Return a workbook whose one sheet a function fills, with a format of days."""
    raw = io.BytesIO()
    book = xlsxwriter.Workbook(raw)
    fill(book.add_worksheet("Plan"), book.add_format({"num_format": "dd.mm.yyyy"}))
    book.close()
    return raw.getvalue()


def merged():
    def fill(sheet, dated):
        sheet.merge_range("A1:E1", "Exercises 2025")
        sheet.write_row(1, 0, ("Exercise", "Start", "End", "Host", "Troops"))
        for at, (name, troops) in enumerate((("Amber", 1000), ("Birch", 2000), ("Cedar", 300)), start=2):
            sheet.write(at, 0, name)
            sheet.write(at, 4, troops)
        sheet.merge_range("D3:D5", "Estonia")
        for cells, date in (("B3:B4", "2025-05-01"), ("C3:C4", "2025-05-09")):
            sheet.merge_range(cells, "")
            sheet.write_datetime(cells[:2], dt.datetime.fromisoformat(date), dated)
        sheet.write_datetime("B5", dt.datetime.fromisoformat("2025-06-01"), dated)

    fields = {
        "name": (("Exercise",), words),
        "start": (("Start",), day()),
        "end": (("End",), day()),
        "hosts": (("Host",), HOST),
        "size": (("Troops",), whole()),
    }
    raw = workbook(fill)
    return Said(raw, "merged.xlsx", plain_files.workbook(raw, head=2), fields)


def two_lines_of_names():
    def fill(sheet, dated):
        for cells, name in (
            ("A1:A2", "Exercise"),
            ("B1:C1", "Dates"),
            ("D1:E1", "Troops"),
            ("F1:F2", "Host"),
        ):
            sheet.merge_range(cells, name)
        sheet.write_row(1, 1, ("Start", "End", "Planned", "Actual"))
        for at, (name, first, planned) in enumerate(
            (("Amber", "2025-05-01", 900), ("Birch", "2025-06-01", 50)), 2
        ):
            sheet.write(at, 0, name)
            sheet.write_datetime(at, 1, dt.datetime.fromisoformat(first), dated)
            sheet.write_row(at, 3, (planned, planned - 7, "Latvia"))

    raw = workbook(fill)
    rows = plain_files.workbook(raw, head=2)
    named = {
        number: row | {"Exercise": name, "Host": "Latvia"}
        for (number, row), name in zip(rows.items(), ("Amber", "Birch"), strict=True)
    }
    fields = {
        "name": (("Exercise",), words),
        "start": (("Start",), day()),
        "hosts": (("Host",), HOST),
        "size": (("Planned",), whole()),
    }
    return Said(raw, "plan.xlsx", named, fields)


def serial_days():
    def fill(sheet, _):
        sheet.write_row(0, 0, ("Exercise", "Start", "End", "Country", "NATO led"))
        sheet.write_row(1, 0, ("Amber", 45778, 45786, "Estonia"))
        sheet.write_row(2, 0, ("Birch", 45809, 45812, "Latvia"))
        sheet.write_boolean(1, 4, True)
        sheet.write_boolean(2, 4, False)

    def date(cell):
        return (dt.date(1899, 12, 30) + dt.timedelta(days=cell)).isoformat(), False

    raw = workbook(fill)
    fields = {
        "name": (("Exercise",), words),
        "start": (("Start",), date),
        "end": (("End",), date),
        "hosts": (("Country",), HOST),
    }
    return Said(raw, "serial.xlsx", plain_files.workbook(raw), fields)


def failed_formulas():
    def fill(sheet, _):
        sheet.write_row(0, 0, ("Exercise", "Start", "Host", "Troops"))
        sheet.write_row(1, 0, ("Amber", "2025-05-01", "Estonia"))
        sheet.write_formula(1, 3, "=1/0", None, "#REF!")
        sheet.write_formula(2, 0, "=1/0", None, "#N/A")
        sheet.write_row(2, 1, ("2025-05-02", "Latvia", 20))
        sheet.write(3, 0, "Cedar")
        sheet.write_formula(3, 1, "=1/0", None, "#VALUE!")

    def but_failed(read):
        return lambda cell: TOLD if str(cell).startswith("#") else read(cell)

    raw = workbook(fill)
    fields = {
        "name": (("Exercise",), but_failed(words)),
        "start": (("Start",), ISO),
        "hosts": (("Host",), HOST),
        "size": (("Troops",), but_failed(whole())),
    }
    return Said(raw, "failed.xlsx", plain_files.workbook(raw), fields)


def open_document():
    def cell(kind, value, shown):
        attribute = {"float": "value", "date": "date-value"}[kind]
        return (
            f'<table:table-cell office:value-type="{kind}" office:{attribute}="{value}">'
            f"<text:p>{shown}</text:p></table:table-cell>"
        )

    head = files.ods_row(*map(files.ods_text, ("Exercise", "Start", "Country", "Troops")))
    lines = (("Amber", "2025-05-01", "Estonia", 12345), ("Birch", "2025-06-01", "Latvia, Lithuania", 1500))
    rows = (
        files.ods_row(
            files.ods_text(name),
            cell("date", start, "1.5.25"),
            files.ods_text(host),
            cell("float", troops, "12k"),
        )
        for name, start, host, troops in lines
    )
    raw = files.ods(f'<table:table table:name="S">{head}{"".join(rows)}</table:table>')
    fields = {
        "name": (("Exercise",), words),
        "start": (("Start",), ISO),
        "hosts": (("Country",), HOST),
        "size": (("Troops",), whole()),
    }
    return Said(raw, "drills.ods", plain_files.open_document(raw), fields)


EARTH = """<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<name>Bases</name><Style id="s"/><Folder><name>Air</name><Placemark><name>Ämari</name>
<LookAt><longitude>24.2</longitude><latitude>59.2</latitude></LookAt><styleUrl>#s</styleUrl>
<Point><coordinates>24.2085,59.2603,0</coordinates></Point></Placemark><Folder><name>Inner</name>
<Placemark><name>Šiauliai</name><Point><coordinates>23.39,55.8939,0</coordinates></Point></Placemark>
</Folder></Folder></Document></kml>"""


def earth():
    raw, lies_in = EARTH.encode(), {"Ämari": "EST", "Šiauliai": "LTU"}
    fields = {
        "name": (("name",), words),
        "hosts": (("name",), lambda name: ((lies_in[name],), False)),
        "place": (("lat", "lon"), degrees),
    }
    return Said(raw, "bases.kml", plain_files.keyhole(raw), fields, kind="sites")


def waypoints():
    raw = b"""<?xml version="1.0"?><gpx version="1.1" creator="x" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="59.2603" lon="24.2085"><ele>12</ele><time>2025-09-12T22:30:00Z</time><name>Range</name></wpt>
<wpt lat="55.8939" lon="23.3912"><name>No time</name></wpt></gpx>"""
    fields = {
        "name": (("name",), words),
        "start": (("time",), lambda cell: (cell[:10], False) if cell else NOTHING),
        "place": (("lat", "lon"), degrees),
    }
    return Said(raw, "walk.gpx", plain_files.waypoints(raw), fields)


def _frame():
    places = gpd.points_from_xy([25.9, 24.1], [59.3, 56.9])
    cells = {
        "ExName": ["Siil", "Namejs"],
        "begin": ["2025-05-05", "2025-10-01"],
        "troops": [16000, None],
        "country": ["EE", "LV"],
    }
    return gpd.GeoDataFrame(cells, geometry=places, crs=4326)


DRAWN = {
    "name": (("ExName",), words),
    "start": (("begin",), ISO),
    "hosts": (("country",), HOST),
    "size": (("troops",), whole()),
    "place": (("lat", "lon"), degrees),
}


def geopackage():
    raw = io.BytesIO()
    _frame().to_crs(3301).to_file(raw, driver="GPKG", layer="drills")
    return Said(raw.getvalue(), "est.gpkg", plain_files.geopackage(raw.getvalue()), DRAWN)


def geoparquet():
    raw = files.parquet(_frame().to_crs(3035))
    return Said(raw, "geo.parquet", plain_files.geoparquet(raw), DRAWN)


def geojson():
    raw = _frame().to_json().encode()
    return Said(raw, "drills.geojson", plain_files.geojson(raw), DRAWN)


def parquet():
    frame = pd.DataFrame(
        {
            "exercise": ["A", "B"],
            "start": pd.to_datetime(["2025-05-05T23:30+03:00", "2025-10-01T00:30+03:00"]),
            "end": [dt.date(2025, 5, 9), None],
            "troops": pd.array([16000, None], dtype="Int64"),
            "nato": [True, None],
            "hosts": [["EST", "LVA"], ["LTU"]],
        }
    )
    fields = {
        "name": (("exercise",), words),
        "start": (("start",), day()),
        "end": (("end",), day()),
        "size": (("troops",), whole()),
        "hosts": (("hosts",), HOST),
    }
    raw = files.parquet(frame)
    return Said(raw, "drills.parquet", plain_files.parquet(raw), fields)


def references():
    raw = (
        "Base;Country;Position;Kind\nTallinn;Estonia;35VLF7240091200;garrison\n"
        "Tapa;Estonia;35V 443500 6568900;garrison\nÄmari;Estonia;59°15′37″N 24°12′30″E;air base\n"
        "Warsaw;Poland;N52°13.782' E021°00.732';port\nSwapped;Estonia;24.75 59.44;garrison\n"
    ).encode()
    at = {"Swapped": None, "Ämari": (59.2603, 24.2083), "Warsaw": (52.2297, 21.0122)}
    to_degrees = pyproj.Transformer.from_crs(32635, 4326)
    for name, metres in (("Tallinn", (372400, 6591200)), ("Tapa", (443500, 6568900))):
        at[name] = to_degrees.transform(*metres)
    fields = {
        "name": (
            ("Base", "Position"),
            lambda name, position: (f"{name}{SQUARE * position.startswith('35V')}", False),
        ),
        "hosts": (("Country",), HOST),
        "place": (("Base", "Position"), lambda name, _: (at[name], at[name] is None)),
    }
    return Said(raw, "bases.csv", plain_files.text(raw, sign=";"), fields, kind="sites")


SQUARE = " (centre of a square of 1 m)"

PROGRAMS = {
    "merged cells": merged,
    "two lines of names": two_lines_of_names,
    "days as numbers": serial_days,
    "failed formulas": failed_formulas,
    "ODS": open_document,
    "KML": earth,
    "GPX": waypoints,
    "GeoPackage": geopackage,
    "GeoParquet": geoparquet,
    "GeoJSON": geojson,
    "Parquet": parquet,
    "MGRS, UTM and minutes": references,
}
"""A maker for each."""
