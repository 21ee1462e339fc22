"""Pictures drawn by the machine's own browser: their size, their lettering, another program, a document."""

import asyncio
import io
import re
import xml.etree.ElementTree as ET

import lxml.etree
import pypdf
import pytest
import resvg_py
from choreographer.errors import ChannelClosedError
from PIL import Image, ImageChops, ImageStat

from dashboard.analysis.geography.layers import MapOptions
from dashboard.exhibits.catalogue import exhibit
from dashboard.export.evidence.carried import carried
from dashboard.export.evidence.statement import read, statement_of
from dashboard.export.evidence.xmp import NAMESPACE
from dashboard.export.pictures import headless
from dashboard.export.pictures.tab import NotDrawnError
from dashboard.frames import digests, folder
from dashboard.selection import Selection
from tests.exhibits.shipped import extract

pytestmark = pytest.mark.browser
SVG = "{http://www.w3.org/2000/svg}"
NUMBER = re.compile(r"-?[0-9.]+")
MARKED = MapOptions(layers=("exercises",))


@pytest.fixture(scope="module")
def baltic(program):
    """The flank map of three states, which has labels with halos, a scale and a legend."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BROWSER_PATH", program)
        shown = exhibit(extract(Selection(countries=("EST", "LVA", "LTU"))), "flank-map", choice=MARKED)
        size = headless.Size(1080, 1350)
        said = statement_of(shown, digests.stored(folder()), "https://flank.example/?country=Estonia")
        return shown, headless.pictures(shown, ("png", "svg", "pdf"), size, folder() / "geo", said)


def opened(png):
    return Image.open(io.BytesIO(png)).convert("RGB")


def test_a_picture_has_exactly_its_pixels(baltic):
    _, drawn = baltic
    assert opened(drawn["png"]).size == (1080, 1350)


def test_a_part_of_the_map_has_no_scale_bar_that_is_cut_and_no_key_of_what_it_lacks(
    baltic, program, monkeypatch
):
    monkeypatch.setenv("BROWSER_PATH", program)
    whole = exhibit(extract(), "flank-map")
    drawn = headless.pictures(whole, ("svg",), headless.Size(1080, 1350), folder() / "geo")["svg"]
    for svg, bars in ((drawn, 1), (baltic[1]["svg"], 0)):
        assert (svg.count(b"stroke-width: 3px"), svg.count(b"km at")) == (bars, bars)
        assert svg.count(b">Occupied since 2014<") == bars, "what lies beyond the part is not explained"


def test_a_picture_of_a_part_says_nothing_of_crimea_and_no_mark_is_cut_by_the_edge(baltic):
    shown, drawn = baltic
    root = ET.fromstring(drawn["svg"])
    assert "Crimea" in shown.subtitle
    assert "Crimea" not in " ".join(root.find(f"{SVG}desc").text.split()).removesuffix(shown.summary)
    ground = next(one for one in root.iter(f"{SVG}g") if one.get("class") == "layer bg").find(f"{SVG}rect")
    left, top, wide, tall = (float(ground.get(name)) for name in ("x", "y", "width", "height"))
    points = [one for one in root.iter(f"{SVG}path") if one.get("class") == "point"]
    assert points
    for point in points:
        across, down = (float(one) for one in NUMBER.findall(point.get("transform"))[:2])
        reach = max(abs(float(one)) for one in NUMBER.findall(point.get("d")))
        assert left <= across - reach < across + reach <= left + wide
        assert top <= down - reach < down + reach <= top + tall


def test_a_colour_bar_stands_with_the_legend_where_that_is_beside_the_map(program, monkeypatch):
    """Above the map it took a tenth of the height, and the map 37 % of the width."""
    monkeypatch.setenv("BROWSER_PATH", program)
    shown = exhibit(extract(), "flank-map")
    drawn = headless.pictures(shown, ("svg",), headless.Size(1200, 675), folder() / "geo")["svg"]
    ground = next(one for one in ET.fromstring(drawn).iter(f"{SVG}g") if one.get("class") == "layer bg")
    chart = next(one for one in ET.fromstring(drawn).iter(f"{SVG}svg") if one.get("x"))
    tall = float(ground.find(f"{SVG}rect").get("height")) / float(chart.get("viewBox").split()[3])
    assert tall > 0.95


def test_a_program_that_has_no_typeface_draws_the_same(baltic):
    _, drawn = baltic
    other = opened(
        bytes(resvg_py.svg_to_bytes(svg_string=drawn["svg"].decode("utf-8"), skip_system_fonts=True))
    )
    own = opened(drawn["png"])
    assert other.size == own.size
    apart = ImageChops.difference(own, other)
    assert sum(ImageStat.Stat(apart).mean) / 3 < 1.5
    title = (0, 40, 1080, 180)
    assert sum(ImageStat.Stat(apart.crop(title)).mean) / 3 < 1.5
    assert len(other.crop(title).getcolors(100_000)) > 20


def test_all_words_of_an_svg_stay_in_it_unseen(baltic):
    shown, drawn = baltic
    root = ET.fromstring(drawn["svg"])
    texts = list(root.iter(f"{SVG}text"))
    said = " ".join(" ".join(text.itertext()) for text in texts)
    for words in (*shown.title.split(), "Estonia,", "Lithuania", "CC"):
        assert words in said
    assert len(texts) > 20
    assert [text for text in texts if "fill: none" not in text.get("style", "")] == []
    assert root.find(f"{SVG}title").text == shown.title


def test_labels_keep_their_halos(baltic):
    _, drawn = baltic
    lines = [path for path in ET.fromstring(drawn["svg"]).iter(f"{SVG}path") if path.get("stroke-linejoin")]
    assert sum(path.get("fill") == path.get("stroke") for path in lines) >= 5
    assert b"text-shadow" not in drawn["svg"]


def test_a_pdf_is_one_page_of_the_size(baltic):
    _, drawn = baltic
    assert drawn["pdf"].startswith(b"%PDF-")
    (page,) = pypdf.PdfReader(io.BytesIO(drawn["pdf"])).pages
    size = [float(page.mediabox.width), float(page.mediabox.height)]
    assert size == [1080 * 0.75, 1350 * 0.75]


RDF = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "iptc": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "own": NAMESPACE,
}


def said_in(root):
    """Return title, description, text alternative, address and version of an element with RDF."""
    names = ("dc:title//rdf:li", "dc:description//rdf:li", "iptc:AltTextAccessibility//rdf:li")
    return [root.findtext(f".//{name}", namespaces=RDF) for name in (*names, "dc:source", "own:dataVersion")]


def expected(shown):
    release = f"{shown.release.version} of {shown.release.created}"
    return [shown.title, shown.summary, shown.summary, "https://flank.example/?country=Estonia", release]


@pytest.mark.parametrize("form", ["png", "svg", "pdf"])
def test_picture_and_statement_belong_together_as_they_come(baltic, form):
    shown, drawn = baltic
    found = carried(drawn[form])
    assert (found.kind, found.bound) == (form.upper(), True)
    said = read(found.statement)
    assert (said.title, said.digest, said.select) == (
        shown.title,
        shown.digest,
        "country=Estonia&country=Latvia&country=Lithuania",
    )
    assert set(said.records) == {"defence_spending", "exercises", "claims"}


def test_a_png_says_what_it_is_to_other_programs(baltic):
    shown, drawn = baltic
    texts = Image.open(io.BytesIO(drawn["png"])).text
    assert (texts["Title"], texts["Description"]) == (shown.title, shown.summary)
    assert texts["Copyright"].startswith("CC BY 4.0. Source")
    assert said_in(lxml.etree.fromstring(texts["XML:com.adobe.xmp"].encode("utf-8"))) == expected(shown)


def test_an_svg_says_what_it_is_to_other_programs(baltic):
    shown, drawn = baltic
    root = lxml.etree.fromstring(drawn["svg"])
    assert root.findtext(f"{SVG}title") == shown.title
    assert shown.summary in root.findtext(f"{SVG}desc")
    assert said_in(root.find(f"{SVG}metadata")) == expected(shown)


def test_a_pdf_says_what_it_is_to_other_programs_and_to_who_does_not_see_it(baltic):
    shown, drawn = baltic
    document = pypdf.PdfReader(io.BytesIO(drawn["pdf"]))
    assert (document.metadata.title, document.metadata.subject) == (shown.title, shown.summary)
    assert document.metadata.creator == "Flankwatch"
    assert document.xmp_metadata.dc_title == {"x-default": shown.title}
    stream = document.trailer["/Root"]["/Metadata"]
    assert (stream["/Type"], stream["/Subtype"]) == ("/Metadata", "/XML")
    whole = document.trailer["/Root"]["/StructTreeRoot"]["/K"]["/K"]
    while whole["/S"] == "/NonStruct":  # Chromium 156 wraps what it draws, or does not; it means nothing
        whole = whole["/K"]
    assert (whole["/S"], whole["/Alt"]) == ("/Figure", f"{shown.title}. {shown.summary}")


def test_a_pdf_packed_anew_is_unaltered_and_one_with_other_lettering_is_altered(baltic):
    _, drawn = baltic
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(drawn["pdf"]))
    for page in writer.pages:
        page.compress_content_streams()
    assert carried(written(writer)).bound
    writer.pages[0].rotate(90)
    assert not carried(written(writer)).bound


def written(writer):
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def test_the_words_of_a_pdf_can_be_searched_and_do_not_show(baltic):
    shown, drawn = baltic
    document = pypdf.PdfReader(io.BytesIO(drawn["pdf"]))
    said = " ".join(document.pages[0].extract_text().split())
    for words in (shown.title, "Lithuania", "Made with Natural Earth"):
        assert words in said
    states = document.pages[0]["/Resources"]["/ExtGState"].values()
    assert any(0 < state.get("/ca", 1) < 1 / 200 for state in states)


def test_hatches_of_a_pdf_are_lines_and_no_bitmaps(monkeypatch, program):
    monkeypatch.setenv("BROWSER_PATH", program)
    shown = exhibit(extract(), "counts")
    drawn = headless.pictures(shown, ("svg", "pdf"), headless.Size(1200, 675), folder() / "geo")
    assert drawn["svg"].count(b"<pattern ") > 2
    # Patterns of Chromium 156 came to 37 MB where each exercise had one.
    assert len(drawn["pdf"]) < 1_000_000
    page = pypdf.PdfReader(io.BytesIO(drawn["pdf"])).pages[0]
    assert "/Pattern" not in page["/Resources"]
    assert not list(page.images)


def test_a_browser_that_takes_too_long_is_ended(monkeypatch, program):
    monkeypatch.setenv("BROWSER_PATH", program)
    monkeypatch.setattr(headless, "SECONDS", 0.01)
    with pytest.raises(NotDrawnError, match=r"did not draw it within 0\.01 seconds"):
        headless.pictures(exhibit(extract(), "lags"), ("svg",), headless.Size(1200, 675), folder() / "geo")


def test_a_command_that_is_given_up_while_it_is_written_is_a_browser_that_took_too_long(monkeypatch, program):
    async def opened(browser, address):
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError as error:
            raise ChannelClosedError("Executor is closed.") from error

    monkeypatch.setenv("BROWSER_PATH", program)
    monkeypatch.setattr(headless, "SECONDS", 0.01)
    monkeypatch.setattr(headless, "opened", opened)
    with pytest.raises(NotDrawnError, match=r"did not draw it within 0\.01 seconds"):
        headless.pictures(exhibit(extract(), "lags"), ("svg",), headless.Size(1200, 675), folder() / "geo")


def test_what_the_browser_cannot_draw_is_told():
    shown = exhibit(extract(), "lags")
    with pytest.raises(NotDrawnError, match="Width and height go from 300 to 4000 pixels"):
        headless.pictures(shown, ("svg",), headless.Size(1200, 0), folder() / "geo")
