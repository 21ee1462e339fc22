#!/usr/bin/env bash
# Guess: an institution that CITATION.cff names as an entity is one author in what cffconvert makes of it.
#
# What happens: in BibTeX a "Ministry of Defence and Security" becomes two authors, for the name has no braces and
# BibTeX parts at "and"; "Office of the President, Lithuania" becomes a person of the first name Lithuania. In
# schema.org and CodeMeta both are of the type Person. The version of the data is in the APA text, schema.org and
# CodeMeta, but not in BibTeX, RIS and EndNote.
#
# Versions: cffconvert 2.0.0, pybtex 0.26.1.
#
# Why it matters: registers are published by institutions, and code hosts and archives build their citations from this
# file. Write the entity with "&", or put braces in by hand.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps attrs==26.1.0 certifi==2026.10.19.post1 \
  cffconvert==2.0.0 charset-normalizer==3.5.3 click==8.5.1 docopt==0.6.2 idna==3.20 jsonschema==3.2.0 latexcodec==3.0.1 \
  pybtex==0.26.1 pykwalify==1.8.0 pyrsistent==0.20.0 python-dateutil==2.9.0.post0 pyyaml==6.0.3 requests==2.34.2 \
  ruamel.yaml==0.19.1 setuptools==80.10.2 six==1.17.0 urllib3==2.8.0

cd "$scratch"
cat > CITATION.cff <<'CFF'
cff-version: 1.2.0
message: Please cite this register.
title: Register of exercises
version: 3.1.0
date-released: 2026-11-29
authors:
  - name: Ministry of Defence and Security
  - name: Office of the President, Lithuania
CFF
for format in bibtex ris endnote apalike schema.org codemeta; do
  "$scratch/venv/bin/cffconvert" -f "$format" -o "made.$format" 2> said.txt || { cat said.txt; exit 1; }
done
"$scratch/venv/bin/python" -W ignore - <<'PY'
import json
from importlib.metadata import version
from pathlib import Path

from pybtex.database import parse_file

print(*(f"{name} {version(name)}" for name in ("cffconvert", "pybtex")))
made = {path.name.removeprefix("made."): path.read_text() for path in Path().glob("made.*")}
(entry,) = parse_file("made.bibtex", bib_format="bibtex").entries.values()
authors = [str(one) for one in entry.persons["author"]]
print("  BibTeX:", authors, "first names of the last:", entry.persons["author"][-1].first_names)
assert len(authors) == 3
assert entry.persons["author"][-1].first_names == ["Lithuania"]
for name in ("schema.org", "codemeta"):
    kinds = [one["@type"] for one in json.loads(made[name])["author"]]
    print(f"  {name}:", kinds)
    assert kinds == ["Person", "Person"]
with_version = sorted(name for name, text in made.items() if "3.1.0" in text)
print("  version in:", with_version)
assert with_version == ["apalike", "codemeta", "schema.org"]
print("As found: a ministry is two authors, or a person.")
PY
