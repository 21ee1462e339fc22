"""Files of any kind handed over as a list: read, or refused in one sentence."""

import io
import zipfile

import pytest

from dashboard.frames import uploaded_table
from dashboard.frames.uploaded_table import MOST_ROWS, Refused


def refused(raw):
    with pytest.raises(Refused) as caught:
        uploaded_table.read("mine.csv", raw)
    sentence = str(caught.value)
    assert sentence.startswith("Expected ")
    assert sentence.endswith((".", "?"))
    assert len(sentence) < 300
    return sentence


def bomb():
    """A workbook of a few kilobytes that unpacks to many megabytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 30_000_000)
    return packed.getvalue()


def test_cells_are_text_with_the_rows_of_a_spreadsheet():
    read = uploaded_table.read("mine.csv", b'name , start\nOne, 2025\n\n"Two, ""or"" so",\n')
    assert list(read.cells.columns) == ["name", "start"]
    assert list(read.cells.index) == [2, 4]
    assert read.cells.loc[4, "name"] == 'Two, "or" so'
    assert read.cells.loc[4].isna().tolist() == [False, True]
    assert read.notes == ()


@pytest.mark.parametrize(("sign", "word"), [(";", "semicolons"), ("\t", "tabs")])
def test_another_delimiter_is_read_and_said(sign, word):
    read = uploaded_table.read("mine.csv", f"name{sign}start\nOne{sign}2025\n".encode())
    assert list(read.cells.columns) == ["name", "start"]
    assert read.notes == (f"Read with {word} between the cells.",)


def test_a_byte_order_mark_and_other_line_ends_do_no_harm():
    read = uploaded_table.read("mine.csv", b"\xef\xbb\xbfname,start\r\nOne,2025\r\n")
    assert list(read.cells.columns) == ["name", "start"]
    assert read.cells.iloc[0].tolist() == ["One", "2025"]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "an empty file"),
        (b" \n\n", "an empty file"),
        (b"name|start\nOne|2025\n", "commas, semicolons or tabs"),
        ("name,start\nÜbung,2025\n".encode("cp1252"), "a byte in row 2 that is not"),
        ("name,start\nOne,2025\n".encode("utf-16"), "text in UTF-16"),
        (b"name,start\nOne,20\x0025\n", "NUL bytes"),
        (b'name,start\n"One,2025\n', "a quote without its pair"),
        (b'name,start\n"One" two,2025\n', "a quote without its pair"),
        (b"name,start\nOne\n", "Expected 2 cells in each row"),
        (b"name,name\nOne,2025\n", "Expected each column name once"),
        (b"name,start\n", "at least one row"),
        (b",".join(b"c%d" % i for i in range(400)) + b"\n" + b"," * 399 + b"x\n", "at most 300 columns"),
        (b"\x1f\x8b\x08 ...", "a gzip archive"),
        (b"%PDF-1.7", "a PDF"),
        (b"<html>,</html>", "a web page or XML"),
        (b'{"a": 1, "b": 2}', "JSON"),
        (b"\xd0\xcf\x11\xe0 old", "an old workbook"),
        (b"a,b\n" + b"x" * 200_000 + b",1\n", "field larger than field limit"),
    ],
)
def test_what_is_no_table_is_refused_in_a_sentence(raw, words):
    assert words in refused(raw)


def test_a_workbook_is_never_unpacked():
    packed = bomb()
    assert len(packed) < 100_000
    assert "a workbook (XLSX, ODS) or another ZIP archive" in refused(packed)


def test_a_million_rows_and_a_hundred_megabytes_are_refused_at_once():
    assert "at most 5,000 rows" in refused(b"a,b\n" + b"1,\n" * 1_000_000)
    assert "at most 5,000 rows" in refused(b"a,b\n" + b"1,\n" * (MOST_ROWS + 1))
    assert "at most 5 MB, saw 100.0 MB" in refused(b"a,b\n" + b"1," * 50_000_000)
    assert len(uploaded_table.read("mine.csv", b"a,b\n" + b"1,\n" * MOST_ROWS).cells) == MOST_ROWS


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
    assert uploaded_table.safe_name(name) == safe


def test_a_digest_tells_files_apart():
    one, two = (uploaded_table.read("mine.csv", b"a,b\n1,%d\n" % n).digest for n in (1, 2))
    assert one != two
