"""Every page of a small twin: sound HTML, links that lead somewhere, nothing from elsewhere, words."""

import json
import re
from dataclasses import replace
from itertools import pairwise
from multiprocessing import active_children
from urllib.parse import unquote, urldefrag, urlsplit

from dashboard.exhibits.catalogue import exhibit
from dashboard.exhibits.subjects.records import size_of_record
from dashboard.exhibits.words.pages import PAGES
from dashboard.publish.render import POLICY
from dashboard.schema import columns as c
from tests.exhibits.shipped import extract, register

from . import cut
from .built import ADDRESS, EXERCISES, LEAST, StandIn, build, contents

LOADED = {"img": "src", "script": "src", "source": "src", "iframe": "src", "link": "href"}
ABOUT = ("canonical", "alternate")
"""Links of a head that a browser does not follow."""
ROOT = urlsplit(ADDRESS).path


def beside(site, path, address):
    """Return the file that an address of a page means; one from the root of the host is below ours."""
    return site / address.removeprefix(ROOT) if address.startswith(ROOT) else (site / path).parent / address


def links(page):
    return [one.get("href") for one in page.iter("a") if one.get("href")]


def test_there_is_a_page_for_each_thing(pages):
    drill = register().exercises.set_index(c.EXERCISE_ID).loc["zapad-2021"]
    claims = register().claims
    claims = claims[claims[c.EXERCISE_ID].isin(EXERCISES)]
    expected = {
        *("index.html", "disputed/index.html", "data/index.html", "glossary/index.html", "method/index.html"),
        *("exercise/zapad-2021/index.html", "country/estonia/index.html", "series/zapad/index.html"),
        *(f"document/{one}/index.html" for one in claims[c.SOURCE_ID]),
        *(f"claimant/{one}/index.html" for one in claims[c.CLAIMANT_ID]),
        *("figures/ratios/index.html", "figures/record-claims/zapad-2021/embed.html"),
    }
    assert drill[c.SERIES] == "Zapad"
    assert expected <= set(pages)


def test_every_page_says_what_it_is(pages):
    for path, page in pages.items():
        metas = {one.get("name") or one.get("property"): one.get("content") for one in page.iter("meta")}
        assert page.get("lang") == "en", path
        assert page.findtext("head/title").endswith(" · Flankwatch"), path
        assert metas["description"], path
        assert metas["og:title"], path
        frozen = f"v/{register().release.version}/" if path.startswith("v/") else ""
        assert metas["og:image"].startswith(f"{ADDRESS}{frozen}figures/"), path
        assert len(list(page.iter("h1"))) == 1, path


def test_headings_skip_no_level_and_no_name_stands_twice(pages):
    for path, page in pages.items():
        levels = [int(one.tag[1]) for one in page.iter() if re.fullmatch("h[1-6]", str(one.tag))]
        assert levels[0] == 1, path
        assert all(later <= level + 1 for level, later in pairwise(levels)), path
        names = [one.get("id") for one in page.iter() if one.get("id")]
        assert len(names) == len(set(names)), path


def test_every_page_has_the_policy_and_nothing_inline(pages):
    for path, page in pages.items():
        head = page.find("head")
        policies = [one.get("content") for one in head.iter("meta") if one.get("http-equiv")]
        assert policies == [POLICY], path
        assert list(page.iter("style")) == [], path
        for script in page.iter("script"):
            assert script.get("src") or script.get("type") == "application/ld+json", path
        for one in page.iter():
            assert not [name for name in one.attrib if name == "style" or name.startswith("on")], path
    assert "unsafe" not in POLICY


def test_nothing_is_loaded_from_elsewhere_and_all_that_is_loaded_is_there(site, pages):
    for path, page in pages.items():
        for tag, name in LOADED.items():
            for one in page.iter(tag):
                address = one.get(name)
                if address is None or one.get("rel") in ABOUT:
                    continue
                assert not urlsplit(address).scheme, (path, address)
                assert beside(site, path, address).is_file(), (path, address)


def test_every_link_leads_somewhere(site, pages):
    names = {path: {one.get("id") for one in page.iter() if one.get("id")} for path, page in pages.items()}
    for path, page in pages.items():
        for link in links(page):
            address, anchor = urldefrag(link)
            if urlsplit(address).scheme:
                assert urlsplit(address).scheme in ("http", "https"), (path, link)
                continue
            there = beside(site, path, unquote(address)) if address else site / path
            assert there.is_file(), (path, link)
            if anchor:
                assert anchor in names[there.resolve().relative_to(site.resolve()).as_posix()], (path, link)


def test_tables_have_captions_and_heads(pages):
    found = [table for page in pages.values() for table in page.iter("table")]
    assert len(found) > 50
    for table in found:
        assert table.findtext("caption")
        assert {one.get("scope") for one in table.iter("th")} <= {"col", "row"}
        assert all((one.text or "").strip() for one in table.find("thead").iter("th"))


def test_a_column_stands_on_one_edge_with_its_head_also_where_a_cell_has_no_value(pages):
    def edges(row):
        return ["number" in (cell.get("class") or "") for cell in row][1:]

    missing = 0
    for table in (table for page in pages.values() for table in page.iter("table")):
        head, *rows = (list(row) for row in table.iter("tr"))
        missing += sum("".join(cell.itertext()).strip() == "\u2013" for row in rows for cell in row[1:])
        assert all(edges(row) == edges(head) for row in rows), table.findtext("caption")
    assert missing > 20


def test_a_text_of_some_length_has_a_column_that_takes_it_in_few_lines(pages):
    """A claimant of 30 letters stood in five lines of a column as narrow as that of a code."""
    widths = {"": 22, "some": 60}
    for path, page in pages.items():
        for cell in page.iter("td"):
            text = "".join(cell.itertext())
            assert len(text) <= widths.get(cell.get("class") or "", 100_000), (path, text)


def test_a_record_gives_each_figure_of_its_size_with_whose_it_is_in_a_column_of_its_own(pages):
    table = next(one for one in pages["exercise/zapad-2021/index.html"].iter("table"))
    rows = [["".join(cell.itertext()).strip() for cell in row] for row in table.iter("tr")]
    facts = size_of_record(extract(), "zapad-2021").facts
    assert rows[1:] == [[one.label, one.value, one.speaker or "\u2013"] for one in facts]


def test_each_number_of_a_record_leads_to_its_claim_and_its_document(pages):
    page = pages["exercise/zapad-2021/index.html"]
    claims = register().claims
    claims = claims[claims[c.EXERCISE_ID] == "zapad-2021"]
    rows = {row.get("id"): row for row in page.iter("tr") if row.get("id")}
    assert set(rows) == {f"claim-{one}" for one in claims[c.CLAIM_ID]}
    for claim in claims.to_dict("records"):
        led = [one.get("href") for one in rows[f"claim-{claim[c.CLAIM_ID]}"].iter("a")]
        assert f"../../document/{claim[c.SOURCE_ID]}/index.html" in led
        assert f"../../exercise/zapad-2021/index.html#claim-{claim[c.CLAIM_ID]}" in led


def test_a_page_says_and_shows_what_the_page_of_the_app_does(pages):
    words, page = PAGES["disputed"], pages["disputed/index.html"]
    assert page.findtext(".//h1") == words.title
    assert words.question in "".join(page.itertext())
    shown = [one.get("data-figure") for one in page.iter("div") if one.get("data-figure")]
    assert shown == [f"figures/{name}/" for name in words.figures]
    titles = ["".join(one.itertext()) for one in page.iter("h2")]
    assert titles[: len(shown)] == [exhibit(extract(), name).title for name in words.figures]


def test_every_chart_has_words_for_who_does_not_see_it(pages):
    for path, page in pages.items():
        charts = [one for one in page.iter("img") if one.get("src").endswith("chart.svg")]
        assert all(len(one.get("alt")) > 20 and one.get("width") and one.get("height") for one in charts), (
            path
        )


def test_hostile_text_stands_for_itself(tmp_path):
    data = cut.register()
    words = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    claims = data.claims.assign(note=words)
    alone = LEAST | {"exercises": EXERCISES}
    build(tmp_path / "site", data=replace(data, claims=claims, digest="hostile"), **alone)
    page = (tmp_path / "site/exercise/zapad-2021/index.html").read_text("utf-8")
    assert "<script>alert" not in page
    assert "<img src=x" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_the_same_data_make_the_same_bytes_and_only_what_changed_is_drawn_again(site, tmp_path):
    """The first is made by one process, the second by two, the third by one again."""
    place = tmp_path / "site"
    anew = build(place, n_processes=2).n_anew
    assert anew > 10
    assert active_children() == []
    first = contents(place)
    assert first == contents(site)
    marker = json.loads(first["flankwatch-site.json"])
    assert len(marker["drawings"]) == anew
    assert build(place, drawer=StandIn()).drawn == []
    assert contents(place) == first


def test_what_is_frozen_stays_when_the_site_is_made_anew(tmp_path):
    place = tmp_path / "site"
    build(place, **LEAST)
    version = register().release.version
    kept = place / "v" / version / "glossary/index.html"
    kept.write_text("as it was")
    (place / "v" / "1.0.0").mkdir()
    (place / "v" / "1.0.0" / "index.html").write_text("older")
    build(place, **LEAST)
    assert kept.read_text() == "as it was"
    assert (place / "v" / "1.0.0" / "index.html").read_text() == "older"


def test_a_frozen_page_says_so_and_leads_to_the_page_of_today(pages):
    version = register().release.version
    frozen = pages[f"v/{version}/exercise/zapad-2021/index.html"]
    assert f"This is data version {version}" in "".join(frozen.itertext())
    assert "../../../../exercise/zapad-2021/index.html" in links(frozen)
    assert "kept as it was" not in "".join(pages["exercise/zapad-2021/index.html"].itertext())


def test_an_embedded_figure_is_small(site):
    sizes = [path.stat().st_size for path in site.rglob("embed.html")]
    assert sizes
    assert max(sizes) < 10_000


def test_machines_find_all_pages_and_the_data(site):
    locations = re.findall("<loc>(.*?)</loc>", (site / "sitemap.xml").read_text("utf-8"))
    assert f"{ADDRESS}exercise/zapad-2021/" in locations
    assert all((site / one.removeprefix(ADDRESS) / "index.html").is_file() for one in locations)
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (site / "robots.txt").read_text("utf-8")
    package = json.loads((site / "data/datapackage.json").read_text("utf-8"))
    assert all((site / "data" / one["path"]).is_file() for one in package["resources"])


def test_the_page_for_addresses_that_are_none_leads_on_from_anywhere_and_is_found_by_nobody(site, pages):
    page = pages["404.html"]
    led = [one.get("href") for one in page.iter("a") if not one.get("href").startswith("#")]
    assert all(one.startswith(ROOT) for one in led)
    assert f"{ROOT}figures/index.html" in led
    assert "404" not in (site / "sitemap.xml").read_text("utf-8")
    assert [*site.rglob("404.html")] == [site / "404.html"]


def test_a_record_has_a_picture_of_its_own_beside_each_of_its_figures(site, pages):
    page = pages["exercise/zapad-2021/index.html"]
    metas = {one.get("property"): one.get("content") for one in page.iter("meta")}
    assert metas["og:image"] == f"{ADDRESS}figures/record-claims/zapad-2021/picture.png"
    led = {one.get("href") for one in page.iter("a")}
    for part in ("claims", "origins", "places"):
        picture = f"figures/record-{part}/zapad-2021/picture.png"
        assert (site / picture).is_file()
        assert f"../../{picture}" in led
