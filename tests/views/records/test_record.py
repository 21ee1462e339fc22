"""The record card."""

import pytest
import streamlit as st

from dashboard.analysis.exercises.register import revisions
from dashboard.ui.shell import record_links
from tests.charts import charts, figure
from tests.shipped import frames
from tests.views.reader import link_of, visit, visited, words


def claims_of(at):
    return next(frame.value for frame in at.dataframe if "grade_words" in frame.value)


def test_a_record_has_every_claim_with_its_grade_and_address_and_cites_the_one_chosen():
    at = visit("exercises", exercise="zapad-2017", claim="C0242")
    cited = [one.value for one in at.code if one.value.startswith("@misc{flankwatch-claim-c0242-")]
    assert len(cited) == 1
    claims = claims_of(at)
    assert "about 12,700" in set(claims["value_words"]) or "12,700" in set(claims["value_words"])
    assert claims["grade"].str.fullmatch("[A-F][1-6]").all()
    assert claims["source"].str.match(r"https?://").all()
    documents = next(frame.value for frame in at.dataframe if "Publisher" in frame.value)
    assert set(claims["source"]) <= set(documents["source"])


def test_the_grade_chosen_narrows_the_claims():
    everything = claims_of(visit("exercises", exercise="zapad-2017"))
    sound = claims_of(visit("exercises", exercise="zapad-2017", grade="B2 or better"))
    assert 0 < len(sound) < len(everything)
    assert set(sound["grade"]) <= {"A1", "A2", "B1", "B2"}


def test_a_record_without_claims_and_places_says_so_whatever_the_filters():
    for query in ({}, {"side": "NATO", "years": ["2024", "2025"]}):
        at = visit("exercises", exercise="zapad-2023", **query)
        said = [one.value for one in at.info]
        assert "No claim on this exercise was found." in said
        assert "The register holds no claims on this exercise." in said
        assert "The register holds no places of this exercise on the map." in said
    graded = visit("exercises", exercise="zapad-2023", grade="B2 or better")
    assert "No claim on this exercise reaches the grade chosen." in [one.value for one in graded.info]


def test_a_record_held_beyond_the_map_lists_its_places_and_draws_no_empty_map():
    at = visit("exercises", exercise="vostok-2018")
    assert "The register holds no places of this exercise on the map." in [one.value for one in at.info]
    assert not any(one.key == "places-vostok-2018" for one in charts(at))
    places = next(frame.value for frame in at.dataframe if "geo_precision" in frame.value)
    assert list(places["name"]) == ["Tsugol"]


def test_a_related_record_is_one_click_away():
    at = visit("exercises", exercise="steadfast-defender-2024")
    part = at.get_by_key("open-Contains-dragon-2024")
    assert part.label == "Dragon-24"
    said = [one.value for one in at.caption if one.value.startswith("Contains")]
    assert len(said) == len(set(said)) > 0
    part.click().run()
    assert not at.exception
    assert at.get_by_key("exercise").value == "dragon-2024"
    assert any(button.key == "open-Part of-steadfast-defender-2024" for button in at.button)


def test_a_record_says_what_was_near_in_time_and_has_a_link_of_its_own():
    at = visit("exercises", exercise="zapad-2017", side="Russia + Belarus")
    pairs = next(frame.value for frame in at.dataframe if "pair_words" in frame.value)
    assert {"Aurora 17", "Dragon-17"} <= set(pairs["name"])
    assert set(pairs["documented_link"]) == {True, False}
    assert link_of(at).endswith("?side=Russia+%2B+Belarus&exercise=zapad-2017")
    assert claims_of(at)["accessed"].str.match(r"\d{4}-\d\d-\d\d").all()


def test_a_record_that_was_never_corrected_says_so():
    data = frames()
    never = next(one for one in data.exercises["exercise_id"] if revisions(one, data).empty)
    at = visit("exercises", exercise=never)
    assert "No figure of this record has been corrected" in words(at)


def test_a_corrected_record_says_what_was_corrected():
    at = visit("exercises", exercise="csto-interaction-2015")
    lines = next(frame.value for frame in at.dataframe if "reason" in frame.value)
    assert ["End date", "2015-08-28"] in lines[["column", "new"]].values.tolist()
    assert {"exercises", "action responses"} <= set(lines["table"])
    assert {"This exercise", "Swift Response 15"} <= set(lines["key"])


def test_a_record_asked_for_elsewhere_is_shown_where_records_stand():
    at = visit("disputed", country="Belarus")
    at.session_state["exercise"] = at.session_state["record-wanted"] = "zapad-2017"
    at.run()
    assert not at.exception
    assert at.get_by_key("exercise").value == "zapad-2017"
    assert [one.value for one in at.title] == ["Zapad-2017"]
    assert at.session_state["country"] == ["BLR"]


@pytest.mark.parametrize(
    ("points", "opened"),
    [
        ([{"customdata": ["hover", "zapad-2013"]}], "zapad-2013"),
        ([{"customdata": "hover"}], "before"),
        ([{}], "before"),
        ([], "before"),
    ],
)
def test_a_click_opens_the_record_that_a_mark_names(monkeypatch, points, opened):
    state = {"exercise": "before", "chart": {"chosen": points}}
    monkeypatch.setattr(st, "session_state", state)
    record_links.on_click("chart")()
    assert state["exercise"] == opened


@pytest.mark.parametrize(("rows", "opened"), [([1], "zapad-2013"), ([0], "before"), ([], "before")])
def test_a_row_opens_its_record(monkeypatch, rows, opened):
    state = {"exercise": "before", "table": {"selection": {"rows": rows}}}
    monkeypatch.setattr(st, "session_state", state)
    record_links.on_row("table", [None, "zapad-2013"])()
    assert state["exercise"] == opened


@pytest.mark.parametrize("chart", ["timeline", "size-and-length"])
def test_every_mark_names_the_record_that_a_click_opens(chart):
    at = visited("exercises", "default")
    spec = figure(at.get_by_key(chart))
    marks = [mark[-1] for trace in spec["data"] for mark in trace.get("customdata", ())]
    records = {label.rpartition("(")[2].rstrip(")") for label in at.get_by_key("exercise").options}
    assert len(marks) > 100
    assert set(marks) <= records


@pytest.mark.parametrize(("table", "opens"), [("exercises", True), ("claims", True), ("thresholds", False)])
def test_a_row_of_a_raw_table_opens_the_record_that_it_names(table, opens):
    said = words(visit("data", table=table))
    # The table of sizes before and since says it too.
    assert said.count("Click a row's box to open the record of its exercise.") == 1 + opens


def test_a_record_stands_alone_and_one_click_leads_back_to_all():
    at = visit("exercises", exercise="zapad-2017")
    assert [one.value for one in at.title] == ["Zapad-2017"]
    assert "The register:" not in words(at)
    assert not any(one.key in ("timeline", "counts") for one in charts(at))
    at.get_by_key("all-exercises").click().run()
    assert not at.exception
    assert at.get_by_key("exercise").value is None
    assert [one.value for one in at.title] == ["Exercises"]
    assert "The register:" in words(at)
    assert not any(one.key == "all-exercises" for one in at.button)


def test_no_record_no_card():
    said = words(visit("exercises", exercise="no-such-drill"))
    assert "Every claim" not in said
    assert "The register:" in said
