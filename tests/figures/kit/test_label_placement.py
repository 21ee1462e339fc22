"""Names beside markers never lie on each other, at the narrowest screen or a wider one."""

from itertools import combinations

import numpy as np
import pytest

from dashboard.figures.kit import label_placement

HEIGHT = 240


def boxes(x, y, names, found, width=label_placement.WIDTH, height=HEIGHT):
    made = []
    for i, side in found.items():
        way = label_placement.SIDES[side]
        half = len(names[i]) * label_placement.LETTER / 2
        across, middle = x[i] * width + way[0] * (half + 8), y[i] * height + way[1] * 13
        made.append((across - half, middle - 7, across + half, middle + 7))
    return made


def touch(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize(("wider", "higher"), [(1, 1), (4, 1.6)])
def test_no_two_names_touch(seed, wider, higher):
    chance = np.random.default_rng(seed)
    x, y = chance.random(30), chance.random(30)
    names = ["n" * int(length) for length in chance.integers(4, 20, 30)]
    found = label_placement.placed(x, y, names, range(30), HEIGHT)
    assert found
    made = boxes(x, y, names, found, label_placement.WIDTH * wider, HEIGHT * higher)
    assert not [pair for pair in combinations(made, 2) if touch(*pair)]


def test_the_most_notable_comes_first_and_the_next_one_goes_below_or_stays_unnamed():
    x, y, names = [0.5, 0.55, 0.5], [0.5, 0.5, 0.5], ["first", "second", "third"]
    found = label_placement.placed(x, y, names, [1, 0, 2], HEIGHT)
    assert found == {1: "top center", 0: "bottom center"}


def test_a_name_stays_in_the_plot_and_off_what_is_taken():
    assert label_placement.placed([0.01], [0.5], ["long name"], [0], HEIGHT) == {0: "middle right"}
    assert label_placement.placed([0.01], [0.5], ["long name" * 6], [0], HEIGHT) == {}
    assert label_placement.placed([0.5], [0.99], ["name"], [0], HEIGHT) == {0: "bottom center"}
    above = np.array([0, 121, label_placement.WIDTH, HEIGHT])
    assert label_placement.placed([0.5], [0.5], ["name"], [0], HEIGHT, [above]) == {0: "bottom center"}


def test_no_more_names_than_wanted_and_those_the_most_notable():
    places = np.linspace(0.1, 0.9, 5)
    found = label_placement.placed(places, places, ["one"] * 5, [3, 0, 4], HEIGHT, most=2)
    assert list(found) == [3, 0]


def test_a_long_name_at_the_end_stands_at_a_corner_in_two_lines_if_it_may():
    x, y, names = [0.83, 0.5], [0.5, 0.5], ["a name of some length\nin two lines", "next"]
    assert label_placement.placed(x, y, names, [0], HEIGHT) == {}
    assert label_placement.placed(x, y, names, [0], HEIGHT, corners=(0,)) == {0: "bottom left"}
    one, two = (label_placement.beside("bottom left", lines) for lines in (1, 2))
    assert one["xanchor"] == two["xanchor"] == "right"
    assert two["yshift"] == one["yshift"] - label_placement.LINE / 2
