"""Where."""

import re
from collections import defaultdict

import geopandas as gpd

from dashboard.analysis.geography.choropleth import OFF_MAP
from dashboard.schema import codes
from dashboard.schema import columns as c

from .raw import rows
from .wording import firsts, plain, spelt


def held(one):
    held_at = defaultdict(set)
    for row in rows(one.data.table):
        held_at[row[c.PLACE]] |= set(row[c.EXERCISE_IDS].split(";"))
    places, value = firsts({place: len(ids) for place, ids in held_at.items()})
    yield rf"exercises: {plain(value)}\b"
    if len(places) <= 3:
        yield "|".join(re.escape(place) for place in places) + f"|(?i:{spelt(len(places))}) "


def flank_map(one):
    latest = {}
    for row in rows(one.extract.filtered.defence_spending):
        chosen = row[c.ISO3] in (one.extract.selection.countries or codes.COUNTRY_NAMES)
        if row[c.DEFINITION].startswith("NATO") and row[c.PERCENT_GDP] > 0 and chosen:
            known = latest.setdefault(row[c.ISO3], (row[c.YEAR], row[c.PERCENT_GDP]))
            latest[row[c.ISO3]] = max(known, (row[c.YEAR], row[c.PERCENT_GDP]))
    shares = {iso3: share for iso3, (_, share) in latest.items() if iso3 not in OFF_MAP}
    if not shares:
        yield "no state has a figure"
        return
    leading, value = firsts(shares)
    yield "".join(rf"(?=.*{codes.COUNTRY_NAMES[iso3]}\b)" for iso3 in leading)
    yield rf": {value:.2f} %( of GDP)? \({latest[leading[0]][0]}\b"
    if len(shares) == 1:
        yield "^(?!.*(largest|lead))"  # a state alone is no largest
    elif one.extract.selection.countries:  # nor are those chosen all
        whom = "chosen" if {*one.extract.selection.countries} - {*OFF_MAP} == {*shares} else "compared"
        yield rf"^(?!.*largest).* leads? the {spelt(len(shares))} allies {whom}: "
    else:  # states by another definition are never ranked
        yield r"^Of (the )?allies, .* spends? most( on defence)?: .* of GDP "


def record_places(one):
    name = dict(one.options)["exercise_id"]
    places = [row for row in rows(one.extract.register.exercise_sites) if row[c.EXERCISE_ID] == name]
    yield (
        rf"held at {re.escape(places[0][c.NAME])}$" if len(places) == 1 else rf": {len(places)} places named"
    )


def spot(one):
    (lat, lon), land = dict(one.options)["drill"].at, one.extract.register.units.to_crs(32635)
    place = gpd.GeoSeries.from_xy([lon], [lat], crs=4326).to_crs(32635).iloc[0]
    away = dict(zip(land[c.NAME], land.distance(place) / 1000, strict=True))
    yield rf"in {next(name for name, km in away.items() if km == 0)}\b"
    foes = {name: away[name] for name in ("Russia", "Kaliningrad (Russia)", "Belarus")}
    nearest = min(foes, key=foes.get)
    yield rf" {foes[nearest]:.0f} km from {re.escape(nearest)}$"


def state_ground(one):
    iso3 = dict(one.options)["iso3"]
    located = [row for row in rows(one.extract.filtered.sites) if row[c.COUNTRY] == iso3 and row[c.LAT] > 0]
    yield f"^{codes.COUNTRY_NAMES[iso3]}: "
    yield rf": {len(located)} (base or range|bases and ranges) in" if located else "no base with coordinates"


TRUTHS = {
    "flank-map": flank_map,
    "record-places": record_places,
    "spot": spot,
    "state-ground": state_ground,
    "where-held": held,
}
