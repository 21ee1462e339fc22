"""The brief: what it says, how it is drawn, and what the files hold for other programs."""

import json
import re
from base64 import b64decode
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from io import BytesIO
from xml.etree import ElementTree as ET

import pikepdf
import pytest
import typst
from fontTools.ttLib import TTFont

from dashboard import theme
from dashboard.analysis.drill import report
from dashboard.exhibits.catalogue import exhibit
from dashboard.exhibits.subjects.drill import ANY_PEERS, drill_of
from dashboard.export.brief import content, page, pdf, pictures, typeface
from tests.exhibits.shipped import SELECTIONS, extract, register

NARROW = SELECTIONS["narrow"]
VIEW = "https://flank.example/country?of=Estonia"
HOSTILE = "#panic() *a* <script>alert(1)</script> \\ \"'&{}[] Ādaži Łódź"


def made(about):
    if about == "choice":
        return content.of_choice(extract(NARROW))
    if about == "state":
        return content.of_state(extract(), "EST", VIEW)
    return content.of_drill(extract(), drill_of(extract(), "zapad-2025"), ANY_PEERS, "zapad-2025")


@pytest.fixture(scope="module", params=["choice", "state", "drill"])
def brief(request):
    return made(request.param)


@pytest.fixture(scope="module")
def state():
    return made("state")


def test_a_brief_has_findings_with_sentences_pictures_documents_filters_and_version(brief):
    assert 2 <= len(brief.pictures) <= 4
    assert all(one.sentence.endswith(".") for one in (*brief.pictures, *brief.findings))
    assert all(one.source.startswith("Source") and one.alt.startswith(one.title) for one in brief.pictures)
    assert 0 < len(brief.documents) <= content.MOST_DOCUMENTS
    assert brief.n_documents >= len(brief.documents)
    assert brief.version_line.startswith(f"Flankwatch data {register().release.version} of ")
    if brief.title.startswith("Exercises"):
        assert brief.filters == NARROW.describe_all()
        assert brief.stem.startswith("flankwatch-brief-estonia-latvia-2020-to-2025-")


@pytest.mark.parametrize("weight", pdf.WEIGHTS)
def test_the_fonts_of_a_brief_are_those_of_the_pages_joined_and_not_dated_by_the_joining(weight):
    shipped = pdf.font_file(weight).read_bytes()
    assert typeface.joined(weight) == shipped
    drawn = TTFont(theme.font_file("latin", weight))
    assert TTFont(BytesIO(shipped))["head"].modified == drawn["head"].modified


def test_a_brief_on_a_drill_tells_of_a_distance_where_a_place_is_given_alone():
    told = [finding.title for finding in made("drill").findings]
    assert told
    assert report.ABOUT_DISTANCE not in told
    placed = replace(drill_of(extract(), "zapad-2025"), place="Pabradė", at=(54.98, 25.77))
    there = content.of_drill(extract(), placed, ANY_PEERS, "zapad-2025")
    assert report.ABOUT_DISTANCE in [finding.title for finding in there.findings]


def test_a_brief_on_an_exercise_names_it_and_one_on_a_changed_drill_does_not():
    drill = drill_of(extract(), "zapad-2025")
    assert made("drill").title.startswith("Zapad-2025. How unusual is a drill of Russia + Belarus with ")
    later = content.of_drill(extract(), replace(drill, month=5), ANY_PEERS, "zapad-2025")
    assert later.title.startswith("How unusual is ")
    assert made("drill").stem.startswith("flankwatch-brief-drill-zapad-2025-russia-belarus-")
    assert later.stem.startswith("flankwatch-brief-drill-russia-belarus-")


def test_no_number_is_parted_from_its_percent_sign(state):
    said = [*state.pictures, *state.findings]
    assert any("%" in one.title for one in said)
    assert not [one for one in said if " %" in one.title + one.sentence]


def test_an_exercise_is_named_with_its_year_beside_its_row(monkeypatch):
    drawn = []
    monkeypatch.setattr(pictures.charts, "pairs", lambda marks, *_, **__: drawn.extend(marks) or "<svg />")
    for name in ("first-and-last-word", "declared-vs-independent"):
        assert pictures.picture(exhibit(extract(), name)) is not None
    assert not [one.label for one in drawn if not any(sign.isdigit() for sign in one.label)]


def test_the_pdf_is_tagged_in_reading_order_and_says_what_it_is(brief):
    with pikepdf.open(BytesIO(pdf.pdf(brief))) as file:
        assert len(file.pages) <= 2
        assert [round(float(side)) for side in file.pages[0].MediaBox] == [0, 0, 595, 842]
        assert bool(file.Root.MarkInfo.Marked)
        assert str(file.Root.Lang) == "en-GB"
        assert bool(file.Root.ViewerPreferences.DisplayDocTitle)
        with file.open_metadata() as about:
            assert about["dc:title"] == brief.title
            assert (about["pdfuaid:part"], about["pdfaid:part"], about["pdfaid:conformance"]) == (
                "1",
                "3",
                "A",
            )
        tags = list(tags_of(file.Root.StructTreeRoot))
    names = [str(tag.S) for tag in tags]
    assert names.count("/H1") == 1
    assert names.count("/H3") == len(brief.pictures) + len(brief.findings)
    assert names.index("/H1") < names.index("/H2") < names.index("/H3") < names.index("/Figure")
    alternatives = [str(tag.Alt) for tag in tags if str(tag.S) == "/Figure"]
    assert alternatives == [one.alt for one in brief.pictures]
    if brief.key_figures:
        assert names.count("/TH") == 3
        assert names.count("/TR") == len(brief.key_figures) + 1


def tags_of(node):
    children = node.get("/K", [])
    for child in children if isinstance(children, pikepdf.Array) else [children]:
        if isinstance(child, pikepdf.Dictionary) and "/S" in child:
            yield child
            yield from tags_of(child)


def test_the_pdf_holds_the_products_own_typeface_and_no_other(state):
    with pikepdf.open(BytesIO(pdf.pdf(state))) as file:
        fonts = [
            one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"
        ]
        names = {str(one.BaseFont).partition("+")[2] for one in fonts}
        inner = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and "/FontName" in one]
        assert names
        assert all(name.startswith("IBMPlexSans") for name in names)
        assert all("/FontFile2" in one or "/FontFile3" in one for one in inner)


def test_the_same_brief_gives_the_same_bytes(state):
    assert pdf.pdf(state) == pdf.pdf(made("state"))
    assert page.html(state) == page.html(made("state"))


def test_no_text_of_the_data_is_read_as_markup(state):
    first = replace(state.pictures[0], title=HOSTILE, sentence=HOSTILE, source=HOSTILE)
    told = replace(state, title=HOSTILE, lead=HOSTILE, filters=HOSTILE, pictures=(first,), link=HOSTILE[:0])
    with pikepdf.open(BytesIO(pdf.pdf(told))) as file, file.open_metadata() as about:
        assert about["dc:title"] == HOSTILE
    assert b"<script" not in page.html(told)


class Asked(HTMLParser):
    """Collects what a page would load, and its words."""

    def __init__(self):
        super().__init__()
        self.loaded, self.names, self.levels = [], set(), []

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.loaded += [given[name] for name in ("src", "srcset", "data") if name in given]
        self.loaded += [given["href"]] if tag == "link" else []
        self.names |= {given["aria-label"]} if given.get("role") == "img" else set()
        self.levels += [int(tag[1])] if re.fullmatch(r"h\d", tag) else []


def test_the_page_loads_nothing_and_names_its_pictures(brief):
    asked = Asked()
    written = page.html(brief).decode("utf-8")
    asked.feed(written)
    assert asked.loaded == []
    assert "@import" not in written
    assert written.count("url(") == written.count("url(data:font/woff2;base64,") > 0
    assert asked.names == {one.alt for one in brief.pictures}
    assert asked.levels[0] == 1
    assert all(after - before <= 1 for before, after in zip(asked.levels, asked.levels[1:], strict=False))


def test_the_page_brings_a_typeface_that_has_all_its_letters(brief):
    written = page.html(brief).decode("utf-8")
    files = re.findall(r"url\(data:font/woff2;base64,([^)]+)\)", written)
    faces = [TTFont(BytesIO(b64decode(file))) for file in files]
    assert {face["OS/2"].usWeightClass for face in faces} == {400, 600}
    drawn = {letter for face in faces for letter in face.getBestCmap()}
    shown = re.sub(r"<style>.*?</style>|<[^>]+>|\s", "", unescape(written), flags=re.DOTALL)
    assert {letter for letter in shown if ord(letter) not in drawn} == set()


def test_a_picture_ends_where_its_paper_ends(brief):
    for one in brief.pictures:
        drawn = ET.fromstring(one.svg)
        width, height = (float(drawn.get(side)) for side in ("width", "height"))
        for mark in drawn.iter():
            x, y = float(mark.get("x", 0)), float(mark.get("y", 0))
            # Bold figures in a wide face, for a page brings no typeface: "200,000" lost its last figure.
            wide = 0.7 if mark.get("font-weight") == "600" else 0.54
            words = len(mark.text or "") * float(mark.get("font-size", 0)) * wide
            at = {"end": -1, "middle": -0.5, "start": 0, None: 0}[mark.get("text-anchor")]
            assert x + at * words >= -1, (mark.text, x)
            assert x + (at + 1) * words + float(mark.get("width", 0)) * (mark is not drawn) <= width + 1
            assert 0 <= y <= height


def test_what_the_title_on_incidents_names_is_drawn_apart():
    shown = exhibit(extract(), "incident-years")
    named = shown.data.table.sort_values("n").iloc[-1]["label"]
    assert named in shown.title
    assert {f">{named}<", ">All others<"} <= set(re.findall(r">[^<]+<", pictures.picture(shown).svg))


def test_typst_refuses_a_picture_without_words_and_archives_without_a_date():
    """Typst 0.15.2, `typst.compile(pdf_standards=...)`: what a standard forbids is an error."""
    svg = json.dumps('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
    dated = '#set document(title: "x", date: datetime(year: 2026, month: 1, day: 1))\n'
    with pytest.raises(typst.TypstError, match="alt"):
        typst.compile(f"{dated}#image(bytes({svg}))".encode(), pdf_standards=["ua-1"], format="pdf")
    with pytest.raises(typst.TypstError, match="date"):
        typst.compile(b'#set document(title: "x", date: none)\nx', pdf_standards=["a-3a"], format="pdf")


def test_the_drill_in_the_news_has_a_brief_of_its_own():
    assert drill_of(extract(), report.ARTICLE).troops == 12_000


def test_what_shows_nothing_has_no_picture():
    assert pictures.picture(exhibit(extract(SELECTIONS["empty"]), "counts")) is None
