"""One file to contribute: which table it is, what it would add, what is wrong with it."""

import pytest

from dashboard.frames import contribution, folder
from dashboard.schema import TABLES, table
from tests import shipped

HEADER = ",".join(column.name for column in table("claims").columns)
SOUND = (
    "C9001,zapad-2017,troops,100,200,about,Somebody,unknown,unknown,outsider,estimated,,during,one_phase,,"
    "2017-09,general-knowledge,C,3,why,"
)


@pytest.fixture(scope="module")
def register():
    return shipped.frames()


def held(tmp_path, register, *lines, raw=None):
    path = tmp_path / "mine.csv"
    path.write_bytes(raw if raw is not None else ("\n".join(lines) + "\n").encode("utf-8"))
    return contribution.check(path, register)


def told(*arguments, **keywords):
    return [str(fault) for fault in held(*arguments, **keywords).faults]


@pytest.mark.parametrize("one", TABLES, ids=lambda one: one.name)
def test_each_shipped_table_is_known_by_its_header_and_stands_there_already(one, register):
    if one.keeps_duplicates or one.name == "revisions":
        return
    found = contribution.check(folder() / one.path, register)
    rows = len(getattr(register, one.name))
    assert (found.table, found.faults) == (one.name, ())
    assert (found.rows, found.added, found.changed, found.same) == (rows, 0, 0, rows)


def test_new_changed_and_known_rows_are_told_apart(tmp_path, register):
    shipped = (folder() / "claims.csv").read_text("utf-8").splitlines()[1:3]
    changed = shipped[1].replace(",10000,10000,", ",10001,10001,")
    assert changed != shipped[1]
    found = held(tmp_path, register, HEADER, shipped[0], changed, SOUND)
    assert (found.rows, found.added, found.changed, found.same) == (3, 1, 1, 1)
    assert found.faults == ()


def test_every_fault_is_told_with_the_name_of_the_file(tmp_path, register):
    bad = (
        "c1,zapad-2099,troops,200,100,about,X,unknown,nobody,king,estimated,C9009,during,one_phase,,"
        "2025-13-01,nowhere,C,3,why,"
    )
    sentences = told(tmp_path, register, HEADER, SOUND, bad)
    assert all(sentence.startswith("mine.csv, row 3, column ") for sentence in sentences)
    columns = {sentence.split("column ")[1].split(":")[0] for sentence in sentences}
    expected = {"claim_id", "exercise_id", "value_low", "origin_id", "origin_role", "derived_from"}
    assert columns == expected | {"published", "source_id"}


def test_a_claim_is_held_against_its_exercise_in_the_register(tmp_path, register):
    late = SOUND.replace(",during,", ",announced,").replace("2017-09,", "2017-12-01,")
    assert told(tmp_path, register, HEADER, late) == [
        (
            "mine.csv, row 2, column stage: expected during or after, for the drill began on 2017-09-14, saw "
            "'announced' of 2017-12-01."
        )
    ]


def test_a_derived_claim_may_be_made_of_claims_of_the_register(tmp_path, register):
    made = SOUND.replace("estimated,,during", "derived,C0001,during").removesuffix(",") + ",a share"
    assert told(tmp_path, register, HEADER, made) == []


def test_a_repeated_key_inside_the_file_is_told(tmp_path, register):
    assert told(tmp_path, register, HEADER, SOUND, SOUND) == [
        "mine.csv, row 3, column claim_id: expected a key that no other row has, saw 'C9001'."
    ]


def test_a_missing_column_is_told(tmp_path, register):
    sentences = told(tmp_path, register, HEADER.removesuffix(",note"), SOUND.removesuffix(","))
    assert sentences == ["mine.csv, row 1, column note: expected this column, saw none."]


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "expected the header of one of the tables sources, "),
        (b"a,b\n1,2\n", "saw none of them"),
        (b"PK\x03\x04 a workbook", "expected the header"),
        (HEADER.encode() + b"\n\xff\xfe", "UTF-8 text"),
        (HEADER.encode() + b'\n"a', "a well-formed CSV"),
        (HEADER.encode() + b"\n", "at least one row"),
    ],
)
def test_what_is_no_such_table_is_refused_in_a_sentence(tmp_path, register, raw, words):
    sentences = told(tmp_path, register, raw=raw)
    assert any(words in sentence for sentence in sentences), sentences


def test_a_file_that_is_not_there_or_too_large_is_refused(tmp_path, register, monkeypatch):
    missing = contribution.check(tmp_path / "none.csv", register)
    assert "expected a file that can be read" in str(missing.faults[0])
    monkeypatch.setattr(contribution, "LARGEST_BYTES", 10)
    assert "expected at most 10 bytes" in told(tmp_path, register, HEADER, SOUND)[0]
