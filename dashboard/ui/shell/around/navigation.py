"""Where a reader is and what else there is, on a screen too narrow for the bar at the top."""

from collections.abc import Mapping, Sequence

import streamlit as st
from streamlit.navigation.page import Page


def menu(sections: Mapping[str, Sequence[Page]], current: Page) -> None:
    """Draw a button that says Menu and the page shown, and opens a list of all pages.

    Parameters
    ----------
    sections : mapping of str to sequence of Page
        The pages by section; a section without a name stands first.
    current : Page
        The page shown.
    """
    # Another on each page: one that stays would stay open over the page that was chosen from it.
    with (
        st.container(key="menu", width="content"),
        st.popover(f"Menu: {current.title}", icon=":material/menu:", key=f"menu-of-{current.url_path}"),
    ):
        for section, pages in sections.items():
            if section:
                st.caption(section)
            for page in pages:
                st.page_link(page, label=page.title)
