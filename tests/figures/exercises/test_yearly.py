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


LARGE = pd.DataFrame(
    [("west", 2025, "Steadfast Defender", *3 * [90000.0], 129, 11_610_000.0)],
    columns=[
        *("bloc", "year_started", "name", "troops", "troops_low", "troops_high"),
        *("length_days", "troop_days"),
    ],
)


def drawn(table=TABLE):
    return troop_days(table, LARGE.head(0))


def test_an_exercise_that_makes_most_of_a_year_is_named_beside_it():
    notes = [note.text for note in troop_days(TABLE, LARGE).layout.annotations]
    assert "Steadfast Defender:<br>90,000 troops for 129 days" in notes


def test_outline_of_counts(snapshot):
    assert outline(counts(TABLE)) == snapshot


def test_outline_of_troop_days(snapshot):
    assert outline(drawn()) == snapshot


def test_the_two_blocs_never_share_a_panel():
    panels = {trace.name: trace.yaxis for trace in counts(TABLE).data}
    assert panels == {"Russia + Belarus": "y", "Russia": "y", "NATO": "y2", "National": "y2"}


def test_a_bar_of_one_exercise_names_its_record_and_a_bar_of_several_none():
    for figure in (counts(TABLE), drawn()):
        marks = [mark for trace in figure.data if trace.type == "bar" for mark in trace.customdata]
        assert set(map(str, marks)) <= {"['russia_belarus-2024']", "None"}
    assert ["russia_belarus-2024"] in [mark for trace in counts(TABLE).data for mark in trace.customdata]


def test_titles_name_the_fullest_year_of_each_bloc():
    assert counts(TABLE).layout.meta["title"] == (
        "Most exercises: 2024 for Russia's side (3), 2025 for NATO's (7)"
    )
    # With both numbers it would have more words than a title may.
    assert drawn().layout.meta["title"] == "Most troop-days: 2024 for Russia's side, 2025 for NATO's"
    assert drawn(TABLE.tail(2)).layout.meta["title"] == "Most troop-days: 2025 for NATO's side (13.0 million)"


def test_one_exercise_and_none():
    one = counts(years((2024, "russia", 1, 0, None)))
    assert one.layout.meta["title"] == "Most exercises: 2024 for Russia's side (1)"
    assert counts(years()).layout.meta["title"] == "No exercise is among the rows chosen"
    assert drawn(years()).layout.meta["title"] == "No exercise has troops and exact dates here"


def test_over_many_years_what_a_sum_lacks_is_a_dot_for_numbers_would_touch():
    def printed(missing, span):
        figure = drawn(years(*((1985 + i, "nato", missing + 1, 1, 1000) for i in range(span))))
        marks = next(trace for trace in figure.data if trace.type == "scatter" and len(trace.x))
        assert marks.text[0] == f"{missing:,}"
        word = "numbers" if marks.mode == "text" else "dots"
        assert f"Grey {word} on top" in figure.layout.meta["subtitle"]
        return word == "numbers"

    assert printed(8, 34)
    assert not printed(8, 35)
    # A long list makes the numbers long, which touch on a phone over fewer years.
    assert printed(12, 19)
    assert not printed(1200, 10)


def test_what_a_sum_lacks_is_printed_and_an_unknown_sum_is_no_bar():
    figure = drawn()
    bars = [trace.name for trace in figure.data if trace.type == "bar"]
    assert bars == ["Russia", "NATO", "National"]
    missing = [(list(trace.x), list(trace.text)) for trace in figure.data if trace.type == "scatter"]
    assert missing == [([2024], ["2"]), ([2025], ["2"])]


def test_what_a_sum_lacks_stands_in_a_row_and_never_on_a_bar_as_its_value():
    figure = drawn(years((2024, "nato", 3, 1, 9_000), (2025, "nato", 5, 1, 90_000)))
    row = next(trace for trace in figure.data if trace.type == "scatter" and len(trace.x))
    assert len(set(row.y)) == 1
    assert row.y[0] == figure.layout.yaxis2.range[1] > 90_000


def said(figure):
    return [
        note.text for note in figure.layout.annotations if note.text and note.text.startswith("No exercise")
    ]


def test_a_panel_without_a_bar_says_so_in_a_sentence():
    west = TABLE[TABLE["bloc"] == "west"]
    for draw in (counts, drawn):
        assert said(draw(TABLE)) == []
        assert said(draw(west)) == ["No exercise of Russia, Belarus, CSTO<br>is among the rows chosen"]


def test_two_exercises_are_not_counted_by_halves():
    figure = counts(years((2024, "nato", 2, 1, 90_000)))
    assert figure.layout.yaxis2.dtick == 1
    assert counts(years((2024, "nato", 40, 1, 90_000))).layout.yaxis2.nticks == 5
