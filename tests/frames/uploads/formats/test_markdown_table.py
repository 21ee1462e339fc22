"""Tables in Markdown: cells as their reader sees them, and what is no such table left alone."""

import pytest

from dashboard.frames.uploads.formats import markdown_table
from tests.frames.uploads.reader import lines, opened, read, refused, sizes, told

TABLE = (
    "| # | Exercise | Dates | Host nation(s) | Troops |",
    "|--:|:---------|:-----:|----------------|-------:|",
    "| 1 | **Zapad-2025** | 12-16 September 2025 | Belarus | 13,000 <sup>[3]</sup> |",
    r"| 2 | [Iron \| Defender](https://example.org/a_b) | 1-4 May 2025 | Poland<br>Lithuania | 30,000* |",
    "| 3 | *Namejs* `2025` | 2-9 October 2025 | Latvia | ~900[^2] |",
    "| 4 | Open_Spirit_25 | 5-7 May 2025 | Estonia&nbsp;| - |",
)


def test_a_table_in_markdown_joins_as_it_is_seen():
    found = read(lines(*TABLE), "pasted table")
    rows = found.tables["exercises"].fillna("")
    assert list(
        zip(rows["name"], rows["start_date"], rows["end_date"], rows["host_countries"], strict=True)
    ) == [
        ("Yours: Zapad-2025", "2025-09-12", "2025-09-16", "BLR"),
        ("Yours: Iron | Defender", "2025-05-01", "2025-05-04", "POL;LTU"),
        ("Yours: Namejs 2025", "2025-10-02", "2025-10-09", "LVA"),
        ("Yours: Open_Spirit_25", "2025-05-05", "2025-05-07", "EST"),
    ]
    assert sizes(found) == {
        3: (13000, 13000, "exact"),
        4: (30000, 30000, "exact"),
        5: (900, 900, "about"),
    }
    assert (told(found.faults), told(found.passed_over)) == ([], [])
    assert found.notes[:2] == (markdown_table.TOLD, markdown_table.MARKED.format(6))


@pytest.mark.parametrize(
    ("cell", "seen"),
    [
        ("**Zapad**", "Zapad"),
        ("__Zapad__ and _more_", "Zapad and more"),
        ('[Zapad](https://example.org "title")', "Zapad"),
        ("![flag](x.png) Zapad", "flag Zapad"),
        (r"4\*5 \| 6", "4*5 | 6"),
        ("snake_case_name", "snake_case_name"),
        ("4,000*", "4,000*"),
        ("16 000 [12]", "16 000 [12]"),
        ("<300", "<300"),
        ("a < b > c", "a < b > c"),
    ],
)
def test_a_cell_is_what_its_reader_sees(cell, seen):
    assert markdown_table.as_seen(cell) == seen


def test_bars_without_a_line_of_dashes_are_no_markdown():
    found = opened(lines("name|start", "**One**|2025", "-|-"))
    assert found.cells.loc[2].tolist() == ["**One**", "2025"]
    assert found.notes == ("Read with bars between the cells.",)


@pytest.mark.parametrize(
    "table",
    [
        ("| Exercise | Start |", "|----------+-------|", "| Siil | 2025-05-05 |", "| Namejs | 2025-09 |"),
        ("||Exercise||Start||", "|Siil|2025-05-05|", "|Namejs|2025-09|"),
        (" exercise | start ", "----------+------", " Siil | 2025-05-05", " Namejs | 2025-09"),
        ("| Exercise | Start |", "+====+====+", "| Siil | 2025-05-05 |", "+--+--+", "| Namejs | 2025-09 |"),
    ],
    ids=["Org mode", "Jira", "a terminal", "reStructuredText"],
)
def test_other_tables_with_bars_keep_their_rows_alone(table):
    found = read(lines(*table))
    rows = found.tables["exercises"]
    assert rows["name"].tolist() == ["Yours: Siil", "Yours: Namejs"]
    assert rows["start_date"].tolist() == ["2025-05-05", "2025-09"]
    assert (found.faults, found.passed_over) == ((), ())


def test_a_first_name_that_is_missing_is_no_double_bar():
    assert list(opened(lines("||name|start|", "|0|Siil|2025|")).cells.columns) == ["name", "start"]


def test_the_markup_of_a_wiki_is_refused_as_what_it_is():
    assert refused("{| class=wikitable\n! A !! B\n|}\n") == (
        "Expected a table, saw the markup of a wiki. Copy the table from the page that shows it."
    )
