"""APP-6 symbols: valid codes, frames that fill, lines that stand at their place."""

import base64

import numpy as np
import pandas as pd
import pytest
import shapely
from milsymbol import Symbol

from dashboard import theme
from dashboard.analysis.geography import formations
from dashboard.maps import VIEWS
from dashboard.maps.kit import symbols
from dashboard.maps.kit.base_map import projection
from tests import shipped

ROW = {
    "name": "Battlegroup at Rukla",
    "country": "LTU",
    "side": "nato",
    "lat": 55.05,
    "lon": 24.38,
    "echelon": "16",
    "entity": "121000",
    "is_headquarters": False,
    "role": "Framework nation Germany",
    "source_ids": "page",
    "symbol_words": "Unit, combined arms, battalion; NATO",
}
EAST = {"side": "russia_belarus", "lon": 28.5}


def rows(*given):
    return pd.DataFrame([ROW | one for one in given])


def test_a_code_starts_with_10_and_says_affiliation_staff_echelon_and_entity():
    assert symbols.code(ROW, "unknown") == "10031000161210000000"
    assert symbols.code(ROW | EAST, "hostile") == "10061000161210000000"
    headquarters = ROW | {"is_headquarters": True, "entity": "000000", "echelon": "22"}
    assert symbols.code(headquarters, "unknown") == "10031002220000000000"


def test_a_code_that_the_package_does_not_know_is_told():
    with pytest.raises(ValueError, match="10031000169999990000 is no valid symbol code"):
        symbols.code(ROW | {"entity": "999999"}, "unknown")


@pytest.mark.parametrize("frame", symbols.AFFILIATIONS)
def test_every_shipped_formation_has_a_valid_symbol_that_can_be_drawn(frame):
    frames = shipped.frames()
    table = formations.formations(frames.battlegroups, frames.sites)
    assert len(table) > 20
    for row in table.to_dict("records"):
        code = symbols.code(row, frame)
        outline, lines = symbols.shape(code)
        svg = Symbol(code).as_svg()
        assert "<circle" not in svg
        assert "<text" not in svg
        assert svg.count("translate(") == svg.count("translate(0,0)")
        assert len(lines) >= 2 or row["echelon"] == "00"
        assert (outline[0] == outline[-1]).all()


def test_a_path_is_followed_as_svg_reads_it():
    """Relative and absolute moves, lines, verticals and one curve, worked out by hand."""
    lines = list(
        symbols._polylines(symbols._TOKEN.findall("M10,10 l5,0 0,5 M0,0 V4 v-2 H3 Z M0,0 c0,3 3,3 3,0"))
    )
    assert lines[0].tolist() == [[10, 10], [15, 10], [15, 15]]
    assert lines[1].tolist() == [[0, 0], [0, 4], [0, 2], [3, 2], [0, 0]]
    assert lines[2][3].tolist() == [1.5, 2.25]
    assert lines[2][-1].tolist() == [3, 0]


def drawn(*given, view="baltic", frame="unknown"):
    return symbols.symbols(rows(*given), frame, VIEWS[view])


def on_paper(given, view, frame):
    """The strokes of one symbol in metres on the paper of a view, and its place among them."""
    strokes = next(one for one in drawn(given, view=view, frame=frame) if one.name == "APP-6 symbols")
    lon, lat = (side[~np.isnan(side)].astype(float) for side in (strokes.lon, strokes.lat))
    paper = projection(VIEWS[view])
    place = ROW | given
    return np.column_stack(paper.metres(lon, lat)), paper.metres(place["lon"], place["lat"])


SIDES = [(side, frame) for side in ("russia_belarus", "nato") for frame in symbols.AFFILIATIONS]
KALININGRAD = {"lon": 20.51, "lat": 54.71}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("side", "frame"), SIDES)
def test_a_unit_stands_with_the_middle_of_its_frame_at_its_place(side, frame, view):
    points, place = on_paper(KALININGRAD | {"side": side, "echelon": "00"}, view, frame)
    middle = (points.min(axis=0) + points.max(axis=0)) / 2
    assert middle == pytest.approx(place, abs=5)


@pytest.mark.parametrize("echelon", ["00", "22"])
@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize(("side", "frame"), SIDES)
def test_a_headquarters_stands_with_the_foot_of_its_staff_at_its_place(side, frame, view, echelon):
    """The foot is one point, lower than all else, and below the left edge of the frame."""
    row = {"side": side, "is_headquarters": True, "entity": "000000", "echelon": echelon}
    points, place = on_paper(KALININGRAD | row, view, frame)
    order = points[:, 1].argsort()
    assert points[order[0]] == pytest.approx(place, abs=5)
    staff = points[order[1], 1] - points[order[0], 1]
    assert staff > 0.2 * np.ptp(points[:, 1])


def test_the_shipped_headquarters_of_both_sides_are_drawn_at_their_places():
    frames = shipped.frames()
    table = formations.formations(frames.battlegroups, frames.sites)
    heads = table[table["is_headquarters"]]
    assert set(heads["side"]) == {"nato", "russia_belarus"}
    for row in heads.to_dict("records"):
        points, place = on_paper(row, "flank", "hostile")
        assert points[points[:, 1].argmin()] == pytest.approx(place, abs=5)


@pytest.mark.parametrize(
    ("affiliation", "foot"),
    [("friend", (25, 250)), ("unknown", (30.75, 269.25)), ("neutral", (45, 255)), ("hostile", (28, 272))],
)
def test_the_foot_of_a_staff_depends_on_the_affiliation(affiliation, foot):
    """As milsymbol 0.2.0 (PyPI) draws it, equal to milsymbol 3.0.4 (npm)."""
    code = symbols.code(
        ROW | EAST | {"is_headquarters": True, "entity": "000000", "echelon": "21"}, affiliation
    )
    assert symbols.foot(symbols.shape(code)[1]) == foot


def test_frames_are_filled_clockwise_each_in_its_colour():
    """Counter-clockwise a frame would fill the globe around it."""
    fills = [one for one in drawn({}, EAST, frame="hostile") if one.fill == "toself"]
    assert [one.fillcolor for one in fills] == [
        theme.AFFILIATION_COLOURS[name] for name in ("friend", "hostile")
    ]
    for one in fills:
        ring = shapely.LinearRing(np.column_stack([one.lon, one.lat]))
        assert not ring.is_ccw


def test_the_hover_says_in_words_what_the_symbol_says_and_is_never_markup():
    told = next(
        one for one in drawn({"name": "<img src=x>"}) if one.mode == "markers" and one.lon[0] is not None
    )
    assert told.customdata[0][0] == "&lt;img src=x&gt;"
    assert told.customdata[0][1] == ROW["symbol_words"]


def test_symbols_are_light_and_of_about_one_size_in_every_view():
    for view in VIEWS:
        fill = next(one for one in drawn({}, view=view) if one.fill == "toself")
        _, north = projection(VIEWS[view]).metres(fill.lon, fill.lat)
        tall = (VIEWS[view].lat[1] - VIEWS[view].lat[0]) * 111_200
        assert (max(north) - min(north)) / tall == pytest.approx(100 / symbols.UNITS_PER_VIEW, rel=1e-3)
    assert sum(one.lon.nbytes for one in drawn({}, EAST) if isinstance(one.lon, np.ndarray)) < 1500
    assert drawn({"lat": 20.0}) == []


def test_the_table_shows_the_same_symbol_as_a_picture():
    shown = symbols.pictures(rows({}, EAST), "neutral")
    assert shown["symbol_code"].tolist() == ["10031000161210000000", "10041000161210000000"]
    head, _, body = shown.loc[0, "symbol"].partition(",")
    assert head == "data:image/svg+xml;base64"
    assert base64.b64decode(body).startswith(b"<svg")
    assert "echelon" not in shown.columns
