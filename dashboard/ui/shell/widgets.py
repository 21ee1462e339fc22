"""Choices that belong to one page: what to show, not which rows. Each is bound to the URL by its key."""

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st

Code = TypeVar("Code", bound=str)


def one(label: str, options: Mapping[Code, str], key: str) -> Code:
    """Let the reader choose one of a few options, side by side; the first is the default.

    Parameters
    ----------
    label : str
        What is chosen.
    options : mapping of str to str
        Labels by code.
    key : str
        Widget key and URL parameter.
    """
    first = next(iter(options))
    chosen: Code | None = st.segmented_control(
        label,
        list(options),
        default=first,
        required=True,
        key=key,
        format_func=lambda code: options[code],
        bind="query-params",
    )
    return chosen if chosen is not None else first


def pick(label: str, options: Mapping[str, str], key: str) -> str:
    """Let the reader choose one of many options from a list; the first is the default, empty if none is."""
    chosen: str | None = st.selectbox(
        label, list(options), key=key, format_func=lambda code: options[code], bind="query-params"
    )
    return chosen or next(iter(options), "")


def several(label: str, options: Mapping[Code, str], key: str) -> tuple[Code, ...]:
    """Let the reader switch options on and off; all are on by default."""
    chosen: list[Code] = st.pills(
        label,
        list(options),
        selection_mode="multi",
        default=list(options),
        key=key,
        format_func=lambda code: options[code],
        bind="query-params",
    )
    return tuple(chosen)
