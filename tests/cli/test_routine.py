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


def test_the_rows_that_are_shown_are_rows_of_the_register():
    assert len(BLOCKS) == len(ADD.split()) - 1
    for name, block in shown():
        header, row = block.splitlines()
        lines = (folder() / by_name(name).path).read_text("utf-8").splitlines()
        assert header == lines[0]
        assert row in lines


@pytest.fixture
def without(tmp_path, monkeypatch):
    """Return a checkout whose register and digests lack the drill of the guide."""
    data = checkout(tmp_path / "project", whole)
    digested = (data / "digests.csv").read_text("utf-8").splitlines()
    for name, block in shown():
        path = data / by_name(name).path
        row = block.splitlines()[1]
        path.write_text(path.read_text("utf-8").replace(f"{row}\n", ""), "utf-8")
        (cells,) = csv.DictReader(block.splitlines())
        key = ";".join(cells[column] for column in by_name(name).key)
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
