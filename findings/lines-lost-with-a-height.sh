#!/usr/bin/env bash
# Guess: fastkml reads a line or an area whose points have heights in part as other readers do, for whom a missing
# height is zero, or refuses it where it is asked to be strict.
#
# What happens: the whole line is gone. In KML the height of a point may be left out, and a route that was drawn over
# another one, or closed by hand, has it at some points only. Such a placemark is read with its name and without a
# geometry, with `strict=True` or without; written again the file has no coordinates any more.
# No warning is given and nothing is logged. Areas are lost by one point too, and a MultiGeometry keeps its other parts
# and loses this one. GDAL, and so GeoPandas and QGIS, reads the same file with zeros.
#
# Versions: fastkml 1.4.0, pygeoif 1.6.0, geopandas 1.2.0, pyogrio 0.13.0. Nothing was found on it among the issues of
# cleder/fastkml.
#
# Why it matters: routes of patrols, ranges and closed areas come as KML, and a row without a place is easily taken for
# one whose place is not known. Count the placemarks without a geometry, or read by GDAL.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv venv
venv/bin/pip install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: arrow==1.4.0 \
  certifi==2026.10.19.post1 fastkml==1.4.0 geopandas==1.2.0 lxml==6.1.3 numpy==2.4.6 packaging==26.4 pandas==3.1.1 \
  pygeoif==1.6.0 pyogrio==0.13.0 pyproj==3.7.2 python-dateutil==2.9.0.post0 shapely==2.2.0 six==1.17.0 \
  typing-extensions==4.16.0 tzdata==2026.6

venv/bin/python -W error - <<'PY'
import logging
from importlib.metadata import version
from pathlib import Path

import geopandas
from fastkml import KML

print(*(f"{name} {version(name)}" for name in ("fastkml", "pygeoif", "geopandas", "pyogrio")))
said = []
listener = logging.Handler()
listener.emit = said.append
logging.basicConfig(level=logging.INFO, handlers=[listener])
LINE = "<LineString><coordinates>{}</coordinates></LineString>"
AREA = "<Polygon><outerBoundaryIs><LinearRing><coordinates>{}</coordinates></LinearRing></outerBoundaryIs></Polygon>"
PARTS = f"<MultiGeometry>{LINE}<Point><coordinates>20,55</coordinates></Point></MultiGeometry>"
FLAT = "25,58 26,58 26,59 25,58"
HIGH = "25,58,100 26,58,100 26,59,100 25,58,100"
MIXED = "25,58,100 26,58 26,59,100 25,58,100"


def read(kind, points):
    """Geometries by fastkml in both ways and whether coordinates are written again, and by GDAL."""
    Path("file.kml").write_text(
        '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>patrol</name>'
        f"{kind.format(points)}</Placemark></Document></kml>"
    )
    strict, lenient = (KML.parse("file.kml", strict=how) for how in (True, False))
    marks = [file.features[0].features[0] for file in (strict, lenient)]
    assert [mark.name for mark in marks] == ["patrol", "patrol"]
    assert str(marks[0].geometry) == str(marks[1].geometry)
    return marks[0].geometry, points.split()[1] in strict.to_string(), geopandas.read_file("file.kml").geometry[0]


for kind in (LINE, AREA, PARTS):
    for points in (FLAT, HIGH):
        assert read(kind, points)[0] is not None
    lost, written, by_gdal = read(kind, MIXED)
    print(f"  {by_gdal.geom_type} with one point without a height: {lost}, by GDAL {by_gdal.wkt}")
    assert "26 58 0" in by_gdal.wkt and not written
    assert lost is None or (kind is PARTS and [part.wkt for part in lost.geoms] == ["POINT (20.0 55.0)"])
assert not said
print("As found: one height that is missing takes the whole line with it.")
PY
