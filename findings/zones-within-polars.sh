#!/usr/bin/env bash
# Guess: a process has one table of time zones. Who keeps `tzdata` up to date has the right hour in pandas and
# Polars alike; at least rules of years ago are the same everywhere.
#
# What happens: Polars asks neither the system nor `tzdata`: its zones are part of its binary, as old as what that
# was built from. Its newest release does not know what was decided, or found out, of late: Morocco since 20
# September 2026, Vancouver, Edmonton and Winnipeg since 1 November 2026 (an hour off all winter), and the hour at
# which Moldova changes, each spring and autumn since 2022. The same moment in pandas and in DuckDB has the other
# hour. No warning is given.
#
# Versions: polars 2.1.0, tzdata 2026.6, pandas 3.1.1, duckdb 2.0.1.
#
# Why it matters: Chisinau is on this flank, and African Lion is held in Morocco. Local hours, and the day of an
# event by night, depend on the engine that made them. Compare engines by UTC.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps duckdb==2.0.1 numpy==2.4.6 pandas==3.1.1 \
  polars==2.1.0 polars-runtime-32==2.1.0 python-dateutil==4.0.0 tzdata==2026.6

# No zones of the system, so that the standard library goes by `tzdata`.
PYTHONTZPATH="" "$scratch/venv/bin/python" -W error - <<'PY'
import datetime
from importlib.metadata import version

import duckdb
import pandas
import polars

print(*(f"{name} {version(name)}" for name in ("polars", "tzdata", "pandas", "duckdb")))


def hours(zone, text):
    """Local hour of a moment in UTC, by pandas, DuckDB and Polars."""
    moment = datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.UTC)
    by_pandas = pandas.Timestamp(moment).tz_convert(zone)
    (by_duckdb,) = duckdb.execute("select ?::timestamptz at time zone ?", [text + "+00", zone]).fetchone()
    by_polars = polars.Series([moment]).dt.convert_time_zone(zone).dt.replace_time_zone(None)[0]
    found = tuple(f"{local:%d %H:%M}" for local in (by_pandas, by_duckdb, by_polars))
    print(f"   {zone}, {text} UTC: pandas {found[0]}, DuckDB {found[1]}, Polars {found[2]}")
    return found


EXPECTED = {
    ("Africa/Casablanca", "2026-11-28 23:30"): ("28 23:30", "28 23:30", "29 00:30"),
    ("America/Vancouver", "2026-11-28 12:00"): ("28 05:00", "28 05:00", "28 04:00"),
    ("America/Winnipeg", "2026-11-28 12:00"): ("28 07:00", "28 07:00", "28 06:00"),
    ("America/Edmonton", "2026-11-28 12:00"): ("28 06:00", "28 06:00", "28 05:00"),
    ("Europe/Chisinau", "2022-03-27 00:30"): ("27 02:30", "27 02:30", "27 03:30"),
    ("Europe/Chisinau", "2022-07-01 12:00"): ("01 15:00", "01 15:00", "01 15:00"),
    ("Europe/Kaliningrad", "2012-07-01 12:00"): ("01 15:00", "01 15:00", "01 15:00"),
    ("Europe/Vilnius", "2026-11-28 12:00"): ("28 14:00", "28 14:00", "28 14:00"),
}
for (zone, moment), expected in EXPECTED.items():
    found = hours(zone, moment)
    assert found == expected, (zone, moment, found)
print("As found: Polars keeps zones of its own, older than those beside it.")
PY
