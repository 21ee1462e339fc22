#!/usr/bin/env bash
# Guess: for a count of none, the interval of `confint_poisson` in statsmodels begins at zero, whatever its method.
#
# What happens: by "midp-c", the exact method that counts half of the chance of the number itself, the interval of
# none begins where it ends: 2.996 to 2.996. The upper end is right, the lower one is not: a year without a drill
# would have at least three of them. With one or more counted it is right. By "sqrt" none is 0.96 to 0.96, by "wald" 0
# to 0; the six others looked at begin at zero. No warning is given.
#
# Versions: statsmodels 0.15.0, scipy 1.17.1. Issue 8252 of statsmodels/statsmodels collects what is to be done about
# counts of none; this is not in it.
#
# Why it matters: a count of none is what a small register has most of, by state and year, and its upper end is what
# one wants to know. Take "exact-c" or "score" for it.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps formulaic==1.2.2 interface-meta==2.0.1 \
  narwhals==2.29.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 patsy==1.0.3 python-dateutil==4.0.0 scipy==1.17.1 \
  statsmodels==0.15.0 typing-extensions==4.16.0 tzdata==2026.6 wrapt==2.5.2

cd "$scratch"
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
from importlib.metadata import version
from math import isclose, log

from scipy.stats import poisson
from statsmodels.stats.rates import confint_poisson

print(*(f"{name} {version(name)}" for name in ("statsmodels", "scipy")))
METHODS = "wald", "score", "exact-c", "midp-c", "waldccv", "sqrt", "sqrt-a", "sqrt-v", "sqrt-centcc"


def interval(count, method, exposure=1):
    return tuple(float(end) for end in confint_poisson(count, exposure, method=method))


none = {method: interval(0, method) for method in METHODS}
for method, (low, high) in none.items():
    print(f"  none, {method}: {low:.3f} to {high:.3f}")
low, high = none["midp-c"]
assert isclose(high, -log(0.05), rel_tol=1e-6)  # half of the chance of none is 2.5 per cent there
assert isclose(low, high, rel_tol=1e-6)
assert isclose(interval(0, "midp-c", 12)[0], low / 12, rel_tol=1e-6)
assert isclose(*none["sqrt"], rel_tol=1e-9) and none["sqrt"][0] > 0.9
assert none["wald"] == (0, 0)
others = set(METHODS) - {"midp-c", "sqrt", "wald"}
assert all(none[method][0] == 0 and none[method][1] > 1 for method in others)
for count in (1, 2, 5):
    low, high = interval(count, "midp-c")
    print(f"  {count}, midp-c: {low:.3f} to {high:.3f}")
    assert low < count < high
    for end, beyond in ((low, poisson.sf(count, low)), (high, poisson.cdf(count - 1, high))):
        assert isclose(beyond + poisson.pmf(count, end) / 2, 0.025, rel_tol=1e-4)
print("As found: the interval of none begins at three.")
PY
