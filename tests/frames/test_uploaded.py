"""A list in the published schema, and how a list joins the register."""

import pytest

from dashboard.frames import folder, load, mapping, uploaded, uploaded_table
from dashboard.frames.uploaded_table import Refused
from dashboard.schema import TABLES
from tests.frames.lists import CLAIMS, EXERCISES, FOREIGN, SOUND_CLAIM, SOUND_EXERCISE, csv


@pytest.fixture(scope="module")
def register():
    return load(folder())


def brought(register, *lines):
    read = uploaded_table.read("mine.csv", csv(*lines))
    return uploaded.published(read, uploaded.table_of(read), register)


def told(one):
    return [str(fault) for fault in one.faults]


@pytest.mark.parametrize(
    ("header", "name"),
    [(EXERCISES, "exercises"), (CLAIMS, "claims"), ("name,when", None), ("iso3,name", None)],
)
def test_the_header_says_whether_columns_must_be_named(header, name):
    found = uploaded.table_of(uploaded_table.read("mine.csv", csv(header, "," * header.count(",") + "x")))
    assert (found.name if found else None) == name


def test_sound_exercises_need_no_document_of_the_register(register):
    found = brought(register, EXERCISES, SOUND_EXERCISE)
    assert found.faults == ()
    row = found.tables["exercises"].iloc[0]
    assert (row["exercise_id"], row["name"]) == ("yours-night-watch-2024", "Yours: Night Watch")
    assert row["source_ids"] == uploaded.SOURCE
    assert found.words == "with your own list mine.csv (1 exercise)"


def test_documents_of_the_register_stay_named(register):
    known = register.sources["source_id"].iloc[0]
    found = brought(register, f"{EXERCISES},source_ids", f"{SOUND_EXERCISE},{known};no-such-page")
    assert found.tables["exercises"]["source_ids"].tolist() == [f"{uploaded.SOURCE};{known}"]


def test_faulty_rows_are_told_and_left_out(register):
    found = brought(
        register,
        EXERCISES,
        SOUND_EXERCISE,
        SOUND_EXERCISE,
        SOUND_EXERCISE.replace("night-watch-2024", "zapad-2017"),
        SOUND_EXERCISE.replace("night-watch", "back").replace("2024-05-03", "2024-04-30"),
        SOUND_EXERCISE.replace("night-watch", "odd").replace("national", "martian"),
        SOUND_EXERCISE.replace("night-watch", "styled").replace("2024-05-01", "1 May 2024"),
    )
    assert found.tables["exercises"]["exercise_id"].tolist() == ["yours-night-watch-2024"]
    rows = {int(sentence.split("row ")[1].split(",")[0]) for sentence in told(found)}
    assert rows == {3, 4, 5, 6, 7}
    assert all(sentence.startswith("mine.csv, row ") for sentence in told(found))


def test_claims_join_exercises_of_the_register(register):
    negative = SOUND_CLAIM.replace("Z0001", "Z0002").replace("20000", "-20000")
    orphan = SOUND_CLAIM.replace("Z0001", "Z0003").replace("zapad-2017", "zapad-2099")
    found = brought(register, CLAIMS, SOUND_CLAIM, negative, orphan)
    assert found.tables["claims"]["claimant"].tolist() == ["Yours: Our desk"]
    assert any("row 3, column value_low" in sentence for sentence in told(found))
    assert any("row 4, column exercise_id" in sentence for sentence in told(found))
    joined = uploaded.join(register, found)
    names = joined.exercises.set_index("exercise_id")["name"]
    assert names["zapad-2017"] == "Zapad-2017 (with yours)"
    assert names["zapad-2021"] == "Zapad-2021"
    assert len(joined.claims) == len(register.claims) + 1


def test_columns_that_may_not_be_empty_are_asked_for(register):
    with pytest.raises(Refused, match="Expected the columns name of the table exercises too"):
        brought(register, EXERCISES.replace("name,", ""), SOUND_EXERCISE.replace("Night Watch,", ""))


def test_a_joined_register_is_another_one_and_the_register_stays_as_it_was(register):
    read = uploaded_table.read("foreign.csv", FOREIGN)
    theirs = mapping.exercises(read, mapping.guess(list(read.cells.columns)))
    before = len(register.exercises), register.digest, register.release
    joined = uploaded.join(register, theirs)
    assert (len(register.exercises), register.digest, register.release) == before
    assert len(joined.exercises) == len(register.exercises) + 4
    assert joined.digest.startswith(register.digest + uploaded.VERSION_MARK)
    assert joined.release.version == f"{register.release.version}+yours"
    for one in TABLES:
        assert getattr(joined, one.name).dtypes.equals(getattr(register, one.name).dtypes), one.name
    cited = {part for cell in joined.exercises["source_ids"] for part in cell.split(";")}
    assert cited <= set(joined.sources["source_id"])


def test_every_row_of_a_list_is_marked(register):
    read = uploaded_table.read("foreign.csv", FOREIGN)
    theirs = mapping.exercises(read, mapping.guess(list(read.cells.columns)))
    assert theirs.tables["exercises"]["name"].str.startswith(uploaded.MARK).all()
    assert theirs.tables["claims"]["claimant"].str.startswith(uploaded.MARK).all()
    assert theirs.tables["exercise_sites"]["name"].str.startswith(uploaded.MARK).all()
    assert theirs.tables["sources"]["publisher"].tolist() == ["Your own list"]
