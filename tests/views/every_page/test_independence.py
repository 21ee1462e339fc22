"""What an address shows depends on the data and on that address, never on what was opened before it."""

import random

import pytest

from dashboard.schema import codes
from dashboard.ui.shell import cache
from tests.views.reader import PAGES, visit
from tests.views.shown import shown, shown_alone

SEED = 20261127
PAIRS = 150
"""Pairs of addresses walked through, one after the other."""

YEARS = (["2024", "2024"], ["2018", "2018"], ["2015", "2025"])
OPTIONS = {
    "flank_map": {
        "measure": ("Battlegroups", "Length of a rotation", "Incidents", "Exposure", "Exercises hosted"),
        "marks": (["Incidents"], ["Exercises", "Battlegroups"], ["APP-6 symbols", "Suwalki gap"]),
        "near": ("Any NATO site",),
    },
    "disputed": {"metric": ("Tanks", "Ships"), "order": ("Size", "Spread"), "margin": ("5", "30")},
    "in_context": {"troops": ("9000", "120000"), "days": ("5",), "since": ("Since 2014",), "month": ("May",)},
    "reactions": {"region": tuple(codes.REGIONS.values())[:2], "series-of": tuple(codes.BLOCS.values())},
    "response": {"unit": ("Money", "Systems")},
    "incidents": {"by": ("Country", "Attribution")},
    "country": {"of": ("Latvia", "Poland"), "with": ("Lithuania",)},
    "data": {"table": ("claims", "battlegroups"), "factor": ("2.5",)},
    "exercises": {"exercise": ("zapad-2017", "baltops-2024", "vostok-2018")},
}
THE_PAIR = (
    ("flank_map", {"years": ["2024", "2024"], "measure": "Battlegroups"}),
    ("flank_map", {"time": "One year", "year": "2024", "measure": "Battlegroups"}),
)
"""These two once shared a result by mistake."""


def addresses():
    """Return an address of each page, the same at each run."""
    dice = random.Random(SEED)
    return [address(dice, page) for page in PAGES]


def address(dice, page):
    maybe = {
        "years": (0.6, YEARS),
        "country": (0.4, (["Estonia"], ["Latvia", "Poland"], ["Romania"])),
        "basis": (0.3, ("Independent", "Range of claims")),
        "grade": (0.2, tuple(codes.GRADES.values())),
        "parts": (0.2, ("true",)),
        **{name: (0.6, values) for name, values in OPTIONS.get(page, {}).items()},
    }
    query = {name: dice.choice(values) for name, (chance, values) in maybe.items() if dice.random() < chance}
    if page == "flank_map" and dice.random() < 0.5:
        query |= {"time": "One year", "year": dice.choice(("2018", "2024", "2025"))}
    return page, query


@pytest.mark.slow
def test_the_second_address_shows_what_it_shows_alone():
    """Alone means in a process that has opened no other."""
    every = [*THE_PAIR, *addresses()]
    dice = random.Random(SEED)
    again = PAIRS + 1 - len(every)
    walk = [*range(len(every)), *(dice.randrange(len(every)) for _ in range(again))]
    alone = shown_alone(every)
    cache.forget()
    for number in walk:
        assert shown(*every[number]) == alone[number], every[number]


def test_the_figures_of_battlegroups_in_one_year_do_not_depend_on_the_reader_before():
    cache.forget()
    visit(*THE_PAIR[0][:1], **THE_PAIR[0][1])
    at = visit(THE_PAIR[1][0], **THE_PAIR[1][1])
    states = next(table.value for table in at.dataframe if "value_number" in table.value)
    troops = states.set_index("name")["value_number"].dropna().to_dict()
    assert {name: troops[name] for name in ("Latvia", "Estonia", "Poland")} == {
        "Latvia": 1887,
        "Estonia": 2200,
        "Poland": 1033,
    }
