#!/usr/bin/env bash
# Guess: a table of texts that pandas writes as Markdown has the same texts.
#
# What happens: `to_markdown()` hands them to tabulate, which takes texts that look like numbers for numbers, column by
# column, and writes these anew. Days as most of this flank writes them, "10.09", "01.10" and "20.10", come out as 10.09,
# 1.1 and 20.1: the first of October is the first of January. Where one cell of the column is none, such as "spring",
# all stay. The battalion "2E3" is 2000, and in its column the code "0231" is 231. Dates in full, "01.10.2021", and codes
# of digits alone stay. No warning is given; `disable_numparse=True` keeps all, and `to_html()` leaves texts alone.
#
# Versions: pandas 3.1.1, tabulate 0.10.0, numpy 2.4.6.
#
# Why it matters: reports in Markdown, and tables handed to a model of language, are made by this call.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps numpy==2.4.6 pandas==3.1.1 \
  python-dateutil==4.0.0 six==1.17.0 tabulate==0.10.0 tzdata==2026.6

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import pandas

print(*(f"{name} {version(name)}" for name in ("pandas", "tabulate")))


def written(texts, **options):
    """The cells of a column of texts, as the table in Markdown has them."""
    column = pandas.DataFrame({"cell": pandas.Series(texts, dtype="str")})
    cells = [line.strip("| ") for line in column.to_markdown(index=False, **options).splitlines()[2:]]
    print(f"  {texts}{' ' + str(options) if options else ''}: {cells}")
    assert all(text in column.to_html() for text in texts)
    return cells


DAYS = ["10.09", "01.10", "20.10"]
assert written(DAYS) == ["10.09", "1.1", "20.1"]
assert written([*DAYS, "spring"]) == [*DAYS, "spring"]
assert written(["01.10.2021", "20.10.2021"]) == ["01.10.2021", "20.10.2021"]
assert written(["0231", "0007"]) == ["0231", "0007"]
assert written(["2E3", "0231"]) == ["2000", "231"]
assert written(DAYS, disable_numparse=True) == DAYS
print("As found: the first of October is the first of January.")
PY
