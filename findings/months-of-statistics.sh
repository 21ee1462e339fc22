#!/usr/bin/env bash
# Guess: pandas reads the periods in which statistical offices write their tables, or refuses them: "2021-Q3" is a
# quarter, "2021-M09" is September.
#
# What happens: the quarter is right. The month, as SDMX writes it, is taken for seconds: 1 January 2021, 00:00:09, so
# that all months of a year are January. So for a single cell (`to_datetime`, `Timestamp`, `Period`) and a column, for
# `read_csv` with `parse_dates`, and for a `PeriodIndex` of months; `.loc["2021-M09":]` on an index of days begins in
# January. The client made for SDMX, sdmx1, hands the text on to pandas: `to_pandas(datetime=...)` has January too. The
# thirds of a year, "2021-T2" and "2021-T3", are February and March instead of May and September. Weeks, halves and
# years in that notation are refused. "09/21" is a day in September of the year 1. A single cell, and a column with
# format="mixed", gives no warning; a column without it is warned of, for its format could not be inferred.
#
# Versions: pandas 3.1.1, python-dateutil 4.0.0, sdmx1 2.28.0.
#
# Why it matters: monthly tables on prices, trade, spending and refugees come so. A line by month becomes twelve points
# in one minute of each January, and a sum by year is right all the same, so that nobody looks. Take such a column
# apart by a format: `to_datetime(column, format="%Y-M%m")`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps certifi==2026.10.19.post1 \
  charset-normalizer==3.5.3 idna==3.20 lxml==6.1.3 numpy==2.4.6 packaging==26.4 pandas==3.1.1 platformdirs==4.14.8 \
  python-dateutil==4.0.0 requests==2.34.2 sdmx1==2.28.0 typing_extensions==4.16.0 \
  urllib3==2.8.0

"$scratch/venv/bin/python" - <<'PY'
import io
import warnings
from importlib.metadata import version

import pandas
import sdmx
from sdmx.model import v21

print(*(f"{name} {version(name)}" for name in ("pandas", "python-dateutil", "sdmx1")))


def read(text):
    """Read one cell in three ways, and a column of it; nothing is warned of but quarters, whose way is to change."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.simplefilter("ignore", pandas.errors.Pandas4Warning)
        try:
            found = str(pandas.to_datetime(text))
            assert found == str(pandas.Timestamp(text)) == str(pandas.Period(text).to_timestamp())
            assert found == str(pandas.to_datetime(pandas.Series([text]), format="mixed")[0])
        except ValueError:
            found = None
    print(f"  {text} -> {found or 'refused'}")
    return found


EXPECTED = {
    "2021-Q3": "2021-07-01 00:00:00", "2021-09": "2021-09-01 00:00:00",
    "2021-M01": "2021-01-01 00:00:01", "2021-M09": "2021-01-01 00:00:09", "2021-M12": "2021-01-01 00:00:12",
    "2021-T1": "2021-01-01 00:00:00", "2021-T2": "2021-02-01 00:00:00",
    "2021-T3": "2021-03-01 00:00:00",
    "2021-W37": None, "2021-S1": None, "2021-A1": None,
    "09/2021": "2021-09-01 00:00:00", "09/21": "0001-09-21 00:00:00",
}
for text, expected in EXPECTED.items():
    found = read(text)
    assert found == expected, (text, found)

MONTHS = [f"2021-M{month:02d}" for month in range(1, 13)]
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    column = pandas.to_datetime(pandas.Series(MONTHS))
    table = pandas.read_csv(io.StringIO("\n".join(["month", *MONTHS])), parse_dates=["month"])
    periods = pandas.PeriodIndex(MONTHS, freq="M")
print("   twelve months as a column:", column.min(), "to", column.max())
assert (str(column.min()), str(column.max())) == ("2021-01-01 00:00:01", "2021-01-01 00:00:12")
assert table["month"].tolist() == column.tolist()
assert set(map(str, periods)) == {"2021-01"}, periods
assert all("Could not infer format" in str(warning.message) for warning in told), told
days = pandas.Series(1, index=pandas.date_range("2021-01-01", "2021-12-31"))
print("   days from 2021-M09 on:", len(days.loc["2021-M09":]), "from 2021-09 on:", len(days.loc["2021-09":]))
assert (len(days.loc["2021-M09":]), len(days.loc["2021-09":])) == (364, 122)


def by_client(*periods):
    """Give a data set of SDMX its periods; return the days that sdmx1 makes of them."""
    structure = v21.DataStructureDefinition(id="REFUGEES")
    structure.dimensions.append(v21.TimeDimension(id="TIME_PERIOD"))
    structure.dimensions.append(v21.Dimension(id="GEO"))
    data = v21.DataSet(structured_by=structure)
    keys = [structure.make_key(v21.Key, {"TIME_PERIOD": period, "GEO": "EE"}) for period in periods]
    data.add_obs([v21.Observation(dimension=key, value=1) for key in keys])
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = [str(day) for day in sdmx.to_pandas(data, datetime="TIME_PERIOD").index]
    print("   sdmx1:", periods, "->", found)
    return found


assert by_client("2021-09", "2021-10") == ["2021-09-01 00:00:00", "2021-10-01 00:00:00"]
assert by_client("2021-M09", "2021-M10") == ["2021-01-01 00:00:09", "2021-01-01 00:00:10"]
right = pandas.to_datetime(pandas.Series(MONTHS), format="%Y-M%m")
assert right.dt.month.tolist() == list(range(1, 13))
print("As found: the months of SDMX are seconds of the first of January.")
PY
