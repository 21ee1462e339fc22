"""Corrections in a record: only those of this drill, and no key that a reader does not know."""

import re

from dashboard.analysis.exercises.register import revisions
from dashboard.exhibits.subjects import record_corrections
from dashboard.exhibits.subjects.records import record_in
from tests.exhibits.shipped import extract

KEY = re.compile(r"\b[A-Z]\d{4}\b")


def rows_of(exercise_id):
    """Return what a record shows of its corrections, without all else that stands in it."""
    tables = extract().register
    return record_corrections.named(revisions(exercise_id, tables), exercise_id, tables)


def test_they_are_those_of_the_record():
    assert rows_of("zapad-2021").equals(record_in(extract(), "zapad-2021").revisions)


def told(rows, **cells):
    for name, cell in cells.items():
        rows = rows[rows[name] == cell]
    return rows


def test_places_documents_and_claims_are_named_and_keys_are_not():
    rows = rows_of("zapad-2021")
    by_institute = next(key for key in rows["key"] if key.endswith("200,000 by PISM"))
    assert {"Kirillovsky", "Luzhsky"} <= set(rows["key"])
    place = told(rows, key="Kirillovsky", column="source_id").iloc[0]
    assert (place["old"], place["new"]) == ("General knowledge", "Спектр")
    assert (
        told(rows, key=by_institute, column="scope")["reason"]
        .iloc[0]
        .endswith("the official number of “up to 200,000 by Russian MoD, Maj. Gen. Ilyin”")
    )
    other = told(rows_of("vostok-2018"), column="qualifier")["key"]
    assert "ships: up to 80 by Russian MoD" in set(other)


def test_numbers_and_codes_of_a_correction_stay_as_they_are():
    rows = told(rows_of("zapad-2021"), column="scope")
    assert rows[["old", "new"]].iloc[0].to_list() == ["linked_events", "whole_exercise"]
    assert told(rows_of("zapad-2021"), key="Kirillovsky", column="lat")["new"].to_list() == ["60.45"]


def test_the_day_of_a_page_that_speaks_of_another_drill_is_no_correction_of_this_one():
    assert not rows_of("zapad-2021")["reason"].str.contains("Breuer").any()


def test_no_record_shows_a_key_of_the_tables():
    tables, n = extract().register, 0
    keys = tables.revisions["key"]
    for name in tables.exercises["exercise_id"]:
        if not keys.str.contains(name, regex=False).any():
            continue
        rows = rows_of(name)
        n += len(rows)
        assert not [one for one in (*rows["key"], *rows["reason"].dropna()) if KEY.search(one)]
        assert not [one for one in rows["key"] if ";" in one or one == name]
    assert n > 500
