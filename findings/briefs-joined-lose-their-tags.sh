#!/usr/bin/env bash
# Guess: two accessible PDFs put together make an accessible PDF, or the result no longer says that it is one.
#
# What happens: pages that pikepdf appends keep the file's mark of PDF/UA, but the tree of tags stays that of the first
# file: no alternative text of the second is left, and its page points to the number under which the first page's tags
# stand, so a program that asks what stands on page 2 is given the tags of page 1. pypdf, when it appends to a
# clone of the first file, keeps the mark as well and leaves the second page without tags. When it appends both to a
# new file, tags, alternative texts, language and mark are all gone; so they are with poppler's pdfunite.
#
# Versions: pikepdf 10.18.0, pypdf 7.1.1, typst 0.15.2 (which makes both files as PDF/UA-1).
#
# Why it matters: briefs by country are put together to a dossier. Who checks the mark alone believes that a blind
# reader can read it. Make one document of all parts.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps deprecated==1.3.1 lxml==6.1.3 \
  packaging==26.4 pikepdf==10.18.0 pillow==13.0.0 pypdf==7.1.1 typst==0.15.2 wrapt==2.2.0

cd "$scratch"
"$scratch/venv/bin/python" -W error -W ignore::DeprecationWarning - <<'PY'
import shutil
import subprocess
from importlib.metadata import version
from pathlib import Path

import pikepdf
import typst
from pypdf import PdfWriter

print(*(f"{name} {version(name)}" for name in ("pikepdf", "pypdf", "typst")))
Path("bar.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><path d="M0 0h30v40H0z"/></svg>')
for country in ("Latvia", "Estonia"):
    Path("brief.typ").write_text(
        f'#set document(title: "{country}")\n#set text(lang: "en")\n= {country}\n'
        f'#figure(image("bar.svg", alt: "Chart of {country}"), alt: "Chart of {country}")\n'
    )
    typst.compile("brief.typ", output=f"{country}.pdf", pdf_standards=["ua-1"])


def texts(node, seen=None):
    """Alternative texts of a tree of tags, in its order."""
    seen = set() if seen is None else seen
    if isinstance(node, pikepdf.Array):
        return [text for child in node for text in texts(child, seen)]
    if not isinstance(node, pikepdf.Dictionary) or node.objgen in seen:
        return []
    if node.is_indirect:
        seen.add(node.objgen)
    own = [str(node.Alt)] if "/Alt" in node else []
    return own + (texts(node.K, seen) if "/K" in node else [])


def state(path):
    with pikepdf.open(path) as file:
        mark = "/Metadata" in file.Root and b"pdfuaid:part" in file.Root.Metadata.read_bytes()
        tree = file.Root.get("/StructTreeRoot")
        return {
            "pages": len(file.pages),
            "says PDF/UA": mark,
            "texts": texts(tree) if tree is not None else [],
            "tags of pages": [None if (key := page.get("/StructParents")) is None else int(key) for page in file.pages],
        }


with pikepdf.open("Latvia.pdf") as first, pikepdf.open("Estonia.pdf") as second:
    first.pages.extend(second.pages)
    first.save("pikepdf.pdf")
clone, new = PdfWriter(clone_from="Latvia.pdf"), PdfWriter()
clone.append("Estonia.pdf")
clone.write("clone.pdf")
for name in ("Latvia", "Estonia"):
    new.append(f"{name}.pdf")
new.write("new.pdf")

seen = {name: state(f"{name}.pdf") for name in ("Latvia", "Estonia", "pikepdf", "clone", "new")}
if shutil.which("pdfunite"):
    subprocess.run(["pdfunite", "Latvia.pdf", "Estonia.pdf", "unite.pdf"], check=True, capture_output=True)
    seen["unite"] = state("unite.pdf")
    assert seen["unite"]["texts"] == [] and not seen["unite"]["says PDF/UA"]
for name, what in seen.items():
    print(f"  {name}: {what}")
one = ["Chart of Latvia"]
assert seen["Latvia"] == {"pages": 1, "says PDF/UA": True, "texts": one, "tags of pages": [0]}
assert seen["Estonia"]["texts"] == ["Chart of Estonia"]
assert seen["pikepdf"] == {"pages": 2, "says PDF/UA": True, "texts": one, "tags of pages": [0, 0]}
assert seen["clone"] == {"pages": 2, "says PDF/UA": True, "texts": one, "tags of pages": [0, None]}
assert seen["new"] == {"pages": 2, "says PDF/UA": False, "texts": [], "tags of pages": [None, None]}
print("As found: the second brief has no tags of its own any more.")
PY
