#!/usr/bin/env bash
# Guess: `st.cache_data` computes anew once the table that a function is given has another value; where a table is
# very large it may look at a part of it.
#
# What happens: of a Polars table, and of a column, it compares what is printed of a digest for each row, and print
# leaves out all but the first and last ten. In a table of 22 rows two may change, of 100 rows 80, and the old answer
# comes back. Of a pandas table or a column from 50,000 rows on a sample of 10,000 rows counts, always the same, so
# that a correction of one row is missed four times in five; of a numpy array from 500,000 numbers on a sample of
# 100,000. No warning is given.
#
# Versions: streamlit 1.67.0, polars 2.1.0, pandas 3.1.1, numpy 2.4.6. The sample is known: issue 14622 of
# streamlit/streamlit, since which its seed can be set; of the printed digests nothing was found there.
#
# Why it matters: a register is corrected cell by cell, and a page goes on showing the number from before. Let the
# cached function take the digest or the version of the file and read the table itself, or give `hash_funcs`. The
# product keeps its results by itself, for as long as a frame lives.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps altair==6.3.0 anyio==4.16.0 attrs==26.1.0 \
  certifi==2026.10.19.post1 charset-normalizer==3.5.3 click==8.5.1 h11==0.16.0 idna==3.20 itsdangerous==2.2.0 \
  jinja2==3.1.6 jsonschema==4.26.0 jsonschema-specifications==2025.9.1 markupsafe==3.0.4 narwhals==2.29.0 \
  numpy==2.4.6 packaging==26.4 pandas==3.1.1 pillow==13.0.0 polars==2.1.0 polars-runtime-32==2.1.0 \
  protobuf==7.36.2 pyarrow==26.0.1 pydeck==0.9.3 python-dateutil==4.0.0 python-multipart==0.0.34 \
  referencing==0.37.0 requests==2.34.2 rpds-py==2026.9.1 starlette==1.10.0 streamlit==1.67.0 \
  typing-extensions==4.16.0 tzdata==2026.6 urllib3==2.8.0 uvicorn==0.54.0 watchdog==7.1.0 websockets==17.4

cd "$scratch"
cat > look.py <<'PY'
import logging
from importlib.metadata import version

logging.disable(logging.WARNING)  # Streamlit says that no page is open
import numpy
import pandas
import polars
import streamlit as st

print(*(f"{name} {version(name)}" for name in ("streamlit", "polars", "pandas", "numpy")))


@st.cache_data
def total(troops):
    return int(troops["troops"].sum())


@st.cache_data
def total_of_column(troops):
    return int(troops.sum())


def whole(table):
    return table.hash_rows().to_list() if isinstance(table, polars.DataFrame) else table.to_csv()


@st.cache_data(hash_funcs={polars.DataFrame: whole, pandas.DataFrame: whole})
def right_total(troops):
    return int(troops["troops"].sum())


def missed(make, ask, size, rows):
    """Return the rows whose correction by a million does not change the total."""
    before = ask(make(numpy.arange(size)))
    assert before == size * (size - 1) // 2
    found = []
    for row in rows:
        numbers = numpy.arange(size)
        numbers[row] += 1_000_000
        if ask(make(numbers)) == before:
            found.append(row)
    return found


def polars_table(numbers):
    return polars.DataFrame({"drill": [f"Drill {row}" for row in range(len(numbers))], "troops": numbers})


def pandas_table(numbers):
    return pandas.DataFrame({"drill": "Drill", "troops": numbers})


for size, expected in ((21, 0), (22, 2), (100, 80)):
    found = missed(polars_table, total, size, range(size))
    print(f"  Polars, {size} rows: corrections missed in {len(found)}", found[:1], found[-1:])
    assert found == list(range(10, 10 + expected))
assert missed(polars.Series, total_of_column, 100, range(100)) == list(range(10, 90))
assert missed(polars_table, right_total, 100, range(100)) == []
EVERY = range(0, 49_999, 500)
assert missed(pandas_table, total, 49_999, EVERY) == []
found = missed(pandas_table, total, 50_000, EVERY)
print(f"  pandas, 50,000 rows: corrections missed in {len(found)} of {len(EVERY)}")
assert 70 <= len(found) <= 90
assert missed(pandas_table, total, 50_000, EVERY) == found
assert missed(pandas_table, right_total, 50_000, EVERY[:5]) == []
assert len(missed(numpy.asarray, total_of_column, 500_000, range(0, 500_000, 10_000))) > 30
print("As found: a corrected row leaves the old answer.")
PY
"$scratch/venv/bin/python" -W ignore look.py 2> said.txt || { cat said.txt; exit 1; }
