#!/usr/bin/env bash
# Guess: aggregates of a pivot table pass over missing cells, as its sum and its mean do.
#
# What happens: in Perspective `low` takes a missing cell for zero: the lowest of 5, nothing and 3 is 0, and the
# highest of -5, nothing and -3 is 0 as well. `median` and the quartiles sort it in as the least of all: the median
# of 4, nothing, 6 and 8 is 5, of nothing, nothing and 7 nothing. `min` is nothing as soon as one cell is. The
# earliest of 10 September 2021 and nothing is in the year before the first. `count` counts gaps, sum and mean leave
# them out. And a month is a day too early: "2021-09" becomes the date 31 August 2021, whatever the time zone; in a
# CSV file the same month stays text.
#
# Versions: perspective-python 5.6.1.
#
# Why it matters: an empty cell means "not known" in a register of numbers, and years without a figure are many. A
# pivot of lowest and median figures by country shows zeros that no one has stated, and a month's exercise stands in
# the month, or the year, before. Rows with gaps have to be filtered out of a view first, and months be given days.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps perspective-python==5.6.1

"$scratch/venv/bin/python" - <<'PY'
from importlib.metadata import version

import perspective

print("perspective-python", version("perspective-python"))
client = perspective.Server().new_local_client()


def aggregates(cells, *names):
    """Aggregates of one group's cells, by name; what Perspective calls the path of the group is left out."""
    table = client.table({"group": ["one"] * len(cells), "cell": cells})
    found = {
        name: table.view(group_by=["group"], columns=["cell"], aggregates={"cell": name}).to_columns()["cell"][1]
        for name in names
    }
    print("  ", cells, "->", found)
    return found


EVERY = "sum", "mean", "count", "low", "high", "median", "min", "max"
EXPECTED = {
    (5.0, None, 3.0): (8, 4, 3, 0, 5, 3, None, 5),
    (-5.0, None, -3.0): (-8, -4, 3, -5, 0, -5, None, -3),
    (5.0, 3.0): (8, 4, 2, 3, 5, 4, 3, 5),
    (4.0, None, 6.0, 8.0): (18, 6, 4, 0, 8, 5, None, 8),
    (4.0, 6.0, 8.0): (18, 6, 3, 4, 8, 6, 4, 8),
    (None, None, 7.0): (7, 7, 3, 0, 7, None, None, 7),
}
for cells, expected in EXPECTED.items():
    found = tuple(aggregates(list(cells), *EVERY).values())
    assert found == expected, (cells, found)


def days(cells):
    """Cells as a column of text in JSON form; the days as Perspective exports them."""
    table = client.table({"day": cells})
    assert table.schema() == {"day": "date"}, table.schema()
    found = table.view().to_csv().split()[1:]
    print("  ", cells, "->", found)
    return found


assert days(["2021-09-10", "2021-09-16"]) == ["2021-09-10", "2021-09-16"]
assert days(["2021-09", "2021-10"]) == ["2021-08-31", "2021-09-30"]
assert days(["2021-09-10", "2022-01"]) == ["2021-09-10", "2021-12-31"]
as_csv = client.table("day\n2021-09\n2021-10\n")
assert as_csv.schema() == {"day": "string"}, as_csv.schema()
gap = client.table({"group": ["one", "one"], "day": ["2021-09-10", None]})
earliest = gap.view(group_by=["group"], columns=["day"], aggregates={"day": "low"}).to_csv().split()[-1]
print("   earliest of 2021-09-10 and a gap:", earliest)
assert earliest == '"one",-0001-12-31', earliest
print("As found: a gap is zero for the lowest and the least for the median; a month begins a day early.")
PY
