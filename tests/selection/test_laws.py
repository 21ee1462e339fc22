"""Laws that hold for every choice a reader can make."""

from dataclasses import dataclass, fields

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.schema import codes
from dashboard.selection import ACTS_ON, ALL_YEARS, OPTIONS, Selection
from tests.analysis.rows import claims, exercises, frame, links

EXERCISES = exercises(
    {"host_countries": "BLR;RUS", "organiser_side": "russia_belarus", "domains": "land;air"},
    {"host_countries": "EST", "organiser_side": "nato", "domains": "cyber", "start_date": "2017"},
    {"host_countries": "EST;LVA", "organiser_side": "national", "domains": None, "start_date": "2009-02"},
    {"host_countries": None, "organiser_side": "csto", "domains": "nuclear", "start_date": "2026-12-31"},
    {"host_countries": "POL", "organiser_side": "allied_multinational", "start_date": None},
)
MEASURES = frame(
    "measures",
    *(
        {
            "measure_id": f"RM00{i}",
            "date": date,
            "countries": states,
            "response_area": codes.RESPONSE_AREAS[i % 3],
            "focus_area": codes.FOCUS_AREAS[i],
            "title": "A",
            "status": "in_force",
            "source_id": "s",
            "confidence": "high",
        }
        for i, (date, states) in enumerate(
            [("2014", "POL;LTU"), ("2024-07", "EST"), ("2025-09-12", None), ("2022", "FIN")]
        )
    ),
)
CLAIMS = claims(
    {"value": 100, "reliability": "A", "credibility": "1"},
    {"value": 200, "reliability": "B", "credibility": "4", "exercise_id": "e2"},
    {"value": 300, "reliability": "E", "credibility": "2", "exercise_id": "e3"},
)


@dataclass(frozen=True)
class Three:
    """Three tables, as the loader would hold them."""

    exercises: pd.DataFrame
    claims: pd.DataFrame
    measures: pd.DataFrame
    exercise_links: pd.DataFrame


WHOLE = Three(EXERCISES, CLAIMS, MEASURES, links(("e1", "e2"), ("e1", "e3")))
TABLES = [field.name for field in fields(Three)]

years = st.tuples(st.integers(*ALL_YEARS), st.integers(*ALL_YEARS)).map(lambda pair: tuple(sorted(pair)))
selections = st.builds(
    Selection,
    **{name: st.lists(st.sampled_from(options)).map(tuple) for name, options in OPTIONS.items()},
    years=st.none() | years,
    basis=st.sampled_from(list(codes.BASES)),
    grade=st.sampled_from(list(codes.GRADES)),
    count_parts=st.booleans(),
)


def ids(tables):
    return {name: list(getattr(tables, name).index) for name in TABLES}


def test_all_years_change_nothing():
    everything = Selection(years=ALL_YEARS)
    assert everything == Selection()
    assert ids(everything.apply(WHOLE)) == ids(WHOLE)
    assert everything.describe_all() == ""


@pytest.mark.parametrize("name", OPTIONS)
def test_all_options_of_a_filter_are_a_choice_too(name):
    """The rows that name none of them do not pass, and the words say so."""
    everything = Selection(**{name: OPTIONS[name]})
    assert everything.active == (name,)
    assert everything.describe_all()
    for table, column in ((table, acts[name]) for table, acts in ACTS_ON.items() if name in acts):
        if table in TABLES:
            rows = getattr(WHOLE, table)
            named = rows[column].fillna("").map(lambda cell: bool(set(cell.split(";")) & set(OPTIONS[name])))
            assert list(everything.filter(table, rows).index) == list(rows.index[named])


@given(selections)
def test_what_no_words_describe_is_not_filtered(selection):
    for table in ("exercises", "measures"):
        if not selection.describe(table):
            assert list(selection.filter(table, getattr(WHOLE, table)).index) == list(
                getattr(WHOLE, table).index
            )


@given(selections, st.permutations(list(ACTS_ON["exercises"])))
def test_the_order_of_filters_does_not_matter(selection, order):
    rows = EXERCISES
    for name in order:
        rows = selection.only(name).filter("exercises", rows)
    assert list(rows.index) == list(selection.filter("exercises", EXERCISES).index)


@given(selections)
def test_filtering_twice_is_filtering_once(selection):
    once = selection.apply(WHOLE)
    assert ids(selection.apply(once)) == ids(once)


@given(selections, st.sampled_from(list(OPTIONS)))
def test_one_filter_less_never_hides_a_row(selection, name):
    fewer = ids(selection.apply(WHOLE))
    more = ids(selection.without(name).apply(WHOLE))
    assert all(set(fewer[table]) <= set(more[table]) for table in TABLES)


@given(selections)
def test_every_active_filter_is_in_the_words(selection):
    words = selection.describe_all()
    assert words.count(";") == max(len(selection.active) - 1, 0)
    assert bool(words) == bool(selection.active)


@given(selections)
def test_a_choice_is_its_parts(selection):
    assert selection.only(*selection.active) == selection
    assert selection.without(*selection.active) == Selection()


def test_a_field_that_a_selection_does_not_have_is_no_field_to_keep_or_drop():
    with pytest.raises(AttributeError):
        Selection().only("grade", "own")
    with pytest.raises(KeyError):
        Selection().without("own")


@given(selections)
def test_equal_choices_are_one(selection):
    turned = Selection(
        **{name: tuple(reversed(getattr(selection, name))) for name in OPTIONS},
        years=selection.years,
        basis=selection.basis,
        grade=selection.grade,
        count_parts=selection.count_parts,
    )
    assert turned == selection
    assert hash(turned) == hash(selection)


@given(st.sampled_from([*OPTIONS, "basis", "grade"]), st.text(min_size=1))
def test_an_unknown_code_is_refused(name, value):
    known = OPTIONS.get(name) or {"basis": codes.BASES, "grade": codes.GRADES}[name]
    if value in known:
        return
    with pytest.raises(ValueError, match=name):
        Selection(**{name: (value,) if name in OPTIONS else value})
