#!/usr/bin/env bash
# Guess: chDB counts events by year and month in any year that its type of day can hold, or refuses.
#
# What happens: its type Date32 holds 22 September 1967 and reads it from CSV. But the first day of its month, quarter
# and year are all 1 January 1970, and `toStartOfInterval` by one year says 7 June 2146; `toYear` and `date_trunc` are
# right. As the type Date the day is 1 January 1970 at once. And a day that no calendar has, 30 February 2026, is
# 2 March by a cast and even by `toDateOrNull`, which is made to give nothing for what is no day.
#
# Versions: chdb 4.4.0 with chdb-core 26.9.0.
#
# Why it matters: exercises of the Cold War stand beside those of today in long series; a chart by year of Dnepr-67 and
# Okean-70 has both in 1970, or one in the next century. Take `date_trunc`, and check days before they come in.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps chdb==4.4.0 chdb-core==26.9.0 numpy==2.4.6 \
  pandas==3.1.1 pyarrow==26.0.1 python-dateutil==2.9.0.post0 six==1.17.0

cd "$scratch"
printf 'name,start\nDnepr-67,1967-09-22\nOkean-70,1970-04-14\nZapad-81,1981-09-04\n' > drills.csv
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
from importlib.metadata import version

import chdb

print(*(f"{name} {version(name)}" for name in ("chdb", "chdb-core")))


def ask(what, kind="Date32"):
    """Each value of a column as text, by the order of rows."""
    table = f"file('drills.csv', 'CSVWithNames', 'name String, start {kind}')"
    return str(chdb.query(f"select {what} from {table}", "TSV")).split("\n")[:-1]


right = ["1967-09-22", "1970-04-14", "1981-09-04"]
assert ask("start") == right
assert ask("toYear(start)") == ["1967", "1970", "1981"]
assert ask("date_trunc('year', start)") == ["1967-01-01", "1970-01-01", "1981-01-01"]
starts = {
    "toStartOfMonth(start)": ["1970-01-01", "1970-04-01", "1981-09-01"],
    "toStartOfQuarter(start)": ["1970-01-01", "1970-04-01", "1981-07-01"],
    "toStartOfYear(start)": ["1970-01-01", "1970-01-01", "1981-01-01"],
    "toStartOfInterval(start, interval 1 year)": ["2146-06-07", "1970-01-01", "1981-01-01"],
}
for what, expected in starts.items():
    print(f"  {what}: {ask(what)}")
    assert ask(what) == expected
print("  as Date:", ask("start", "Date"))
assert ask("start", "Date") == ["1970-01-01", *right[1:]]
for what in ("toDateOrNull('2026-02-30')", "cast('2026-02-30' as Date)", "toDate32('2026-02-30')"):
    print(f"  {what}: {ask(what)[0]}")
    assert ask(what)[0] == "2026-03-02"
print("As found: the year of 1967 begins in 1970 or in 2146.")
PY
