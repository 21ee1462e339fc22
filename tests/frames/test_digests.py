"""No record changes in silence: digests, lines of correction, versions."""

import csv
import json

import pytest

from dashboard.curation import changelog
from dashboard.frames import digests, folder
from dashboard.frames.versions import KEPT_UP, UPKEEP, Line, part_due, rules
from dashboard.schema import table

RELEASED = {
    ("schema", "claims"): Line("columns", "1.0.0", "1.0.0"),
    ("claims", "C0001"): Line("one", "1.0.0", "1.0.0"),
    ("claims", "C0002"): Line("two", "1.0.0", "1.2.3"),
}
SAME = {key: line.digest for key, line in RELEASED.items()}
VERSION = "datapackage.json, column version"
LINE = {("revisions", "2026-12-01;claims;C0001;note"): "told"}


def told(now, version):
    return [str(fault) for fault in rules(RELEASED, now, version)]


def test_the_shipped_digests_are_those_of_the_records():
    assert digests.check(folder()) == []


def test_unchanged_records_need_nothing():
    assert told(SAME, "1.2.3") == []


def test_a_changed_record_needs_a_line_and_a_version():
    now = SAME | {("claims", "C0001"): "changed"}
    line = (
        "claims.csv: expected a new line in revisions.csv on the record C0001, saw none, though it was "
        "changed."
    )
    version = (
        "datapackage.json, column version: expected 1.2.4 or later, for a value was corrected, saw 1.2.3."
    )
    assert told(now, "1.2.3") == [line, version]
    assert told(now, "1.2.4") == [line]
    assert told(now | LINE, "1.2.3") == [version]
    assert told(now | LINE, "1.2.4") == []


def test_a_line_on_another_record_does_not_tell_of_this_one():
    now = SAME | LINE | {("claims", "C0002"): "changed"}
    assert [sentence.split(":")[0] for sentence in told(now, "2.0.0")] == ["claims.csv"]


def test_an_old_line_does_not_tell_of_a_new_change():
    kept = RELEASED | {next(iter(LINE)): Line("told", "1.2.3", "1.2.3")}
    now = SAME | LINE | {("claims", "C0001"): "changed again"}
    assert len(rules(kept, now, "1.2.4")) == 1


def test_an_added_record_needs_a_minor_version():
    now = SAME | {("claims", "C0003"): "three"}
    assert told(now, "1.2.4") == [
        f"{VERSION}: expected 1.3.0 or later, for rows were added or taken out, saw 1.2.4."
    ]
    assert told(now, "1.3.0") == []


def test_a_record_taken_out_needs_a_line_too():
    now = {key: digest for key, digest in SAME.items() if key != ("claims", "C0001")}
    assert "saw none, though it was taken out." in told(now, "1.3.0")[0]
    assert told(now | LINE, "1.3.0") == []


def test_a_record_taken_out_needs_a_minor_version():
    now = {key: digest for key, digest in SAME.items() if key != ("claims", "C0001")} | LINE
    version = f"{VERSION}: expected 1.3.0 or later, for rows were added or taken out, saw"
    assert told(now, "1.2.3") == [f"{version} 1.2.3."]
    assert told(now, "1.2.4") == [f"{version} 1.2.4."]


def test_a_changed_schema_needs_a_major_version():
    now = SAME | {("schema", "claims"): "more columns"}
    assert told(now, "1.9.0") == [
        "datapackage.json, column version: expected 2.0.0 or later, for the schema has changed, saw 1.9.0."
    ]
    assert told(now, "2.0.0") == []


def correct(data):
    path = data / "claims.csv"
    text = path.read_text("utf-8")
    assert text.count("C0001,ladoga-2009,troops,5000,5000,") == 1
    path.write_text(
        text.replace("C0001,ladoga-2009,troops,5000,5000,", "C0001,ladoga-2009,troops,5001,5001,")
    )


def release(data, version):
    path = data / "datapackage.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"version": version}), "utf-8")


def test_a_folder_whose_record_changed_in_silence_is_told_and_not_written_anew(copy):
    before = (copy / "digests.csv").read_bytes()
    correct(copy)
    assert [fault.file for fault in digests.check(copy)] == ["claims.csv", "datapackage.json"]
    assert digests.write(copy) == digests.check(copy)
    assert (copy / "digests.csv").read_bytes() == before


def test_a_told_change_is_taken_up(copy):
    correct(copy)
    revisions = copy / "revisions.csv"
    line = "2026-12-01,claims,C0001,value_low,5000,5001,slip of the pen,\n"
    revisions.write_text(revisions.read_text("utf-8") + line, "utf-8")
    release(copy, "9.0.0")
    assert [str(fault) for fault in digests.check(copy)] == [
        (
            "digests.csv: expected the digests of the records as they are; `flankwatch release` writes them, "
            "saw others."
        )
    ]
    assert digests.write(copy) == []
    assert digests.check(copy) == []
    rows = [one for one in (copy / "digests.csv").read_text("utf-8").splitlines() if one.endswith(",9.0.0")]
    assert [one.split(",")[:2] for one in rows] == [
        ["claims", "C0001"],
        ["revisions", "2026-12-01;claims;C0001;value_low"],
    ]
    assert rows[0].split(",")[3] == "1.0.0"


def test_a_folder_without_digests_is_told(copy):
    (copy / "digests.csv").unlink()
    assert [str(fault) for fault in digests.check(copy)] == [
        "digests.csv: expected a file with a digest of each record; `flankwatch release` writes it, saw none."
    ]


def test_repeated_rows_of_the_article_each_have_a_digest(copy):
    lines = (copy / "digests.csv").read_text("utf-8").splitlines()
    assert sum(line.startswith("focus_areas,") for line in lines) == 10


@pytest.mark.parametrize("key", ["short", "long " * 40])
def test_a_long_key_is_cut_but_stays_its_own(key):
    words = digests.key_words(key)
    assert len(words) <= digests.LONGEST_KEY
    assert words != digests.key_words(key + "!")
    assert (words == key) == (len(key) <= digests.LONGEST_KEY)


def test_a_table_without_its_key_has_no_records_to_watch(tmp_path):
    claims = table("claims")
    (tmp_path / claims.path).write_text("colour\nred\n", "utf-8")
    assert digests._records(tmp_path, claims) == {}
    assert digests._records(tmp_path, table("measures")) == {}


KEPT = {(UPKEEP, "claims"): Line("kept", "1.2.3", "1.2.3")}


def test_what_is_no_statement_of_a_record_needs_a_patch_and_no_line():
    stored, now = RELEASED | KEPT, SAME | {(UPKEEP, "claims"): "filled in"}
    version = f"{VERSION}: expected 1.2.4 or later, {KEPT_UP}, saw 1.2.3."
    assert [str(fault) for fault in rules(stored, now, "1.2.3")] == [version]
    assert rules(stored, now, "1.2.4") == []
    both = now | LINE | {("claims", "C0001"): "changed"}
    assert "for a value was corrected" in str(rules(stored, both, "1.2.3")[0])
    assert part_due(RELEASED, SAME | {(UPKEEP, "claims"): "kept"}) is None  # the schema has changed with it


def fill(data, column, cell):
    """Fill a cell of the first document."""
    path = data / "sources.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    rows[0][column] = cell
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


@pytest.mark.parametrize(
    ("column", "cell", "is_statement"),
    [("archived_url", "https://archive.example/a", False), ("title", "Another title", True)],
)
def test_filling_in_where_a_document_is_found_again_leaves_its_record_as_it_was(
    copy, column, cell, is_statement
):
    release(copy, "9.0.0")
    (copy / "digests.csv").write_text(digests.state(copy).text("9.0.0"), "utf-8")
    before = digests.state(copy)
    assert (before.moved, before.kept_up, before.why) == (False, False, "")
    fill(copy, column, cell)
    after = digests.state(copy)
    moved = {table for table, key in after.now if after.now[table, key] != before.now[table, key]}
    assert moved == {"sources" if is_statement else UPKEEP}
    assert (after.kept_up, after.due) == (not is_statement, 2)
    assert after.why == ("for a value was corrected" if is_statement else KEPT_UP)
    assert len(digests.untold(copy)) == int(is_statement)
    assert (
        "Archived copies or checks of documents were filled in." in changelog.news(after, {}) or is_statement
    )
    (copy / "digests.csv").write_text(after.text("9.0.1"), "utf-8")
    history = digests.history(copy)
    assert ("9.0.1" in set(history["version"])) is is_statement
