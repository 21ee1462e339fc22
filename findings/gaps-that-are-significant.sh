#!/usr/bin/env bash
# Guess: asked for clusters of states with one gap among them, PySAL's esda leaves the gap out, refuses it or answers
# that nothing is known.
#
# What happens: Moran's I is nothing (NaN), but its share of permutations is p = 0.001, the least there can be, for no
# permutation is as high as nothing. So for Geary's C and G. `Moran_Local` says p = 0.001 of each state, and as what
# is not known is not above the mean, `get_cluster_labels()` says Low-Low of all of them. The gap itself gives no
# warning. Without that state the same numbers have p = 0.16 to 0.2, and 23 of 24 states belong to no cluster.
#
# Versions: esda 2.9.0, libpysal 4.14.1, numpy 2.4.6.
#
# Why it matters: a map of clusters of spending or drills, with one state of which nothing is known, is all one
# cluster. Take gaps out, of the table and of the weights, before asking; look at I, not at p alone.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps beautifulsoup4==4.15.0 \
  certifi==2026.10.19.post1 charset-normalizer==3.5.3 cloudpickle==3.1.3 esda==2.9.0 geopandas==1.2.0 idna==3.20 \
  jinja2==3.1.6 joblib==1.6.0 libpysal==4.14.1 markupsafe==3.0.4 narwhals==2.29.0 numpy==2.4.6 packaging==26.4 \
  pandas==3.1.1 platformdirs==4.14.8 pyogrio==0.13.0 pyproj==3.7.2 python-dateutil==4.0.0 requests==2.34.2 \
  scikit-learn==1.9.1 scipy==1.17.1 shapely==2.2.0 soupsieve==2.10 threadpoolctl==3.8.0 typing-extensions==4.16.0 \
  tzdata==2026.6 urllib3==2.8.0

cd "$scratch"
cat > look.py <<'PY'
import warnings
from importlib.metadata import version

import numpy
from esda import G, Geary, Moran, Moran_Local
from libpysal.weights import W, lat2W

print(*(f"{name} {version(name)}" for name in ("esda", "libpysal", "numpy")))
SIDE, GAP = 5, 7
weights = lat2W(SIDE, SIDE)
numbers = (numpy.arange(SIDE * SIDE) * 7 % 11).astype(float)
known = {
    state: [one for one in near if one != GAP] for state, near in weights.neighbors.items() if state != GAP
}
gapped = numbers.copy()
gapped[GAP] = numpy.nan


def asked(test, values, around):
    numpy.random.seed(1)
    return test(values, around, permutations=999)


for test, name in ((Moran, "I"), (Geary, "C"), (G, "G")):
    found = asked(test, gapped, weights)
    without = asked(test, numpy.delete(numbers, GAP), W(known, silence_warnings=True))
    print(f"  {test.__name__}: {getattr(found, name)}, p = {found.p_sim:.3f}; without that state p = {without.p_sim:.3f}")
    assert numpy.isnan(getattr(found, name)), name
    assert round(float(found.p_sim), 3) == 0.001
    assert without.p_sim > 0.1
with warnings.catch_warnings(record=True) as said:
    warnings.simplefilter("always")
    local = Moran_Local(gapped, weights, permutations=999, seed=1)
print("  warnings:", [str(one.message)[:60] for one in said])
assert not any("nan" in str(one.message).lower() or "missing" in str(one.message) for one in said)
labels = set(local.get_cluster_labels())
print("  local p:", sorted(set(local.p_sim.round(3))), "clusters:", labels)
assert set(local.p_sim.round(3)) == {0.001}
assert labels == {"Low-Low"}
assert numpy.isnan(local.Is).all()
right = Moran_Local(
    numpy.delete(numbers, GAP), W(known, silence_warnings=True), permutations=999, seed=1
).get_cluster_labels()
print("  without that state:", {str(label): int((right == label).sum()) for label in set(right)})
assert sum(label == "Low-Low" for label in right) <= 2
print("As found: one gap makes every state part of a cluster.")
PY
"$scratch/venv/bin/python" -W ignore look.py 2> said.txt || { cat said.txt; exit 1; }
