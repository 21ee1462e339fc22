"""What a click does to the session, called as Streamlit would call it: only a browser can click a chart."""

import pytest
import streamlit as st

from dashboard.ui.pages.flank_map import map_options
from dashboard.ui.pages.in_context import drill_form
from dashboard.ui.shell import record_links
from tests.charts import charts
from tests.ui.block import run


@pytest.fixture
def state(monkeypatch):
    """The session's state, as a dict."""
    held = {}
    monkeypatch.setattr(st, "session_state", held)
    return held


def clicked(**point):
    return {"chosen": [point] if point else []}


def test_a_click_on_the_map_fills_the_place_of_the_form(state):
    state["place-map"] = clicked(customdata=["point", "54", "20"])
    drill_form._take_place()
    assert {name: state[name] for name in ("place", "lat", "lon")} == {
        "place": "point",
        "lat": "54",
        "lon": "20",
    }


@pytest.mark.parametrize("chart", [clicked(), clicked(lat=54), clicked(customdata=["point", "54"])])
def test_a_click_on_nothing_that_holds_a_place_fills_nothing(state, chart):
    state["place-map"] = chart
    drill_form._take_place()
    assert list(state) == ["place-map"]


def test_a_row_opens_its_record_and_one_without_opens_nothing(state):
    opens = record_links.on_row("table", ["zapad-2021", None])
    for rows in ([], [1]):
        state["table"] = {"selection": {"rows": rows}}
        opens()
        assert list(state) == ["table"]
    state["table"] = {"selection": {"rows": [0]}}
    opens()
    assert state[record_links.WANTED] == "zapad-2021"


def test_a_record_that_is_closed_is_not_asked_for(state):
    record_links.choose(None)
    assert state == {record_links.KEY: None}


def test_the_clock_goes_on_by_a_year_but_not_when_the_page_itself_calls(state, monkeypatch):
    reruns = []
    monkeypatch.setattr(st, "rerun", lambda: reruns.append(dict(state)))
    state |= {map_options.YEAR: 2020, map_options.DRAWN: True}
    map_options._step()
    assert (state, reruns) == ({map_options.YEAR: 2020}, [])
    map_options._step()
    assert state[map_options.NEXT] == 2021
    assert len(reruns) == 1


@pytest.mark.parametrize(
    ("playing", "year", "then"), [(True, 2026, 2008), (True, 2025, 2025), (False, 2026, 2026)]
)
def test_playing_from_the_last_year_begins_with_the_first(state, playing, year, then):
    state |= {map_options.PLAYING: playing, map_options.YEAR: year}
    map_options._from_the_start()
    assert state[map_options.YEAR] == then


def years():
    from dashboard.ui.pages.flank_map import map_options

    map_options._year()


def test_the_year_that_the_clock_went_on_to_is_shown():
    at = run(years, **{map_options.NEXT: 2021})
    assert (at.session_state[map_options.YEAR], at.number_input[0].value) == (2021, 2021)
    assert map_options.NEXT not in at.session_state


def test_a_list_of_exercises_closes_once_one_is_chosen(state, monkeypatch):
    class Again(Exception):
        """Stands for the end of a run, which the platform starts anew."""

    def again():
        raise Again

    monkeypatch.setattr(st, "rerun", again)
    state[record_links.WANTED] = "zapad-2021"
    with pytest.raises(Again):
        record_links._list.__wrapped__(None)


def offered():
    import pandas as pd
    import streamlit as st

    from dashboard.ui.shell import record_links

    ids = [f"drill-{number}" for number in range(2 * record_links.PER_PAGE + 1)]
    rows = pd.DataFrame({"exercise_id": ids, "name": ids, "organiser_side": "nato"})
    record_links.offer(ids[: st.session_state["held"]])
    st.session_state[record_links.PAGE] = st.session_state["on"]
    record_links.ask(rows.assign(start_date="2025-09-12", end_date=None))


def test_a_place_of_many_exercises_lists_them_page_by_page():
    of = {on: run(offered, held=2 * record_links.PER_PAGE + 1, on=on) for on in (1, 2, 3)}
    labels = {on: [one.label for one in at.button] for on, at in of.items()}
    assert [len(some) for some in labels.values()] == [record_links.PER_PAGE, record_links.PER_PAGE, 1]
    assert len({label for some in labels.values() for label in some}) == 2 * record_links.PER_PAGE + 1
    assert of[3].caption[0].value == "41 exercises under the filters, the latest first."
    assert len(run(offered, held=record_links.PER_PAGE, on=1).button) == record_links.PER_PAGE


def test_a_click_on_another_place_begins_at_the_first_page(state):
    state[record_links.PAGE] = 7
    record_links.offer(["zapad-2021"])
    assert state == {record_links.OFFERED: ["zapad-2021"]}


def place():
    from types import SimpleNamespace

    import plotly.graph_objects as go

    from dashboard.ui.pages.in_context import drill_form

    def draw():
        return go.Figure(layout={"meta": {"subtitle": "Bases and ranges.", "summary": "A map."}})

    drill_form.on_map(SimpleNamespace(register=SimpleNamespace(map_faults=())), draw)
    drill_form.on_map(SimpleNamespace(register=SimpleNamespace(map_faults=("no lakes",))), draw)


def test_the_map_to_choose_a_place_on_is_drawn_once_it_is_opened_and_never_without_boundaries():
    assert (len(run(place).expander), len(run(place).caption)) == (1, 0)
    opened = run(place, **{"place-box": True})
    assert (len(opened.expander), opened.caption[0].value) == (1, "Bases and ranges.")
    assert len(charts(opened)) == 1
