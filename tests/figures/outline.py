"""A figure as lines that a person can read: what is drawn where, on which axes, with what beside it."""

from tests.coordinates import channels, short


def outline(figure):
    """Return the outline of a figure, with the coordinates of all that is drawn."""
    words = figure.layout.meta
    lines = [f"title: {words['title']}"]
    for trace in figure.data:
        lines += [f"{trace.type} {trace.name}", *channels(trace)]
    lines += [_shape(shape) for shape in figure.layout.shapes]
    lines += [_annotation(note) for note in figure.layout.annotations]
    for name in sorted(figure.layout.to_plotly_json()):
        if name.startswith(("xaxis", "yaxis")):
            lines.append(_axis(name, figure.layout[name]))
    return "\n".join(lines) + "\n"


def _shape(shape):
    ends = short([shape.x0, shape.y0, shape.x1, shape.y1])
    return f"{shape.type} of {shape.xref} and {shape.yref}: {ends}"


def _annotation(note):
    place = f"{note.xref or 'x'} {short([note.x])}, {note.yref or 'y'} {short([note.y])}"
    return f"at {place}: {short([note.text])}"


def _axis(name, axis):
    more = [f"{what} {short(axis[key])}" for key, what in _MORE.items() if axis[key] is not None]
    return "; ".join([f"{name}: {axis.title.text} ({axis.type or 'by the data'})", *more])


_MORE = {"range": "from, to", "tickvals": "marked at", "ticktext": "as", "categoryarray": "in order"}


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
