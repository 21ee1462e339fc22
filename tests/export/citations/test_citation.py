"""Citations hold in each form, and are read back by other programs as they were meant."""

import json
import re
from datetime import date
from io import BytesIO

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string

from dashboard.export.citations import citation
from dashboard.export.citations.reference import of_claim, of_figure
from dashboard.frames import Release
from dashboard.schema import columns as c
from dashboard.sources import Source
from tests.export.captions import made

STYLE = b"""<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0" default-locale="en-US">
<info><title>Plain</title><id>plain</id><updated>2026-01-01T00:00:00+00:00</updated></info>
<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout delimiter="|"><group delimiter="|"><names variable="author"><name/></names>
<text variable="title"/><date variable="issued" delimiter="-"><date-part name="year"/>
<date-part name="month" form="numeric"/><date-part name="day" form="numeric"/></date>
<text variable="URL"/></group></layout></bibliography></style>"""
"""A style that prints all that is asked of it, as it understands it."""

DAY = date(2026, 12, 1)
VIEW = "https://flank.example/exercises?country=Estonia&years=2014"
TITLE = "Four of five Zapads were declared below the 13,000 line"
MINISTRY = "Ministry of Defence of Belarus, Press Service"


def figure(view=VIEW, **more):
    return of_figure(made(**more), view)


def claim(published="2025-09", **more):
    url, read = "https://mod.example/a?b=1_2", "2026-11-20"
    document = Source("a", "Briefing on {Zapad} & others", MINISTRY, "official", url, "", read)
    row = {c.CLAIM_ID: "C0001", c.METRIC: "troops", c.VALUE_WORDS: "about 13,000", c.CLAIMANT: MINISTRY}
    page = Source(**vars(document) | {"published": published} | more)
    return of_claim(row, "Zapad-2025", page, Release("2.1.0", "2026-11-25"), VIEW)


@pytest.fixture(params=["a day", "a month", "a year", "nothing", "a figure"])
def cited(request):
    dates = {"a day": "2025-09-12", "a month": "2025-09", "a year": "2025", "nothing": ""}
    return figure() if request.param == "a figure" else claim(dates[request.param])


def test_footnote():
    assert citation.footnote(figure(), DAY) == (
        f"Flankwatch, “{TITLE}” (filters: Estonia; 2014 to 2026; basis: declared), data version 1.0.0 of "
        "25 November 2026, sources: NATO, OSCE (2 documents), CC BY 4.0, "
        "https://flank.example/exercises?country=Estonia&years=2014, accessed 1 December 2026."
    )


def test_footnote_without_filters_and_address():
    assert citation.footnote(figure(filters="", basis="", view=None), DAY) == (
        f"Flankwatch, “{TITLE}”, data version 1.0.0 of 25 November 2026, sources: NATO, OSCE (2 documents), "
        "CC BY 4.0, accessed 1 December 2026."
    )


def test_footnote_of_a_claim_leads_to_its_document_and_to_the_register():
    assert citation.footnote(claim(), DAY) == (
        f"{MINISTRY}, “Briefing on {{Zapad}} & others”, September 2025, https://mod.example/a?b=1_2, "
        f"accessed 20 November 2026. About 13,000: troops, Zapad-2025. Said by {MINISTRY}. "
        f"Claim C0001 in Flankwatch data 2.1.0 of 25 November 2026, CC BY 4.0, {VIEW}."
    )


@pytest.mark.parametrize(
    "here", ["http://127.0.0.1:8600/x?a=1", "http://localhost/x", "http://[::1]/", "", None]
)
def test_an_address_that_only_this_machine_knows_is_left_out(here):
    assert all(words not in citation.footnote(figure(view=here), DAY) for words in ("http", ", ,"))


BIBTEX = """\
@misc{flankwatch-declared-vs-independent-estonia-2014-to-2026-v1.0.0,
  author = {{Flankwatch}},
  title = {{Four of five Zapads were declared below the 13,000 line}},
  howpublished = {Figure from Flankwatch, data version 1.0.0},
  year = {2026},
  month = nov,
  day = {25},
  version = {1.0.0},
  note = {Filters: Estonia; 2014 to 2026; basis: declared. Sources: NATO, OSCE (2 documents). CC BY 4.0},
  url = {https://flank.example/exercises?country=Estonia&years=2014},
  urldate = {2026-12-01},
}"""


def test_bibtex():
    assert citation.bibtex(figure(), DAY) == BIBTEX


def test_a_record_is_named_in_the_title_and_the_key():
    named = figure(title="Zapad-2025: 22 claims", filters="", name="record-claims", chosen=("zapad-2025",))
    entry = citation.bibtex(named, DAY)
    assert entry.startswith("@misc{flankwatch-record-claims-zapad-2025-v1.0.0,\n")
    assert "title = {{Zapad-2025: 22 claims}}" in entry


def test_bibtex_escapes_what_means_something_to_tex():
    entry = citation.bibtex(figure(title=r"50 % of {A} & B_1 \ #2 costs $5^2 ~ x"), DAY)
    assert (
        r"title = {{50 \% of \{A\} \& B\_1 \textbackslash{} \#2 costs \$5\textasciicircum{}2 "
        r"\textasciitilde{} x}}" in entry
    )


def test_braces_balance_whatever_the_words_are():
    hostile = figure(title="}{}} \\", filters="{{ }", note="}", view="https://flank.example/?a={b}}\\ \n")
    entry = citation.bibtex(hostile, DAY)
    bare = re.sub(r"\\[{}]", "", entry)
    assert bare.count("{") == bare.count("}")
    assert "url = {https://flank.example/?a=%7Bb%7D%7D%5C%20%0A}" in entry


def test_pybtex_reads_an_institution_and_the_date_as_far_as_it_is_known(cited):
    (entry,) = parse_string(citation.bibtex(cited, DAY), "bibtex").entries.values()
    (author,) = entry.persons["author"]
    # One last name: with a comma and without the second braces it would be a first name and a surname.
    assert (author.first_names, author.last_names) == ([], [f"{{{cited.author}}}"])
    known = [int(part) for part in cited.issued.split("-")] if cited.issued else []
    names = ["September" if cited.issued.startswith("2025") else "November"]
    read = [entry.fields.get(name) for name in ("year", "month", "day")]
    words = [str(part) if at != 1 else names[0] for at, part in enumerate(known)]
    assert [one for one in read if one] == words
    assert entry.fields["url"] == cited.url


def test_bibtexparser_reads_one_entry_without_a_fault(cited):
    library = bibtexparser.parse_string(citation.bibtex(cited, DAY))
    (entry,) = library.entries
    assert not library.failed_blocks
    assert entry.key == cited.key
    assert entry["author"] == f"{{{cited.author}}}"


def test_rispy_reads_an_institution_and_the_date_as_far_as_it_is_known(cited):
    text = citation.ris(cited, DAY)
    assert text.replace("\r\n", "").isprintable()
    (read,) = rispy.loads(text)
    # rispy keeps what stands there; programs that take a comma for the end of a surname find none.
    assert "," not in read["first_authors" if "first_authors" in read else "authors"][0]
    assert read["publisher"] == cited.author
    assert read["title"] == cited.title
    known = cited.issued.split("-") if cited.issued else []
    assert [part for part in read.get("date", "").split("/") if part] == known
    assert read.get("year") == (known[0] if known else None)
    assert read["urls"] == [cited.url]
    assert cited.note in read["notes"]


def test_citeproc_prints_the_institution_whole_and_the_month_without_a_day(cited):
    (item,) = json.loads(citation.csl_json(cited, DAY))
    assert item["author"] == [{"literal": cited.author}]
    known = [int(part) for part in cited.issued.split("-")] if cited.issued else None
    assert item.get("issued", {}).get("date-parts", [None])[0] == known
    style = CitationStylesStyle(BytesIO(STYLE), validate=False)
    printed = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.plain)
    printed.register(Citation([CitationItem(cited.key)]))
    (line,) = map(str, printed.bibliography())
    parts = (cited.author, cited.title, "-".join(map(str, known or [])), cited.url)
    assert line == "|".join(part for part in parts if part)


def test_a_claim_was_read_on_the_day_that_the_register_says():
    assert "accessed 20 November 2026" in citation.footnote(claim(), DAY)
    assert "accessed 1 December 2026" in citation.footnote(claim(accessed=""), DAY)
