import re
from datetime import date

from dashboard.export.citation import bibtex, footnote

from .captions import made

DAY = date(2026, 12, 1)
VIEW = "https://flank.example/exercises?country=Estonia&years=2014"


def test_footnote():
    assert footnote(made(), DAY, VIEW) == (
        "Flankwatch, “Four of five Zapads were declared below the 13,000 line” "
        "(filters: Estonia; 2014 to 2026; basis: declared), data version 1.0.0 of 25 November 2026, "
        "CC BY 4.0, https://flank.example/exercises?country=Estonia&years=2014, accessed 1 December 2026."
    )


def test_footnote_without_filters_and_address():
    assert footnote(made(filters="", basis=""), DAY).endswith(
        "line”, data version 1.0.0 of 25 November 2026, CC BY 4.0, accessed 1 December 2026."
    )


BIBTEX = """\
@misc{flankwatch-declared-vs-independent-estonia-2014-to-2026-v1.0.0,
  author = {{Flankwatch}},
  title = {{Four of five Zapads were declared below the 13,000 line}},
  howpublished = {Figure from Flankwatch, data version 1.0.0},
  year = {2026},
  note = {Filters: Estonia; 2014 to 2026; basis: declared. Sources: NATO, OSCE (2 documents). CC BY 4.0},
  url = {https://flank.example/exercises?country=Estonia&years=2014},
  urldate = {2026-12-01},
}"""


def test_bibtex():
    assert bibtex(made(), DAY, VIEW) == BIBTEX


def test_a_record_is_named_in_the_title_and_the_key():
    entry = bibtex(
        made(title="Zapad-2025: 22 claims", filters="", name="record-claims", chosen=("zapad-2025",)), DAY
    )
    assert entry.startswith("@misc{flankwatch-record-claims-zapad-2025-v1.0.0,\n")
    assert "title = {{Zapad-2025: 22 claims}}" in entry


def test_bibtex_escapes_what_means_something_to_tex():
    entry = bibtex(made(title=r"50 % of {A} & B_1 \ #2 costs $5^2 ~ x"), DAY)
    assert (
        r"title = {{50 \% of \{A\} \& B\_1 \textbackslash{} \#2 costs \$5\textasciicircum{}2 "
        r"\textasciitilde{} x}}" in entry
    )


def test_braces_balance_whatever_the_words_are():
    entry = bibtex(made(title="}{}} \\", filters="{{ }", note="}"), DAY, "https://flank.example/?a={b}}\\ \n")
    bare = re.sub(r"\\[{}]", "", entry)
    assert bare.count("{") == bare.count("}")
    assert "url = {https://flank.example/?a=%7Bb%7D%7D%5C%20%0A}" in entry
