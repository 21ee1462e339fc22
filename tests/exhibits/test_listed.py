"""Figures of a large list: what they say, what they leave out, and what they are when nothing is listed."""

import datetime as dt
import json
from contextlib import closing
from dataclasses import replace
from functools import partial

import pytest

from dashboard import theme
from dashboard.event_lists.expressions import EVERYTHING, Narrowing
from dashboard.event_lists.location import read
from dashboard.event_lists.store import EventStore
from dashboard.exhibits.catalogue import CATALOGUE
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.listed import figures as listed
from dashboard.exhibits.outside_list import TERMS, OutsideList
from dashboard.exhibits.words.pages import EVENTS, PAGES
from dashboard.exhibits.words.quotes import quote
from dashboard.export.caption import caption_of
from dashboard.export.citations import citation, reference
from dashboard.export.evidence import offer, statement, verify, xmp
from dashboard.export.tables import writers
from dashboard.export.tables.dataset import dataset_of, without_filters
from dashboard.maps import listed_map
from dashboard.selection import Selection

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


@pytest.fixture(scope="module")
def of():
    return OutsideList("list.csv", "4 events, 0.1 MB", "our own names", "DuckDB", "listed countries: Latvia")


def title(shown):
    return shown.figure.layout.meta["title"]


def weeks(store, extract, of, to=EVERYTHING):
    return listed.by_week(extract, of, store.by_day(to))


def pairs(store, extract, of, to=EVERYTHING):
    return listed.by_country_and_kind(extract, of, store.by_country_and_kind(to), {})


def on_map(store, extract, of, size="1", to=EVERYTHING, total=4):
    cells = partial(store.by_cell, lat=listed_map.LAT, lon=listed_map.LON, to=to)
    return listed.on_map(extract, of, cells, size, total)


MAKERS = (weeks, pairs, on_map)


def test_weeks_say_how_many_are_dated_and_how_many_are_not(store, extract, of):
    shown = weeks(store, extract, of)
    assert title(shown) == "3 dated events; most in the week of 2024-01-01 (2)"
    assert "1 event without a full date is left out" in shown.data.rule
    assert shown.data.table["events"].tolist() == [2, 0, 1]
    assert (
        shown.method.n == "3 events of list.csv, a list in the columns of our own names, counted by DuckDB."
    )
    assert len(shown.figure.layout.shapes) == 0 or all(
        one.yref == "paper" for one in shown.figure.layout.shapes
    )


def test_pairs_name_the_most_frequent_and_escape_the_words_of_the_list(store, extract, of):
    shown = pairs(store, extract, of)
    assert title(shown) == "Most often drone in Latvia: 2 of 4 events"
    assert "&lt;b&gt;cable&lt;/b&gt;" in shown.figure.layout.xaxis.ticktext
    assert "<b>" not in shown.figure.to_json().replace("\\u003c", "<")


def test_the_map_counts_cells_and_draws_no_event_as_a_point(store, extract, of):
    shown = on_map(store, extract, of)
    assert title(shown) == "3 events on the map; most around 58.5° N, 25.5° E"
    assert "1 without a place or off the map" in shown.figure.layout.meta["subtitle"]
    (cells,) = [trace for trace in shown.figure.data if trace.name == "Events"]
    assert cells.type == "choropleth"
    outline = cells.geojson["features"][1]["geometry"]["coordinates"][0]
    assert outline == [[25.0, 58.0], [25.0, 59.0], [26.0, 59.0], [26.0, 58.0], [25.0, 58.0]]
    assert len(cells.geojson["features"]) == len(shown.data.table) == 2
    # The scale goes from none to the most, and not from the fewest that a cell has.
    assert (cells.zmin, cells.zmax) == (0, pytest.approx(shown.data.table["events"].max() ** 0.5))


def test_the_scale_of_the_map_has_round_numbers_and_names_stand_out_from_dark_cells(store, extract, of):
    assert listed_map._ticks(4321) == [200, 1000, 2000, 4000]
    assert listed_map._ticks(1) == [0, 1]
    shown = on_map(store, extract, of)
    on_dark = [
        trace for trace in shown.figure.data if trace.type == "scattergeo" and trace.text == ("Estonia",)
    ]
    assert [trace.textfont.color for trace in on_dark] == [theme.LIGHT.ground]
    light = store.by_cell("1", listed_map.LAT, listed_map.LON, Narrowing(("Latvia",)))
    assert len(listed_map._names(light, 1.0)) == 1


def test_cells_too_many_to_draw_are_larger_and_it_is_said(store, extract, of, monkeypatch):
    monkeypatch.setattr(listed, "MOST_CELLS", 2)
    assert "too many" not in on_map(store, extract, of, "0.5").data.rule
    monkeypatch.setattr(listed, "MOST_CELLS", 1)
    shown = on_map(store, extract, of, "0.25")
    assert "Cells of 0.25° would be too many to draw." in shown.data.rule
    assert "in cells of 1°" in shown.figure.layout.meta["subtitle"]


@pytest.mark.parametrize("make", MAKERS)
def test_what_has_no_event_has_no_figure(make, store, extract, of):
    assert make(store, extract, of, to=NOTHING).figure is None


@pytest.mark.parametrize("make", MAKERS)
def test_a_picture_names_the_list_by_file_and_size_and_no_record_of_the_register(make, store, extract, of):
    shown = make(store, extract, of)
    assert offer.asking_for(shown) == ""
    said = json.loads(offer.given(shown)["statement"])
    assert said["records"] == {}
    assert said["digest"] == ""
    assert said["licence"] == TERMS
    assert said["filters"] == shown.filters == "listed countries: Latvia"
    named = {"outside": "list.csv", "size": "4 events, 0.1 MB", "columns": "our own names"}
    assert said["own"] == named | {"counts": shown.digest}
    made = statement.read(json.dumps(said))
    assert "creativecommons" not in xmp.rdf(made)
    found = verify.Verdict("PNG", "", True, made).sentences
    assert found[-1].startswith("It counts list.csv (4 events, 0.1 MB), a list that an operator had named")


@pytest.mark.parametrize("make", MAKERS)
def test_a_picture_and_its_citation_claim_no_version_and_no_licence_for_the_counts(make, store, extract, of):
    shown = make(store, extract, of)
    caption = caption_of(shown)
    assert caption.source == "Source: list.csv"
    assert caption.release_line.startswith("Drawn beside Flankwatch data ")
    assert "It is no part of the Flankwatch register" in caption.note
    made = citation.forms(reference.of_figure(caption), dt.date(2026, 1, 2))
    assert "data version" not in made["Footnote"] + made["BibTeX"]
    assert "a list that is no part of the Flankwatch register" in made["Footnote"]
    assert json.loads(made["CSL-JSON"])[0].keys().isdisjoint({"version", "issued"})
    assert quote(shown) is None


@pytest.mark.parametrize("make", MAKERS)
def test_the_table_of_a_figure_becomes_every_kind_of_file_in_the_words_of_the_list(make, store, extract, of):
    shown = make(store, extract, of)
    assert without_filters(shown) is shown
    made = dataset_of(shown)
    assert all(one.meaning for one in made.columns)
    assert not any(one.name.endswith("_words") for one in made.columns)
    assert made.about["licence"] == TERMS
    assert all(writers.written(shown, form) for form in writers.possible(shown))


def test_filters_of_the_register_are_told_of_the_drills_alone(store, extract, of):
    narrow = extract.choosing(Selection(years=(2020, 2021)))
    assert on_map(store, narrow, of).filters == "listed countries: Latvia; drills: 2020 to 2021"
    assert weeks(store, narrow, of).filters == pairs(store, narrow, of).filters == of.filters


def test_figures_of_two_choices_or_sizes_are_two(store, extract, of):
    marks = {
        on_map(store, extract, of).mark,
        on_map(store, extract, of, "0.5").mark,
        on_map(store, extract, replace(of, filters="")).mark,
        on_map(store, extract, replace(of, state=(1, 2))).mark,
    }
    assert len(marks) == 4
    asked = statement.options_of(on_map(store, extract, of, "0.5"))
    assert asked == {"cell": "0.5"}


def test_a_choice_is_told_in_the_words_of_the_list():
    to = Narrowing(("A", "B"), ("01",), dt.date(2020, 1, 1), dt.date(2021, 12, 31))
    words = listed.filters(to, {"kind": {"01": "Speak"}})
    assert words == "listed countries: A and B; kinds: Speak; years 2020 to 2021"
    assert listed.filters(listed.narrowing((), ("x",), (2020, 2020)), {}) == "kinds: x; years 2020"
    assert listed.filters(listed.narrowing(("RS",), (), None), {"country": {"RS": "Russia"}}) == (
        "listed countries: Russia"
    )
    assert listed.filters(EVERYTHING, {}) == ""


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
