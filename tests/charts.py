"""The charts of a page that was run without a browser."""

import json

COMPONENT = "flankwatch.chart"


def charts(at):
    """Return the charts that a page sends, in their order; each has a `key`."""
    return [one for one in at.get("bidi_component") if one.proto.component_name == COMPONENT]


def sent(chart):
    """Return what a page sends of a chart: its figure, its alternative text and how marks are chosen."""
    return read(chart.proto.bytes)


def read(raw):
    """Return what a page sends of a chart as the browser reads it: each mark with its row."""
    told = json.loads(raw)
    for trace in told["figure"]["data"]:
        if isinstance(trace.get("customdata"), dict):
            trace["customdata"] = [trace["customdata"]["rows"][row] for row in trace["customdata"]["at"]]
    return told


def figure(chart):
    """Return the data and the layout of a chart."""
    return sent(chart)["figure"]
