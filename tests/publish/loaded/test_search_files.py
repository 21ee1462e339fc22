"""The search of the twin: its files hold all, in small parts, and find what the live app finds."""

import gzip
import json
import re

import pytest

from dashboard.analysis.search import finder
from dashboard.exhibits import names
from dashboard.publish import addresses
from dashboard.publish.loaded import search_files
from dashboard.publish.loaded.assets import HERE as LOOKS
from dashboard.publish.loaded.assets import Assets
from dashboard.reading.latin_letters import latin
from tests.browser.conftest import FLAGS
from tests.exhibits.shipped import extract, register
from tests.publish import cut
from tests.publish.built import build

ASKED = (
    *(
        "zapad 2025",
        "zapad-2025",
        "Запад 2025",
        "za",
        "żelazna",
        "pabradė",
        "the article",
        "the",
        "steadfast",
        "2018",
    ),
    *(
        "Latvia",
        "Литва",
        "Litauen",
        "the netherlands",
        "EST",
        "spring storm",
        "springstorm",
        "observer",
        "13,000",
    ),
    *(
        "su-24 donald cook",
        "su24 cook",
        "zapad2021 tanks",
        "helicopters",
        "airborne",
        "jamestown",
        "brigade inaugurated",
        "scrambles",
        "gps jamming",
    ),
    *(
        "rusi why numbers matter",
        "zapad 2021 tanks",
        "announced",
        "support troops",
        "zzzz",
        "constructor",
        "ż",
        "16th",
        "ﬁre",
    ),
)
"""What is typed: names in several languages, parts of them, words of notes, definitions and descriptions."""

NAMES, DOCUMENTS, TEXTS = 60_000, 160_000, 8_000
"""Most bytes, packed, of names, of those of documents, which come later, and of the texts of two letters."""


def script_of(path):
    """Return the function that a script calls, and what it says."""
    function, said = re.fullmatch(r"flankwatch\.(\w+)\((.*)\);\n", path.read_text("utf-8")).groups()
    return function, json.loads(f"[{said}]")


def across(columns):
    """Return the lines of a file, which has them column by column."""
    return [*zip(*columns, strict=True)]


def way(row):
    """Return the way to the page of a line: where it ends in a stroke, the words of the name go on."""
    return row[1] + ("-".join(latin(row[2]).split()) if row[1].endswith("/") else "")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The files of the search of the whole register, and a page that loads them."""
    folder = tmp_path_factory.mktemp("search")
    assets = Assets(folder)
    known = names.index(extract()).entries
    search_files.write(assets, known, [], register(), addresses.whole(register()))
    find = assets.write("find.js", (LOOKS / "find.js").read_bytes())
    (folder / "page.html").write_text(
        f'<meta charset="utf-8"><body data-search="{assets.names["search.js"]}">'
        f'<script>window.flankwatch = {{}}</script><script src="{find}"></script></body>'
    )
    return folder


def test_what_stands_in_the_files_leads_to_pages_of_the_site(site):
    (script,) = (site / "assets").glob("search-*.js")
    _, (said,) = script_of(script)
    rows = across(said["rows"]) + across(script_of(site / said["rest"])[1][0])
    found = {(said["kinds"][row[0]], row[2]): way(row) for row in rows}
    assert found["exercise", "Zapad-2021"] == "exercise/zapad-2021"
    assert found["country", "Estonia"] == "country/estonia"
    assert found["word", "13,000 line"] == "glossary/index.html#observation-line"
    assert "claimant" in {kind for kind, _ in found}
    assert "incident" not in {kind for kind, _ in found}  # this site has no page of incidents
    for path in found.values():
        assert (site / (path.partition("#")[0] if ".html" in path else f"{path}/index.html")).is_file()


def test_an_incident_and_a_measure_lead_to_their_rows(tmp_path):
    build(tmp_path / "site", exercises=(), countries=(), pages=("incidents", "response"), is_cut=True)
    (script,) = (tmp_path / "site/assets").glob("search-*.js")
    _, (said,) = script_of(script)
    for kind, page, rows in (
        ("incident", "incidents/index.html", cut.register().incidents),
        ("measure", "response/index.html", cut.register().measures),
    ):
        led = [row[1] for row in across(said["rows"]) if said["kinds"][row[0]] == kind]
        assert sorted(led) == sorted(f"{page}#{kind}-{key}" for key in rows[f"{kind}_id"])
        named = re.findall(rf'<tr id="({kind}-[^"]+)">', (tmp_path / "site" / page).read_text("utf-8"))
        assert sorted(named) == sorted(one.partition("#")[2] for one in led)


def test_a_phone_loads_little(whole):
    packed = {path: len(gzip.compress(path.read_bytes())) for path in whole.rglob("*.js")}
    texts = [size for path, size in packed.items() if path.parent.name.startswith("texts-")]
    assert len(texts) > 200
    assert max(texts) < TEXTS
    for name, most in (("search-*.js", NAMES), ("documents-*.js", DOCUMENTS)):
        (path,) = (whole / "assets").glob(name)
        assert packed[path] < most


def test_texts_lead_to_what_they_are_on(whole):
    (script,) = (whole / "assets").glob("search-*.js")
    _, (said,) = script_of(script)
    assert (said["heads"].split(" ")) == sorted(path.stem for path in (whole / said["texts"]).iterdir())
    _, (head, words) = script_of(whole / said["texts"] / "he.js")
    assert head == "he"
    assert all(word.startswith("he") for word in words)
    led = [way(across(said["rows"])[at]) for at in words["helicopters"]]
    rows = register().exercises
    (one,) = rows.loc[rows["scenario"].str.contains("helicopters", na=False), "exercise_id"].head(1)
    assert f"exercise/{one}" in led


ASK = """async (asked) => {
  const loading = {};
  const script = (path) => loading[path] ??= new Promise((done, failed) => {
    const one = document.createElement("script");
    Object.assign(one, { src: path, onload: done, onerror: failed });
    document.head.append(one);
  });
  const found = {};
  for (const one of asked) {
    const show = (lines, instead = "") => (found[one] = [lines.map(({ name }) => name), instead]);
    await window.flankwatch.find(one, script, show);
  }
  return found;
}"""


def asked_of_twin(whole, browser, questions):
    """Return for each question the names that the search of the twin finds, and what it offers instead."""
    chromium, path = browser
    opened = chromium.launch(executable_path=path, args=FLAGS)
    try:
        page = opened.new_page()
        page.goto((whole / "page.html").as_uri())
        return page.evaluate(ASK, questions)
    finally:
        opened.close()


def asked_of_app(questions):
    known = names.index(extract())
    found = {one: finder.find(known, one, most=12) for one in questions}
    return {one: [[entry.name for entry in of.entries], of.instead] for one, of in found.items()}


@pytest.mark.browser
def test_it_finds_what_the_live_app_finds(whole, browser):
    expected = asked_of_app(ASKED)
    assert asked_of_twin(whole, browser, ASKED) == expected
    assert sum(bool(lines) for lines, _ in expected.values()) > len(ASKED) - 4


def misspelt():
    """Return questions that nothing is called: words of names with a slip each, in four ways, one or two."""
    words = sorted(word for word in names.index(extract()).words if len(word) > 4)
    some = words[:: len(words) // 60]
    slips = (
        lambda word, at: word[:at] + word[at + 1 :],
        lambda word, at: word[:at] + word[at] + word[at:],
        lambda word, at: word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :],
        lambda word, at: word[:at] + "q" + word[at + 1 :],
    )
    made = [slips[at % 4](word, 1 + at % (len(word) - 1)) for at, word in enumerate(some)]
    both = [f"{one} {other}" for one, other in zip(made[::5], some[2::5], strict=False)]
    return (*made, *both, "zapda 2025", "the estnia", "Юнтар Шильд", "latvja litva", "xqzv", "zapad xqzvw")


@pytest.mark.browser
def test_it_offers_in_place_of_a_slip_what_the_live_app_offers(whole, browser):
    expected = {one: found for one, found in asked_of_app(misspelt()).items() if not found[0]}
    assert asked_of_twin(whole, browser, [*expected]) == expected
    assert expected["zapda 2025"] == [[], "zapad 2025"]
    assert expected["zapad xqzvw"] == [[], ""]
    assert sum(bool(instead) for _, instead in expected.values()) > 40
