"""A place is spelled with all its letters wherever the register names it, not in one table alone."""

import re
import unicodedata
from collections import defaultdict

from tests.shipped import frames

NAMES = (("incidents", "place"), ("exercise_sites", "name"), ("sites", "name"))
TOLD = (
    *(
        ("battlegroups", "base"),
        ("measures", "title"),
        ("measures", "description"),
        ("exercises", "scenario"),
    ),
    *(("incidents", "description"), ("sites", "role")),
)
BARRED = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "\u0131": "i", "đ": "d"})


def bare(word):
    """Return a word without the marks of its letters."""
    parts = unicodedata.normalize("NFD", word.translate(BARRED))
    return "".join(part for part in parts if not unicodedata.combining(part))


def words(table, column):
    cells = getattr(frames(), table)[column].dropna()
    return {word for cell in cells for word in re.findall(r"[^\W\d_]{4,}", cell)}


def test_a_name_of_a_place_keeps_the_marks_of_its_letters_in_every_table():
    spelled = defaultdict(set)
    for table, column in NAMES:
        for word in words(table, column):
            spelled[bare(word)].add(word)
    marked = {plain for plain, ways in spelled.items() if plain not in ways}
    assert {"Adazi", "Sodankyla"} <= marked
    assert {place: words(*place) & marked for place in TOLD if words(*place) & marked} == {}
