#!/usr/bin/env bash
# Guess: since Shapely holds a measure (M) beside the height, as a track holds its times, GeoPandas carries it
# through `to_crs()`, or refuses. The height is as safe with a measure as without one.
#
# What happens: `to_crs()` keeps a height that stands alone. A measure that stands alone is dropped, and where both
# stand both become NaN, height too; so with `translate()` and `rotate()`. The geometry still says that it has Z and
# M, so `has_z` sees nothing. `to_json()` writes a lone measure as the third number of a position, which RFC 7946
# makes a height: the second 1,631,232,000 stands 1.6 million kilometres up. Shapely's own `to_geojson()` leaves
# measures out. `force_3d()`, which leaves a height as it is, makes it 0 where a measure is with it. No warning is
# given; only `to_file()` refuses such a geometry.
#
# Versions: geopandas 1.2.0, shapely 2.2.0, pyproj 3.7.2.
#
# Why it matters: tracks of ships and aircraft carry time as a measure. A map in a projection is the first step with
# one, and the heights are gone before anybody looks. What holds measures has to be taken apart first, by
# `shapely.get_coordinates(include_z=True, include_m=True)`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps certifi==2026.10.19.post1 \
  geopandas==1.2.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 pyproj==3.7.2 \
  python-dateutil==4.0.0 shapely==2.2.0

cd "$scratch"
venv/bin/python -W error - <<'PY'
import json

import geopandas
import pyproj
import shapely

print("geopandas", geopandas.__version__, "shapely", shapely.__version__, "pyproj", pyproj.__version__)
NAN = "NaN"
EXPECTED = {  # position as it is: what stands behind easting and northing after to_crs, and the GeoJSON
    "POINT Z (24 57 100)": ([100.0], [24, 57, 100]),
    "POINT M (24 57 1631232000)": ([], [24, 57, 1631232000]),
    "POINT ZM (24 57 100 1631232000)": ([NAN, NAN], [24, 57, 100, 1631232000]),
}
for text, (expected, position) in EXPECTED.items():
    place = geopandas.GeoSeries([shapely.from_wkt(text)], crs=4326)
    moved = {"to_crs": place.to_crs(3035)[0], "translate": place.translate(1)[0], "rotate": place.rotate(0)[0]}
    for how, point in moved.items():
        print(f"  {text} {how} -> {point.wkt}")
        words = point.wkt[point.wkt.index("(") + 1 : -1].split()[2:]
        assert [word if word == NAN else float(word) for word in words] == expected, (text, how, point.wkt)
        assert point.has_z == place.has_z[0], (text, how)
    written = json.loads(place.to_json())["features"][0]["geometry"]["coordinates"]
    print("    as GeoJSON:", written, "by Shapely:", shapely.to_geojson(place[0]))
    assert written == position, written
    assert json.loads(shapely.to_geojson(place[0]))["coordinates"] == [24, 57, 100][: 2 + place.has_z[0]]

try:
    geopandas.GeoSeries([shapely.from_wkt("POINT M (24 57 1)")], crs=4326).to_file("place.geojson")
except Exception as error:
    print("  to_file:", type(error).__name__, error)
else:
    raise AssertionError("a file was written")

track = shapely.from_wkt("LINESTRING ZM (24 57 100 1631232000, 25 58 110 1631235600)")
forced = [shapely.get_coordinates(shapely.force_3d(line), include_z=True)[:, 2].tolist() for line in (
    shapely.from_wkt("LINESTRING Z (24 57 100, 25 58 110)"), track)]
print("  heights by force_3d, without and with times:", *forced)
assert forced == [[100, 110], [0, 0]], forced
moved = geopandas.GeoSeries([track], crs=4326).to_crs(3035)
heights = moved.get_coordinates(include_z=True)["z"]
print("  heights of a track with times after to_crs:", heights.tolist())
assert heights.isna().all() and moved.has_z.all() and moved.is_valid.all()
print("As found: a time beside the height takes the height away.")
PY
