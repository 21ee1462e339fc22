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
    assert figure.layout.meta["subtitle"].endswith(
        "10 of 11 flank allies have no measure of a known size, and no row."
    )
    assert (
        by_place(amounts(rows, "usd"), "usd").layout.meta["title"]
        == "No measure here has a size in USD million"
    )


@pytest.mark.parametrize(("status", "symbol"), [("announced", "circle-open"), ("in_force", "circle")])
def test_what_is_only_announced_is_hollow(status, symbol):
    figure = by_place(amounts(measures(MONEY | {"countries": "EST", "status": status}), "eur"), "eur")
    assert list(figure.data[0].marker.symbol) == [symbol]


def test_a_measure_of_two_places_is_one_measure_in_the_title_with_its_hedge():
    sent = {"number": 9000, "unit": "troops (over)", "date": "2022-06-29"}
    rows = measures(sent | {"countries": "USA;NATO", "title": "Troops sent"})
    title = by_place(amounts(rows, "people"), "people").layout.meta["title"]
    assert title == "Largest measure in troops: Troops sent (over 9,000)"
    rows = measures(sent | {"countries": "EST;LVA", "title": "Troops sent"})
    title = by_place(amounts(rows, "people"), "people").layout.meta["title"]
    assert title == "Largest measure in troops: Troops sent (over 9,000, Estonia and Latvia)"


def test_who_takes_part_in_an_exercise_has_a_mark_of_its_own_and_is_said_not_to_be_deployed():
    people = {"number": 900, "unit": "troops", "countries": "EST"}
    deployed = by_place(amounts(measures(people | {"focus_area": "Force Deployment"}), "people"), "people")
    drilled = by_place(amounts(measures(people | {"focus_area": "Joint Exercises"}), "people"), "people")
    assert [trace.marker.symbol for trace in (*deployed.data, *drilled.data)] == [("circle",), ("diamond",)]
    assert drilled.data[0].name == "Joint exercise: participants"
    words = "Participants of an exercise are not troops deployed."
    assert words in drilled.layout.meta["subtitle"]
    assert words not in deployed.layout.meta["subtitle"]
    # Money for an exercise is money as any other.
    spent = by_place(amounts(measures(MONEY | {"focus_area": "Joint Exercises"}), "eur"), "eur")
    assert spent.data[0].marker.symbol == ("circle",)


def test_the_caption_of_sizes_explains_no_mark_that_is_not_drawn():
    def caption(**row):
        rows = measures(MONEY | {"countries": "EST"} | row)
        return by_place(amounts(rows, "eur"), "eur").layout.meta["subtitle"]

    assert "Hollow" not in caption(status="in_force")
    assert "Hollow: announced only." in caption(status="announced")
    assert "in each state that it names" not in caption()
    assert "in each state that it names" in caption(countries="EST;LVA")
