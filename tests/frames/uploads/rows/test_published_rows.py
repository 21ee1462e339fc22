"""A list in the published schema, however a spreadsheet has saved it, and how a list joins the register."""

import pytest

from dashboard.export import table as table_file
from dashboard.frames.uploads import joining, preview
from dashboard.frames.uploads.uploaded_list import MARK, SOURCE
from dashboard.schema import TABLES
from tests.frames.lists import CLAIMS, EXERCISES, FOREIGN, SOUND_CLAIM, SOUND_EXERCISE
from tests.frames.uploads.reader import lines, opened, read, register, told

SITES = "site_id,name,country,side,kind,kind_detail,lat,lon,confidence"
INCIDENTS = (
    "incident_id,date,date_precision,is_count,countries,kind,place,description,attribution_status,confidence"
)


def looked_at(*rows):
    return preview.of_schema(opened(lines(*rows)), register())


def brought(*rows):
    return looked_at(*rows).result


@pytest.mark.parametrize(
    ("header", "kind"),
    [
        (EXERCISES, "exercises"),
        (CLAIMS, "claims"),
        (SITES, "sites"),
        (INCIDENTS, "incidents"),
        ("name,when", None),
        ("iso3,name", None),
    ],
)
def test_the_names_of_the_columns_say_whether_they_must_be_named(header, kind):
    found = looked_at(header, ",".join("x" for _ in header.split(",")))
    assert (found.result.kind if found else None) == kind


def test_sound_exercises_need_no_document_of_the_register():
    found = brought(EXERCISES, SOUND_EXERCISE)
    assert found.faults == ()
    row = found.tables["exercises"].iloc[0]
    assert (row["exercise_id"], row["name"]) == ("yours-night-watch-2024", "Yours: Night Watch")
    assert row["source_ids"] == SOURCE
    assert found.words == "with your own list mine.csv (1 exercise)"


def test_documents_of_the_register_stay_named():
    known = register().sources["source_id"].iloc[0]
    found = brought(f"{EXERCISES},source_ids", f"{SOUND_EXERCISE},{known};no-such-page")
    assert found.tables["exercises"]["source_ids"].tolist() == [f"{SOURCE};{known}"]


def test_sites_and_incidents_join_under_the_same_rules():
    sites = brought(
        SITES, "x-base,X,EST,nato,air_base,Air base,59.44,24.75,low", "y-base,Y,EST,nato,castle,C,,,low"
    )
    assert sites.tables["sites"]["name"].tolist() == ["Yours: X"]
    assert "row 3, column kind" in told(sites.faults)[0]
    incidents = brought(INCIDENTS, "x-1,2025-09,month,false,EST,balloon,Narva,Seen,unattributed,low")
    assert incidents.tables["incidents"]["incident_id"].tolist() == ["yours-x-1"]


def test_faulty_rows_are_told_and_left_out():
    found = brought(
        EXERCISES,
        SOUND_EXERCISE,
        SOUND_EXERCISE,
        SOUND_EXERCISE.replace("night-watch-2024", "zapad-2017"),
        SOUND_EXERCISE.replace("night-watch", "back").replace("2024-05-03", "2024-04-30"),
        SOUND_EXERCISE.replace("night-watch", "odd").replace("national", "martian"),
        SOUND_EXERCISE.replace("night-watch", "vague").replace("2024-05-01", "in May"),
    )
    assert found.tables["exercises"]["exercise_id"].tolist() == ["yours-night-watch-2024"]
    rows = {int(sentence.split("row ")[1].split(",")[0]) for sentence in told(found.faults)}
    assert rows == {3, 4, 5, 6, 7}
    assert all(sentence.startswith("mine.csv, row ") for sentence in told(found.faults))


def test_what_a_spreadsheet_rewrote_is_read_as_the_table_writes_it_and_told():
    found = read_back(
        EXERCISES.replace(",", ";"),
        SOUND_EXERCISE.replace(",", ";")
        .replace("2024-05-01", "01.05.2024")
        .replace("2024-05-03", "03.05.2024"),
    )
    assert found.tables["exercises"][["start_date", "end_date"]].values.tolist() == [
        ["2024-05-01", "2024-05-03"]
    ]
    assert "Cells that a spreadsheet has rewritten, read as the table writes them: 2." in found.notes
    claim = read_back(
        CLAIMS.replace(",", ";"),
        SOUND_CLAIM.replace(",", ";").replace("20000", "20.000").replace("30000", "30000.0"),
    )
    assert claim.tables["claims"][["value_low", "value_high"]].values.tolist() == [[20000, 30000]]
    incident = read_back(INCIDENTS, "x-1,2025-09,month,FALSE,EST; LVA,balloon,'=Narva,Seen,unattributed,low")
    assert incident.tables["incidents"].iloc[0][["is_count", "countries", "place"]].tolist() == [
        False,
        "EST;LVA",
        "Yours: =Narva",
    ]


def read_back(*rows):
    return preview.of_schema(opened(lines(*rows)), register()).result


def test_rows_that_were_exported_with_our_marks_come_back_without_a_second_one():
    exported = brought(EXERCISES, SOUND_EXERCISE).tables["exercises"]
    again = preview.of_schema(opened(table_file.csv(exported)), register()).result
    assert again.tables["exercises"]["name"].tolist() == ["Yours: Night Watch"]
    assert again.tables["exercises"]["exercise_id"].tolist() == ["yours-night-watch-2024"]


def test_claims_join_exercises_of_the_register():
    negative = SOUND_CLAIM.replace("Z9999", "Z9998").replace("20000", "-20000")
    orphan = SOUND_CLAIM.replace("Z9999", "Z9997").replace("zapad-2017", "zapad-2099")
    found = brought(CLAIMS, SOUND_CLAIM, negative, orphan)
    assert found.tables["claims"]["claimant"].tolist() == ["Yours: Our desk"]
    assert found.tables["claims"]["origin_id"].tolist() == ["yours-claimant-1"]
    assert found.tables["claimants"]["name"].tolist() == ["Yours: Our desk"]
    assert any("row 3, column value_low" in sentence for sentence in told(found.faults))
    assert any("row 4, column exercise_id" in sentence for sentence in told(found.faults))
    joined = joining.join(register(), found)
    names = joined.exercises.set_index("exercise_id")["name"]
    assert names["zapad-2017"] == "Zapad-2017 (with yours)"
    assert names["zapad-2021"] == "Zapad-2021"
    assert len(joined.claims) == len(register().claims) + 1


def test_a_table_of_the_register_that_lacks_columns_is_read_as_any_other_list():
    raw = lines(EXERCISES.replace("name,", ""), SOUND_EXERCISE.replace("Night Watch,", ""))
    assert preview.of_schema(opened(raw), register()) is None
    found = read(raw)
    assert found.notes[0] == "Read by the names of its columns, for as the table exercises it lacks name."
    assert found.joins == 1


def test_the_table_of_a_figure_is_a_list_too():
    raw = lines(
        "exercise_id,name,series,kind,organiser_side,date_precision,first_day,last_day,declared,source_ids",
        "mine-1,Amber Shield,Amber,exercise,national,day,2026-05-04,2026-05-15,4000,x",
    )
    found = read(raw)
    row = found.tables["exercises"].iloc[0]
    assert row[["name", "start_date", "end_date"]].tolist() == [
        "Yours: Amber Shield",
        "2026-05-04",
        "2026-05-15",
    ]
    assert found.tables["claims"]["value_low"].tolist() == [4000]


def test_a_joined_register_is_another_one_and_the_register_stays_as_it_was():
    ours = register()
    theirs = read(FOREIGN, "foreign.csv")
    before = len(ours.exercises), ours.digest, ours.release
    joined = joining.join(ours, theirs)
    assert (len(ours.exercises), ours.digest, ours.release) == before
    assert len(joined.exercises) == len(ours.exercises) + theirs.joins
    assert joined.digest.startswith(ours.digest + joining.VERSION_MARK)
    assert joined.release.version == f"{ours.release.version}+yours"
    for one in TABLES:
        assert getattr(joined, one.name).dtypes.equals(getattr(ours, one.name).dtypes), one.name
    cited = {part for cell in joined.exercises["source_ids"] for part in cell.split(";")}
    assert cited <= set(joined.sources["source_id"])


def test_every_row_of_a_list_is_marked():
    theirs = read(FOREIGN, "foreign.csv")
    assert theirs.tables["exercises"]["name"].str.startswith(MARK).all()
    assert theirs.tables["claims"]["claimant"].str.startswith(MARK).all()
    assert theirs.tables["exercise_sites"]["name"].str.startswith(MARK).all()
    assert theirs.tables["sources"]["publisher"].tolist() == ["Your own list"]
