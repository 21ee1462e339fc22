#!/usr/bin/env bash
# Guess: pyais, which reads the messages of ships, gives nothing for what a ship does not report, as AIS has a sign of its
# own for each such value.
#
# What happens: the signs come out as numbers like any other. A place that is not known is 91 N, 181 E, a speed 102.3 knots, a
# course 360 degrees, a heading 511; an arrival is on day 0 of month 0, at 24:60. GeoPandas makes a point of the place, and
# a mean speed of 10 knots and of one not known is 56. The other way round `encode_dict` writes 0 N, 0 E, 0 knots and due
# north for what is not handed in, in place of those signs, while turn and state get theirs. No warning is given.
#
# Versions: pyais 3.3.1, geopandas 1.2.0, pandas 3.1.1. Nothing was found on it among the issues of M0r13n/pyais.
#
# Why it matters: ships that follow a drill report some of these and not others, and who counts speeds and places near
# cables takes such numbers for true. Turn the five signs into gaps before anything is counted.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: attrs==26.1.0 \
  certifi==2026.10.19.post1 geopandas==1.2.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyais==3.3.1 pyogrio==0.13.0 \
  pyproj==3.7.2 python-dateutil==2.9.0.post0 shapely==2.2.0 six==1.17.0 tzdata==2026.6

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import geopandas
import pandas
from pyais import decode, encode_dict

print(*(f"{name} {version(name)}" for name in ("pyais", "geopandas", "pandas")))
UNKNOWN = {"lat": 91, "lon": 181, "speed": 102.3, "course": 360, "heading": 511}
KNOWN = {"lat": 59, "lon": 25, "speed": 10, "course": 90, "heading": 92}
ships = []
for values in (KNOWN, UNKNOWN):
    (message,) = encode_dict({"type": 1, "mmsi": 276000000} | values)
    ships.append({name: decode(message).asdict()[name] for name in values})
    print(f"  {message}: {ships[-1]}")
assert ships == [KNOWN, UNKNOWN]
table = pandas.DataFrame(ships)
places = geopandas.points_from_xy(table["lon"], table["lat"], crs=4326)
print("  places:", [place.wkt for place in places], "mean speed:", round(table["speed"].mean(), 2))
assert places[1].wkt == "POINT (181 91)" and round(table["speed"].mean(), 2) == 56.15

voyage = {"month": 0, "day": 0, "hour": 24, "minute": 60}
arrives = decode(*encode_dict({"type": 5, "mmsi": 276000000, "shipname": "SHIP"} | voyage)).asdict()
assert {name: arrives[name] for name in voyage} == voyage

for kind, status in ((1, 15), (18, None)):
    silent = decode(*encode_dict({"type": kind, "mmsi": 276000000})).asdict()
    print(f"  type {kind} without a place:", {name: silent[name] for name in UNKNOWN})
    assert all(silent[name] == 0 for name in UNKNOWN)
    assert status is None or silent["status"] == status and silent["turn"] == -128
print("As found: a ship that tells no place is beyond the pole.")
PY
