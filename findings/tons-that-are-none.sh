#!/usr/bin/env bash
# Guess: pint, which reads quantities with their units, takes "12 700 km" for 12,700 km, as the SI brochure writes long
# numbers, or refuses it; "6,5 km", as most of Europe writes it, is six and a half or refused.
#
# What happens: a blank is a sign of multiplication, between two numbers too: 12 700 km are 12 times 700, 8,400 km, and
# every round thousand is nothing: 35 000 ft are 0 feet, 2 000 kg 0 kilograms. So with the fixed and the narrow blank of
# print, and with the apostrophe of the Swiss. All commas are left out: 6,5 km are 65 and 6,05 km are 605, 1.200,5 km
# are 1.2005. Only 12,700 km is right. No warning is given. Two sizes in one cell, "120 mm 155 mm", are an area.
#
# Versions: pint 0.25.3. Known in part: issues 34 and 1941 of hgrecco/pint tell of "2 1/2 in" and "20 minutes 30
# seconds"; of thousands and of the comma nothing was found.
#
# Why it matters: ranges, heights and loads of weapons come as such texts, and what is nothing is not missing. Part the
# number from its unit, read it by the rules of its language, and hand in both: `Quantity(12700.0, "km")`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --only-binary :all: flexcache==0.3 \
  flexparser==0.4 pint==0.25.3 platformdirs==4.14.8 typing-extensions==4.16.0

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

from pint import UnitRegistry

print("pint", version("pint"))
units = UnitRegistry()
FOUND = {
    "12 700 km": (8400, "kilometer"),
    "12\u00a0700 km": (8400, "kilometer"),
    "12\u202f700 km": (8400, "kilometer"),
    "12'700 km": (8400, "kilometer"),
    "35 000 ft": (0, "foot"),
    "2 000 kg": (0, "kilogram"),
    "12 000 t": (0, "metric_ton"),
    "1 200 km/h": (200, "kilometer / hour"),
    "6,5 km": (65, "kilometer"),
    "6,05 km": (605, "kilometer"),
    "2,13 percent": (213, "percent"),
    "1.200,5 km": (1.2005, "kilometer"),
    "120 mm 155 mm": (18600, "millimeter ** 2"),
    "12,700 km": (12700, "kilometer"),
    "12700 km": (12700, "kilometer"),
}
for text, found in FOUND.items():
    read = units.Quantity(text)
    assert read == units(text)
    print(f"  {text!a}: {read}")
    assert (read.magnitude, str(read.units)) == found
assert units.Quantity(12700.0, "km").to("m").magnitude == 12_700_000
print("As found: 2 000 kg are nothing.")
PY
