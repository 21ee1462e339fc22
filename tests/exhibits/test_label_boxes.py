"""Numbers beside marks over the real register: no two lie on each other, on a telephone or a desk."""

from itertools import combinations

import pytest

from dashboard.exhibits.catalogue import exhibit
from dashboard.figures.kit.canvas import LEGEND_PIXELS
from dashboard.figures.kit.label_placement import LETTER, LINE
from dashboard.selection import Selection
from dashboard.theme import BUTTON_PIXELS

from .shipped import SELECTIONS, extract

WIDTHS = {390: 223, 1440: 546}
"""Pixels of the plot across, as Chromium draws it on screens of two widths."""

AXIS = 40
FIRST_LINE = 18
SHIFTED = {"left": 0.5, "right": -0.5}
CHOICES = {
    "all": SELECTIONS["all"],
    "range": SELECTIONS["range"],
    "parts": Selection(count_parts=True),
    "late": Selection(years=(2017, 2025)),
}


def boxes(figure, width):
    """Return the words of each annotation with its edges in pixels; each kind of mark has a line above."""
    (left, right), (bottom, top) = figure.layout.xaxis.range, figure.layout.yaxis.range
    kinds = sum(trace.showlegend is not False for trace in figure.data)
    height = figure.layout.height - AXIS - FIRST_LINE - LEGEND_PIXELS * kinds
    found = []
    for note in figure.layout.annotations:
        wide = len(note.text) * LETTER
        x = (note.x - left) / (right - left) * width + SHIFTED.get(note.xanchor, 0) * wide
        y = (note.y - bottom) / (top - bottom) * height + (note.yshift or 0)
        found.append((note.text, x - wide / 2, y - LINE / 2, x + wide / 2, y + LINE / 2))
    return found


def touch(one, other):
    return one[1] < other[3] and other[1] < one[3] and one[2] < other[4] and other[2] < one[4]


@pytest.mark.parametrize("name", ["state-hosted", "counts", "troop-days", "progress", "balance"])
def test_no_legend_lies_under_the_button_in_the_corner(name):
    figure = exhibit(extract(), name).figure
    entries = sum(trace.showlegend is not False and bool(trace.name) for trace in figure.data)
    assert entries > 1
    assert figure.layout.margin.t >= BUTTON_PIXELS + LEGEND_PIXELS * -(-entries // 2)


@pytest.mark.parametrize("case", CHOICES)
@pytest.mark.parametrize("screen", WIDTHS)
def test_no_number_lies_on_another(case, screen):
    figure = exhibit(extract(CHOICES[case]), "declared-vs-independent").figure
    words = boxes(figure, WIDTHS[screen])
    assert len(words) > 3
    assert [(one[0], other[0]) for one, other in combinations(words, 2) if touch(one, other)] == []
