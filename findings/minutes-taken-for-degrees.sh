#!/usr/bin/env bash
# Guess: the point that geopy makes of "54 23 N, 23 10 E" is the one in 54 degrees and 23 minutes, or it is refused.
#
# What happens: it takes the last number before each comma or letter for degrees and lets go what stands before it: the
# point is at 23 N, 10 E, in the Sahara instead of southern Lithuania. With seconds, "54 23 11 N, 23 10 45 E", it is at
# 10 N, 45 E in Somalia: the seconds are the degrees. So with a sign for degrees but none for minutes, with the letters
# in front, and with no letters at all, where a minus is lost with the number that bore it. With decimal commas "54,38
# N, 23,17 E" is 23 N, 17 E. Each is a sound place on Earth and nothing is warned of. With signs for minutes too, or
# with decimal points, the point is right; "54-23N, 23-10E" is refused.
#
# Versions: geopy 2.5.0.
#
# Why it matters: notices of firing areas, atlases and older lists of garrisons write degrees and minutes with blanks,
# most of Europe writes decimal commas, and every call of geopy that takes a point (`distance`, `reverse`) reads texts
# so. The places of own lists are read by `dashboard/reading/places/coordinates.py`, which knows both.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps geographiclib==2.1 geopy==2.5.0

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

from geopy import Point
from geopy.distance import distance

print("geopy", version("geopy"))


def read(text):
    try:
        place = Point(text)
    except ValueError:
        print(f"  {text!r} -> refused")
        return None
    print(f"  {text!r} -> {place.latitude:.3f}, {place.longitude:.3f}")
    return round(place.latitude, 3), round(place.longitude, 3)


EXPECTED = {
    "54\u00b023' N, 23\u00b010' E": (54.383, 23.167),
    "54.38 N, 23.17 E": (54.38, 23.17),
    "54 23 N, 23 10 E": (23, 10),
    "54 23 11 N, 23 10 45 E": (10, 45),
    "54\u00b0 23 N, 23\u00b0 10 E": (23, 10),
    "N 54 23, E 23 10": (23, 10),
    "54 23.5 N, 23 10.5 E": (23, 10.5),
    "54 23, 23 10": (23, 10),
    "-54 23 11, -23 10 45": (10, 45),
    "54,38 N, 23,17 E": (23, 17),
    "54,38 23,17": (23, 17),
    "54-23N, 23-10E": None,
}
for text, expected in EXPECTED.items():
    assert read(text) == expected, text
apart = distance("54 23 N, 23 10 E", "54\u00b023' N, 23\u00b010' E").km
print(f"  the same place in two notations: {apart:,.0f} km apart")
assert 3500 < apart < 3800
print("As found: the last number before the comma is taken for degrees.")
PY
