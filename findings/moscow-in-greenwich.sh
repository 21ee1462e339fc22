#!/usr/bin/env bash
# Guess: feedparser reads the hour of "10 Sep 2021 01:30:00 MSK" rightly, as it does with EST, or gives no time, as it
# does for what it cannot read.
#
# What happens: of the abbreviations of time zones it knows those of North America, and every other one it takes for that
# of Greenwich: MSK, EET, EEST, CET, CEST, BST and even a word that is none. 01:30 in Moscow is 01:30 UTC, three hours
# late and on the other day; `bozo` says that all is well. With +0300 it is right. A day as "10-09-2021" is
# 20 September 2010, for the two last figures of the year are dropped; "10.09.2021" is none.
#
# Versions: feedparser 6.0.14, feedparser-sgmllib 2.1.0.
#
# Why it matters: who said a number first is a question of hours, and feeds of this region have such abbreviations.
# Take the text, `entry.published`, where it has no digits at its end.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps feedparser==6.0.14 feedparser-sgmllib==2.1.0

"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
from importlib.metadata import version

import feedparser

print("feedparser", version("feedparser"))
FEED = "<rss version='2.0'><channel><title>Feed</title><item><title>Drill</title><pubDate>{}</pubDate></item></channel></rss>"


def read(text):
    feed = feedparser.parse(FEED.format(text))
    assert not feed.bozo
    found = feed.entries[0].get("published_parsed")
    return found and "{}-{:02}-{:02} {:02}:{:02}".format(*found[:5])


MOMENT = "Fri, 10 Sep 2021 01:30:00 "
found = {zone: read(MOMENT + zone) for zone in ("MSK", "EET", "EEST", "CET", "CEST", "BST", "SOON", "+0300", "EST", "EDT")}
for zone, moment in found.items():
    print(f"  01:30 {zone} is {moment} UTC")
assert {found.pop(zone) for zone in ("MSK", "EET", "EEST", "CET", "CEST", "BST", "SOON")} == {"2021-09-10 01:30"}
assert found == {"+0300": "2021-09-09 22:30", "EST": "2021-09-10 06:30", "EDT": "2021-09-10 05:30"}
days = {text: read(text) for text in ("10-09-2021", "10.09.2021", "2021-09-10", "10 Sep 2021")}
print(" ", days)
assert days == {"10-09-2021": "2010-09-20 00:00", "10.09.2021": None, "2021-09-10": "2021-09-10 00:00",
                "10 Sep 2021": "2021-09-10 00:00"}
print("As found: each zone that is not American is that of Greenwich.")
PY
