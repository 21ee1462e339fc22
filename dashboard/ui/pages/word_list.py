"""The words of the field, each with its meaning; one of them set apart where a link asks for it."""

import pandas as pd

from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.ui.blocks import cards, two_tables
from dashboard.ui.shell.around import tab
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page
from dashboard.wording import counted

KEY = "term"
"""Widget key and URL parameter of the word shown."""


def draw(page: Page) -> None:
    """Let the reader choose a word, and show all of them."""
    rows = page.register.glossary.sort_values(c.TERM, key=lambda terms: terms.str.casefold())
    terms = {str(one): str(term) for one, term in zip(rows[c.TERM_ID], rows[c.TERM], strict=True)}
    chosen = widgets.one_or_none("Look up a word", terms, KEY, "Type a word")
    if chosen:
        row = rows[rows[c.TERM_ID] == chosen].iloc[0]
        tab.name(str(row[c.TERM]), "Glossary")
        cards.card(
            page,
            "word",
            str(row[c.TERM]),
            lines=(str(row[c.DEFINITION]), *_also(row[c.ALSO])),
            source_ids=row[c.SOURCE_ID] if isinstance(row[c.SOURCE_ID], str) else "",
        )
    two_tables.draw(_listed(rows), alt=f"{counted(len(rows), 'word')} and their meaning")


def _listed(rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Word": [f"**{plain(term)}**" for term in rows[c.TERM]],
            "Meaning": [
                plain(" ".join([meaning, *_also(also)]))
                for meaning, also in zip(rows[c.DEFINITION], rows[c.ALSO], strict=True)
            ],
        }
    )


def _also(cell: object) -> list[str]:
    names = lists.parts(cell)
    return [f"Also: {', '.join(names)}."] if names else []
