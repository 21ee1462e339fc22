import pytest

from dashboard.analysis.drill import peers
from dashboard.analysis.drill.description import Drill
from dashboard.analysis.drill.peers import Group
from dashboard.analysis.exercises.sizes import sizes
from dashboard.selection import Selection
from tests.analysis.rows import OUTSIDE, claims, exercises

DRILLS = exercises(
    {"name": "A", "start_date": "2013-09-01", "end_date": "2013-09-10"},
    {"name": "B", "domains": "sea"},
    {"name": "C", "kind": "command_post"},
    {"name": "D", "organiser_side": "russia"},
    {"name": "E", "organiser_side": "nato", "lead": "NATO"},
    {"name": "F", "date_precision": "month"},
)
LEDGER = claims(
    {"value": 12000},
    {"exercise_id": "e2", "value": 500},
    {"exercise_id": "e3", "value": 12000},
    {"exercise_id": "e4", "value": 90000},
    {"exercise_id": "e6", "value": 40000, "scope": "belarus_part"},
    {"value": 30000, "claimant": "Institute", **OUTSIDE},
    {"exercise_id": "e3", "value": 20000, "claimant": "Institute", **OUTSIDE},
)
TABLE = sizes(DRILLS, LEDGER, Selection())
ASKED = Drill((("troops", 12000), ("days", 7)), domains=("land",))


def names(group, drill=ASKED, itself=""):
    return "".join(sorted(peers.peers(TABLE, drill, group, "declared", itself)["name"]))


@pytest.mark.parametrize(
    ("group", "who"),
    [
        (Group(), "ABCF"),
        (Group("bloc"), "ABCDF"),
        (Group("all"), "ABCDEF"),
        (Group(alike="kind"), "ABF"),
        (Group(alike="domain"), "ACF"),
        (Group(alike="both"), "AF"),
        (Group(since="2018"), "BCF"),
    ],
)
def test_the_reader_says_who_is_a_peer(group, who):
    assert names(group) == who


@pytest.mark.parametrize("since", [year for year in peers.PERIODS if year != "all"])
def test_a_period_begins_with_its_first_year(since):
    year = int(since)
    days = [f"{one}-{month}" for one, month in ((year - 1, "12-31"), (year, "01-01"), (year + 1, "06-01"))]
    drills = exercises(*({"name": day, "start_date": day, "end_date": day} for day in days))
    found = peers.peers(sizes(drills, claims(), Selection()), ASKED, Group(since=since), "declared")
    assert found["name"].tolist() == days[1:]


def test_a_drill_is_no_peer_of_its_own_and_an_unknown_domain_shuts_nobody_out():
    assert names(Group(), itself="e1") == "BCF"
    assert names(Group(alike="domain"), Drill()) == "ABCF"


def test_ranks_count_ties_and_pass_over_what_is_unknown():
    rows = peers.peers(TABLE, ASKED, Group(), "declared")
    size, length, troop_days = peers.ranks(ASKED, rows)
    assert (size.rank.place, size.rank.ties, size.n) == (1, 2, 3)  # a part's figure is no size
    assert size.words == (
        "By size (12,000 troops) it would be the largest beside 3 peers with a figure, level with 2 of them. "
        "Fewer than 5 peers, so no percentile."
    )
    assert (length.rank.place, length.n) == (2, 3)
    assert (troop_days.rank.value, troop_days.rank.place) == (84000, 2)  # A: 12,000 times 10


def test_a_percentile_from_five_peers_on():
    five = sizes(
        exercises(*({} for _ in range(5))),
        claims(*({"exercise_id": f"e{i}", "value": 1000 * i} for i in range(1, 6))),
        Selection(),
    )
    drill = Drill((("troops", 3000),))
    place = peers.ranks(drill, peers.peers(five, drill, Group(), "declared"))[0]
    assert place.words.endswith(
        "the 3rd largest beside 5 peers with a figure, level with 1 of them. Percentile 50."
    )


def test_a_drill_below_all_its_peers_is_the_smallest():
    drill = Drill((("troops", 10), ("days", 1)))
    size, length, _ = peers.ranks(drill, peers.peers(TABLE, drill, Group(), "declared"))
    assert (size.rank_words, length.rank_words) == ("the smallest", "the shortest")


def test_a_drill_above_one_of_its_peers_is_not_the_smallest():
    drill = Drill((("troops", 600),))
    size, *_ = peers.ranks(drill, peers.peers(TABLE, drill, Group(), "declared"))
    assert (size.n, size.rank_words) == (3, "the 3rd largest")


def test_without_figures_or_peers_it_says_so():
    rows = peers.peers(TABLE, Drill(), Group(), "declared")
    assert peers.ranks(Drill(), rows)[0].words == "No rank by size: the drill has no such figure."
    nobody = peers.ranks(ASKED, rows.head(0))[0]
    assert nobody.words == "No rank by size: no peer has such a figure."


def test_the_basis_decides_the_size():
    assert list(peers.size_of(TABLE, "independent").dropna()) == [30000, 20000]
    assert list(peers.size_of(TABLE, "range").dropna()) == [12000, 500, 12000, 90000]


def test_the_group_is_said_in_words():
    assert peers.group_words(ASKED, Group("bloc", "both", "2014")) == (
        "exercises of Russia, Belarus, CSTO, of the kind exercise, with land among their domains, since 2014"
    )
    assert peers.method(ASKED, Group(), TABLE.assign(peer_size=1.0)).n.startswith("6 exercises organised by")
