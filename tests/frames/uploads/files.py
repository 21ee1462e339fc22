"""Small files of every format, as other programs write them."""

import datetime as dt
import io
import json
import sqlite3
import zipfile

import geopandas as gpd
import pandas as pd
import shapely
import xlsxwriter

HEAD = ("name", "start", "troops")
ROWS = (("Amber Shield", dt.date(2026, 5, 4), 12000), ("Birch Line", dt.date(2026, 6, 1), 1500))


def xlsx(fill):
    """Return a workbook that a function fills; it gets the workbook and its formats of days and moments."""
    raw = io.BytesIO()
    book = xlsxwriter.Workbook(raw)
    fill(
        book,
        book.add_format({"num_format": "dd.mm.yyyy"}),
        book.add_format({"num_format": "dd.mm.yyyy hh:mm"}),
    )
    book.close()
    return raw.getvalue()


def drills(book, day, moment, name="Drills"):
    sheet = book.add_worksheet(name)
    sheet.merge_range("A1:C1", "Exercises of the desk")
    sheet.write_row(2, 0, HEAD)
    for at, (drill, start, troops) in enumerate(ROWS, start=3):
        sheet.write(at, 0, drill)
        sheet.write_datetime(at, 1, dt.datetime.combine(start, dt.time()), day)
        sheet.write(at, 2, troops)
    return sheet


def zipped(members, method=zipfile.ZIP_DEFLATED):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", method) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return raw.getvalue()


ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0">'
    "<office:body><office:spreadsheet>"
)
ODS_FOOT = "</office:spreadsheet></office:body></office:document-content>"


def ods(tables, styles=""):
    """Return a workbook of the sheets that `tables` holds as XML, with the styles before them."""
    head = ODS_HEAD.replace("<office:body>", f"{styles}<office:body>")
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": f"{head}{tables}{ODS_FOOT}",
        }
    )


def ods_text(words, **attributes):
    more = "".join(
        f' {name.replace("__", ":").replace("_", "-")}="{value}"' for name, value in attributes.items()
    )
    return f'<table:table-cell office:value-type="string"{more}><text:p>{words}</text:p></table:table-cell>'


def ods_row(*cells, more=""):
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def features(**properties):
    return gpd.GeoDataFrame(
        {"name": ["Amber Shield", "Birch Line"], **properties},
        geometry=[shapely.Point(24.75, 59.44), shapely.box(24, 56, 26, 58)],
        crs="EPSG:4326",
    )


def geojson(**properties):
    return features(**properties).to_json().encode()


def geopackage(frame, layer="drills"):
    raw = io.BytesIO()
    frame.to_file(raw, driver="GPKG", layer=layer)
    return raw.getvalue()


def two_layers(path):
    """Return a GeoPackage of the layers north and south, which has to be written to a file."""
    features().to_file(path, driver="GPKG", layer="north")
    features().head(1).to_file(path, driver="GPKG", layer="south")
    return path.read_bytes()


def parquet(frame):
    raw = io.BytesIO()
    frame.to_parquet(raw)
    return raw.getvalue()


def plain_frame():
    return pd.DataFrame(
        {"name": ["Amber Shield", "Birch Line"], "start": pd.to_datetime(["2026-05-04", None])}
    )


def with_view(raw):
    """Return a GeoPackage that has a view as well."""
    held = sqlite3.connect(":memory:")
    held.deserialize(raw)
    held.execute("create view endless as select name from drills")
    held.commit()
    return held.serialize()


KML = b"""<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
<Folder><name>North</name>
<Placemark><name>Amber Shield</name><description><![CDATA[<b>Big</b> drill]]></description>
<TimeSpan><begin>2025</begin><end>2025-09</end></TimeSpan>
<ExtendedData><Data name="name"><value>other</value></Data>
<Data name="troops"><value>4000</value></Data></ExtendedData>
<Point><coordinates>24.75,59.44,0</coordinates></Point></Placemark></Folder>
<Folder><name>South</name>
<Placemark><name>Birch Line</name><TimeStamp><when>2025-06-01</when></TimeStamp>
<Polygon><outerBoundaryIs><LinearRing><coordinates>24,56 26,56 26,58 24,58 24,56</coordinates></LinearRing>
</outerBoundaryIs></Polygon></Placemark></Folder>
<NetworkLink><Link><href>http://example.invalid/x.kml</href></Link></NetworkLink>
</Document></kml>"""

GPX = b"""<?xml version="1.0"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">
<wpt lat="59.44" lon="24.75"><name>Amber Shield</name><time>2025-09-12T10:00:00Z</time></wpt>
<trk><name>A way</name></trk></gpx>"""


def package(**resources):
    described = {"resources": [{"name": name, "path": f"{name}.csv"} for name in resources]}
    return zipped(
        {"datapackage.json": json.dumps(described)}
        | {f"{name}.csv": text for name, text in resources.items()}
    )
