"""A place is spelled with all its letters wherever the register names it, not in one table alone."""

import re
from collections import defaultdict

from dashboard.wording import unaccented
from tests.shipped import frames

NAMES = (("incidents", "place"), ("exercise_sites", "name"), ("sites", "name"))
TOLD = (
    *(
        ("battlegroups", "base"),
        ("measures", "title"),
        ("measures", "description"),
        ("exercises", "scenario"),
    ),
    *(("incidents", "description"), ("sites", "role"), ("sites", "note")),
    *(("indicators", "indicator"), ("indicators", "note")),
    *(("countries", "air_policing_role"), ("exercises", "equipment")),
)


def words(table, column):
    cells = getattr(frames(), table)[column].dropna()
    return {word for cell in cells for word in re.findall(r"[^\W\d_]{4,}", cell)}


def test_a_name_of_a_place_keeps_the_marks_of_its_letters_in_every_table():
    spelled = defaultdict(set)
    for table, column in NAMES:
        for word in words(table, column):
            spelled[unaccented(word)].add(word)
    marked = {plain for plain, ways in spelled.items() if plain not in ways}
    assert {"Adazi", "Sodankyla"} <= marked
    assert {place: words(*place) & marked for place in TOLD if words(*place) & marked} == {}
