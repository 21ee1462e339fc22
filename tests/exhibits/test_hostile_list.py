"""A list of the reader's own whose names would be code elsewhere: text in each chart and each file."""

import csv
import io
import json
import re
import zipfile
from functools import cache

import pytest

from dashboard.exhibits.catalogue import exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.memo import LatestResults
from dashboard.export.table import FORMULA_STARTS
from dashboard.export.tables import writers
from dashboard.frames.uploads.joining import join
from dashboard.schema import columns as c
from dashboard.selection import Selection
from tests.frames.uploads.reader import looked_at, register

NAMES = (
    "<img src=https://evil.example/x.png onerror=alert(1)>",
    "<script>alert(document.domain)</script>",
    '"><svg/onload=alert(1)>',
    '<a href="javascript:alert(1)">Zapad</a>',
    "[Zapad](javascript:alert(1))",
    "![x](https://evil.example/y.png)",
    '=HYPERLINK("https://evil.example";"Zapad")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd",
    "\u202eDAPAZ \u202c\u2066reversed\u2069\u200f",
    "\x01\x1b[31mred\x07",
    "{{7*7}}{% raw %}${7*7}#{7*7}",
    "%{customdata[0]}<extra>https://evil.example</extra>%{x}",
    '<span style="background:url(https://evil.example/z.png)">Z</span>',
    '#panic("x") $x$ @ref *b* _i_ `raw`',
    "]]></text><script>alert(1)</script><![CDATA[",
    "&lt;b&gt; &amp;#60;script&#62; &#x3C;i&#x3E;",
    "A" * 400,
    ":material/delete: :red[x] $$\\frac{1}{0}$$",
    "'; DROP TABLE exercises;-- " + "\u0336" * 40,
)
LIVE = re.compile(r"<(?!/?(?:b|br|i|extra|sub|sup)\s*/?>)[a-zA-Z!/]")
"""A tag other than those few in which our labels are set."""

TURNING = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\x00-\x08\x0e-\x1b]")
ENTRIES = {
    "timeline": {},
    "size-and-length": {},
    "record-claims": {"exercise_id": 0},
    "record-places": {"exercise_id": 15},
}
"""Exhibits that name exercises; of a record, which name it has."""


@cache
def joined():
    quoted = ['"' + name.replace('"', '""') + '"' for name in NAMES]
    rows = [
        f"{one},{2010 + n % 15}-05-02,{2010 + n % 15}-05-09,Estonia,59.4,24.7,{9000 + n * 700},NATO,{one}"
        for n, one in enumerate(quoted)
    ]
    head = "name,start,end,country,lat,lon,troops,side,series"
    found = looked_at("\n".join([head, *rows]) + "\n").result
    assert len(found.tables["exercises"]) == len(NAMES)
    return Extract(join(register(), found), Selection(uploaded=found.words), memo=LatestResults(500))


def shown(name):
    options = dict(ENTRIES[name])
    if options:
        mine = joined().register.exercises[c.EXERCISE_ID].tail(len(NAMES))
        options["exercise_id"] = mine.iloc[options["exercise_id"]]
    return exhibit(joined(), name, **options)


def strings(value):
    if isinstance(value, str):
        return [value]
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [one for part in parts for one in strings(part)]


@pytest.mark.parametrize("name", ENTRIES)
def test_no_name_of_a_list_is_code_in_a_chart_or_a_file(name):
    made = shown(name)
    plain = json.loads(made.figure.to_json())
    plain["layout"].pop("meta")  # words that a picture sets as text by itself
    labels = strings(plain)
    assert [one for one in labels if LIVE.search(one)] == []
    assert [one for one in labels if TURNING.search(one)] == []
    assert any("evil.example" in one or "Yours" in one for one in labels)
    book = zipfile.ZipFile(io.BytesIO(writers.written(made, "xlsx")))
    sheets = [book.read(one).decode() for one in book.namelist() if one.startswith("xl/worksheets/sheet")]
    assert sheets
    assert not [one for one in sheets if re.search(r"<f[ >]", one)]
    rows = csv.reader(io.StringIO(writers.written(made, "csv").decode("utf-8"), newline=""))
    assert [
        cell for row in rows for cell in row if cell.startswith(FORMULA_STARTS[:4]) and _is_no_number(cell)
    ] == []


def _is_no_number(cell):
    return re.fullmatch(r"-\d+(\.\d+)?", cell) is None
