"""The contents of a long page: a link to each of its parts, at its top."""

from collections.abc import Mapping

import streamlit as st

from dashboard.ui.shell.markdown import plain


def anchor(key: str) -> str:
    """Return the anchor of the part that a chart or a table begins, by its key, which never changes.

    It has a word before it, for the browser would scroll to any other element of the same name.
    """
    return f"to-{key.lower()}"


def contents(parts: Mapping[str, str]) -> None:
    """Draw a line with a link to each part of the page.

    Parameters
    ----------
    parts : mapping of str to str
        A short name of each part, by the key of the chart or the table that begins it.
    """
    links = " · ".join(f"[{plain(name)}](#{anchor(key)})" for key, name in parts.items())
    st.markdown(f"On this page: {links}")
