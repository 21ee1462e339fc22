"""Rows come together or not at all, and go again."""

import io
import sys

import pytest

from dashboard import frames
from dashboard.cli import main
from dashboard.frames import digests, versions
from tests.curation.project import DRILL, PAGE, checkout, files, held, rows


@pytest.fixture
def data(tmp_path, monkeypatch):
    made = checkout(tmp_path / "project")
    monkeypatch.setenv("FLANKWATCH_DATA", str(made))
    return made


def told(capsys, *words):
    """Return what a command that is refused says, line by line."""
    assert main([*map(str, words)]) == 1
    said = capsys.readouterr()
    assert not said.out
    return said.err.splitlines()


def test_rows_of_several_tables_come_together_once_and_go_again(data, tmp_path, capsys):
    before, new = held(data.parent), files(tmp_path / "new", rows(data))
    assert main(["add", *map(str, new)]) == 0
    grown = held(data.parent)
    changed = {path for path in grown if grown[path] != before[path]}
    assert changed == {f"data/{name}.csv" for name in rows(data)}
    for path in changed:
        assert grown[path].startswith(before[path])
        assert grown[path].count(b"\n") == before[path].count(b"\n") + 1
    assert DRILL in set(frames.load(data).exercises["exercise_id"])
    following = versions.raised(digests.version(data), 1)
    out = capsys.readouterr().out
    assert out.startswith("Added 1 row to sources.csv, 1 row to exercises.csv, ")
    assert f"`flankwatch release {following}` makes them a version, for rows were added" in out

    assert main(["add", *map(str, new)]) == 0
    assert capsys.readouterr().out.endswith("4 rows stand there already.\n")
    assert held(data.parent) == grown

    assert main(["add", "--undo"]) == 0
    assert held(data.parent) == before
    assert capsys.readouterr().out.startswith("As before: sources.csv, ")
    assert told(capsys, "add", "--undo")[-1].startswith("There is no change of")


def first_claim(data):
    header, first = (data / "claims.csv").read_text("utf-8").splitlines()[:2]
    return dict(zip(header.split(","), first.split(","), strict=False))


FAULTS = [
    ("claims", {"value_low": "many"}, "column value_low: expected a whole number, saw 'many'"),
    ("claims", {"source_id": "nowhere"}, "column source_id: expected a source_id of the table sources"),
    ("claims", {"stage": "planned"}, "column stage: expected during or after, for the drill began on"),
    ("claims", {"claim_id": "C0001"}, "column claim_id: expected a key that no row of the register has"),
    ("exercise_sites", {"lat": "24.05", "lon": "59.35"}, "with latitude and longitude swapped"),
    ("exercises", {"start_date": "2019-13-02"}, "column start_date: expected a date as YYYY"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "wrong", "sentence"), FAULTS, ids=lambda one: str(one)[:40])
def test_one_faulty_row_refuses_all_in_a_sentence_with_its_place(
    data, tmp_path, capsys, name, wrong, sentence
):
    before, given = held(data.parent), rows(data)
    lines = told(capsys, "add", *files(tmp_path / "new", given | {name: given[name] | wrong}))
    found = [line for line in lines if line.startswith(f"my-{name}.csv, row 2, column ")]
    assert any(sentence in line for line in found), lines
    assert lines[-1].endswith("nothing was changed.")
    assert held(data.parent) == before


def test_a_drill_that_ran_beside_another_of_its_leader_asks_for_a_relation(data, tmp_path, capsys):
    given = rows(data)
    drill = next(
        row
        for row in frames.load(data).exercises.astype(str).to_dict("records")
        if row["kind"] == "exercise" and len(row["start_date"]) == len(row["end_date"]) == 10
        and ";" not in row["lead"] and row["host_countries"] not in ("nan", "")
    )  # fmt: skip
    same = {name: drill[name] for name in ("lead", "host_countries", "start_date", "end_date")}
    new = files(tmp_path / "new", given | {"exercises": given["exercises"] | same})
    lines = told(capsys, "add", *new)
    assert any(
        line.startswith("exercise_links.csv: expected a row on") and drill["exercise_id"] in line
        for line in lines
    )


def test_what_is_no_table_or_not_there_is_refused_with_the_names_of_tables(data, tmp_path, capsys):
    other = tmp_path / "other.csv"
    other.write_text("colour,size\nred,1\n", "utf-8")
    lines = told(capsys, "add", other, tmp_path / "none.csv", data / "article" / "focus_areas.csv")
    assert lines[0].startswith("other.csv: expected the header of one of the tables sources, ")
    assert lines[0].endswith("saw none of them.")
    assert lines[1] == "none.csv: expected a file that can be read, saw No such file or directory."
    assert lines[2].endswith("saw that of focus_areas.")
    assert lines[3] == "3 faults; nothing was changed."


def test_a_page_of_the_same_name_with_other_words_is_a_correction_and_no_addition(data, tmp_path, capsys):
    new = files(tmp_path / "new", rows(data))
    assert main(["add", *map(str, new)]) == 0
    capsys.readouterr()
    grown = held(data.parent)
    other = rows(data)["sources"] | {"title": "Another title"}
    lines = told(capsys, "add", *files(tmp_path / "again", {"sources": other}))
    assert lines[0].startswith("my-sources.csv, row 2, column source_id: expected a key that no row of the")
    assert lines[0].endswith(f"with a line in revisions.csv), saw '{PAGE}'.")
    assert held(data.parent) == grown


def test_without_files_only_a_terminal_is_asked(data, capsys):
    assert told(capsys, "add") == [
        "Name the CSV files with rows to add; only a terminal can be asked instead."
    ]


def test_a_disk_or_folder_that_cannot_be_written_is_told_in_a_sentence(data, tmp_path, capsys, monkeypatch):
    before, new = held(data.parent), files(tmp_path / "new", rows(data))
    (data / ".changes").write_text("a file where a folder should be", "utf-8")
    (line,) = told(capsys, "add", *new)
    assert line.startswith("Cannot write ")
    assert line.endswith("Nothing was changed.")
    assert {path: held(data.parent)[path] for path in before} == before


class Terminal(io.StringIO):
    """A terminal whose reader leaves at once."""

    def isatty(self):
        return True


def test_at_a_terminal_the_rows_are_asked_for(data, monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", Terminal())
    assert main(["add"]) == 1
    said = capsys.readouterr()
    assert "A drill, step by step." in said.out
    assert "Stopped; nothing was changed." in said.err
