"""A map as lines that a person can read: what is drawn in which order, and where."""

from tests.coordinates import channels


def outline(figure):
    """Return the outline of a map, with the coordinates of all that is drawn."""
    geo = figure.layout.geo
    lines = [f"title: {figure.layout.meta['title']}"]
    for trace in figure.data:
        lines += [_head(trace), *channels(trace)]
    ends = [f"{end:.1f}" for axis in (geo.lonaxis, geo.lataxis) for end in axis.range]
    lines.append(f"{geo.projection.type}: {' to '.join(ends[:2])} E, {' to '.join(ends[2:])} N")
    return "\n".join(lines) + "\n"


def _head(trace):
    if trace.type == "choropleth":
        return f"choropleth of {trace.geojson}"
    return f"{trace.mode} {trace.name or 'labels'}"


def texts(figure):
    """Return every text that the map hands to the browser, as one string with its markup readable.

    Plotly's own JSON hides markup behind escapes, in which no test would ever find a tag.
    """
    return figure.to_json().replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&")
