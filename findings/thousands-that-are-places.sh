#!/usr/bin/env bash
# Guess: frictionless, which looks for the type of each column of a CSV file, takes "9,000" and "12,000" for numbers or
# leaves them as texts; with semicolons between the cells "6,5" is six and a half or a text.
#
# What happens: a column in which every cell is two numbers with a comma between them is one of places on the Earth,
# longitude and latitude, as long as the second is at most 90 and the first at most 180. Nine thousand people are 9 east
# on the equator; 6,5 and 6,05 days are the same place, 6 east and 5 north. One cell such as 12,500 makes texts of the
# column. `validate` finds nothing wrong, and whoever turns the file into another by `write` has 9,0 and 12,0 in it,
# and 6,5 for 6,05.
#
# Versions: frictionless 5.21.0.
#
# Why it matters: sizes of drills are round thousands, and most of this flank writes decimal commas. A data package made
# by `describe` says `geopoint` of them, and a converted list has a thousandth of the people. Name the type of each
# column: `number` with `groupChar` or `decimalChar`.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps annotated-types==0.8.0 attrs==26.1.0 \
  certifi==2026.10.19.post1 chardet==7.7.0 charset-normalizer==3.5.3 click==8.5.1 frictionless==5.21.0 \
  humanize==4.17.0 idna==3.20 isodate==0.7.2 jinja2==3.1.6 jsonschema==4.26.0 jsonschema-specifications==2025.9.1 \
  markdown-it-py==4.3.0 marko==2.2.4 markupsafe==3.0.4 mdurl==0.1.2 petl==1.7.30 pydantic==2.14.4 \
  pydantic-core==2.50.5 pygments==2.21.0 python-dateutil==4.0.0 python-slugify==9.2.0 pyyaml==6.0.4 \
  referencing==0.37.0 requests==2.34.2 rfc3986==2.0.0 rich==15.0.0 rpds-py==2026.9.1 shellingham==1.5.4 \
  simpleeval==1.0.8 six==1.17.0 stringcase==1.2.0 tabulate==0.10.0 text-unidecode==1.3 typer==0.29.2 \
  typing-extensions==4.16.0 typing-inspection==0.4.5 urllib3==2.8.0 validators==0.36.0

cd "$scratch"
cat > look.py <<'PY'
from importlib.metadata import version
from pathlib import Path

from frictionless import Resource, extract, validate

print("frictionless", version("frictionless"))


def looked(cells):
    """Return the type of a column, its cells as they are read, and as they are written to another CSV file."""
    rows = "".join(f"Drill {row};{cell}\n" for row, cell in enumerate(cells))
    Path("drills.csv").write_text("drill;size\n" + rows)
    assert validate("drills.csv").valid
    resource = Resource("drills.csv")
    resource.infer()
    cells_read = [row["size"] for row in extract("drills.csv")["drills"]]
    read = [cell if isinstance(cell, str) else [float(part) for part in cell] for cell in cells_read]
    Path("again.csv").unlink(missing_ok=True)
    Resource("drills.csv").write("again.csv")
    written = [line.partition(",")[2].strip('"') for line in Path("again.csv").read_text().splitlines()[1:]]
    kind = resource.schema.get_field("size").type
    print(f"  {', '.join(cells)} -> {kind}", read, "written as", *written)
    return kind, read, written


people = ["9,000", "12,000", "13,000"]
assert looked(people) == ("geopoint", [[9, 0], [12, 0], [13, 0]], ["9,0", "12,0", "13,0"])
assert looked(["6,5", "6,05"]) == ("geopoint", [[6, 5], [6, 5]], ["6,5", "6,5"])
for cells in (["9,000", "12,500"], ["200,5", "6,5"], ["6,95", "6,5"]):
    assert looked(cells) == ("string", cells, cells)
print("As found: nine thousand is a place in the sea.")
PY
venv/bin/python -W ignore look.py
