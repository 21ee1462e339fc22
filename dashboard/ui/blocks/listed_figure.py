"""A figure of a large list of events on a page: its finding, the chart, its rule, table and method."""

import streamlit as st

from dashboard.exhibits.listed import ListedFigure
from dashboard.export.pictures import dark
from dashboard.ui.blocks import data_table, method_note
from dashboard.ui.shell import chart
from dashboard.ui.shell.contents import anchor
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page


def draw(page: Page, shown: ListedFigure) -> None:
    """Show a figure, or say that nothing is listed.

    Parameters
    ----------
    page : Page
        The data and the reader's choice.
    shown : ListedFigure
        The figure.
    """
    if shown.figure is None:
        st.info("No listed event matches this choice, or none has what this figure needs.")
        return
    words = shown.figure.layout.meta
    st.header(plain(words["title"]), anchor=anchor(shown.name))
    st.caption(plain(words["subtitle"]))
    figure = dark.twin(shown.figure) if st.context.theme.type == "dark" else shown.figure
    chart.draw(chart.content(figure, str(words["summary"])), shown.name)
    st.caption(f"How it is counted: {plain(shown.rule)}")
    data_table.download(page, shown.name, shown.table)
    method_note.note(shown.name, shown.method)
    box = st.expander("Table", key=f"{shown.name}-behind", on_change="rerun")
    if box.open:
        with box:
            data_table.show(
                shown.table, page.register.sources, key=f"{shown.name}-table", alt=f"Counts: {words['title']}"
            )
