#!/usr/bin/env bash
# Guess: python-docx gives the text of a Word file as a reader of Word sees it, or as it was before it was corrected.
#
# What happens: of a sentence in which 12,000 was struck and 13,000 put in with changes tracked it gives neither: "Some
# people took part." The same for a word in a content control, such as a state chosen from a list: "Host:". In a table
# such cells are blank, as if nothing were known. Nothing is said. mammoth gives 13,000 and the state.
#
# Versions: python-docx 1.2.0, lxml 6.1.3, mammoth 1.13.0.
#
# Why it matters: drafts of reports go round with their changes tracked, and forms of ministries have their choices in
# such controls. A number that is missing is not seen in what is read. Accept all changes first, or take mammoth.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps cobble==0.1.4 lxml==6.1.3 mammoth==1.13.0 \
  python-docx==1.2.0 typing_extensions==4.16.0

cd "$scratch"
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
from importlib.metadata import version
from pathlib import Path

import docx
import mammoth
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

print(*(f"{name} {version(name)}" for name in ("python-docx", "lxml", "mammoth")))
BY = 'w:id="1" w:author="Editor" w:date="2026-01-01T00:00:00Z"'
STRUCK = f'<w:del {nsdecls("w")} {BY}><w:r><w:delText>12,000</w:delText></w:r></w:del>'
PUT_IN = f'<w:ins {nsdecls("w")} {BY}><w:r><w:t>13,000</w:t></w:r></w:ins>'
CHOSEN = f'<w:sdt {nsdecls("w")}><w:sdtContent><w:r><w:t>Poland</w:t></w:r></w:sdtContent></w:sdt>'


def add(paragraph, *parts):
    for part in parts:
        if part.startswith("<"):
            paragraph._p.append(parse_xml(part))
        else:
            paragraph.add_run(part)


made = docx.Document()
add(made.add_paragraph(), "Some ", STRUCK, PUT_IN, " people took part.")
add(made.add_paragraph(), "Host: ", CHOSEN)
table = made.add_table(rows=2, cols=2)
for cell, parts in zip(table._cells, (("Host",), ("Troops",), (CHOSEN,), (STRUCK, PUT_IN)), strict=True):
    add(cell.paragraphs[0], *parts)
made.save("report.docx")
read = docx.Document("report.docx")
texts = [paragraph.text for paragraph in read.paragraphs]
cells = [[cell.text for cell in line.cells] for line in read.tables[0].rows]
with Path("report.docx").open("rb") as file:
    whole = mammoth.extract_raw_text(file).value.split("\n\n")
print("  python-docx:", texts, cells)
print("  mammoth:", [text for text in whole if text])
assert texts == ["Some  people took part.", "Host: "]
assert cells == [["Host", "Troops"], ["", ""]]
assert [text for text in whole if text] == [
    "Some 13,000 people took part.", "Host: Poland", "Host", "Troops", "Poland", "13,000",
]
print("As found: what was put in is not read, and what was struck is not either.")
PY
