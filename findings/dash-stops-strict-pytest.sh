#!/usr/bin/env bash
# Guess: a charting library that is installed beside a test suite, and imported by no test, leaves the tests alone.
#
# What happens: the plain package of Dash (without its extra `testing`) registers a plugin with pytest. pytest 9.2
# warns of the way in which that plugin marks a hook, and where a project's settings turn warnings into errors, no
# test runs any more: pytest ends before it collects, with "Error while loading plugin". Without Dash, or with the
# plugin switched off by `-p no:dash`, the same test passes.
#
# Versions: dash 4.4.1, pytest 9.2.0.
#
# Why it matters: whoever measures a page beside its peers puts them into one environment with the tests. The
# benchmark of the dashboard has an environment of its own for that.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check dash==4.4.1 pytest==9.2.0

cd "$scratch"
printf '[pytest]\nfilterwarnings = error\n' >pytest.ini
printf 'def test_nothing():\n    pass\n' >test_nothing.py

tried() {
    code=0
    said=$(venv/bin/python -m pytest -q "$@" test_nothing.py 2>&1) || code=$?
    echo "  pytest $*: exit code $code, $(grep -m1 -E 'passed|Error while loading' <<<"$said")"
}

venv/bin/python -c 'from importlib.metadata import version as v; print("dash", v("dash") + ", pytest", v("pytest"))'
tried
[ "$code" -ne 0 ]
grep -q 'Error while loading plugin' <<<"$said"
grep -q 'dash/testing/plugin.py' <<<"$said"
tried -p no:dash
[ "$code" -eq 0 ]
venv/bin/pip uninstall -qq -y dash
tried
[ "$code" -eq 0 ]
echo "As found: with Dash installed a strict pytest runs no test; without it the same test passes."
