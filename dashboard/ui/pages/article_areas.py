"""The article's response areas and focus areas, each with what stands behind it."""

from collections.abc import Hashable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from dashboard.export.slug import slug
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.ui.blocks import cards, data_table
from dashboard.ui.shell.around.contents import anchor
from dashboard.ui.shell.page import Page
from dashboard.wording import counted, iso

MOST_LETTERS = 60
"""Longest name of an area in the key of its card."""


def responses(page: Page, counts: pd.DataFrame) -> None:
    """Show the response areas with focus, expected outcome and count of measures.

    Parameters
    ----------
    page : Page
        The data and the reader's choice.
    counts : pandas.DataFrame
        Result of `analysis.posture.measures.by_area` for response areas.
    """
    st.header("Three response areas, and the measures behind each", anchor=anchor("response-areas"))
    by_area = counts.set_index(c.RESPONSE_AREA)
    rows = page.filtered.response_areas.to_dict("records")
    cards.grid(320, [partial(_response, page, row, by_area.loc[row[c.RESPONSE_AREA]]) for row in rows])


def focus(
    page: Page,
    progress: pd.DataFrame,
    words: Mapping[str, str] | None = None,
    more: Mapping[str, str] | None = None,
) -> None:
    """Show the focus areas with recommended action and progress.

    Parameters
    ----------
    page : Page
        The data and the reader's choice.
    progress : pandas.DataFrame
        Result of `analysis.advice.summaries.by_focus_area`.
    words : mapping of str to str, optional
        One word on each focus area.
    more : mapping of str to str, optional
        A further sentence on a focus area.
    """
    words, more = words or {}, more or {}
    st.header("Six focus areas, and how far practice follows", anchor=anchor("focus-areas"))
    by_area = progress.set_index(c.FOCUS_AREA)
    rows = page.filtered.focus_areas.to_dict("records")
    cards.grid(320, [partial(_focus, page, row, by_area.loc[row[c.FOCUS_AREA]], words, more) for row in rows])


def latest(page: Page, rows: pd.DataFrame) -> None:
    """Show the measures taken last, and which data these are."""
    st.header("What changed last", anchor=False)
    st.caption(
        f"Data version {page.release.version} of {iso(page.release.created)}. The newest measures on record:"
    )
    data_table.show(
        rows,
        page.register.sources,
        key="latest-measures",
        alt="The measures taken last",
        columns=(c.DATE, c.TITLE, c.COUNTRIES, c.RESPONSE_AREA, c.FOCUS_AREA, c.STATUS),
    )


def _response(page: Page, row: Mapping[Hashable, str], counts: "pd.Series[int]") -> None:
    cards.card(
        page,
        f"response-{slug(row[c.RESPONSE_AREA], MOST_LETTERS)}",
        row[c.RESPONSE_AREA],
        value=row[c.NATO_FOCUS],
        lines=(f"Expected outcome: {row[c.EXPECTED_OUTCOME]}",),
        badges=(counted(int(counts[c.N]), "measure"), *_by_status(counts)),
        source_ids=";".join(
            str(cell) for cell in (row[c.SOURCE_ID], counts[c.SOURCE_IDS]) if isinstance(cell, str)
        ),
    )


def _focus(
    page: Page,
    row: Mapping[Hashable, str],
    progress: "pd.Series[int]",
    words: Mapping[str, str],
    more: Mapping[str, str],
) -> None:
    sources = (row[c.SOURCE_ID], progress[c.SOURCE_IDS])
    area = row[c.FOCUS_AREA]
    in_words = [words[area]] if area in words else []
    cards.card(
        page,
        f"focus-{slug(area, MOST_LETTERS)}",
        area,
        value=row[c.RECOMMENDED_ACTION],
        lines=(str(progress["sentence"]), *([more[area]] if more.get(area) else [])),
        badges=(*in_words, counted(int(progress["n_measures"]), "measure"), *_evidence(progress)),
        source_ids=";".join(str(cell) for cell in sources if isinstance(cell, str) and cell),
    )


def _evidence(progress: "pd.Series[Any]") -> list[str]:
    """Say how well the figures are supported: most of them, and the weakest where that is another grade."""
    most, lowest = progress[c.EVIDENCE], progress["evidence_lowest"]
    if not isinstance(most, str):
        return []
    weakest = f", weakest {codes.CONFIDENCE[lowest].lower()}" if lowest != most else ""
    return [f"evidence mostly {codes.CONFIDENCE[most].lower()}{weakest}"]


def _by_status(counts: "pd.Series[int]") -> list[str]:
    return [
        f"{int(counts[code])} {label.lower()}" for code, label in codes.MEASURE_STATUS.items() if counts[code]
    ]
