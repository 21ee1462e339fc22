#!/usr/bin/env bash
# Guess: statsmodels, asked how far several coders agree, leaves out what they left blank, or refuses it.
#
# What happens: `aggregate_raters` takes a blank (NaN) for one more code, so that coders who all leave a row blank
# agree on it. Three coders who agree on no row at all have Fleiss' kappa -0.5; with six rows more that none of them
# coded it is 0.32. And where two always agree and the third coded nothing, it is 0.08. No warning is given.
# Krippendorff's alpha of the package `krippendorff` leaves blanks out and stays at -0.375.
#
# Versions: statsmodels 0.15.0, krippendorff 0.9.0, numpy 2.4.6. Issue 7781 of statsmodels/statsmodels asks for rows
# that not all have coded; that blanks count is not in it.
#
# Why it matters: registers and lists of events are coded by several people, and how far they agree is printed beside
# them. Rows with blanks out first, or alpha.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps formulaic==1.2.2 interface-meta==2.0.1 \
  krippendorff==0.9.0 narwhals==2.29.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 patsy==1.0.3 \
  python-dateutil==4.0.0 scipy==1.17.1 statsmodels==0.15.0 typing-extensions==4.16.0 tzdata==2026.6 wrapt==2.5.2

cd "$scratch"
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
from importlib.metadata import version

import numpy
from krippendorff import alpha
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

print(*(f"{name} {version(name)}" for name in ("statsmodels", "krippendorff", "numpy")))
BLANK = numpy.nan
APART = [[1, 2, 3], [2, 3, 1], [3, 1, 2], [1, 3, 2]]
ABSENT = [[1, 1, BLANK], [2, 2, BLANK], [3, 3, BLANK], [1, 1, BLANK]]


def asked(rows):
    """Return the codes that statsmodels counts, its kappa, and alpha; a row for each drill, a column for each coder."""
    codes = numpy.array(rows, float)
    counts, kinds = aggregate_raters(codes)
    return len(kinds), round(float(fleiss_kappa(counts)), 3), round(alpha(codes.T, level_of_measurement="nominal"), 3)


for name, rows, expected in (
    ("agree on no row", APART, (3, -0.5, -0.375)),
    ("and leave six blank", APART + 6 * [3 * [BLANK]], (4, 0.318, -0.375)),
    ("two agree, the third coded nothing", ABSENT, (4, 0.077, 1.0)),
    ("those two alone", [row[:2] for row in ABSENT], (3, 1.0, 1.0)),
):
    found = asked(rows)
    print(f"  {name}: {found[0]} codes, kappa {found[1]}, alpha {found[2]}")
    assert found == expected, (name, found)
print("As found: what nobody coded is agreed upon.")
PY
