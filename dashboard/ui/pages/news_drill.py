"""The head of the first page: what this is, and the drill in the news."""

from collections.abc import Sequence
from functools import partial

import streamlit as st

from dashboard import sources, wording
from dashboard.analysis.drill.article import Attribute
from dashboard.schema import columns as c
from dashboard.schema import lists
from dashboard.ui.blocks import cards
from dashboard.ui.shell.page import Page

WHICH = "which exercise"
"""The line of the article held against reporting that says which drill it may mean."""


def card(page: Page, rows: Sequence[Attribute]) -> None:
    """Draw the drill of the news article: which it may be, and each attribute with its context."""
    cited = page.register.drill_attributes[c.SOURCE_ID].iloc[:1]
    article = sources.look_up(page.register.sources, cited)[0]
    st.header("The drill in the news", anchor=False)
    cards.card(
        page,
        "news-drill",
        f"{article.publisher}, {wording.iso(article.published)}",
        value=article.title,
        lines=(_which(page), *(_line(one) for one in rows)),
        source_ids=lists.joined(one.source_ids for one in rows),
        foot=partial(_to_article, article.url),
        alone=True,
    )


def _to_article(address: str) -> None:
    st.link_button("Read the article", address, type="tertiary")


def _which(page: Page) -> str:
    rows = page.register.article_context
    found = rows[rows[c.ATTRIBUTE] == WHICH]
    if found.empty:
        return "The article does not name the drill."
    return f"The article does not name the drill. {found[c.REPORTING_SAYS].iloc[0]}."


def _line(one: Attribute) -> str:
    context = " ".join(one.context)
    return f"{one.aspect}: {one.details}. {context}".strip()
