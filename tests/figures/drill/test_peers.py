import pandas as pd

from dashboard.analysis.drill.peers import RankByMeasure
from dashboard.analysis.drill.percentile import rank_of
from dashboard.figures.drill.peers import among_peers
from tests.figures.outline import outline, texts
from tests.figures.tables import HOSTILE, sizes

PEERS = sizes(
    {"name": "Zapad-2017", "declared": 12700},
    {"name": "Union Shield", "declared": 12000, "organiser_side": "russia"},
    {"name": "Unsized", "length_days": None},
).assign(peer_size=[12700.0, 12000.0, None], peer_troop_days=[63500.0, 60000.0, None])
PLACES = (
    RankByMeasure("size", rank_of(12000, pd.Series([12700.0, 12000.0])), 2),
    RankByMeasure("length", rank_of(10, pd.Series([5.0, 5.0])), 2),
    RankByMeasure("troop-days", None, 2),
)
WORDS = ("12,000 troops for 10 days", "exercises organised by Russia")


def trace(figure, name):
    return next(one for one in figure.data if one.name == name)


def test_outlines(snapshot):
    assert outline(among_peers(PEERS, PLACES, *WORDS)) == snapshot


def test_each_measure_has_its_strip_and_the_drill_its_star():
    figure = among_peers(PEERS, PLACES, *WORDS)
    assert list(trace(figure, "Russia + Belarus, size").x) == [12700]
    stars = [one for one in figure.data if one.name == "12,000 troops, 10 days"]
    assert [one.x[1] for one in stars] == [12000, 10]
    title = "12,000 troops, 10 days: 2nd largest beside 2 peers; longest beside 2"
    assert figure.layout.meta["title"] == title


def test_the_drill_and_the_largest_of_each_strip_have_their_names():
    star = "the drill in Daily (11 October 2025)"
    figure = among_peers(PEERS, PLACES, *WORDS, "Drill in Daily", star=star)
    names = [(note.xref, note.text) for note in figure.layout.annotations]
    drill, both = "Drill in Daily", "Zapad-2017 and Union Shield"
    assert names == [
        *[("x", drill), ("x", "Zapad-2017"), ("x2", drill), ("x2", both), ("x3", "Zapad-2017")],
    ]
    assert f"star and line: {star}, 12,000 troops for 10 days." in figure.layout.meta["subtitle"]
    assert not any("this drill" in words for words in figure.layout.meta.values())


def test_a_short_strip_has_more_marks_than_its_two_powers_of_ten():
    days = sizes(*({"name": f"N{n}", "length_days": n} for n in (1, 4, 22)))
    rows = days.assign(peer_size=None, peer_troop_days=None)
    none = RankByMeasure("size", None, 0)
    figure = among_peers(rows, (none, PLACES[1], PLACES[2]), *WORDS)
    assert list(figure.layout.xaxis2.ticktext) == ["1", "3", "10"]
    alone = among_peers(PEERS, PLACES, *WORDS).layout
    assert min(len(axis.ticktext) for axis in (alone.xaxis, alone.xaxis2, alone.xaxis3)) >= 1


def test_no_peer_no_rank():
    nobody = (
        RankByMeasure("size", None, 0),
        RankByMeasure("length", None, 0),
        RankByMeasure("troop-days", None, 0),
    )
    figure = among_peers(PEERS.head(0), nobody, *WORDS)
    assert figure.layout.meta["title"] == "12,000 troops for 10 days: nothing here can be ranked"
    assert [one for one in figure.data if one.x is not None and len(one.x)] == []


def test_data_are_never_markup():
    drawn = texts(among_peers(PEERS.assign(name=HOSTILE), PLACES, *WORDS))
    assert "&lt;img" in drawn
    assert "<img" not in drawn
