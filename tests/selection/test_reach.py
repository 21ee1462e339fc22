"""Which table each filter narrows, held against the shipped rows: no filter too few, none too many."""

from dataclasses import fields

import pandas as pd
import pytest

from dashboard.schema import codes
from dashboard.selection import FOLLOWS, JOINED, Selection
from tests import shipped

CHOSEN = {
    "countries": ("EST",),
    "focus_areas": ("Joint Exercises",),
    "response_areas": codes.RESPONSE_AREAS[:1],
    "sides": ("nato",),
    "domains": ("cyber",),
    "years": (2020, 2021),
    "grade": "B2",
    "basis": "range",
    "count_parts": True,
}

NARROWED = {
    "exercises": {"countries", "sides", "domains", "years"},
    "claims": {"grade"},
    "countries": {"countries"},
    "defence_spending": {"countries", "years"},
    "battlegroups": {"countries", "years"},
    "sites": {"countries"},
    "measures": {"countries", "focus_areas", "response_areas", "years"},
    "indicators": {"countries", "focus_areas"},
    "incidents": {"countries", "years"},
    "focus_areas": {"focus_areas"},
    "response_areas": {"response_areas"},
}

WITH_EXERCISES = {"claims", "evidence", "exercise_sites", "exercise_links", "action_responses"}


@pytest.fixture(scope="module")
def tables():
    frames = shipped.frames()
    named = {one.name: getattr(frames, one.name) for one in fields(frames)}
    return frames, {name: rows for name, rows in named.items() if isinstance(rows, pd.DataFrame)}


def test_each_filter_narrows_the_tables_that_it_is_about_and_no_other(tables):
    _, frames = tables
    narrowed = {
        name: {one for one, value in CHOSEN.items() if len(_left(one, value, name, rows)) < len(rows)}
        for name, rows in frames.items()
    }
    assert {name: filters for name, filters in narrowed.items() if filters} == NARROWED


def test_what_hangs_on_exercises_goes_with_them_and_only_with_them(tables):
    whole, frames = tables
    chosen = Selection(sides=("nato",)).apply(whole)
    fewer = {name for name, rows in frames.items() if len(getattr(chosen, name)) < len(rows)}
    assert fewer == {"exercises", *WITH_EXERCISES}
    assert set(FOLLOWS) == WITH_EXERCISES
    assert set(JOINED) == {"exercises", *WITH_EXERCISES}
    ids = set(chosen.exercises["exercise_id"])
    for name in ("claims", "evidence", "exercise_sites"):
        assert set(getattr(chosen, name)["exercise_id"]) <= ids


def test_a_filter_on_something_else_leaves_what_hangs_on_exercises_alone(tables):
    whole, frames = tables
    chosen = Selection(focus_areas=("Joint Exercises",)).apply(whole)
    assert all(len(getattr(chosen, name)) == len(frames[name]) for name in ("exercises", *WITH_EXERCISES))


def _left(one, value, name, rows):
    return Selection(**{one: value}).filter(name, rows)
