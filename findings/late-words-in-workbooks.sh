#!/usr/bin/env bash
# Guess: Polars reads a column of a workbook that holds numbers and, far down, a word such as "about 13 000" as text,
# or it refuses it; so it does with a CSV file.
#
# What happens: it goes by the first 100 rows, and what does not fit them is nothing from there on, without an error
# or a warning: the word becomes a missing cell, and so does "autumn 2022" in a column of days. A bare year below a
# column of days becomes a day: 2022 is 14 July 1905, by the number of days of a workbook. One row higher the
# same word turns the column into text and stays. "n/a" and NA among numbers are missing too, a stroke is text. The
# same cells as CSV are refused with an error. `infer_schema_length=None` reads them as text.
#
# Versions: polars 2.1.0, fastexcel 0.21.0, pyarrow 26.0.1, openpyxl 3.1.5.
#
# Why it matters: lists of exercises say "about" and "autumn" where the number or the day is not known, and those rows
# are few and old, so they stand far down. A gap looks as if no one had given a number. Ask for
# `infer_schema_length=None`, or for text.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps et_xmlfile==2.0.0 fastexcel==0.21.0 \
  openpyxl==3.1.5 polars==2.1.0 polars-runtime-32==2.1.0 pyarrow==26.0.1

cd "$scratch"
venv/bin/python -W error - <<'PY'
import datetime
from importlib.metadata import version

import openpyxl
import polars

print(*(f"{name} {version(name)}" for name in ("polars", "fastexcel", "openpyxl")))
DAY = datetime.date(2021, 9, 10)


def read(above, late, rows, **choice):
    """Write a cell below that many rows of another; return the column's type and the cell, as Polars reads them."""
    book = openpyxl.Workbook()
    book.active.append(["row", "cell"])
    for row in range(rows):
        book.active.append([row, above])
    book.active.append([rows, late])
    book.save("list.xlsx")
    column = polars.read_excel("list.xlsx", **choice)["cell"]
    found = str(column.dtype), column[-1]
    assert column.len() == rows + 1
    print(f"  {late!r} below {rows} of {above} {choice or ''} -> {found[0]}, {found[1]!r}")
    return found


assert read(900, "about 13 000", 99) == ("String", "about 13 000")
assert read(900, "about 13 000", 100) == ("Int64", None)
assert read(900, "about 13 000", 100, infer_schema_length=None) == ("String", "about 13 000")
assert read(DAY, "autumn 2022", 99) == ("String", "autumn 2022")
assert read(DAY, "autumn 2022", 100) == ("Date", None)
assert read(DAY, 2022, 99) == ("String", "2022")
assert read(DAY, 2022, 100) == ("Date", datetime.date(1905, 7, 14))
assert read(900, "n/a", 1) == ("Int64", None)
assert read(900, "-", 1) == ("String", "-")

with open("list.csv", "w", encoding="utf-8") as file:
    file.write("row,cell\n" + "".join(f"{row},900\n" for row in range(100)) + "100,about 13 000\n")
try:
    polars.read_csv("list.csv")
except polars.exceptions.ComputeError as error:
    print("   as CSV:", str(error).splitlines()[0])
else:
    raise AssertionError("the CSV file is read")
print("As found: what stands below row 100 and does not fit is gone, or a day in 1905.")
PY
