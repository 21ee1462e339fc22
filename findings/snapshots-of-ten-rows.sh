#!/usr/bin/env bash
# Guess: a test that holds a table against syrupy's snapshot of it fails once a cell of the table is another.
#
# What happens: the snapshot is what pandas or Polars print of it. Of a pandas table of more than 60 rows that is the
# first and last five, of each cell 50 letters; of a Polars one of more than ten rows ten, and 30 letters; of a numpy
# array of more than 1,000 numbers six. A table with other numbers in 190 of 200 rows passes, as does another end of a
# long title. `table == snapshot`, the way round that is usual, raises for a pandas table, and `snapshot == table`,
# which comes to mind then, passes.
#
# Versions: syrupy 7.0.2, pytest 9.2.0, pandas 3.1.1, polars 2.1.0, numpy 2.4.6.
#
# Why it matters: a register grows beyond 60 rows, and from then on its tests see ten of them. Give the test
# `table.to_csv()`, or a digest. The product's own snapshots are outlines that hold every value or a digest of all
# (`tests/coordinates.py`; of a text beyond 60 letters only since this was found).
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps iniconfig==2.3.1 numpy==2.4.6 \
  packaging==26.4 pandas==3.1.1 pluggy==1.7.0 polars==2.1.0 polars-runtime-32==2.1.0 pygments==2.21.0 pytest==9.2.0 \
  python-dateutil==4.0.0 syrupy==7.0.2 tzdata==2026.6

cd "$scratch"
for package in syrupy pytest pandas polars numpy; do
  "$scratch/venv/bin/python" -c "from importlib.metadata import version as v; print('$package', v('$package'))"
done
cat > test_register.py <<'PY'
import os

import numpy
import pandas
import polars

CHANGED = "CHANGED" in os.environ


def rows(size, seen):
    """Make a table; where it is changed, all but `seen` rows at each end have other troops, and titles another end."""
    table = pandas.DataFrame({"drill": [f"Drill {row}" for row in range(size)], "troops": range(size)})
    table["title"] = "a title of a drill that is longer than what is printed of it" + (", corrected" if CHANGED else "")
    if CHANGED:
        table.loc[seen : size - seen - 1, "troops"] = 99
    return table


def test_short_pandas(snapshot):
    assert snapshot == rows(60, 5)[["drill", "troops"]]


def test_long_pandas(snapshot):
    assert snapshot == rows(200, 5)


def test_long_column(snapshot):
    assert snapshot == rows(200, 5)["troops"]


def test_polars(snapshot):
    table = rows(11, 5)
    assert snapshot == polars.DataFrame({name: table[name].tolist() for name in table})


def test_numpy(snapshot):
    assert snapshot == rows(1001, 3)["troops"].to_numpy()


def test_csv(snapshot):
    assert rows(200, 5).to_csv() == snapshot


def test_usual_way_round(snapshot):
    assert rows(200, 5)[["troops"]] == snapshot
PY
pytest() { "$scratch/venv/bin/python" -m pytest -q -p no:cacheprovider --no-header --tb=no "$@"; }
pytest --deselect test_register.py::test_usual_way_round --snapshot-update > made.txt
grep -q "6 passed" made.txt
CHANGED=1 pytest -rA > said.txt && exit 1
grep -E "^(PASSED|FAILED)" said.txt | sed 's/ - .*//; s/^/  changed: /'
for name in test_long_pandas test_long_column test_polars test_numpy; do
  grep -q "^PASSED test_register.py::$name" said.txt
done
for name in test_short_pandas test_csv test_usual_way_round; do
  grep -q "^FAILED test_register.py::$name" said.txt
done
pytest -k usual > usual.txt && exit 1
grep -Eo "NotImplementedError|ValueError" usual.txt | head -n 1 | sed 's/^/  table == snapshot, unchanged: /'
echo "As found: a snapshot of a long table sees ten of its rows."
