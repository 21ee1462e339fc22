"""What the search box says, and where a find leads."""

import pytest

from dashboard.analysis.claims import rivals
from dashboard.analysis.search.finder import Found, named
from dashboard.exhibits import names
from dashboard.exhibits.claims import rivals_of
from dashboard.ui.shell import record_links, search
from tests.exhibits.shipped import extract

ONE = named("exercise", "zapad-2025", "Zapad-2025")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Found((ONE,), 1), '1 found for "zapad":'),
        (Found((ONE,), 30), '30 found for "zapad"; the 1 nearest:'),
        (Found((), 0, "zapad"), 'Nothing here is called "zapad". Did you mean zapad?'),
        (Found((), 0), 'Nothing here is called "zapad". Try a part of the name, or a year.'),
    ],
)
def test_the_box_says_how_much_it_found_and_what_is_near(found, said):
    assert search.sentence(" zapad ", found) == said


def test_what_is_typed_stands_for_itself():
    assert search.sentence("[x](https://y)", Found((), 0)).startswith('Nothing here is called "\\[x\\]\\(')


@pytest.mark.parametrize(
    ("kind", "code", "wanted"),
    [
        ("country", "EST", ("country", "of", "EST", False)),
        ("site", "rukla", ("flank-map", "site", "rukla", True)),
        ("series", "Zapad", ("disputed", "drills", "Zapad", False)),
        ("term", "battlegroup", ("glossary", "term", "battlegroup", False)),
        ("page", "incidents", ("incidents", "", "incidents", False)),
    ],
)
def test_each_kind_leads_to_its_page(monkeypatch, kind, code, wanted):
    state = {}
    monkeypatch.setattr(search.st, "session_state", state)
    search.choose(kind, code)
    assert state == {search.KEY: "", search.WANTED: wanted}


def test_an_exercise_leads_to_its_record(monkeypatch):
    state = {}
    monkeypatch.setattr(search.st, "session_state", state)
    search.choose("exercise", "zapad-2025")
    assert state[record_links.WANTED] == "zapad-2025"


def test_every_series_that_is_found_can_be_opened():
    known = names.index(extract())
    series = {one.code for one in known.entries if one.kind == "series"}
    assert series
    assert series <= set(rivals.groups(rivals_of(extract(), "troops")))
