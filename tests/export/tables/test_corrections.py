import pandas as pd

from dashboard.export.tables.corrections import filled_in, in_words, listed


def test_a_correction_is_told_by_headings_and_in_words_not_in_codes():
    rows = pd.DataFrame(
        [
            ("action_responses", "lag_days", None, "-15"),
            ("claims", "scope", "linked_events", "whole_exercise"),
            ("exercises", "domains", "land;air", "land"),
            ("a_table_that_is_gone", "its_column", "as_it_was", "as_it_is"),
        ],
        columns=["table", "column", "old", "new"],
    )
    told = in_words(rows).astype(object).where(lambda cells: cells.notna(), None)
    assert told.values.tolist() == [
        ["action responses", "Lag, days", None, "-15"],
        ["claims", "Scope", "With linked events", "Whole exercise"],
        ["exercises", "Domains", "Land, Air", "Land"],
        ["a table that is gone", "Its column", "as_it_was", "as_it_is"],
    ]


def test_what_was_filled_in_on_documents_is_counted_and_all_else_is_listed_newest_first():
    rows = pd.DataFrame(
        [
            ("2026-01-02", "sources", "a", "title", None, "A drill begins", "Read on the page"),
            ("2026-01-02", "sources", "b", "title", None, "A drill ends", "Read on the page"),
            ("2026-01-03", "sources", "c", "note", "Copy", "Copy; title in our words", "How it is known"),
            ("2026-01-01", "sources", "d", "title", "A dril", "A drill", "A slip"),
            ("2026-01-02", "sources", "e", "url", "https://a.example", None, "Row taken out"),
            ("2026-01-04", "claims", "C1", "published", None, "2025", "Day of the page"),
        ],
        columns=["date", "table", "key", "column", "old", "new", "reason"],
    )
    assert listed(rows)["key"].tolist() == ["C1", "e", "d"]
    assert filled_in(rows).to_dict("split")["data"] == [
        ["2026-01-03", "Note", "How it is known", 1],
        ["2026-01-02", "Title", "Read on the page", 2],
    ]
