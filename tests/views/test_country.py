"""The country page: one state, two states, and states of which little is known."""

import re

import pytest

from dashboard.schema import codes
from tests.charts import charts
from tests.shipped import frames

from .reader import main_words, visit


@pytest.mark.parametrize("state", ["Latvia", "Bulgaria", "Norway", "Russia", "Moldova"])
def test_every_state_has_a_page_and_no_empty_frame(state):
    at = visit("country", of=state)
    assert not at.exception
    said = main_words(at)
    assert state in said
    assert "nan" not in said.lower().split()


def test_what_is_not_on_record_is_said_and_not_drawn():
    at = visit("country", of="Norway")
    assert "No troop figure of a forward land force was found for Norway." in main_words(at)
    assert len(charts(at)) == 6
    at = visit("country", of="Finland")
    assert "No troop figure of a forward land force was found for Finland." in main_words(at)
    named = set(";".join(frames().measures["countries"].dropna()).split(";"))
    states = frames().countries.set_index("iso3")["name"]
    without = states[~states.index.isin(named)].iloc[0]
    said = main_words(visit("country", of=without))
    assert f"The register holds no measure that names {without}." in said
    assert f"No indicator has a figure for {without}" in said


def test_two_states_stand_side_by_side():
    at = visit("country", of="Latvia", **{"with": "Poland"})
    assert at.get_by_key("spending-LVA")
    assert at.get_by_key("spending-POL")
    alone = visit("country", of="Latvia", **{"with": "Latvia"})
    assert len([one for one in alone.header if one.value == "Latvia"]) == 1
    assert [one.value for one in alone.header if "0.97\N{NO-BREAK SPACE}% of GDP" in one.value]


def test_the_exercises_hosted_are_listed_so_that_each_opens_its_record():
    at = visit("country", of="Latvia")
    rows = next(frame.value for frame in at.dataframe if "basis_note" in frame.value)
    assert f"Latvia: exercises hosted, {len(rows)} in all" in main_words(at)
    assert "Click a row's box to open the record of its exercise." in main_words(at)
    assert "exercises hosted," not in main_words(visit("country", of="Latvia", print="true"))


def test_previous_and_next_go_round():
    at = visit("country", of="Estonia")
    at.get_by_key("previous").click().run()
    assert at.get_by_key("of").value == "MDA"
    at.get_by_key("next").click().run()
    at.get_by_key("next").click().run()
    assert at.get_by_key("of").value == "LVA"


def test_the_state_filtered_by_is_the_one_shown_first():
    at = visit("country", country="Norway")
    assert at.get_by_key("of").value == "NOR"
    assert len(at.get_by_key("of").options) == len(codes.COUNTRY_NAMES)


def test_the_years_act_and_an_empty_span_is_a_sentence():
    at = visit("country", of="Latvia", years=["2010", "2010"])
    said = main_words(at).replace("\\", "")
    assert "No share of spending in the economy was found for Latvia for this choice: 2010." in said


def test_for_paper_there_are_no_buttons_under_figures():
    at = visit("country", of="Latvia", print="true")
    assert not at.exception
    assert not at.get("download_button")
    assert charts(at)


def test_for_paper_a_headline_says_how_many_readings_bear_it_out_as_on_the_page():
    held = re.compile(r"Holds in \d of \d readings")
    found = [
        held.findall(main_words(visit("country", of="Latvia", print=mode))) for mode in ("true", "false")
    ]
    assert found[0]
    assert found[0] == found[1]
