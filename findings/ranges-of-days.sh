#!/usr/bin/env bash
# Guess: pandas turns a cell such as "10-16 September 2021" into the first day, or refuses it. Whatever it makes of
# it, the year is 2021.
#
# What happens: what it cannot read itself it hands to dateutil, which takes one of the days for the year and
# the year for a time of day: 16 September 2010, 20:21. "1-5 March 2022" is in 2001, "28-30 June
# 2022" in 2028, "September 10-16, 2021" in 2016. The interval of ISO 8601, "2021-09-10/2021-09-16", is a moment
# sixteen hours west of Greenwich. The same range with a dash of print (U+2013), or of a year that is no time of day
# (1983), is refused. A single cell, or a column with format="mixed", gives no warning; a column without it is
# warned of, for its format could not be inferred. The parser of the Humanitarian Data Exchange, whose dates are
# ranges by design, reads the year 2010 too. dateparser takes the first day, but the year 2016 where no year is
# given.
#
# Versions: pandas 3.1.1, python-dateutil 4.0.0, hdx-python-utilities 4.2.5, dateparser 1.5.0.
#
# Why it matters: so pages and lists of exercises write their dates. The year looks as likely as the true one, and
# day and month are right. What reads such a list has to know ranges, or to refuse a day that comes with a time.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps dateparser==1.5.0 \
  hdx-python-utilities==4.2.5 numpy==2.4.6 pandas==3.1.1 python-dateutil==4.0.0 pytz==2026.6 regex==2026.11.19 \
  tzlocal==5.4.5

"$scratch/venv/bin/python" - <<'PY'
import datetime
import warnings
from importlib.metadata import version

import dateparser
import pandas
from hdx.utilities.dateparse import parse_date_range

print(*(f"{name} {version(name)}" for name in ("pandas", "python-dateutil", "hdx-python-utilities", "dateparser")))


def read(text):
    """Read one cell, and a column of it; no warning may come up."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            cell = pandas.to_datetime(text)
            column = pandas.to_datetime(pandas.Series([text]), format="mixed")[0]
        except ValueError:
            cell = column = None
    assert cell == column, (text, cell, column)
    print(f"  {text!r} -> {cell or 'refused'}")
    return str(cell or "")


EXPECTED = {
    "10-16 September 2021": "2010-09-16 20:21:00",
    "10 - 16 September 2021": "2010-09-16 20:21:00",
    "September 10-16, 2021": "2016-09-10 20:21:00",
    "1-5 March 2022": "2001-03-05 20:22:00",
    "28-30 June 2022": "2028-06-30 20:22:00",
    "10 and 16 September 2021": "2010-09-16 20:21:00",
    "2021-09-10/2021-09-16": "2021-09-10 20:21:00-16:00",
    "10\N{EN DASH}16 September 2021": "",
    "2-11 November 1983": "",
}
for text, expected in EXPECTED.items():
    assert read(text) == expected, text
with warnings.catch_warnings(record=True) as told:
    warnings.simplefilter("always")
    assert str(pandas.to_datetime(pandas.Series(["1-5 March 2022"] * 2))[0]) == "2001-03-05 20:22:00"
print("  the warning for a column without a format:", str(told[0].message)[:66])
assert len(told) == 1 and "Could not infer format" in str(told[0].message)

first, last = parse_date_range("10-16 September 2021")
print("  hdx:", first, "to", last)
assert str(first)[:16] == str(last)[:16] == "2010-09-16 20:21"
now = {"RELATIVE_BASE": datetime.datetime(2021, 11, 1)}
seen = [str(dateparser.parse(text, settings=now)) for text in ("10-16 September 2021", "September 10-16")]
print("  dateparser:", *seen, sep=" | ")
assert seen == ["2021-09-10 00:00:00", "2016-09-10 00:00:00"]
print("As found: a range of days in 2021 is an evening in 2010.")
PY
