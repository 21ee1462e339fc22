"""The words of the field that a page uses, each with its meaning at hand and a link to the glossary."""

from collections.abc import Iterable

import pandas as pd

from dashboard.schema import columns as c
from dashboard.ui.shell.markdown import plain


def line(terms: Iterable[str], glossary: pd.DataFrame) -> str:
    """Return words of the glossary as one line of links, each with its meaning on hover."""
    rows = glossary.set_index(c.TERM_ID)
    links = [
        _link(one, str(rows.at[one, c.TERM]), str(rows.at[one, c.DEFINITION]))
        for one in terms
        if one in rows.index
    ]
    return f"Words on this page: {' · '.join(links)}" if links else ""


def _link(term_id: str, term: str, definition: str) -> str:
    return f'[{plain(term)}](glossary?term={term_id} "{plain(definition)}")'
