"""A reader's own list: read, joined, marked everywhere, and nobody else's."""

import json

import pandas as pd
import pytest

from dashboard.analysis.kit.uploaded import LEGEND_WORDS
from dashboard.exhibits.memo import LatestResults
from tests.charts import figure
from tests.frames.lists import CLAIMS, FOREIGN, SOUND_CLAIM, csv
from tests.views.reader import choice, join, main_words, said_of_address, visit, words


def handed(raw, name="foreign.csv"):
    at = visit("data")
    return at.file_uploader(key="own-file").set_value((name, raw, "text/csv")).run()


@pytest.fixture
def joined():
    at = handed(FOREIGN)
    join(at)
    assert not at.exception
    return at


def shown(at, column):
    """Return the last table of the page that has a column."""
    return [frame.value for frame in at.dataframe if column in frame.value.columns][-1]


def standing(at):
    """Return the first rows as they will stand: the table with names of which all are the reader's."""
    tables = (frame.value for frame in at.dataframe if "name" in frame.value.columns)
    return next(table for table in tables if table["name"].str.startswith("Yours: ").all())


def drawn(at, key):
    return figure(at.get_by_key(key))


def first_picture(at):
    """Return what the first row of picture buttons is given."""
    row = next(one for one in at.get("bidi_component") if one.proto.component_name == "flankwatch.export")
    return json.dumps(row.proto.json)


def test_the_form_holds_what_the_names_of_the_columns_suggest():
    at = handed(FOREIGN)
    assert not at.exception
    assert choice(at, "name").value == "Ex_Name"
    assert choice(at, "start_year").value == "s.year"
    assert choice(at, "start").value is None
    assert choice(at, "hosts").value == ["Location"]
    assert "10 rows. Which column holds what?" in words(at)


def test_a_list_is_looked_at_before_it_joins():
    at = handed(FOREIGN)
    assert shown(at, "not read").set_index("field").loc["Troops"].tolist() == ["Troops", 2, 3, 1]
    assert standing(at)["name"].tolist()[0] == "Yours: Harbour Light 99"
    assert at.get_by_key("own-join").disabled
    assert "Say who organised these exercises" in words(at)
    assert choice(at, "organised_by").value is None
    choice(at, "organised_by").set_value("csto").run()
    assert not at.get_by_key("own-join").disabled
    assert "6 exercises of 10 rows will join." in words(at)
    assert {"own-notes", "own-choices"} <= {one.key for one in at.get("download_button")}


def test_a_choice_changes_how_the_list_will_stand():
    at = handed(b"name,start\nA,04/05/2026\n")
    assert at.get_by_key("own-join").disabled
    assert "No row of the list can join" in words(at)
    choice(at, "dates").set_value("month_first").run()
    choice(at, "organised_by").set_value("nato").run()
    assert not at.get_by_key("own-join").disabled
    assert standing(at)["start_date"].tolist() == ["2026-04-05"]


def test_a_pasted_table_is_a_list_too():
    at = visit("data")
    at.text_area(key="own-paste").set_value("name\tstart\nAmber\t2026-05-04\n").run()
    assert "Say who organised these exercises" in words(at)
    join(at)
    assert "pasted table: 1 exercise" in "\n".join(one.value for one in at.success).replace("\\", "")


def test_saved_choices_are_used_again():
    at = handed(b"what,when\nAmber,2026-05-04\n")
    saved = {"name": ["what"], "start": ["when"], "size": ["troops"]}
    held = {"flankwatch_list": 1, "kind": "exercises", "columns": saved, "settings": {}}
    held["settings"] = {"size_by": "outsider", "organised_by": "csto"}
    at.file_uploader(key="own-saved").set_value(
        ("choices.json", json.dumps(held).encode(), "application/json")
    ).run()
    assert (choice(at, "name").value, choice(at, "size_by").value) == ("what", "outsider")
    assert "no column troops, which the saved choices name" in words(at)
    assert not at.get_by_key("own-join").disabled


@pytest.mark.parametrize(
    ("raw", "page", "told"),
    [
        (b"Incident date,Country,Where\n2025-05-01,Estonia,Narva\n", "incidents", "1 incident"),
        (b"Base,Country,Kind,Lat,Lon\nX,Estonia,Air base,59.26,24.21\n", "flank_map", "1 site"),
        (b"Exercise,Claimed troops,Who says so\nZapad-2021,90000,A paper\n", "disputed", "1 claim"),
    ],
)
def test_incidents_sites_and_claims_join_the_pages_that_show_them(raw, page, told):
    at = handed(raw)
    at.get_by_key("own-join").click().run()
    at.switch_page(f"views/{page}.py").run()
    assert not at.exception
    assert f"with your own list foreign.csv \\({told}\\)" in main_words(at)


def test_a_sheet_and_an_encoding_are_chosen():
    at = handed("name;start\nŠiauliai;2025\n".encode("cp1257"), "baltic.csv")
    assert "Windows-1257" in words(at)
    encoding = next(one for one in at.selectbox if str(one.key).startswith("own-encoding-"))
    encoding.set_value("cp1252").run()
    assert "Šiauliai" not in standing(at)["name"].tolist()[0]


def test_a_joined_list_says_what_was_left_out(joined):
    said = words(joined)
    assert "foreign.csv\\: 6 exercises of 10 rows have joined" in "\n".join(
        one.value for one in joined.success
    )
    assert "4 rows are left out." in said
    assert "row 6, column Troops\\: expected a whole number of people, above zero, saw '-40'." in said


@pytest.mark.parametrize("page", ["exercises", "data", "disputed"])
def test_every_page_says_that_a_list_has_joined(joined, page):
    joined.switch_page(f"views/{page}.py").run()
    assert not joined.exception
    assert "with your own list foreign.csv \\(6 exercises\\)" in main_words(joined)
    assert "+yours of" in words(joined).replace("\\", "")


def test_the_rows_are_marked_in_charts_tables_and_pictures(joined):
    joined.switch_page("views/exercises.py").run()
    spec = drawn(joined, "timeline")
    hovers = [mark[0] for trace in spec["data"] for mark in trace.get("customdata", ())]
    assert sum("Yours: " in hover for hover in hovers) == 6
    assert not any("<b>now" in hover for hover in hovers)
    register = next(frame.value for frame in joined.dataframe if frame.key == "register")
    assert register["name"].str.startswith("Yours: ").sum() == 6
    picture = first_picture(joined)
    assert "Filters: with your own list foreign.csv (6 exercises)" in picture
    assert "which Flankwatch has not checked" in picture


def test_the_flank_map_tells_of_a_list_and_sets_its_places_apart(joined):
    joined.switch_page("views/flank_map.py").run()
    ringed = [trace for trace in drawn(joined, "flank-map")["data"] if trace.get("name") == LEGEND_WORDS]
    assert sorted(trace.get("showlegend") is not False for trace in ringed) == [False, True]
    picture = first_picture(joined)
    assert "with your own list foreign.csv (6 exercises)" in picture
    assert "which Flankwatch has not checked" in picture


def test_a_list_is_in_no_link_and_in_nobody_elses_session(joined):
    other = visit("exercises")
    assert "own list" not in words(other)
    register = next(frame.value for frame in other.dataframe if frame.key == "register")
    assert not register["name"].str.startswith("Yours: ").any()
    joined.switch_page("views/exercises.py").run()
    assert all(
        "own" not in code.value.split("?")[-1] for code in joined.code if code.value.startswith("http")
    )


def test_filters_act_on_a_list_and_a_reset_keeps_it(joined):
    joined.switch_page("views/exercises.py").run()
    joined.get_by_key("country-options").set_value(["POL"]).run()
    assert "Filters\\: Poland; with your own list" in main_words(joined) or (
        "Poland; with your own list" in main_words(joined)
    )
    joined.get_by_key("reset").click().run()
    assert "with your own list" in main_words(joined)


def test_a_list_can_be_taken_away(joined):
    joined.get_by_key("own-away").click().run()
    assert "own list" not in main_words(joined).replace("Bring your own list", "").replace(
        "Your own list", ""
    )
    assert joined.get_by_key("own-file") is not None


def test_claims_change_only_the_readers_view_and_the_exercise_says_so():
    at = handed(csv(CLAIMS, SOUND_CLAIM), "counts.csv")
    assert "1 row under the columns of the table claims." in words(at)
    assert "1 claim of 1 row will join." in words(at)
    at.get_by_key("own-join").click().run()
    at.switch_page("views/exercises.py").run()
    mine, others = (independent_of(one) for one in (at, visit("exercises")))
    assert "Zapad-2017" not in mine
    assert "Zapad-2017 (with yours)" not in others
    assert mine["Zapad-2017 (with yours)"] != others["Zapad-2017"]
    assert mine["Zapad-2021"] is others["Zapad-2021"] is None


def independent_of(at):
    """Return the independent figure of each exercise of the register by its name."""
    register = next(frame.value for frame in at.dataframe if frame.key == "register")
    figures = register.set_index("name")["independent"]
    return {name: None if pd.isna(figure) else figure for name, figure in figures.items()}


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"PK\x03\x04 zip", "a sound archive or workbook"),
        (b"names alone\nx\n", "commas, semicolons, tabs or bars"),
        (b'name,start\n"x,1\n', "a quote without its pair"),
        (b"a,b\n" + b"1,\n" * 1_000_000, "at most 50,000 rows"),
    ],
    ids=["workbook", "delimiter", "quotes", "million"],
)
def test_what_is_no_list_gets_a_sentence_and_the_page_stays_up(raw, told):
    at = handed(raw, "![x](https://evil.example/x.png)")
    assert not at.exception
    assert told in at.error[0].value
    assert len(at.title) == 1
    assert "How to cite" in words(at)


def test_a_list_without_a_start_cannot_join():
    at = handed(b"colour,shape\nred,round\n")
    assert at.get_by_key("own-join").disabled
    assert "Choose the column that holds\\: Start." in words(at)


def test_many_faults_are_summed_up_by_kind():
    rows = "\n".join(f"drill {n},{n % 12 + 1}/{(n + 1) % 12 + 1}/2025" for n in range(120))
    said = words(handed(f"name,start\n{rows}\nA,2025\n".encode()))
    assert "120 rows are left out." in said
    assert said.count("either way round, saw") == 1
    assert "and 117 more" in said


def test_no_result_of_a_list_goes_where_other_sessions_look(monkeypatch):
    asked = []
    recall = LatestResults.recall
    monkeypatch.setattr(
        LatestResults, "recall", lambda memo, key, make: asked.append((memo, key)) or recall(memo, key, make)
    )
    at = handed(FOREIGN)
    looked_at = {id(memo) for memo, key in asked if ".uploads." in str(key[0])}
    shared = {id(memo) for memo, _ in asked} - looked_at
    assert (len(looked_at), len(shared)) == (1, 1)
    assert not any(id(memo) in looked_at and ".uploads." not in str(key[0]) for memo, key in asked)
    asked.clear()
    join(at)
    at.switch_page("views/exercises.py").run()
    of_the_list = [memo for memo, key in asked if "yours" in str(key)]
    assert len(of_the_list) > 10
    assert not shared & {id(memo) for memo in of_the_list}


def test_an_exercise_of_a_list_has_a_record_like_any_other(joined):
    joined.switch_page("views/exercises.py").run()
    joined.get_by_key("exercise").set_value("yours-row-2-harbour-light-99").run()
    assert not joined.exception
    assert [one.value for one in joined.title] == ["Yours\\: Harbour Light 99"]
    claims = next(frame.value for frame in joined.dataframe if "grade_words" in frame.value)
    assert claims[["value_words", "grade"]].values.tolist() == [["1,200", "F6"]]
    documents = next(frame.value for frame in joined.dataframe if "Publisher" in frame.value)
    assert documents["Publisher"].tolist() == ["Your own list"]


@pytest.mark.parametrize("said", ["{}", "Yours: Harbour Light 99 ({})"])
def test_a_link_to_a_record_of_a_list_says_that_nobody_else_has_it(said):
    """As the record offers it, and as the address bar has it; that one sentence is enough."""
    at = visit("exercises", exercise=said.format("yours-row-2-harbour-light-99"))
    assert not at.exception
    assert "somebody's own list" in words(at)
    assert said_of_address(at) == ""


def test_a_link_to_no_record_at_all_is_of_nobodys_list():
    at = visit("exercises", exercise="zapad-2099")
    assert "somebody's own list" not in words(at)
    assert "`exercise=zapad-2099`" in said_of_address(at)
