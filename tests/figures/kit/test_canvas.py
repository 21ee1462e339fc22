"""A figure that is gathered first and read once is the figure that is drawn piece by piece."""

from dashboard.figures.kit.canvas import LEGEND_PIXELS, Panels, below_button, canvas
from dashboard.theme import BUTTON_PIXELS

WORDS = ("Four drills in 2025", "Troops by date.", "Four drills.")


def test_what_is_gathered_is_what_is_added_piece_by_piece():
    trace = {"type": "scatter", "x": [1, 2], "y": [3, None], "xaxis": "x2", "yaxis": "y2"}
    note = {"text": "first figure: 2022", "x": 0.5, "xref": "x2 domain", "showarrow": False}
    line = {"type": "line", "xref": "x2 domain", "yref": "y2", "x0": 0, "x1": 1, "y0": 2, "y1": 2}
    axes = {"xaxis2": {"domain": [0, 0.4]}, "yaxis2": {"range": [0, 5]}}
    gathered, drawn = Panels(*WORDS, height=300), canvas(*WORDS, height=300)
    gathered.set_layout(**axes)
    gathered.add_trace(**trace)
    drawn.update_layout(axes)
    drawn.add_trace(trace)
    for nth in (0.2, 0.8):
        gathered.add_annotation(**note, y=nth)
        gathered.add_shape(**line, opacity=nth)
        drawn.add_annotation(**note, y=nth)
        drawn.add_shape(**line, opacity=nth)
    assert gathered.figure().to_dict() == drawn.to_dict()


def test_a_legend_of_several_lines_begins_below_the_button_in_the_corner():
    one, three = canvas(*WORDS, height=300), canvas(*WORDS, height=300)
    one.add_bar(name="NATO", x=[1], y=[2])
    for name in ("NATO", "Allied multinational", "National"):
        three.add_bar(name=name, x=[1], y=[2])
    below_button(one)
    below_button(three)
    assert (one.layout.margin.t, one.layout.height) == (None, 300)
    # In lines of two on a telephone; the chart itself stays as high as it was.
    usual = three.layout.template.layout.margin.t
    assert three.layout.margin.t == BUTTON_PIXELS + 2 * LEGEND_PIXELS
    assert three.layout.height - three.layout.margin.t == 300 - usual
    # The browser takes back what a wide chart does not need of that.
    assert three.layout.meta["legend_top"] == usual
    assert "legend_top" not in one.layout.meta
