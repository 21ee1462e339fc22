"""The shipped register as extracts take it, loaded once for all tests of exhibits."""

from dashboard.exhibits.catalogue import CATALOGUE
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.memo import LatestResults
from dashboard.selection import Selection
from tests.shipped import frames as register

SELECTIONS = {
    "all": Selection(),
    "narrow": Selection(countries=("EST", "LVA"), years=(2020, 2025), basis="independent"),
    "range": Selection(sides=("russia_belarus",), basis="range", grade="C3"),
    "one row": Selection(countries=("MDA",), years=(2010, 2026), count_parts=True),
    "empty": Selection(countries=("MDA",), sides=("nato",), domains=("nuclear",), years=(2010, 2010)),
}

NEEDED = {"exercise_id": "zapad-2017"}
"""An option for the exhibits that cannot be made without one."""

MEMO = LatestResults(20_000)


def extract(selection=SELECTIONS["all"], **more):
    return Extract(register(), selection, memo=MEMO, **more)


def options_of(name):
    return {one: NEEDED[one] for one in CATALOGUE[name].needs}
