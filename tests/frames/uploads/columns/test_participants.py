"""Academic sets give each participant a row: rows of one exercise are joined, and hosts stay hosts."""

import pytest

from tests.frames.uploads.reader import lines, looked_at, read, told

HEAD = "MMEID,year,ExName,StartDate,EndDate,State"
ROWS = (
    "1001,2016,Anakonda-16,6/7/2016,6/17/2016,Poland",
    "1001,2016,Anakonda-16,6/7/2016,6/17/2016,USA",
    "1002,2017,Zapad-2017,9/14/2017,9/20/2017,Russia",
)


def exercises(found):
    rows = found.result.tables["exercises"].fillna("")
    return rows[["name", "start_date", "end_date", "host_countries", "participants"]].values.tolist()


def test_a_column_of_states_in_which_rows_of_one_number_differ_holds_participants():
    found = looked_at(lines(HEAD, *ROWS))
    assert exercises(found) == [
        ["Yours: Anakonda-16", "2016-06-07", "2016-06-17", "", "POL;USA"],
        ["Yours: Zapad-2017", "2017-09-14", "2017-09-20", "", "RUS"],
    ]
    assert "1 row was joined to an exercise of an earlier row." in found.result.notes


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        (HEAD.replace("State", "Host state"), ROWS),
        (HEAD, (ROWS[0], ROWS[1].replace("6/7/2016", "6/8/2016"), ROWS[2])),
        (HEAD, (ROWS[0], ROWS[0], ROWS[2])),
        (HEAD, (ROWS[0], ROWS[2])),
    ],
    ids=["hosts by name", "another start", "the same state", "no number twice"],
)
def test_states_stay_hosts_where_rows_are_no_participants(head, rows):
    assert all(host and not participant for *_, host, participant in exercises(looked_at(lines(head, *rows))))


def test_words_in_brackets_behind_a_state_are_told():
    made = lines(
        "name,start,host", "A,2025,Poland (not Germany)", "B,2025,Latvia (cancelled)", "C,2025,Estonia"
    )
    found = read(made)
    assert found.tables["exercises"]["host_countries"].tolist() == ["POL", "LVA", "EST"]
    assert told(found.passed_over) == [
        "mine.csv, row 2, column host: expected names or codes of states, saw '(not Germany)'."
    ]
    assert "1 row has words in brackets behind its state, which are passed over." in found.notes


SET = (
    "exid,ex_name,StartDate,EndDate,ccode,stateabb,statenme,location",
    "1,Amber Hope,2007-08-20,2007-09-01,220,FRN,France,Lithuania",
    "1,Amber Hope,2007-08-20,2007-09-01,305,AUS,Austria,Lithuania",
    "2,Union Shield,2006-06-17,2006-06-25,365,RUS,Russia,Belarus",
)


def test_a_row_is_a_participant_also_where_another_column_names_the_host():
    found = looked_at(lines(*SET))
    assert exercises(found) == [
        ["Yours: Amber Hope", "2007-08-20", "2007-09-01", "LTU", "FRA;AUT"],
        ["Yours: Union Shield", "2006-06-17", "2006-06-25", "BLR", "RUS"],
    ]
    assert found.result.faults == ()


def test_participants_by_letters_of_an_academic_set_are_the_states_that_it_means():
    found = looked_at(lines(*(line.replace(",statenme", ",note") for line in SET)))
    assert [participants for *_, participants in exercises(found)] == ["FRA;AUT", "RUS"]
    assert any(
        "3 rows name their state by the codes of the Correlates of" in one for one in found.result.notes
    )
