"""What it costs to refuse a file beyond all measure, each in a process of its own; run as a program.

The files are harmless: blanks, empty cells and a link to nowhere, made small by packing.
"""

import json
import os
import resource
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from dashboard.frames.uploads import open_file
from dashboard.frames.uploads.uploaded_table import Refused
from tests.frames.uploads import files
from tests.frames.uploads.files import ods, ods_row, ods_text, zipped

ROOT = Path(__file__).parents[3]
LOOP = 5_000_000
"""Rounds of an empty loop: how long they take is the floor, on a busy machine as on an idle one."""

MILLION = 1_000_000


def _said(raw, size):
    """Return an archive whose lists of members say that the first unpacks to so many bytes."""
    changed = bytearray(raw)
    for mark, at in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        start = changed.index(mark) + at
        changed[start : start + 4] = struct.pack("<I", size)
    return bytes(changed)


def _book(sheet, **more):
    return zipped(
        {
            "xl/workbook.xml": '<workbook><sheets><sheet name="S" r:id="r1"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": "<Relationships>"
            '<Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
            "xl/worksheets/sheet1.xml": sheet,
        }
        | more
    )


def _sheet(cells):
    return f"<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>"


def _ods_of(row):
    return ods(f'<table:table table:name="S">{row}</table:table>')


HOSTILE = {
    "unpacks to 900 MB": lambda: _said(zipped({"a.csv": "a,b"}), 900 * MILLION),
    "unpacks to more than it says": lambda: _said(zipped({"a.csv": b" " * 20 * MILLION}), 1000),
    "unpacks to blanks alone": lambda: zipped({"a.csv": b"\n" * 50 * MILLION}),
    "thousands of members": lambda: zipped({f"{n}.csv": "a" for n in range(5_000)}),
    "a workbook of blanks": lambda: _book(b"<worksheet>" + b" " * 50 * MILLION),
    "a sheet of a million columns": lambda: _book(_sheet("<c><v>1</v></c>" * MILLION)),
    "a sheet that says a million columns": lambda: _book(_sheet('<c r="BDWGN1"><v>1</v></c>')),
    "an ODS row of a million columns": lambda: _ods_of(
        ods_row(ods_text("A", table__number_columns_repeated=MILLION))
    ),
    "an ODS of a billion rows": lambda: _ods_of(
        ods_row(ods_text("A"), more=' table:number-rows-repeated="1000000000"')
    ),
    "a text of a million columns": lambda: b"a," * MILLION + b"\n1,2\n",
    "a text of a million lines": lambda: b"a,b\n" + b"1,2\n" * MILLION,
    "a link to outside": lambda: _book(_sheet(""), **{"xl/externalLinks/externalLink1.xml": "<x/>"}),
    "entities within entities": lambda: (
        b'<?xml version="1.0"?><!DOCTYPE kml [<!ENTITY a "b">]><kml>&a;</kml>'
    ),
    "lists within lists": lambda: b'{"features":' + b"[" * MILLION,
}
"""Makers of files, by what is wrong with each."""


def cost(raw):
    """Return the sentence of the refusal, seconds of work, and megabytes that it took at its height."""
    with tempfile.TemporaryFile("w+") as told:
        child = os.fork()
        if child == 0:
            before = _used()
            try:
                open_file.read("mine", raw)
                words = "not refused"
            except Refused as refusal:
                words = str(refusal)
            seconds, megabytes = (after - one for after, one in zip(_used(), before, strict=True))
            json.dump((words, seconds, megabytes), told)
            told.flush()
            os._exit(0)
        if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != 0:
            return "ended the process", 0.0, 0.0
        told.seek(0)
        return json.load(told)


def _used():
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


def floor():
    """Return the seconds of work of an empty loop."""
    start = time.process_time()
    for _ in range(LOOP):
        pass
    return time.process_time() - start


def costs():
    """Return the floor, and the cost of each refusal, measured in a process that has read one list before."""
    done = subprocess.run(
        [sys.executable, "-m", __name__], check=True, cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    return json.loads(done.stdout)


if __name__ == "__main__":
    open_file.read("drills.xlsx", files.xlsx(files.drills))
    made = {name: cost(make()) for name, make in HOSTILE.items()}
    json.dump({"floor": floor(), "costs": made}, sys.stdout)
