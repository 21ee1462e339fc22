"""A button that makes a file when the reader asks for it, and a place where the file waits to be fetched."""

from collections.abc import Callable
from functools import partial
from itertools import count

import streamlit as st
from streamlit import runtime

KEPT = 64
"""So many files, the last ones made for any reader, wait to be fetched."""

LARGE = 2_000_000
"""Bytes from which a file is large."""

KEPT_LARGE = 8
"""Of large ones so many, so that what waits has a bound in memory."""

_made, _made_large = count(), count()


def offer(
    label: str,
    make: Callable[[], bytes],
    file_name: str,
    mime: str,
    *,
    key: str,
    told: str | None = None,
    disabled: bool = False,
) -> None:
    """Draw a button by which a file is made and handed out without running the page again.

    Parameters
    ----------
    label : str
        What the button says.
    make : callable
        Makes the content, apart from the page's run.
    file_name : str
        What the reader's file is called.
    mime : str
        Its media type.
    key : str
        Key of the button.
    told : str, optional
        What is told beside it.
    disabled : bool
        Whether it can be pressed.
    """
    st.download_button(
        label,
        data=partial(_waiting, make, file_name, mime),
        file_name=file_name,
        mime=mime,
        key=key,
        on_click="ignore",
        help=told,
        disabled=disabled,
    )


def _waiting(make: Callable[[], bytes], file_name: str, mime: str) -> bytes:
    """Make the content and keep it until `KEPT` later ones are made, a large one until `KEPT_LARGE` are.

    Streamlit 1.67 counts a file made on a click as nobody's: once the pages of any two readers have run to
    their end it is gone, and who is slow to fetch it finds nothing.
    """
    content = make()
    if runtime.exists():
        is_large = len(content) >= LARGE
        place = f"large-{next(_made_large) % KEPT_LARGE}" if is_large else f"made-{next(_made) % KEPT}"
        runtime.get_instance().media_file_mgr.add(
            content, mime, place, file_name, is_for_static_download=True
        )
    return content
