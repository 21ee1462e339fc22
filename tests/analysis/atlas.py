"""Tables with shapes of states, for tests of what the map shows of each."""

from types import SimpleNamespace

import geopandas as gpd
import shapely

from dashboard.analysis.geography.choropleth import by_state
from dashboard.schema import codes
from dashboard.selection import Selection

from .rows import exercises, frame, links

NATO, OTHER = "NATO core defence expenditure, 2026 edition", "military expenditure, not NATO definition"


def units(*names):
    """Shapes of the states named, each a box, with Kaliningrad beside Russia."""
    given = [(name, name[:3]) for name in (names or (*codes.COUNTRY_NAMES, "RUS-KGD", "DEU"))]
    rows = [{"unit": unit, "iso3": iso3, "name": f"Land {unit}"} for unit, iso3 in given]
    boxes = [shapely.box(i, 0, i + 1, 1) for i in range(len(rows))]
    return gpd.GeoDataFrame(rows, geometry=boxes, crs=4326)


def tables(**given):
    empty = {name: frame(name) for name in ("countries", "defence_spending", "battlegroups", "measures")}
    empty |= {"exercises": exercises(), "exercise_links": links(), "incidents": frame("incidents")}
    return SimpleNamespace(**(empty | {"units": units()} | given))


def spending(*rows):
    keys = ("iso3", "year", "percent_gdp", "is_estimate", "definition")
    return frame(
        "defence_spending", *({"source_id": "nato"} | dict(zip(keys, row, strict=True)) for row in rows)
    )


def read(measure, selection=None, **given):
    return by_state(tables(**given), measure, selection or Selection()).set_index("iso3")
