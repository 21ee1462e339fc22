"""A figure as a few lines that a person can read: what is drawn, on which axes, how many points."""


def outline(figure):
    """Return the outline of a figure; panels share a line format, and no number of the data is in it."""
    words = figure.layout.meta
    lines = [f"title: {words['title']}"]
    lines += [_trace(trace) for trace in figure.data]
    for axis in sorted(figure.layout.to_plotly_json()):
        if axis.startswith(("xaxis", "yaxis")):
            settings = figure.layout[axis]
            lines.append(f"{axis}: {settings.title.text} ({settings.type or 'by the data'})")
    return "\n".join(lines) + "\n"


def _trace(trace):
    points = len(trace.y) if trace.y is not None else 0
    return f"{trace.type} {trace.name}: {points} points"


def on_cells(figure):
    """Return what stands on the cells of a grid, by its row and column."""
    numbers = next(trace for trace in figure.data if trace.name == "Numbers")
    return {(y, x): word for x, y, word in zip(numbers.x, numbers.y, numbers.text, strict=True)}


def texts(figure):
    """Return every text that the browser would draw, unescaped; the words around the figure are not in it.

    Plotly's own JSON hides markup behind escapes, in which no test would ever find a tag.
    """
    drawn = figure.to_plotly_json()
    layout = {name: value for name, value in drawn["layout"].items() if name not in ("meta", "template")}
    return f"{drawn['data']} {layout}"
