"""What makes any page fit for paper: one style sheet, and the script by which charts can be made smaller."""

from pathlib import Path

import streamlit as st

import dashboard
from dashboard.export.pictures import component
from dashboard.ui.shell import components
from dashboard.ui.shell.choosing import widgets

STYLE = Path(str(dashboard.__file__)).parent / "static" / "print.css"


WHOLE = "paper"
"""Widget key and URL parameter of the switch that shows tables whole."""


def choose() -> None:
    """Let the reader have every row of the tables on the page, for a sheet does not scroll."""
    widgets.switch("Whole tables, to print", WHOLE, "Every row and column in place of a table that scrolls.")


def whole_tables() -> bool:
    """Say whether tables are shown whole."""
    return bool(st.session_state.get(WHOLE, False))


def prepare() -> None:
    """Give the page its style sheet for print; on a screen nothing changes."""
    st.html(STYLE)
    components.renderer(component.PRINT)(key="print-charts", height=1)
