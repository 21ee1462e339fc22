"""The row under a figure by which the reader takes it away: picture, data, citation."""

from functools import lru_cache
from importlib.metadata import version

import pandas as pd
import streamlit as st
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

from dashboard.export import component, reference, table
from dashboard.export.picture import Caption
from dashboard.ui.blocks import cite
from dashboard.ui.shell.contents import anchor

NO_BASE_MAP = 'data:application/json,{"type":"Topology","objects":{},"arcs":[]}#'
"""Stands in for the base map that Plotly would fetch from elsewhere; the file name it adds is a fragment."""

PROJECT, COMPONENT = "flankwatch", "export"


def export_bar(
    chart_key: str, caption: Caption, data: pd.DataFrame, view_url: str | None = None, quote: str = ""
) -> None:
    """Draw the row of buttons under a figure: PNG, SVG, the size of both, Share, CSV, Cite.

    Parameters
    ----------
    chart_key : str
        Key of the `st.plotly_chart` that the row belongs to.
    caption : Caption
        What the picture carries.
    data : pandas.DataFrame
        The table behind the figure.
    view_url : str, optional
        Address that shows exactly this view, which Share copies with the chart's own anchor.
    quote : str
        One sentence of the figure to quote; empty where it carries none.
    """
    share = {"link": f"{view_url}#{anchor(chart_key)}"} if view_url else {}
    with st.container(horizontal=True, key=f"{chart_key}-takeaway"):
        _buttons()(
            data=caption.for_component() | {"chart": chart_key} | share,
            key=f"{chart_key}-picture",
            width="content",
        )
        st.download_button(
            "CSV",
            data=lambda: table.csv(data),
            file_name=f"{caption.stem}.csv",
            mime="text/csv",
            key=f"{chart_key}-csv",
            on_click="ignore",
        )
        with st.popover("Cite", key=f"{chart_key}-cite"):
            if quote:
                st.caption("To quote: one number, one source")
                st.code(quote, language=None, wrap_lines=True)
            cite.draw(reference.of_figure(caption, share.get("link")), f"{chart_key}-cite")


CHART = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "topojsonURL": NO_BASE_MAP}
"""The Plotly configuration of a figure: no bar of its own, whose camera gives pictures without words."""


def _buttons() -> ComponentRenderer:
    return _registered(get_bidi_component_manager())


@lru_cache(maxsize=1)
def _registered(manager: BidiComponentManager) -> ComponentRenderer:
    """Make the picture buttons known to the running server.

    Streamlit finds a component by a manifest inside its installed package; it does not look there when the
    package is installed in editable form, as a checkout is. Saying it here holds for both.
    """
    manifest = ComponentManifest(
        PROJECT, version(PROJECT), [ComponentConfig(COMPONENT, component.FOLDER.name)]
    )
    manager.register_from_manifest(manifest, component.FOLDER.parent)
    return st.components.v2.component(f"{PROJECT}.{COMPONENT}", js=component.PATTERN)
