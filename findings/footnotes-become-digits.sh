#!/usr/bin/env bash
# Guess: a number with a small raised figure of a footnote is read as that number, or as text.
#
# What happens: the raised figure is read as one more digit. `pandas.read_html` makes 120,003 people of 12,000 with
# note 3, a whole number in a column of numbers. A cell of a workbook with 12 and a raised 3 is "123" by openpyxl and
# by calamine, and 123 after `to_numeric`. In a PDF a share of 2.1 per cent with note 3 is 2.13 to pdfplumber, pypdf,
# PyMuPDF and poppler's pdftotext alike. No warning is given, and the number of digits is what one expects.
#
# What helps: openpyxl keeps the runs of a cell and their fonts with `rich_text=True`; pdfplumber tells the size of each
# letter, and words parted by size are 2.1 and 3; in HTML take `<sup>` out first.
#
# Versions: pandas 3.1.1, lxml 6.1.3, openpyxl 3.1.5, python-calamine 0.9.1, xlsxwriter 3.3.1, pdfplumber 0.11.10,
# pypdf 7.1.1, PyMuPDF 2.0, typst 0.15.2.
#
# Why it matters: tables of defence spending and of troops by ally carry notes at single cells. Spending of 2.1 per cent
# that becomes 2.13 is seen by nobody.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps cffi==2.1.0 charset-normalizer==3.5.3 \
  cryptography==46.0.7 et_xmlfile==2.0.0 lxml==6.1.3 numpy==2.4.6 openpyxl==3.1.5 pandas==3.1.1 \
  pdfminer.six==20260107 pdfplumber==0.11.10 pillow==13.0.0 pycparser==3.0 pymupdf==2.0 pypdf==7.1.1 \
  pypdfium2==5.15.2 python-calamine==0.9.1 python-dateutil==2.9.0.post0 six==1.17.0 typst==0.15.2 xlsxwriter==3.3.1

cd "$scratch"
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
import io
from importlib.metadata import version
from pathlib import Path

import openpyxl
import pandas
import pdfplumber
import pymupdf
import pypdf
import typst
import xlsxwriter

NAMES = "pandas lxml openpyxl python-calamine xlsxwriter pdfplumber pypdf pymupdf typst".split()
print(*(f"{name} {version(name)}" for name in NAMES))

page = "<table><tr><th>host</th><th>troops</th></tr><tr><td>EST</td><td>16,000</td></tr>"
page += "<tr><td>LVA</td><td>12,000<sup>3</sup></td></tr></table>"
table = pandas.read_html(io.StringIO(page))[0]
print("  HTML:", table["troops"].tolist(), table["troops"].dtype)
assert table["troops"].tolist() == [16000, 120003] and table["troops"].dtype == "int64"
clean = pandas.read_html(io.StringIO(page.replace("<sup>3</sup>", "")))[0]
assert clean["troops"].tolist() == [16000, 12000]

book = xlsxwriter.Workbook("table.xlsx")
sheet = book.add_worksheet()
sheet.write_column(0, 0, ["troops", 16])
sheet.write_rich_string(2, 0, "12", book.add_format({"font_script": 1}), "3")
book.close()
for engine in ("openpyxl", "calamine"):
    cells = pandas.read_excel("table.xlsx", engine=engine)["troops"]
    print(f"  workbook by {engine}:", cells.tolist(), "as numbers", pandas.to_numeric(cells).tolist())
    assert pandas.to_numeric(cells).tolist() == [16, 123]
runs = openpyxl.load_workbook("table.xlsx", rich_text=True).active["A3"].value
assert [str(run) for run in runs] == ["12", "3"] and runs[1].font.vertAlign == "superscript"

source = "#set page(width: 9cm, height: 4cm)\n#table(columns: 2, [host], [share], [EST], [3.4], [LVA], [2.1#super(typographic: false)[3]])"
Path("table.typ").write_text(source)
typst.compile("table.typ", output="table.pdf")
document = pdfplumber.open("table.pdf")
plumber = document.pages[0]
texts = {
    "pdfplumber": plumber.extract_table()[2][1],
    "pypdf": pypdf.PdfReader("table.pdf").pages[0].extract_text().split()[-1],
    "PyMuPDF": pymupdf.open("table.pdf")[0].get_text().split()[-1],
}
print("  PDF:", texts)
assert set(texts.values()) == {"2.13"}
parted = [word["text"] for word in plumber.extract_words(extra_attrs=["size"])]
print("  PDF by pdfplumber, parted by size:", parted[-2:])
assert parted[-2:] == ["2.1", "3"]
document.close()
PY
if command -v pdftotext > /dev/null; then
  pdftotext -layout table.pdf - | grep "2\.13"
fi
echo "As found: a note becomes a digit."
