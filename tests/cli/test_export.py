"""`flankwatch export`: what it refuses, and that it leaves no half of a file."""

import os
import resource
import signal
import sys
import tempfile
import time
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from dashboard import cli, theme
from dashboard.cli import take_away
from dashboard.exhibits.catalogue import CATALOGUE
from dashboard.export.brief import pdf
from dashboard.export.commands import figure_command, page_command
from dashboard.export.commands.files import LEFT_OVER, FailedError, write
from dashboard.frames import Fault, folder
from tests.exhibits.shipped import SELECTIONS
from tests.shipped import frames as register


@pytest.fixture(autouse=True)
def loaded(monkeypatch):
    monkeypatch.setattr(take_away, "loaded", lambda _, **__: register())


def export(*words):
    return cli.main(["export", *words])


def test_all_figures_are_named(capsys):
    assert export("--list") == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(CATALOGUE)
    assert "record-claims             exercises         --option exercise_id=…" in lines


def test_a_table_is_written_under_the_filters(tmp_path, capsys):
    words = (
        "--select",
        "country=Estonia&years=2020&years=2022",
        "--format",
        "csv",
        "-o",
        str(tmp_path / "out"),
    )
    assert export("--figure", "timeline", *words) == 0
    (file,) = (tmp_path / "out").iterdir()
    assert capsys.readouterr().out == f"{file}\n"
    assert file.name == f"flankwatch-timeline-estonia-2020-to-2022-v{register().release.version}.csv"
    header, *rows = file.read_text("utf-8").splitlines()
    assert header.startswith("exercise_id,name,")
    assert 5 < len(rows) < len(register().exercises) / 5


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--figure", "no-such"), "There is no figure no-such; `flankwatch export --list` names all."),
        (
            ("--figure", "timeline", "--select", "country=Atlantis"),
            "Not understood in --select: country=Atlantis.",
        ),
        (("--figure", "timeline", "--select", "colour=red"), "Not understood in --select: colour=red."),
        (
            ("--figure", "timeline", "--format", "gif"),
            "Formats are png, svg, pdf, csv, xlsx, json, parquet, geojson, geoparquet; not gif.",
        ),
        (
            ("--figure", "timeline", "--format", ","),
            "Formats are png, svg, pdf, csv, xlsx, json, parquet, geojson, geoparquet; not none.",
        ),
        (("--figure", "timeline", "--size", "wide"), "wide is no size; sizes are article, "),
        (("--figure", "timeline", "--size", "0x0"), "Width and height go from 300 to 4000 pixels"),
        (("--figure", "timeline", "--size", "100000x675"), "Width and height go from 300 to 4000 pixels"),
        (("--figure", "timeline", "--size", "4000x300"), "Width and height go from 300 to 4000 pixels"),
        (
            ("--figure", "timeline", "--option", "a=b"),
            "The figure timeline has no option a; it has no options.",
        ),
        (("--figure", "record-claims"), "The figure record-claims needs --option exercise_id=…"),
        (("--figure", "just-below", "--option", "percent=x"), "percent=x is no whole number."),
        (("--figure", "flank-map", "--option", "measure=x"), "measure=x is not known; there are spending, "),
        (
            ("--figure", "lags", "--format", "csv,geojson"),
            "The rows of lags have no places, so there is no geojson.",
        ),
        (
            ("--figure", "record-claims", "--option", "exercise_id=x", "--format", "csv"),
            "The figure record-claims does not know exercise_id=x.",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(words, told, tmp_path, capsys):
    assert export(*words, "-o", str(tmp_path / "out")) == 2
    assert capsys.readouterr().err.startswith(told)
    assert not (tmp_path / "out").exists()


def test_where_nothing_passes_the_filters_nothing_is_written(tmp_path, capsys):
    words = ("--figure", "declared-vs-independent", "--select", "country=Poland", "--format", "csv")
    assert export(*words, "-o", str(tmp_path / "out")) == 1
    assert "under the filters Poland, so there is nothing to draw." in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_target_that_is_no_folder_is_told(tmp_path, capsys):
    target = tmp_path / "file"
    target.write_text("mine", "utf-8")
    assert export("--figure", "timeline", "--format", "csv", "-o", str(target)) == 1
    assert capsys.readouterr().err == f"Cannot write into {target}: it is not a folder.\n"
    assert target.read_text("utf-8") == "mine"


def test_all_rows_come_under_a_name_without_filters_and_a_mark_where_it_is_asked_for(tmp_path):
    words = ("--select", "country=Estonia", "--format", "csv,xlsx", "--rows", "full", "--byte-order-mark")
    assert export("--figure", "timeline", *words, "-o", str(tmp_path)) == 0
    version = register().release.version
    table, book = sorted(tmp_path.iterdir())
    assert (table.name, book.name) == tuple(
        f"flankwatch-timeline-v{version}.{one}" for one in ("csv", "xlsx")
    )
    assert table.read_bytes().startswith(b"\xef\xbb\xbfexercise_id,name,")
    assert len(table.read_text("utf-8").splitlines()) > 300


@contextmanager
def room_for(size):
    """Let no file become larger, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_no_half_of_a_file_is_left_where_there_is_no_room(tmp_path):
    old = tmp_path / "b.csv"
    old.write_text("old", "utf-8")
    with (
        room_for(1000),
        pytest.raises(FailedError, match=r"Cannot write into .*: File too large"),
    ):
        write({"a.csv": b"a" * 100, "b.csv": b"b" * 5000}, tmp_path)
    assert [(path.name, path.read_text("utf-8")) for path in tmp_path.iterdir()] == [("b.csv", "old")]


@pytest.mark.parametrize("step", range(5))
def test_a_kill_at_any_step_leaves_each_file_old_or_new_and_what_is_left_goes_a_day_later(
    tmp_path, step, monkeypatch
):
    old, new = {"a.csv": b"old a", "b.csv": b"old b"}, {"a.csv": b"new a" * 500, "b.csv": b"new b" * 500}
    write(old, tmp_path)
    done = []

    def killed(work):
        def counted(*given):
            if len(done) == step:
                os.kill(os.getpid(), signal.SIGKILL)
            done.append(1)
            return work(*given)

        return counted

    child = os.fork()
    if child == 0:
        monkeypatch.setattr(Path, "replace", killed(Path.replace))
        monkeypatch.setattr(os, "fdopen", killed(os.fdopen))
        write(new, tmp_path)
        os._exit(0)
    assert os.WIFSIGNALED(os.waitpid(child, 0)[1]) == (step < 4)
    held = {path.name: path.read_bytes() for path in tmp_path.glob("*.csv")}
    assert [held[name] in (old[name], new[name]) for name in old] == [True, True]
    assert sum(held[name] == new[name] for name in new) == max(0, step - 2)
    for path in tmp_path.glob(".flankwatch-*"):
        os.utime(path, (time.time() - LEFT_OVER - 60,) * 2)
    write(new, tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == new


def test_without_a_browser_a_picture_is_refused_in_a_sentence(tmp_path, capsys, monkeypatch):
    from choreographer.browsers import chromium

    monkeypatch.setattr(chromium.Chromium, "find_browser", lambda **_: None)
    assert export("--figure", "lags", "--format", "png,csv", "-o", str(tmp_path / "out")) == 1
    assert capsys.readouterr().err == (
        "Pictures need Chromium or Chrome, and none was found; name one in BROWSER_PATH.\n"
    )
    assert not (tmp_path / "out").exists()


def test_without_a_temporary_folder_what_needs_one_is_refused_in_a_sentence(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    place = tmp_path / "out"
    assert cli.main(["export", "--figure", "lags", "--format", "svg", "-o", str(place)]) == 1
    assert "needs a temporary folder that can be written into; name one in TMPDIR" in capsys.readouterr().err
    assert not place.exists()


def test_a_brief_needs_no_temporary_folder_but_the_typeface_of_the_product(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "missing"))
    order = ["brief", "--country", "Estonia", "-o", str(tmp_path / "brief.pdf")]
    assert cli.main(order) == 0
    (tmp_path / "brief.pdf").unlink()
    monkeypatch.setattr(theme, "FONT_FILES", tmp_path)
    pdf._fonts.cache_clear()
    assert cli.main(order) == 1
    assert capsys.readouterr().err.endswith(
        "This installation lacks files of its typeface: ibm-plex-sans-400.ttf, ibm-plex-sans-600.ttf.\n"
    )
    assert not (tmp_path / "brief.pdf").exists()


def test_without_what_steers_a_browser_a_table_can_still_be_had(tmp_path, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "dashboard.export.pictures.headless", None)
    assert export("--figure", "lags", "--format", "png", "-o", str(tmp_path)) == 1
    assert "install `flankwatch[pictures]`" in capsys.readouterr().err
    assert export("--figure", "lags", "--format", "csv", "-o", str(tmp_path)) == 0


def test_the_tables_of_a_page_come_as_one_file_that_names_what_is_left_out(tmp_path, capsys):
    assert export("--page", "incidents", "--select", "country=Estonia", "-o", str(tmp_path)) == 0
    (file,) = tmp_path.iterdir()
    assert file.name == f"flankwatch-incidents-tables-estonia-v{register().release.version}.zip"
    assert file.read_bytes().startswith(b"PK")
    assert export("--page", "nowhere", "-o", str(tmp_path)) == 2
    assert capsys.readouterr().err.startswith("There is no page nowhere with figures; pages are country, ")
    assert export("--page", "incidents", "--format", "png", "--byte-order-mark", "-o", str(tmp_path)) == 2
    assert capsys.readouterr().err == (
        "The tables of a page come as one ZIP of CSV; without --format, --byte-order-mark.\n"
    )


def test_who_stops_a_command_sees_a_word_and_no_file(tmp_path, capsys, monkeypatch):
    def stopped(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(figure_command, "made", stopped)
    assert export("--figure", "lags", "--format", "csv", "-o", str(tmp_path)) == 130
    assert capsys.readouterr().err == "Stopped.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_size_and_options_are_understood_as_they_are_meant():
    assert figure_command._size("1600x900") == (1600, 900)
    assert figure_command._options("just-below", {"percent": "10"}) == {"percent": 10}
    (asked,) = figure_command._options("flank-map", {"measure": "exercises"}).values()
    assert asked.measure == "exercises"


def test_without_boundaries_a_map_is_told_to_be_missing():
    fault = Fault("geo/lakes.geojson", None, None, "a file", "none")
    order = figure_command.read("where-held", "", [], "csv", "article")
    with pytest.raises(FailedError, match="The boundary files are faulty, so there are no maps"):
        figure_command._exhibit(order, replace(register(), map_faults=(fault,), units=None))


def test_a_page_without_rows_makes_no_package_and_says_why():
    made = partial(page_command.made, "exercises", folder=folder(), today=date(2026, 11, 28))
    with pytest.raises(
        FailedError, match="No figure of the page exercises has a row under the filters Moldova"
    ):
        made(SELECTIONS["empty"], register())


@pytest.mark.parametrize(
    "words",
    [
        ("export", "--figure", "timeline"),
        ("verify", "picture.png"),
        ("brief", "--country", "Estonia", "-o", "brief.html"),
    ],
)
def test_nothing_is_made_of_faulty_data(words, monkeypatch, capsys):
    monkeypatch.setattr(take_away, "loaded", lambda _, **__: None)
    assert cli.main([*words]) in (1, 2)
    assert capsys.readouterr().out == ""


def test_a_brief_is_written_where_it_is_asked_for(tmp_path, capsys):
    path = tmp_path / "brief.html"
    assert cli.main(["brief", "--country", "Estonia", "-o", str(path)]) == 0
    assert capsys.readouterr().out == f"{path}\n"
    assert path.read_text("utf-8").startswith("<!doctype html>")
