#!/usr/bin/env bash
# Guess: a chart of Altair shows the same numbers whether the browser sums up its rows or VegaFusion does it beforehand,
# which is what it is for.
#
# What happens: of whole numbers the median is a whole one. The midst of 5 and 8 days, 6.5 in the browser, is 6, and so
# is the axis beneath. Of columns of 16 bits the two numbers in the midst are added up in 16 bits: of 20,000 and 30,000
# troops the median is -7,768, of 100 and 200 ships in 8 bits it is 22. Quartiles, means and sums are right, and so
# is the median of a column of decimals, which pandas makes of whole numbers with a gap. No warning is given.
#
# Versions: vegafusion 2.0.3, altair 6.3.0, vl-convert-python 1.9.0.post1, pyarrow 26.0.1, pandas 3.1.1. Known in the
# engine beneath: issues 19322 and 19536 of apache/datafusion, mended there (datafusion 55.0.0 says 6.5 and 25,000). Of
# VegaFusion nothing was found.
#
# Why it matters: `alt.data_transformers.enable("vegafusion")` is one line for tables of more than 5,000 rows, which are
# kept in small columns. Medians of days, delays and states are what a register shows. Make the column one of decimals
# first.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  altair==6.3.0 arro3-core==0.9.1 attrs==26.1.0 jinja2==3.1.6 jsonschema==4.26.0 \
  jsonschema-specifications==2025.9.1 markupsafe==3.0.4 narwhals==2.29.0  numpy==2.4.6 packaging==26.4 \
  pandas==3.1.1 pyarrow==26.0.1 python-dateutil==2.9.0.post0 referencing==0.37.0 rpds-py==2026.9.1  six==1.17.0 \
  typing-extensions==4.16.0  tzdata==2026.6 vegafusion==2.0.3 vl-convert-python==1.9.0.post1

"$scratch/venv/bin/python" -W error - <<'PY'
import io
import re
from importlib.metadata import version

import altair
import pandas

print(*(f"{name} {version(name)}" for name in ("altair", "vegafusion", "pandas")))
DRILLS = pandas.DataFrame(
    {
        "host": ["EST", "EST", "LVA"],
        "days": [5, 8, 3],
        "troops": pandas.array([20000, 30000, 500], dtype="int16"),
        "ships": pandas.array([100, 200, 3], dtype="uint8"),
    }
)


def chart(summed, table=DRILLS):
    return altair.Chart(table).mark_bar().encode(x="host:N", y=f"{summed}:Q")


def shown(summed):
    """Return what the browser's program sums up for Estonia."""
    picture = io.StringIO()
    chart(summed).save(picture, format="svg")
    (number,) = re.findall(r'aria-label="host: EST; [^:]*: ([^"]*)"', picture.getvalue())
    return float(number.replace("\N{MINUS SIGN}", "-"))


def beforehand(summed, table=DRILLS):
    """Return what VegaFusion sums up for Estonia, which the chart then shows."""
    with altair.data_transformers.enable("vegafusion"):
        handed_on = chart(summed, table).to_dict(format="vega")["data"][0]["values"]
        rows = chart(summed, table).transformed_data()
    name = summed.replace("(", "_").rstrip(")")
    (number,) = (row[name] for row in handed_on if row["host"] == "EST")
    assert number == rows.set_index("host").loc["EST", name]
    return number


FOUND = {"median(days)": (6.5, 6), "median(troops)": (25000, -7768), "median(ships)": (150, 22)}
for summed, (right, wrong) in FOUND.items():
    print(f"  {summed}: {shown(summed)}, by VegaFusion {beforehand(summed)}")
    assert (shown(summed), beforehand(summed)) == (right, wrong)
for summed in ("q1(troops)", "q3(troops)", "mean(troops)", "sum(troops)", "mean(ships)"):
    assert shown(summed) == beforehand(summed) > 0
assert beforehand("median(days)", DRILLS.astype({"days": float})) == 6.5
print("As found: the median of 20,000 and 30,000 troops is below zero.")
PY
