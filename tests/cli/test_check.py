import os
import subprocess
import sys
from importlib.metadata import version

import pytest

from dashboard.cli import main
from tests.excerpt import excerpt


@pytest.fixture
def data(tmp_path):
    return excerpt(tmp_path / "data")


def test_sound_data(data, capsys):
    assert main(["check", str(data)]) == 0
    told = capsys.readouterr()
    assert not told.err
    assert "article/focus_areas.csv: 6 rows" in told.out
    assert "4 repeated" in told.out
    assert told.out.splitlines()[-1].endswith(f"in {data} are sound.")


def test_the_folder_in_use_is_checked_when_none_is_named(data, capsys, monkeypatch):
    monkeypatch.setenv("FLANKWATCH_DATA", str(data))
    assert main(["check"]) == 0
    assert str(data) in capsys.readouterr().out


def test_all_faults_are_told_at_once(data, capsys):
    (data / "sites.csv").unlink()
    claims = data / "claims.csv"
    header, rest = claims.read_text("utf-8").split("\n", maxsplit=1)
    claims.write_text(f"{header},colour\n{rest}", encoding="utf-8")
    (data / "geo" / "lakes.geojson").write_text("{", encoding="utf-8")
    assert main(["check", str(data)]) == 1
    told = capsys.readouterr()
    assert not told.out
    lines = told.err.splitlines()
    for file in ("sites.csv", "claims.csv", "geo/lakes.geojson"):
        assert any(line.startswith(file) and "expected" in line for line in lines)
    assert lines[-1] == f"{len(lines) - 1:,} faults in the data of {data}."


def test_no_folder(tmp_path, capsys):
    assert main(["check", str(tmp_path / "none")]) == 1
    assert capsys.readouterr().err == f"There is no folder {tmp_path / 'none'}.\n"


def test_version(capsys):
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out == f"flankwatch {version('flankwatch')}\n"


@pytest.mark.parametrize("words", [[], ["fly"], ["run", "--port", "70000"], ["run", "--port", "-1"]])
def test_words_that_mean_nothing(words, capsys):
    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    assert "usage: flankwatch" in capsys.readouterr().err


def test_a_record_that_changed_in_silence_is_told(data, capsys):
    claims = data / "claims.csv"
    text = claims.read_text("utf-8")
    claims.write_text(
        text.replace("C0001,ladoga-2009,troops,5000,5000", "C0001,ladoga-2009,troops,5001,5001")
    )
    assert main(["check", str(data)]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0].startswith("claims.csv: expected a new line in revisions.csv on the record C0001")
    assert lines[-1] == f"2 faults in the versions of {data}; CONTRIBUTING.md has the rules."


def test_one_sound_file(data, capsys):
    assert main(["check", str(data / "thresholds.csv")]) == 0
    told = capsys.readouterr()
    assert not told.err
    assert told.out == (
        f"{data / 'thresholds.csv'} holds 17 sound rows of the table thresholds: 0 new, 0 that differ from "
        "the register, 17 that stand there already.\n"
    )


def test_one_faulty_file(tmp_path, capsys):
    path = tmp_path / "mine.csv"
    path.write_text("threshold_id,activity\nx,y\n", "utf-8")
    assert main(["check", str(path)]) == 1
    told = capsys.readouterr()
    assert not told.out
    assert told.err.splitlines()[-1] == f"1 fault in {path}."


def test_a_file_cannot_be_held_against_a_register_that_is_not_there(tmp_path, monkeypatch, capsys):
    rows = tmp_path / "claims.csv"
    rows.write_text("claim_id\n", encoding="utf-8")
    monkeypatch.setenv("FLANKWATCH_DATA", str(tmp_path / "none"))
    assert main(["check", str(rows)]) == 1
    assert capsys.readouterr().err == f"There is no folder {tmp_path / 'none'}.\n"


def test_a_file_with_a_row_that_differs_says_what_it_needs(data, capsys):
    rows = data / "thresholds.csv"
    header, first, *rest = rows.read_text("utf-8").splitlines()
    assert "9000" in first
    rows.write_text("\n".join([header, first.replace("9000", "9001"), *rest]) + "\n", encoding="utf-8")
    assert main(["check", str(rows)]) == 0
    told = capsys.readouterr().out
    assert "1 that differs from the register, 16 that stand there already." in told
    assert told.splitlines()[-1] == "A row that differs needs a line in revisions.csv; see CONTRIBUTING.md."


def test_the_files_of_a_figure_are_the_same_in_any_zone(tmp_path):
    made = []
    for number, zone in enumerate(("Pacific/Kiritimati", "America/Adak")):  # in no second of one day
        folder = tmp_path / str(number)
        asked = ("export", "--figure", "timeline", "--format", "csv,json", "-o", str(folder))
        subprocess.run(
            [sys.executable, "-m", "dashboard.cli", *asked],
            env={**os.environ, "TZ": zone},
            capture_output=True,
            check=True,
        )
        made.append({one.name: one.read_bytes() for one in folder.iterdir()})
    assert made[1] == made[0]
    assert len(made[0]) >= 2
