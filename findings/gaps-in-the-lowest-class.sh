#!/usr/bin/env bash
# Guess: mapclassify leaves a state without a figure out of the classes of a map, or refuses it.
#
# What happens: it stands in the lowest class. With one gap among ten numbers `EqualInterval` counts ten states where
# nine are lowest, `Quantiles` moves the bounds of all classes, and `StdMean`, `HeadTailBreaks` and `FisherJenks` put
# every state into one class, also the one with 5,000. `yb`, the class of each row, is 0 for the gap. Only
# `NaturalBreaks` refuses, as scikit-learn does it for it. numpy says "invalid value" for some, nothing for others.
# GeoPandas takes gaps out before it asks, so its own maps by `scheme=` are right.
#
# Versions: mapclassify 2.10.0, numpy 2.4.6, pandas 3.1.1.
#
# Why it matters: whoever classes troops by state for another map program paints "not known" as "fewest". Take gaps out
# first, and give them a colour of their own.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps joblib==1.5.3 mapclassify==2.10.0 \
  narwhals==2.29.0 networkx==3.6.1 numpy==2.4.6 pandas==3.1.1 python-dateutil==2.9.0.post0 scikit-learn==1.9.1 \
  scipy==1.17.1 six==1.17.0 threadpoolctl==3.6.0

cd "$scratch"
"$scratch/venv/bin/python" -W ignore - <<'PY'
from importlib.metadata import version

import mapclassify
import numpy

print(*(f"{name} {version(name)}" for name in ("mapclassify", "numpy", "pandas")))
KNOWN = [100, 200, 300, 400, 500, 600, 700, 800, 900, 5000]
WITH_GAP = numpy.array([*KNOWN, numpy.nan])


def classed(name, values):
    classes = {"k": 3} if name in K else {}
    made = getattr(mapclassify, name)(numpy.array(values, dtype=float), **classes)
    return [int(one) for one in made.yb]


K = ("EqualInterval", "Quantiles", "FisherJenks")
for name in (*K, "StdMean", "HeadTailBreaks"):
    right, seen = classed(name, KNOWN), classed(name, WITH_GAP)
    print(f"  {name}: {right}, with a gap {seen}")
    assert seen[-1] == 0
    assert len(set(right)) > 1
    if name in ("FisherJenks", "StdMean", "HeadTailBreaks"):
        assert set(seen) == {0}
assert classed("EqualInterval", WITH_GAP).count(0) == classed("EqualInterval", KNOWN).count(0) + 1
assert classed("Quantiles", WITH_GAP)[:-1] != classed("Quantiles", KNOWN)
try:
    mapclassify.NaturalBreaks(WITH_GAP, k=3)
except ValueError as error:
    print("  NaturalBreaks:", str(error).splitlines()[0])
else:
    raise AssertionError("NaturalBreaks takes gaps")
print("As found: what is not known is in the lowest class.")
PY
