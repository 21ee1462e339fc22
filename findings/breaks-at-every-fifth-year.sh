#!/usr/bin/env bash
# Guess: a search for the year in which a level changed finds it in a short series by year, if the step is as plain as a
# step from 0 to 10.
#
# What happens: Pelt, Binseg, BottomUp, Dynp and Window of ruptures only look at every fifth place of a series
# (`jump=5`) unless they are told otherwise. Of 15 years from 2008 on with the step before 2015 the first four put the
# break before 2013; Pelt, which may name more than one, names two, 2013 and 2018, though there is one, and Window none.
# Only steps after 5 or 10 years are found. KernelCPD, beside them in the same package, has no such grid and finds each,
# as do all but one with `jump=1`: BottomUp stays a year off for three of the six steps tried, since it joins years by
# two. A year without a value is not refused: Pelt then names both places of its grid, KernelCPD no break at all. No
# warning is given.
#
# Versions: ruptures 1.1.10, numpy 2.4.6, scipy 1.17.1.
#
# Why it matters: exercises by year are 10 to 20 numbers, and the question is whether the level changed in 2014 or 2022.
# An answer that is two years off, or two breaks for one, reads like a finding. Take Dynp or Pelt with `jump=1`, and no
# gaps.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps numpy==2.4.6 ruptures==1.1.10 scipy==1.17.1

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import numpy
import ruptures

print("ruptures", version("ruptures"))
SEARCHES = ("Pelt", "Binseg", "BottomUp", "Dynp", "Window", "KernelCPD")
FIRST, YEARS = 2008, 15


def breaks(name, series, **settings):
    """Give the years before which a search puts its breaks."""
    if name == "KernelCPD":
        search = ruptures.KernelCPD(kernel="linear", **settings)
    else:
        search = getattr(ruptures, name)(model="l2", **({"width": 4} if name == "Window" else {}), **settings)
    asked = {"pen": 1} if name == "Pelt" else {"n_bkps": 1}
    return [FIRST + int(place) for place in search.fit(series).predict(**asked)[:-1]]


def step(before):
    """Make a series by year with a step from 0 to 10."""
    return numpy.where(numpy.arange(YEARS) < before, 0.0, 10.0)


for before in (5, 6, 7, 8, 9, 10):
    year = FIRST + before
    found = {name: breaks(name, step(before)) for name in SEARCHES}
    print(f"  step before {year}:", *(f"{name} {years}" for name, years in found.items()))
    grid = [2013, 2018]
    assert found["KernelCPD"] == [year], found
    assert found["Pelt"] == ([year] if year in grid else grid), found
    nearest = 2013 if before <= 7 else 2018
    assert all(found[name] == [nearest] for name in ("Binseg", "BottomUp", "Dynp")), found
    assert found["Window"] in ([nearest], []), found
    assert all(breaks(name, step(before), jump=1) == [year] for name in ("Pelt", "Binseg", "Dynp", "Window"))
off = [breaks("BottomUp", step(before), jump=1)[0] - FIRST - before for before in range(5, 11)]
print("  BottomUp with jump=1, years off:", *off)
assert off == [0, 1, 0, -1, 0, -1], off
gap = step(7)
gap[3] = numpy.nan
many = ruptures.KernelCPD(kernel="linear").fit(gap).predict(pen=1)
print("  with a gap in 2011:", "Pelt", breaks("Pelt", gap), "KernelCPD", many[:-1])
assert breaks("Pelt", gap) == [2013, 2018] and many == [YEARS]
print("As found: breaks lie on every fifth year.")
PY
