"""What draws is opened once something is to be drawn, once, and closed whatever happens."""

import json
from contextlib import contextmanager
from dataclasses import replace

import plotly.graph_objects as go
import pytest

from dashboard.exhibits.catalogue import exhibit
from dashboard.export.pictures.studio import named_anew
from dashboard.publish.figures.drawings import Drawings, Former
from dashboard.publish.figures.seen import seen
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


def test_an_element_that_got_its_attributes_in_another_order_is_the_same():
    """Plotly sets the size of a drawing and its frame in no order: one chart of 6,000 files was another."""
    drawn = (
        '<svg class="main" style="a: b;" viewBox="0 0 8 4"><rect x="1" y="2"/></svg>',
        '<svg class="main" viewBox="0 0 8 4" style="a: b;"><rect y="2" x="1"/></svg>',
    )
    assert len({named_anew(one) for one in drawn}) == 1


class Opener:
    """Opens a stand-in and counts."""

    def __init__(self):
        self.n_opened = self.n_closed = 0
        self.drawer = StandIn()

    @contextmanager
    def __call__(self):
        self.n_opened += 1
        try:
            yield self.drawer
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


def pointed_at(shown, words):
    """Return the same exhibit with other words under the pointer."""
    figure = go.Figure(shown.figure)
    for trace in figure.data:
        trace.update(hovertemplate=f"{words}<extra></extra>", customdata=[words])
    return replace(shown, figure=figure.update_layout(meta={**figure.layout.meta, "title": words}))


def test_charts_of_which_the_pointer_alone_tells_apart_are_drawn_once_in_all_processes(tmp_path):
    shown, opener = exhibit(extract(), "ratios"), Opener()
    for number in range(2):  # as by two processes: each has drawings of its own
        with Drawings(opener, tmp_path) as drawings:
            for at in range(2):
                drawings.chart(f"{number}{at}/chart.svg", pointed_at(shown, f"Record {number}{at}"))
            drawings.chart(f"{number}/other.svg", exhibit(extract(), "rival-claims"))
            drawings.wait()
    assert opener.drawer.drawn == ["ratios", "rival-claims"]
    assert len({path.read_bytes() for path in tmp_path.glob("??/chart.svg")}) == 1
    assert len([*tmp_path.glob("??/chart.svg")]) == 4


@pytest.mark.parametrize(
    ("trace", "is_same"),
    [
        ({"hovertext": "two"}, True),
        ({"customdata": ["two"]}, True),
        ({"customdata": ["two"], "texttemplate": "%{customdata}"}, False),
        ({"text": "two"}, False),
        ({"x": [2]}, False),
    ],
)
def test_what_is_seen_leaves_out_what_only_the_pointer_brings_out(trace, is_same):
    plain = {"type": "bar", "x": [1], "customdata": ["one"], "hovertext": "one"}
    plain |= {name: trace[name] for name in ("texttemplate",) if name in trace}
    figures = [{"data": [one], "layout": {"height": 400}} for one in (plain, plain | trace)]
    assert (seen(json.dumps(figures[0])) == seen(json.dumps(figures[1]))) is is_same


def test_what_draws_is_closed_where_something_else_fails(tmp_path):
    opener = Opener()

    def fail():
        with Drawings(opener, tmp_path) as drawings:
            drawings.chart("ratios.svg", exhibit(extract(), "ratios"))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert (opener.n_opened, opener.n_closed) == (1, 1)
