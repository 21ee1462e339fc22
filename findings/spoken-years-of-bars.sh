#!/usr/bin/env bash
# Guess: maidr, which gives a chart of Matplotlib to readers who cannot see it, says of each bar what stands under it.
#
# What happens: it takes the words of the axis one by one, first tick to first bar, whenever there are as many ticks as
# bars, wherever these stand. On a plain bar chart of exercises in 2009, 2010, 2013, 2017, 2019 and 2021 the bars are
# announced as 2010, 2012, 2014, 2016, 2018 and 2020; not one is right, and nothing but the chart was asked for. With
# 2022 in the place of 2021 all are right. Of 50 charts with 5 to 9 years drawn by lot 10 had wrong years. A bar that
# goes from 9,000 to 12,000, as for a range of estimates, is said to be 3,000. Days are numbers: 10 September 2021 is
# 18880, unless the axis has a format of its own. No warning is given.
#
# Versions: maidr 1.28.1, matplotlib 3.11.2.
#
# Why it matters: registers of exercises have years with holes in them and ranges of estimates, and whoever listens
# cannot check a bar against its axis. Give the years as words (`[str(year) for year in years]`), give the axis of days
# a format, and put both ends of a range into the words.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps contourpy==1.3.3 cycler==0.12.1 \
  fonttools==4.68.0 htmltools==0.7.0 kiwisolver==1.5.1 lxml==6.1.3 maidr==1.28.1 matplotlib==3.11.2 numpy==2.4.6 \
  packaging==26.4 pillow==13.0.0 pyparsing==3.3.3 python-dateutil==4.0.0 six==1.17.0 typing_extensions==4.16.0 \
  wrapt==1.17.3

MPLBACKEND=agg MPLCONFIGDIR="$scratch" "$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning \
  -W "ignore:maidr. Setting matplotlib backend:UserWarning" - <<'PY'
import datetime
import html
import json
import random
from importlib.metadata import version

import maidr
from matplotlib import dates, pyplot

print("maidr", version("maidr"), "matplotlib", version("matplotlib"))


def told(draw):
    """Draw on fresh axes; return what maidr holds for the reader, point by point."""
    figure, axes = pyplot.subplots()
    draw(axes)
    page = html.unescape(str(maidr.render(axes)))
    pyplot.close(figure)
    layer, _ = json.JSONDecoder().raw_decode(page, page.index("{", page.index('"layers"')))
    return layer["data"], layer["axes"]["x"]


def years(drawn):
    points, _ = told(lambda axes: axes.bar(drawn, range(1, len(drawn) + 1)))
    return [point["x"] for point in points]


SIX = [2009, 2010, 2013, 2017, 2019, 2021]
print("  bars of  ", *SIX)
print("  announced", *years(SIX))
assert years(SIX) == ["2010", "2012", "2014", "2016", "2018", "2020"]
assert years([*SIX[:-1], 2022]) == [str(year) for year in (*SIX[:-1], 2022)]
assert years([str(year) for year in SIX]) == [str(year) for year in SIX]

lots = random.Random(1)
drawn = [sorted(lots.sample(range(2008, 2026), many)) for many in range(5, 10) for _ in range(10)]
wrong = sum(years(lot) != [str(year) for year in lot] for lot in drawn)
print(f"  {wrong} of {len(drawn)} charts of years drawn by lot have wrong years")
assert (wrong, len(drawn)) == (10, 50)

points, _ = told(lambda axes: axes.bar(["Zapad-2017"], [3000], bottom=[9000]))
print("  a bar from 9,000 to 12,000 is", points)
assert points == [{"x": "Zapad-2017", "y": 3000}], points

DAYS = [datetime.date(2017, 9, 14), datetime.date(2021, 9, 10)]
points, axis = told(lambda axes: axes.plot(DAYS, [12.7, 12.8]))
print("  days are", *(point["x"] for point in points[0]))
assert [point["x"] for point in points[0]] == [17423, 18880] and "format" not in axis


def with_format(axes):
    axes.plot(DAYS, [12.7, 12.8])
    axes.xaxis.set_major_formatter(dates.DateFormatter("%Y-%m-%d"))


assert "format" in told(with_format)[1]
print("As found: bars are announced by the ticks in their order, wherever these stand.")
PY
