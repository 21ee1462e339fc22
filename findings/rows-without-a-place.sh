#!/usr/bin/env bash
# Guess: GeoPandas, told to make single places of those with several parts (`explode`), keeps a row whose place is not
# known, as the method of the same name in pandas keeps a row without a list, and as GeoPandas itself does for lists.
#
# What happens: the row is gone, and so is one whose place has no parts (MULTIPOINT EMPTY), while an empty single place
# (POINT EMPTY) stays. The same call on a column of lists keeps all rows. A table of drills in which every place is one
# point loses them as well, and sums fall with them: of 59,700 people 26,000 are left. So it is whichever index is asked
# for, and no warning is given.
#
# Versions: geopandas 1.2.0, pandas 3.1.1, shapely 2.2.0. Nothing was found on missing places among the issues of
# geopandas; that parts of none go is seen in the change 2161.
#
# Why it matters: the place of many drills is not known, or not to the public, and to take shapes apart is a first step
# to a map, from which counts are taken later on. Put the rows back: `pandas.concat` with those where `geometry.isna()`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  certifi==2026.10.19.post1 geopandas==1.2.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 \
  pyproj==3.7.2 python-dateutil==2.9.0.post0 shapely==2.2.0 six==1.17.0 tzdata==2026.6

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import geopandas
from shapely import MultiPoint, Point

print(*(f"{name} {version(name)}" for name in ("geopandas", "pandas", "shapely")))
DRILLS = geopandas.GeoDataFrame(
    {
        "name": ["Siil", "Zapad", "Okean", "Anakonda"],
        "troops": [13000, 12700, 21000, 13000],
        "guests": [["LVA"], None, [], ["USA", "LTU"]],
    },
    geometry=[Point(25, 59), None, MultiPoint(), MultiPoint([(21, 52), (16, 53)])],
    crs=4326,
)

for how in ({}, {"ignore_index": True}, {"index_parts": True}):
    assert list(DRILLS.explode(**how)["name"]) == ["Siil", "Anakonda", "Anakonda"]
parts = DRILLS.explode()
people = sum(parts.drop_duplicates("name")["troops"])
print("  by places:", *parts["name"], "with", people, "of", DRILLS["troops"].sum(), "people")
assert (people, DRILLS["troops"].sum()) == (26000, 59700)
assert len(DRILLS.geometry.explode()) == 3

by_guest = DRILLS.explode("guests")
print("  by guests:", *by_guest["name"])
assert list(by_guest["name"]) == ["Siil", "Zapad", "Okean", "Anakonda", "Anakonda"]

points = DRILLS.assign(geometry=[Point(25, 59), None, Point(), Point(21, 52)])
print("  of single places, one not known and one empty:", *points.explode()["name"])
assert list(points.explode()["name"]) == ["Siil", "Okean", "Anakonda"]
print("As found: a drill whose place is not known is gone.")
PY
