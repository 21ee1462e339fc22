"""A second build makes what has changed and little else, and its site is that of a build from nothing."""

import filecmp
import gzip
import json
import os
import shutil
from dataclasses import replace

import pytest

from dashboard.publish.workshop import keeping
from dashboard.schema import columns as c
from tests.publish import cut
from tests.publish.built import LEAST, build

CHANGED, OTHER, NEW = "zapad-2017", "steadfast-defender-2024", "zapad-2021"
SMALL = {"exercises": (CHANGED, OTHER), "pages": ("disputed",), "is_cut": True}


@pytest.fixture(scope="module")
def before(tmp_path_factory):
    place = tmp_path_factory.mktemp("before") / "site"
    build(place, **SMALL)
    return place


@pytest.fixture(scope="module")
def least_before(tmp_path_factory):
    place = tmp_path_factory.mktemp("least") / "site"
    build(place, **LEAST)
    return place


def again(before, place, **more):
    """Build over a copy of the first site; return what the build says."""
    # Linked, for no build writes into a file that stands.
    shutil.copytree(before, place, copy_function=os.link)
    return build(place, **(SMALL | more)).built


def assert_as(one, other):
    """Hold the files of two sites against each other, but what is frozen, which stays as it was first."""
    files = [
        sorted(path.relative_to(site) for path in site.rglob("*") if path.relative_to(site).parts[0] != "v")
        for site in (one, other)
    ]
    assert files[0] == files[1]
    paths = [str(path) for path in files[0] if (one / path).is_file()]
    _, others, lost = filecmp.cmpfiles(one, other, paths, shallow=False)
    assert (others, lost) == ([], [])
    assert len(paths) > 100


def changed(data, table, rows, **cells):
    """Return a register with some cells of the first of some rows of a table changed."""
    whole = getattr(data, table).copy()
    whole.loc[whole.index[rows(whole)][0], list(cells)] = list(cells.values())
    return replace(data, **{table: whole}, digest=f"{data.digest} {table} {cells}")


def troops(rows):
    return (rows[c.EXERCISE_ID] == CHANGED) & (rows[c.METRIC] == "troops")


def source_of_a_claim(rows):
    claims = cut.register().claims
    return rows[c.SOURCE_ID] == claims[c.SOURCE_ID][claims[c.EXERCISE_ID] == CHANGED].iloc[0]


CHANGES = {
    "a size": ("claims", troops, {"value_high": 123_456}),
    "a publisher": ("sources", source_of_a_claim, {"publisher": "The Flank Post"}),
    "a name": ("exercises", lambda rows: rows[c.EXERCISE_ID] == CHANGED, {"name": "Zapad, once"}),
    "an incident": ("incidents", lambda rows: rows[c.DATE].notna(), {"note": "Looked at again."}),
}


def after(*changes):
    """Return the register after some of `CHANGES`."""
    data = cut.register()
    for what in changes:
        table, rows, cells = CHANGES[what]
        data = changed(data, table, rows, **cells)
    return data


@pytest.mark.parametrize(
    ("changes", "most"),
    # The name of a drill stands on the page of each document and of each place that it is named with.
    [(("a name",), 0.9), (("a size", "a publisher", "an incident"), 0.25)],
    ids=lambda one: " and ".join(one) if isinstance(one, tuple) else "",
)
def test_after_changes_few_pages_are_made_and_the_site_is_that_of_a_build_from_nothing(
    before, tmp_path, changes, most
):
    data = after(*changes)
    build(tmp_path / "fresh", **SMALL, data=data)  # first, so that both processes have its results
    built = again(before, tmp_path / "site", data=data, n_processes=2)
    assert built.n_made < built.n_pages * most
    assert_as(tmp_path / "site", tmp_path / "fresh")


def test_the_pages_that_a_change_is_told_on_are_made_and_those_of_other_drills_are_not(
    before, tmp_path, monkeypatch
):
    made = []
    unit = keeping.Keeper.unit
    monkeypatch.setattr(
        keeping.Keeper, "unit", lambda self, job, *more: made.append(job.name) or unit(self, job, *more)
    )
    again(before, tmp_path / "site", data=after("a size"))
    (claim,) = cut.register().claims[troops].head(1).to_dict("records")
    assert {
        f"exercise/{CHANGED}/index.html",
        f"claimant/{claim[c.CLAIMANT_ID]}/index.html",
        f"document/{claim[c.SOURCE_ID]}/index.html",
    } <= set(made)
    assert f"exercise/{OTHER}/index.html" not in made
    assert "123,456" in (tmp_path / f"site/exercise/{CHANGED}/index.html").read_text("utf-8")


def test_where_nothing_changed_nothing_is_made(before, tmp_path):
    built = again(before, tmp_path / "site", n_processes=2)
    assert (built.n_made, built.n_drawn) == (0, 0)
    assert built.n_pages > 50
    assert filecmp.dircmp(before, tmp_path / "site").diff_files == []


def test_a_record_that_comes_changes_the_search_of_all_pages_and_makes_few(before, tmp_path):
    """The file of the search is named after what it holds, so each page that is taken over names another."""
    more = (CHANGED, OTHER, NEW)
    built = again(before, tmp_path / "site", exercises=more)
    new = built.n_pages - json_of(before)
    assert 0 < new < built.n_made < built.n_pages / 2
    build(tmp_path / "fresh", **SMALL | {"exercises": more})
    assert_as(tmp_path / "site", tmp_path / "fresh")


def json_of(site):
    """Return how many pages the last build of a site has written down."""
    return len(json.loads(gzip.decompress((site / keeping.FILE).read_bytes()))["units"])


@pytest.mark.parametrize("what", ["the code", "a library", "the address"])
def test_another_program_or_address_makes_all_anew(least_before, tmp_path, monkeypatch, what):
    if what == "the code":
        package = tmp_path / "package"
        package.mkdir()
        (package / "one.py").write_text("1")
        monkeypatch.setattr(keeping, "_PACKAGE", package)
    if what == "a library":
        monkeypatch.setattr(keeping.metadata, "distributions", lambda: ())
    more = {"address": "https://another.example/"} if what == "the address" else {}
    built = again(least_before, tmp_path / "site", **LEAST | more)
    assert built.n_made == built.n_pages > 5


def test_a_file_that_somebody_has_changed_or_taken_away_is_made_anew(before, tmp_path):
    place = tmp_path / "site"
    shutil.copytree(before, place)
    table = place / "figures/record-claims/zapad-2017/data.csv"
    whole = table.read_bytes()
    table.unlink()
    (place / "exercise/steadfast-defender-2024/index.html").write_text("Nothing happened.")
    built = build(place, **SMALL).built
    assert built.n_made == 2
    assert table.read_bytes() == whole
    assert_as(place, before)


@pytest.mark.parametrize(
    "content",
    [None, b"", gzip.compress(b"[]", mtime=0), gzip.compress(b'{"told": 1}', mtime=0)],
    ids=["no file", "an empty one", "a list", "another mapping"],
)
def test_what_the_last_build_wrote_down_and_nobody_can_read_is_left_aside(tmp_path, content):
    if content is not None:
        (tmp_path / keeping.FILE).write_bytes(content)
    assert keeping.read(tmp_path) == keeping.Ledger()


def test_what_is_written_down_is_read_back(before, tmp_path):
    found = keeping.read(before)
    assert len(found.units) > 50
    keeping.write(found, tmp_path)
    assert (tmp_path / keeping.FILE).read_bytes() == (before / keeping.FILE).read_bytes()
