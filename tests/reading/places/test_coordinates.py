"""Places in any notation; a grid reference is a square with a size, never a bare point."""

import pytest

from dashboard.reading.cells import Unreadable
from dashboard.reading.places import coordinates
from dashboard.reading.places.coordinates import Point


@pytest.mark.parametrize(
    "text",
    [
        "59.44",
        "59,44",
        "59.44°",
        "59.44 N",
        "N 59.44",
        "N59.44",
        "59°26'24\"N",
        "59°26′24″ N",
        "59° 26' 24\" N",
        "59 26 24 N",
        "59:26:24",
        "59°26.4'N",
        "59d26m24sN",
        "59,44 с.ш.",
        "59,44° пн. ш.",
        "+59.44",
    ],
)
def test_a_latitude_is_read_in_every_notation(text):
    assert coordinates.degrees(text, "lat") == 59.44


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("24.75 W", -24.75),
        ("-24.75", -24.75),
        ("24,75 O", 24.75),
        ("-24°45'", -24.75),
        ("24.75 в.д.", 24.75),
        ("-9", -9.0),
    ],
)
def test_a_longitude_has_its_sign(text, value):
    assert coordinates.degrees(text, "lon") == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("north", "degrees from -90 to 90"),
        ("91", "degrees from -90 to 90"),
        ("24.75 E", "a latitude, not a longitude"),
        ("59°61'", "degrees from -90 to 90"),
        ("5.944.000", "degrees from -90 to 90"),
        ("-59.44 S", "degrees from -90 to 90"),
        ("59.5°30'", "degrees from -90 to 90"),
        ("٥٩", "degrees from -90 to 90"),
    ],
)
def test_what_is_no_latitude_is_told(text, expected):
    with pytest.raises(Unreadable, match=expected):
        coordinates.degrees(text, "lat")


@pytest.mark.parametrize(
    "text",
    [
        "59.44, 24.75",
        "59.44,24.75",
        "59,44; 24,75",
        "59,44, 24,75",
        "59,44 24,75",
        "59,44,24,75",
        "59.44 24.75",
        "59.44N, 24.75E",
        "24.75E 59.44N",
        "59.44N24.75E",
        "59°26'24\"N 24°45'00\"E",
        "59 26 24 N 24 45 00 E",
        "59 26 24 N, 24 45 00 E",
        "(59.44, 24.75)",
        "geo:59.44,24.75",
        "POINT (24.75 59.44)",
    ],
)
def test_both_coordinates_may_stand_in_one_cell(text):
    # geopy 2.5.0 takes seconds and decimals for degrees in some: `findings/minutes-taken-for-degrees.sh`.
    assert coordinates.point(text) == Point(59.44, 24.75)


@pytest.mark.parametrize("text", ["59,24", "Tallinn", "59.44", "99.1, 20", "59.44N, 24.75N", "1, 2, 3, 4"])
def test_what_is_no_place_or_several_is_told(text):
    with pytest.raises(Unreadable):
        coordinates.point(text)


@pytest.mark.parametrize(
    ("text", "lat", "lon", "side"),
    [
        ("35VLF7240191205", 59.439998, 24.750006, 1),
        ("35V LF 7240 9120", 59.439994, 24.750068, 10),
        ("MGRS: 35v lf 7 9", 59.474828, 24.793568, 10_000),
        ("35VLF", 59.062954, 24.383934, 100_000),
        ("34UDV", 49.200756, 20.313638, 100_000),
        ("32VKL1234", 58.853896, 4.014014, 1_000),
        ("33XVG7413", 77.595868, 13.936522, 1_000),
    ],
)
def test_a_grid_reference_is_the_centre_of_a_square_with_its_size(text, lat, lon, side):
    # Centres as mgrs 1.6.0 (PyPI) gives them; up to 1.5.4 it gave the south-west corner, 70 km off for 35VLF.
    found = coordinates.point(text)
    assert (found.lat, found.lon) == (pytest.approx(lat, abs=2e-6), pytest.approx(lon, abs=2e-6))
    assert found.side_m == side


@pytest.mark.parametrize("text", ["35V 372401 6591205", "UTM 35N 372401 6591205", "35 V 372401mE 6591205mN"])
def test_a_utm_reference_is_read_by_zone_and_band_or_hemisphere(text):
    # 59.439993 N, 24.749997 E as utm 0.9.0 (PyPI) gives it.
    found = coordinates.point(text)
    assert (round(found.lat, 5), round(found.lon, 5), found.side_m) == (59.43999, 24.75, 1)


@pytest.mark.parametrize(
    "text", ["61V LF 1 1", "35V LF 723 9", "35U 372401 6591205", "35V ZF 12 34", "35 372401 6591205 1"]
)
def test_a_reference_that_names_no_square_is_told(text):
    with pytest.raises(Unreadable):
        coordinates.point(text)


def test_the_size_of_a_square_is_said():
    assert coordinates.square_words(coordinates.point("35VLF79")) == " (centre of a square of 10 km)"
    assert coordinates.square_words(coordinates.point("35VLF7240191205")) == " (centre of a square of 1 m)"
    assert coordinates.square_words(Point(59.44, 24.75)) == ""


def test_a_number_as_a_program_writes_it_is_a_coordinate():
    assert coordinates.degrees("34.506100000000004", "lat") == 34.506100000000004
    assert coordinates.point("58.74889541053387, 29.81658718719094").lon == 29.81658718719094


@pytest.mark.parametrize("text", ["591540N 0255713E", "N591540 E0255713", "591540.0N,0255713.0E"])
def test_degrees_without_signs_between_are_those_of_flight_charts(text):
    found = coordinates.point(text)
    assert (round(found.lat, 4), round(found.lon, 4)) == (59.2611, 25.9536)


@pytest.mark.parametrize(
    ("text", "lat", "lon"),
    [
        ("54-23N, 23-10E", 54 + 23 / 60, 23 + 10 / 60),
        ("54-23.5N 023-10.5E", 54 + 23.5 / 60, 23 + 10.5 / 60),
        ("54-23-30N 019-51-00W", 54.391666667, -19.85),
    ],
)
def test_a_place_is_read_as_warnings_to_ships_write_it(text, lat, lon):
    found = coordinates.point(text)
    assert (found.lat, found.lon) == pytest.approx((lat, lon))


@pytest.mark.parametrize("text", ["54-23", "54-60N", "54-23.5", "54-2N"])
def test_degrees_with_a_hyphen_need_two_figures_of_minutes_and_a_letter(text):
    with pytest.raises(Unreadable):
        coordinates.degrees(text, "lat")


@pytest.mark.parametrize("text", ["591540", "596040N", "5915407N"])
def test_such_degrees_need_their_letter_and_minutes_below_sixty(text):
    with pytest.raises(Unreadable):
        coordinates.degrees(text, "lat")


def test_such_degrees_may_end_with_the_minutes():
    assert coordinates.degrees("5915N", "lat") == 59.25
    assert coordinates.degrees("02557W", "lon") == -25.95


@pytest.mark.parametrize(
    "text",
    [
        "lat 54.38 lon 18.66",
        "Lat: 54.38, Lon: 18.66",
        "lon=18.66; lat=54.38",
        "Latitude 54,38 Longitude 18,66",
    ],
)
def test_both_coordinates_may_stand_behind_their_names(text):
    assert coordinates.point(text) == coordinates.Point(54.38, 18.66)


@pytest.mark.parametrize("text", ["lat 54.38 lat 18.66", "lat 54.38", "lat 54.38 lon", "[24.75, 59.44]"])
def test_half_of_a_pair_and_brackets_whose_order_nobody_knows_are_no_place(text):
    # GeoJSON has the longitude first in such brackets, lists of programs mostly the latitude.
    with pytest.raises(Unreadable):
        coordinates.point(text)
