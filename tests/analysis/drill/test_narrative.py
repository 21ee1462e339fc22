import pandas as pd
import pytest

from dashboard.analysis.drill import narrative, peers
from dashboard.analysis.drill.description import Drill
from dashboard.analysis.drill.peers import Group, RankByMeasure
from dashboard.analysis.drill.percentile import Rank

NEAR = pd.DataFrame({"name": ["A", "B", "C", "D"]})
ASKED = Drill((("troops", 12000),))


def paragraph(*numbers, drill=ASKED, near=NEAR):
    places = tuple(RankByMeasure("size", Rank(12000.0, 2, n, 0, 50.0), n) for n in numbers)
    return narrative.paragraph(drill, Group(), places, ("A line is crossed.",), near)


@pytest.mark.parametrize(("n", "few"), [(14, True), (15, False)])
def test_a_rank_beside_fewer_than_fifteen_peers_says_so(n, few):
    hedge = f" These ranks rest on few peers (at least {n})."
    assert (hedge in paragraph(n, 40)) is few
    assert "the 2nd largest beside 40, percentile 50." in paragraph(n, 40)


def test_the_paragraph_holds_the_ranks_the_lines_and_the_three_nearest():
    assert paragraph(20) == (
        "Among exercises organised by Russia + Belarus, a drill of Russia + Belarus with 12,000 troops would "
        "be the 2nd largest beside 20, percentile 50. A line is crossed. Nearest by size, length, season and "
        "domains: A, B and C."
    )


def test_without_a_size_a_length_or_a_peer_nothing_is_ranked():
    assert paragraph(20, drill=Drill()).startswith("Without a size or a length nothing can be ranked. A line")
    assert paragraph(0, near=NEAR.head(0)) == (
        "Nothing can be ranked: none of the peers (exercises organised by Russia + Belarus) has a figure to "
        "compare with. A line is crossed."
    )


@pytest.mark.parametrize(
    ("side", "words"),
    [
        ("allied_multinational", "an allied multinational drill with 750 troops"),
        ("national", "a national drill with 750 troops"),
        ("nato", "a drill of NATO with 750 troops"),
    ],
)
def test_a_drill_of_several_allies_is_no_drill_of_allied_multinational(side, words):
    drill = Drill((("troops", 750),), side)
    assert narrative.described(drill) == words
    of_whom = "exercises organised by NATO" if side == "nato" else f"{side.replace('_', ' ')} exercises"
    assert peers.group_words(drill, Group(side="side")) == of_whom
