#!/usr/bin/env bash
# Guess: a schema of pandera with `drop_invalid_rows` drops the rows that fail, and no others.
#
# What happens: it drops by the label of the row. Two lists put together by pandas without new labels have two rows of
# label 1: if one fails, both go. A table that is indexed by the host state loses all drills of Estonia because one of
# them has a negative size. No error is raised and no warning given, and what remains is valid. Where a column is to be
# turned into a type (`coerce`) and one cell cannot, its row is dropped and all others stay texts.
#
# Versions: pandera 0.35.0, pandas 3.1.1.
#
# Why it matters: lists of several sources are put together before they are checked, and what is left looks sound. Number
# the rows anew first, or let the schema report (`lazy=True`) and choose by oneself, as `dashboard/frames/checks.py`
# does.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps annotated-types==0.8.0 \
  mypy-extensions==1.2.0 numpy==2.4.6 packaging==26.4 pandas==3.1.1 pandera==0.35.0 pydantic==2.14.4 \
  pydantic-core==2.50.5 python-dateutil==4.0.0 typeguard==4.6.1 typing-extensions==4.16.0 \
  typing-inspect==0.9.0 typing-inspection==0.4.5 tzdata==2026.6

"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
from importlib.metadata import version

import pandas
import pandera.pandas as pandera

print(*(f"{name} {version(name)}" for name in ("pandera", "pandas")))
SIZED = pandera.DataFrameSchema({"troops": pandera.Column(float, pandera.Check.ge(0))}, drop_invalid_rows=True)
FIRST = pandas.DataFrame({"drill": ["A", "B"], "troops": [500.0, -1.0]})
SECOND = pandas.DataFrame({"drill": ["C", "D"], "troops": [700.0, 800.0]})


def left(table):
    """Return the drills that are left, all of which have a size that is allowed."""
    made = SIZED.validate(table, lazy=True)
    assert (made["troops"] >= 0).all()
    return "".join(made["drill"])


together = pandas.concat([FIRST, SECOND])
found = left(together), left(together.reset_index(drop=True))
print("  B alone is not valid; left of A, B, C and D:", found[0], "; with new labels:", found[1])
assert found == ("AC", "ACD")

hosts = together.assign(host=["EST", "EST", "LVA", "EST"]).set_index("host")
print("  indexed by host, with B and D in Estonia like A:", left(hosts))
assert left(hosts) == "C"

day = pandera.Column("datetime64[ns]", coerce=True)
days = pandas.DataFrame({"day": ["2021-09-10", "autumn", "2021-10-01"]})
made = pandera.DataFrameSchema({"day": day}, drop_invalid_rows=True).validate(days, lazy=True)
print("  days with one that is none:", *made["day"], "as", made["day"].dtype)
assert list(made["day"]) == ["2021-09-10", "2021-10-01"] and made["day"].dtype == "str"
made = pandera.DataFrameSchema({"day": day}).validate(days.drop(1), lazy=True)
assert made["day"].dtype == "datetime64[ns]"
print("As found: a valid row goes with another of its label.")
PY
