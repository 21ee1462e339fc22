#!/usr/bin/env bash
# Guess: a chart of Altair tells a screen reader the same whether VegaFusion sums up its rows beforehand or not.
#
# What happens: VegaFusion takes what each mark says out of the chart: "host: EST; Number of drills: 2", the word "bar",
# and a `description` of one's own in the encoding. What is left are the axes and "rect mark container", so that no
# value can be heard; pictures that are saved as SVG lack them too, and Altair has no setting for it. What a pointer
# shows stays. A description of the whole chart is kept. No warning is given.
#
# Versions: vegafusion 2.0.3, altair 6.3.0, vl-convert-python 1.9.0.post1, pandas 3.1.1. Nothing was found on it among
# the issues of vega/vegafusion and vega/altair.
#
# Why it matters: who turns it on for speed (one line, for all charts) takes the charts from readers who listen, and
# nobody who looks at them sees it. Hand the numbers on as a table as well.
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
DRILLS = pandas.DataFrame({"host": ["EST", "EST", "LVA"], "days": [5, 8, 3]})
BARS = altair.Chart(DRILLS, description="Drills by host").mark_bar()


def heard(chart):
    """Return what the marks of a saved picture say of themselves, and what the picture does."""
    picture = io.StringIO()
    chart.save(picture, format="svg")
    said = re.findall(r'aria-label="([^"]*)"', picture.getvalue())
    roles = re.findall(r'aria-roledescription="([^"]*)"', picture.getvalue())
    return [words for words in said if "EST" in words and "axis" not in words], sorted(set(roles)), said


CHARTS = {
    "days summed": BARS.encode(x="host:N", y="sum(days):Q"),
    "rows as they are": BARS.encode(x="host:N", y="days:Q"),
    "of one's own": BARS.encode(x="host:N", y="sum(days):Q", description="host:N"),
    "points": altair.Chart(DRILLS, description="Drills by host").mark_point().encode(x="host:N", y="days:Q"),
}
for words, chart in CHARTS.items():
    marks, roles, plain = heard(chart)
    with altair.data_transformers.enable("vegafusion"):
        silent, fewer_roles, beforehand = heard(chart)
        handed_on = str(chart.to_dict(format="vega"))
    print(f"  {words}: {marks} {roles}; by VegaFusion {silent} {fewer_roles}")
    assert marks and not silent
    assert set(roles) - set(fewer_roles) in ({"bar"}, {"point"})
    assert any("axis" in told for told in beforehand) and set(beforehand) < set(plain)
    assert "Drills by host" in handed_on
pointed_at = BARS.encode(x="host:N", y="sum(days):Q", tooltip=["host", "sum(days)"])
with altair.data_transformers.enable("vegafusion"):
    assert "Sum of days" in str(pointed_at.to_dict(format="vega")["marks"][0]["encode"]["update"]["tooltip"])
print("As found: the bars say nothing.")
PY
