import pandas as pd

from dashboard.analysis.events.decisions import DRILLS, INCIDENTS, timeline
from dashboard.analysis.events.incidents import events
from dashboard.figures.events.decisions import timeline as drawn
from tests.analysis.events.test_incidents import incidents
from tests.analysis.events.test_permutation_test import TEN_DAYS, drilled
from tests.analysis.posture.test_measures import measures
from tests.analysis.rows import frame
from tests.figures.outline import outline

DAY = {"date": "2025-03-04"}


def links(*rows):
    made = [{"action_id": "e1", "measure_id": "RM001", "documented_link": "true"} | row for row in rows]
    return frame("action_responses", *made)


def table(*rows, pairs=(), happened=({"date": "2025-03-02"},)):
    return timeline(measures(*rows), drilled(TEN_DAYS), events(incidents(*happened)), links(*pairs))


def test_decisions_drills_and_incidents_stand_in_the_order_of_their_days():
    found = table(DAY)
    assert list(found["lane"]) == [DRILLS, INCIDENTS, "Rapid Reaction Forces"]
    assert [f"{day:%F}" for day in found["last_day"]] == ["2025-03-10", "2025-03-02", "2025-03-04"]
    assert list(found["source_ids"]) == ["record", "s1", "s1"]


def test_what_is_not_dated_to_the_day_or_before_2014_is_left_out():
    found = table(DAY, {"date": "2025-03"}, {"date": "2010-03-04"}, happened=[{"date": "2025-03"}])
    assert list(found["lane"]) == [DRILLS, "Rapid Reaction Forces"]


def test_the_first_day_of_2014_belongs_to_it():
    found = table({"date": "2014-01-01"}, {"date": "2013-12-31"}, happened=())
    assert [f"{day:%F}" for day in found["first_day"]] == ["2014-01-01", "2025-03-01"]


def test_only_a_document_links():
    linked = table(DAY, pairs=[{}]).set_index("lane")["linked_to"]
    assert linked["Rapid Reaction Forces"] == "Steel Dawn"
    assert pd.isna(linked[DRILLS])
    assert table(DAY, pairs=[{"documented_link": "false"}])["linked_to"].isna().all()


def test_without_a_decision_there_is_nothing_to_show():
    assert table().empty


def test_outline_and_title(snapshot):
    figure = drawn(table(DAY, pairs=[{}]))
    assert outline(figure) == snapshot
    assert figure.layout.meta["title"] == (
        "1 decision dated to the day, most in 2025 (1); a document links 1 of them to a drill"
    )
    assert "not evidence of cause" in figure.layout.meta["subtitle"]
    assert drawn(table()).layout.meta["title"].startswith("No decision dated to the day")
