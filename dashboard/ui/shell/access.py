"""What lets everyone use a page: names of controls, a ring round the focus, large targets, forced colours."""

from dashboard.export.pictures import component
from dashboard.ui.shell import components


def prepare() -> None:
    """Give the page the script that adds what Streamlit's own widgets leave out."""
    components.renderer(component.ACCESS)(key="access", height=1)
