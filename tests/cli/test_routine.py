"""The routine that CONTRIBUTING.md shows, gone through as it stands there, on a drill of the register."""

import csv
import re

import pytest

from dashboard.cli import main
from dashboard.frames import contribution, digests, folder, versions
from dashboard.schema import table as by_name
from tests.curation.project import checkout, held
from tests.excerpt import whole

GUIDE = (folder().parent / "CONTRIBUTING.md").read_text("utf-8")
BLOCKS = re.findall(r"(?ms)^```csv\n(.*?)^```$", GUIDE)
(ADD,) = re.findall(r"(?m)^\.venv/bin/flankwatch (add .*)$", GUIDE)


def shown():
    """Return table and row of each block, in the order of the guide."""
    return [(contribution.named_by(contribution.header(block.encode())).name, block) for block in BLOCKS]


def stated(name, lines):
    """Return rows of a table by their keys, without cells that are filled in later on."""
    kept = {column.name for column in by_name(name).columns if column.upkeep}
    return {
        ";".join(row[column] for column in by_name(name).key): {
            column: cell for column, cell in row.items() if column not in kept
        }
        for row in csv.DictReader(lines)
    }


def test_the_rows_that_are_shown_are_rows_of_the_register():
    assert len(BLOCKS) == len(ADD.split()) - 1
    for name, block in shown():
        lines = (folder() / by_name(name).path).read_text("utf-8").splitlines(keepends=True)
        assert block.splitlines()[0] == lines[0].rstrip("\n")
        assert stated(name, block.splitlines()).items() <= stated(name, lines).items()


@pytest.fixture
def without(tmp_path, monkeypatch):
    """Return a checkout whose register and digests lack the drill of the guide."""
    data = checkout(tmp_path / "project", whole)
    digested = (data / "digests.csv").read_text("utf-8").splitlines()
    for name, block in shown():
        path = data / by_name(name).path
        ((key, cells),) = stated(name, block.splitlines()).items()
        begin = ",".join([*cells.values()][:2])
        lines = path.read_text("utf-8").splitlines(keepends=True)
        (row,) = (line for line in lines if line.startswith(begin) and key in stated(name, [lines[0], line]))
        path.write_text("".join(line for line in lines if line is not row), "utf-8")
        digested = [line for line in digested if not line.startswith(f"{name},{key},")]
    (data / "digests.csv").write_text("\n".join(digested) + "\n", "utf-8")
    monkeypatch.setenv("FLANKWATCH_DATA", str(data))
    return data


def test_a_real_drill_comes_in_by_the_rows_and_commands_that_are_shown(
    without, tmp_path, monkeypatch, capsys
):
    for file, (_, block) in zip(ADD.split()[1:], shown(), strict=True):
        (tmp_path / file).write_text(block, "utf-8")
    monkeypatch.chdir(tmp_path)
    before = held(without.parent)
    assert main(ADD.split()) == 0
    following = versions.raised(digests.version(without), 1)
    assert f"`flankwatch release {following}` makes them a version" in capsys.readouterr().out
    after = held(without.parent)
    for name, block in shown():
        path = f"data/{by_name(name).path}"
        assert after[path] == before[path] + block.split("\n", 1)[1].encode()
