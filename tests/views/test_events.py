"""The page on an operator's list of events: with a list, without one, and with one that cannot be read."""

import pytest

from tests.charts import charts
from tests.event_lists import generated

from .reader import main_words, visit, visited


@pytest.fixture(scope="module")
def parquet(tmp_path_factory):
    return generated.parquet(generated.events(5_000), tmp_path_factory.mktemp("list") / "events.parquet")


def test_without_a_list_the_page_says_how_one_is_named_and_no_menu_has_it(monkeypatch):
    monkeypatch.delenv("FLANKWATCH_EVENTS", raising=False)
    at = visit("events")
    assert not at.exception
    assert [one.value for one in at.main.info] == [
        "No list of events is set up here; an operator names one, as by `FLANKWATCH_EVENTS=/path/*.parquet`."
    ]
    assert "Events" not in [one.proto.label for one in at.get("page_link")]
    assert "Events" not in [one.proto.label for one in visited("overview", "default").get("page_link")]


def test_with_a_list_three_figures_stand_and_follow_the_choice(monkeypatch, parquet):
    monkeypatch.setenv("FLANKWATCH_EVENTS_SECONDS", "300")
    monkeypatch.setenv("FLANKWATCH_EVENTS", str(parquet))
    at = visit("events")
    assert not at.exception
    assert [one.key for one in charts(at)] == ["listed-weeks", "listed-kinds", "listed-map"]
    assert [one.proto.label for one in at.get("page_link")].count("Events") == 2
    said = main_words(at)
    assert "none of them checked here. None is drawn as a point, here or on the flank map." in said
    at.get_by_key("event-country").set_value(["Estonia"])
    at.get_by_key("event-kind").set_value(["drone"])
    at.get_by_key("event-years-options").set_value((2020, 2021)).run()
    assert not at.exception
    assert "Most often drone in Estonia" in main_words(at)


def test_a_list_that_cannot_be_read_is_a_sentence_and_its_password_stands_nowhere(monkeypatch):
    monkeypatch.setenv("FLANKWATCH_EVENTS", "postgres://reader:s3cret@127.0.0.1:1/flank")
    at = visit("events")
    assert not at.exception
    assert [one.value for one in at.main.warning] == [
        "The PostgreSQL that holds the events cannot be reached."
    ]
    assert "s3cret" not in repr(at)
