#!/usr/bin/env bash
# Guess: htmldate finds the day on which a page was published, or says that there is none; a page that states only a
# month gives the month's first day.
#
# What happens: where a page does not state its day, the day is taken from what it tells. A page on an exercise from 10
# to 16 September 2021 was published on 16 September 2021, one that looks back to a foundation in 1995 in 1995, a mere
# "2017" in a title is 1 January 2017, and the years of a copyright in the footer are 1 January of the later one. A
# month in words, where the date of a page stands, is 1 January of its year: "August 2021" is 2021-01-01. A month as
# 2021-08 is that month with the day of today, so that the same page was published on another day each day. A plan for a
# year to come has no day, which is right. With `extensive_search=False` texts, titles and footers are left alone, a
# month as 2021-08 is not.
#
# Versions: htmldate 1.11.0, dateparser 1.5.0.
#
# Why it matters: a claim is graded by whether it was said before, during or after an exercise. So taken, each report on
# an exercise came out on its last day, announcements too. A register of sources needs days that a page states.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps charset-normalizer==3.5.3 \
  dateparser==1.5.0 htmldate==1.11.0 lxml==6.1.3 python-dateutil==4.0.0 pytz==2026.6 regex==2026.11.19 six==1.17.0 \
  tzlocal==5.4.5 urllib3==2.8.0

"$scratch/venv/bin/python" - <<'PY'
import datetime
from importlib.metadata import version

from htmldate import find_date

print(*(f"{name} {version(name)}" for name in ("htmldate", "dateparser")))
PAGE = "<html><head><title>{title}</title></head><body><main><h1>{title}</h1><p>{text}</p></main>{foot}</body></html>"


def found(said, page, **settings):
    day = find_date(page, **settings)
    print(f"  {said}: {day}")
    return day


def article(title="Exercise", text="Soldiers train in the field.", foot=""):
    return PAGE.format(title=title, text=text, foot=foot)


TOLD = {
    "The exercise takes place from 10 to 16 September 2021.": "2021-09-16",
    "From 12 to 16 September 2025 the exercise will be held.": "2025-09-16",
    "The garrison was founded on 1 August 1995; the last rotation came on 3 June 2024.": "1995-08-01",
    "The next one begins on 3 May 2099.": None,
}
for text, expected in TOLD.items():
    assert found(text, article(text=text)) == expected
    assert find_date(article(text=text), original_date=True) == expected
    assert find_date(article(text=text), extensive_search=False) is None
assert found("Zapad 2017, as a title", article(title="Zapad 2017")) == "2017-01-01"
assert found("2015-2024, in the footer", article(foot="<footer>(c) 2015-2024 Ministry</footer>")) == "2024-01-01"

MONTH = "<html><body><p class='date'>August 2021</p><p>Soldiers train in the field.</p></body></html>"
assert found("August 2021, as the date of the page", MONTH) == "2021-01-01"
SHORT = "<html><body><time datetime='2021-08'>August</time><p>Soldiers train in the field.</p></body></html>"
before = datetime.date.today()
days = {found("2021-08, as the time of the page", SHORT), find_date(SHORT, extensive_search=False)}
after = datetime.date.today()
assert len(days) == 1 or before != after
assert days <= {f"2021-08-{today.day:02}" for today in (before, after)}, days
print("As found: a page without a day has the day of what it tells, a month the day of today.")
PY
