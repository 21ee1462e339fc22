#!/usr/bin/env bash
# Guess: two engines that look for dates in a CSV file either leave "14.09.17" as text, or find 14 September 2017.
#
# What happens: both find a date, and neither that one. DuckDB tries year, month, day first: 17 September 2014.
# Polars (try_parse_dates) reads day, month and year, but the year as it stands: 14 September of the year 17. So
# with dots, strokes and hyphens, and without a warning. 31.12.21 is in 2031 for the one and in the year 21 for the
# other. In DuckDB a cell changes its meaning with its neighbours: one row that can be no year, month, day, such as
# 01.09.99, turns the column to day, month, year, and 14.09.17 into 2017. Four figures of a year are read alike by
# both, the day first.
#
# Versions: duckdb 2.0.1, polars 2.1.0.
#
# Why it matters: most of Europe writes days so, and lists of incidents come as CSV. Years from 2001 to 2031 look
# likely on an axis, in the year 17 all rows fall out of a filter by date. An engine that is pointed at such a list
# needs the format told (`dateformat`, `str.to_date`), or the column as text.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps \
  duckdb==2.0.1 polars==2.1.0 polars-runtime-32==2.1.0

cd "$scratch"
venv/bin/python -W error - <<'PY'
import duckdb
import polars

print("duckdb", duckdb.__version__, "polars", polars.__version__)


def read(*days):
    """Write days as a column of a CSV file; return what both engines hold, as texts."""
    with open("list.csv", "w", encoding="utf-8") as file:
        file.write("event,day\n" + "".join(f"E{row},{day}\n" for row, day in enumerate(days)))
    by_duckdb = [str(day) for (day,) in duckdb.sql("select day from 'list.csv'").fetchall()]
    by_polars = [str(day) for day in polars.read_csv("list.csv", try_parse_dates=True)["day"]]
    print("  ", days, "-> DuckDB", by_duckdb, "Polars", by_polars)
    return by_duckdb, by_polars


for mark in "./-":
    found = read(f"14{mark}09{mark}17", f"20{mark}09{mark}17")
    assert found == (["2014-09-17", "2020-09-17"], ["0017-09-14", "0017-09-20"]), found
found = read("29.01.21", "31.12.21")
assert found == (["2029-01-21", "2031-12-21"], ["0021-01-29", "0021-12-31"]), found
found = read("14.09.17", "01.09.99")
assert found == (["2017-09-14", "1999-09-01"], ["0017-09-14", "0099-09-01"]), found
found = read("10.09.2017", "11.09.2017")
assert found == (["2017-09-10", "2017-09-11"],) * 2, found
print("As found: the same cell is in 2014, in 2017 or in the year 17.")
PY
