#!/usr/bin/env bash
# Guess: a chart of Plotly Express that is coloured by a column shows every row. Rows without a value in that column
# are grey, or a kind of their own, as in a pie or along an axis of the same library.
#
# What happens: they are not on the chart. Whatever splits rows into traces (color by words, symbol, pattern_shape,
# facet_row, facet_col, line_group, animation_frame) leaves out those whose cell is missing, so that four rows with
# 1,000 troops become bars of 600; so on maps and timelines, and from pandas and Polars alike. No warning is given and
# nothing in the legend tells. A pie, and an axis, of the same column show all 1,000.
#
# Versions: plotly 7.1.0, narwhals 2.29.0, pandas 3.1.1, polars 2.1.0.
#
# Why it matters: kind, host or source are unknown for some exercises and many incidents. Sums and counts fall as soon
# as a chart is coloured, and facets add up to less than the whole. Name the gap first: `fillna("not stated")`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps narwhals==2.29.0 numpy==2.4.6 \
  packaging==26.4 pandas==3.1.1 plotly==7.1.0 polars==2.1.0 polars-runtime-32==2.1.0 python-dateutil==4.0.0

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import pandas
import plotly.express as px
import polars

print(*(f"{name} {version(name)}" for name in ("plotly", "narwhals", "pandas", "polars")))
ROWS = {
    "name": ["A", "B", "C", "D"], "kind": ["land", "land", "air", None], "troops": [100, 200, 300, 400],
    "year": [2021, 2021, 2022, 2022], "east": [21, 22, 23, 24], "north": [54, 55, 56, 57],
    "from": ["2021-09-10"] * 4, "to": ["2021-09-16"] * 4,
}


def shown(table, chart, *, by=None, **choice):
    """Sum of the troops of all rows that a chart shows, in its traces and its frames."""
    figure = chart(table, custom_data=["troops"], **({by: "kind"} if by else {}), **choice)
    traces = [trace for frame in figure.frames for trace in frame.data] if figure.frames else figure.data
    return sum(int(row[0]) for trace in traces for row in trace.customdata)


BARS = {"x": "year", "y": "troops"}
PLACES = {"lon": "east", "lat": "north"}
SPANS = {"x_start": "from", "x_end": "to", "y": "name"}
for table in (pandas.DataFrame(ROWS), polars.DataFrame(ROWS)):
    whole = {
        "bars": shown(table, px.bar, **BARS),
        "bars along kinds": shown(table, px.bar, x="kind", y="troops"),
        "pie": int(sum(px.pie(table, names="kind", values="troops").data[0].values)),
        "map": shown(table, px.scatter_geo, **PLACES),
    }
    split = {
        f"bars by {by}": shown(table, px.bar, by=by, **BARS)
        for by in ("color", "pattern_shape", "facet_col", "facet_row", "animation_frame")
    }
    split |= {
        "points by symbol": shown(table, px.scatter, by="symbol", **BARS),
        "lines by line_group": shown(table, px.line, by="line_group", **BARS),
        "map by color": shown(table, px.scatter_geo, by="color", **PLACES),
        "timeline by color": shown(table, px.timeline, by="color", **SPANS),
    }
    print("  ", type(table).__module__.split(".")[0], whole, split)
    assert set(whole.values()) == {1000}, whole
    assert set(split.values()) == {600}, split
named = pandas.DataFrame(ROWS).fillna({"kind": "not stated"})
assert shown(named, px.bar, by="color", **BARS) == 1000
print("As found: a row without a colour, a facet or a symbol is not on the chart.")
PY
