#!/usr/bin/env bash
# Guess: a table of a page, turned to Markdown, keeps each number under its head. Where a cell of the page spans two rows,
# the second row has the same word again or a blank, since Markdown has no such cells.
#
# What happens: the second row has one cell less, so that all that follow slide one to the left: the year 2023 stands
# under "State", 700 people under "Year" and 20 tanks under "Troops". So by markdownify, html2text, Turndown with its
# tables, and node-html-markdown, and for Word files by mammoth with markdownify. A sum over the column "Troops" counts
# tanks. Nothing is said; the row is sound Markdown, with a blank at its end. MarkItDown 0.1.9, which rests on
# markdownify and mammoth, was seen to do the same. `pandas.read_html` and python-docx repeat the word in both rows.
#
# Versions: markdownify 1.2.3, html2text 2025.4.15, mammoth 1.13.0, python-docx 1.2.0, pandas 3.1.1, lxml 6.1.3;
# turndown 7.2.5, turndown-plugin-gfm 1.0.2, node-html-markdown 2.0.0, seen with Node.js 20.
#
# Why it matters: tables of exercises have one state for several years as a rule, and are read through such tools by
# whoever hands pages to a model of language. Read tables as tables.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps beautifulsoup4==4.15.0 cobble==0.1.4 \
  html2text==2025.4.15 lxml==6.1.3 mammoth==1.13.0 markdownify==1.2.3 numpy==2.4.6 pandas==3.1.1 python-dateutil==4.0.0 \
  python-docx==1.2.0 six==1.17.0 soupsieve==4.1.3 typing_extensions==4.16.0
cd "$scratch"
npm install --silent --no-audit --no-fund --ignore-scripts turndown@7.2.5 turndown-plugin-gfm@1.0.2 \
  node-html-markdown@2.0.0

cat > table.html <<'HTML'
<table><tr><th>State</th><th>Year</th><th>Troops</th><th>Tanks</th></tr>
<tr><td rowspan="2">Belarus</td><td>2021</td><td>12000</td><td>300</td></tr>
<tr><td>2023</td><td>700</td><td>20</td></tr></table>
HTML
cat > turn.js <<'JS'
const html = require("node:fs").readFileSync("table.html", "utf8");
const Turndown = require("turndown");
const service = new Turndown();
service.use(require("turndown-plugin-gfm").gfm);
const { NodeHtmlMarkdown } = require("node-html-markdown");
console.log(JSON.stringify({ turndown: service.turndown(html), "node-html-markdown": NodeHtmlMarkdown.translate(html) }));
JS
node turn.js > turned.json
"$scratch/venv/bin/python" -W ignore - <<'PY'
import json
from importlib.metadata import version
from pathlib import Path

import docx
import html2text
import mammoth
import markdownify
import pandas

PACKAGES = ("markdownify", "html2text", "mammoth", "python-docx", "pandas")
node = {name: json.loads(Path(f"node_modules/{name}/package.json").read_text())["version"]
        for name in ("turndown", "turndown-plugin-gfm", "node-html-markdown")}
print(*(f"{name} {version(name)}" for name in PACKAGES), *(f"{name} {told}" for name, told in node.items()))
HEADS = ["State", "Year", "Troops", "Tanks"]
ROWS = [["Belarus", "2021", "12000", "300"], ["Belarus", "2023", "700", "20"]]
page = Path("table.html").read_text()
word = docx.Document()
table = word.add_table(rows=3, cols=4)
for at, row in enumerate([HEADS, *ROWS]):
    for column, text in enumerate(row):
        table.cell(at, column).text = text
table.cell(1, 0).merge(table.cell(2, 0)).text = "Belarus"
word.save("table.docx")
turned = {
    "markdownify": markdownify.markdownify(page), "html2text": html2text.html2text(page),
    "mammoth, markdownify": markdownify.markdownify(mammoth.convert_to_html(Path("table.docx").open("rb")).value),
    **json.loads(Path("turned.json").read_text()),
}
for name, text in turned.items():
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in text.splitlines() if "20" in line]
    print(f"  {name}: {rows}")
    assert rows[0] == ROWS[0] and [cell for cell in rows[1] if cell] == ["2023", "700", "20"] and rows[1][0] == "2023"
read = pandas.read_html("table.html")[0].astype(str).to_numpy().tolist()
kept = [[cell.text for cell in row.cells] for row in docx.Document("table.docx").tables[0].rows][1:]
print("  pandas and python-docx:", read, kept)
assert read == ROWS and kept == ROWS
print("As found: a year stands under the states, tanks stand under the troops.")
PY
