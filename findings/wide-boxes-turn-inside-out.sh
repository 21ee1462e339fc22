#!/usr/bin/env bash
# Guess: the cells of H3 in a box from 170 degrees west to 45 degrees east, from Alaska to the flank and beyond, are
# those within it, or so wide a box is refused.
#
# What happens: an edge longer than half of the way round is taken for one across the date line, so that the box is
# filled on its other side, from 45 east over the Pacific to 170 west: Petropavlovsk is in it, Warsaw, Ottawa and
# Anchorage are not. The turn comes between 135 and 136 degrees west: one degree more of the box, and all of Europe
# falls out. The number of cells looks likely (2,752 before the turn, 2,657 after it). A box around the whole Earth,
# -180 to 180, has no cell at all. It is the same for GeoJSON, and whichever cells at the rim are asked for. Two boxes
# side by side, as one shape of two parts, have the right cells. No warning is given.
#
# Versions: h3 4.5.0.
#
# Why it matters: a window on NATO from Alaska to its eastern flank is wider than that, and event data at scale is
# filtered by the cells of a window before anything else is read. Cut such boxes in two.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps h3==4.5.0

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import h3

print("h3", version("h3"))
FINE = 3
PLACES = {
    "Warsaw": (52.2, 21.0), "Vilnius": (54.7, 25.3), "Murmansk": (69.0, 33.1), "Ottawa": (45.4, -75.7),
    "Anchorage": (61.2, -149.9), "Petropavlovsk": (53.0, 158.7), "Anadyr": (64.7, 177.5),
}


def box(west, east):
    return h3.LatLngPoly([(45, west), (45, east), (75, east), (75, west)])


def within(cells):
    return [name for name, place in PLACES.items() if h3.latlng_to_cell(*place, FINE) in cells]


def filled(said, shape):
    cells = set(h3.h3shape_to_cells(shape, FINE))
    print(f"  {said}: {len(cells):,} cells,", *(within(cells) or ["none of the places"]))
    return cells


WEST, EAST = ["Warsaw", "Vilnius", "Murmansk", "Ottawa"], ["Petropavlovsk", "Anadyr"]
narrow = filled("135 W to 45 E", box(-135, 45))
assert len(narrow) == 2752 and within(narrow) == WEST
turned = filled("136 W to 45 E", box(-136, 45))
assert len(turned) == 2657 and within(turned) == ["Anchorage", *EAST]
wide = filled("170 W to 45 E", box(-170, 45))
assert within(wide) == EAST
for rim in ("center", "full", "overlap", "bbox_overlap"):
    assert within(h3.h3shape_to_cells_experimental(box(-170, 45), FINE, contain=rim)) == EAST
ring = [[-170, 45], [45, 45], [45, 75], [-170, 75], [-170, 45]]
assert set(h3.geo_to_cells({"type": "Polygon", "coordinates": [ring]}, FINE)) == wide
halves = filled("the same in two parts", h3.LatLngMultiPoly(box(-170, -62.5), box(-62.5, 45)))
assert within(halves) == ["Warsaw", "Vilnius", "Murmansk", "Ottawa", "Anchorage"] and not halves & wide
assert not filled("180 W to 180 E", box(-180, 180))
print("As found: a box wider than half of the Earth is filled on its other side.")
PY
