#!/usr/bin/env bash
# Guess: a table of states, years and numbers that is written as JSON-stat and read again is the same table, in
# whatever order its rows stand; a row that is not there is a gap.
#
# What happens: pyjstat writes the numbers in the order of the rows, beside states and years in the order in which it
# first meets them, and never looks which number belongs to which. Sorted by year and state, Lithuania's
# number of 2020 becomes that of Estonia in 2021. A row that is missing, as for a year without a figure, moves every
# number after it to another state or year, for the file holds one number less than it says; pyjstat itself cannot
# read that file again, another reader finds the gap at the end. Only where every state has every year, and the rows
# stand state by state and in each in the same order of years, is the file right. No warning of it is given.
#
# Versions: pyjstat 2.4.0, pandas 3.1.1.
#
# Why it matters: JSON-stat is what Eurostat and the statistical offices of the Nordic and Baltic states give out, and
# tables of spending or troops by state and year are given on in it. All numbers are true ones, with other names. Set
# all states by all years first (`MultiIndex.from_product`, `reindex`), then write.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps certifi==2026.10.19.post1 \
  charset-normalizer==3.5.3 idna==3.20 numpy==2.4.6 pandas==3.1.1 pyjstat==2.4.0 python-dateutil==4.0.0 \
  requests==2.34.2 urllib3==2.8.0

"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
import json
from importlib.metadata import version

import pandas
from pyjstat import pyjstat

print("pyjstat", version("pyjstat"), "pandas", pandas.__version__)
TABLE = pandas.DataFrame(
    {"state": ["EE", "EE", "LV", "LV", "LT", "LT"], "year": ["2020", "2021"] * 3, "value": [20, 21, 30, 31, 40, 41]}
)


def written(table):
    """Write a table as JSON-stat; return what each state and year has by the file, a row of numbers for each."""
    file = json.loads(pyjstat.Dataset.read(table).write())
    states, years = (file["dimension"][name]["category"]["index"] for name in ("state", "year"))
    assert file["id"] == ["state", "year"] and file["size"] == [len(states), len(years)], file
    numbers = dict(enumerate(file["value"]))
    found = {
        (state, year): numbers.get(row * len(years) + column)
        for state, row in states.items()
        for year, column in years.items()
    }
    print("  ", *(f"{state} {year}: {number}," for (state, year), number in found.items()))
    return found


def cells(table):
    return {(state, year): number for state, year, number in table.itertuples(index=False)}


print("  state by state")
assert written(TABLE) == cells(TABLE)
print("  sorted by year, then state")
by_year = TABLE.sort_values(["year", "state"])
found = written(by_year)
assert sorted(found.values()) == sorted(TABLE["value"])
assert found == {
    ("EE", "2020"): 20, ("EE", "2021"): 40, ("LT", "2020"): 30,
    ("LT", "2021"): 21, ("LV", "2020"): 41, ("LV", "2021"): 31,
}
read = pyjstat.Dataset.read(pyjstat.Dataset.read(by_year).write()).write("dataframe")
assert cells(read) == found, read
print("  without Estonia in 2021")
gap = TABLE.drop(index=1)
assert written(gap) == {
    ("EE", "2020"): 20, ("EE", "2021"): 30, ("LV", "2020"): 31,
    ("LV", "2021"): 40, ("LT", "2020"): 41, ("LT", "2021"): None,
}
print("  with Estonia in 2021 as a gap")
known = TABLE.astype({"value": float})
known.loc[1, "value"] = None
assert written(known) == {**cells(TABLE), ("EE", "2021"): None}
print("As found: numbers are written in the order of the rows, whatever state and year they belong to.")
PY
