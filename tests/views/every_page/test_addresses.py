"""No address breaks a page: what is understood of it is used, and what is not is said."""

import re
from datetime import date
from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from dashboard.selection import FILTERS, entered
from tests.charts import charts
from tests.views.reader import APP, PAGES, link_of, main_words, other_words, said_of_address, visit, visited

WITH_ALL_WIDGETS = {
    "flank_map": {"time": "One year", "measure": "Exposure", "marks": ["APP-6 symbols", "Published ranges"]},
    "in_context": {"place": "A point (latitude, longitude)"},
}
"""What makes a page show the widgets that it has only for some choices."""

HOSTILE = "<img src=https://evil.example/x.png onerror=alert(1)>[x](https://evil.example)\x00\u202e"
NONSENSE = [HOSTILE, "x" * 5000, "no-such-thing", "9" * 5000]
FREE = ("troops", "days", "tanks", "vehicles", "artillery", "landing", "lat", "lon")
"""Parameters of the drill form that are typed."""

MEANT = (*FREE, "marks", "trains")
"""Parameters that can be empty: nothing is known, or all is switched off."""


def told(at):
    """Return the parameters that the page has read, and those that it has told of."""
    state = at.session_state["address-said"]
    return set(state.values), {fault.name for fault in state.faults}


def shown(at):
    """Return all that a page shows, but for what it says of its address."""
    return (
        other_words(at),
        [one.proto.bytes for one in charts(at)],
        [len(one.value) for one in at.dataframe],
    )


@cache
def base(page):
    fixed = WITH_ALL_WIDGETS.get(page)
    return visit(page, **fixed) if fixed else visited(page, "default")


@pytest.mark.parametrize("page", PAGES)
def test_nonsense_in_every_parameter_is_named_and_changes_nothing(page):
    """Hostile, huge and stale texts, all of them for one parameter, so each of them is repeated too."""
    names, none = told(base(page))
    assert none == set()
    at = visit(page, **dict.fromkeys(names, NONSENSE) | WITH_ALL_WIDGETS.get(page, {}), year2="x")
    assert [one.value for one in at.exception] == []
    fixed = set(WITH_ALL_WIDGETS.get(page, {}))
    assert told(at)[1] >= names - fixed | {"year2"}
    assert "<img" in said_of_address(at)
    assert "\x00" not in said_of_address(at)
    assert "\u202e" not in said_of_address(at)
    assert len(said_of_address(at)) < 1000
    assert shown(at) == shown(base(page))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        *(("troops", text) for text in ("-5", "abc", "1e99", "0", "99999999")),
        *(("days", text) for text in ("0", "-1", "2.5x")),
        *(("tanks", "-1"), ("vehicles", "many"), ("artillery", "nan"), ("landing", "1e99")),
        *(("lat", "91"), ("lat", "north"), ("lon", "181"), ("lon", "inf")),
    ],
)
def test_a_number_of_a_drill_that_makes_no_sense_is_named_and_left_out(name, text):
    fixed = WITH_ALL_WIDGETS["in_context"]
    at = visit("in_context", **fixed, **{name: text})
    assert said_of_address(at) == f"Not understood in this address: `{name}={text}`; shown without it."
    assert shown(at) == shown(base("in_context"))


@pytest.mark.parametrize("page", PAGES)
def test_empty_parameters_and_reversed_years_are_named_and_change_nothing(page):
    fixed = WITH_ALL_WIDGETS.get(page, {})
    empty = {name: "" for name in told(base(page))[0] if name not in (*MEANT, *fixed, "years")}
    at = visit(page, **empty | fixed, years=["2026", "2008"])
    assert not at.exception
    can_be_empty = {"country", "focus", "response", "side", "domain", "site"}
    assert told(at)[1] == set(empty) - can_be_empty | {"years"}
    assert "Read in this address: `years=2026&years=2008` as 2008 to 2026." in said_of_address(at)
    assert shown(at) == shown(base(page))


@pytest.mark.parametrize("page", PAGES)
def test_the_labels_that_widgets_write_are_understood(page):
    """The last option of each list, as its widget writes it into the address."""
    names, fixed = told(base(page))[0], WITH_ALL_WIDGETS.get(page, {})
    # What narrows the options of others is left as it is; the filters have a law of their own.
    narrow = {"metric", "region", "drills", *(one.parameter.name for one in FILTERS)}
    listed = {name: base(page).get_by_key(name) for name in names - set(fixed) - narrow}
    last = {name: one.options[-1] for name, one in listed.items() if getattr(one, "options", None)}
    at = visit(page, **last | fixed)
    assert not at.exception
    assert said_of_address(at) == ""


def test_codes_wrong_case_and_a_year_alone_are_taken():
    loose = visit("exercises", Country="est", side="russia_belarus", basis="INDEPENDENT", years="2021")
    exact = visit(
        "exercises",
        country="Estonia",
        side="Russia + Belarus",
        basis="Independent",
        years=["2021", "2021"],
    )
    assert said_of_address(loose) == said_of_address(exact) == ""
    assert shown(loose) == shown(exact)
    assert loose.query_params == exact.query_params


def test_a_reversed_span_is_said_and_used_the_right_way_round():
    at = visit("overview", years=["2020", "2015"])
    assert "Filters: 2015 to 2020" in main_words(at)
    assert said_of_address(at) == "Read in this address: `years=2020&years=2015` as 2015 to 2020."
    assert at.query_params == {"years": ["2015", "2020"]}


def test_an_unknown_record_and_an_unknown_parameter_are_said_until_the_reader_changes_something():
    at = visit("exercises", exercise="zapad-2099", year="2015", country="Estonia")
    line = "Not understood in this address: `exercise=zapad-2099`, `year=2015`; shown without them."
    assert said_of_address(at) == line
    assert "Filters: Estonia" in main_words(at)
    assert said_of_address(at.run()) == line
    at.get_by_key("parts-options").set_value(True).run()
    assert said_of_address(at) == ""
    assert said_of_address(at.run()) == ""


def test_the_notice_goes_when_the_reader_goes():
    at = visit("disputed", order="upwards")
    assert said_of_address(at) == "Not understood in this address: `order=upwards`; shown without it."
    assert said_of_address(at.switch_page("views/incidents.py").run()) == ""


def test_all_countries_are_a_choice_that_can_be_reset():
    every = next(one for one in FILTERS if one.name == "countries").options.values()
    at = visit("exercises", country=list(every))
    assert "Filters: all 15 countries of the flank" in main_words(at)
    assert not at.get_by_key("reset").disabled
    at.get_by_key("reset").click().run()
    assert shown(at) == shown(base("exercises"))


def test_the_link_of_a_record_is_understood():
    at = visit("exercises", exercise="Zapad-2017", side="russia_belarus", years=["2010", "2020"])
    link = link_of(at)
    assert link.endswith("?side=Russia+%2B+Belarus&years=2010&years=2020&exercise=zapad-2017")
    again = visit("exercises", exercise="zapad-2017", side="Russia + Belarus", years=["2010", "2020"])
    assert said_of_address(again) == ""
    assert link_of(again) == link


def test_no_file_but_one_binds_a_widget():
    """What binds a widget without `settle` would leave its parameter to Streamlit, which drops in silence."""
    files = [file for file in APP.parent.rglob("*.py") if re.search(r"bind=|query-params", file.read_text())]
    assert [file.name for file in files] == ["widgets.py"]


def test_no_text_typed_into_the_form_of_a_drill_ends_in_an_error():
    at = visit("in_context", **WITH_ALL_WIDGETS["in_context"])
    for typed in ("9" * 60, "-1", "<b>[x](y)</b>", "٣", "1e400", "\x00", "12,5", " "):
        for name in FREE:
            at.get_by_key(name).set_value(typed)
        assert [one.value for one in at.run().exception] == []


SCRIPT = """
import streamlit as st
st.session_state.setdefault("size", "m")
st.selectbox("Size", ["s", "m", "l"], key="size", bind="query-params")
st.slider("Years", 2000, 2026, (2000, 2026), key="years", bind="query-params")
"""


def first_run(**query):
    at = AppTest.from_string(SCRIPT)
    at.query_params.update(query)
    return at.run()


def test_streamlit_lets_an_address_win_over_a_value_set_before_its_widget_is_drawn():
    """Streamlit 1.67, `runtime/state/session_state.py`, `_handle_query_param_binding`: hence `st.rerun`."""
    assert first_run(size="l").session_state["size"] == "l"
    assert first_run(size="xl").session_state["size"] == "m"


def test_streamlit_hands_reversed_years_to_the_page_as_they_are():
    """Streamlit 1.67, `elements/widgets/slider.py`, `SliderSerde.deserialize`, checks only the bounds."""
    assert first_run(years=["2020", "2015"]).session_state["years"] == (2020, 2015)


def test_streamlit_leaves_a_parameter_without_a_text_out_of_the_address():
    """Streamlit 1.67, `runtime/state/query_params.py`: so one change of the address can also delete."""
    at = AppTest.from_string(
        "import streamlit as st\nif 'a' in st.query_params:\n"
        "    st.query_params.update({'a': [], 'b': 'x'})\n    st.rerun()\n"
    )
    at.query_params["a"] = "1"
    assert at.run().query_params == {"b": "x"}


def test_a_clock_that_stands_before_the_data_breaks_no_page(monkeypatch):
    """As of a machine whose clock has lost its battery; a widget refuses a last day before its first."""
    monkeypatch.setattr(entered, "today", lambda: date(1970, 1, 1))
    at = visit("overview", known="2021-09-09")
    assert [one.value for one in at.exception] == []
    assert "`known=2021-09-09`" in said_of_address(at)
