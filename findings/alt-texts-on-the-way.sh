#!/usr/bin/env bash
# Guess: a document that Pandoc turns from one form into another keeps what the pictures and tables tell to readers who
# cannot see them.
#
# What happens: the alternative text of a picture goes into HTML, Word, PowerPoint, EPUB, LaTeX, reStructuredText and
# JATS, but not into Typst and OpenDocument, which have a place for it, nor into ConTeXt and Org: there it is gone, for
# a picture with a caption and for one in a line of text alike. The head of a row in a table, `<th scope="row">`, is
# kept in HTML and looks like one in OpenDocument; in Typst, Word and LaTeX it is a cell as any other. No warning is
# given, not with `--verbose` either.
#
# Versions: pandoc 3.9 (pypandoc_binary 1.17).
#
# Why it matters: reports are written once in Markdown and given on as PDF by way of Typst, or as OpenDocument, and both
# are expected to be accessible. Typst refuses a picture without such a text only where PDF/UA is asked for. Look into
# the output, or add the texts by a filter.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps pypandoc_binary==1.17
cd "$scratch"

"$scratch/venv/bin/python" -W error - <<'PY'
import base64
import re
import subprocess
import zipfile
from importlib.metadata import version
from pathlib import Path

import pypandoc

print("pandoc", pypandoc.get_pandoc_version(), "pypandoc_binary", version("pypandoc_binary"))
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
Path("troops.png").write_bytes(base64.b64decode(PIXEL))
CAPTIONED, INLINE = "Falls from 100,000 to 12,700", "Rises again"
Path("report.md").write_text(
    f'![Troops by year](troops.png){{alt="{CAPTIONED}"}}\n\nIn a line ![{INLINE}](troops.png) of text.\n'
)
HEADED = '<table><thead><tr><th>Year</th><th>Troops</th></tr></thead><tbody><tr><th scope="row">2021</th>'
Path("table.html").write_text(HEADED + "<td>12,700</td></tr></tbody></table>\n")


def made(source, form):
    """Let Pandoc make a file; return all that is written in it. It must not say a word."""
    run = subprocess.run(
        [pypandoc.get_pandoc_path(), "--verbose", source, "-t", form, "-o", f"out.{form}"],
        capture_output=True, text=True, check=True,
    )
    told = [line for line in (run.stdout + run.stderr).splitlines() if "WARNING" in line]
    assert not told, told
    if not zipfile.is_zipfile(f"out.{form}"):
        return Path(f"out.{form}").read_text()
    with zipfile.ZipFile(f"out.{form}") as packed:
        names = [name for name in packed.namelist() if name.endswith((".xml", ".xhtml"))]
        return "\n".join(packed.read(name).decode() for name in names)


KEPT = ("html5", "docx", "pptx", "epub", "latex", "rst", "jats")
LOST = ("typst", "odt", "context", "org")
for form in (*KEPT, *LOST):
    held = " ".join(made("report.md", form).split())
    found = [text in held for text in (CAPTIONED, INLINE)]
    print(f"  {form}: alternative texts", "kept" if all(found) else "gone")
    assert "Troops by year" in held or form == "pptx"
    assert found == [form in KEPT] * 2, (form, found)

assert 'scope="row"' in made("table.html", "html5") and "<th" in made("table.html", "html5").split("<tbody>")[1]
typst = made("table.html", "typst")
print("  Typst:", " ".join(typst.split()))
assert "table.header([Year], [Troops],)" in typst and "[2021], [12,700]," in typst
word = made("table.html", "docx")
assert 'w:firstRow="1"' in word and 'w:firstColumn="1"' not in word
office = made("table.html", "odt")
styles = re.findall(r'text:style-name="(\w+)">(?:<text:\w+[^>]*>)*(Year|Troops|2021|12,700)<', office)
print("  OpenDocument:", *(f"{cell} is {style}," for style, cell in styles))
assert [style for style, _ in styles] == ["Table_20_Heading"] * 3 + ["Table_20_Contents"], styles
assert "2021 & 12,700" in made("table.html", "latex")
print("As found: Typst and OpenDocument get pictures without a text, Typst and Word rows without a head.")
PY
