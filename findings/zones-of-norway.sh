#!/usr/bin/env bash
# Guess: estimate_utm_crs() of geopandas gives the UTM zone that a map of the place is printed in. So the zone
# in a grid reference from `mgrs` or `utm` and the eastings of geopandas belong together.
#
# What happens: south-west Norway and Svalbard have zones of their own width (32V is widened to the west; 32X, 34X
# and 36X do not exist). `utm` and `mgrs` know it, pyproj's query_utm_crs_info and with it estimate_utm_crs() do
# not: Bergen is in zone 32V for the former and in EPSG:32631 for the latter, Ny-Alesund in 33X and EPSG:32632.
# The eastings of the one with the zone of the other lie 331 km and 129 km to the east, and raise no error.
#
# Versions: geopandas 1.2.0, pyproj 3.7.2, utm 0.9.0, mgrs 1.6.0.
#
# Why it matters: Haakonsvern, Sola and Stavanger (seat of the Joint Warfare Centre) and the cables of Svalbard
# are places of this register. A grid reference of theirs must be read by the rule of the grid, not by one zone
# for each six degrees, and a reference in zone 31 with an easting above 500 km is a sign of a machine's choice.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps certifi==2026.10.19.post1 \
  geopandas==1.2.0 mgrs==1.6.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 pyproj==3.7.2 \
  python-dateutil==4.0.0 shapely==2.2.0 utm==0.9.0

"$scratch/venv/bin/python" - <<'PY'
from importlib.metadata import version

import geopandas
import mgrs
import pyproj
import utm
from shapely import Point

print(*(f"{name} {version(name)}" for name in ("geopandas", "pyproj", "utm", "mgrs")))
PLACES = {
    "Haakonsvern": (60.34, 5.23, 32631, "32V", 331),
    "Sola": (58.88, 5.64, 32631, "32V", 346),
    "Bergen": (60.39, 5.32, 32631, "32V", 331),
    "Ny-Alesund": (78.92, 11.93, 32632, "33X", 129),
    "Barentsoya": (78.40, 21.50, 32634, "35X", 135),
    "Longyearbyen": (78.22, 15.65, 32633, "33X", 0),
    "Oslo": (59.90, 10.70, 32632, "32V", 0),
}
globe = pyproj.Geod(ellps="WGS84")
for name, (lat, lon, code, zone, km) in PLACES.items():
    place = geopandas.GeoSeries([Point(lon, lat)], crs=4326)
    estimated = place.estimate_utm_crs()
    point = place.to_crs(estimated).iloc[0]
    _, _, number, letter = utm.from_latlon(lat, lon)
    grid = mgrs.MGRS().toMGRS(lat, lon, MGRSPrecision=1)
    mixed = utm.to_latlon(point.x, point.y, number, letter)
    off = round(globe.inv(lon, lat, mixed[1], mixed[0])[2] / 1000)
    print(f"  {name}: EPSG:{estimated.to_epsg()}, utm {number}{letter}, mgrs {grid}; mixed {off} km off")
    assert estimated.to_epsg() == code, (name, estimated)
    assert f"{number}{letter}" == zone == grid[:3], (name, number, letter, grid)
    assert off == km, (name, off)
print("As found: two rules for the zone, equal in Oslo and Longyearbyen, not in Bergen and Ny-Alesund.")
PY
