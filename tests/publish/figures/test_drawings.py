"""What draws is opened once something is to be drawn, once, and closed whatever happens."""

from contextlib import contextmanager

import pytest

from dashboard.exhibits.catalogue import exhibit
from dashboard.export.pictures.studio import named_anew
from dashboard.publish.figures.drawings import Drawings, Former
from tests.exhibits.shipped import extract
from tests.publish.built import StandIn


def test_a_name_by_chance_is_changed_and_the_same_figures_among_coordinates_are_not():
    """The outline of a state was cut off where its numbers held the six figures of a name."""
    drawn = (
        '<svg><defs id="topdefs-258043"/><defs id="defs-258043"><clipPath id="clip258043xy"/></defs>'
        '<path clip-path="url(#clip258043xy)" style="fill: url(\'#p258043-t1\')" d="{}"/></svg>'
    )
    outline = "M1.258043,2582580430L258043.5,1Z"
    named = drawn.replace("258043", "chart").format(outline)
    assert named_anew(drawn.format(outline)) == named


class Opener:
    """Opens a stand-in and counts."""

    def __init__(self):
        self.n_opened = self.n_closed = 0

    @contextmanager
    def __call__(self):
        self.n_opened += 1
        try:
            yield StandIn()
        finally:
            self.n_closed += 1


def draw(opener, place, former=None):
    with Drawings(opener, place, former) as drawings:
        for name in ("ratios", "rival-claims"):
            drawings.chart(f"{name}.svg", exhibit(extract(), name))
        drawings.wait()
    return drawings.keys


def test_two_pictures_open_what_draws_once_and_it_is_closed(tmp_path):
    opener = Opener()
    draw(opener, tmp_path)
    assert (opener.n_opened, opener.n_closed) == (1, 1)
    assert (tmp_path / "ratios.svg").read_bytes().startswith(b"<svg")


def test_where_all_pictures_are_taken_over_nothing_is_opened(tmp_path):
    keys = draw(Opener(), tmp_path / "before")
    opener = Opener()
    assert draw(opener, tmp_path / "now", Former(tmp_path / "before", keys)) == keys
    assert (opener.n_opened, opener.n_closed) == (0, 0)
    assert (tmp_path / "now/ratios.svg").is_file()


def test_what_draws_is_closed_where_something_else_fails(tmp_path):
    opener = Opener()

    def fail():
        with Drawings(opener, tmp_path) as drawings:
            drawings.chart("ratios.svg", exhibit(extract(), "ratios"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert (opener.n_opened, opener.n_closed) == (1, 1)
