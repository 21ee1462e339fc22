import pandas as pd

from dashboard.figures.exercises.yearly import counts, troop_days
from dashboard.schema import codes
from tests.figures.outline import outline

COLUMNS = ["year_started", "organiser_side", "n", "n_with_troop_days", "troop_days"]


def years(*rows):
    table = pd.DataFrame(rows, columns=COLUMNS)
    table["bloc"] = table["organiser_side"].map(codes.BLOC_OF_SIDE).astype("str")
    kinds = {"year_started": "Int64", "n": "Int64", "n_with_troop_days": "Int64", "troop_days": "float64"}
    table["exercise_id"] = [f"{side}-{year}" if n == 1 else None for year, side, n, *_ in rows]
    return table.astype(kinds)


TABLE = years(
    (2024, "russia", 2, 1, 90000),
    (2024, "russia_belarus", 1, 0, None),
    (2025, "nato", 3, 3, 12_400_000),
    (2025, "national", 4, 2, 600_000),
)


def test_outline_of_counts(snapshot):
    assert outline(counts(TABLE)) == snapshot


def test_outline_of_troop_days(snapshot):
    assert outline(troop_days(TABLE)) == snapshot


def test_the_two_blocs_never_share_a_panel():
    panels = {trace.name: trace.yaxis for trace in counts(TABLE).data}
    assert panels == {"Russia + Belarus": "y", "Russia": "y", "NATO": "y2", "National": "y2"}


def test_a_bar_of_one_exercise_names_its_record_and_a_bar_of_several_none():
    for figure in (counts(TABLE), troop_days(TABLE)):
        marks = [mark for trace in figure.data if trace.type == "bar" for mark in trace.customdata]
        assert set(map(str, marks)) <= {"['russia_belarus-2024']", "None"}
    assert ["russia_belarus-2024"] in [mark for trace in counts(TABLE).data for mark in trace.customdata]


def test_titles_name_the_fullest_year_of_each_bloc():
    assert counts(TABLE).layout.meta["title"] == (
        "Fullest year in the register: 2024 for Russia, Belarus, CSTO (3 exercises); "
        "2025 for NATO and allies (7 exercises)"
    )
    assert troop_days(TABLE).layout.meta["title"] == (
        "Fullest year in the register: 2024 for Russia, Belarus, CSTO (90 thousand troop-days); "
        "2025 for NATO and allies (13.0 million troop-days)"
    )


def test_one_exercise_and_none():
    one = counts(years((2024, "russia", 1, 0, None)))
    assert (
        one.layout.meta["title"]
        == "Fullest year in the register: 2024 for Russia, Belarus, CSTO (1 exercise)"
    )
    assert counts(years()).layout.meta["title"] == "No exercise is among the rows chosen"
    assert troop_days(years()).layout.meta["title"].startswith("No exercise with troops and exact dates")


def test_over_many_years_what_a_sum_lacks_is_a_dot_for_numbers_would_touch():
    long = troop_days(years(*((1985 + i, "nato", 9, 1, 1000) for i in range(26))))
    dots = next(trace for trace in long.data if trace.type == "scatter" and len(trace.x))
    assert (dots.mode, dots.text[0]) == ("markers", "8")
    assert "Grey dot over a year" in long.layout.meta["subtitle"]


def test_what_a_sum_lacks_is_printed_and_an_unknown_sum_is_no_bar():
    figure = troop_days(TABLE)
    bars = [trace.name for trace in figure.data if trace.type == "bar"]
    assert bars == ["Russia", "NATO", "National"]
    missing = [(list(trace.x), list(trace.text)) for trace in figure.data if trace.type == "scatter"]
    assert missing == [([2024], ["2"]), ([2025], ["2"])]
