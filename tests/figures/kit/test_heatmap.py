"""Cells whose numbers can be read on each colour of the scale, on either ground."""

import numpy as np
import plotly.graph_objects as go
import pytest

from dashboard import theme
from dashboard.figures.kit import heatmap
from dashboard.figures.kit.heatmap import draw


def luminance(colour):
    share = np.array(colour) / 255
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    return float(linear @ [0.2126, 0.7152, 0.0722])


def contrast(one, other):
    low, high = sorted([luminance(one), luminance(other)])
    return (high + 0.05) / (low + 0.05)


def rgb(colour):
    return [int(colour[at : at + 2], 16) for at in (1, 3, 5)]


def on_scale(scale, share):
    steps = np.linspace(0, 1, len(scale))
    return [np.interp(share, steps, part) for part in zip(*map(rgb, scale), strict=True)]


@pytest.mark.parametrize("scale", [theme.SEQUENTIAL, theme.SEQUENTIAL_DARK])
def test_numbers_stand_out_on_every_colour_of_the_scale(scale):
    shares = list(np.linspace(0, 1, 1001))
    words = [["5"] * len(shares)]
    _, numbers = drawn(range(len(shares)), [0], [shares], words, words).data
    colours = numbers.textfont.color
    if scale is theme.SEQUENTIAL_DARK:
        colours = [theme.dark_twins()[one.lower()] for one in colours]
    told = [contrast(rgb(one), on_scale(scale, share)) for one, share in zip(colours, shares, strict=True)]
    assert min(told) >= 4.5


def drawn(*parts):
    figure = go.Figure()
    draw(figure, "Events", *parts)
    return figure


def test_numbers_are_light_on_dark_cells_and_missing_ones_are_bare():
    told = [["81 events", "", "3 events"]]
    ground, numbers = drawn([2024, 2025, 2026], [0], [[9.0, None, 3**0.5]], [["81", "", "3"]], told).data
    assert ground.z == ([9.0, None, 3**0.5],)
    assert ground.zmax == 9
    assert numbers.text == ("81", "3")
    assert numbers.x == (2024, 2026)
    assert numbers.textfont.color == (theme.NUMBER_ON_DEEP, theme.NUMBER_ON_PALE)


def test_axes_end_where_the_cells_end_with_the_first_row_on_top():
    figure = drawn([0, 1], [0, 1, 2], [[1, 1]] * 3, [["1", "1"]] * 3, [["", ""]] * 3)
    assert figure.layout.xaxis.range == (-0.5, 1.5)
    assert figure.layout.yaxis.range == (2.5, -0.5)


def test_heads_of_columns_leave_the_corner_to_its_button_however_many_lines_they_have():
    def room(*heads):
        figure = go.Figure(layout={"height": 300})
        heatmap.head(figure, heads)
        return figure.layout.margin.t

    assert room("Air") == heatmap.CORNER_PIXELS + heatmap.LINE_PIXELS
    assert room("Air", "Rapid<br>Reaction<br>Forces") == heatmap.CORNER_PIXELS + 3 * heatmap.LINE_PIXELS
    assert room() == heatmap.CORNER_PIXELS


def test_no_cell_at_all_makes_no_fault():
    ground, numbers = drawn([], [], [], [], []).data
    assert len(ground.z) == len(numbers.x) == 0
