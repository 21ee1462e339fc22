#!/usr/bin/env bash
# Guess: LOWESS smooths: where a year has many numbers its curve passes through the midst of them, and the order of the
# rows does not matter.
#
# What happens: if a year has more rows than the share that goes into each fit (`frac` of all), statsmodels gives that
# year the number of its first row. Of twelve exercises in 2021 from 200 to 5,900 the curve takes the one that stands
# first; turn the rows round, and it takes another. The years beside it are smoothed. It divides nothing by nothing
# there, of which numpy warns once ("invalid value encountered in divide"), but the result holds no NaN.
# The line of Plotly Express (trendline="lowess") is the same. With a share that reaches into other years (0.5 here,
# two thirds by default) the curve is at the midst, whatever the order.
#
# Versions: statsmodels 0.15.0, numpy 2.4.6, scipy 1.17.1, plotly 7.1.0.
#
# Why it matters: registers of exercises have years as their x, so that rows tie, and few years have most of the rows.
# A bend of the trend is then one row. Give a share that is larger than the fullest year, or smooth medians by year.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps narwhals==2.29.0 numpy==2.4.6 \
  packaging==26.4 pandas==3.1.1 patsy==1.0.3 plotly==7.1.0 python-dateutil==4.0.0 scipy==1.17.1 statsmodels==0.15.0

"$scratch/venv/bin/python" - <<'PY'
import warnings
from importlib.metadata import version

import numpy
import pandas
import plotly.express as px
from statsmodels.nonparametric.smoothers_lowess import lowess

print(*(f"{name} {version(name)}" for name in ("statsmodels", "numpy", "scipy", "plotly")))
FULL = [1600, 2500, 3800, 3300, 600, 200, 5900, 4100, 900, 2100, 5200, 2700]
YEARS = [year for year in range(2014, 2026) for _ in range(len(FULL) if year == 2021 else 2)]
OTHERS = (1800, 4200, 2600, 3500, 2900)


def smoothed(share, full):
    """Curve of LOWESS in 2020, 2021 and 2022, by statsmodels; Plotly's has to be the same."""
    table = pandas.DataFrame({"year": YEARS, "troops": [OTHERS[row % len(OTHERS)] for row in range(len(YEARS))]})
    table.loc[table["year"] == 2021, "troops"] = full
    with warnings.catch_warnings(record=True) as told:
        warnings.simplefilter("always")
        curve = lowess(table["troops"], table["year"], frac=share)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        figure = px.scatter(table, x="year", y="troops", trendline="lowess", trendline_options={"frac": share})
    assert numpy.isfinite(curve).all()
    assert numpy.allclose(figure.data[1].y, curve[:, 1])
    found = {year: {float(at.round(1)) for x, at in curve if x == year} for year in (2020, 2021, 2022)}
    assert all(len(values) == 1 for values in found.values()), found
    found = {year: values.pop() for year, values in found.items()}
    print(f"   share {share}, first of 2021 is {full[0]}:", found, *{str(warning.message) for warning in told})
    return found, bool(told)


for full in (FULL, FULL[::-1], sorted(FULL)):
    found, warned = smoothed(0.3, full)
    assert found[2021] == full[0], found
    assert warned
same = [smoothed(0.5, full) for full in (FULL, FULL[::-1], sorted(FULL))]
assert all(found == same[0][0] and not warned for found, warned in same), same
assert min(FULL) < 2500 < same[0][0][2021] < 3500 < max(FULL), same[0]
print("As found: the curve goes through the first row of the fullest year.")
PY
