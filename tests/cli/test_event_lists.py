"""`flankwatch events prepare`: a list in, a file of counts out, or a sentence."""

from dashboard.cli import main

LIST = (
    "date,country,kind,latitude,longitude\n"
    "2024-02-29,Estonia,drone,58.9,25.1\n2024-02-29,Estonia,drone,58.9,25.3\n"
)


def test_a_list_is_prepared(tmp_path, capsys):
    (tmp_path / "list.csv").write_text(LIST)
    target = tmp_path / "counts.parquet"
    assert main(["events", "prepare", str(tmp_path / "list.csv"), str(target)]) == 0
    said = capsys.readouterr().out
    # One for the day and one for each of the two cells.
    assert said == f"{target}: 3 counts. Serve it with FLANKWATCH_EVENTS={target}.\n"


def test_what_cannot_be_prepared_is_a_sentence(tmp_path, capsys):
    assert main(["events", "prepare", "nosuch://x", str(tmp_path / "counts.parquet")]) == 1
    assert "names no engine that is known" in capsys.readouterr().err
    (tmp_path / "list.csv").write_text(LIST)
    assert main(["events", "prepare", f"{tmp_path}/list.csv", f"{tmp_path}/no/counts.parquet"]) == 1
    assert "No such file or directory" in capsys.readouterr().err
