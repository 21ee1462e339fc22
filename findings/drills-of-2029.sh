#!/usr/bin/env bash
# Guess: Typst's bibliography shows the days of a drill's report that BibLaTeX writes as a range, and what is known of a
# date that is known in part, or raises as it does for a year such as "forthcoming".
#
# What happens: of "2021-09-10/2021-09-16" it shows the last day alone, 16 September, and of 2014/2022 the year 2022.
# "202X", some year of the 2020s, is 2029. A season ("2021-21", spring 2021) has no date at all, not even its year. So in
# the styles of APA, Chicago and MHRA, without a warning. What is uncertain or about ("2021?", "2021~") is shown as that.
# citation-js shows "September 10–16" and "2014–2022" from the same file, and 2020 for "202X".
#
# Versions: typst 0.15.2 for Python, pypdf 7.1.1; @citation-js/core, plugin-bibtex and plugin-csl 0.8.2 (npm), seen with
# Node.js 20. Nothing was found on it among the issues of typst/hayagriva and typst/biblatex.
#
# Why it matters: a series of reports on a drill is cited by its last day, as if nothing had been written before, and a
# year to come that nobody gave stands in print. Give Typst one day, or the year with "?".
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"
python3 -m venv venv
venv/bin/pip install -qq --disable-pip-version-check --no-deps --only-binary :all: pypdf==7.1.1 typst==0.15.2
npm install --silent --no-audit --no-fund --ignore-scripts @citation-js/core@0.8.2 @citation-js/plugin-bibtex@0.8.2 \
  @citation-js/plugin-csl@0.8.2

cat > cite.mjs <<'JS'
import { readFileSync } from "node:fs";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import { Cite } from "@citation-js/core";
console.log(new Cite(readFileSync("sources.bib", "utf8")).format("bibliography", { template: "apa" }).trim());
JS
venv/bin/python -W error - <<'PY'
import io
import subprocess
from importlib.metadata import version
from pathlib import Path

import typst
from pypdf import PdfReader

print(*(f"{name} {version(name)}" for name in ("typst", "pypdf")))
TYPST = '#set page(width: 40cm, height: auto)\n#bibliography("sources.bib", style: "{}", full: true, title: none)'


def shown(date):
    """The reference in three styles by Typst, and by citation-js."""
    author = "author = {{Ministry of Defence}}"
    Path("sources.bib").write_text(f"@online{{zapad, title = {{Zapad}}, {author}, date = {{{date}}}}}")
    said = []
    for style in ("apa", "chicago-notes", "modern-humanities-research-association"):
        Path("brief.typ").write_text(TYPST.format(style))
        said.append(" ".join(PdfReader(io.BytesIO(typst.compile("brief.typ"))).pages[0].extract_text().split()))
    return said, subprocess.check_output(["node", "cite.mjs"], text=True).strip()


FOUND = {
    "2021-09-10/2021-09-16": ("September 16", "September 10–16"),
    "2014/2022": ("2022", "2014–2022"),
    "202X": ("2029", "2020"),
    "2021-09": ("September", "September"),
}
for date, (found, by_other) in FOUND.items():
    said, other = shown(date)
    print(f"  {date}: {said[0]} | by citation-js: {other}")
    assert all(found in text for text in said) and by_other in other
    assert not any(day in text for text in said for day in ("10", "2014", "2020"))
season, other = shown("2021-21")
print(f"  2021-21: {season[0]} | by citation-js: {other}")
assert not any("2021" in text for text in season) and "2021" in other
for date, sign in {"2021?": ("ca. 2021", "[2021?]"), "2021~": ("ca. 2021", "[2021?]")}.items():
    said, _ = shown(date)
    assert sign[0] in said[0] and sign[1] in said[1]
print("As found: a drill of the 2020s is of 2029.")
PY
