"""The row under a figure by which the reader takes it away: picture, data, citation."""

from datetime import UTC, datetime
from functools import lru_cache
from importlib.metadata import version

import streamlit as st
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

from dashboard.exhibits.exhibit import Exhibit
from dashboard.export import citation, component
from dashboard.export.evidence.offer import asking_for
from dashboard.export.picture import Caption
from dashboard.ui.blocks import data_files
from dashboard.ui.shell.contents import anchor

NO_BASE_MAP = 'data:application/json,{"type":"Topology","objects":{},"arcs":[]}#'
"""Stands in for the base map that Plotly would fetch from elsewhere; the file name it adds is a fragment."""

PROJECT, COMPONENT = "flankwatch", "export"


def export_bar(chart_key: str, caption: Caption, shown: Exhibit, view_url: str | None = None) -> None:
    """Draw the row of buttons under a figure: PNG, SVG, the size of both, Share, CSV, other files, Cite.

    Parameters
    ----------
    chart_key : str
        Key of the `st.plotly_chart` that the row belongs to.
    caption : Caption
        What the picture carries.
    shown : Exhibit
        The figure, with the table behind it.
    view_url : str, optional
        Address that shows exactly this view, which Share copies with the chart's own anchor.
    """
    share = {"link": f"{view_url}#{anchor(chart_key)}"} if view_url else {}
    with st.container(horizontal=True, key=f"{chart_key}-takeaway"):
        _buttons()(
            data=caption.for_component() | {"chart": chart_key, "statement": asking_for(shown)} | share,
            key=f"{chart_key}-picture",
            width="content",
        )
        data_files.draw(chart_key, caption.stem, shown)
        with st.popover("Cite", key=f"{chart_key}-cite"):
            _cite(caption, view_url)


CHART = {"displayModeBar": False, "responsive": True, "scrollZoom": False, "topojsonURL": NO_BASE_MAP}
"""The Plotly configuration of a figure: no bar of its own, whose camera gives pictures without words."""


def _cite(caption: Caption, view_url: str | None) -> None:
    today = datetime.now(UTC).date()
    st.caption("Footnote")
    st.code(citation.footnote(caption, today, view_url), language=None, wrap_lines=True)
    st.caption("BibTeX")
    st.code(citation.bibtex(caption, today, view_url), language=None, wrap_lines=True)


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
