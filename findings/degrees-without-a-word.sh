#!/usr/bin/env bash
# Guess: whoever asks GeoPandas or PySAL for neighbours of places in degrees is warned, since a degree of longitude is
# short in the north; GeoPandas does so for distances and for the nearest.
#
# What happens: `sjoin_nearest()` and `dwithin()` of GeoPandas warn, the join by distance, `sjoin(predicate="dwithin")`,
# does not, nor does the query of its index. PySAL's `Graph` takes degrees for its nearest neighbours, its distance
# bands and its kernels without a word, though the frame says that it is in degrees, and so do its older weights. At 69
# degrees north a place 80 km to the east is two degrees off and one 134 km to the north 1.2: within 1.5 degrees is the
# far one alone, and the far one is the nearest. In metres (EPSG:3067), and with `metric="haversine"`, it is the near
# one. Two states whose borders do not meet by the width of a hair are no neighbours in `Graph.build_contiguity()`, and
# that a state so has none at all is not told, as the older weights do.
#
# Versions: geopandas 1.2.0, libpysal 4.14.1, shapely 2.2.0, pyproj 3.7.2.
#
# Why it matters: most places and borders of this field come in degrees, and the bases of the north are at 69. The
# nearest base, or what lies within reach of one, comes out wrong where warnings are what one relies on. Turn places
# into metres first.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps beautifulsoup4==4.15.0 \
  certifi==2026.10.19.post1 charset-normalizer==3.5.3 cloudpickle==3.1.3 geopandas==1.2.0 idna==3.20 jinja2==3.1.6 \
  joblib==1.6.0 libpysal==4.14.1 MarkupSafe==3.0.4 narwhals==2.29.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 \
  platformdirs==4.14.8 pyogrio==0.13.0 pyproj==3.7.2 python-dateutil==4.0.0 requests==2.34.2 scikit-learn==1.9.1 \
  scipy==1.17.1 shapely==2.2.0 six==1.17.0 soupsieve==4.1.3 threadpoolctl==3.8.0 typing_extensions==4.16.0 \
  urllib3==2.8.0

"$scratch/venv/bin/python" - <<'PY'
import warnings
from importlib.metadata import version

import geopandas
from libpysal.graph import Graph
from libpysal.weights import KNN, Queen
from shapely import Point, box

print(*(f"{name} {version(name)}" for name in ("geopandas", "libpysal", "shapely", "pyproj")))
NAMES = ["base", "east", "north"]
places = geopandas.GeoDataFrame(
    {"name": NAMES}, geometry=[Point(25, 69), Point(27, 69), Point(25, 70.2)], crs="EPSG:4326"
)
base, others = places[:1], places[1:]
earth = places.crs.get_geod()
for place in others.itertuples():
    print(f"  {place.name}: {earth.inv(25, 69, place.geometry.x, place.geometry.y)[2] / 1000:.0f} km from the base")


def asked(said, ask):
    """Ask; return the answer, and whether a word was said of degrees or of states without neighbours."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        answer = ask()
    told = [one for one in caught if "geographic CRS" in str(one.message) or "island" in str(one.message)]
    print(f"  {said}: {answer}, {'a warning' if told else 'no warning'}")
    return answer, bool(told)


def nearest(graph):
    return [NAMES[place] for place in graph[0].index]


metres = places.to_crs("EPSG:3067")
NEAR, FAR = ["east"], ["north"]
ASKED = {
    "sjoin_nearest": (lambda: list(base.sjoin_nearest(others)["name_right"]), FAR, True),
    "dwithin": (lambda: list(others["name"][others.dwithin(base.geometry[0], 1.5)]), FAR, True),
    "sjoin by dwithin": (
        lambda: list(base.sjoin(others, predicate="dwithin", distance=1.5)["name_right"]), FAR, False
    ),
    "sindex.query": (
        lambda: list(others["name"].iloc[others.sindex.query(base.geometry[0], "dwithin", distance=1.5)]), FAR, False
    ),
    "Graph.build_knn": (lambda: nearest(Graph.build_knn(places, k=1)), FAR, False),
    "Graph.build_distance_band": (lambda: nearest(Graph.build_distance_band(places, 1.5)), FAR, False),
    "Graph.build_kernel": (lambda: nearest(Graph.build_kernel(places, k=1)), FAR, False),
    "weights.KNN": (lambda: [NAMES[place] for place in KNN.from_dataframe(places, k=1).neighbors[0]], FAR, False),
    "Graph.build_knn, haversine": (lambda: nearest(Graph.build_knn(places, k=1, metric="haversine")), NEAR, False),
    "Graph.build_knn, in metres": (lambda: nearest(Graph.build_knn(metres, k=1)), NEAR, False),
}
for said, (ask, answer, told) in ASKED.items():
    assert asked(said, ask) == (answer, told), said

states = geopandas.GeoDataFrame(geometry=[box(20, 54, 22, 56), box(22.0001, 54, 24, 56)], crs="EPSG:4326")
alone = asked("states without a neighbour", lambda: list(Graph.build_contiguity(states).isolates))
assert alone == ([0, 1], False)
alone = asked("the same by older weights", lambda: list(Queen.from_dataframe(states, use_index=True).islands))
assert alone == ([0, 1], True)
print("As found: joins and graphs take degrees for a distance, and say nothing.")
PY
