"""One command makes a version of the data, in every file that tells of it, or says why it cannot."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard import frames
from dashboard.cli import main
from dashboard.curation import release
from dashboard.frames import digests, versions
from dashboard.frames.load import UNFINISHED
from dashboard.schema import TABLES
from tests.curation.project import checkout, files, held, rows

DYING = """
import os, signal, sys
from dashboard.cli import main
from dashboard.curation import release

replace, last, done = os.replace, int(sys.argv[1]), []

def dying(source, target):
    done.append(target)
    if len(done) == last:
        os.kill(os.getpid(), signal.SIGKILL)
    return replace(source, target)

os.replace = dying
sys.exit(main(["release", sys.argv[2]]))
"""


@pytest.fixture
def data(tmp_path, monkeypatch):
    made = checkout(tmp_path / "project")
    monkeypatch.setenv("FLANKWATCH_DATA", str(made))
    return made


@pytest.fixture
def grown(data, tmp_path, capsys):
    """Return a data folder to which a drill was added that is not released."""
    assert main(["add", *map(str, files(tmp_path / "new", rows(data)))]) == 0
    capsys.readouterr()
    return data


def refused(capsys, *words):
    """Return the one sentence by which a command is refused."""
    assert main([*map(str, words)]) == 1
    said = capsys.readouterr()
    assert not said.out
    return said.err.strip()


def test_from_rows_to_a_version_and_back(grown, capsys):
    before, released = held(grown.parent), digests.version(grown)
    minor, major = versions.raised(released, 1), versions.raised(released, 0)
    assert main(["release"]) == 0
    proposed = capsys.readouterr().out
    assert proposed.startswith(f"{minor} fits, for rows were added or taken out.\n")
    assert "Added: 1 exercise, 1 claim, 1 document and 1 place of an exercise." in proposed
    assert "New in the register: Harbour Light 2019." in proposed
    assert held(grown.parent) == before
    wrong = versions.raised(released, 2)
    assert refused(capsys, "release", wrong) == (
        f"{wrong} does not follow {released}: {minor} fits (or {major}, for more than that), for rows were "
        "added or taken out."
    )
    assert held(grown.parent) == before

    assert main(["release", minor]) == 0
    assert main(["check", str(grown)]) == 0
    after = held(grown.parent)
    assert {path for path in after if after[path] != before[path]} == {
        *("README.md", "CITATION.cff", "CHANGELOG.md"),
        *("data/datapackage.json", "data/digests.csv", "data/README.md", "data/LICENSE"),
    }
    assert_told(grown, minor, released)

    capsys.readouterr()
    assert main(["release", minor]) == 0
    assert capsys.readouterr().out == f"Data {minor} are released already, and nothing has changed since.\n"
    assert held(grown.parent) == after
    assert "`flankwatch release --undo` takes it back" in refused(capsys, "add", "--undo")
    assert main(["release", "--undo"]) == 0
    assert held(grown.parent) == before
    assert main(["add", "--undo"]) == 0


def assert_told(data, version, before):
    """Hold the documents against the data: version, day, rows, and a section on what came."""
    described = json.loads((data / "datapackage.json").read_text("utf-8"))
    assert described["version"] == version
    text = (data / "README.md").read_text("utf-8")
    for table in TABLES:
        with (data / table.path).open(encoding="utf-8", newline="") as file:
            assert f"| `{table.path}` | {len(list(csv.DictReader(file)))} |" in text
    assert f"version {version} (" in (data / "LICENSE").read_text("utf-8")
    assert f"version: {version}\n" in (data.parent / "CITATION.cff").read_text("utf-8")
    assert f"data version {version}," in (data.parent / "README.md").read_text("utf-8")
    news = (data.parent / "CHANGELOG.md").read_text("utf-8")
    assert (
        news.index("## Unreleased") < news.index(f"## Data {version}, ") < news.index("New in the register")
    )
    assert digests.state(data).released == version
    assert not digests.state(data).moved
    assert before not in (described["version"], digests.state(data).released)


def test_where_nothing_has_changed_there_is_nothing_to_release(data, capsys):
    before, released = held(data.parent), digests.version(data)
    sentence = f"There is nothing to release: no record has changed since data {released}."
    assert refused(capsys, "release", versions.raised(released, 1)) == sentence
    assert held(data.parent) == before


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        ("2.1.0", ""),
        ("3.0.0", ""),
        ("2.2.0", "2.2.0 does not follow 2.0.0: 2.1.0 fits (or 3.0.0, for more than that), why."),
        ("next", "Expected a version such as 2.1.0, saw next."),
        ("2.01.0", "Expected a version such as 2.1.0, saw 2.01.0."),
    ],
)
def test_a_version_fits_or_the_one_that_does_is_named(version, sentence):
    assert release.misfit(version, release.Plan(("2.1.0", "3.0.0"), "why", (), ()), "2.0.0") == sentence


def test_a_corrected_value_needs_its_line_and_then_a_patch(data, capsys):
    released = digests.version(data)
    claims = data / "claims.csv"
    name, _, rest = claims.read_text("utf-8").splitlines()[1].partition(",")
    claims.write_text(claims.read_text("utf-8").replace(f"{name},{rest}", f"{name},{rest} Looked at again."))
    patch = versions.raised(released, 2)
    said = refused(capsys, "release", patch)
    assert said.startswith(f"claims.csv: expected a new line in revisions.csv on the record {name}")
    assert said.endswith("1 fault; nothing was changed.")
    with (data / "revisions.csv").open("a", encoding="utf-8") as file:
        file.write(f"2026-11-28,claims,{name},note,,Looked at again.,read again,\n")
    assert main(["release", patch]) == 0
    assert digests.check(data) == []
    assert "Corrected: 1 line of `revisions.csv`" in (data.parent / "CHANGELOG.md").read_text("utf-8")


def test_a_document_that_lost_its_words_is_told_and_nothing_is_written(grown, capsys):
    citation = grown.parent / "CITATION.cff"
    citation.write_text(citation.read_text("utf-8").replace("date-released:", "released:"), "utf-8")
    before = held(grown.parent)
    said = refused(capsys, "release", versions.raised(digests.version(grown), 1))
    assert said.startswith("CITATION.cff: expected once words of the form (?m)^date-released: ")
    assert held(grown.parent) == before


def test_a_page_cannot_have_been_read_after_the_release(data, tmp_path, capsys):
    late = {"sources": rows(data)["sources"] | {"accessed": "2999-01-01"}}
    assert main(["add", *map(str, files(tmp_path / "new", late))]) == 0
    capsys.readouterr()
    said = refused(capsys, "release")
    assert "column accessed: expected a day up to the release, 20" in said
    assert "saw '2999-01-01'" in said


def test_data_that_stand_alone_are_released_without_the_documents_of_a_checkout(grown, capsys):
    for name in ("README.md", "CITATION.cff", "CHANGELOG.md"):
        (grown.parent / name).unlink()
    assert main(["release", versions.raised(digests.version(grown), 1)]) == 0
    assert digests.check(grown) == []


@pytest.mark.parametrize("last", [1, 4])
def test_a_release_killed_in_the_middle_is_the_old_one_or_the_new_one(grown, capsys, last):
    before, released = held(grown.parent), digests.version(grown)
    minor = versions.raised(released, 1)
    died = subprocess.run(
        (sys.executable, "-c", DYING, str(last), minor), cwd=Path(__file__).parents[2], check=False
    )
    assert died.returncode == -9
    assert (grown / UNFINISHED).is_dir() == (last > 1)
    if last == 1:  # the deciding rename has not come
        assert held(grown.parent).items() >= before.items()
        assert main(["add", "--undo"]) == 0
        assert digests.check(grown) == []
    else:
        assert main(["check", str(grown)]) == 0
        assert_told(grown, minor, released)
        assert main(["release", "--undo"]) == 0
        assert held(grown.parent) == before
    assert not list(grown.parent.rglob(".*.new"))


def test_data_in_the_middle_of_a_change_are_not_read(data, capsys):
    (data / UNFINISHED).mkdir(parents=True)
    (data / UNFINISHED / "entry.json").write_text('{"files": [], "becomes": "0001"}', "utf-8")
    with pytest.raises(frames.DataFaults) as told:
        frames.load(data)
    assert [str(fault) for fault in told.value.faults] == [
        (
            ".changes/unfinished: expected no change that is begun and not finished; `flankwatch check` "
            "finishes it, saw one."
        )
    ]
    assert main(["check", str(data)]) == 0
