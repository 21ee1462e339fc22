#!/usr/bin/env bash
# Guess: a file of places in one coordinate system is turned into WGS 84 as a whole. Either the change of
# datum is known and every place moves, or it is not and the reader is told.
#
# What happens: PROJ chooses anew for each place. On Pulkovo 1942(58), the system of the maps of the Warsaw
# Pact (EPSG:4179, and EPSG:3334 in metres), the bases in Poland and Romania move by 125 m. Those in Slovakia,
# Hungary and Bulgaria lie in the area of use of the system too, but move by nothing: for them PROJ falls back
# on a "ballpark" offset. No warning is given, and only_best=True changes nothing. With allow_ballpark=False
# all five move, by 124 to 132 m. Pulkovo 1942(83) (EPSG:2399) does the reverse: Slovakia and Hungary move.
#
# Versions: pyproj 3.7.2 with PROJ 9.5.1, geopandas not needed: its to_crs() makes the same call.
#
# Why it matters: four of the eight battlegroups of the flank stand there, or near. An own list in such a system
# comes back with errors of 125 m between neighbours, with each place looking as exact as the next. What reads
# such a list has to forbid the ballpark, or to tell the reader where the last operation has an accuracy of -1.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps pyproj==3.7.2 certifi==2026.10.19.post1

"$scratch/venv/bin/python" -W error - <<'PY'
import pyproj

print("pyproj", pyproj.__version__, "PROJ", pyproj.proj_version_str)
BASES = {
    "Bemowo Piskie, Poland": (53.73, 22.05),
    "Cincu, Romania": (45.92, 24.80),
    "Lest, Slovakia": (48.21, 19.35),
    "Tata, Hungary": (47.65, 18.32),
    "Kabile, Bulgaria": (42.48, 26.50),
}
west, south, east, north = pyproj.CRS(4179).area_of_use.bounds
assert all(west < lon < east and south < lat < north for lat, lon in BASES.values())
globe = pyproj.Geod(ellps="WGS84")


def shifts(system, **choice):
    """Metres by which each base moves, and the accuracy that PROJ claims."""
    into = pyproj.Transformer.from_crs(4179, system, always_xy=True) if system in (4179, 3334) else None
    turn = pyproj.Transformer.from_crs(system, 4326, always_xy=True, **choice)
    back = pyproj.Transformer.from_crs(system, pyproj.CRS(system).geodetic_crs, always_xy=True)
    found = []
    for name, (lat, lon) in BASES.items():
        place = into.transform(lon, lat) if into else back.transform(lon, lat, direction="INVERSE")
        x, y = turn.transform(*place)
        metres, accuracy = globe.inv(lon, lat, x, y)[2], turn.get_last_used_operation().accuracy
        found.append(round(metres))
        print(f"  EPSG:{system} {choice or ''} {name}: {metres:.1f} m, accuracy {accuracy:g}")
    return found


HALF = [127, 125, 0, 0, 0]
seen = {
    "degrees": (shifts(4179), HALF),
    "degrees, the best only": (shifts(4179, only_best=True), HALF),
    "metres": (shifts(3334), HALF),
    "the later adjustment": (shifts(2399), [0, 0, 129, 130, 0]),
}
for what, (found, expected) in seen.items():
    assert found == expected, (what, found, expected)
told = shifts(4179, allow_ballpark=False)
assert all(120 < metres < 135 for metres in told), told
print("As found: one file, one system, and only some of its places are moved.")
PY
