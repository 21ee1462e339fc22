#!/usr/bin/env bash
# Guess: a scale of classes made by branca, the package of folium's colours, refuses a number that is not known, as its
# gradual scale does, or gives it no colour.
#
# What happens: NaN has the colour of the highest class. `to_step` makes such a scale of a gradual one, and GeoJson maps
# that ask it for the colour of each state paint the one whose troops are not known as the one with most. The gradual
# scale, asked for the same, stops with "Thresholds are not sorted".
# folium's own `Choropleth` takes gaps out first and is right. No warning is given.
#
# Versions: branca 0.8.2, folium 0.20.0, pandas 3.1.1. Known in part: issue 428 of jupyter-widgets/ipyleaflet tells that
# branca does not deal with NaN, and ipyleaflet takes gaps out since; of the highest class nothing was found.
#
# Why it matters: an empty cell means "not known", and the darkest state is the first that a reader looks at. Ask for
# `pandas.isna` before the scale, and name the grey in the legend.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  branca==0.8.2 certifi==2026.10.19.post1 charset-normalizer==3.5.3 folium==0.20.0 idna==3.20 jinja2==3.1.6 \
  markupsafe==3.0.4  numpy==2.4.6 pandas==3.1.1 python-dateutil==2.9.0.post0 requests==2.34.2  six==1.17.0 \
  tzdata==2026.6 urllib3==2.8.0 xyzservices==2026.9.1

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version
from math import nan

import folium
import pandas
from branca.colormap import LinearColormap, StepColormap

print(*(f"{name} {version(name)}" for name in ("branca", "folium", "pandas")))
PALE, MIDDLE, DARK = "#ffffcc", "#fd8d3c", "#800026"
gradual = LinearColormap([PALE, MIDDLE, DARK], vmin=0, vmax=30000)
classes = StepColormap([PALE, MIDDLE, DARK], vmin=0, vmax=30000, index=[0, 5000, 15000, 30000])
for scale in (classes, gradual.to_step(3), gradual.to_step(index=[0, 5000, 30000])):
    assert scale(nan) == scale(30000) != scale(0)
try:
    gradual(nan)
except ValueError as error:
    print("  the gradual scale:", error)
else:
    raise SystemExit("the gradual scale gives what is not known a colour")

TROOPS = pandas.DataFrame({"state": ["BLR", "EST", "LVA"], "troops": [12700, None, 500]}).set_index("state")["troops"]
STATES = {
    "type": "FeatureCollection",
    "features": [
        {
            "type": "Feature",
            "id": state,
            "properties": {"state": state},
            "geometry": {"type": "Polygon", "coordinates": [[[x, 50], [x + 1, 50], [x + 1, 51], [x, 50]]]},
        }
        for x, state in enumerate(TROOPS.index, start=20)
    ],
}


def painted(areas):
    """Return the colour that each state has on the page."""
    page = folium.Map()
    areas.add_to(page)
    page.get_root().render()
    layer = getattr(areas, "geojson", areas)
    return {state["id"]: layer.style_function(state)["fillColor"] for state in layer.data["features"]}


def colour(feature):
    return {"fillColor": classes(TROOPS[feature["properties"]["state"]])}


by_hand = painted(folium.GeoJson(STATES, style_function=colour))
print("  by the scale of classes:", by_hand)
assert by_hand == {"BLR": MIDDLE + "ff", "EST": DARK + "ff", "LVA": PALE + "ff"}
own = painted(folium.Choropleth(STATES, data=TROOPS, key_on="feature.properties.state", bins=[0, 5000, 15000, 30000]))
print("  by Choropleth:", own)
assert own["EST"] == "black" and len(set(own.values())) == 3
print("As found: the state of which nothing is known is the darkest.")
PY
