import pandas as pd

from dashboard.export.tables.corrections import in_words


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
