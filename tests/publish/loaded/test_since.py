"""A frozen page tells what of it was corrected since, and only that."""

import json
import shutil
from dataclasses import replace
from types import SimpleNamespace

import pandas as pd
import pytest

from dashboard.publish.loaded import since
from dashboard.schema import columns as c
from tests.browser.axe import faults
from tests.browser.conftest import FLAGS
from tests.exhibits.shipped import register
from tests.publish.built import EXERCISES, build

DRILL = EXERCISES[0]
PAGES = ("disputed",)
LATER = "9.0.0"
FEW = 40
"""Corrections of the register that the later site has, for its list to be judged soon."""


def claim_of(exercise_id):
    claims = register().claims
    rows = claims[(claims[c.EXERCISE_ID] == exercise_id) & (claims[c.METRIC] == "troops")]
    return rows.to_dict("records")[0]


def site_of_estonia():
    sites = register().sites
    return sites[sites[c.COUNTRY] == "EST"][c.SITE_ID].iloc[0]


def correction(table, key, column, old, new):
    row = {"date": "2027-01-05", "table": table, "key": key, "column": column, "old": old, "new": new}
    return pd.DataFrame([row | {"reason": "Read again", "source_id": None}], dtype="str")


def later(*corrections):
    release = replace(register().release, version=LATER, created="2027-01-06")
    revisions = pd.concat([register().revisions.head(FEW), *corrections], ignore_index=True)
    return replace(register(), release=release, revisions=revisions, digest=f"later {len(corrections)}")


@pytest.fixture(scope="module")
def frozen(site, tmp_path_factory):
    """The site, made anew after a claim on its drill and one on another were corrected."""
    place = tmp_path_factory.mktemp("since") / "site"
    shutil.copytree(site, place)
    other = claim_of("zapad-2017")
    one = claim_of(DRILL)
    build(
        place,
        pages=PAGES,
        data=later(
            correction("claims", one[c.CLAIM_ID], "value_high", "9,999 <b>", "10000"),
            correction("sites", site_of_estonia(), "name", "Here", "There"),
            correction("claims", other[c.CLAIM_ID], "note", "", "Seen again"),
            correction("a_table_that_is_gone", "x", "y", "1", "2"),
        ),
    )
    return place


def told(place, version):
    text = (place / since.FOLDER / f"{version}.js").read_text("utf-8")
    return json.loads(text.removeprefix("flankwatch.corrected(").removesuffix(");\n"))


def rows_of(said, page):
    return [said["rows"][at][2] for at in said["pages"].get(page, ())]


def test_what_was_corrected_since_is_told_on_the_page_of_each_thing_that_the_record_names(frozen):
    said, claim = told(frozen, register().release.version), claim_of(DRILL)
    assert (said["version"], len(said["rows"])) == (LATER, 4)
    for page in (
        f"exercise/{DRILL}/index.html",
        f"claimant/{claim[c.CLAIMANT_ID]}/index.html",
        f"document/{claim[c.SOURCE_ID]}/index.html",
    ):
        assert claim[c.CLAIM_ID] in rows_of(said, page), page
    assert rows_of(said, "exercise/zapad-2017/index.html") == [claim_of("zapad-2017")[c.CLAIM_ID]]
    assert rows_of(said, f"site/{site_of_estonia()}/index.html") == [site_of_estonia()]
    assert site_of_estonia() in rows_of(said, "country/estonia/index.html")
    assert sorted(rows_of(said, "series/zapad/index.html")) == sorted(
        [claim[c.CLAIM_ID], claim_of("zapad-2017")[c.CLAIM_ID]]
    )
    assert len(rows_of(said, "data/index.html")) == 3


def test_a_figure_tells_of_the_records_that_its_statement_names_and_a_page_of_those_of_its_figures(frozen):
    version = register().release.version
    said, claim = told(frozen, version), claim_of(DRILL)[c.CLAIM_ID]
    figure = "figures/rival-claims/"
    statement = json.loads((frozen / "v" / version / figure / "metadata.json").read_bytes())
    assert claim in statement["records"]["claims"]
    assert claim in rows_of(said, f"{figure}index.html")
    assert claim in rows_of(said, "disputed/index.html")
    assert rows_of(said, f"figures/record-claims/{DRILL}/index.html") == [claim]


def test_the_newest_version_has_nothing_to_tell_and_what_is_frozen_is_as_it_was(frozen):
    said = told(frozen, LATER)
    assert (said["rows"], said["pages"]) == ([], {})
    assert not (frozen / "v" / LATER / since.FOLDER).exists()


def test_a_folder_that_is_no_version_or_has_no_corrections_is_passed_over(tmp_path):
    (tmp_path / "v/1.0.0").mkdir(parents=True)
    (tmp_path / "v/notes/data").mkdir(parents=True)
    (tmp_path / "v/notes/data/revisions.csv").write_text("date\n")
    release = register().release
    made = since.scripts(tmp_path, register().revisions, release, SimpleNamespace())
    assert [*made] == [f"{since.FOLDER}{release.version}.js"]


@pytest.mark.browser
def test_a_reader_of_a_frozen_page_is_told_and_without_scripts_is_led_to_the_corrections(frozen, browser):
    chromium, path = browser
    version, said = register().release.version, []
    site = frozen / "v" / version
    opened = chromium.launch(executable_path=path, args=FLAGS)
    try:
        page = opened.new_page(viewport={"width": 390, "height": 844})
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto((site / f"exercise/{DRILL}/index.html").as_uri())
        notice = page.locator(".notice")
        notice.locator("li").first.wait_for()
        assert f"1 value of 1 record was corrected since, up to data {LATER}:" in notice.inner_text()
        assert "9,999 <b>, now 10000" in notice.inner_text()
        page.goto((site / "glossary/index.html").as_uri())
        notice.get_by_text("No record of this page was corrected since").wait_for()
        page.goto((site / f"figures/record-claims/{DRILL}/embed.html").as_uri())
        page.get_by_text("1 value of 1 record was corrected since").wait_for()
        bare = opened.new_context(java_script_enabled=False).new_page()
        bare.goto((site / f"exercise/{DRILL}/index.html").as_uri())
        bare.get_by_role("link", name="what was corrected since").click()
        assert bare.locator("h1").inner_text() == "Corrections"
        assert said == []
        page.goto((site / f"exercise/{DRILL}/index.html").as_uri())
        notice.locator("li").first.wait_for()
        assert faults(SimpleNamespace(page=page)) == {}
        page.goto((frozen / "corrections/index.html").as_uri())
        assert page.locator("tbody tr").count() == FEW + 4
        assert faults(SimpleNamespace(page=page)) == {}
    finally:
        opened.close()


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"records": 1}', b'{"records": {"claims": 1}}', b"\xff"]
)
def test_a_frozen_figure_that_cannot_be_read_any_more_has_no_records(tmp_path, content):
    path = tmp_path / "metadata.json"
    path.write_bytes(content)
    assert since._records_of(path) == {}
