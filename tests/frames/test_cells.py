"""Each way in which one CSV file can be broken, and the sentence that says so."""

import pytest

from dashboard.frames import checks, read
from dashboard.schema import Column, Table

TOYS = Table(
    "toys",
    "toys.csv",
    "one toy",
    (
        Column("toy_id", "text", "Name.", required=True, pattern="[a-z]+"),
        Column("number", "integer", "How many.", minimum=0, maximum=9),
        Column("share", "number", "Share.", minimum=0),
        Column("sold", "boolean", "Sold."),
        Column("day", "date", "Day."),
        Column("since", "partial_date", "Since."),
        Column("colour", "text", "Colour.", codes=("red", "blue")),
        Column("places", "list", "Places.", pattern="[A-Z]{3}"),
        Column("shapes", "list", "Shapes.", codes=("round", "flat")),
    ),
    ("toy_id",),
)
HEADER = "toy_id,number,share,sold,day,since,colour,places,shapes\n"
GOOD = "a,1,0.5,true,2025-09-12,2025-09,red,EST;LVA,round;flat\n"


def sentences(raw, table=TOYS):
    frame, faults = read.parse(raw, table)
    if frame is not None:
        faults = [*faults, *checks.check(frame, table)]
    return [str(fault) for fault in faults]


def with_cell(column, value):
    """Return a file of two good rows, the second of which holds `value`."""
    cells = dict(zip(HEADER.strip().split(","), GOOD.strip().split(","), strict=True))
    cells |= {"toy_id": "b", column: value}
    return (HEADER + GOOD + ",".join(cells.values()) + "\n").encode()


def test_a_sound_file_has_no_fault():
    assert sentences((HEADER + GOOD).encode()) == []
    assert sentences((HEADER + "b,,,,,,,,\n").encode()) == []


@pytest.mark.parametrize(
    ("column", "value", "expected", "seen"),
    [
        ("toy_id", "", "a value", "an empty cell"),
        ("toy_id", "B7", "the form [a-z]+", "'B7'"),
        ("number", "1.5", "a whole number", "'1.5'"),
        ("number", "12", "between 0 and 9", "'12'"),
        ("number", "-1", "between 0 and 9", "'-1'"),
        ("number", "\u0663", "a whole number", "'\u0663'"),
        ("share", "1" * 16, "at most 15 digits on either side of the point", f"'{'1' * 16}'"),
        ("share", "0." + "1" * 16, "at most 15 digits on either side of the point", f"'0.{'1' * 16}'"),
        ("share", "\u0660.\u0665", "a number", "'\u0660.\u0665'"),
        ("share", "much", "a number", "'much'"),
        ("share", "-0.1", "at least 0", "'-0.1'"),
        ("share", "1e3", "a number", "'1e3'"),
        ("sold", "yes", "true or false", "'yes'"),
        ("day", "12.9.2025", "a day as YYYY-MM-DD", "'12.9.2025'"),
        ("day", "2025-09", "a day as YYYY-MM-DD", "'2025-09'"),
        ("day", "2025-02-30", "a day of the calendar", "'2025-02-30'"),
        ("since", "2023-02-29", "a day of the calendar", "'2023-02-29'"),
        ("since", "0000", "a date as YYYY, YYYY-MM or YYYY-MM-DD", "'0000'"),
        (
            "since",
            "\u0662\u0660\u0662\u0665",
            "a date as YYYY, YYYY-MM or YYYY-MM-DD",
            "'\u0662\u0660\u0662\u0665'",
        ),
        ("since", "2025-13", "a date as YYYY, YYYY-MM or YYYY-MM-DD", "'2025-13'"),
        ("colour", "green", "one of red, blue", "'green'"),
        ("places", "EST;Latvia", "the form [A-Z]{3}", "'EST;Latvia'"),
        ("places", "EST;", "the form [A-Z]{3}", "'EST;'"),
        ("shapes", "round;square", "one of round, flat", "'round;square'"),
    ],
)
def test_a_bad_cell_is_told_with_file_row_and_column(column, value, expected, seen):
    sentence = f"toys.csv, row 3, column {column}: expected {expected}, saw {seen}."
    assert sentences(with_cell(column, value)) == [sentence]


def test_a_form_means_the_digits_0_to_9_alone():
    table = Table("ids", "ids.csv", "one id", (Column("id", "text", "Id.", pattern=r"[A-Z]\d"),), ("id",))
    assert sentences(b"id\nA3\n", table) == []
    assert sentences("id\nA\u0663\n".encode(), table) == [
        "ids.csv, row 2, column id: expected the form [A-Z]\\d, saw 'A\u0663'."
    ]


@pytest.mark.parametrize("value", [" red", "red ", "red\t"])
def test_a_blank_at_either_end_is_told(value):
    told = sentences(with_cell("colour", value))
    assert f"toys.csv, row 3, column colour: expected no space at either end, saw '{value}'." in told


def test_a_repeated_key_is_told_at_its_second_row():
    told = sentences((HEADER + GOOD + GOOD).encode())
    assert told == ["toys.csv, row 3, column toy_id: expected a key that no other row has, saw 'a'."]


def test_a_table_kept_as_printed_may_repeat():
    printed = Table("toys", "toys.csv", "one toy", TOYS.columns, TOYS.key, keeps_duplicates=True)
    assert sentences((HEADER + GOOD + GOOD).encode(), printed) == []


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"", ["toys.csv: expected a header and rows, saw an empty file."]),
        (HEADER.encode(), ["toys.csv: expected at least one row, saw a header alone."]),
        (
            b"\xef\xbb\xbf" + (HEADER + GOOD).encode(),
            ["toys.csv, row 1: expected UTF-8 without a byte order mark, saw one."],
        ),
        (
            (HEADER + GOOD).replace("\n", "\r\n").encode(),
            ["toys.csv, row 1: expected lines that end in LF, saw a carriage return."],
        ),
        (
            (HEADER + GOOD.replace("2025-09-12", "")).encode() + b"b\0,,,,,,,,\n",
            [
                "toys.csv, row 3: expected text without NUL bytes, saw one.",
                "toys.csv, row 3, column toy_id: expected the form [a-z]+, saw 'b\0'.",
            ],
        ),
        (
            (HEADER + GOOD + "é,,,,,,,,\n").encode("latin-1"),
            [f"toys.csv, row 3: expected UTF-8 text, saw byte {len(HEADER + GOOD)} that is not."],
        ),
        (
            (HEADER + GOOD + 'b,1,"0.5,true,,,,,\n').encode(),
            ["toys.csv, row 3: expected a well-formed CSV, saw unexpected end of data."],
        ),
        (
            (HEADER + GOOD + "b,1,0.5\n").encode(),
            ["toys.csv, row 3: expected 9 cells, saw 3."],
        ),
        (
            (HEADER + GOOD + "\n").encode(),
            ["toys.csv, row 3: expected 9 cells, saw 0."],
        ),
        (
            (HEADER + GOOD.replace(",red", ",red,x")).encode(),
            ["toys.csv, row 2: expected 9 cells, saw 10."],
        ),
    ],
    ids=["empty", "header", "bom", "crlf", "nul", "latin-1", "unclosed", "short", "blank line", "long"],
)
def test_a_file_that_is_no_sound_csv_is_told(raw, expected):
    assert sentences(raw) == expected


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (HEADER.replace("share", "part"), ("part", "no such column", "one")),
        (HEADER.replace("share", "number"), ("number", "each column once", "a second one")),
        (HEADER.replace("share", ""), ("(no name)", "no such column", "one")),
    ],
    ids=["another", "twice", "nameless"],
)
def test_a_header_that_differs_is_told(header, expected):
    faults = [("share", "this column", "none"), expected]
    told = [f"toys.csv, row 1, column {name}: expected {what}, saw {seen}." for name, what, seen in faults]
    assert sentences((header + GOOD).encode()) == told


def test_a_missing_and_an_extra_column_are_told():
    short = "".join(line.rsplit(",", 1)[0] + "\n" for line in (HEADER, GOOD))
    assert sentences(short.encode()) == [
        "toys.csv, row 1, column shapes: expected this column, saw none.",
    ]
    long = "".join(line.strip() + f",{end}\n" for line, end in ((HEADER, "price"), (GOOD, "3")))
    assert sentences(long.encode()) == ["toys.csv, row 1, column price: expected no such column, saw one."]


def test_columns_in_another_order_are_told():
    swapped = [",".join(reversed(line.strip().split(","))) + "\n" for line in (HEADER, GOOD)]
    told = sentences("".join(swapped).encode())
    assert len(told) == 1
    assert told[0].startswith("toys.csv, row 1: expected the columns in the order ['toy_id', 'number'")


def test_all_faults_of_a_file_are_told_at_once():
    raw = (HEADER + "A,x,,,,,,,\n" + "b,,,,,,pink,,\n").encode()
    assert sentences(raw) == [
        "toys.csv, row 2, column toy_id: expected the form [a-z]+, saw 'A'.",
        "toys.csv, row 2, column number: expected a whole number, saw 'x'.",
        "toys.csv, row 3, column colour: expected one of red, blue, saw 'pink'.",
    ]


def test_a_quoted_line_break_does_not_shift_the_rows():
    table = Table("toys", "toys.csv", "one toy", (Column("toy_id", "text", "Name."),), ("toy_id",))
    assert sentences(b'toy_id\n"two\nlines"\n" b"\n', table) == [
        "toys.csv, row 3, column toy_id: expected no space at either end, saw ' b'.",
    ]


def test_the_letters_na_are_a_value():
    table = Table("toys", "toys.csv", "one toy", (Column("toy_id", "text", "Name."),), ("toy_id",))
    frame, _ = read.parse(b"toy_id\nNA\nnull\n", table)
    assert frame["toy_id"].tolist() == ["NA", "null"]


def test_the_limits_of_a_number_are_told_as_far_as_there_are_any():
    def limits(low, high):
        return checks._limits(Column("troops", "number", "Troops.", minimum=low, maximum=high))

    assert (limits(0, None), limits(None, 5), limits(0, 5)) == ("at least 0", "at most 5", "between 0 and 5")
