import pandas as pd

from dashboard.analysis.exercises import season
from dashboard.analysis.exercises.sizes import by_domain, sizes
from dashboard.analysis.exercises.yearly import yearly
from dashboard.analysis.kit import uploaded
from dashboard.selection import Selection
from tests.analysis.rows import claims, exercises

MINE = {"exercise_id": "yours-night-watch", "name": "Yours: Night Watch", "source_ids": "your-own-list"}
DRILLS = exercises(
    {"start_date": "2024-05-01", "end_date": "2024-05-10"},
    {"start_date": "2024-07-01", "end_date": "2024-07-05"},
    {"start_date": "2024-07-01", "end_date": "2024-07-02"} | MINE,
)
LEDGER = claims(
    {"exercise_id": "e1", "value": 1000, "source_id": "a"},
    {"exercise_id": "e2", "value": 500, "source_id": "your-own-list"},
    {"exercise_id": "yours-night-watch", "value": 10, "source_id": "your-own-list"},
)


def table(rows=DRILLS):
    return sizes(rows, LEDGER, Selection())


def test_what_a_list_brought_is_told_from_what_rests_on_it():
    rows = table()
    assert uploaded.is_on_list(rows).tolist() == [False, False, True]
    assert uploaded.is_touched(rows).tolist() == [False, True, True]


def test_a_source_with_a_like_name_is_not_the_list():
    rows = pd.DataFrame({"source_id": ["your-own-list-2", "not-your-own-list", "your-own-list", None]})
    assert uploaded.is_touched(rows).tolist() == [False, False, True, False]


def test_a_year_says_how_much_of_its_sums_is_the_readers():
    year = yearly(table()).iloc[0]
    assert (year["n"], year["n_own"]) == (3, 1)
    assert (year["troop_days"], year["troop_days_own"]) == (10000 + 2500 + 20, 2500 + 20)


def test_months_and_domains_say_how_many_are_the_readers():
    months = season.by_month(table()).set_index(["bloc", "month"])
    assert (months["n"][("east", 7)], months["n_own"][("east", 7)]) == (2, 1)
    assert months["n_own"].notna().sum() == 1
    domains = by_domain(table()).set_index(["domains", "bloc"])
    assert (domains["n"][("land", "east")], domains["n_own"][("land", "east")]) == (3, 1)


def test_without_a_list_every_table_is_as_it_was():
    rows = sizes(DRILLS.iloc[:1], LEDGER, Selection())
    for found in (yearly(rows), season.by_month(rows), by_domain(rows)):
        assert not [name for name in found.columns if name.endswith("_own")]


def test_of_a_long_list_only_the_largest_are_drawn_and_the_others_are_told(monkeypatch):
    rows = table(
        exercises(
            *({"name": f"Yours: {n}", "exercise_id": f"yours-row-{n}"} for n in range(4)), {"name": "Theirs"}
        )
    ).assign(troops=[50, None, 700, 60, 1])
    assert uploaded.drawable(rows, "troops") is rows
    assert uploaded.undrawn_words(rows, rows) == ""
    monkeypatch.setattr(uploaded, "MOST_DRAWN", 2)
    drawn = uploaded.drawable(rows, "troops")
    assert drawn["name"].tolist() == ["Yours: 2", "Yours: 3", "Theirs"]
    words = " Of your own list the largest 2 are drawn; 2 exercises are not."
    assert uploaded.undrawn_words(rows, drawn) == words


def test_of_a_long_list_some_are_drawn_evenly_from_the_largest_down(monkeypatch):
    rows = table(
        exercises(
            *({"name": f"Yours: {n}", "exercise_id": f"yours-row-{n}"} for n in range(9)), {"name": "Theirs"}
        )
    ).assign(troops=[*range(9), 1])
    monkeypatch.setattr(uploaded, "MOST_DRAWN", 3)
    drawn = uploaded.drawable(rows, "troops", evenly=True)
    assert drawn["troops"].tolist() == [2, 5, 8, 1]
    words = " Of your own list 3 are drawn, evenly from the largest down; 6 exercises are not."
    assert uploaded.undrawn_words(rows, drawn, uploaded.EVENLY) == words


def test_a_row_that_the_list_alone_holds_is_told_from_one_of_the_register():
    places = pd.DataFrame({"source_ids": ["your-own-list", "a;your-own-list", "a"]})
    assert uploaded.is_alone(places).tolist() == [True, False, False]
    on_one = pd.DataFrame({"claim_id": ["1", "2"], "exercise_id": "e1", "source_id": ["your-own-list", "a"]})
    assert uploaded.is_alone(on_one).tolist() == [True, False]
    # An exercise of the register stays, though the list has the only claim on it.
    assert uploaded.is_alone(table()).tolist() == [False, False, True]
    assert not uploaded.is_alone(pd.DataFrame({"name": ["a"]})).any()


def test_a_table_lists_the_first_of_a_long_list_and_says_where_the_others_are():
    rows = pd.DataFrame({"source_id": ["a", *["your-own-list"] * 4]})
    listed = uploaded.drawable(rows, most=2)
    assert listed.index.tolist() == [0, 1, 2]
    words = "Of your own list the first 2 rows stand here; 2 rows more are in the CSV."
    assert uploaded.unlisted_words(rows, listed) == words
    assert uploaded.unlisted_words(rows, rows) == ""
