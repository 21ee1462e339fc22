#!/usr/bin/env bash
# Guess: readers of calendars find an event on the same days. One that begins on 1 September and is repeated on two
# named days (RDATE: 8 and 15 September) takes place three times.
#
# What happens: it does so by recurring-ical-events. ical of Python and ical.js have the 8th and the 15th, without the
# day on which it begins; node-ical has the 1st alone, and leaves out a day that is named beside a rule too. By the
# standard (RFC 5545, 3.8.5.2) it is all three. With a rule (RRULE) in place of the named days all four agree. Each
# expands events that are repeated, and none says that a day is missing.
#
# Versions: recurring-ical-events 3.8.2 with icalendar 7.3.2, ical 14.3.1 (PyPI); ical.js 2.2.1, node-ical 0.27.2 (npm);
# seen with Node.js 20. Of ical.js it is known (534 of kewisch/ical.js, closed without a change); of the others nothing
# was found.
#
# Why it matters: patrols and tests of readiness come on days that follow no rule, and such lists are handed on as
# feeds. How many there were depends on the program that a reader has. Write an event for each day.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv venv
venv/bin/pip install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  annotated-types==0.8.0 click==8.5.1 ical==14.3.1 icalendar==7.3.2 pydantic==2.14.4 pydantic-core==2.50.5 \
  python-dateutil==2.9.0.post0 recurring-ical-events==3.8.2 six==1.17.0 typing-extensions==4.16.0 \
  typing-inspection==0.4.5 tzdata==2026.6 x-wr-timezone==2.0.1
npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 node-ical@0.27.2

cat > look.mjs <<'JS'
import { readFileSync } from "node:fs";
import ICAL from "ical.js";
import nodeIcal from "node-ical";

for (const name of ["ical.js", "node-ical"])
  console.error(name, JSON.parse(readFileSync(`node_modules/${name}/package.json`)).version);
const text = readFileSync("drills.ics", "utf8");
const found = {};
for (const part of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vevent")) {
  const event = new ICAL.Event(part);
  const days = [];
  const all = event.iterator();
  for (let day = all.next(); day; day = all.next()) days.push(day.toString().slice(0, 10));
  found[event.summary] = { "ical.js": days };
}
const year = { from: new Date("2021-01-01"), to: new Date("2021-12-31") };
for (const event of Object.values(nodeIcal.sync.parseICS(text)).filter((part) => part.type === "VEVENT")) {
  const days = nodeIcal.expandRecurringEvent(event, year).map(({ start }) => start.toISOString().slice(0, 10));
  found[event.summary]["node-ical"] = days;
}
console.log(JSON.stringify(found));
JS

cat > look.py <<'PY'
import json
import os
import subprocess
from importlib.metadata import version
from pathlib import Path

import icalendar
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream

print(*(f"{name} {version(name)}" for name in ("recurring-ical-events", "icalendar", "ical")))
REPEATED = {
    "named days": ["RDATE;VALUE=DATE:20210908,20210915"],
    "a rule": ["RRULE:FREQ=WEEKLY;COUNT=3"],
    "a rule and a day": ["RRULE:FREQ=WEEKLY;COUNT=2", "RDATE;VALUE=DATE:20210920"],
}
lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//drills//EN"]
for number, (name, how) in enumerate(REPEATED.items()):
    lines += ["BEGIN:VEVENT", f"UID:{number}@drills", "DTSTAMP:20210101T000000Z", "DTSTART;VALUE=DATE:20210901"]
    lines += [*how, f"SUMMARY:{name}", "END:VEVENT"]
text = "\r\n".join([*lines, "END:VCALENDAR", ""])
Path("drills.ics").write_bytes(text.encode())

said = subprocess.run(["node", "look.mjs"], capture_output=True, text=True, check=True, env={**os.environ, "TZ": "UTC"})
print(*said.stderr.split("\n"))
found = json.loads(said.stdout)
for days in found.values():
    days["recurring-ical-events"], days["ical"] = [], []
for event in recurring_ical_events.of(icalendar.Calendar.from_ical(text)).between((2021, 1, 1), (2022, 1, 1)):
    found[str(event["SUMMARY"])]["recurring-ical-events"].append(str(event["DTSTART"].dt))
for event in IcsCalendarStream.calendar_from_ics(text).timeline:
    found[event.summary]["ical"].append(str(event.start))

for name, readers in found.items():
    print(f"  {name}:", *(f"{reader} {' '.join(day[5:] for day in sorted(days))};" for reader, days in readers.items()))
in_september = {
    name: {reader: sorted(int(day[8:]) for day in days) for reader, days in readers.items()}
    for name, readers in found.items()
}
assert in_september == {
    "named days": {"ical.js": [8, 15], "node-ical": [1], "recurring-ical-events": [1, 8, 15], "ical": [8, 15]},
    "a rule": dict.fromkeys(("ical.js", "node-ical", "recurring-ical-events", "ical"), [1, 8, 15]),
    "a rule and a day": dict.fromkeys(("ical.js", "recurring-ical-events", "ical"), [1, 8, 20]) | {"node-ical": [1, 8]},
}
print("As found: a patrol on three days takes place once, twice or three times.")
PY
venv/bin/python -W error look.py
