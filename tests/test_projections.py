"""The plane of our projections is that of PROJ's own look-up, in whatever thread it is asked for."""

from threading import Thread

import geopandas as gpd
import numpy as np
import pytest
import shapely
from pyproj import Transformer

from dashboard import projections

DICE = np.random.default_rng(20261130)
LON, LAT = DICE.uniform(-9, 59, 500), DICE.uniform(35, 72, 500)


def looked_up(name):
    return Transformer.from_crs(4326, name, always_xy=True)


CASES = {
    "EPSG:3035": projections.EQUAL_AREA,
    "+proj=lcc +lat_1=45 +lat_2=65 +lat_0=55 +lon_0=26 +ellps=WGS84 +units=m": projections.conformal(
        (45, 65), lat=55, lon=26
    ),
    "EPSG:32635": projections.grid(35, south=False),
    "EPSG:32735": projections.grid(35, south=True),
}


@pytest.mark.parametrize("name", CASES)
def test_metres_and_degrees_are_those_of_the_system_of_coordinates(name):
    ours, theirs = CASES[name], looked_up(name)
    expected = np.array(theirs.transform(LON, LAT))
    assert np.array(ours.metres(LON, LAT)) == pytest.approx(expected, abs=1e-6)
    back = np.array(theirs.transform(*expected, direction="INVERSE"))
    assert np.array(ours.degrees(*expected)) == pytest.approx(back, abs=1e-12)


def test_shapes_are_drawn_corner_by_corner():
    shapes = gpd.GeoSeries([shapely.box(20, 54, 23, 55), shapely.Point(25, 60)], crs=4326)
    expected = shapes.to_crs(3035)
    for drawn, one in zip(projections.EQUAL_AREA.drawn(shapes), expected, strict=True):
        assert drawn.equals_exact(one, 1e-6)
    (point,) = projections.EQUAL_AREA.points([25], [60])
    assert point.equals_exact(expected.iloc[1], 1e-6)


def test_nothing_is_drawn_of_nothing():
    assert projections.EQUAL_AREA.drawn([]).tolist() == []


def test_a_page_in_a_thread_of_its_own_looks_nothing_up(monkeypatch):
    """Looking up takes up to 100 ms in each new thread, and each page is drawn in one."""
    place = projections.EQUAL_AREA.metres(25.0, 60.0)
    monkeypatch.setattr("pyproj.transformer.TransformerFromCRS.__call__", None)
    found = []
    thread = Thread(target=lambda: found.append(projections.EQUAL_AREA.metres(25.0, 60.0)))
    thread.start()
    thread.join()
    assert found == [place]
