"""The parts of a country page: which states, their key figures, one column or two."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from dashboard import sources
from dashboard.analysis.advice import checks
from dashboard.analysis.country.key_figures import REMARK, dated
from dashboard.exhibits.catalogue import exhibit, warning
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects.country import HOSTED
from dashboard.exhibits.words import link_preview
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.ui.blocks import data_table, holds
from dashboard.ui.blocks.figure import draw
from dashboard.ui.shell import notices
from dashboard.ui.shell.around import tab
from dashboard.ui.shell.around.contents import anchor, contents
from dashboard.ui.shell.chart import content
from dashboard.ui.shell.chart import draw as draw_chart
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.markdown import headline, link, plain
from dashboard.ui.shell.page import Page
from dashboard.wording import counted, number

OF, WITH, PRINT = link_preview.STATE, "with", "print"
"""Widget keys and URL parameters: the state shown, the one beside it, and whether it is set for paper."""

PAPER_PIXELS = {"spending": 210, "personnel": 200, "battlegroups": 200, "ground": 270, "hosted": 210}
"""Height of each figure set for paper; the others, which have a row for each of something, keep theirs."""

LEAST_PIXELS = 400
"""A column of figures is not narrower than this: where two would be, they stand below each other."""

NOBODY = "none"

MOST_NAMED = 2
"""Documents that a key figure names."""

SILENT = {
    "spending": ("Defence spending", "No share of spending in the economy was found for {}"),
    "personnel": ("Military personnel", "No yearly figure of military personnel was found for {}"),
    "battlegroups": ("Forward land forces", "No troop figure of a forward land force was found for {}"),
    "ground": ("Bases and places of exercises", "The register holds neither in {}"),
    "hosted": ("Exercises hosted", "The register holds no exercise in {}"),
    "areas": ("Measures", "The register holds no measure that names {}"),
    "incidents": ("Incidents", "The register holds no incident in {}"),
}
"""For each figure the heading and the sentence that stand in its place where there is nothing to draw."""

CHECKED = (c.INDICATOR, "value_words", "target_words", c.STATUS, c.AS_OF, c.FOCUS_AREA, c.CONFIDENCE)
"""What the list of indicators tells."""


Block = Callable[[], None]


def choose(page: Page) -> tuple[str, ...]:
    """Let the reader choose a state and one beside it; both travel in the URL.

    Returns
    -------
    tuple of str
        One or two codes. The states of the country filter stand first, so that the first of them is shown
        where the reader has not chosen.
    """
    first = page.selection.countries
    order = [*first, *(iso3 for iso3 in codes.COUNTRY_NAMES if iso3 not in first)]
    names = {iso3: codes.COUNTRY_NAMES[iso3] for iso3 in order}
    with st.container(horizontal=True, vertical_alignment="bottom", key="country-choice"):
        of = widgets.pick("Country", names, OF)
        beside = widgets.pick("Compare with", {NOBODY: "No other", **names}, WITH)
        before, after = _neighbours(order, of)
        st.button("Previous", key="previous", shortcut="Alt+P", on_click=_open, args=(before,))
        st.button("Next", key="next", shortcut="Alt+N", on_click=_open, args=(after,))
        hint = "Smaller, without buttons. Printed at 60 percent, one state fits on two pages of A4."
        widgets.switch("For paper", PRINT, hint)
    chosen = (of,) if beside in (NOBODY, of) else (of, beside)
    tab.name(" and ".join(names[iso3] for iso3 in chosen), "Country")
    return chosen


def at(page: Page, iso3: str) -> Page:
    """Return the page with one state as its country filter and all other filters as chosen."""
    return replace(page, extract=page.extract.of_state(iso3))


def side_by_side(profiles: Sequence[tuple[Sequence[Block], ...]]) -> None:
    """Draw one state in two columns, or two states in a column each; stacked where it is narrow.

    Parameters
    ----------
    profiles : sequence of tuple of sequence of callable
        The blocks of each state: two halves, and what needs the whole width below them.
    """
    if len(profiles) > 1:
        _beside([[*one[0], *one[1], *one[2]] for one in profiles])
        return
    left, right, below = profiles[0]
    if for_paper():
        first, *rest = [*left, *right]
        first()
        left, right = rest[::2], rest[1::2]
    _beside([left, right])
    _draw(below)


def parts(iso3: str) -> None:
    """Draw the contents of the page of one state; paper has no use for it."""
    if not for_paper():
        contents({f"{name}-{iso3}": heading for name, (heading, _) in SILENT.items()})


def key_figures(page: Page, iso3: str, rows: pd.DataFrame) -> None:
    """Show key figures with year and source.

    Parameters
    ----------
    page : Page
        The data, for the sources.
    iso3 : str
        State.
    rows : pandas.DataFrame
        Result of `analysis.country.key_figures.of_state`.
    """
    st.header(codes.COUNTRY_NAMES[iso3], anchor=False)
    is_remark = rows[c.FIGURE] == REMARK
    figures = rows[~is_remark]
    st.table(
        pd.DataFrame(
            {
                # With its date, which as a column of its own would leave no room on a telephone.
                "Figure": [
                    plain(dated(*cells)) for cells in zip(figures[c.FIGURE], figures[c.AS_OF], strict=True)
                ],
                "Value": figures[c.VALUE_WORDS].map(plain),
                "Source": [_credit(page, cell) for cell in figures[c.SOURCE_IDS]],
            }
        ),
        border="horizontal",
        hide_index=True,
        alt=f"Key figures of {codes.COUNTRY_NAMES[iso3]}",
    )
    for remark in rows.loc[is_remark, c.VALUE_WORDS]:
        st.caption(f"{REMARK}: {plain(remark)}.")


def chart(page: Page, name: str) -> None:
    """Show a chart of the page's one state, or a sentence where the register holds nothing for it.

    Parameters
    ----------
    page : Page
        The page of one state, see `at`.
    name : str
        A name of `SILENT`; with the state's code it is the key of the chart.
    """
    iso3 = page.selection.countries[0]
    shown = exhibit(page.extract, f"state-{name}", iso3=iso3)
    if len(shown.data.table):
        key = f"{name}-{iso3}"
        (_on_paper if for_paper() else draw)(page, shown, key)
        return
    heading, sentence = SILENT[name]
    others = page.selection.without("countries").describe(shown.data.filter_table)
    st.header(heading, anchor=anchor(f"{name}-{iso3}"))
    st.info(
        plain(
            sentence.format(codes.COUNTRY_NAMES[iso3]) + (f" for this choice: {others}." if others else ".")
        )
    )


def indicators(page: Page, rows: pd.DataFrame) -> None:
    """Show the indicators that have a figure for the page's one state, or say that none has."""
    iso3 = page.selection.countries[0]
    state = codes.COUNTRY_NAMES[iso3]
    if len(rows) and for_paper():
        _listed(rows[rows["counts"].astype(bool)], state)
    elif len(rows):
        title = f"{state}: {counted(len(rows), 'indicator')} of practice against advice"
        data_table.section(page, f"indicators-{iso3}", title, rows, CHECKED)
    else:
        st.header("Indicators", anchor=False)
        st.info(f"No indicator has a figure for {state}: they follow the eleven flank allies.")


def exercises(page: Page, rows: pd.DataFrame) -> None:
    """List the exercises that the page's one state hosted, each with its record; too long for paper."""
    iso3 = page.selection.countries[0]
    if len(rows) and not for_paper():
        title = f"{codes.COUNTRY_NAMES[iso3]}: exercises hosted, {number(len(rows))} in all"
        data_table.section(page, f"exercises-{iso3}", title, rows, HOSTED)


def for_paper() -> bool:
    """Say whether the reader wants the page set for printing."""
    return bool(st.session_state.get(PRINT, False))


def _on_paper(page: Page, shown: Exhibit, key: str) -> None:
    """Show an exhibit small, with its finding, its source line and how well it holds, without buttons."""
    if shown.figure is None:
        notices.no_map(page.register.map_faults)
        return
    st.subheader(headline(shown.title), anchor=False)
    if doubt := warning(shown):
        st.markdown(f":material/balance: **{plain(doubt)}.**")
    draw_chart(shown.extract.result(_small, shown.name, shown.options), key)
    line = sources.credit(shown.documents, leading=shown.leading)
    st.caption(plain(f"{line}. {shown.filters}. {shown.data.credit}".strip()))
    holds.one_line(shown)


def _small(extract: Extract, name: str, options: tuple[tuple[str, object], ...]) -> bytes:
    """Return the figure of an exhibit at its height on paper, as the browser gets it."""
    shown = exhibit(extract, name, **dict(options))
    height = PAPER_PIXELS.get(name.removeprefix("state-"))
    figure = go.Figure(shown.figure).update_layout(height=height) if height else shown.figure
    return content(figure, shown.summary, at_once=True)


def _listed(rows: pd.DataFrame, state: str) -> None:
    """List the indicators that count, short enough for paper."""
    st.subheader(f"{state}: indicators that count", anchor=False)
    cells = ((c.INDICATOR, "Indicator"), ("value_words", "Value"), ("target_words", "Target"))
    shown = {label: rows[name].fillna("none stated").map(plain) for name, label in cells}
    standing = rows[c.STATUS].map(checks.STATUSES)
    st.table(
        pd.DataFrame(shown | {"Status": standing, "As of": rows[c.AS_OF].fillna("")}),
        border="horizontal",
        hide_index=True,
        alt=f"Indicators of {state}",
    )


def _beside(halves: Sequence[Sequence[Block]]) -> None:
    """Draw two columns, one where the window is too narrow for both; on paper always two."""
    grid = (
        st.grid(columns=2, wrap=False, gap="small")
        if for_paper()
        else st.grid(columns=2, min_column_width=LEAST_PIXELS, gap="large")
    )
    for blocks in halves:
        with grid.container():
            _draw(blocks)


def _draw(blocks: Sequence[Block]) -> None:
    for block in blocks:
        block()


def _neighbours(order: Sequence[str], of: str) -> tuple[str, str]:
    place = order.index(of)
    return order[place - 1], order[(place + 1) % len(order)]


def _open(iso3: str) -> None:
    st.session_state[OF] = iso3


def _credit(page: Page, cell: object) -> str:
    found = sources.of_cell(page.register.sources, cell)
    named = [
        link(one.short_name, one.url) if one.url else plain(one.short_name) for one in found[:MOST_NAMED]
    ]
    rest = len(found) - MOST_NAMED
    return ", ".join(named) + (f" and {rest} more" if rest > 0 else "")
