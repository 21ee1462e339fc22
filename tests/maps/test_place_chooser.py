import pandas as pd

from dashboard.maps import chooser

from .outline import outline
from .tables import HOSTILE, SHAPES

SITES = pd.DataFrame(
    [
        ("brest", HOSTILE, "russia_belarus", 52.1, 23.7),
        ("rukla", "Rukla", "nato", 55.05, 24.38),
        ("unknown", "Unknown", "nato", None, None),
    ],
    columns=["site_id", "name", "side", "lat", "lon"],
)


def trace(figure, name):
    return next(one for one in figure.data if one.name == name)


def test_outline(snapshot):
    assert outline(chooser(SITES, "point", SHAPES)) == snapshot


def test_a_mark_says_which_place_it_gives():
    figure = chooser(SITES, "point", SHAPES)
    assert list(trace(figure, "NATO").customdata) == [["rukla", "", ""]]
    dots = trace(figure, "Whole degrees")
    assert dots.customdata[0] == ["point", "44", "19"]
    assert (dots.lat[0], dots.lon[0], len(dots.lat)) == (44, 19, 24 * 27)


def test_names_are_never_markup():
    shown = trace(chooser(SITES, "point", SHAPES), "Russia and Belarus").text[0]
    assert shown.startswith("&lt;img")
