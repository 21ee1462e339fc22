"""Which of many options a list on a page offers: of a reader's own only so many, for each visit sends all."""

from collections.abc import Collection, Mapping
from typing import TypeVar

import streamlit as st

from dashboard.schema import codes
from dashboard.wording import number

Code = TypeVar("Code", bound=str)

MOST = 5_000
"""Options of a reader's own list; 50,000 names are three megabytes."""


def some(options: Mapping[Code, str], key: str) -> list[Code]:
    """Return the options that the list of a widget offers, by its key, which is its URL parameter too."""
    if len(options) <= MOST:
        return list(options)
    return bounded(options, {*_held(st.session_state.get(key)), *st.query_params.get_all(key)})


def bounded(options: Mapping[Code, str], chosen: Collection[str]) -> list[Code]:
    """Return the options of the register, the first of a reader's own list, and those chosen, in their order.

    Parameters
    ----------
    options : mapping of str to str
        Labels by code.
    chosen : collection of str
        Codes that must not go.
    """
    theirs = [code for code in options if codes.UPLOADED_ID in code]
    left_out = set(theirs[MOST:]).difference(chosen)
    return [code for code in options if code not in left_out]


def tell(options: Mapping[Code, str], shown: list[Code]) -> None:
    """Say what a list leaves out, and what finds it all the same; nothing where it offers all."""
    if len(shown) < len(options):
        st.caption(
            f"The list has {number(len(shown))} of {number(len(options))} names; *Find a name or word*, "
            "above, finds the others."
        )


def _held(value: object) -> tuple[str, ...]:
    """Return the codes that a widget holds, which may be one or several."""
    return (value,) if isinstance(value, str) else tuple(value) if isinstance(value, list | tuple) else ()
