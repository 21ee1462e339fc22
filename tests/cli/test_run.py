import socket
from pathlib import Path

import pytest
from streamlit.web import cli as streamlit_cli

from dashboard import cli, forking, frames
from dashboard.cli import serve
from dashboard.serving.processes import supervisor
from tests.excerpt import excerpt


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """An excerpt of the shipped data; all of them are served in `tests/server`."""
    return excerpt(tmp_path_factory.mktemp("small") / "data")


@pytest.fixture
def launched(monkeypatch, tmp_path, small):
    """Record what Streamlit would be started with, and start it not."""
    calls = []
    monkeypatch.setattr(streamlit_cli, "main", lambda arguments, **_: calls.append((arguments, Path.cwd())))
    monkeypatch.setattr(forking, "cores", lambda: 1)
    monkeypatch.setenv("FLANKWATCH_DATA", str(small))
    monkeypatch.chdir(tmp_path)
    return calls


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def test_it_serves_on_this_machine_alone_with_the_settings_of_the_project(launched):
    port = str(free_port())
    assert cli.main(["run", "--port", port]) == 0
    ((arguments, folder),) = launched
    assert arguments[0] == "run"
    assert Path(arguments[1]) == serve.HERE / "asgi.py"
    assert arguments[2:] == ["--server.address", "127.0.0.1", "--server.port", port]
    assert any((place / ".streamlit" / "config.toml").is_file() for place in (folder, serve.HERE))


def test_a_data_folder_named_from_where_the_reader_stands_is_found(launched, monkeypatch, tmp_path):
    excerpt(tmp_path / "mine")
    monkeypatch.setenv("FLANKWATCH_DATA", "mine")
    assert cli.main(["run", "--port", str(free_port())]) == 0
    assert frames.folder() == (tmp_path / "mine").resolve()


@pytest.mark.parametrize("variable", ["FLANKWATCH_ADDRESS", "FLANKWATCH_FRAMED_BY"])
def test_an_address_of_the_operator_s_that_is_none_is_said_at_the_start(
    launched, monkeypatch, capsys, variable
):
    monkeypatch.setenv(variable, "news.example")
    assert cli.main(["run", "--port", str(free_port())]) == 1
    assert not launched
    assert f"{variable} " in capsys.readouterr().err


def test_faulty_data_are_not_served(launched, monkeypatch, tmp_path, capsys):
    data = excerpt(tmp_path / "data")
    (data / "measures.csv").write_text("", encoding="utf-8")
    monkeypatch.setenv("FLANKWATCH_DATA", str(data))
    assert cli.main(["run"]) == 1
    assert not launched
    assert "measures.csv" in capsys.readouterr().err


def test_data_whose_rows_have_gone_in_silence_are_not_served(launched, monkeypatch, tmp_path, capsys):
    data = excerpt(tmp_path / "data")
    lines = (data / "evidence.csv").read_text("utf-8").splitlines(keepends=True)
    (data / "evidence.csv").write_text("".join(lines[:-2]), "utf-8")
    monkeypatch.setenv("FLANKWATCH_DATA", str(data))
    assert cli.main(["run", "--port", str(free_port())]) == 1
    assert not launched
    assert capsys.readouterr().err.count("though it was taken out") == 2


def test_without_boundary_files_it_serves_all_but_the_maps_and_says_so(
    launched, monkeypatch, tmp_path, capsys
):
    data = excerpt(tmp_path / "data")
    (data / "geo" / "lakes.geojson").unlink()
    monkeypatch.setenv("FLANKWATCH_DATA", str(data))
    assert cli.main(["run", "--port", str(free_port())]) == 0
    assert launched
    told = capsys.readouterr().err
    assert "geo/lakes.geojson: expected a file" in told
    assert "without its maps" in told
    assert cli.main(["check", str(data)]) == 1


def test_a_taken_port_is_told_in_a_sentence(launched, capsys):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert cli.main(["run", "--port", str(port)]) == 1
    assert not launched
    told = capsys.readouterr().err
    assert told.startswith(f"Cannot listen on 127.0.0.1, port {port}: ")
    assert "--port" in told


def test_an_address_that_is_not_ours_is_told_in_a_sentence(launched, capsys):
    assert cli.main(["run", "--host", "192.0.2.1", "--port", str(free_port())]) == 1
    assert not launched
    assert capsys.readouterr().err.startswith("Cannot listen on 192.0.2.1")


def test_the_settings_of_a_package_lie_beside_it_and_of_a_checkout_one_folder_up(monkeypatch, tmp_path):
    package = tmp_path / "checkout" / "dashboard"
    package.mkdir(parents=True)
    monkeypatch.setattr(serve, "HERE", package)
    monkeypatch.chdir(tmp_path)
    serve._stand_by_settings()
    assert Path.cwd() == package.parent
    (package / ".streamlit").mkdir()
    monkeypatch.chdir(tmp_path)
    serve._stand_by_settings()
    assert Path.cwd() == tmp_path


@pytest.fixture
def several(launched, monkeypatch):
    """Record what several processes would be started with, and start them not."""
    calls = []

    class Recorded:
        def __init__(self, *words):
            calls.append(words)

        def run(self):
            listener = calls[-1][2]
            calls.append(listener.getsockname()[1])
            listener.close()
            return 0

    monkeypatch.setattr(supervisor, "Supervisor", Recorded)
    monkeypatch.setattr(forking, "can_fork", lambda: True)
    for name in ("STREAMLIT_SERVER_ADDRESS", "STREAMLIT_SERVER_PORT"):
        monkeypatch.setenv(name, "")
    return calls


def test_as_many_processes_as_there_are_cores_listen_at_one_address(several, launched, monkeypatch, capsys):
    monkeypatch.setattr(forking, "cores", lambda: 3)
    port = free_port()
    assert cli.main(["run", "--port", str(port)]) == 0
    (app, preloaded, _, n_processes), listened = several
    assert (app, preloaded, n_processes, listened) == ("dashboard.asgi:app", "dashboard.warmed", 3, port)
    assert capsys.readouterr().out == f"Flankwatch is at http://127.0.0.1:{port}, in 3 processes.\n"
    assert not launched


def test_the_operator_says_how_many_processes_there_are(several, launched):
    assert cli.main(["run", "--port", str(free_port()), "--workers", "4"]) == 0
    assert several[0][3] == 4
    assert cli.main(["run", "--port", str(free_port()), "--workers", "1"]) == 0
    assert len(launched) == 1


def test_where_processes_cannot_share_or_would_not_see_the_cookie_one_serves_and_it_is_said(
    several, launched, monkeypatch, capsys
):
    monkeypatch.setenv(serve.CERTIFICATE, "here.pem")
    assert cli.main(["run", "--port", str(free_port()), "--workers", "2"]) == 0
    assert "With a certificate of its own one process serves" in capsys.readouterr().err
    monkeypatch.setattr(forking, "can_fork", lambda: False)
    assert cli.main(["run", "--port", str(free_port()), "--workers", "2"]) == 0
    assert "on Linux alone" in capsys.readouterr().err
    assert len(launched) == 2
    assert not several


@pytest.mark.parametrize("number", ["0", "-1", "100", "two", "\u0662"])
def test_a_number_of_processes_that_is_none_is_told(number, capsys):
    with pytest.raises(SystemExit):
        cli.main(["run", "--workers", number])
    assert "is no number of processes" in capsys.readouterr().err


def test_an_address_of_six_colons_is_said_in_brackets(several, monkeypatch, capsys):
    monkeypatch.setattr(
        serve.socket, "getaddrinfo", lambda *_, **__: [(socket.AF_INET, 1, 6, "", ("127.0.0.1", 0))]
    )
    serve._run_several("::1", 8501, 2)
    assert "http://[::1]:8501" in capsys.readouterr().out
