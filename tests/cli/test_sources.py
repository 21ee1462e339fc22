"""The documents are counted and their pages checked; what is found can be written, and goes again."""

import csv
import json
import os
import shutil
import signal
import socket
import threading
from datetime import date

import pytest

from dashboard.cli import main, sources
from dashboard.curation.asking.answer import Reply, State
from dashboard.curation.asking.content import digest
from dashboard.curation.asking.finding import Document, Finding
from dashboard.curation.check_report import HEADER, exit_code, table
from dashboard.frames import digests, versions
from tests.curation.asking.local import ARTICLE, HTML, serving
from tests.curation.project import checkout, held

HELD = digest(Reply(200, HTML, body=ARTICLE))
DAY = date(2027, 1, 5)
LOCAL = ("--check", "--allow-local", "--per-host", "0")


@pytest.fixture(scope="module")
def server():
    with serving() as running:
        yield running


@pytest.fixture(scope="module")
def laid(tmp_path_factory):
    return checkout(tmp_path_factory.mktemp("laid")).parent


@pytest.fixture
def data(laid, tmp_path, monkeypatch):
    """Return a checkout without shapes, which nothing here reads."""
    made = shutil.copytree(laid, tmp_path / "project", ignore=shutil.ignore_patterns("geo")) / "data"
    monkeypatch.setenv("FLANKWATCH_DATA", str(made))
    monkeypatch.setattr(sources, "today", lambda: DAY)
    return made


def cells(data):
    with (data / "sources.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lay(data, urls):
    """Give the first documents these addresses, others none, and return the names of these."""
    rows = cells(data)
    for at, row in enumerate(rows):
        row |= {
            "url": urls[at] if at < len(urls) else "",
            "archived_url": "",
            "content_sha256": "",
            "checked": "",
        }
    with (data / "sources.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return [row["source_id"] for row in rows[: len(urls)]]


def release(data, version):
    """Make what stands there a version, without looking whether it is sound."""
    path = data / "datapackage.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"version": version}), "utf-8")
    (data / "digests.csv").write_text(digests.state(data).text(version), "utf-8")


def told(capsys, *words):
    """Return exit code and what was printed, to either side, by a command on the documents."""
    code = main(["sources", *map(str, words)])
    said = capsys.readouterr()
    return code, said.out, said.err


def test_the_documents_are_counted(data, capsys):
    rows = cells(data)
    code, out, _ = told(capsys)
    assert code == 0
    untitled = sum(not row["title"] for row in rows)
    assert out.startswith(f"{len(rows)} documents: {untitled} without a title, 1 without an address.\n")
    archived, digested = (sum(bool(row[name]) for row in rows) for name in ("archived_url", "content_sha256"))
    assert f"\n{archived} with an archived copy, {digested} with a digest, " in out

    lay(data, [])
    assert told(capsys)[1].endswith("0 with an archived copy, 0 with a digest, for none was checked yet.\n")


def test_what_is_found_is_told_kept_written_and_taken_back(data, server, tmp_path, capsys):
    names = lay(data, [f"{server.root}/{path}" for path in ("ok", "404", "moved-301", "403", "pdf")])
    release(data, "9.0.0")
    before, kept = held(data.parent), tmp_path / "found.csv"
    code, out, _ = told(capsys, *LOCAL, "--write", "-o", kept)
    assert code == 1
    lines = out.splitlines()
    assert [line.split()[:2] for line in lines[:5]] == [
        ["dead", names[1]], ["moved", names[2]], ["unreachable", names[3]],
        *(["new", name] for name in sorted((names[0], names[4]))),
    ]  # fmt: skip
    assert lines[0].endswith("  404 not found")
    assert lines[1].endswith(f"  200 {server.root}/ok")
    assert lines[5:] == [
        "5 pages asked: 1 dead, 1 moved, 1 unreachable, 2 new.",
        "Digest and day of 2 documents written to sources.csv.",
        f"`flankwatch release 9.0.1` makes them a version, {versions.KEPT_UP}.",
        "`flankwatch sources --undo` takes it back.",
    ]
    with kept.open(encoding="utf-8", newline="") as file:
        found = {row["source_id"]: row for row in csv.DictReader(file)}
    assert tuple(found[names[0]]) == HEADER
    assert found[names[2]] == dict(
        zip(
            HEADER,
            (names[2], f"{server.root}/moved-301", "moved", "200", f"{server.root}/ok", HELD, ""),
            strict=True,
        )
    )

    after = held(data.parent)
    assert {path for path in after if after[path] != before[path]} == {"data/sources.csv"}
    old, new = (one["data/sources.csv"].decode().splitlines() for one in (before, after))
    changed = [(was, now) for was, now in zip(old, new, strict=True) if was != now]
    assert [now.split(",")[0] for _, now in changed] == [names[0], names[4]]
    assert all(now.startswith(was.removesuffix(",")) and now.endswith(",2027-01-05") for was, now in changed)
    assert f",{HELD},2027-01-05" in changed[0][1]
    assert "2 with a digest, first and last checked 2027-01-05." in told(capsys)[1]

    assert told(capsys, "--undo")[0] == 0
    assert held(data.parent) == before
    assert told(capsys, "--undo")[0] == 1


def test_a_check_that_was_written_is_a_version_without_a_line_of_correction(data, laid, server, capsys):
    shutil.copytree(laid / "data" / "geo", data / "geo")
    lay(data, [f"{server.root}/ok"])
    release(data, "9.0.0")
    assert told(capsys, *LOCAL, "--write")[0] == 0
    assert digests.untold(data) == []
    assert main(["release", "9.0.1"]) == 0
    assert digests.check(data) == []
    assert "Archived copies or checks of documents were filled in." in capsys.readouterr().out


def test_a_page_that_changed_keeps_its_digest_until_it_is_asked_for_by_name(data, server, capsys):
    first, second = lay(data, [f"{server.root}/ok", f"{server.root}/pdf"])
    assert told(capsys, *LOCAL, "--write")[0] == 0
    assert told(capsys, *LOCAL)[1].startswith("ok ")
    text = (data / "sources.csv").read_text("utf-8")
    (data / "sources.csv").write_text(text.replace(HELD, "0" * 64), "utf-8")

    code, out, _ = told(capsys, *LOCAL, "--write")
    assert code == 1
    assert out.splitlines()[0].split() == ["changed", first, "200", "since", "2027-01-05"]
    assert "1 page that changed keeps its old digest until asked for by name with --only." in out
    assert {row["content_sha256"] for row in cells(data)} >= {"0" * 64}

    code, out, _ = told(capsys, *LOCAL, "--write", "--only", first)
    assert code == 1
    assert second not in out
    assert "Digest and day of 1 document written" in out
    assert "0" * 64 not in {row["content_sha256"] for row in cells(data)}


def test_a_row_that_was_changed_meanwhile_is_left_alone(data, server, capsys, monkeypatch):
    lay(data, [f"{server.root}/ok"])
    command = sources.import_module("dashboard.curation.source_check")
    check = command.check

    def edited(*words):
        yield from check(*words)
        path = data / "sources.csv"
        path.write_text(
            path.read_text("utf-8").replace(f"{server.root}/ok", "https://news.example/"), "utf-8"
        )

    monkeypatch.setattr(command, "check", edited)
    code, out, _ = told(capsys, *LOCAL, "--write")
    assert code == 0
    assert out.endswith("Nothing to write: no page stands as it was, or was seen for the first time.\n")
    assert not any(row["checked"] for row in cells(data))


def test_the_oldest_check_comes_first_and_no_more_than_are_wanted(data, server, capsys):
    names = lay(data, [f"{server.root}/{path}" for path in ("ok", "pdf", "other")])
    for name in names:
        code, out, _ = told(capsys, *LOCAL, "--write", "--limit", 1)
        assert code == 0
        assert out.splitlines()[0].split()[:2] == ["new", name]


def test_pages_of_this_network_are_not_asked_unless_that_is_wanted(data, server, capsys):
    lay(data, [f"{server.root}/ok"])
    before = len(server.asked)
    code, out, _ = told(capsys, "--check")
    assert code == 3
    assert "not asked: 127.0.0.1 is 127.0.0.1, an address inside a network" in out
    assert len(server.asked) == before


def failing(number):
    def fail(*_, **__):
        raise socket.gaierror(number, "no name")

    return fail


@pytest.mark.parametrize("number", [socket.EAI_AGAIN, socket.EAI_NONAME])
@pytest.mark.parametrize("only", [0, 1])
def test_without_a_network_one_sentence_is_told(data, capsys, monkeypatch, number, only):
    monkeypatch.setattr(socket, "getaddrinfo", failing(number))
    named = ("--only", cells(data)[0]["source_id"]) if only else ()
    code, out, err = told(capsys, "--check", "--per-host", 0, *named)
    assert (code, out) == (3, "")
    assert err == f"{sources.NO_NETWORK}\n"


def test_a_host_that_is_gone_is_told_where_others_are_found(data, capsys, monkeypatch):
    (name,) = lay(data, ["https://gone.example/"])
    monkeypatch.setattr(socket, "getaddrinfo", failing(socket.EAI_NONAME))
    command = sources.import_module("dashboard.curation.source_check")
    monkeypatch.setattr(command, "has_number", lambda _: True)
    code, out, err = told(capsys, "--check")
    assert (code, err) == (1, "")
    assert out.splitlines()[0].split(maxsplit=2) == ["dead", name, "no host of this name: gone.example"]


def test_what_was_checked_before_an_interrupt_is_told_and_kept(data, server, tmp_path, capsys):
    lay(data, [f"{server.root}/ok", f"{server.root}/silent", f"{server.root}/pdf"])
    before, kept = held(data.parent), tmp_path / "found.csv"

    def interrupt():
        server.came.acquire(timeout=60)
        os.kill(os.getpid(), signal.SIGINT)

    threading.Thread(target=interrupt, daemon=True).start()
    code, out, err = told(capsys, *LOCAL, "--timeout", "600", "--write", "-o", kept)
    assert code == 130
    assert out.splitlines()[-1] == "1 of 3 pages asked: 1 new."
    assert err == "Stopped; nothing was written to the register.\n"
    assert len(kept.read_text("utf-8").splitlines()) == 2
    assert held(data.parent) == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--only", "nowhere"), "--only goes with --check."),
        (("--write",), "--write goes with --check."),
        (("--allow-local",), "--allow-local goes with --check."),
        (("--check", "--only", "nowhere"), "No document is called nowhere; sources.csv has the names."),
        (("--check", "--only", "general-knowledge"), "general-knowledge has no address."),
        (
            ("--check", "-o", "/nowhere/found.csv"),
            "Cannot write /nowhere/found.csv: No such file or directory.",
        ),
    ],
)
def test_words_that_make_no_sense_are_told(data, capsys, words, said):
    assert told(capsys, *words) == (2, "", f"{said}\n")


@pytest.mark.parametrize(
    "words", [("--check", "--undo"), ("--check", "--limit", "0"), ("--timeout", "0"), ("--per-host", "-1")]
)
def test_numbers_and_words_that_cannot_be_are_refused_as_typed(words, capsys):
    with pytest.raises(SystemExit) as left:
        main(["sources", *words])
    assert left.value.code == 2


def test_a_table_that_is_not_sound_is_told(data, capsys):
    path = data / "sources.csv"
    sound = path.read_text("utf-8")
    for text, column in (
        (sound.replace("official", "oficial", 1), "publisher_kind"),
        ("source_id\na\n", "title"),
    ):
        path.write_text(text, "utf-8")
        code, out, err = told(capsys, "--check")
        assert (code, out) == (2, "")
        assert f"column {column}" in err


def test_of_many_pages_those_alone_are_shown_that_ask_for_a_look():
    found = [Finding(Document(f"page-{at}", "https://a.example/"), State.OK, status=200) for at in range(30)]
    assert table(found) == []
    assert exit_code(found) == 0
    late = Finding(Document("late", "https://b.example/"), State.UNREACHABLE, "no whole answer in time")
    assert table([*found, late]) == ["unreachable  late  no whole answer in time"]
    assert exit_code([*found, late]) == 3
    assert len(table(found[:20])) == 20
