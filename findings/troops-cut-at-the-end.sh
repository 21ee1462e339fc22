#!/usr/bin/env bash
# Guess: pyshp, which writes shapefiles without GDAL, refuses a number that is wider than its field, or marks it, as it
# warns of a text that is.
#
# What happens: the last figures are cut off: 12,700 troops in a field of four figures are 1,270, 102,000 are 1,020, and
# -100 days in one of three are -10. A share of 12.345 in a field of five with three decimals is 12.34, and 1234.5 in
# one of four is 1,234. No warning is given, though a text that is too long gets one, nor an error with `strict=True`,
# where such a text is one. A text that is missing becomes the word "None", a number that is missing stays so.
#
# Versions: pyshp 3.1.6. Known: a change to warn of it, 442 of GeospatialPython/pyshp, was proposed in August 2026 and
# closed.
#
# Why it matters: fields are as wide as the largest number of the list from which a file grew, and the size of an
# exercise is a tenth of what it was. The largest are met, which readers look at first. Take the widths from the
# numbers, or write with GeoPandas.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --only-binary :all: pyshp==3.1.6 \
  typing-extensions==4.16.0

"$scratch/venv/bin/python" -W error - <<'PY'
import io
import warnings
from importlib.metadata import version

import shapefile

print("pyshp", version("pyshp"))


def kept(cell, kind, size, decimal=0, **how):
    """Return what a shapefile holds of a cell in a field of this width."""
    files = {part: io.BytesIO() for part in ("shp", "shx", "dbf")}
    writer = shapefile.Writer(**files, **how)
    writer.field("cell", kind, size=size, decimal=decimal)
    writer.record(cell)
    writer.point(25, 59)
    writer.close()
    for file in files.values():
        file.seek(0)
    return shapefile.Reader(**files).record(0)["cell"]


FOUND = {
    (12700, "N", 4): 1270,
    (102000, "N", 4): 1020,
    (-100, "N", 3): -10,
    (12.345, "N", 5, 3): 12.34,
    (1234.5, "N", 4, 1): 1234,
    (9999, "N", 4): 9999,
    (None, "N", 4): None,
    (None, "C", 10): "None",
}
for field, found in FOUND.items():
    print(f"  {field[0]} in a field of {field[2]} is {kept(*field)}")
    assert kept(*field) == kept(*field, strict=True) == found

with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    assert kept("Zapad-2021", "C", 5) == "Zapad"
print("  a text that is too long:", said[0].category.__name__)
assert len(said) == 1
try:
    kept("Zapad-2021", "C", 5, strict=True)
except shapefile.DbfStringDataLoss as error:
    print("  the same, strictly:", type(error).__name__)
else:
    raise SystemExit("a text that is too long is not refused")
print("As found: 12,700 are 1,270.")
PY
