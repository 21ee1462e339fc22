"""Tells a reader whose own list is gone with the session that held it, for the register then stands alone."""

from uuid import uuid4

import streamlit as st

from dashboard.export.pictures import component
from dashboard.ui.shell import cache, components

GONE = "own-list-gone"
"""Holds in the session's state that a list of this reader's went with an earlier session."""

SESSION = "session-mark"
"""Holds in the session's state a word that tells it from others and means nothing else."""

WORDS = (
    "Your own list is no longer here: it was held in memory for a session that has ended, by a reload, a "
    "long pause or a restart. The register is shown alone; bring the list again under *Data and sources*."
)


def notice() -> None:
    """Say so at the top of the page, until a list joins or the reader goes on without it."""
    if cache.uploaded() is not None:
        st.session_state.pop(GONE, None)
    elif GONE in st.session_state:
        st.warning(WORDS, icon=":material/link_off:")
        st.button("Go on without it", key="own-list-forget", on_click=_forget)


def watch() -> None:
    """Have the tab remember that this session holds a list, or say that an earlier one did."""
    mark = st.session_state.setdefault(SESSION, uuid4().hex)
    data = {"session": mark, "hasList": cache.uploaded() is not None}
    components.renderer(component.SESSION)(key="own-list-watch", height=1, data=data, on_gone_change=_gone)


def _gone() -> None:
    st.session_state[GONE] = True


def _forget() -> None:
    st.session_state.pop(GONE, None)
