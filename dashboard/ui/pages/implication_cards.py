"""The article's strategic implications: what supports each, what speaks against it, by which rule."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from dashboard.analysis.advice.implications import Reading
from dashboard.schema import columns as c
from dashboard.ui.blocks import cards, folded_table
from dashboard.ui.shell.around import phone
from dashboard.ui.shell.around.contents import anchor
from dashboard.ui.shell.page import Page
from dashboard.wording import counted


def draw(page: Page, readings: Sequence[Reading], rows: pd.DataFrame) -> None:
    """Draw a card for each implication, and below them every row that stands behind.

    Parameters
    ----------
    page : Page
        The data, for the sources.
    readings : sequence of Reading
        The implications held against the register.
    rows : pandas.DataFrame
        The rows of all of them, see `exhibits.subjects.advice.implication_rows`.
    """
    st.header(
        "Strategic implications: what supports them, and what speaks against", anchor=anchor("implications")
    )
    st.caption(
        "Held against the rows chosen, by a rule that each card states. It counts what is on record; it is "
        "no verdict."
    )
    cards.grid(400, [partial(_card, page, one) for one in readings])
    title = f"{counted(len(rows), 'row')} behind the implications"
    folded_table.section(page, "implication-rows", title, rows, (c.IMPLICATION, "says", c.DATE, "what"))


def _card(page: Page, one: Reading) -> None:
    cited = ";".join([one.source_id, *one.rows[c.SOURCE_IDS].dropna()])
    cards.card(
        page,
        f"implication-{one.position}",
        f"Implication {one.position}",
        value=one.implication,
        lines=(
            f"Supports: {' '.join(one.supports) or 'nothing on record for this choice.'}",
            f"Speaks against: {' '.join(one.against) or 'nothing on record for this choice.'}",
            f"Rule: {one.rule}",
        ),
        # On a phone four of them are three screens between a reader and the next figure.
        folded="What supports it, what speaks against" if phone.is_short() else "",
        badges=(counted(len(one.rows), "row"),),
        source_ids=cited,
    )
