import pandas as pd

from dashboard.figures.claims.words import first_and_last
from tests.figures.outline import texts
from tests.figures.tables import HOSTILE


def rows(*made):
    row = {"first_day": pd.Timestamp("2020-01-01"), "first_said": "2019-12", "last_said": "2020-02-01"}
    row |= {"first_claimant": "Ministry", "last_claimant": "Chief of staff", "organiser_side": "russia"}
    row |= {"series": "Zapad"}
    cells = [
        row | {"exercise_id": name.lower(), "name": name, "first_word": first, "last_word": last} | more
        for name, first, last, more in made
    ]
    columns = [*row, "exercise_id", "name", "first_word", "last_word"]
    table = pd.DataFrame(cells, columns=columns)
    return table.assign(ratio=table["last_word"] / table["first_word"])


THREE = rows(
    ("A", 1000.0, 10000.0, {}), ("B", 2000.0, 3000.0, {"organiser_side": "nato"}), ("C", 300.0, 200.0, {})
)


def title(table):
    return first_and_last(table).layout.meta["title"]


def test_titles():
    assert title(THREE) == "2 of 3 exercises grew in the organiser's own words"
    tied = first_and_last(rows(("A", 1000.0, 2000.0, {}), ("B", 4000.0, 2000.0, {}))).layout.meta["subtitle"]
    assert tied.endswith("Farthest apart: A, 1,000 to 2,000 and B, 4,000 to 2,000.")
    assert title(rows(("A", 5.0, 5.0, {}))) == "No exercise here grew in the organiser's own words"
    assert title(rows()) == "No organiser gave two numbers on an exercise here"


def test_first_is_hollow_last_is_filled_and_a_side_has_its_shape():
    _, *points = first_and_last(THREE).data
    hollow = [one.marker.symbol.endswith("-open") for one in points]
    assert hollow == [True, False, True, False]
    shapes = {one.name: one.marker.symbol.removesuffix("-open") for one in points}
    assert len(set(shapes.values())) == len(shapes) == 2


def test_a_row_stands_where_the_table_has_it_and_names_its_record():
    figure = first_and_last(THREE)
    assert list(figure.layout.yaxis.ticktext) == ["A 2020", "B 2020", "C 2020"]
    russia = next(one for one in figure.data if one.name == "Russia")
    assert [mark[-1] for mark in russia.customdata] == ["a", "c"]
    assert "Ministry, December 2019" in russia.customdata[0][0]


def test_what_rose_stands_first_and_each_part_says_how_many_it_has():
    mixed = rows(
        ("Fell", 300.0, 200.0, {}), ("Same", 5.0, 5.0, {}), ("Rose", 1.0, 2.0, {}), ("Most", 1.0, 9.0, {})
    )
    figure = first_and_last(mixed)
    assert [name.split()[0] for name in figure.layout.yaxis.ticktext] == ["Most", "Rose", "Same", "Fell"]
    assert list(figure.layout.yaxis.tickvals) == [1, 2, 4, 6]
    heads = [(one.text, one.y) for one in figure.layout.annotations]
    assert heads == [("<b>2 rose</b>", 0), ("<b>1 the same</b>", 3), ("<b>1 fell</b>", 5)]
    russia = next(
        one for one in figure.data if one.name == "Russia" and not one.marker.symbol.endswith("-open")
    )
    assert dict(zip([mark[-1] for mark in russia.customdata], russia.y, strict=True)) == {
        "most": 1,
        "rose": 2,
        "same": 4,
        "fell": 6,
    }


def test_of_many_rows_those_that_moved_most_are_drawn_and_the_rest_is_counted():
    rose = [(f"Rose {n}", 1.0, 1.0 + n, {}) for n in range(1, 11)]
    fell = [(f"Fell {n}", 1.0 + n, 1.0, {}) for n in range(1, 10)]
    same = [(f"Same {n}", 5.0, 5.0, {}) for n in range(9)]
    figure = first_and_last(rows(*rose, *same, *fell))
    drawn = [name.removesuffix(" 2020") for name in figure.layout.yaxis.ticktext]
    assert drawn == [f"Rose {n}" for n in range(10, 2, -1)] + [f"Fell {n}" for n in range(2, 10)]
    assert [one.text for one in figure.layout.annotations] == [
        "<b>10 rose; the 8 that rose most</b>",
        "<b>9 the same</b>",
        "<b>9 fell; the 8 that fell most</b>",
    ]
    assert figure.layout.meta["title"] == "10 of 28 exercises grew in the organiser's own words"
    assert figure.layout.meta["subtitle"].endswith("12 rows more in the table.")


def test_data_are_never_markup():
    hostile = rows(
        (HOSTILE, 1.0, 2.0, {"exercise_id": "e1", "first_claimant": HOSTILE, "last_claimant": HOSTILE})
    )
    assert "<img" not in texts(first_and_last(hostile))
