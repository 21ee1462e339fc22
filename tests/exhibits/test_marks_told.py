"""What hovering over a mark says, and keys tell, is enough to know which of the marks it is."""

import re
from collections import defaultdict

import pytest

from dashboard.exhibits.catalogue import CATALOGUE, exhibit

from .shipped import SELECTIONS, extract, options_of

FIELD = re.compile(r"%\{(\w+)(?:\[(\d+)\])?\}")
TWICE = {
    "rhythm": "a drill that is a run of two series stands in the row of each, under its own name",
    "among-peers": "the drill that is looked at is a line through its peers, drawn by three points",
}


def told(trace):
    """Return the words and the place of each mark of a series that is seen and says something."""
    if trace.hoverinfo == "skip" or not trace.hovertemplate or unseen(trace):
        return []
    if trace.type == "heatmap":
        rows = enumerate(trace.hovertext)
        return [(words, (row, at)) for row, cells in rows for at, words in enumerate(cells) if words]
    places = list(zip(*(of(trace, field) for field in places_of(trace)), strict=True))
    fields = {
        field: list(each(getattr(trace, field, None), len(places)))
        for field in ("hovertext", "text", "customdata")
    }

    def said(number):
        def value(field):
            found = fields[field[1]][number]
            return str(found if field[2] is None else found[int(field[2])])

        return FIELD.sub(value, trace.hovertemplate)

    return [(said(number), place) for number, place in enumerate(places)]


def unseen(trace):
    """Say whether the marks widen what a pointer hits and are not seen, which keys pass over."""
    return "marker" in trace and trace.marker.opacity == 0 if trace.type != "heatmap" else False


def places_of(trace):
    return {"scattergeo": ("lon", "lat"), "choropleth": ("locations",)}.get(trace.type, ("x", "y"))


def of(trace, field):
    return getattr(trace, field)


def each(held, number):
    return [held] * number if held is None or isinstance(held, str) else held


@pytest.mark.parametrize("name", [name for name in CATALOGUE if name not in TWICE])
def test_no_two_marks_at_different_places_say_the_same(name):
    figure = exhibit(extract(SELECTIONS["all"]), name, **options_of(name)).figure
    places = defaultdict(set)
    for trace in figure.data if figure is not None else ():
        for words, place in told(trace):
            places[words].add((getattr(trace, "xaxis", None), getattr(trace, "yaxis", None), *place))
    assert {words: len(where) for words, where in places.items() if len(where) > 1} == {}
