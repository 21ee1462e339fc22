#!/usr/bin/env bash
# Guess: in a filter of pygeofilter, which reads the filter languages of the OGC for GeoPandas, Django, SQL and others,
# AND binds closer than OR, as in the standard, in SQL and in GDAL.
#
# What happens: the two are of one rank and are taken from left to right. "host = 'EST' OR host = 'LVA' AND year = 2021"
# is every Estonian or Latvian drill of 2021, not every Estonian one and the Latvian ones of 2021; with the same words
# in another order the answer is another. So in ECQL and in the text form of CQL2. The SQL that it makes has brackets in
# these wrong places, so that a database gives the wrong rows too. NOT and arithmetic are right. GeoPandas with the same
# words as `where`, and DuckDB, are right. No warning is given.
#
# Versions: pygeofilter 0.4.0, geopandas 1.2.0, pyogrio 0.13.0, pandas 3.1.1, duckdb 2.0.1. Nothing was found on it
# among the issues of geopython/pygeofilter; MapStore had the same fault (issue 10497 of geosolutions-it/MapStore2).
#
# Why it matters: pygeoapi and other servers of maps read filters by it. A filter that asks for one state wholly and for
# another in one year loses rows, and its count looks sound. Write the brackets.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv venv
venv/bin/pip install -qq --disable-pip-version-check --no-deps --no-compile --only-binary :all: \
  certifi==2026.10.19.post1 click==8.5.1 dateparser==1.5.0 duckdb==2.0.1 geopandas==1.2.0 lark==1.2.2 \
  numpy==2.4.6 packaging==26.4 pandas==3.1.1 pygeofilter==0.4.0 pygeoif==1.6.0 pyogrio==0.13.0 pyproj==3.7.2 python-dateutil==2.9.0.post0 \
  pytz==2024.2 regex==2026.11.19 shapely==2.2.0 six==1.17.0 typing-extensions==4.16.0 tzdata==2026.6 tzlocal==5.4.5

venv/bin/python - <<'PY'
from importlib.metadata import version

import duckdb
import geopandas
import pandas
from pygeofilter.backends.geopandas.evaluate import to_filter
from pygeofilter.backends.sql import to_sql_where
from pygeofilter.parsers.cql2_text import parse as parse_cql2
from pygeofilter.parsers.ecql import parse as parse_ecql

print(*(f"{name} {version(name)}" for name in ("pygeofilter", "geopandas", "pyogrio", "duckdb")))
drills = pandas.DataFrame({
    "name": ["Siil", "Spring Storm", "Silver Arrow", "Namejs", "Zapad"],
    "host": ["EST", "EST", "LVA", "LVA", "BLR"],
    "year": [2018, 2021, 2021, 2018, 2021],
})
COLUMNS = {column: column for column in drills}
places = geopandas.GeoDataFrame(drills, geometry=geopandas.points_from_xy(range(20, 25), range(55, 60)), crs=4326)
places.to_file("drills.gpkg")


def rows(asked):
    """Names by pygeofilter on GeoPandas, by the SQL that it makes, by GDAL and by DuckDB."""
    for parse in (parse_ecql, parse_cql2):
        on_geopandas = places[to_filter(places, parse(asked), COLUMNS, {})]["name"].tolist()
        made = to_sql_where(parse(asked), COLUMNS, {})
        by_sql = duckdb.sql(f"select name from drills where {made}").df()["name"].tolist()
        assert on_geopandas == by_sql
    by_gdal = geopandas.read_file("drills.gpkg", where=asked)["name"].tolist()
    assert by_gdal == duckdb.sql(f"select name from drills where {asked}").df()["name"].tolist()
    print(f"  {asked}: {on_geopandas}, by GDAL and DuckDB {by_gdal}")
    print("    as SQL:", made)
    return on_geopandas, by_gdal


ALL_OF_ESTONIA = ["Siil", "Spring Storm", "Silver Arrow"]
assert rows("host = 'EST' OR host = 'LVA' AND year = 2021") == (["Spring Storm", "Silver Arrow"], ALL_OF_ESTONIA)
assert rows("host = 'LVA' AND year = 2021 OR host = 'EST'") == (ALL_OF_ESTONIA, ALL_OF_ESTONIA)
assert rows("host = 'EST' OR (host = 'LVA' AND year = 2021)") == (ALL_OF_ESTONIA, ALL_OF_ESTONIA)
own_years = rows("host = 'BLR' AND year = 2021 OR host = 'EST' AND year = 2018")
assert own_years == (["Siil"], ["Siil", "Zapad"])
print("As found: OR comes before AND where it stands before it.")
PY
