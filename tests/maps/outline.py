"""A map as a few lines that a person can read: what is drawn in which order, how many shapes or points."""


def outline(figure):
    """Return the outline of a map; no number of the data is in it."""
    geo = figure.layout.geo
    lines = [f"title: {figure.layout.meta['title']}"]
    lines += [_trace(trace) for trace in figure.data]
    ends = [f"{end:.1f}" for axis in (geo.lonaxis, geo.lataxis) for end in axis.range]
    lines.append(f"{geo.projection.type}: {' to '.join(ends[:2])} E, {' to '.join(ends[2:])} N")
    return "\n".join(lines) + "\n"


def _trace(trace):
    if trace.type == "choropleth":
        return f"choropleth of {trace.geojson}: {len(trace.locations)} shapes"
    points = sum(one is not None for one in trace.lon)
    return f"{trace.mode} {trace.name or 'labels'}: {points} points"


def texts(figure):
    """Return every text that the map hands to the browser, as one string with its markup readable.

    Plotly's own JSON hides markup behind escapes, in which no test would ever find a tag.
    """
    return figure.to_json().replace("\\u003c", "<").replace("\\u003e", ">").replace("\\u0026", "&")
