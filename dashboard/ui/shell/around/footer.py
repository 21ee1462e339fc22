"""The foot of every page: on to the other pages, and what data these are."""

from collections.abc import Sequence

import streamlit as st
from streamlit.navigation.page import Page

from dashboard.ui.shell.cache import Release
from dashboard.wording import iso


def draw(pages: Sequence[Page], release: Release) -> None:
    """Draw a link to each page, for a reader who has come to the end, and the version of the data."""
    st.divider()
    with st.container(horizontal=True, key="footer"):
        for page in pages:
            st.page_link(page, label=page.title)
    st.caption(
        f"Flankwatch data {release.version} of {iso(release.created)}, CC BY 4.0. Public sources only; no "
        "live tracking, no prediction."
    )
