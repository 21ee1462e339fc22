#!/usr/bin/env bash
# Guess: in the SQL of Polars STRPOS tells where a letter stands, as in PostgreSQL and DuckDB, so that SUBSTR and LEFT,
# which count letters, can cut a text there.
#
# What happens: STRPOS, and POSITION too, count bytes. The second word of "Щит Союза" by
# `substr(s, strpos(s, ' ') + 1)` is "за", that of "Łódź garrison" is "rison", and the first word by `left` is "Щит Со".
# LENGTH, SUBSTR, LEFT and RIGHT count letters. Of "Zapad 2021" all are right. Where the text is missing STRPOS is 0,
# not nothing, so that "not found" counts it. And LOG(2, 8) is a third, where it is 3 elsewhere: the base stands second.
# No warning is given. DuckDB gives the right words.
#
# Versions: polars 2.1.0, duckdb 2.0.1, pyarrow 26.0.1.
#
# Why it matters: names and years are parted at a blank in this way, and all tests with English names pass. SPLIT_PART
# is right.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps duckdb==2.0.1 polars==2.1.0 \
  polars-runtime-32==2.1.0 pyarrow==26.0.1

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import duckdb
import polars

print(*(f"{name} {version(name)}" for name in ("polars", "duckdb")))
TEXTS = ["\u0429\u0438\u0442 \u0421\u043e\u044e\u0437\u0430", "\u0141\u00f3d\u017a garrison", "Zapad 2021", None]
drills = polars.DataFrame({"s": TEXTS})


def both(asked):
    """What Polars and DuckDB answer for each text."""
    question = f"select {asked} as found from drills"
    by_polars = polars.SQLContext(drills=drills).execute(question, eager=True)["found"].to_list()
    by_duckdb = [found for (found,) in duckdb.execute(question).fetchall()]
    print(f"  {asked}: Polars {by_polars}, DuckDB {by_duckdb}")
    return by_polars, by_duckdb


second = ["\u0421\u043e\u044e\u0437\u0430", "garrison", "2021", None]
assert both("substr(s, strpos(s, ' ') + 1)") == (["\u0437\u0430", "rison", "2021", None], second)
first = [text and text.split()[0] for text in TEXTS]
assert both("left(s, strpos(s, ' ') - 1)") == (["\u0429\u0438\u0442 \u0421\u043e", "\u0141\u00f3d\u017a ga", *first[2:]], first)
assert both("strpos(s, ' ')") == ([7, 8, 6, 0], [4, 5, 6, None])
assert both("position(' ' in s)") == ([7, 8, 6, 0], [4, 5, 6, None])
assert both("length(s)") == ([9, 13, 10, None], [9, 13, 10, None])
assert both("split_part(s, ' ', 2)") == (second, second)
by_polars, by_duckdb = both("log(2, 8)")
assert round(by_polars[0], 6) == 0.333333 and round(by_duckdb[0], 6) == 3
print("As found: a place is told in bytes, and taken for letters.")
PY
