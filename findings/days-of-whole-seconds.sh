#!/usr/bin/env bash
# Guess: pyreadstat, which writes tables for SPSS, Stata and SAS, keeps days, or refuses what it cannot write.
#
# What happens: days that pandas holds in whole seconds (`datetime64[s]`) are all written as 1 January 1970, in each of
# the three formats, without a warning. In milliseconds, microseconds and nanoseconds they are right. Which unit a
# column has is seen nowhere but in its type: in pandas 3 texts become microseconds, but `datetime.date` objects through
# `to_datetime`, and days of NumPy, seconds. What pandas itself writes for Stata is right.
#
# Versions: pyreadstat 1.3.7, pandas 3.1.1, numpy 2.4.6.
#
# Why it matters: researchers who take a register into SPSS or Stata have the first and the last day of each exercise
# on the same day; who sees 1970 may think of a gap. Write `table["day"].dt.as_unit("ms")` first.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps narwhals==2.29.0 numpy==2.4.6 \
  pandas==3.1.1 pyreadstat==1.3.7 python-dateutil==4.0.0 tzdata==2026.6

cd "$scratch"
venv/bin/python -W error - <<'PY'
import datetime
from importlib.metadata import version

import numpy
import pandas
import pyreadstat

print(*(f"{name} {version(name)}" for name in ("pyreadstat", "pandas", "numpy")))
DAYS = [datetime.date(2017, 9, 14), datetime.date(2021, 9, 10)]
KINDS = {
    "SPSS": (pyreadstat.write_sav, pyreadstat.read_sav, "drills.sav"),
    "Stata": (pyreadstat.write_dta, pyreadstat.read_dta, "drills.dta"),
    "SAS": (pyreadstat.write_xport, pyreadstat.read_xport, "drills.xpt"),
}


def through(days, kind):
    """Write a column of days, and read it again."""
    write, read, path = KINDS[kind]
    write(pandas.DataFrame({"day": days}), path)
    return [str(day)[:10] for day in read(path)[0]["day"]]


made = {
    "to_datetime of dates": pandas.Series(pandas.to_datetime(DAYS)),
    "days of NumPy": pandas.Series(numpy.array(DAYS, dtype="datetime64[D]")),
    "to_datetime of texts": pandas.Series(pandas.to_datetime([str(day) for day in DAYS])),
}
units = {name: days.dt.unit for name, days in made.items()}
assert units == {"to_datetime of dates": "s", "days of NumPy": "s", "to_datetime of texts": "us"}, units
for name, days in made.items():
    for kind in KINDS:
        found = through(days, kind)
        print(f"  {name} ({days.dtype}) through {kind}:", *found)
        assert found == (["1970-01-01"] * 2 if days.dt.unit == "s" else [str(day) for day in DAYS])
        for unit in ("ms", "us", "ns"):
            assert through(days.dt.as_unit(unit), kind) == [str(day) for day in DAYS]

pandas.DataFrame({"day": made["days of NumPy"]}).to_stata("pandas.dta", write_index=False)
assert [str(day)[:10] for day in pyreadstat.read_dta("pandas.dta")[0]["day"]] == [str(day) for day in DAYS]
print("As found: days in whole seconds are the first of January 1970.")
PY
