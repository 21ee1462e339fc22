"""The words of the field that a page uses, each with its meaning at hand and a link to the glossary."""

from collections.abc import Iterable

import pandas as pd

from dashboard.schema import columns as c
from dashboard.schema import kept
from dashboard.ui.shell.markdown import plain


def line(terms: Iterable[str], glossary: pd.DataFrame) -> str:
    """Return words of the glossary as one line of links, each with its meaning on hover."""
    known = kept.once(_links, glossary)
    links = [known[one] for one in terms if one in known]
    return f"Words on this page: {' · '.join(links)}" if links else ""


def _links(glossary: pd.DataFrame) -> dict[str, str]:
    words = glossary[[c.TERM_ID, c.TERM, c.DEFINITION]].itertuples(index=False, name=None)
    return {str(term_id): _link(str(term_id), str(term), str(meaning)) for term_id, term, meaning in words}


def _link(term_id: str, term: str, definition: str) -> str:
    return f'[{plain(term)}](glossary?term={term_id} "{plain(definition)}")'
