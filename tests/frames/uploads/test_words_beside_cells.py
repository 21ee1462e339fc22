"""Words beside what a cell holds: told where they are passed over, and where a cell may hold several."""

from .reader import lines, read, sizes, told


def test_words_in_brackets_behind_a_number_that_say_who_gives_it_are_told():
    found = read(
        lines(
            "name,start,troops",
            'Siil,2025-05-05,"30,000 (NATO estimate)[5]"',
            'Namejs,2025-09-01,"4,000 (official claim)"',
            'Saber,2025-06-01,"40 (tanks)"',
        )
    )
    assert sizes(found) == {2: (30000, 30000, "about"), 3: (4000, 4000, "exact")}
    assert (
        "2 numbers have words in brackets behind, and stand without them: NATO estimate, official claim."
        in found.notes
    )
    assert told(found.passed_over) == [
        "mine.csv, row 4, column troops: expected a whole number of people, above zero, saw '40 (tanks)'."
    ]


def test_a_name_that_may_be_several_stands_as_one_and_is_told():
    found = read(
        lines("name,start", "Siil; Namejs,2025", '"Saber\nStrike",2025', "Zapad/Sever,2025", "One;,2025")
    )
    assert found.tables["exercises"]["name"].str.removeprefix("Yours: ").tolist() == [
        *("Siil; Namejs", "Saber Strike", "Zapad/Sever", "One;")
    ]
    words = "names have a semicolon or a line break in them and stand as one each, though they may be more."
    assert f"2 {words}" in found.notes
    one = "1 name has a semicolon or a line break in it and stands as one, though it may be more."
    assert one in read(lines("name,start", "Siil; Namejs,2025")).notes
