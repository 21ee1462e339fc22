"""A list of somebody else's layout, its columns named."""

import dataclasses

import pytest

from dashboard.frames import mapping, uploaded, uploaded_table
from dashboard.schema import table
from tests.frames.lists import FOREIGN, csv


@pytest.fixture(scope="module")
def foreign():
    read = uploaded_table.read("foreign.csv", FOREIGN)
    guessed = mapping.guess(list(read.cells.columns))
    return mapping.exercises(read, guessed)


def read(*lines, **columns):
    found = uploaded_table.read("mine.csv", csv(*lines))
    return mapping.exercises(found, mapping.Mapping(**columns))


def told(one):
    return [str(fault) for fault in one.faults]


def test_the_columns_of_the_foreign_list_are_found_by_their_names():
    names = FOREIGN.decode().splitlines()[0].split(",")
    found = dataclasses.asdict(mapping.guess(names))
    assert found == {
        "name": "Ex_Name",
        "series": "Series_Name",
        "start": "StartDate",
        "start_year": "s.year",
        "start_month": "s.month",
        "start_day": "s.day",
        "end": "EndDate",
        "end_year": "e.year",
        "end_month": "e.month",
        "end_day": "e.day",
        "lat": "lat",
        "lon": "lon",
        "hosts": "Location",
        "size": "Troops",
        "side": "national",
        "size_by": "organiser",
    }


def test_sound_rows_become_exercises_claims_and_places_that_say_whose_they_are(foreign):
    exercises = foreign.tables["exercises"].set_index("exercise_id")
    assert exercises["name"].to_dict() == {
        "yours-row-2": "Yours: Harbour Light 99",
        "yours-row-3": "Yours: Amber Road",
        "yours-row-4": "Yours: unnamed, row 4",
        "yours-row-11": 'Yours: Say "when", <b>now</b>',
    }
    first = exercises.loc["yours-row-2"]
    assert (first["start_date"], first["end_date"], first["date_precision"]) == (
        "1999-03-01",
        "1999-03-09",
        "day",
    )
    assert (first["host_countries"], first["source_ids"]) == ("POL", uploaded.SOURCE)
    assert exercises.loc["yours-row-3", ["start_date", "end_date", "date_precision"]].tolist() == [
        "1999-06",
        "1999-07",
        "month",
    ]
    assert exercises.loc["yours-row-4", ["start_date", "date_precision"]].tolist() == ["2004", "year"]
    assert exercises.loc["yours-row-4", ["end_date", "host_countries"]].isna().all()
    claims = foreign.tables["claims"]
    assert claims[["exercise_id", "value_low"]].values.tolist() == [
        ["yours-row-2", 1200],
        ["yours-row-4", 800],
    ]
    assert set(claims["reliability"] + claims["credibility"]) == {"F6"}
    sites = foreign.tables["exercise_sites"]
    assert sites[["exercise_id", "lat", "lon"]].iloc[0].tolist() == ["yours-row-2", 54.52, 18.53]
    assert "yours-row-4" not in set(sites["exercise_id"])


def test_each_faulty_row_is_a_sentence_with_file_row_and_column(foreign):
    assert told(foreign) == [
        f"foreign.csv, row {row}, column {column}: expected {expected}, saw {seen}."
        for row, column, expected, seen in (
            (5, "e.year", "an end not before the start, 2003-05-09", "'2003-05-02'"),
            (6, "Troops", "a whole number of people, above zero", "'-40'"),
            (7, "lat", "degrees from -90 to 90", "'159.4'"),
            (8, "s.year", "a start", "none"),
            (9, "s.year", "a day of the calendar", "'2003-2-29'"),
            (10, "Ex_Name", "a row that repeats no earlier one", "'Harbour Light 99'"),
        )
    ]
    assert foreign.notes == (
        "1 rows have no name and are called by their row.",
        "1 rows name a place that is no state known here; their host stays empty.",
    )
    assert foreign.words == "with your own list foreign.csv (4 exercises)"


def test_every_row_has_the_columns_and_types_of_its_table(foreign):
    for name, rows in foreign.tables.items():
        assert list(rows.columns) == [column.name for column in table(name).columns]


def test_dates_in_one_column_are_read_in_every_style_with_one_reading():
    found = read(
        "name,when", "a,2025-09-12", "b,12 May 2025", "c,3/4/2025", "d,1/14/80", name="name", start="when"
    )
    assert found.tables["exercises"]["start_date"].tolist() == ["2025-09-12", "2025-05-12"]
    assert [sentence.split(": expected")[0] for sentence in told(found)] == [
        "mine.csv, row 4, column when",
        "mine.csv, row 5, column when",
    ]
    assert "1 dates were written otherwise and are read as ISO 8601." in found.notes


@pytest.mark.parametrize(
    ("cell", "value"), [("1200", 1200), ('"1,200"', 1200), ("1 200", 1200), ("1200.0", 1200), ("-9", None)]
)
def test_a_size_is_read_where_it_is_one_number(cell, value):
    found = read("name,when,n", f"a,2025,{cell}", name="name", start="when", size="n")
    assert found.faults == ()
    assert found.tables["claims"]["value_low"].tolist() == ([] if value is None else [value])


@pytest.mark.parametrize("cell", ["about 500", "0", "1.5", "-3", "12.000,5", "1e9", "9" * 30])
def test_a_size_that_is_no_number_of_people_is_refused(cell):
    found = read("name;when;n", f"a;2025;{cell}", name="name", start="when", size="n")
    assert "above zero" in told(found)[0]
    assert found.tables["exercises"].empty


def test_an_estimate_is_never_the_organisers_word():
    lines = ("name,when,n", "a,2025,500")
    by = {kind: read(*lines, name="name", start="when", size="n", size_by=kind) for kind in mapping.SIZE_BY}
    assert by["organiser"].tables["claims"]["origin_role"].tolist() == ["organiser"]
    assert by["outsider"].tables["claims"][["origin_role", "number_kind"]].to_numpy().tolist() == [
        ["outsider", "estimated"]
    ]


def test_another_way_to_read_the_columns_is_another_list():
    lines = ("name,when,then", "a,2024,2025")
    one, two = (read(*lines, name="name", start=start) for start in ("when", "then"))
    assert one.digest != two.digest
