#!/usr/bin/env bash
# Guess: ics.py knows that a drill of whole days from 10 to 16 September is over on the 17th, as calendars do, and gives
# a calendar back as it was read.
#
# What happens: it writes and reads the end rightly, the 17th as the first day after, and then counts that day in:
# `timeline.on` of the 17th has the drill, of the 18th has not. A drill that begins on the 17th intersects with it, and
# `overlapping` from the 17th on finds it. And a calendar in which nothing is said of its kind of calendar, as most are,
# is written again as CALSCALE:GEORGIAN, which is none (the standard's is GREGORIAN, and is meant where none is named).
#
# Versions: ics 0.7.3, arrow 1.4.0, tatsu 5.15.1.
#
# Why it matters: drills follow each other from day to day, and "at the same time" is what this field asks of them. Each
# such pair overlaps, and each drill is a day longer. Compare by oneself: `begin < other.end and other.begin < end`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps arrow==1.4.0 attrs==26.1.0 ics==0.7.3 \
  python-dateutil==2.9.0.post0 six==1.17.0 tatsu==5.15.1 tzdata==2026.6

"$scratch/venv/bin/python" -W ignore - <<'PY'
from importlib.metadata import version

import arrow
from ics import Calendar, Event

print(*(f"{name} {version(name)}" for name in ("ics", "arrow", "tatsu")))
FEED = "\r\n".join(
    ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Drills//EN")
    + ("BEGIN:VEVENT", "UID:1@drills", "DTSTAMP:20210101T000000Z", "SUMMARY:Zapad")
    + ("DTSTART;VALUE=DATE:20210910", "DTEND;VALUE=DATE:20210917", "END:VEVENT")
    + ("END:VCALENDAR", "")
)
calendar = Calendar(FEED)
(zapad,) = calendar.events
assert zapad.all_day and zapad.duration.days == 7
own = Event(name="Zapad", begin="2021-09-10", end="2021-09-16")
own.make_all_day()
assert "DTEND;VALUE=DATE:20210917" in own.serialize()


days = {day: len(list(calendar.timeline.on(arrow.get(2021, 9, day)))) for day in range(9, 19)}
print("  days on which the drill of 10 to 16 September is found:", *(day for day, found in days.items() if found))
assert days == {day: int(10 <= day <= 17) for day in range(9, 19)}
late = [event.name for event in calendar.timeline.overlapping(arrow.get("2021-09-17"), arrow.get("2021-09-20"))]
assert late == ["Zapad"]

siil = Event(name="Siil", begin="2021-09-17", end="2021-09-20")
siil.make_all_day()
assert siil.begin == zapad.end == arrow.get("2021-09-17")
print("  a drill from the 17th on intersects with it:", zapad.intersects(siil))
assert zapad.intersects(siil) and not (siil.begin < zapad.end)

again = [line for line in calendar.serialize().splitlines() if line.startswith("CALSCALE")]
print("  a feed without CALSCALE, written again:", *again)
assert again == ["CALSCALE:GEORGIAN"] and "CALSCALE" not in Calendar(events=[own]).serialize()
print("As found: a drill goes on for the day after its end.")
PY
