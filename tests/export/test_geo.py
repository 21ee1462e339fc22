"""The map's own files, opened again by another reader."""

import io
import json
import tempfile

import geopandas as gpd
import numpy as np
import pandas as pd
import pyogrio
import pytest
import shapely
from geopandas.testing import assert_geodataframe_equal

from dashboard.analysis.exercises import sizes
from dashboard.analysis.geography import ally_distance, choropleth, exposure, geodesy, layers
from dashboard.analysis.geography.layers import LAYERS, MapOptions
from dashboard.export import geo
from dashboard.selection import Selection
from tests import shipped

WORDS = geo.about("Exposure, by state", "none", "Flankwatch data 1.0.0 of 2026-11-25")
CHOICE = MapOptions("exposure", tuple(LAYERS), system="S-400 Triumf", site="kaliningrad")


@pytest.fixture(scope="module")
def found():
    frames = shipped.frames()
    table = sizes.sizes(frames.exercises, frames.claims, Selection())
    states = layers.states(frames, frames, Selection(), CHOICE)
    drawn = layers.gather(frames, frames, table, CHOICE)
    return geo.layers(choropleth.by_unit(states, frames.units), drawn)


def test_every_layer_that_is_on_is_there(found):
    points = {"exercises", "sites", "battlegroups", "incidents", "formations"}
    assert set(found) == {"states", "lines"} | points
    assert all(rows.crs.to_epsg() == 4326 and len(rows) for rows in found.values())
    assert set(geo.layers(found["states"], layers.MapLayers())) == {"states"}


def test_geojson_opens_elsewhere_with_its_words(found):
    whole = json.loads(geo.geojson(found, WORDS))
    assert whole["about"]["crs"].startswith("EPSG:4326 (WGS 84)")
    assert "Natural Earth" in whole["about"]["attribution"]
    assert whole["about"]["licence"].startswith("CC BY 4.0")
    assert "No line of contact is drawn" in whole["about"]["borders"]
    read = gpd.read_file(io.BytesIO(geo.geojson(found, WORDS)))
    assert read.groupby("layer").size().to_dict() == {name: len(rows) for name, rows in found.items()}


def test_areas_run_as_the_standard_wants_them(found):
    read = gpd.read_file(io.BytesIO(geo.geojson(found, WORDS)))
    for shape in read.loc[read["layer"] == "states"].geometry:
        assert all(part.exterior.is_ccw for part in shapely.get_parts(shape))


def test_geopackage_has_a_table_a_layer_and_says_what_it_is(found, tmp_path):
    path = tmp_path / "map.gpkg"
    path.write_bytes(geo.geopackage(found, WORDS))
    assert {name for name, _ in pyogrio.list_layers(path)} == {*found, "about"}
    about = pyogrio.read_dataframe(path, layer="about").set_index("entry")["text"].to_dict()
    assert about == WORDS
    states = gpd.read_file(path, layer="states").set_index("unit")
    assert states.crs.to_epsg() == 4326
    assert states.loc["LTU", "value"] == found["states"].set_index("unit").loc["LTU", "value"]
    assert pd.isna(states.loc["RUS", "value"])


def test_geopackage_needs_no_folder_to_write_into_and_its_layers_are_those_of_one_file(
    found, tmp_path, monkeypatch
):
    path = tmp_path / "map.gpkg"
    for name, rows in found.items():
        geo._plain(rows).to_file(tmp_path / "other.gpkg", layer=name, driver="GPKG")
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    path.write_bytes(geo.geopackage(found, WORDS))
    for name in found:
        ours, theirs = (gpd.read_file(one, layer=name) for one in (path, tmp_path / "other.gpkg"))
        assert_geodataframe_equal(ours, theirs)
        counted, bounds = (pyogrio.read_info(path, layer=name)[what] for what in ("features", "total_bounds"))
        assert (counted, bounds) == (len(theirs), pytest.approx(theirs.total_bounds))


def test_csv_has_every_row_with_a_place_and_no_formula(found):
    risky = found["sites"].assign(name="=1+1")
    text = geo.csv({**found, "sites": risky}, WORDS).decode("utf-8")
    read = pd.read_csv(io.StringIO(text))
    assert read.groupby("layer").size().to_dict() == {name: len(rows) for name, rows in found.items()}
    assert read[["lat", "lon", "crs", "attribution", "licence", "borders"]].notna().all().all()
    assert set(read.loc[read["layer"] == "sites", "name"]) == {"'=1+1"}


def test_lines_lie_where_they_say(found):
    lines = found["lines"].set_index("line")
    for row in lines.loc[lines.index.str.startswith("S-400")].itertuples():
        ring = shapely.get_coordinates(row.geometry)
        assert geodesy.kilometres(20.5, 54.72, ring[:, 0], ring[:, 1]) == pytest.approx(row.km, rel=1e-3)
    assert lines.loc["Suwalki gap", "km"] == pytest.approx(ally_distance.gap_km())
    reach = lines.loc["Within the distance of the sites"]
    assert np.isnan(reach["km"])
    assert reach.geometry.geom_type == "MultiLineString"


def test_the_outline_of_a_reach_keeps_its_parts():
    two = exposure.outline(pd.DataFrame({"lat": [54.7, 69.0], "lon": [20.5, 33.0]}), 100)
    assert len(geo.layers(*_alone(two))["lines"].geometry.iloc[0].geoms) == 2


def _alone(outline):
    box = gpd.GeoDataFrame({"unit": ["A"]}, geometry=[shapely.box(0, 0, 1, 1)], crs=4326)
    return box, layers.MapLayers(outline=outline)
