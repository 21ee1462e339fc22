#!/usr/bin/env bash
# Guess: an address in a RIS file that rispy reads is one address, as it is one line, and what it reads it writes again.
#
# What happens: the field UR is cut at every ";", which is a letter of addresses as any other: "…/show?day=10;lang=uk"
# becomes two addresses, the second of them "lang=uk", and "…/report;v=2" loses its version. What is written again has
# two lines of UR, so that the next program has a shorter address and a second one that is none. Titles, notes, keywords
# and links in L1 with a ";" stay whole. No warning is given. With `delimiter_tags_mapping={}` it is right.
#
# Versions: rispy 0.10.0. Nothing was found on it among the issues of MrTango/rispy.
#
# Why it matters: archives, parliaments and map servers have such addresses, and a register's sources are handed to
# reference managers as RIS. Hand in the empty mapping, and compare what was read with what was written.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps --only-binary :all: rispy==0.10.0

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import rispy

print("rispy", version("rispy"))
PAGES = ["https://archive.example.org/show?day=10;month=9;lang=uk", "https://mod.example.org/report;v=2"]
RIS = "".join(
    f"TY  - ELEC\nTI  - Land; sea\nKW  - tanks; ships\nN1  - 12,700; of them 200 Belarusian\nL1  - {page}\n"
    f"UR  - {page}\nER  - \n"
    for page in PAGES
)
whole = rispy.loads(RIS, delimiter_tags_mapping={})
assert [reference["urls"] for reference in whole] == [[page] for page in PAGES]
cut = rispy.loads(RIS)
for page, reference in zip(PAGES, cut, strict=True):
    print(f"  {page}: {reference['urls']}")
    assert reference["urls"] == page.split(";")
    assert reference["title"] == "Land; sea" and reference["keywords"] == ["tanks; ships"]
    assert reference["notes"] == ["12,700; of them 200 Belarusian"] and reference["file_attachments1"] == page
written = [line for line in rispy.dumps(cut).splitlines() if line.startswith("UR")]
print("  written again:", written)
assert written == [f"UR  - {part}" for page in PAGES for part in page.split(";")]
assert not any(f"UR  - {page}" in written for page in PAGES)
print("As found: an address is cut at its semicolons.")
PY
