"""Hand-made tables as the analysis yields them."""

import pandas as pd

from dashboard.maps import Shapes

SHAPES = Shapes(
    **{name: f"/shapes/{name}.geojson" for name in ("units", "lakes", "frontier", "admin1", "crimea")},
    n_lakes=121,
    n_regions=473,
)
HOSTILE = '<img src="https://evil.example/x.png">'

WORDS = {"value": None, "is_comparable": True, "words": "No figure", "source_ids": None}


def states(**rows):
    """One row per unit: a value, or a dict of cells; Russia's part has the cells of Russia."""
    made = []
    for unit, given in rows.items():
        cells = given if isinstance(given, dict) else {"value": given, "words": f"{given:,} in words"}
        made.append({"unit": unit, "iso3": unit, "name": f"Land {unit}"} | WORDS | cells)
    if "RUS" in rows:
        made.append(made[list(rows).index("RUS")] | {"unit": "RUS-KGD", "name": "Kaliningrad (Russia)"})
    return pd.DataFrame(made).astype({"value": "float64", "words": "str"})


def places(*rows):
    row = {
        "place": "Pskov",
        "lat": 57.8,
        "lon": 28.3,
        "organiser_side": "russia",
        "n": 2,
        "troops": 12000,
        "basis_note": "organiser, whole exercise, during",
        "exercises": "Zapad; Ladoga",
        "exercise_ids": "zapad;ladoga",
        "source_ids": "paper",
    }
    made = pd.DataFrame([row | _ids(given) | given for given in rows], columns=list(row))
    return made.astype({"n": "Int64", "troops": "float64", "lat": "float64", "lon": "float64"})


def _ids(given):
    """Name as many exercises as a place is said to have seen, other ones for each side."""
    one = f"{given.get('place')}-{given.get('organiser_side')}"
    return {"exercise_ids": ";".join(f"{one}-{i}" for i in range(given["n"]))} if "n" in given else {}


def bases(*rows):
    row = {
        "site_id": "rukla",
        "name": "Rukla",
        "country": "LTU",
        "side": "nato",
        "kind": "Battlegroup base",
        "role": "Home of the battlegroup",
        "lat": 55.05,
        "lon": 24.38,
        "source_ids": "page",
    }
    made = pd.DataFrame([row | given for given in rows], columns=list(row))
    return made.astype({"lat": "float64", "lon": "float64"})


def sites(*rows):
    row = {"exercise_id": "e1", "name": "Pskov", "lat": 57.8, "lon": 28.3, "geo_precision": "town"}
    made = pd.DataFrame([row | given for given in rows], columns=list(row))
    return made.astype({"lat": "float64", "lon": "float64"})
