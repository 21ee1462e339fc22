"""The folder of a site: refused if it is not ours, and whole whatever ends the work."""

import errno
import os
import resource
import signal
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from dashboard import forking
from dashboard.cli import main
from dashboard.export.commands.files import FailedError
from dashboard.publish import command, twin
from dashboard.publish.site_folder import target, workplace
from dashboard.publish.workshop import hand
from tests.publish import cut
from tests.publish.built import LEAST, build, contents

ROOT = Path(__file__).resolve().parents[3]


def site(place, words="first"):
    with target.replaced(place) as building:
        (building / "index.html").write_text(words)
        target.Marker("1.0.0", {"a.svg": "key"}).write(building)


def beside(place):
    return sorted(one.name for one in place.parent.iterdir() if one != place)


def program(place, *words, **more):
    return subprocess.Popen(
        [sys.executable, "-m", "tests.publish.built", str(place), *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ | {"FLANKWATCH_DATA": str(cut.folder())},
        **more,
    )


def test_a_new_folder_an_empty_one_and_one_of_ours_are_taken(tmp_path):
    place = tmp_path / "deep" / "site"
    assert target.former(place) is None
    site(place)
    assert target.former(place).drawings == {"a.svg": "key"}
    site(place, "second")
    assert (place / "index.html").read_text() == "second"
    assert beside(place) == []
    (tmp_path / "empty").mkdir()
    assert target.former(tmp_path / "empty") is None
    site(tmp_path / "empty")


@pytest.mark.parametrize(
    "marker", [None, "", "{}", "[]", '{"made_by": "flankwatch publish", "format": 99, "drawings": {}}']
)
def test_a_folder_that_holds_something_else_is_refused_and_left(tmp_path, marker):
    (tmp_path / "thesis.txt").write_text("five years")
    if marker is not None:
        (tmp_path / target.MARKER).write_text(marker)
    before = contents(tmp_path)
    with pytest.raises(target.RefusedTargetError, match="is not empty"):
        target.former(tmp_path)
    assert contents(tmp_path) == before


def test_a_file_and_a_link_are_refused(tmp_path):
    (tmp_path / "file").write_text("x")
    (tmp_path / "link").symlink_to(tmp_path)
    for name in ("file", "link"):
        with pytest.raises(target.RefusedTargetError, match="is no folder"):
            target.former(tmp_path / name)


def test_the_command_says_why_it_refuses(tmp_path, capsys):
    (tmp_path / "thesis.txt").write_text("five years")
    assert main(["publish", str(tmp_path)]) == 2
    assert "is not empty and holds no site" in capsys.readouterr().err
    assert contents(tmp_path) == {"thesis.txt": b"five years"}


def test_what_fails_leaves_the_old_site_whole_and_nothing_beside_it(tmp_path):
    place = tmp_path / "site"
    site(place)
    before = contents(place)

    def fail():
        with target.replaced(place) as building:
            (building / "index.html").write_text("half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail()
    assert contents(place) == before
    assert beside(place) == []


def test_where_two_folders_cannot_change_places_at_once_two_renames_do(tmp_path, monkeypatch):
    place = tmp_path / "site"
    site(place)
    monkeypatch.setattr(target, "_exchanged", lambda *_: False)
    site(place, "second")
    assert (place / "index.html").read_text() == "second"
    assert beside(place) == []


def workplace_of(place):
    return place.with_name(f".{place.name}.building")


def left_over(place, *names, process=0):
    """Leave what a build that was killed leaves: the folder it worked in, and no lock."""
    left = workplace_of(place)
    for name in names:
        (left / name).mkdir(parents=True)
        (left / name / "index.html").write_text(f"half of {name}")
    left.mkdir(exist_ok=True)
    (left / workplace.LOCK).write_text(f'{{"made_by": "flankwatch publish", "process": {process}}}')
    return left


def test_a_build_killed_between_two_renames_is_brought_back_first(tmp_path):
    place, told = tmp_path / "site", []
    left_over(place, "site", "before")
    with pytest.raises(KeyboardInterrupt), target.replaced(place, told.append):
        raise KeyboardInterrupt
    assert (place / "index.html").read_text() == "half of before"
    assert beside(place) == []
    assert [one.partition(" " + str(tmp_path))[0] for one in told] == [
        "The site that a killed build had taken out of",
        "What a killed build had left in",
    ]


def test_what_a_killed_build_left_is_cleared_though_its_number_is_in_use_again(tmp_path):
    place, told = tmp_path / "site", []
    left = left_over(place, "site", process=os.getpid())
    with target.replaced(place, told.append) as building:
        assert list(building.iterdir()) == []
        (building / "index.html").write_text("new")
    assert told == [f"What a killed build had left in {left} was taken away"]
    assert beside(place) == []


@pytest.mark.parametrize(
    "thing",
    [{"thesis.txt": "five years"}, {"site/thesis.txt": "five years"}, {workplace.LOCK: "[]", "site/a": ""}],
)
def test_what_is_not_ours_beside_the_target_is_refused_and_left(tmp_path, thing, capsys):
    for name, words in thing.items():
        (tmp_path / ".site.building" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / ".site.building" / name).write_text(words)
    (tmp_path / ".site.before").mkdir()
    (tmp_path / ".site.before" / "old.txt").write_text("kept")
    before = contents(tmp_path)
    assert main(["publish", str(tmp_path / "site")]) == 2
    assert "something else stands there; take it away, or name another folder" in capsys.readouterr().err
    assert contents(tmp_path) == before


def test_a_link_beside_the_target_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".site.building").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(target.RefusedTargetError, match="something else"), target.replaced(tmp_path / "site"):
        pytest.fail("a link was followed")
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_where_no_lock_can_be_had_one_build_works_and_what_is_left_is_told(tmp_path, monkeypatch):
    def none(*_):
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(workplace.fcntl, "flock", none)
    place = tmp_path / "site"
    site(place)
    assert beside(place) == []
    left = left_over(place, "site")
    before = contents(tmp_path)
    with pytest.raises(target.RefusedTargetError, match="take the folder away if it is not"):
        site(place, "second")
    assert contents(tmp_path) == before
    assert left.is_dir()


def test_a_second_build_at_the_same_time_is_refused_and_the_first_one_goes_on(tmp_path):
    place = tmp_path / "site"
    with program(place, "wait") as first:
        assert first.stdout.readline() == "drawing\n"
        with pytest.raises(target.RefusedTargetError, match=f"under way .process {first.pid}.; try again"):
            site(place, "second")
        assert not place.exists()
        site(tmp_path / "other")
        first.communicate("\n" * 1000, timeout=300)
    assert first.returncode == 0
    assert (place / "glossary/index.html").is_file()
    assert beside(place) == ["other"]


def test_a_kill_in_the_middle_leaves_the_old_site_whole_and_the_next_run_takes_the_rest_away(tmp_path):
    """In two processes: that of the two which was not killed ends by itself, and is waited for."""
    place, told = tmp_path / "site", []
    site(place)
    before = contents(place)
    with program(place, "wait", "shared") as killed:
        assert killed.stdout.readline() == "drawing\n"
        killed.send_signal(signal.SIGKILL)
        killed.wait(60)
        assert contents(place) == before
        assert beside(place) == [".site.building"]
        with target.replaced(place, told.append) as building:
            (building / "index.html").write_text("second")
            target.Marker("1.0.0", {}).write(building)
    assert told == [f"What a killed build had left in {workplace_of(place)} was taken away"]
    assert beside(place) == []
    assert (place / "index.html").read_text() == "second"


def test_a_full_disk_leaves_the_old_site_whole(tmp_path):
    """A file that may not grow beyond a limit fails as on a full disk: in the middle of a write."""
    place = tmp_path / "site"
    site(place)
    before = contents(place)
    most = 100_000
    with program(
        place, preexec_fn=partial(resource.setrlimit, resource.RLIMIT_FSIZE, (most, most))
    ) as stopped:
        _, said = stopped.communicate(timeout=300)
    assert stopped.returncode == 1
    assert "File too large" in said
    assert contents(place) == before
    assert beside(place) == []


def test_a_site_of_an_earlier_run_is_replaced_by_a_built_one(tmp_path):
    place = tmp_path / "site"
    site(place)
    build(place, **LEAST)
    assert "Flankwatch" in (place / "glossary/index.html").read_text("utf-8")
    assert not (place / "index.html").exists()
    assert beside(place) == []


def test_an_address_that_is_none_is_refused_before_anything_is_made(tmp_path, capsys):
    assert main(["publish", str(tmp_path / "site"), "--address", "flank.example"]) == 2
    assert capsys.readouterr().err.startswith("--address is 'flank.example'; it is an address such as https")
    assert not (tmp_path / "site").exists()


@pytest.fixture
def asked(monkeypatch):
    """Every order that is given, with nothing built."""
    orders = []
    monkeypatch.setattr(command.twin, "build", lambda order, *_: orders.append(order) or twin.Built(9, 2, 7))
    return orders


@pytest.mark.parametrize(("wanted", "shared_by"), [(None, forking.cores()), (1, 1), (3, 3)])
def test_as_many_processes_share_the_work_as_there_are_cores_or_as_is_said(
    tmp_path, asked, wanted, shared_by
):
    left = left_over(tmp_path / "site", "site")
    said = command.published(tmp_path / "site", "", cut.register(), cut.folder(), wanted)
    assert said.endswith(f". What a killed build had left in {left} was taken away.")
    assert asked[0].n_processes == shared_by
    assert "2 of 9 pages made, 7 pictures drawn" in said
    assert "Linux" not in said


def test_where_no_process_can_be_forked_one_makes_all_and_says_so(tmp_path, asked, monkeypatch):
    monkeypatch.setattr(forking, "can_fork", lambda: False)
    said = command.published(tmp_path / "site", "https://flank.example/", cut.register(), cut.folder(), 2)
    assert asked[0].n_processes == 1
    assert said.endswith("Several processes share the work on Linux alone, so one made it.")


def test_a_process_that_was_lost_is_told_in_a_sentence_and_the_old_site_stands(tmp_path, monkeypatch):
    def lost(*_):
        raise hand.LostError("A process that made a part of the site ended before it was done.")

    place = tmp_path / "site"
    site(place)
    before = contents(place)
    monkeypatch.setattr(command.twin, "build", lost)
    with pytest.raises(FailedError, match=r"ended before it was done\. What stood there before stands there"):
        command.published(place, "", cut.register(), cut.folder())
    assert contents(place) == before
    assert beside(place) == []
