"""Figures of a large list: what they say, what they leave out, and what they are when nothing is listed."""

import datetime as dt
from contextlib import closing
from dataclasses import replace

import pytest

from dashboard.event_lists.expressions import EVERYTHING, Narrowing
from dashboard.event_lists.location import read
from dashboard.event_lists.store import EventStore
from dashboard.exhibits import listed
from dashboard.exhibits.catalogue import CATALOGUE
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.pages import EVENTS, PAGES

from .shipped import register

LIST = """date,country,kind,latitude,longitude
2024-01-01,Estonia,drone,58.1,25.1
2024-01-07,Estonia,<b>cable</b>,58.2,25.2
2024-01-15,Latvia,drone,56.9,24.1
,Latvia,drone,10.0,24.1
"""
NOTHING = Narrowing(("Atlantis",))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    file = tmp_path_factory.mktemp("list") / "list.csv"
    file.write_text(LIST)
    with closing(EventStore(read(str(file)), seconds=300)) as opened:
        yield opened


@pytest.fixture(scope="module")
def extract():
    return Extract(register())


def title(shown):
    return shown.figure.layout.meta["title"]


def test_weeks_say_how_many_are_dated_and_how_many_are_not(store, extract):
    shown = listed.by_week(extract, store, store.by_day(EVERYTHING))
    assert title(shown) == "3 dated events; most in the week of 2024-01-01 (2)"
    assert "1 event without a full date is left out" in shown.rule
    assert shown.table["events"].tolist() == [2, 0, 1]
    assert shown.method.n == "3 events of a list in the columns of our own names, counted by DuckDB."
    assert len(shown.figure.layout.shapes) == 0 or all(
        one.yref == "paper" for one in shown.figure.layout.shapes
    )


def test_pairs_name_the_most_frequent_and_escape_the_words_of_the_list(store):
    shown = listed.by_country_and_kind(store, EVERYTHING)
    assert title(shown) == "Most often drone in Latvia: 2 of 4 events"
    assert "&lt;b&gt;cable&lt;/b&gt;" in shown.figure.layout.xaxis.ticktext
    assert "<b>" not in shown.figure.to_json().replace("\\u003c", "<")


def test_the_map_counts_cells_and_draws_no_event_as_a_point(store, extract):
    shown = listed.on_map(extract, store, EVERYTHING, "1", 4)
    assert title(shown) == "3 events on the map; most around 58.5° N, 25.5° E"
    assert "1 without a place or off the map" in shown.figure.layout.meta["subtitle"]
    (cells,) = [trace for trace in shown.figure.data if trace.name == "Events"]
    assert cells.type == "choropleth"
    outline = cells.geojson["features"][1]["geometry"]["coordinates"][0]
    assert outline == [[25.0, 58.0], [25.0, 59.0], [26.0, 59.0], [26.0, 58.0], [25.0, 58.0]]
    assert len(cells.geojson["features"]) == len(shown.table) == 2


def test_cells_too_many_to_draw_are_larger_and_it_is_said(store, extract, monkeypatch):
    monkeypatch.setattr(listed, "MOST_CELLS", 2)
    assert "too many" not in listed.on_map(extract, store, EVERYTHING, "0.5", 4).rule
    monkeypatch.setattr(listed, "MOST_CELLS", 1)
    shown = listed.on_map(extract, store, EVERYTHING, "0.25", 4)
    assert "Cells of 0.25° would be too many to draw." in shown.rule
    assert "in cells of 1°" in shown.figure.layout.meta["subtitle"]


def test_what_has_no_event_has_no_figure(store, extract):
    made = (
        listed.by_week(extract, store, store.by_day(NOTHING)),
        listed.by_country_and_kind(store, NOTHING),
        listed.on_map(extract, store, NOTHING, "1", 0),
    )
    assert [shown.figure for shown in made] == [None] * 3


def test_years_and_names_narrow():
    assert listed.narrowing([], [], None) == EVERYTHING
    found = listed.narrowing(["A"], ["x"], (2020, 2021))
    assert found == Narrowing(("A",), ("x",), dt.date(2020, 1, 1), dt.date(2021, 12, 31))


def test_events_coded_by_programs_are_said_to_be_no_facts(store):
    assert listed.caveat(store.layout) == listed.BY_HAND
    by_machine = replace(store.layout, is_coded_by_machine=True)
    assert "reports, not facts" in listed.caveat(by_machine)
    assert all("flank map" in words for words in (listed.BY_HAND, listed.BY_MACHINE))


def test_the_page_is_of_the_app_alone():
    """The static twin is made of these pages and of the catalogue."""
    assert EVENTS.path not in PAGES
    assert not {"listed-weeks", "listed-kinds", "listed-map"} & set(CATALOGUE)
