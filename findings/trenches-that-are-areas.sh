#!/usr/bin/env bash
# Guess: whether a closed way of OpenStreetMap is a line or an area is the same for every reader of its files.
#
# What happens: a trench around a strongpoint (`military=trench`) is the area within it by osmtogeojson, which Overpass
# Turbo uses, and by GDAL, so by GeoPandas and QGIS; by osm2geojson for Python it is the line that was dug. A ditch against
# tanks (`barrier=ditch`) is an area by both makers of GeoJSON and a line by GDAL. Runways are lines by osm2geojson alone, a wall, a dyke
# and a pier areas by osmtogeojson alone, a taxiway and a coastline areas by GDAL alone. Ranges, bases and bunkers are areas,
# fences and tank traps lines by all three. No warning is given. `area=no` and `area=yes` on the way settle it for all
# three, but few ways have them.
#
# Versions: osm2geojson 0.3.2, geopandas 1.2.0, pyogrio 0.13.0 with its GDAL; osmtogeojson 2.2.12 (npm), seen with
# Node.js 20. Known in part: issue 124 of tyrasd/osmtogeojson tells of walls; of trenches, ditches and runways nothing was
# found there and in rapkin/osm2geojson.
#
# Why it matters: the lines of defence along the eastern border are mapped so. Who takes lines alone misses a trench, and
# who sums areas counts the field within it as military land: ask for both kinds and decide by the tag.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv venv
venv/bin/pip install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  certifi==2026.10.19.post1 charset-normalizer==3.5.3 geopandas==1.2.0 idna==3.20 numpy==2.4.6 osm2geojson==0.3.2 \
  packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 pyproj==3.7.2 python-dateutil==2.9.0.post0 requests==2.34.2 \
  shapely==2.2.0 six==1.17.0 tzdata==2026.6 urllib3==2.8.0
npm install --silent --no-audit --no-fund --ignore-scripts osmtogeojson@2.2.12

cat > turn.cjs <<'JS'
const { readFileSync } = require("node:fs");
const { features } = require("osmtogeojson")(JSON.parse(readFileSync("ways.json", "utf8")));
const { version } = JSON.parse(readFileSync("node_modules/osmtogeojson/package.json"));
console.log(JSON.stringify({ version, kinds: features.map(({ id, geometry }) => [id, geometry.type]) }));
JS
venv/bin/python -W error - <<'PY'
import json
import subprocess
from importlib.metadata import version
from pathlib import Path

import osm2geojson
import pyogrio

LINE, AREA = "LineString", "Polygon"
FOUND = {  # by osmtogeojson, osm2geojson and GDAL
    "military=trench": (AREA, LINE, AREA),
    "barrier=ditch": (AREA, AREA, LINE),
    "aeroway=runway": (AREA, LINE, AREA),
    "barrier=wall": (AREA, LINE, LINE),
    "man_made=dyke": (AREA, LINE, LINE),
    "man_made=pier": (AREA, LINE, LINE),
    "aeroway=taxiway": (LINE, LINE, AREA),
    "natural=coastline": (LINE, LINE, AREA),
    "military=range": (AREA, AREA, AREA),
    "military=base": (AREA, AREA, AREA),
    "military=bunker": (AREA, AREA, AREA),
    "barrier=fence": (LINE, LINE, LINE),
    "barrier=tank_trap": (LINE, LINE, LINE),
    "military=trench;area=no": (LINE, LINE, LINE),
    "military=trench;area=yes": (AREA, AREA, AREA),
}
CORNERS = [(1, 58.0, 25.0), (2, 58.0, 25.1), (3, 58.1, 25.1), (4, 58.1, 25.0)]
ways = {100 + place: dict(tag.split("=") for tag in tags.split(";")) for place, tags in enumerate(FOUND)}
ring = [1, 2, 3, 4, 1]
elements = [{"type": "node", "id": node, "lat": lat, "lon": lon} for node, lat, lon in CORNERS]
elements += [{"type": "way", "id": way, "nodes": ring, "tags": tags} for way, tags in ways.items()]
Path("ways.json").write_text(json.dumps({"elements": elements}))
nodes = "".join(f'<node id="{node}" version="1" lat="{lat}" lon="{lon}"/>' for node, lat, lon in CORNERS)
refs = "".join(f'<nd ref="{node}"/>' for node in ring)
for way, tags in ways.items():
    nodes += f'<way id="{way}" version="1">{refs}' + "".join(f'<tag k="{k}" v="{v}"/>' for k, v in tags.items()) + "</way>"
Path("ways.osm").write_text(f'<osm version="0.6">{nodes}</osm>')

turned = json.loads(subprocess.check_output(["node", "turn.cjs"], text=True))
print(*(f"{name} {version(name)}" for name in ("osm2geojson", "pyogrio")), "GDAL", pyogrio.__gdal_version_string__, end=" ")
print("osmtogeojson", turned["version"])
by_npm = {int(way.removeprefix("way/")): kind for way, kind in turned["kinds"]}
by_python = {
    feature["properties"]["id"]: feature["geometry"]["type"]
    for feature in osm2geojson.json2geojson({"elements": elements})["features"]
}
by_gdal = {}
for layer, column, kind in (("lines", "osm_id", LINE), ("multipolygons", "osm_way_id", AREA)):
    by_gdal |= {int(way): kind for way in pyogrio.read_dataframe("ways.osm", layer=layer)[column]}
for way, (tags, found) in zip(ways, FOUND.items(), strict=True):
    kinds = by_npm[way], by_python[way], by_gdal[way]
    print(f"  {tags}: {', '.join(kinds)}")
    assert kinds == found
print("As found: a trench is what its reader takes it for.")
PY
