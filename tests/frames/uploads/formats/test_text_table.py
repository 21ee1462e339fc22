"""Text of any usual layout and encoding: read and told, or refused in one sentence."""

import csv

import pytest

from dashboard.frames.uploads import open_file
from dashboard.frames.uploads.formats import text_encoding
from dashboard.frames.uploads.uploaded_table import MOST_ROWS, Refused, safe_name


@pytest.fixture(autouse=True)
def the_usual_longest_cell():
    """Set back what frictionless 5.21 changes for a whole process once it has validated a CSV file."""
    before = csv.field_size_limit(131_072)
    yield
    csv.field_size_limit(before)


def read(raw, **more):
    return open_file.read("mine.csv", raw if isinstance(raw, bytes) else raw.encode(), **more)


def refused(raw, **more):
    with pytest.raises(Refused) as caught:
        read(raw, **more)
    sentence = str(caught.value)
    assert sentence.startswith("Expected ")
    assert sentence.endswith((".", "?"))
    assert len(sentence) < 300
    return sentence


def test_cells_are_text_with_the_rows_of_a_spreadsheet():
    found = read('name , start\nOne, 2025\n\n"Two, ""or"" so",\n')
    assert list(found.cells.columns) == ["name", "start"]
    assert list(found.cells.index) == [2, 4]
    assert found.cells.loc[4, "name"] == 'Two, "or" so'
    assert found.cells.loc[4].isna().tolist() == [False, True]
    assert found.notes == ()


@pytest.mark.parametrize(
    ("sign", "told"),
    [(",", ()), (";", ("semicolons",)), ("\t", ("tabs",)), ("|", ("bars",))],
)
def test_any_usual_sign_may_stand_between_the_cells(sign, told):
    found = read(f"name{sign}start\nOne{sign}2025\n")
    assert found.cells.loc[2].tolist() == ["One", "2025"]
    assert found.notes == tuple(f"Read with {name} between the cells." for name in told)


def test_decimal_commas_do_not_part_cells():
    found = read("name;lat;lon\nComma;59,44;24,75\nMore;58,1;25,5\n")
    assert found.cells.loc[2].tolist() == ["Comma", "59,44", "24,75"]


def test_a_line_may_say_what_parts_the_cells():
    found = read("sep=;\nname;a,b,c\nOne;1,2,3\n")
    assert found.cells.to_dict("index") == {3: {"name": "One", "a,b,c": "1,2,3"}}


def test_an_unnamed_column_is_read_for_nothing_and_told():
    found = read(",name,start\n0,Amber,2026\n1,Birch,2026\n")
    assert list(found.cells.columns) == ["name", "start"]
    assert found.notes == ("Column A has no name and is read for nothing.",)
    assert list(read("Unnamed: 0,name,start\n0,Amber,2026\n").cells.columns) == ["name", "start"]


def test_empty_trailing_columns_fall_away_without_a_word():
    found = read("name,start,,\nAmber,2026-05-04,,\n,,,\n")
    assert list(found.cells.columns) == ["name", "start"]
    assert (found.notes, len(found.cells)) == ((), 1)


def test_title_lines_above_the_head_are_skipped_and_told():
    found = read("Exercises of the desk,,\nas of,May 2026,\n\nname,start,country\nAmber,2026-05-04,Estonia\n")
    assert list(found.cells.index) == [5]
    assert found.notes == (
        "Lines above the column names skipped: 2, beginning with “Exercises of the desk”.",
    )


def test_a_name_that_stands_twice_is_told_by_its_column():
    found = read("name,start,name\nAmber,2026,x\n")
    assert list(found.cells.columns) == ["name", "start", "name (column C)"]
    assert "stands 2 times" in found.notes[0]


def test_a_row_with_more_cells_than_the_head_is_left_out_and_told():
    found = read("name,start\nA,2025\nB, or so,2025\nC,2025\n")
    assert list(found.cells.index) == [2, 4]
    assert [str(fault) for fault in found.faults] == [
        "mine.csv, row 3: expected 2 cells as in the line of the column names, saw 3."
    ]


@pytest.mark.parametrize(
    ("encoding", "word"),
    [
        ("cp1252", "Übung Grüner Löwe, Ærø"),
        ("cp1257", "Ādaži, Šiauliai, Rīga"),
        ("cp1250", "Żagań, Łódź, Bydgoszcz, Szczęście"),
        ("cp1251", "Щит Союза Запад"),
        ("cp1251", "Штаб учений в Калининграде"),
        ("cp1251", "ЩИТ СОЮЗА И ЗАПАД"),
        ("cp1252", "ÜÄÖ ÅÆØ, éà, Süß"),
        ("cp1252", "Fête à Besançon, “été”"),
        ("iso8859-2", "Żelazny Śmiały, Początek, Łódź"),
        ("cp852", "Żelazny Śmiały, Początek, Łódź"),
        ("iso8859-5", "Штаб учений в Калининграде"),
        ("koi8-u", "Північний щит, Єдність"),
        ("koi8-u", "Штаб учений в Калининграде"),
        ("koi8-u", "ЩИТ СОЮЗА И ЗАПАД"),
        ("cp866", "Штаб учений в Калининграде"),
        ("cp866", "ЩИТ СОЮЗА И ЗАПАД"),
    ],
)
def test_an_encoding_without_a_sign_is_judged_told_and_open_to_choice(encoding, word):
    found = read(f'name;start\n"{word}";2025-09-12\n'.encode(encoding))
    assert found.cells.loc[2, "name"] == word
    assert found.encoding == encoding
    assert f"read as {text_encoding.NAMES[encoding]}" in found.notes[0]
    assert "Choose another encoding" in found.notes[0]


def test_a_reader_may_choose_the_encoding():
    raw = "name;start\nŠiauliai;2025\n".encode("cp1257")
    assert read(raw, encoding="cp1257").cells.loc[2, "name"] == "Šiauliai"
    assert read(raw, encoding="cp1252").cells.loc[2, "name"] != "Šiauliai"
    assert read(raw, encoding="cp1257").digest != read(raw, encoding="cp1252").digest
    assert "a byte in row 2 that is none" in refused(raw, encoding="utf-8")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_mark_at_the_start_says_the_encoding_and_is_no_name(encoding):
    found = read("name;start\nŻagań;2025\n".replace("\n", "\r\n").encode(encoding))
    assert list(found.cells.columns) == ["name", "start"]
    assert found.cells.loc[2, "name"] == "Żagań"


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "an empty file"),
        (b"\n \n", "an empty file"),
        (b"just words\n", "one column"),
        (b"a,b\n\x00,1\n", "NUL bytes"),
        (b'a,b\n"1,2\n', "a quote without its pair"),
        (b"a,b\n" + b"1,2,3\n" * 3, "3 of 3 rows differ"),
        (b"name,start\n", "at least one row"),
        (b",".join(b"c%d" % i for i in range(400)) + b"\n" + b"1," * 399 + b"x\n", "at most 300 columns"),
        (b"\x1f\x8b\x08 ...", "a gzip archive"),
        (b"%PDF-1.7", "a PDF"),
        (b"<html>,</html>", "a web page"),
        (b"<svg>,</svg>", "another kind of XML"),
        (b'{"a": 1, "b": 2}', "another kind of JSON"),
        (b"\xd0\xcf\x11\xe0 old", "an old or locked workbook"),
        (b"a,b\n" + b"x" * 200_000 + b",1\n", "field larger than field limit"),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(raw, words):
    assert words in refused(raw)


def test_a_million_rows_and_a_hundred_megabytes_are_refused_at_once():
    assert "at most 50,000 rows" in refused(b"a,b\n" + b"1,\n" * 1_000_000)
    assert "at most 50,000 rows" in refused(b"a,b\n" + b"1,\n" * (MOST_ROWS + 1))
    assert "at most 5 MB, saw 100.0 MB" in refused(b"a,b\n" + b"1," * 50_000_000)
    assert len(read(b"a,b\n" + b"1,\n" * MOST_ROWS).cells) == MOST_ROWS


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("mme_v7.csv", "mme_v7.csv"),
        ("![x](https://evil.example/x.png).csv", "x https evil.example x.png .csv"),
        ("<img src=x>", "img src x"),
        ("Übung 2025.csv", "Übung 2025.csv"),
        ("a" * 300, "a" * 40),
        ("\n\t", "unnamed file"),
    ],
)
def test_the_name_of_a_file_is_only_a_name(name, safe):
    assert safe_name(name) == safe


def test_a_digest_tells_files_apart():
    one, two = (read(b"a,b\n1,%d\n" % n).digest for n in (1, 2))
    assert one != two
