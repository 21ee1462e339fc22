#!/usr/bin/env bash
# Guess: Babel reads a day as it is written in a language (`parse_date` with a locale), names of months too, or raises an
# error. "10-12 September 2021" is the tenth, or refused.
#
# What happens: names of months are not read. It takes the figures of the text in the order in which the locale writes
# day, month and year, and passes over everything between: "10-12 September 2021" in British English is 10 December
# 2021, "10-12 wrzesnia 2021" in Polish as well. Where the second number can be no month, the two change places: "10-16
# September 2021" is 16 October 2021. Single days with a named month, which it writes itself, are an error (IndexError,
# not its ParseError). Times likewise: "14:30-16:00" is 14:30 and 16 seconds.
#
# Versions: babel 2.19.0.
#
# Why it matters: exercises last from one day to another. A script that tries each cell and keeps what raises no error
# loses the single days and holds the ranges, months off. Take from Babel the names of months, not the reader, as
# `dashboard/reading/days/month_names.py` does.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps babel==2.19.0

"$scratch/venv/bin/python" -W error - <<'PY'
import datetime
from importlib.metadata import version

from babel.dates import format_date, parse_date, parse_time

print("babel", version("babel"))
EXPECTED = {
    ("10-12 September 2021", "en_GB"): "2021-12-10",
    ("10-12 wrze\N{LATIN SMALL LETTER S WITH ACUTE}nia 2021", "pl"): "2021-12-10",
    ("10-16 September 2021", "en_GB"): "2021-10-16",
    ("September 10-16, 2021", "en_US"): "2021-10-16",
    ("Zapad, 10 to 12 September 2021", "en_GB"): "2021-12-10",
    ("10.09.2021", "pl"): "2021-09-10",
    ("10/09/2021", "en_GB"): "2021-09-10",
    ("9/10/2021", "en_US"): "2021-09-10",
}
for (text, locale), expected in EXPECTED.items():
    found = str(parse_date(text, locale=locale))
    print(f"  {text!r} in {locale} -> {found}")
    assert found == expected, (text, found)

for locale in ("en_GB", "pl", "lt", "lv", "et", "uk"):
    own = format_date(datetime.date(2021, 9, 10), "long", locale=locale)
    try:
        found = parse_date(own, locale=locale)
    except IndexError as error:
        found = repr(error)
    print(f"  {own!r}, its own words, in {locale} -> {found}")
    assert found == "IndexError('list index out of range')"

hour = parse_time("14:30-16:00", locale="pl")
print("  '14:30-16:00' in pl ->", hour)
assert str(hour) == "14:30:16"
print("As found: ten to twelve September is the tenth of December.")
PY
