#!/usr/bin/env bash
# Guess: undate, made for dates that are known in part, keeps the month of "2021-09" by its parser for all formats.
#
# What happens: "omnibus", the parser that takes any of its formats, reads "2021-09" and "2021-09-10" as the year 2021;
# month and day are gone without a word, and the duration is 365 days. "2021-09~" too. Two drills in spring and autumn
# are equal. Its parsers for EDTF and ISO 8601 read the same text rightly, and so does omnibus where the month stands in
# letters: "September 2021", "10 September 2021".
#
# Versions: undate 0.8.0, lark 1.2.2.
#
# Why it matters: a register of exercises knows many by month alone, written so. Name the format: "EDTF".
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps convertdate==2.4.0 lark==1.2.2 \
  numpy==2.4.6 pymeeus==0.5.12 undate==0.8.0

cd "$scratch"
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
from importlib.metadata import version

from undate import Undate

print(*(f"{name} {version(name)}" for name in ("undate", "lark")))
for text in ("2021-09", "2021-09-10", "2021-09~", "2019-01"):
    by = {name: str(Undate.parse(text, name)) for name in ("EDTF", "omnibus")}
    print(f"  {text}: {by}")
    assert by == {"EDTF": text.removesuffix("~"), "omnibus": text[:4]}
for text in ("2021-09", "2021-09-10"):
    assert str(Undate.parse(text, "ISO8601")) == text
for text, right in {"September 2021": "2021-09", "10 September 2021": "2021-09-10", "2021": "2021"}.items():
    assert str(Undate.parse(text, "omnibus")) == right
spring, autumn = (Undate.parse(text, "omnibus") for text in ("2021-03", "2021-09"))
print("  March is September:", spring == autumn, "and takes", spring.duration())
assert spring == autumn and str(spring.duration()) == "365 days"
assert Undate.parse("2021-03", "EDTF") != Undate.parse("2021-09", "EDTF")
print("As found: a month in figures is its year.")
PY
