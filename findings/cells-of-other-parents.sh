#!/usr/bin/env bash
# Guess: in A5, a grid whose cells of one level are all of one size and each made of four of the next, counts by small
# cells add up to the counts by large ones.
#
# What happens: for every third place between the Black Sea and the Barents Sea the cell of one level is no child of the
# cell that the same place has one level up, four levels up as well. The parent is then one of the neighbours. So
# counts that are summed by `cell_to_parent` and counts by `lonlat_to_cell` at the large level differ, cell by cell,
# though both have the same total. Sizes are as promised.
#
# Versions: pya5 1.0.0.
#
# Why it matters: events are binned once, fine, and summed for each zoom of a map. A place that lies within a cell as
# drawn is then counted in the next one. Bin at each level by itself, or say that sums are of families, not of areas.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps pya5==1.0.0

cd "$scratch"
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
from collections import Counter
from importlib.metadata import version

import a5

print("pya5", version("pya5"))
PLACES = [(10 + lon / 2, 44 + lat) for lon in range(60) for lat in range(27)]
fine = [a5.lonlat_to_cell(place, 9) for place in PLACES]
for level in (8, 5):
    summed = [a5.cell_to_parent(cell, level) for cell in fine]
    direct = [a5.lonlat_to_cell(place, level) for place in PLACES]
    others = sum(one != other for one, other in zip(summed, direct, strict=True))
    counts = Counter(summed), Counter(direct)
    cells = counts[0].keys() | counts[1].keys()
    unlike = sum(counts[0][cell] != counts[1][cell] for cell in cells)
    print(f"  level {level}: {others} of {len(PLACES)} places in another cell, {unlike} of {len(cells)} counts differ")
    assert 0.25 < others / len(PLACES) < 0.45
    assert counts[0].total() == counts[1].total()
assert unlike > len(cells) / 2
families = {cell: a5.cell_to_children(a5.cell_to_parent(cell)) for cell in fine[:50]}
assert all(cell in family and len(family) == 4 for cell, family in families.items())
print("As found: sums of small cells are not the counts of large ones.")
PY
