"""The parts of a page that are scripts of our own: picture buttons, charts, print, access, a lost list."""

from functools import lru_cache
from importlib.metadata import version

import streamlit as st
from streamlit import runtime
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.components.v2.get_bidi_component_manager import get_bidi_component_manager
from streamlit.components.v2.manifest_scanner import ComponentConfig, ComponentManifest
from streamlit.components.v2.types import ComponentRenderer

from dashboard.export.pictures import component

PROJECT = "flankwatch"
NAMES = (component.CHART, component.ENTRY, component.PRINT, component.ACCESS, component.SESSION)


def renderer(name: str) -> ComponentRenderer:
    """Return what puts a component into a page; `name` is one of `NAMES`."""
    return _registered(get_bidi_component_manager())[name]


def register() -> None:
    """Make the components known to the server before any page draws one.

    Of several processes one may be asked for a script that a page of another has named, by a browser that
    keeps no cookie and so does not stay with one. Without a server there is nothing to make known.
    """
    if runtime.exists():
        _registered(get_bidi_component_manager())


@lru_cache(maxsize=1)
def _registered(manager: BidiComponentManager) -> dict[str, ComponentRenderer]:
    """Make the components known to the running server.

    Streamlit finds a component by a manifest inside its installed package; it does not look there when the
    package is installed in editable form, as a checkout is. Saying it here holds for both.
    """
    configs = [ComponentConfig(name, component.FOLDER.name) for name in NAMES]
    manifest = ComponentManifest(PROJECT, version(PROJECT), configs)
    manager.register_from_manifest(manifest, component.FOLDER.parent)
    return {
        # Plotly writes its styles into the page, so a chart stands among them.
        name: st.components.v2.component(
            f"{PROJECT}.{name}", js=f"{name}-*.js", isolate_styles=name != component.CHART
        )
        for name in NAMES
    }
