"""Several files change as one, outlast a kill, and go back to the very bytes."""

import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from dashboard.curation import change, documents, release, rows
from dashboard.frames import DataFaults, digests, folder
from dashboard.frames.load import UNFINISHED
from tests.excerpt import excerpt

OLD = {"one.csv": b"a\n1\n", "folder/two.csv": b"b\n1\n", "gone.csv": b"c\n1\n"}
NEW = {"one.csv": b"a\n1\n2\n", "folder/two.csv": b"b\n1\n2\n", "gone.csv": None, "made.csv": b"d\n"}
WATCHED = (*OLD, "made.csv", "untouched.csv")

DYING = """
import json, os, signal, sys
from pathlib import Path
from dashboard.curation import change
from tests.curation.test_change import NEW, WATCHED, read, fresh

def dying(real, at, counted):
    def step(*words, **more):
        counted.append(1)
        if len(counted) == at:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(*words, **more)
    return step

folder, found, at = Path(sys.argv[1]), [], 0
while True:
    at += 1
    data = fresh(folder / str(at))
    child = os.fork()
    if not child:
        counted = []
        os.replace, os.fsync = dying(os.replace, at, counted), dying(os.fsync, at, counted)
        with change.alone(data):
            change.write(data, "add", NEW, WATCHED)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    killed = os.WIFSIGNALED(status)
    with change.alone(data):
        pass
    left = sorted(str(one.relative_to(data)) for one in data.rglob(".*.new"))
    found.append([killed, read(data) == NEW, read(data), left, change.undo_count(data)])
    if not killed:
        break
print(json.dumps([[*one[:2], {k: v and v.decode() for k, v in one[2].items()}, *one[3:]] for one in found]))
"""


def fresh(data):
    """Return a folder that holds the old files."""
    for path, content in {**OLD, "untouched.csv": b"e\n"}.items():
        (data / path).parent.mkdir(parents=True, exist_ok=True)
        (data / path).write_bytes(content)
    return data


def read(data):
    """Return what the files of a change hold; none for one that is not there."""
    return {path: (data / path).read_bytes() if (data / path).exists() else None for path in NEW}


BEFORE = OLD | {"made.csv": None}


@pytest.fixture
def data(tmp_path):
    return fresh(tmp_path / "data")


def add(data, contents=NEW, command="add"):
    with change.alone(data):
        change.write(data, command, contents, WATCHED)


def undo(data, command="add"):
    with change.alone(data):
        return change.undo(data, command)


def test_all_files_change_and_all_go_back_to_the_same_bytes(data):
    (data / "one.csv").chmod(0o640)
    add(data)
    assert read(data) == NEW
    assert (data / "one.csv").stat().st_mode & 0o777 == 0o640
    assert undo(data) == list(NEW)
    assert read(data) == BEFORE
    with pytest.raises(change.Hindered, match=r"There is no change of .* to undo"):
        undo(data)


def test_a_kill_at_any_step_leaves_the_old_files_or_the_new_ones(tmp_path):
    done = subprocess.run(
        (sys.executable, "-c", DYING, str(tmp_path)),
        capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
    )  # fmt: skip
    found = json.loads(done.stdout)
    old = {path: content and content.decode() for path, content in BEFORE.items()}
    new = {path: content and content.decode() for path, content in NEW.items()}
    for killed, is_new, held, left, _ in found:
        assert held == (new if is_new else old)
        assert left == []
        assert killed or is_new
    results = [is_new for _, is_new, *_ in found]
    assert results == sorted(results)  # before one step nothing has happened, from it on everything
    assert results.count(False) > 5
    assert results.count(True) > 5
    assert [kept for *_, kept in found] == [int(is_new) for is_new in results]


def test_changes_are_taken_back_from_the_last_on_and_by_the_command_that_made_them(data):
    add(data)
    add(data, {"one.csv": b"a\n3\n"}, "release")
    with pytest.raises(change.Hindered, match="`flankwatch release --undo` takes it back"):
        undo(data)
    assert undo(data, "release") == ["one.csv"]
    undo(data)
    assert read(data) == BEFORE


def test_nothing_is_undone_once_something_else_has_changed(data):
    add(data)
    (data / "untouched.csv").write_bytes(b"by hand\n")
    with pytest.raises(change.Hindered, match=r"something else has changed: untouched\.csv"):
        undo(data)
    assert read(data) == NEW
    (data / "untouched.csv").write_bytes(b"e\n")
    undo(data)
    assert read(data) == BEFORE


def test_what_came_before_a_change_by_hand_is_forgotten_with_the_next_command(data):
    add(data)
    (data / "untouched.csv").write_bytes(b"by hand\n")
    add(data, {"one.csv": b"a\n3\n"})
    undo(data)
    with pytest.raises(change.Hindered, match="no change"):
        undo(data)


def test_only_the_last_changes_are_kept(data):
    for number in range(change.MOST_KEPT + 2):
        add(data, {"one.csv": f"a\n{number}\n".encode()})
    assert change.undo_count(data) == change.MOST_KEPT


def test_old_bytes_that_are_lost_are_told_before_anything_is_undone(data):
    add(data)
    next((data / ".changes").glob("0001/0")).write_bytes(b"spoilt")
    with pytest.raises(change.Hindered, match=r"what one\.csv held is no longer kept"):
        undo(data)
    assert read(data) == NEW


def test_two_commands_at_once_do_not_meet(data):
    with (
        change.alone(data),
        pytest.raises(change.Hindered, match="Another command is changing"),
        change.alone(data),
    ):
        pass
    add(data)


def test_a_disk_without_room_changes_nothing(data):
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(change.Hindered, match=r"Cannot write .*Nothing was changed\."):
            add(data, {"one.csv": b"x", "folder/two.csv": b"x" * 200_000})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert read(data) == BEFORE
    assert not list(data.rglob(".*.new"))
    add(data)
    assert read(data) == NEW


@pytest.fixture
def guest():
    """Return a folder that whoever runs the test may read and not write."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    fresh(folder / "data")
    (folder / "data").chmod(0o555)
    was = os.geteuid()
    if not was:
        os.seteuid(65534)
    try:
        yield folder / "data"
    finally:
        os.seteuid(was)
        (folder / "data").chmod(0o755)
        shutil.rmtree(folder)


def test_a_folder_that_can_only_be_read_is_told(guest):
    with pytest.raises(change.Hindered, match=r"Cannot write .*: Permission denied\. Nothing was changed\."):
        add(guest)
    assert read(guest) == BEFORE


def test_a_change_that_cannot_be_finished_is_finished_by_the_next_command(data, monkeypatch):
    replace = os.replace

    def refusing(source, target):
        if Path(target).name == "two.csv":
            raise OSError(5, "Input/output error")
        return replace(source, target)

    monkeypatch.setattr(os, "replace", refusing)
    with pytest.raises(change.Hindered, match="begun and not finished: Input/output error"):
        add(data)
    assert (data / UNFINISHED).is_dir()
    monkeypatch.undo()
    with change.alone(data):
        assert read(data) == NEW


def test_a_register_with_a_broken_file_is_told_whole_and_none_is_made(tmp_path):
    data = excerpt(tmp_path / "data")
    (data / "claims.csv").write_bytes(b'claim_id\n"')
    with pytest.raises(DataFaults) as caught:
        rows.register(data)
    assert str(caught.value.faults[0]).startswith("claims.csv")
    assert documents._rows(tmp_path / "nowhere", "claims") == []


def test_data_that_were_never_released_are_what_they_say_they_are():
    state = digests.State(None, {})
    assert release.that_fit(folder(), state) == ((digests.version(folder()),), "for none was released before")
    assert state.due is None
