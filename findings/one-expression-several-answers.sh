#!/usr/bin/env bash
# Guess: an expression of Narwhals, made so that one text runs on many kinds of table, gives one answer on all, or says
# that it cannot.
#
# What happens: with the same five rows, "host is not EST" keeps the row whose host is not known in pandas alone.
# `dt.to_string("%-d %B %Y")` is "12 September 2021" on pandas, Polars and DuckDB, and "%-d September 2021" on PyArrow.
# 2.5 is 2 by `round()` on pandas and Polars and 3 on PyArrow and DuckDB; 3.5 cast to a whole number is 3 on Polars,
# 4 on DuckDB. No warning is given.
#
# Versions: narwhals 2.29.0, pandas 3.1.1, polars 2.1.0, pyarrow 26.0.1, duckdb 2.0.1.
#
# Why it matters: charting libraries and checks of data take tables of any kind by way of it. Count what is not known by
# itself, and let one place word days and numbers.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps duckdb==2.0.1 narwhals==2.29.0 numpy==2.4.6 \
  pandas==3.1.1 polars==2.1.0 polars-runtime-32==2.1.0 pyarrow==26.0.1 python-dateutil==2.9.0.post0 six==1.17.0

cd "$scratch"
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
import datetime as dt
from importlib.metadata import version

import duckdb
import narwhals as nw
import pandas
import polars
import pyarrow

print(*(f"{name} {version(name)}" for name in ("narwhals", "pandas", "polars", "pyarrow", "duckdb")))
DATA = {
    "row": [0, 1, 2, 3, 4],
    "host": ["EST", "LVA", None, "EST", "LTU"],
    "share": [2.5, 3.5, 0.5, 1.0, 2.0],
    "day": [dt.datetime(2021, 9, 12 + row) for row in range(5)],
}
arrow = pyarrow.table(DATA)
connection = duckdb.connect()
connection.register("drills", arrow)
TABLES = {
    "pandas": pandas.DataFrame(DATA),
    "Polars": polars.DataFrame(DATA),
    "PyArrow": arrow,
    "DuckDB": connection.table("drills"),
}


def answers(make, *names):
    """Return what each kind of table, or some, answer to one expression, as a list in the order of rows."""
    found = {}
    for name in names or TABLES:
        made = make(nw.from_native(TABLES[name]))
        made = made.collect() if hasattr(made, "collect") else made
        found[name] = made.sort("row")["answer" if "answer" in made.columns else "row"].to_list()
    return found


def column(expression, *names):
    return answers(lambda frame: frame.with_columns(answer=expression), *names)


others = answers(lambda frame: frame.filter(nw.col("host") != "EST"))
print("  rows whose host is not EST:", others)
assert others == {"pandas": [1, 2, 4], "Polars": [1, 4], "PyArrow": [1, 4], "DuckDB": [1, 4]}
days = {name: made[0] for name, made in column(nw.col("day").dt.to_string("%-d %B %Y")).items()}
print("  day:", days)
assert days.pop("PyArrow") == "%-d September 2021"
assert set(days.values()) == {"12 September 2021"}
rounded = {name: made[0] for name, made in column(nw.col("share").round(0)).items()}
print("  2.5 rounded:", rounded)
assert rounded == {"pandas": 2.0, "Polars": 2.0, "PyArrow": 3.0, "DuckDB": 3.0}
whole = {name: made[1] for name, made in column(nw.col("share").cast(nw.Int64), "Polars", "DuckDB").items()}
print("  3.5 as a whole number:", whole)
assert whole == {"Polars": 3, "DuckDB": 4}
print("As found: one expression, several answers.")
PY
