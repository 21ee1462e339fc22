"""What machines read of a site, read back by what others use."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from datetime import date

import pandas as pd
from icalendar import Calendar

from dashboard.publish import addresses
from dashboard.publish.open_data import machines
from tests.exhibits.shipped import register

ATOM = "{http://www.w3.org/2005/Atom}"
NAME = "Ādaži, Łódź; a name of a drill that goes on beyond the seventy-five bytes that a line may have"
ADDRESS = "https://flank.example/"


def events(rows):
    made = machines.calendar(rows, addresses.whole(register()), register().release, ADDRESS)
    return [one for one in Calendar.from_ical(made).walk() if one.name == "VEVENT"]


def test_a_drill_whose_days_are_announced_is_an_event_of_whole_days_that_ends_after_the_last():
    planned = {"kind": "planned", "name": NAME, "start_date": "2026-12-01", "end_date": "2026-12-03"}
    rows = register().exercises.head(1).assign(**planned)
    (event,) = events(rows)
    assert str(event["summary"]) == NAME
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2026, 12, 1), date(2026, 12, 4))
    assert str(event["url"]) == f"{ADDRESS}exercise/{rows['exercise_id'].iloc[0]}/index.html"
    (open_end,) = events(rows.assign(end_date=None))
    assert open_end["dtend"].dt == date(2026, 12, 2)


def test_a_drill_that_is_known_to_the_month_or_has_been_held_is_no_event():
    rows = register().exercises.head(2)
    assert events(rows.assign(kind="planned", start_date="2026-12", end_date="2026-12")) == []
    assert events(rows.assign(kind="exercise", start_date="2026-12-01", end_date="2026-12-03")) == []


def test_a_calendar_without_an_event_holds_something_all_the_same_as_its_standard_demands():
    made = machines.calendar(
        register().exercises.head(0), addresses.whole(register()), register().release, ADDRESS
    )
    assert [one.name for one in Calendar.from_ical(made).subcomponents] == ["VTIMEZONE"]


def test_a_plan_of_the_past_that_is_not_known_to_have_run_is_no_event():
    rows = register().exercises.head(1).assign(kind="planned", end_date=None)
    created = register().release.created
    assert events(rows.assign(start_date="2021-06-07")) == []
    assert len(events(rows.assign(start_date=created))) == 1


def entries(revisions):
    data = replace(register(), revisions=revisions)
    feed = ET.fromstring(machines.feed(data, {}, addresses.whole(data), ADDRESS))
    return [one.findtext(f"{ATOM}id") for one in feed.iter(f"{ATOM}entry")]


def test_a_correction_keeps_its_name_in_the_feed_when_another_comes():
    rows = register().revisions
    later = rows.head(1).assign(date="2027-01-05", new="another value")
    before, after = entries(rows), entries(pd.concat([later, rows], ignore_index=True))
    assert len(before) == len(set(before)) == machines.MOST_NEWS
    assert after[1:] == before[:-1]
    assert after[0] not in before
