"""Choices that a reader saves, and a list looked at before it joins."""

import json

import pytest

from dashboard.export import table as table_file
from dashboard.frames.uploads import notes, preview
from dashboard.frames.uploads.columns import choices, guess
from dashboard.frames.uploads.uploaded_table import Refused
from tests.frames.lists import FOREIGN
from tests.frames.uploads.reader import lines, looked_at, opened, register


def test_choices_come_back_from_their_file_as_they_were():
    uploaded = opened(FOREIGN)
    made = guess.choices(uploaded).with_settings({"dates": "day_first", "size_by": "outsider"})
    raw = choices.to_json(made).encode()
    assert choices.from_json(raw, uploaded.cells.columns) == (made, ())


def test_next_months_list_may_lack_a_column_and_it_is_said():
    made = guess.choices(opened(lines("name,start,troops", "A,2025,5")))
    found, lacking = choices.from_json(choices.to_json(made).encode(), ["name", "start"])
    assert found.column("size") is None
    assert found.column("start") == "start"
    assert lacking == ("troops",)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff\xfe",
        b'{"flankwatch_list": 99, "kind": "exercises", "columns": {}, "settings": {}}',
        b'{"flankwatch_list": 1, "kind": "recipes", "columns": {}, "settings": {}}',
        b'{"flankwatch_list": 1, "kind": "exercises", "columns": {"name": 5}, "settings": {}}',
        b"[" * 100_000,
    ],
)
def test_another_file_is_no_choices(raw):
    with pytest.raises(Refused, match="choices that were saved here"):
        choices.from_json(raw, ["name"])


def test_settings_and_fields_that_nobody_knows_are_passed_over():
    held = {
        "flankwatch_list": 1,
        "kind": "exercises",
        "columns": {"name": ["name"], "colour": ["name"]},
        "settings": {"dates": "sideways", "colour": "red"},
    }
    found, _ = choices.from_json(json.dumps(held).encode(), ["name"])
    assert found == choices.Choices("exercises").with_columns({"name": ["name"]})


def test_no_column_and_a_column_without_a_name_are_never_the_same():
    made = choices.Choices("exercises").with_columns({"name": [], "start": ["start"]})
    assert made.column("name") is None
    assert made.all_of("name") == ()
    assert "" not in {one for _, some in made.columns for one in some}


def test_a_preview_says_how_each_column_was_understood():
    found = looked_at(
        lines("name,start,troops,country", "A,2025,5,Estonia", "B,2026,-,Atlantis", "C,soon,many,")
    )
    assert found.columns.values.tolist() == [
        ["Name", "name", 2, 0, 0],
        ["Start", "start", 2, 0, 1],
        ["Host states", "country", 1, 0, 1],
        ["Troops", "troops", 1, 1, 0],
    ]
    assert found.missing.startswith("Say who organised these exercises: ")


def test_a_preview_shows_the_first_five_rows_as_they_will_stand():
    rows = [f"Drill {number},2025-05-{number:02},{number}00" for number in range(1, 9)]
    found = looked_at(lines("name,start,troops", *rows))
    assert found.rows["name"].tolist() == [f"Yours: Drill {number}" for number in range(1, 6)]
    assert found.rows[["start_date", "troops_low", "troops_high"]].values.tolist()[0] == [
        "2025-05-01",
        100,
        100,
    ]


def test_the_parts_of_a_date_are_counted_as_that_date():
    found = preview.of_choices(opened(FOREIGN), guess.choices(opened(FOREIGN)), register())
    parts = found.columns.set_index("field")
    assert parts.loc["Start: year"].tolist() == ["s.year", 8, 1, 1]


def test_a_hundred_faults_are_summed_up_by_kind():
    rows = [f"drill {number},{number % 12 + 1}/{(number + 1) % 12 + 1}/2025" for number in range(120)]
    found = looked_at(lines("name,start", *rows)).result
    summed = notes.summed_up(found.faults)
    assert summed[0][1] == 120
    assert summed[0][0].startswith("Column start: expected a date as YYYY-MM-DD")
    assert summed[0][0].endswith("'2/3/2025' in row 3, '3/4/2025' in row 4 and 117 more.")


def test_all_that_is_told_is_a_table_by_the_rows_of_the_file():
    found = looked_at(lines("name,start,troops", "A,2025,many", "B,soon,5", "C,2025,none at all")).result
    listed = preview.faults_table(found)
    assert listed.values.tolist() == [
        [2, "troops", "a whole number of people, above zero", "'many'", "row joined without this cell"],
        [3, "start", listed.loc[1, "expected"], "'soon'", "row left out"],
        [
            4,
            "troops",
            "a whole number of people, above zero",
            "'none at all'",
            "row joined without this cell",
        ],
    ]
    assert table_file.csv(listed).decode().startswith("row,column,expected,seen,what became of it\n2,troops,")
    assert preview.faults_table(looked_at(lines("name,start", "A,2025")).result).empty
