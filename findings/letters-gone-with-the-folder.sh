#!/usr/bin/env bash
# Guess: fonts that Typst's package for Python has taken in, `typst.Fonts(font_paths=...)`, are in memory, so that the folder
# may go; or a font that is missing when a text is set is an error, as a missing picture is.
#
# What happens: it notes the families and opens a file when it first sets a letter in it. Where the folder has gone by then,
# a temporary one that a system has cleared, the PDF has no letters at all: an empty page, no font within, no error and no
# warning from `compile`, nor from `compile_with_warnings`. `families()` still names the family. Once a letter has been set,
# the same object sets any text without the folder. Asked for PDF/UA-1 it makes the empty page as well.
#
# Versions: typst 0.15.2 for Python, pypdf 6.7.0, font-roboto 0.0.1.
#
# Why it matters: reports that a server makes for weeks rest on a folder of fonts, and a page without words passes every
# check that looks at exit codes. Keep fonts where nothing clears them (the product's are files of its package now).
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps typst==0.15.2 pypdf==6.7.0 font-roboto==0.0.1

cd "$scratch"
"$scratch/venv/bin/python" -W error - <<'PY'
import shutil
from importlib.metadata import version
from importlib.resources import files
from io import BytesIO
from pathlib import Path

import pypdf
import typst

print(*(f"{name} {version(name)}" for name in ("typst", "pypdf", "font-roboto")))
SOURCE = b'#set document(title: "Drill", date: none)\n#set text(font: "Roboto", lang: "en")\n12,000 took part.'


def fonts(name):
    """Fonts of a folder of its own, which is returned beside them."""
    folder = Path(name)
    folder.mkdir()
    shutil.copy(next(Path(str(files("font_roboto"))).rglob("Roboto-Regular.ttf")), folder)
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[name]), folder


def words(taken, **options):
    """The text of the PDF, and the warnings that came with it."""
    made, warnings = typst.compile_with_warnings(SOURCE, font_paths=taken, **options)
    return pypdf.PdfReader(BytesIO(made)).pages[0].extract_text().strip(), len(warnings)


taken, folder = fonts("kept")
kept = words(taken)
shutil.rmtree(folder)
after = words(taken)
late, folder = fonts("cleared")
shutil.rmtree(folder)
print("  families that are known:", late.families())
gone = [words(late), words(late, pdf_standards=["ua-1"])]
print(f"  with the folder {kept}, without it {after}, without it from the start {gone}")
assert kept == after == ("12,000 took part.", 0)
assert "Roboto" in late.families()
assert gone == [("", 0), ("", 0)]
print("As found: the page is empty, and nothing is said.")
PY
