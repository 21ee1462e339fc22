#!/usr/bin/env bash
# Guess: xlsx2csv turns a count in a workbook into that count, or into what the workbook shows, such as "12700 drills".
#
# What happens: where the format of the cell has a word with a d, m, y, h or s in it, the number is taken for a day, and
# the CSV file has the format itself with the month, the day or the hour of that day in place of some letters: 12700 in
# the format 0 "drills" is 0 "08rills", in #,##0 "mokymai", Lithuanian for exercises, #,##0 "10oky10ai". In the Polish
# format #,##0 "osób" every count is #,##0 "osób". The count is gone, and the exit code is 0. A format in Cyrillic
# letters leaves it. openpyxl and calamine read 12700 from all of them.
#
# Versions: xlsx2csv 0.8.6, xlsxwriter 3.3.1, openpyxl 3.1.5, python-calamine 0.9.1.
#
# Why it matters: workbooks of ministries show units by such formats, and a Makefile turns them to CSV. Give
# `--ignore-formats date` where no column has days, or take another reader.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps et_xmlfile==2.0.0 openpyxl==3.1.5 \
  python-calamine==0.9.1 xlsx2csv==0.8.6 xlsxwriter==3.3.1

cd "$scratch"
"$scratch/venv/bin/python" -W ignore - <<'PY'
import csv
import subprocess
from importlib.metadata import version

import openpyxl
import python_calamine
import xlsxwriter

print(*(f"{name} {version(name)}" for name in ("xlsx2csv", "xlsxwriter", "openpyxl", "python-calamine")))
EXPECTED = {
    '0 "drills"': '0 "08rills"',
    '#,##0 "mokymai"': '#,##0 "10oky10ai"',
    '#,##0 "os\u00f3b"': '#,##0 "os\u00f3b"',
    '0 "\u0442\u044b\u0441."': "12700",
    "0": "12700",
}
book = xlsxwriter.Workbook("counts.xlsx")
sheet = book.add_worksheet()
for row, form in enumerate(EXPECTED):
    sheet.write_number(row, 0, 12700, book.add_format({"num_format": form}))
book.close()


def turned(*options):
    command = ["venv/bin/xlsx2csv", *options, "counts.xlsx"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not done.stderr
    return [row[0] for row in csv.reader(done.stdout.splitlines())]


found = dict(zip(EXPECTED, turned(), strict=True))
for form, text in found.items():
    print(f"  12700 in the format {form} is {text}")
assert found == EXPECTED
assert turned("--ignore-formats", "date", "--") == ["12700"] * 5
assert [cell.value for (cell,) in openpyxl.load_workbook("counts.xlsx").active.rows] == [12700] * 5
assert [row[0] for row in python_calamine.load_workbook("counts.xlsx").get_sheet_by_index(0).to_python()] == [12700] * 5
print("As found: the format of a count stands in its place, spelt with the parts of a day.")
PY
