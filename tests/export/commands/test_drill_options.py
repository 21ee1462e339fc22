"""A figure in context by the command line: of which drill it is."""

import json

import pytest

from dashboard.export.commands.figure_command import made, named, read
from dashboard.export.commands.files import RefusedError
from dashboard.frames import folder
from tests.exhibits.shipped import register


def said(figure, *options):
    (raw,) = made(read(figure, "", options, "json", "article"), register(), folder() / "geo").values()
    return json.loads(raw)["about"]


def test_a_drill_of_the_register_is_compared_and_not_the_articles_under_its_name():
    assert "200,000 troops" in said("among-peers", "start=zapad-2021")["summary"]
    assert "12,000 troops" in said("among-peers")["summary"]


def test_fields_of_the_form_are_options():
    assert "500 troops" in said("among-peers", "start=zapad-2021", "troops=500")["summary"]
    spot = said("spot", "lat=54.1", "lon=22.9")
    assert "54.1, 22.9" in spot["summary"]
    assert spot["title"].startswith("The place described, in Poland, lies ")


@pytest.mark.parametrize(
    ("figure", "option", "told"),
    [
        ("among-peers", "troops=many", "Troops: “many” is no whole number.$"),
        ("among-peers", "start=no-such", "does not know start=no-such"),
        ("spot", "place=no-such", "place=no-such is not known; there are "),
        ("among-peers", "side=martians", "side=martians is not known; there are "),
        ("counts", "troops=5", "has no option troops"),
    ],
)
def test_what_makes_no_sense_is_refused(figure, option, told):
    with pytest.raises(RefusedError, match=told):
        said(figure, option)


@pytest.mark.parametrize(("form", "name"), [("png", "a-2400x1350.png"), ("svg", "a-1200x675.svg")])
def test_the_name_of_a_picture_tells_its_size(form, name):
    assert named("a", form, (1200, 675), 2) == name
