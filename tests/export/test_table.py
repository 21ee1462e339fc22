import csv as reader
import io

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboard.export.table import FORMULA_STARTS, csv


def rows_of(frame):
    return list(reader.reader(io.StringIO(csv(frame).decode("utf-8"), newline="")))


def test_layout():
    frame = pd.DataFrame(
        {
            "name": pd.array(["Łask", None], dtype="str"),
            "troops": pd.array([13000, None], dtype="Int64"),
            "share": [-1.5, float("nan")],
            "day": pd.to_datetime(["2025-09-12", None]),
            "aired": pd.array([True, None], dtype="boolean"),
        },
        index=[7, 3],
    )
    assert csv(frame).decode("utf-8") == (
        "name,troops,share,day,aired\nŁask,13000,-1.5,2025-09-12,true\n,,,,\n"
    )


def test_a_time_of_day_is_kept():
    assert rows_of(pd.DataFrame({"at": pd.to_datetime(["2025-09-12T06:30"])}))[1] == ["2025-09-12T06:30:00"]


def test_people_are_whole_numbers_though_a_gap_or_a_half_stands_beside_them():
    frame = pd.DataFrame({"gap": [14000.0, None], "half": [12500.5, 13000.0], "far": [1e22, -0.0]})
    assert csv(frame) == b"gap,half,far\n14000,12500.5,1e+22\n,13000,0\n"


def test_a_mark_before_the_same_bytes_says_the_encoding_to_spreadsheets():
    frame = pd.DataFrame({"name": ["Łask", "Щит"]})
    assert csv(frame, marked=True) == b"\xef\xbb\xbf" + csv(frame)


def test_no_rows_still_have_a_header():
    assert csv(pd.DataFrame({"name": [], "troops": []})) == b"name,troops\n"


DANGEROUS = ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"]
"""What OWASP's page on CSV injection names: https://owasp.org/www-community/attacks/CSV_Injection. Written
out here, for a test that takes the list from the program holds of any list."""


def test_the_program_knows_every_dangerous_start():
    assert set(FORMULA_STARTS) == set(DANGEROUS)


@pytest.mark.parametrize("start", DANGEROUS)
def test_a_formula_becomes_text(start):
    (header,), (cell,) = rows_of(pd.DataFrame({f"{start}sum": [f"{start}HYPERLINK(1)"]}))
    assert header.startswith("'")
    assert cell.startswith("'")


def test_negative_numbers_stay_numbers_even_among_text():
    assert rows_of(pd.DataFrame({"mixed": [-5, "-5", 2.5]}))[1:] == [["-5"], ["'-5"], ["2.5"]]


def test_html_stays_text():
    hostile = '<img src="https://evil.example/x.png">, "quoted"'
    assert rows_of(pd.DataFrame({"name": [hostile]}))[1] == [hostile]


@given(st.lists(st.text(), min_size=1))
def test_text_comes_back_as_it_was_and_never_as_a_formula(texts):
    cells = [row[0] if row else "" for row in rows_of(pd.DataFrame({"a": texts, "b": 1}))[1:]]
    assert len(cells) == len(texts)
    for cell, text in zip(cells, texts, strict=True):
        lines = text.replace("\r\n", "\n").replace("\r", "\n")
        assert cell == (f"'{lines}" if text.startswith(FORMULA_STARTS) else lines)
        assert not cell.startswith(FORMULA_STARTS)


def test_the_table_itself_is_not_changed():
    frame = pd.DataFrame({"name": ["=1"]})
    csv(frame)
    assert frame["name"].tolist() == ["=1"]
