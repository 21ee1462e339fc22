#!/usr/bin/env bash
# Guess: DataComPy, which tells whether two tables hold the same, says that a day written as "10.09.2021" in one is no
# other day in the next, or that words and days cannot be compared; and the same for pandas and Polars.
#
# What happens: a column of words beside one of days is read as days first, the month first. So 10.09.2021 matches
# 9 October 2021, 10.09.21 too, "2021-09" matches the first of September and "2021" New Year's Day: `matches()` is true,
# and the report has no row. Corrected rightly, to 10 September, the row is a difference. A day beyond the twelfth is
# read as it stands: 10.09.2021 and 13.09.2021 match 9 October and 13 September. Only where it stands in the first row,
# by the key, are all read the day first, and then with a warning of pandas; else none is given. With Polars each answer
# is the other one: 10.09.2021 is 10 September, a month is no day.
#
# Versions: datacompy 1.1.0, pandas 2.3.3, polars 1.44.2; tried also with pandas 3.0.6. Its issues were searched for days
# that match wrongly; nothing was found.
#
# Why it matters: it is asked after a table has moved from CSV to a database, or from one version to the next, and its
# "matches" is what is signed. Lists of this region write the day first. Turn both columns to days, or to words, first.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  datacompy==1.1.0 jinja2==3.1.6 markupsafe==3.0.4 numpy==2.4.6 ordered-set==4.1.0 pandas==2.3.3 polars==1.44.2 \
  polars-runtime-32==1.44.2 python-dateutil==4.0.0 pytz==2026.6 tzdata==2026.6

"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
import warnings
from importlib.metadata import version

import pandas
import polars
from datacompy import PandasCompare, PolarsCompare

print(*(f"{name} {version(name)}" for name in ("datacompy", "pandas", "polars")))


def matches(words, days):
    """Return whether the tables are the same, to pandas and to Polars."""
    drills = [f"Drill {row}" for row in range(len(words))]
    old = pandas.DataFrame({"drill": drills, "day": words})
    new = pandas.DataFrame({"drill": drills, "day": pandas.to_datetime(days)})
    by_polars = (polars.DataFrame({"drill": drills, "day": table["day"].to_list()}) for table in (old, new))
    answer = PandasCompare(old, new, join_columns="drill")
    assert answer.matches() == answer.all_mismatch().empty
    return answer.matches(), PolarsCompare(*by_polars, join_columns="drill").matches()


FOUND = {
    ("10.09.2021 02.05.2022", "2021-10-09 2022-02-05"): (True, False),
    ("10.09.2021 02.05.2022", "2021-09-10 2022-05-02"): (False, True),
    ("10.09.2021 13.09.2021", "2021-10-09 2021-09-13"): (True, False),
    ("10.09.21", "2021-10-09"): (True, False),
    ("10/09/2021", "2021-10-09"): (True, False),
    ("2021-09 2022-05", "2021-09-01 2022-05-01"): (True, False),
    ("2021", "2021-01-01"): (True, False),
}
for (words, days), expected in FOUND.items():
    found = matches(words.split(), days.split())
    print(f"  {words} and {days}: {found[0]} to pandas, {found[1]} to Polars")
    assert found == expected
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    assert matches(["13.09.2021", "10.09.2021"], ["2021-09-13", "2021-09-10"]) == (True, True)
assert any("dayfirst" in str(warning.message) for warning in said)
print("As found: the tenth of September is the ninth of October.")
PY
