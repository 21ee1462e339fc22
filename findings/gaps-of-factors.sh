#!/usr/bin/env bash
# Guess: a table that rdata writes as a file of R and reads again has the same gaps.
#
# What happens: a missing cell in a column of levels (a factor in R, a categorical in pandas) is written as level 0,
# which R has not, and read again as the last level of all: a host that is not known becomes RUS, if that is the last.
# So in both kinds of file, .rds and .rda. Which level it is goes by their order: with the same cells and the levels the
# other way round the unknown host is BLR. pyreadr reads the gap from the same file, and rdata reads the gap from a file
# that pyreadr wrote. Missing numbers, counts and booleans stay missing. No warning is given.
#
# Versions: rdata 1.1.0, pyreadr 0.5.8, pandas 3.1.1.
#
# Why it matters: data on conflicts and exercises goes round in files of R, and hosts, kinds and sides are factors in
# them. After one round every unknown one has a name, all the same one, and sums by host or side grow. Write levels with
# a level of their own for what is not known, or write with pyreadr.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps narwhals==2.29.0 numpy==2.4.6 \
  packaging==26.4 pandas==3.1.1 pyreadr==0.5.8 python-dateutil==4.0.0 rdata==1.1.0 six==1.17.0 \
  typing_extensions==4.16.0 xarray==2026.9.0

cd "$scratch"
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
from importlib.metadata import version

import pandas
import pyreadr
import rdata

print(*(f"{name} {version(name)}" for name in ("rdata", "pyreadr", "pandas")))
CELLS = ["BLR", None, "RUS", None, "BLR"]


def table(levels):
    return pandas.DataFrame(
        {
            "host": pandas.Categorical(CELLS, categories=levels),
            "troops": [12.7, 5.0, None, 3.0, 1.0],
            "ships": pandas.array([1, None, 3, 4, 5], dtype="Int64"),
            "live": pandas.array([True, None, False, True, True], dtype="boolean"),
        }
    )


def hosts(frame):
    return [None if pandas.isna(cell) else cell for cell in frame["host"]]


print("  written:", CELLS)
for levels in (["BLR", "RUS"], ["RUS", "BLR"]):
    rdata.write_rds("table.rds", table(levels))
    rdata.write_rda("table.rda", {"table": table(levels)})
    again = rdata.read_rds("table.rds")
    print("  levels", levels, "read:", hosts(again), again["host"].value_counts().to_dict())
    last = levels[-1]
    assert hosts(again) == ["BLR", last, "RUS", last, "BLR"]
    assert hosts(rdata.read_rda("table.rda")["table"]) == hosts(again)
    assert list(rdata.parser.parse_file("table.rds").object.value[0].value).count(0) == 2
    assert hosts(pyreadr.read_r("table.rds")[None]) == CELLS
    assert [list(again[name].isna()).count(True) for name in ("troops", "ships", "live")] == [1, 1, 1]
    pyreadr.write_rds("other.rds", table(levels)[["host", "troops"]])
    assert hosts(rdata.read_rds("other.rds")) == CELLS
print("As found: a gap among levels comes back as the last level.")
PY
