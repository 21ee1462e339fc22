"""The charts of a page that was run without a browser."""

import json

COMPONENT = "flankwatch.chart"


def charts(at):
    """Return the charts that a page sends, in their order; each has a `key`."""
    return [one for one in at.get("bidi_component") if one.proto.component_name == COMPONENT]


def sent(chart):
    """Return what a page sends of a chart: its figure, its alternative text and how marks are chosen."""
    return json.loads(chart.proto.bytes)


def figure(chart):
    """Return the data and the layout of a chart."""
    return sent(chart)["figure"]
