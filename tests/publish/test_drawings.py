"""What draws is opened once something is to be drawn, once, and closed whatever happens."""

from contextlib import contextmanager

import pytest

from dashboard.exhibits.catalogue import exhibit
from dashboard.publish.drawings import Drawings, Former
from tests.exhibits.shipped import extract

from .built import StandIn


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
