#!/usr/bin/env bash
# Guess: timefhuman, which finds days and ranges in English text, reads "10-16 September 2021" as it reads "September
# 10-16, 2021", or finds nothing.
#
# What happens: the first is 1 September 2021 from ten to four in the afternoon, and so with blanks or "to" between. A
# range with a day that is no hour, "22-26 September 2021", is the first of September. Behind other words the day before
# a month is lost too: "It began on 10 September 2021" is the first, and "held on 10 September 2021 at 14:30" is 14:30
# of the first, though the same day alone is read rightly. "Exercise Siil, 2-14 May 2018" is 14 February of this year,
# and 1 May 2018. The American order is right throughout. Nothing tells a day that was read from one that was not.
#
# Versions: timefhuman 0.1.5, lark 1.2.2. Nothing was found on it among the issues of alvinwan/timefhuman.
#
# Why it matters: day, month, year is the order of all sources in Europe, and the first of a month is a day that a
# reader believes. `dashboard/reading/days/dates.py` reads ranges by itself.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  babel==2.19.0 lark==1.2.2 python-dateutil==2.9.0.post0 pytz==2024.2 six==1.17.0 timefhuman==0.1.5

"$scratch/venv/bin/python" -W error - <<'PY'
from datetime import datetime
from importlib.metadata import version

from timefhuman import tfhConfig, timefhuman

print(*(f"{name} {version(name)}" for name in ("timefhuman", "lark")))
ASKED = tfhConfig(now=datetime(2026, 11, 30, 12))
FIRST, TENTH, SIXTEENTH = datetime(2021, 9, 1), datetime(2021, 9, 10), datetime(2021, 9, 16)
HOURS = FIRST.replace(hour=10), FIRST.replace(hour=16)
EXPECTED = {
    "10-16 September 2021": [HOURS],
    "10 - 16 September 2021": [HOURS],
    "10 to 16 September 2021": [HOURS],
    "22-26 September 2021": [FIRST],
    "It began on 10 September 2021.": [FIRST],
    "held on 10 September 2021 at 14:30": [FIRST.replace(hour=14, minute=30)],
    "It began on 10 September and ended on 16 September 2021": [FIRST],
    "Exercise Siil, 2-14 May 2018": [datetime(2026, 2, 14), datetime(2018, 5, 1)],
    # What is read rightly.
    "10 September 2021": [TENTH],
    "10 September 2021 at 14:30": [TENTH.replace(hour=14, minute=30)],
    "September 10-16, 2021": [(TENTH, SIXTEENTH)],
    "held on September 10, 2021 at 14:30": [TENTH.replace(hour=14, minute=30)],
    "Exercise Siil, May 2-14, 2018": [(datetime(2018, 5, 2), datetime(2018, 5, 14))],
}
for text, expected in EXPECTED.items():
    found = timefhuman(text, ASKED)
    print(f"  {text}:", *(" to ".join(map(str, one if isinstance(one, tuple) else [one])) for one in found), sep="  ")
    assert found == expected, found
print("As found: seven days of September are an afternoon.")
PY
