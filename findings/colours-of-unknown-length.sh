#!/usr/bin/env bash
# Guess: a treemap of Plotly Express that is coloured by a number leaves a rectangle without that number grey, and the
# colour of a group is the mean of those that have one.
#
# What happens: what is not known is zero. Of two Estonian drills one lasted 10 days, and the length of the other is not
# known: that one has the colour of 0 days and says "days=0" on hover, and Estonia, the mean by the size of the drills,
# has 5 days. So with `sunburst` and `icicle` too, with `values` and without. No warning is given.
#
# Versions: plotly 7.1.0, narwhals 2.29.0, pandas 3.1.1.
#
# Why it matters: most lists of drills miss some days or people. Whole states turn to the end of the scale that means
# short, or few, and their number on hover looks exact. Make the levels and their means by hand (`go.Treemap`), or drop
# the rows first and say how many.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps narwhals==2.29.0 numpy==2.4.6 \
  packaging==26.4 pandas==3.1.1 plotly==7.1.0 python-dateutil==4.0.0 tzdata==2026.6

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import pandas
import plotly.express as px

print(*(f"{name} {version(name)}" for name in ("plotly", "narwhals", "pandas")))
DRILLS = pandas.DataFrame(
    {
        "host": ["EST", "EST", "LVA", "LVA"],
        "drill": ["A", "B", "C", "D"],
        "troops": [1000.0, 1000.0, 3000.0, 3000.0],
        "days": [10, None, 12, 14],
    }
)


def colours(chart, table, values):
    """Return the number behind the colour of each rectangle."""
    (trace,) = chart(table, path=["host", "drill"], values=values, color="days").data
    return {place: float(days) for place, days in zip(trace.ids, trace.marker.colors)}


EXPECTED = {"EST": 5, "EST/A": 10, "EST/B": 0, "LVA": 13, "LVA/C": 12, "LVA/D": 14}
for chart in (px.treemap, px.sunburst, px.icicle):
    for values in ("troops", None):
        found = colours(chart, DRILLS, values)
        assert found == EXPECTED, (chart, values, found)
print("  days by which is coloured:", dict(sorted(found.items())))

(trace,) = px.treemap(DRILLS, path=["host", "drill"], values="troops", color="days").data
shown = dict(zip(trace.ids, trace.customdata[:, 0]))
assert "days=%{color}" in trace.hovertemplate and shown["EST/B"] == 0
known = colours(px.treemap, DRILLS.dropna(), "troops")
print("  without the drill of unknown length:", dict(sorted(known.items())))
assert known["EST"] == 10 and "EST/B" not in known
print("As found: a drill of unknown length has lasted no day.")
PY
