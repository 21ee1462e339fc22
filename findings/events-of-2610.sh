#!/usr/bin/env bash
# Guess: pydantic, given a day as GDELT writes it, 20210910, for a field of the type `datetime`, takes it for 10 September
# 2021, as ISO 8601 has it, or refuses it.
#
# What happens: digits alone are a number of seconds since 1970, in a text too: 20210910 is 22 August 1970, and so is
# "20210910". From 20,000,000,000 on the same digits are thousandths of a second: the time 20210910143000, of GDELT's
# column DATEADDED, is 17 June 2610. The month "202109" is 3 January 1970 and the year "2021" is 1 January 1970, half an
# hour past midnight. Each gets the zone UTC. "2021-09-10" is right. JSON read with `strict=True` is the same for digits,
# and refuses just that one. A field of the type `date` refuses all but it, unless the seconds make a midnight.
#
# Versions: pydantic 2.14.4, pydantic_core 2.50.5.
#
# Why it matters: models for events of GDELT and of feeds are written with it, and a filter from 2014 on then holds all
# of the times and none of the days. Take the type `date`, or read the digits before the field does.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps annotated-types==0.8.0 pydantic==2.14.4 \
  pydantic_core==2.50.5 typing_extensions==4.16.0 typing-inspection==0.4.5

"$scratch/venv/bin/python" -W error - <<'PY'
import datetime
from importlib.metadata import version

from pydantic import BaseModel, TypeAdapter, ValidationError

print(*(f"{name} {version(name)}" for name in ("pydantic", "pydantic_core")))


class Event(BaseModel):
    """An event, by the names that GDELT has."""

    SQLDATE: datetime.datetime
    DATEADDED: datetime.datetime


event = Event.model_validate({"SQLDATE": 20210910, "DATEADDED": 20210910143000})
print(" ", event)
assert f"{event.SQLDATE:%Y-%m-%d} {event.DATEADDED:%Y-%m-%d}" == "1970-08-22 2610-06-17"
MOMENT, DAY = TypeAdapter(datetime.datetime), TypeAdapter(datetime.date)
EXPECTED = {
    "20210910": "1970-08-22T22:08:30+00:00",
    "20210910143000": "2610-06-17T13:42:23+00:00",
    "202109": "1970-01-03T08:08:29+00:00",
    "2021": "1970-01-01T00:33:41+00:00",
    "2021-09-10": "2021-09-10T00:00:00",
}
for text, expected in EXPECTED.items():
    found = MOMENT.validate_python(text).isoformat()
    told = []
    for adapter, strict in ((MOMENT, True), (DAY, False)):
        try:
            told.append(adapter.validate_json(f'"{text}"', strict=strict).isoformat())
        except ValidationError:
            told.append("refused")
    print(f"  {text!r}: {found}, strict {told[0]}, as a date {told[1]}")
    assert found == expected
    assert told == (["refused", text] if "-" in text else [expected, "refused"])
print("As found: a day of 2021 is in 1970, and its time in 2610.")
PY
