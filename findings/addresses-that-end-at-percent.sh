#!/usr/bin/env bash
# Guess: `LatexDecodingMiddleware` of bibtexparser, which turns "\'E" and "5\%" of BibTeX files into letters, leaves
# addresses and DOIs as they are.
#
# What happens: it reads every field as LaTeX, where "%" begins a comment, and so all behind the first "%XX" of an
# address is gone: "https://…/wiki/%D0%A9…" of a Ukrainian page is "https://…/wiki/". So in `url`, `doi`,
# `howpublished` and in a note ("about 40 % of the troops" is "about 40 "), and what is written again has lost it for
# good. An "&" between two parts of an address becomes three blanks, and "~" one that does not break. No block is marked
# as failed, and no warning is given. pybtex keeps the addresses of the same file.
#
# Versions: bibtexparser 2.1.0, pylatexenc 2.11, pybtex 0.26.1. Nothing was found on it among the issues of
# sciunto-org/python-bibtexparser; betterbib had the same of its own (issue 126 of texworld/betterbib).
#
# Why it matters: sources of a register in Ukrainian, Polish or Baltic languages have such addresses, and many of them
# then lead to the front page of their site. Take `url` and `doi` from a reading without that step.
set -euo pipefail

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
python3 -m venv "$scratch/venv"
"$scratch/venv/bin/pip" install -qq --disable-pip-version-check --no-deps bibtexparser==2.1.0 latexcodec==3.0.1 \
  pybtex==0.26.1 pylatexenc==2.11 pyyaml==6.0.3

"$scratch/venv/bin/python" -W error - <<'PY'
from importlib.metadata import version

import bibtexparser
from bibtexparser.middlewares import LatexDecodingMiddleware
from pybtex.database import parse_string

print(*(f"{name} {version(name)}" for name in ("bibtexparser", "pylatexenc", "pybtex")))
PAGE = "https://uk.example.org/wiki/%D0%A9%D0%B8%D1%82-2021?a=1&b=2"
BIB = rf"""@misc{{shield,
  title = {{The {{\'E}}tat-major on 5\% more troops}},
  url = {{{PAGE}}},
  doi = {{10.1000/drill%3C2021%3E}},
  howpublished = {{\url{{{PAGE}}}}},
  note = {{about 40 % of the troops were reservists}},
}}
"""


def read(*steps):
    """Fields of the entry, and the file as it is written again."""
    library = bibtexparser.parse_string(BIB, append_middleware=steps)
    assert not library.failed_blocks
    return {field.key: field.value for field in library.entries[0].fields}, bibtexparser.write_string(library)


plain, again = read()
assert plain["url"] == PAGE and PAGE in again
decoded, again = read(LatexDecodingMiddleware())
for key, value in decoded.items():
    print(f"  {key}: {value!r}")
assert decoded == {
    "title": "The État-major on 5% more troops",
    "url": "https://uk.example.org/wiki/",
    "doi": "10.1000/drill",
    "howpublished": "https://uk.example.org/wiki/",
    "note": "about 40 ",
}
assert "%D0" not in again
kept = parse_string(BIB, "bibtex").entries["shield"].fields["url"]
print("  by pybtex:", kept)
assert kept == PAGE
for page, found in {
    "https://mod.example.org/show?day=10&lang=uk": "https://mod.example.org/show?day=10   lang=uk",
    "https://mod.example.org/~press": "https://mod.example.org/\u00a0press",
    "https://mod.example.org/a_b#c": "https://mod.example.org/a_b#c",
}.items():
    step = LatexDecodingMiddleware()
    by_step = bibtexparser.parse_string(f"@misc{{a, url={{{page}}}}}", append_middleware=[step]).entries[0]["url"]
    print(f"  {page}: {by_step!r}")
    assert by_step == found
    assert parse_string(f"@misc{{a, url={{{page}}}}}", "bibtex").entries["a"].fields["url"] == page
print("As found: an address ends where its first letter beyond ASCII begins.")
PY
