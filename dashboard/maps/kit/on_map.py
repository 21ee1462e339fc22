"""How far a map of the flank reaches."""

import pandas as pd

from dashboard.schema import columns as c

REACH = ((-10.0, 60.0), (34.0, 76.0))
"""Longitudes and latitudes between which a mark is drawn; the land ends there."""


def on_map(points: pd.DataFrame) -> pd.DataFrame:
    """Return the rows whose `lon` and `lat` lie on the map."""
    (west, east), (south, north) = REACH
    return points[points[c.LON].between(west, east) & points[c.LAT].between(south, north)]
