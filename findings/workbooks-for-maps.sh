#!/usr/bin/env bash
# Guess: a workbook gives a map and a table the same days and hours. GeoPandas, which reads it through GDAL as QGIS
# does, holds what pandas holds, or refuses it.
#
# What happens: GDAL reads the days of a workbook in the date system of 1904, which Excel offers and older ones of the
# Macintosh have, as if it were that of 1900: 10 September 2021 is 9 September 2017, four years and a day early. In
# any workbook a moment loses its hour where the format of the cell has one letter h, as in dd.mm.yyyy h:mm, or in
# what openpyxl writes by itself: 14:30 is midnight. With hh it stays. A length of time in the format [hh]:mm:ss,
# again that of openpyxl, loses whole days: 6 days and 5 hours are five o'clock. No warning is given; pandas, and
# Polars through calamine, read all of them rightly.
#
# Versions: geopandas 1.2.0, pyogrio 0.13.0 with GDAL 3.12.4, pandas 3.1.1, openpyxl 3.1.5.
#
# Why it matters: lists of incidents and exercises go round as workbooks, and go on a map by one call. A year that is
# four too low looks likely, and an event by night stands on its day without its hour. Read the workbook as a table,
# and make the geometry from its columns.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps certifi==2026.10.19.post1 et_xmlfile==2.0.0 \
  geopandas==1.2.0 numpy==2.4.6 openpyxl==3.1.5 packaging==26.4 pandas==3.1.1 pyogrio==0.13.0 pyproj==3.7.2 \
  python-dateutil==4.0.0 shapely==2.2.0

cd "$scratch"
venv/bin/python -W error - <<'PY'
import datetime

import geopandas
import openpyxl
import pandas
import pyogrio
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900

gdal = ".".join(map(str, pyogrio.__gdal_version__))
print("geopandas", geopandas.__version__, "pyogrio", pyogrio.__version__, "GDAL", gdal)
print("pandas", pandas.__version__, "openpyxl", openpyxl.__version__)


def read(cell, form=None, epoch=CALENDAR_WINDOWS_1900):
    """Write one cell, with the format that openpyxl gives it unless told; return what both read, as texts."""
    book = openpyxl.Workbook()
    book.epoch = epoch
    book.active.append(["exercise", "cell"])
    book.active.append(["one", cell])
    if form:
        book.active["B2"].number_format = form
    form = book.active["B2"].number_format
    book.save("list.xlsx")
    by_map = geopandas.read_file("list.xlsx")["cell"][0]
    by_table = pandas.read_excel("list.xlsx")["cell"][0]
    print(f"  {form}, from {epoch:%Y}: {cell} -> GeoPandas {by_map}, pandas {by_table}")
    return str(by_map), str(by_table)


DAY, MOMENT = datetime.date(2021, 9, 10), datetime.datetime(2021, 9, 10, 14, 30)
RIGHT, MIDNIGHT = "2021-09-10 14:30:00", "2021-09-10 00:00:00"

assert read(DAY) == (MIDNIGHT, MIDNIGHT)
assert read(DAY, epoch=CALENDAR_MAC_1904) == ("2017-09-09 00:00:00", MIDNIGHT)
assert read(MOMENT, "dd.mm.yyyy hh:mm", CALENDAR_MAC_1904) == ("2017-09-09 14:30:00", RIGHT)
assert read(MOMENT) == (MIDNIGHT, RIGHT)
assert read(MOMENT, "dd.mm.yyyy h:mm") == (MIDNIGHT, RIGHT)
assert read(MOMENT, "dd.mm.yyyy hh:mm") == (RIGHT, RIGHT)
assert read(datetime.time(14, 30)) == ("14:30:00", "14:30:00")
assert read(datetime.timedelta(days=6, hours=5)) == ("05:00:00", "6 days 05:00:00")
print("As found: days of 1904 are four years early, an hour written by one h and the days of a length are lost.")
PY
