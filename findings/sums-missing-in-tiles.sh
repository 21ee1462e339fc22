#!/usr/bin/env bash
# Guess: mapbox-vector-tile puts the numbers, words and days of a place into a tile of a map, or raises an error at what
# a tile cannot hold.
#
# What happens: whole numbers of NumPy are left out, as are days, truths of NumPy and lists, without a word. Decimal
# ones stay, for `numpy.float64` is a Python float. So of a pandas table by states the mean is in the tile, the sum, the
# count and the largest are not; one cell (`loc`) is missing, the same cell met in a walk along its column is there;
# `iterrows` keeps the counts if the table holds words too, and none if it holds numbers alone.
#
# Versions: mapbox-vector-tile 2.2.0, numpy 2.4.6, pandas 3.1.1, shapely 2.2.0.
#
# Why it matters: a map that colours places by such a number takes them for places where nothing is known. Hand in
# `int(number)` and `day.isoformat()`, and read a tile back.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps mapbox-vector-tile==2.2.0 numpy==2.4.6 \
  pandas==3.1.1 protobuf==7.36.2 pyclipper==1.4.0 python-dateutil==4.0.0 shapely==2.2.0 tzdata==2026.6

"$scratch/venv/bin/python" -W error - <<'PY'
import datetime
from importlib.metadata import version

import mapbox_vector_tile
import pandas

print(*(f"{name} {version(name)}" for name in ("mapbox-vector-tile", "numpy", "pandas", "shapely")))
DRILLS = pandas.DataFrame({"name": ["Zapad", "Siil"], "host": ["BLR", "EST"], "troops": [12700, 13000], "year": [2021, 2018]})


def kept(said):
    """Return what a tile holds of what is said of a place."""
    place = {"geometry": "POINT(10 10)", "properties": said}
    tile = mapbox_vector_tile.encode([{"name": "drills", "features": [place]}])
    return mapbox_vector_tile.decode(tile)["drills"]["features"][0]["properties"]


(key, of_host), *_ = DRILLS.groupby("host")
troops = of_host["troops"]
said = {
    "host": key, "sum": troops.sum(), "mean": troops.mean(), "largest": troops.max(), "drills": troops.count(),
    "rows": len(of_host), "any": (troops > 5).any(), "last": datetime.date(2021, 9, 16), "guests": ["RUS"],
}
print("  said:", *said, "; in the tile:", *kept(said))
assert kept(said) == {"host": "BLR", "mean": 12700.0, "rows": 1}

assert kept({"troops": DRILLS.loc[0, "troops"]}) == {}
assert [kept({"troops": number}) for number in DRILLS["troops"]] == [{"troops": 12700}, {"troops": 13000}]
mixed = [kept(dict(row)) for _, row in DRILLS.iterrows()]
numbers = [kept(dict(row)) for _, row in DRILLS[["troops", "year"]].iterrows()]
print("  rows with words:", mixed[0], "; rows of numbers:", numbers[0])
assert mixed == DRILLS.to_dict("records") and numbers == [{}, {}]
right = kept({"sum": int(troops.sum()), "last": said["last"].isoformat()})
assert right == {"sum": 12700, "last": "2021-09-16"}
print("As found: the mean is in the tile, the sum is not.")
PY
