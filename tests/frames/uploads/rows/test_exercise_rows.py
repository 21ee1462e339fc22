"""A list of somebody else's layout: each row an exercise, or told why not."""

import time

import pytest

from dashboard.frames.uploads import preview
from dashboard.frames.uploads.columns import guess
from dashboard.frames.uploads.uploaded_list import SOURCE
from dashboard.schema import table
from tests.frames.lists import FOREIGN
from tests.frames.uploads.reader import lines, opened, places, read, register, sizes, told


@pytest.fixture(scope="module")
def foreign():
    return read(FOREIGN, "foreign.csv")


def test_the_columns_of_the_foreign_list_are_found_by_their_names_and_what_they_hold():
    found = dict(guess.choices(opened(FOREIGN)).columns)
    assert found == {
        "name": ("Ex_Name",),
        "series": ("Series_Name",),
        "start_year": ("s.year",),
        "start_month": ("s.month",),
        "start_day": ("s.day",),
        "end_year": ("e.year",),
        "end_month": ("e.month",),
        "end_day": ("e.day",),
        "hosts": ("Location",),
        "size": ("Troops",),
        "lat": ("lat",),
        "lon": ("lon",),
        "key": ("ID",),
    }


def test_sound_rows_become_exercises_claims_and_places_that_say_whose_they_are(foreign):
    exercises = foreign.tables["exercises"].set_index("exercise_id")
    assert exercises["name"].to_dict() == {
        "yours-row-2-harbour-light-99": "Yours: Harbour Light 99",
        "yours-row-3-amber-road": "Yours: Amber Road",
        "yours-row-4": "Yours: unnamed, row 4",
        "yours-row-6-minus": "Yours: Minus",
        "yours-row-7-off-the-globe": "Yours: Off the globe",
        "yours-row-11-say-when-b-now-b": 'Yours: Say "when", <b>now</b>',
    }
    first = exercises.loc["yours-row-2-harbour-light-99"]
    assert first[["start_date", "end_date", "date_precision"]].tolist() == ["1999-03-01", "1999-03-09", "day"]
    assert first[["host_countries", "source_ids"]].tolist() == ["POL", SOURCE]
    assert exercises.loc["yours-row-3-amber-road", ["start_date", "end_date", "date_precision"]].tolist() == [
        "1999-06",
        "1999-07",
        "month",
    ]
    assert exercises.loc["yours-row-4", ["start_date", "date_precision"]].tolist() == ["2004", "year"]
    assert exercises.loc["yours-row-4", ["end_date", "host_countries"]].isna().all()
    assert sizes(foreign) == {2: (1200, 1200, "exact"), 4: (800, 800, "exact")}
    claims = foreign.tables["claims"]
    assert set(claims["reliability"] + claims["credibility"]) == {"F6"}
    assert places(foreign)[2] == (54.52, 18.53)
    assert not {4, 7} & set(places(foreign))


def test_each_row_left_out_and_each_cell_passed_over_is_a_sentence(foreign):
    def sentences(*faults):
        return [
            f"foreign.csv, row {row}, column {column}: expected {expected}, saw {seen}."
            for row, column, expected, seen in faults
        ]

    assert told(foreign.faults) == sentences(
        (5, "e.year", "an end not before the start, 2003-05-09", "'2003-05-02'"),
        (8, "s.year", "a start", "none"),
        (9, "s.year", "a day of the calendar", "'2003-2-29'"),
        (10, "Ex_Name", "a row that repeats no earlier one", "'Harbour Light 99'"),
    )
    assert told(foreign.passed_over) == sentences(
        (2, "Location", "names or codes of states", "'Gdynia'"),
        (4, "Location", "names or codes of states", "'Open sea'"),
        (6, "Troops", "a whole number of people, above zero", "'-40'"),
        (7, "lat", "degrees from -90 to 90", "'159.4'"),
    )
    assert foreign.words == "with your own list foreign.csv (6 exercises)"


def test_what_was_done_is_told_in_words_that_agree(foreign):
    assert foreign.notes == (
        "Start is read from s.year; StartDate is passed over.",
        "End is read from e.year; EndDate is passed over.",
        "Commas part thousands, as in 1,200.",
        "1 row has no name and is called by its row.",
    )


def test_every_row_has_the_columns_and_types_of_its_table(foreign):
    for name, rows in foreign.tables.items():
        assert list(rows.columns) == [column.name for column in table(name).columns]


def test_an_estimate_is_never_the_organisers_word():
    raw = lines("name,start,troops", "a,2025,500")
    by = {kind: read(raw, size_by=kind).tables["claims"] for kind in ("organiser", "outsider")}
    assert {kind: claims[["origin_role", "number_kind"]].values.tolist() for kind, claims in by.items()} == {
        "organiser": [["organiser", "declared"]],
        "outsider": [["outsider", "estimated"]],
    }
    assert by["outsider"]["claimant"].tolist() == ["Yours: somebody else"]


def test_a_span_in_the_column_of_starts_is_start_and_end_but_an_end_of_its_own_wins():
    found = read(lines("name,start,end", "a,12-16 September 2025,", "b,12-16 September 2025,2025-09-20"))
    assert found.tables["exercises"]["end_date"].tolist() == ["2025-09-16", "2025-09-20"]


def test_an_end_that_cannot_be_read_is_told_and_the_exercise_joins_without_it():
    found = read(lines("name,start,end", "a,2025-09-12,soon"))
    assert found.tables["exercises"]["end_date"].isna().all()
    assert "column end: expected a date" in told(found.passed_over)[0]


def test_a_failed_formula_is_told_and_stands_for_nothing():
    found = read(lines("name,start,troops,country", "#REF!,2025,#DIV/0!,#N/A"))
    assert found.tables["exercises"]["name"].tolist() == ["Yours: unnamed, row 2"]
    assert sizes(found) == {}
    assert len(found.passed_over) == 3


def test_rows_of_one_exercise_are_joined_with_their_participants():
    raw = lines(
        "mmeid,ex_name,year,startdate,participant",
        "m1,Amber,1999,1999-03-01,Poland",
        "m1,Amber,1999,1999-03-01,Turkey",
        "m2,Birch,2000,2000-05-01,Estonia",
    )
    found = read(raw)
    assert found.tables["exercises"][["name", "start_date", "participants"]].values.tolist() == [
        ["Yours: Amber", "1999-03-01", "POL;TUR"],
        ["Yours: Birch", "2000-05-01", "EST"],
    ]
    assert "1 row was joined to an exercise of an earlier row." in found.notes
    apart = read(raw, together="no")
    assert "repeats no earlier one" in told(apart.faults)[0]


def test_a_row_that_repeats_another_but_for_its_size_is_told_as_that():
    found = read(
        lines("name,start,country,troops", "A,2025,EST,5", "A,2025,EST,5", "A,2025,EST,7", "A,2025,EST,")
    )
    assert [fault.expected for fault in found.faults] == [
        "a row that repeats no earlier one",
        "a row that repeats no earlier one but for its size, for an exercise has one here",
        "a row that repeats no earlier one",
    ]


def test_a_day_beside_a_year_and_a_month_is_a_part_of_the_date():
    found = read(lines("Exercise,Year,Month,Day,Where", "A,2025,May,5,Latvia", "B,2025,6,,Latvia"))
    rows = found.tables["exercises"]
    assert rows["start_date"].tolist() == ["2025-05-05", "2025-06"]
    assert rows["host_countries"].tolist() == ["LVA", "LVA"]
    assert read(lines("Exercise,Day", "A,2025-05-05")).tables["exercises"]["start_date"].tolist() == [
        "2025-05-05"
    ]


def test_a_start_that_names_no_year_has_that_of_its_end():
    found = read(
        lines(
            "Exercise,From,To",
            "A,5 May,9 May 2025",
            "B,30 Dec,3 Jan 2026",
            "C,soon,9 May 2025",
            "D,5 May,",
        )
    )
    rows = found.tables["exercises"]
    assert rows[["start_date", "end_date"]].values.tolist() == [
        ["2025-05-05", "2025-05-09"],
        ["2025-12-30", "2026-01-03"],
    ]
    assert "2 starts have no year and are read with that of their end." in found.notes
    assert [fault.row for fault in found.faults] == [4, 5]


def test_participants_may_have_a_column_each():
    found = read(lines("name,start,StateA,StateB,StateS", "A,2025,Poland,Turkey,", "B,2025,Atlantis,,Norway"))
    assert found.tables["exercises"]["participants"].tolist() == ["POL;TUR", "NOR"]
    assert told(found.passed_over) == [
        "mine.csv, row 3, column StateA: expected names or codes of states, saw 'Atlantis'."
    ]


def test_another_way_to_read_the_columns_is_another_list():
    raw = lines("name,start", "a,04.05.2026")
    assert read(raw).digest != read(raw, dates="month_first").digest


def test_the_longest_list_is_looked_at_in_a_few_passes_of_its_cells():
    rows = (f"Drill {n},2025-{n % 12 + 1:02}-{n % 27 + 1:02},Estonia,{n}" for n in range(1, 50_001))
    uploaded = opened("name,start,hosts,troops\n" + "\n".join(rows))
    choices = guess.choices(uploaded)
    begun = time.process_time()
    for _ in range(8):
        [cell.casefold().split() for name in uploaded.cells for cell in uploaded.cells[name].tolist()]
    floor = time.process_time() - begun
    begun = time.process_time()
    found = preview.of_choices(uploaded, choices, register())
    assert time.process_time() - begun < 10 * floor
    assert found.result.joins == 50_000
    assert sizes(found.result)[50_001] == (50_000, 50_000, "exact")


def test_a_column_named_state_is_read_by_its_values():
    found = read(lines("name,start,State", "A,2025,AL", "B,2025,GA", "C,2025,TX"))
    assert found.tables["exercises"]["host_countries"].tolist() == ["USA"] * 3
    assert "3 rows name a state of the USA, not a country, and stand as the USA." in found.notes
    beside = read(lines("name,start,State,Country", "A,2025,AL,United States", "B,2025,,Poland"))
    assert beside.tables["exercises"]["host_countries"].tolist() == ["USA", "POL"]
    assert not [note for note in beside.notes if "USA" in note]
    countries = read(lines("name,start,State", "A,2025,AL", "B,2025,DE", "C,2025,PL"))
    assert countries.tables["exercises"]["host_countries"].tolist() == ["ALB", "DEU", "POL"]


def test_columns_of_a_public_list_are_known_by_their_words_and_cells():
    raw = lines(
        "military_base_name,coordinates,longtitudes,latitudes,country,campaign_name",
        '25th Brigade,"29.81658718719094,58.74889541053387,0",29.81658718719094,58.74889541053387,Russia,x',
    )
    uploaded = opened(raw)
    chosen = guess.choices(uploaded, "sites")
    columns = [chosen.column(name) for name in ("name", "lat", "lon", "coordinates", "country")]
    assert columns == ["military_base_name", "latitudes", "longtitudes", None, "country"]
    sites = preview.of_choices(uploaded, chosen, register()).result.tables["sites"]
    assert sites[["lat", "lon"]].to_numpy().tolist() == [[58.75, 29.82]]
    named = guess.choices(opened(lines("battle_name,campaign_name,start", "Athens,x,2025")))
    assert named.column("name") == "battle_name"


@pytest.mark.parametrize(
    "head", ["Troops (low),Troops (high)", "min_troops,max_troops", "Maximum personnel,Minimum personnel"]
)
def test_the_least_and_the_most_of_a_size_in_two_columns_are_one_range(head):
    rows = [("1500", "2000"), ("900", "900"), ("", "700"), ("400", ""), ("3000", "20"), ("many", "50")]
    turned = [pair[::-1] for pair in rows] if head.startswith("Max") else rows
    table = [f"Drill,{day} May 2025,{','.join(pair)}" for day, pair in enumerate(turned, start=1)]
    found = read(lines(f"name,start,{head}", *table))
    assert sizes(found) == {
        2: (1500, 2000, "about"),
        3: (900, 900, "exact"),
        4: (700, 700, "up_to"),
        5: (400, 400, "more_than"),
        7: (50, 50, "up_to"),
    }
    low, high = sorted(head.split(","), key=lambda name: "max" in name.lower() or "high" in name)
    assert f"Numbers lie between those of {low} and {high}." in found.notes
    assert [str(fault).partition(": ")[2] for fault in found.passed_over] == [
        "expected a least number not above the most, 20, saw '3,000'.",
        "expected a whole number of people, above zero, saw 'many'.",
    ]
