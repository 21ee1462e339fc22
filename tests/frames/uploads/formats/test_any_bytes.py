"""Whatever a file holds, it is read or refused in a sentence, and each of its rows joins or is told."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.frames.uploads import preview
from dashboard.frames.uploads.columns import guess
from dashboard.frames.uploads.columns.fields import FIELDS, KINDS
from dashboard.frames.uploads.uploaded_table import Refused
from tests.frames.uploads import desk_lists, files
from tests.frames.uploads.reader import opened, register

HEADS = [
    *sorted({name for fields in FIELDS.values() for one in fields for name in one.known_as}),
    *("", "Troops (tys.)", "event_date", "event_type", "latitude", "longitude", "geo_precision", "iyear"),
    *("imonth", "iday", "eventid", "date_start", "where_coordinates", "type_of_violence", "SQLDATE"),
    *("GLOBALEVENTID", "ActionGeo_FullName", "exercise_id", "claim_id", "claimant_id", "Exercise", "Start"),
]
CELLS = [
    *(
        "2025-05-01",
        "5 May",
        "FY25",
        "2011/12",
        "Q9 2025",
        "W54 2025",
        "31.02.2025",
        "..2025",
        "3Q2025",
        "2025",
    ),
    *(
        "12 000",
        "1,2,3",
        "1.5",
        "3-4000",
        "9" * 5000,
        "NaN",
        "1e999",
        "-0",
        "٣",
        "½",
        "2½",
        "<5",
        "k",
        "1[1]",
    ),
    *("Estonia", "EN", "RS", "and", "&", "Boston, MA", "POINT(1 2)", "POINT(999 999)", "35V LF 7 9", "99Z"),
    *(
        "591540N",
        "59°",
        "90.0001",
        "-9",
        "#REF!",
        "=1+1",
        "Total 5",
        "date",
        "km",
        "NN",
        "\u202e",
        "İ",
        "'",
        "",
    ),
]
rows = st.lists(st.sampled_from(CELLS) | st.text(max_size=8), max_size=7)
tables = st.tuples(
    st.lists(st.sampled_from(HEADS), min_size=1, max_size=7),
    st.lists(rows, max_size=8),
    st.sampled_from(",;\t|"),
)


def looked_at(raw, kind):
    """Return a list as it would join and its table, or the sentence that refuses it."""
    try:
        table = opened(raw)
        found = preview.of_schema(table, register())
    except Refused as refusal:
        return str(refusal)
    if found is None:
        found = preview.of_choices(table, guess.choices(table, kind), register())
    preview.faults_table(found.result)
    return found, table


@settings(max_examples=80)
@given(tables, st.sampled_from(["", *KINDS]))
def test_every_row_of_any_table_joins_or_is_told(parts, kind):
    head, lines, sign = parts
    text = "\n".join(sign.join(cell.replace("\n", " ") for cell in line) for line in (head, *lines))
    answer = looked_at(text.encode("utf-8", "replace"), kind)
    if isinstance(answer, str):
        assert answer.startswith("Expected ")
        return
    found, table = answer
    if "Choose the column" in found.missing:
        return
    left_out = {fault.row for fault in found.result.faults}
    together = sum(int(note.split()[0]) for note in found.result.notes if "joined to an exercise" in note)
    rest = len(table.cells.index.difference(list(left_out)))
    assert found.result.joins + together == rest


@cache
def whole():
    """Return a sound file of each format."""
    return [
        *(desk_lists.LISTS[name][0] for name in ("polish", "workbook", "russian")),
        *(files.KML, files.GPX, files.geojson(), files.geopackage(files.features())),
        *(files.parquet(files.features()), files.parquet(files.plain_frame())),
        files.package(exercises="name,start\nA,2025\n", claims="a,b\n1,2\n"),
    ]


@settings(max_examples=60)
@given(st.integers(0, 9), st.data())
def test_a_damaged_file_of_any_format_is_read_or_refused(which, data):
    raw = bytearray(whole()[which])
    for _ in range(data.draw(st.sampled_from([1, 1, 3, 10]))):
        at = data.draw(st.integers(0, len(raw) - 1))
        raw[at : at + data.draw(st.sampled_from([0, 1, 1, 40]))] = data.draw(st.binary(max_size=4))
        raw = raw or bytearray(b"a")
    answer = looked_at(bytes(raw), "")
    assert not isinstance(answer, str) or answer.startswith("Expected ")


def test_text_of_another_encoding_in_a_database_is_refused():
    # Python's sqlite3 decodes its own message of the name and raises a UnicodeDecodeError (3.11).
    raw = files.geopackage(files.features(), "dr\u00fcck")
    with pytest.raises(Refused):
        opened(raw.replace("dr\u00fcck".encode(), b"dr\xfc\xfcck"))
