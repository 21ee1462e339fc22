"""The row under a figure by which the reader takes it away: picture, data, citation."""

import streamlit as st

from dashboard.exhibits.exhibit import Exhibit
from dashboard.export.caption import Caption
from dashboard.export.citations import reference
from dashboard.export.evidence.offer import asking_for, given
from dashboard.export.pictures import component
from dashboard.ui.blocks import cite, data_files, method_note
from dashboard.ui.shell import components
from dashboard.ui.shell.around.contents import anchor


def export_bar(
    chart_key: str,
    caption: Caption,
    shown: Exhibit,
    view_url: str | None = None,
    quote: str = "",
    rule: str = "",
) -> None:
    """Draw the row of buttons under a figure: PNG, SVG, the size of both, Share, CSV, files, Cite, Method.

    Parameters
    ----------
    chart_key : str
        Key of the chart that the row belongs to.
    caption : Caption
        What the picture carries.
    shown : Exhibit
        The figure, with the table behind it.
    view_url : str, optional
        Address that shows exactly this view, which Share copies with the chart's own anchor.
    quote : str
        One sentence of the figure to quote; empty where it carries none.
    rule : str
        How the figure is counted, where that stands in its note alone.
    """
    share = {"link": f"{view_url}#{anchor(chart_key)}"} if view_url else {}
    evidence = {"statement": asking_for(shown), "carried": given(shown, share.get("link", ""))}
    with st.container(horizontal=True, key=f"{chart_key}-takeaway"):
        components.renderer(component.ENTRY)(
            data=caption.for_component() | {"chart": chart_key} | evidence | share,
            key=f"{chart_key}-picture",
            width="content",
        )
        data_files.draw(chart_key, caption.stem, shown)
        # Made once it is opened: a page has many, and few readers open one.
        box = st.popover("Cite", key=f"{chart_key}-cite", on_change="rerun")
        if box.open:
            with box:
                if quote:
                    st.caption("To quote: one number, one source")
                    st.code(quote, language=None, wrap_lines=True)
                cite.draw(reference.of_figure(caption, share.get("link")), f"{chart_key}-cite")
        method_note.note(chart_key, shown.method, rule)
