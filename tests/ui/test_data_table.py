"""Tables as a reader sorts them, and as they stand on paper."""

from types import SimpleNamespace

import pandas as pd
import streamlit as st

from dashboard.export.tables import readable
from dashboard.schema import kept
from dashboard.ui.blocks import data_table, paper_table
from tests.ui.block import run

NO_SOURCES = pd.DataFrame(columns=["source_id", "url"])


def test_numbers_in_words_have_a_column_that_sorts_as_numbers_beside_them():
    rows = pd.DataFrame(
        {"value_words": ["13", "12,800", "about 2,500"], "value": [13.0, 12800.0, 2500.0], "grade": "A1"}
    )
    shown = readable.readable(rows, NO_SOURCES, ("value_words", "grade"))
    assert list(shown.columns) == ["value_words", "value_number", "grade"]
    assert shown.sort_values("value_number")["value_words"].tolist() == ["13", "about 2,500", "12,800"]


def test_distances_in_words_sort_by_their_kilometres():
    rows = pd.DataFrame({"ally_words": ["120 km", "under 5 km", "60 km"], "ally_km": [120.2, 3.1, 60.4]})
    shown = readable.readable(rows, NO_SOURCES, ("ally_words",))
    assert shown.sort_values("ally_number")["ally_words"].tolist() == ["under 5 km", "60 km", "120 km"]
    assert data_table.config(shown)["ally_number"]["label"] == "Distance to it, km"


def test_computed_numbers_stand_no_finer_than_what_they_are_computed_from():
    rows = pd.DataFrame(
        {
            "area_km2": [45_339.27, 312.6],
            "share_percent": [37.31, None],
            "capital_km": [187.4, 42.6],
            "ratio": [3.2954545, 0.1791],
            "share_met_percent": [19.2, 100.0],
            "distance": [0.0517, 0.171],
            "troops": [12_345, 17],
        }
    )
    shown = readable.readable(rows, NO_SOURCES)
    assert shown["area_km2"].tolist() == [45_300, 300]
    assert shown["share_percent"].dropna().tolist() == [37]
    assert shown["capital_km"].tolist() == [190, 43]
    assert shown["ratio"].tolist() == [3.3, 0.2]
    assert shown["share_met_percent"].tolist() == [19, 100]
    assert shown["distance"].tolist() == [0.05, 0.17]
    assert shown["troops"].tolist() == [12_345, 17]


def test_short_names_are_whole_also_below_the_rows_by_which_a_column_finds_its_width():
    def width(*names):
        return data_table.config(pd.DataFrame({"name": names}))["name"]["width"]

    assert width("Italy", "United Kingdom") > width("Italy", "Norway") > 0
    assert width("Italy", "Belarus regional command exercise") is None
    assert width(None) is None


def test_on_a_phone_names_that_stand_still_leave_more_than_half_of_the_screen(monkeypatch):
    def name():
        return data_table.config(pd.DataFrame({"name": ["Belarus regional command exercise"]}))["name"]

    assert (name()["width"], name()["pinned"]) == (None, True)
    phone = SimpleNamespace(headers={"User-Agent": "Mozilla/5.0 (Linux; Android 15) Chrome/140 Mobile"})
    monkeypatch.setattr(st, "context", phone)
    assert 0 < name()["width"] < 390 / 2
    assert name()["pinned"]


def test_on_a_phone_a_table_scrolls_from_fewer_rows_on(monkeypatch):
    rows = pd.DataFrame({"name": ["Italy"] * 40})
    wide = data_table.height(rows)
    monkeypatch.setattr(st, "context", SimpleNamespace(headers={"User-Agent": "Chrome/140 Mobile"}))
    assert data_table.height(rows) < wide
    assert data_table.height(rows.head(3)) == data_table.height(rows.head(3), 12)


def test_on_a_phone_a_first_column_leaves_room_too_and_no_other_reader_is_given_its_width():
    rows = pd.DataFrame(
        {"indicator": ["Rail Baltica main line funded in the 2024 EU agreement"] * 3, "value": "a"}
    )
    assert data_table.config(rows, on_phone=True)["indicator"]["width"] < 390 * 0.6
    assert data_table.config(rows, on_phone=False)["indicator"]["width"] == data_table.WIDE_PIXELS
    assert kept.once(data_table.config, rows, True) != kept.once(data_table.config, rows, False)
    short = pd.DataFrame({"date": ["2025-09-12"], "what": ["a drone"]})
    assert data_table.config(short, on_phone=True)["date"]["width"] is None


def test_days_of_any_precision_sort_by_their_text_as_dates_do():
    # A partial date is no date to pandas: as one it would become its first day, which nobody said.
    rows = pd.DataFrame({"start_date": ["2025-09-12", "2024", "2025-09", "2025"]})
    shown = readable.readable(rows, NO_SOURCES)
    assert sorted(shown["start_date"]) == ["2024", "2025", "2025-09", "2025-09-12"]


def test_a_table_ends_at_its_last_row_and_scrolls_from_so_many_on():
    one, more, most = (data_table.height(pd.DataFrame(index=range(n)), 5) for n in (1, 5, 500))
    assert (one, more, most) == (2 * data_table.ROW_PIXELS + 3, 6 * data_table.ROW_PIXELS + 3, more)


def test_a_table_for_paper_has_every_cell_in_words_that_stand_for_themselves():
    rows = pd.DataFrame(
        {
            "name": ["[x](https://evil.example)", None],
            "year": [2025, 2024],
            "troops": [12700.0, float("nan")],
            "counts": [True, False],
            "first_day": pd.to_datetime(["2025-09-12", None]),
            "source": ["https://www.nato.int/a b", "https://www.nato.int/(a)"],
        }
    )
    told = paper_table.worded(rows)
    assert told.iloc[:, 0].tolist() == [r"\[x\]\(https\://evil.example\)", paper_table.MISSING]
    assert told.iloc[:, 1:5].to_numpy().tolist() == [
        ["2025", "12,700", "yes", "2025-09-12"],
        ["2024", paper_table.MISSING, "no", paper_table.MISSING],
    ]
    assert told.iloc[:, 5].tolist() == [
        r"https\://www.nato.int/a b",
        "[nato.int](https://www.nato.int/%28a%29)",
    ]


def listed():
    import pandas as pd

    from dashboard.analysis.kit import uploaded
    from dashboard.schema import codes
    from dashboard.sources import Source
    from dashboard.ui.blocks import data_table

    theirs = [f"{codes.UPLOADED_ID}{number}" for number in range(4)]
    rows = pd.DataFrame({"exercise_id": ["zapad-2025", *theirs], "name": list("ABCDE")})
    uploaded.MOST_LISTED, most = 2, uploaded.MOST_LISTED
    try:
        data_table.show(rows, pd.DataFrame(columns=["source_id", "url"]), key="rows", alt="Five rows")
    finally:
        uploaded.MOST_LISTED = most
    page = Source("S1", "A page", "NATO", "official", "https://www.nato.int/x", "2025-09-12", "2026-05-01")
    data_table.documents([page], key="pages")


def test_a_table_says_which_rows_of_an_own_list_it_leaves_out_on_paper_too():
    screen, paper = run(listed), run(listed, paper=True)
    words = "Of your own list the first 2 rows stand here; 2 rows more are in the CSV."
    for at in (screen, paper):
        assert words in [one.value for one in at.caption]
    assert (len(screen.dataframe), len(screen.table)) == (2, 0)
    assert (len(paper.dataframe), len(paper.table)) == (0, 2)


def archived():
    from dashboard.sources import Source
    from dashboard.ui.blocks import data_table

    plain = Source("S1", "A page", "NATO", "official", "https://www.nato.int/x", "2025-09-12", "2026-05-01")
    kept = Source(
        *("S2", "Gone", "NATO", "official", "https://www.nato.int/y", "", "", "https://archive.example/y")
    )
    data_table.documents([plain], key="without")
    data_table.documents([plain, kept], key="with")


def test_archived_copies_stand_beside_addresses_only_where_there_is_one():
    without, with_copies = (one.value for one in run(archived).dataframe)
    assert "Archived copy" not in without
    assert list(with_copies.columns)[-2:] == ["source", "Archived copy"]
    assert with_copies["Archived copy"].fillna("").tolist() == ["", "https://archive.example/y"]
    on_paper = run(archived, paper=True).table[1].value
    assert on_paper["Archived copy"].tolist() == [
        paper_table.MISSING,
        "[archive.example](https://archive.example/y)",
    ]


def test_an_address_and_that_of_an_archived_copy_are_links_in_a_table_that_holds_them():
    made = data_table.addresses(pd.DataFrame(columns=["url", "archived_url"]))
    assert {name: column["label"] for name, column in made.items()} == {
        "url": "Address",
        "archived_url": "Archived copy",
    }
    assert data_table.addresses(pd.DataFrame(columns=["title"])) == {}
