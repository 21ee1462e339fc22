#!/usr/bin/env bash
# Guess: DeepDiff, which tells how two versions of anything differ, finds the cell of a table that was corrected and the
# place that was moved, or says that it cannot compare them.
#
# What happens: the answer is {}, no difference. Of a pandas table it compares the names of its columns, so that another
# size, another name and a row less are none; of two columns (`Series`) the cells and not the labels, so that figures
# which change hands among states are none as well. Two points of Shapely are the same wherever they lie, and so are two
# areas; alone, in a record, in a list, and by `DeepHash`. GeoPandas and PyArrow fare like them; of a Polars table it
# sees the cells and no names of columns. A moment without a zone is the same as that of Greenwich. No warning is given.
# Records (`to_dict("records")`) and texts (`place.wkt`) are compared rightly.
#
# Versions: deepdiff 9.1.0, pandas 3.1.1, shapely 2.2.0, numpy 2.4.6; tried also with geopandas 1.2.0, pyarrow 26.0.1
# and polars 2.1.0. Known in part: issues 103 and 569 of qlustered/deepdiff tell of paths and other objects without
# attributes; of tables and places nothing was found.
#
# Why it matters: a test that nothing changed, or the list of what changed from one version of a register to the next,
# passes and is empty. Hand in records and texts, or compare tables by `pandas.testing`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  cachebox==5.2.3 deepdiff==9.1.0 numpy==2.4.6 orderly-set==5.5.0 pandas==3.1.1 \
  python-dateutil==2.9.0.post0 shapely==2.2.0 six==1.17.0 tzdata==2026.6

"$scratch/venv/bin/python" -W error - <<'PY'
from datetime import UTC, datetime
from importlib.metadata import version

import pandas
from deepdiff import DeepDiff, DeepHash
from shapely import Point, box

print(*(f"{name} {version(name)}" for name in ("deepdiff", "pandas", "shapely", "numpy")))
DRILLS = pandas.DataFrame({"name": ["Zapad", "Siil"], "troops": [12700, 13000]})
CORRECTED = DRILLS.assign(troops=[12700, 15000])
SIZES = pandas.Series([12700, 13000], index=["BLR", "EST"])
ADAZI, RUKLA = Point(24.32, 57.08), Point(24.39, 55.06)
NOON = datetime(2021, 9, 10, 12)
SAME = {
    "a size that was corrected": (DRILLS, CORRECTED),
    "the same, in a record": ({"register": DRILLS}, {"register": CORRECTED}),
    "another name": (DRILLS, DRILLS.assign(name="Okean")),
    "a row less": (DRILLS, DRILLS.head(1)),
    "sizes that change hands": (SIZES, SIZES.set_axis(["EST", "BLR"])),
    "a place 225 km to the south": (ADAZI, RUKLA),
    "the same, in a list of records": ([{"place": ADAZI}], [{"place": RUKLA}]),
    "an area of other size": (box(20, 50, 21, 51), box(20, 50, 30, 60)),
    "noon in no zone and in Greenwich": (NOON, NOON.replace(tzinfo=UTC)),
}
for words, (one, other) in SAME.items():
    found = DeepDiff(one, other)
    print(f"  {words}: {found}")
    assert found == {} and not DeepDiff([one], [other], ignore_order=True)
assert DeepHash(ADAZI)[ADAZI] == DeepHash(RUKLA)[RUKLA] and ADAZI != RUKLA

records = DeepDiff(DRILLS.to_dict("records"), CORRECTED.to_dict("records"))
print("  as records:", records)
assert records == {"values_changed": {"root[1]['troops']": {"new_value": 15000, "old_value": 13000}}}
assert DeepDiff(ADAZI.wkt, RUKLA.wkt) and DeepDiff(ADAZI, box(0, 0, 1, 1))
assert DeepDiff(DRILLS, DRILLS.rename(columns={"name": "drill"}))
assert DeepDiff(SIZES, SIZES + 1)
print("As found: a place that has moved is no difference.")
PY
