"""What the search box says, and where a find leads."""

from types import SimpleNamespace

import pytest

from dashboard.analysis.claims import rivals
from dashboard.analysis.search.finder import MOST, Found, named
from dashboard.exhibits import names
from dashboard.exhibits.subjects.claims import rivals_of
from dashboard.ui.shell import record_links
from dashboard.ui.shell.around import search
from tests.exhibits.shipped import extract
from tests.ui.block import run

ONE = named("exercise", "zapad-2025", "Zapad-2025")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Found((ONE,), 1), '1 found for "zapad":'),
        (Found((ONE,), 30), '30 found for "zapad"; the 1 nearest:'),
        (Found((), 0, "zapad"), 'Nothing here is called "zapad". Did you mean:'),
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
        ("incident", "2025-x", ("incidents", "incident", "2025-x", False)),
        ("measure", "RM001", ("response", "measure", "RM001", False)),
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


def box():
    from dashboard.exhibits import names
    from dashboard.ui.shell.around import search
    from tests.exhibits.shipped import extract

    search.draw(lambda: names.index(extract()), [("incidents", "Incidents")])


def box_that_counts():
    import streamlit as st

    from dashboard.exhibits import names
    from dashboard.ui.shell.around import search
    from tests.exhibits.shipped import extract

    def known():
        st.session_state["asked"] = st.session_state.get("asked", 0) + 1
        return names.index(extract())

    search.draw(known, [])


def test_names_are_laid_out_once_something_is_typed():
    assert "asked" not in run(box_that_counts).session_state
    assert run(box_that_counts, find="zapad").session_state["asked"] == 1


def test_finds_are_buttons_and_a_document_is_a_link():
    assert len(run(box).button) == 0
    assert len(run(box, find="   ").button) == 0
    found = run(box, find="zapad 2025")
    assert any(one.label.startswith("Zapad-2025 :gray[(exercise") for one in found.button)
    page = next(one for one in names.index(extract()).entries if one.kind == "document")
    (link,) = [one for one in run(box, find=page.name).get("link_button") if one.proto.url == page.code]
    assert "document" in link.proto.label
    pages = [one.label for one in run(box, find="incidents").button]
    assert "Incidents :gray[(page)]" in pages


def test_what_is_near_is_a_button_that_asks_for_it():
    slip = run(box, find="zapat 2025")
    (near,) = [one for one in slip.button if one.key == "find-instead"]
    assert near.label == "zapad 2025"
    found = near.click().run()
    assert found.text_input(key="find").value == "zapad 2025"
    assert any(one.label.startswith("Zapad-2025") for one in found.button)


def test_all_that_is_found_can_be_shown():
    few = run(box, find="zapad 2017")
    assert len([*few.button, *few.get("link_button")]) == MOST + 1
    (more,) = [one for one in few.button if one.key == "find-all"]
    shown = more.click().run()
    n = len([*shown.button, *shown.get("link_button")])
    assert more.label == f"Show {n}"
    assert n > MOST + 1


class Again(Exception):
    """Stands for the end of a run, which the platform starts anew."""


@pytest.fixture
def state(monkeypatch):
    """The session's state, as a dict."""
    held = {}
    monkeypatch.setattr(search.st, "session_state", held)
    return held


def test_what_was_chosen_is_shown_by_the_page_and_not_by_the_box_alone(state, monkeypatch):
    def again():
        raise Again

    monkeypatch.setattr(search.st, "rerun", again)
    state[search.WANTED] = ("incidents", "", "incidents", False)
    with pytest.raises(Again):
        search.draw.__wrapped__(None, [])


PAGES = [SimpleNamespace(url_path=path) for path in ("", "incidents", "flank-map", "country")]


@pytest.mark.parametrize(
    ("current", "wanted", "held", "went"),
    [
        (1, ("incidents", "", "incidents", False), {}, []),
        (2, ("flank-map", "site", "rukla", True), {"site": ["rukla"]}, []),
        (3, ("country", "of", "EST", False), {"of": "EST"}, []),
        (0, ("country", "of", "EST", False), {}, [("country", {"of": "EST"})]),
        (0, ("incidents", "", "incidents", False), {}, [("incidents", {})]),
    ],
)
def test_a_find_is_opened_where_the_reader_is_or_by_going_there(
    state, monkeypatch, current, wanted, held, went
):
    gone = []
    monkeypatch.setattr(
        search.st, "switch_page", lambda page, query_params: gone.append((page.url_path, query_params))
    )
    state |= {search.WANTED: wanted, "of": "LVA"}
    search.follow(PAGES[current], PAGES)
    assert gone == went
    assert search.WANTED not in state
    assert {name: state[name] for name in held} == held
    # What an older choice left is not taken along to the page.
    assert not went or wanted[1] not in state


def test_where_nothing_was_chosen_nobody_goes_anywhere(state):
    search.follow(PAGES[0], PAGES)
    assert state == {}
