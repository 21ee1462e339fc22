#!/usr/bin/env bash
# Guess: asked twice, the Knox test of pointpats gives the same count of events that are near in space and time; and
# where fewer are near than by chance, it finds no clustering.
#
# What happens: `knox`, the function that its own example in the documentation uses, shuffles the days that it was handed,
# in place: the next call counts other pairs, and every later use of the frame's column as well. And it folds its share of
# permutations: of forty events whose near places lie fifty days apart none is near in both, and the test says
# p = 0.005, as if they clustered. The class `Knox`, which a DeprecationWarning names, leaves the days alone and says
# 1.0; `mantel` and `jacquez` leave them alone too.
#
# Versions: pointpats 2.5.5, numpy 2.4.6.
#
# Why it matters: whether incidents come near drills in time and place is just this question. Use the class, or hand
# over a copy.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps beautifulsoup4==4.15.0 \
  certifi==2026.10.19.post1 charset-normalizer==3.5.3 cloudpickle==3.1.3 contourpy==1.3.3 cycler==0.12.1 \
  fonttools==4.68.0 geopandas==1.2.0 idna==3.20 jinja2==3.1.6 joblib==1.6.0 kiwisolver==1.5.1 libpysal==4.14.1 \
  markupsafe==3.0.4 matplotlib==3.11.2 narwhals==2.29.0 numpy==2.4.6 packaging==26.4 pandas==2.3.3 \
  pillow==13.0.0 platformdirs==4.14.8 pointpats==2.5.5 pyogrio==0.13.0 pyparsing==3.3.3 pyproj==3.7.2 \
  python-dateutil==2.9.0.post0 pytz==2024.2 requests==2.34.2 scikit-learn==1.9.1 scipy==1.17.1 shapely==2.2.0 \
  six==1.17.0 soupsieve==2.10 threadpoolctl==3.8.0 typing-extensions==4.16.0 tzdata==2026.6 urllib3==2.8.0

cd "$scratch"
"$scratch/venv/bin/python" -W ignore - <<'PY'
from importlib.metadata import version

import numpy
from pointpats import Knox, jacquez, knox, mantel

print(*(f"{name} {version(name)}" for name in ("pointpats", "numpy")))
generator = numpy.random.default_rng(0)
PLACES = generator.uniform(0, 100, (60, 2))
DAYS = generator.integers(0, 100, (60, 1)).astype(float)


def near(places, days, reach, span):
    """Count the pairs within a reach and a span of days, one by one."""
    return sum(
        numpy.hypot(*(places[one] - places[other])) <= reach and abs(days[one, 0] - days[other, 0]) <= span
        for one in range(len(places))
        for other in range(one)
    )


days = DAYS.copy()
numpy.random.seed(1)
asked = [int(knox(PLACES, days, delta=20, tau=20, permutations=9)["stat"]) for _ in range(3)]
print("  pairs one by one:", near(PLACES, DAYS, 20, 20), "by knox, three times:", asked)
assert asked[0] == near(PLACES, DAYS, 20, 20)
assert len(set(asked)) > 1
assert not numpy.array_equal(days, DAYS)
assert numpy.array_equal(numpy.sort(days, axis=0), numpy.sort(DAYS, axis=0))

days = DAYS.copy()
again = [Knox(PLACES, days, delta=20, tau=20, permutations=9).statistic_ for _ in range(3)]
mantel(PLACES, days, permutations=9)
jacquez(PLACES, days, 3, permutations=9)
assert set(again) == {asked[0]}
assert numpy.array_equal(days, DAYS)

apart = numpy.array([[10.0 * pair + 0.5 * half, 0.0] for pair in range(20) for half in range(2)])
late = numpy.array([[float(pair + 50 * half)] for pair in range(20) for half in range(2)])
numpy.random.seed(1)
folded = knox(apart, late.copy(), delta=1, tau=10, permutations=199)
plain = Knox(apart, late.copy(), delta=1, tau=10, permutations=199)
print("  none near: knox", int(folded["stat"]), float(folded["pvalue"][0]), "Knox", plain.statistic_, plain.p_sim)
assert int(folded["stat"]) == plain.statistic_ == 0
assert round(float(folded["pvalue"][0]), 4) == 0.005
assert plain.p_sim == 1.0
print("As found: the test shuffles its days, and none near is significant.")
PY
