"""Pairs of drill and response, and incidents."""

import re
from calendar import isleap
from collections import Counter
from datetime import date, timedelta
from math import floor

from dashboard.analysis.events.permutation_test import REGION_OF_STATE as BORDERS
from dashboard.schema import codes
from dashboard.schema import columns as c

from .raw import counted_once, days, rows
from .wording import plain, top


def pairs(one):
    shown = one.data.table
    assert shown[c.DOCUMENTED_LINK].all()
    drawn = set(zip(shown[c.ACTION_ID], shown[c.RESPONSE_ID], strict=True))
    ways = Counter(
        row[c.LINK_DIRECTION]
        for row in rows(one.extract.register.action_responses)
        if {(row[c.ACTION_ID], row[c.RESPONSE_ID]), (row[c.ACTION_ID], row[c.MEASURE_ID])} & drawn
    )
    yield rf"^{shown[c.ACTION_FIRST].dt.year.iloc[0]}:"
    if ways["response"]:
        yield rf"\b{plain(ways['response'])} allied responses?\b"
        yield rf", {plain(ways['reverse'])} the other way\b" if ways["reverse"] else "^(?!.*other way)"
    else:
        yield "^(?!.*allied response)"
        yield (
            rf"\b{plain(ways['reverse'])} responses? of Russia's side\b"
            if ways["reverse"]
            else "side by side"
        )
    if ways["beside"] and len(ways) > 1:
        yield rf", {plain(ways['beside'])} alongside$"


def lags(one):
    rows = one.data.table[one.data.table[c.LAG_MEDIAN].notna()]
    if len(rows) > 1:
        early = int((rows[c.LAG_MEDIAN] < 0).sum())
        yield rf" in {early or 'none'} of {len(rows)} years$"


def incidents(one):
    rows = one.data.table
    options = dict(one.options)
    state = f"{codes.COUNTRY_NAMES[options['iso3']]}: " if "iso3" in options else ""
    yield rf"^{state}{plain(len(rows))} hybrid incidents? "
    if "most often" in one.title:
        yield from top(rows[c.KIND].value_counts(), lambda kind: codes.INCIDENT_KINDS[kind].lower()[:3])
    if "unattributed" in one.title:
        nobody = int((rows[c.ATTRIBUTION_STATUS] == "unattributed").sum())
        yield rf"\b{nobody or 'none'} unattributed"


def incident_years(one):
    rows = one.data.table
    yield rf": .*\b{plain(rows[c.N].max())}\b(?: each|\))"


def published(one):
    rows = one.data.table
    rises = {}
    for name, of in rows.sort_values(c.YEAR).groupby(c.SERIES):
        first, last = of[c.NUMBER].iloc[0], of[c.NUMBER].iloc[-1]
        rises[name] = last / first if first > 0 else float("nan")
    steep = {name: rise for name, rise in rises.items() if rise > 1}
    if steep:
        first = max(steep, key=steep.get)
        yield re.escape(first.split(":")[0]) + "|equally"
        unit = re.escape(first.rpartition(", ")[2])
        ends = rows[rows[c.SERIES] == first].sort_values(c.YEAR).iloc[[0, -1]]
        said = [
            f"{row[c.HEDGE]} {plain(row[c.NUMBER])}".strip().replace(" ", r"\s")
            for row in ends.to_dict("records")
        ]
        yield (
            rf", {said[0]} {unit} in {ends[c.YEAR].iloc[0]}, {said[1]} in {ends[c.YEAR].iloc[1]}$"
            "|equally|^Steepest rise: [^,]+$"
        )
    else:
        yield "higher than it began$"


def near_by_day(frames):
    """Return the days on which a drill of Russia or Belarus was near, by border region."""
    regions = {}
    for row in rows(frames.exercise_sites):
        regions.setdefault(row[c.EXERCISE_ID], set()).add(border(row[c.LON], row[c.LAT]))
    found = {}
    for row in counted_once(frames):
        if row[c.ORGANISER_SIDE] in ("russia_belarus", "russia", "belarus") and days(row):
            first, last = days(row)
            span = [first + timedelta(n) for n in range(-7, (last - first).days + 8)]
            for region in regions.get(row[c.EXERCISE_ID], ()):
                found.setdefault(region, set()).update(span)
    return found


def border(lon, lat):
    if not lon <= 42:
        return None
    if lat >= 60:
        return "nordic"
    return "black_sea" if lat < 50 else "baltic" if lon <= 33 else None


def nearness(one):
    covered, met, expected = near_by_day(one.extract.register), [], 0.0
    for row in rows(one.extract.filtered.incidents):
        regions = {BORDERS[state] for state in str(row[c.COUNTRIES]).split(";") if state in BORDERS}
        exact = row[c.DATE_PRECISION] == "day" and len(str(row[c.DATE])) == 10
        if exact and regions and not row[c.IS_COUNT]:
            day = date.fromisoformat(row[c.DATE])
            near = set().union(*(covered.get(region, ()) for region in regions))
            met.append(day in near)
            # Moved round its year, an incident meets each day of it alike.
            expected += sum(one.year == day.year for one in near) / (366 if isleap(day.year) else 365)
    mean = "|".join(sorted({plain(floor(expected + shift + 0.5)) for shift in (-0.2, 0, 0.2)}))
    found = rf"{plain(sum(met))} of {plain(len(met))} dated incidents?"
    yield rf"^{found} fell near a drill; chance gives ({mean})$"


TRUTHS = {
    "nearness": nearness,
    "pairs-timeline": pairs,
    "lags": lags,
    "incident-timeline": incidents,
    "state-incidents": incidents,
    "incident-years": incident_years,
    "published": published,
}
