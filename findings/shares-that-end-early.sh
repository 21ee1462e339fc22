#!/usr/bin/env bash
# Guess: the curve of shares that Plotly Express draws with `ecdf` is that of the sizes that are known; it ends at
# one.
#
# What happens: rows without a size are counted. Of six drills, two of unknown size, the curve ends at 0.67 with the
# largest of all, so that a third of them seem to be larger still; what passes for the median is 3,000 where half of
# the known ones have at most 1,000. The rest of the shares stand at no place, and are not drawn. With "complementary"
# the share that is larger than the largest is a third; with "reversed" the smallest has 0.67. seaborn's curve leaves
# the gaps out and ends at one. No warning is given.
#
# Versions: plotly 7.1.0, seaborn 0.13.2, matplotlib 3.11.2, pandas 3.1.1.
#
# Why it matters: of many drills no size is known, and "how many have more than 13,000" is what such a curve is for.
# Leave the gaps out first (`dropna`) and say beside it how many there are. The product draws no such curve.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps contourpy==1.3.3 cycler==0.12.1 \
  fonttools==4.68.0 kiwisolver==1.5.1 matplotlib==3.11.2 narwhals==2.29.0 numpy==2.4.6 packaging==26.4 \
  pandas==3.1.1 pillow==13.0.0 plotly==7.1.0 pyparsing==3.3.3 python-dateutil==4.0.0 seaborn==0.13.2 tzdata==2026.6

cd "$scratch"
MPLBACKEND=Agg "$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
from importlib.metadata import version

import pandas
import plotly.express as px
import seaborn

print(*(f"{name} {version(name)}" for name in ("plotly", "seaborn", "matplotlib", "pandas")))
DRILLS = pandas.DataFrame({"troops": [500, 1000, 3000, None, 12000, None]})


def curve(drills, **how):
    """Return the share that stands at each size of the curve."""
    (drawn,) = px.ecdf(drills, x="troops", **how).data
    return {int(size): round(float(share), 2) for size, share in zip(drawn.x, drawn.y) if pandas.notna(size)}


found = curve(DRILLS)
print("  share with at most so many:", found)
assert found == {500: 0.17, 1000: 0.33, 3000: 0.5, 12000: 0.67}
larger = curve(DRILLS, ecdfmode="complementary")
print("  share with more than so many:", larger)
assert larger[12000] == 0.33
assert curve(DRILLS, ecdfmode="reversed")[500] == 0.67
known = curve(DRILLS.dropna())
print("  gaps left out first:", known)
assert known == {500: 0.25, 1000: 0.5, 3000: 0.75, 12000: 1.0}
(line,) = seaborn.ecdfplot(DRILLS, x="troops").lines
print("  by seaborn the last share is", round(float(line.get_ydata()[-1]), 2))
assert line.get_ydata()[-1] == 1
print("As found: what is not known is larger than all.")
PY
