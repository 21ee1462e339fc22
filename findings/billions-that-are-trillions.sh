#!/usr/bin/env bash
# Guess: humanize, which writes large numbers in words, gives 1.5 milliards and 1.5 billions different words in each of
# its languages.
#
# What happens: in Danish both are "1.5 billioner". A Danish billion is a million millions, so that 50,000,000,000 kroner
# for defence, "50 milliarder" in Danish, are read as a thousand times as much. Norwegian, Swedish, German, Polish and
# the others of the flank have two words, and in none but Danish do the two numbers share one. The figures are right, and
# no warning is given.
#
# Versions: humanize 4.17.0. Spanish had the same fault until 2026 (issue 101 of python-humanize/humanize); of Danish
# nothing was found there.
#
# Why it matters: budgets are the only numbers of this size here, and Denmark is one of the states compared. Babel's
# `format_compact_decimal` has "50 milliarder".
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  babel==2.19.0 humanize==4.17.0

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version
from pathlib import Path

import humanize
from babel.numbers import format_compact_decimal

print(*(f"{name} {version(name)}" for name in ("humanize", "babel")))
LANGUAGES = sorted(folder.name for folder in (Path(humanize.__file__).parent / "locale").iterdir() if folder.is_dir())


def worded(language, number):
    humanize.i18n.activate(language)
    return humanize.intword(number)


alike = [language for language in LANGUAGES if worded(language, 1.5e9) == worded(language, 1.5e12)]
print(f"  of {len(LANGUAGES)} languages these have one word for both:", *alike)
assert alike == ["da_DK"] and len(LANGUAGES) > 30
for language, words in {
    "da_DK": ("50.0 billioner", "50.0 billioner"),
    "nb": ("50.0 milliarder", "50.0 billioner"),
    "sv_SE": ("50.0 miljarder", "50.0 biljoner"),
    "pl_PL": ("50.0 miliardów", "50.0 bilionów"),
    "de_DE": ("50,0 Milliarden", "50,0 Billionen"),
}.items():
    found = worded(language, 50e9), worded(language, 50e12)
    print(f"  50,000,000,000 in {language}: {found[0]}")
    assert found == words, found
assert format_compact_decimal(50e9, format_type="long", locale="da") == "50 milliarder"
print("As found: Danish milliards are billions.")
PY
