import pytest

from dashboard.analysis.posture.measure_sizes import UNITS, amounts
from dashboard.figures.posture.measure_sizes import by_place
from tests.analysis.posture.test_measures import measures
from tests.figures.outline import outline

MONEY = {"number": 285, "unit": "EUR m"}


def test_unlike_units_never_share_a_table():
    rows = measures(MONEY, {"number": 10000, "unit": "PLN m"}, {"number": 850, "unit": "troops"}, {})
    assert {unit: len(amounts(rows, unit)) for unit in UNITS} == {
        "people": 0,
        "planned": 0,
        "eur": 0,
        "usd": 0,
        "pln": 0,
    } | {"eur": 1, "pln": 1, "people": 1}


def test_a_measure_of_two_states_stands_in_each_with_its_whole_size_and_nothing_is_added():
    rows = measures(MONEY | {"countries": "EST;LVA"}, MONEY | {"number": 15, "countries": "EST"})
    table = amounts(rows, "eur")
    assert table[["place", "number", "source_ids"]].to_numpy().tolist() == [
        ["EST", 285, "s1"],
        ["EST", 15, "s2"],
        ["LVA", 285, "s1"],
    ]


def test_two_far_states_are_one_row_of_other_states():
    table = amounts(measures(MONEY | {"countries": "DEU;NLD;EU"}), "eur")
    assert list(table["place"]) == ["alliance", "other"]


def test_outline_and_titles(snapshot):
    rows = measures(
        MONEY | {"countries": "EST"}, MONEY | {"number": 3000, "countries": "EU", "title": "Loan"}
    )
    figure = by_place(amounts(rows, "eur"), "eur")
    assert outline(figure) == snapshot
    assert figure.layout.meta["title"] == "Largest measure in EUR million: Loan (3,000)"
    assert figure.layout.meta["subtitle"].endswith("10 of 11 flank allies have none.")
    assert (
        by_place(amounts(rows, "usd"), "usd").layout.meta["title"]
        == "No measure here has a size in USD million"
    )


@pytest.mark.parametrize(("status", "symbol"), [("announced", "circle-open"), ("in_force", "circle")])
def test_what_is_only_announced_is_hollow(status, symbol):
    figure = by_place(amounts(measures(MONEY | {"countries": "EST", "status": status}), "eur"), "eur")
    assert list(figure.data[0].marker.symbol) == [symbol]
