#!/usr/bin/env bash
# Guess: dateparser, made for dates in 200 languages, reads the month of "10 paź 2021" (October in Polish) and of "10 vas.
# 2021" (February in Lithuanian), or finds no date.
#
# What happens: it takes the first language in which each word means something, and without a hint that is Turkish for
# "paź" and Hungarian for "vas.": in both it is a Sunday. The month is then that of today, so that October 2021 is
# November when read in November and March when read in March; the February of Lithuania is October, since 10 is taken
# for the month. And a word that is an abbreviation of a time zone is cut out first: "10 Mart 2021", March in Turkish,
# is a time on the Marquesas, "10 set 2021", September in Italian, one of the zone SET. Both are a day in October 2021,
# the day of the month being that of today. Words in full are right, and so is each with its own language named. No word
# of doubt is given.
#
# Versions: dateparser 1.5.0, regex 2026.11.19, pytz 2026.6, tzlocal 5.4.5, python-dateutil 4.0.0.
#
# Why it matters: short months of Polish and Lithuanian ministries and of Turkish and Italian allies stand in one list of
# sources. Name the language of each. To demand all parts of a day (`REQUIRE_PARTS`) mends all but the Lithuanian one.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps dateparser==1.5.0 python-dateutil==4.0.0 \
  pytz==2026.6 regex==2026.11.19 six==1.17.0 tzlocal==5.4.5

"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
import datetime
from importlib.metadata import version

import dateparser

print(*(f"{name} {version(name)}" for name in ("dateparser", "regex", "pytz", "tzlocal", "python-dateutil")))
NOVEMBER, MARCH = datetime.datetime(2026, 11, 29, 12), datetime.datetime(2026, 3, 5, 12)
PARTS = {"REQUIRE_PARTS": ["day", "month", "year"]}


def read(text, today=NOVEMBER, language=None, **more):
    """The day that is read of a text on a day."""
    found = dateparser.parse(text, languages=language and [language], settings={"RELATIVE_BASE": today, **more})
    return str(found.date()) if found else None


OCTOBER, FEBRUARY = "10 pa\u017a 2021", "10 vas. 2021"
for text in (OCTOBER, FEBRUARY, "10 Mart 2021", "10 set 2021"):
    found = [read(text), read(text, MARCH), read(text, **PARTS)]
    print(f"  {text}: in November {found[0]}, in March {found[1]}, with all parts demanded {found[2]}")
assert [read(OCTOBER), read(OCTOBER, MARCH), read(OCTOBER, language="tr")] == ["2021-11-10", "2021-03-10", "2021-11-10"]
assert [read(FEBRUARY), read(FEBRUARY, language="hu")] == ["2021-10-10", "2021-10-10"]
assert [read("10 Mart 2021"), read("10 Mart 2021", MARCH)] == ["2021-10-29", "2021-10-05"]
assert [read("10 Mart 2021", language="en"), read("10 set 2021")] == ["2021-10-29", "2021-10-29"]
told = {OCTOBER: ("pl", "2021-10-10"), FEBRUARY: ("lt", "2021-02-10")}
told |= {"10 Mart 2021": ("tr", "2021-03-10"), "10 set 2021": ("it", "2021-09-10")}
assert all(read(text, language=language) == right for text, (language, right) in told.items())
demanded = [read(text, **PARTS) == right for text, (_, right) in told.items()]
assert demanded == [True, False, True, True]
assert [read("10 pa\u017adziernika 2021"), read("10 vasario 2021")] == ["2021-10-10", "2021-02-10"]
print("As found: a short month is a Sunday or a time zone elsewhere, and then another month.")
PY
