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
    stars = [one for one in figure.data if one.name == "This drill"]
    assert [one.x[1] for one in stars] == [12000, 10]
    assert figure.layout.meta["title"] == ("The 2nd largest beside 2 peers; the longest beside 2")


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
