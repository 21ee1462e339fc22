"""Bring your own list: read in memory, looked at as it would stand, it joins for this session."""

import logging

import streamlit as st

from dashboard.ui.pages.own_list import upload_form, upload_preview
from dashboard.ui.shell import cache, download
from dashboard.ui.shell.around.contents import anchor
from dashboard.ui.shell.cache import (
    Choices,
    HandedOver,
    Preview,
    Refused,
    UploadedList,
    UploadedTable,
)
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page
from dashboard.ui.shell.room_for_lists import NoRoomError

LOG = logging.getLogger(__name__)

BEYOND_US = (
    "This list holds something that Flankwatch cannot read. Nothing has joined, and what stands on the other "
    "pages is as it was. Saved as CSV in UTF-8, it may be read."
)
"""What is said of a list that no check has foreseen."""

NO_ROOM = (
    "As many rows of readers' own lists are here as this server has room for. Nothing of yours has joined; "
    "please try again in a few minutes, or with fewer rows."
)

KEY, PASTE = "own-file", "own-paste"

WHAT_IT_IS = (
    "A list of exercises, claims, incidents or sites, up to {megabytes} MB and {rows} rows: {formats}, or "
    "cells pasted from a spreadsheet. You see how each column was understood before anything joins. It is "
    "read in memory, joins the register for you alone until you close or reload the page, and is never "
    "written to a disk nor kept for anybody else. All of its rows are called *Yours*, and every chart, "
    "picture and file made with them says so."
)


def section(_: Page) -> None:
    """Draw the part of the data page where a reader brings a list."""
    st.header("Bring your own list", anchor=anchor("upload"))
    megabytes, rows = cache.LARGEST_BYTES // 10**6, f"{cache.MOST_ROWS:,}"
    formats = ", ".join(cache.open_file.FORMATS)
    st.markdown(WHAT_IT_IS.format(megabytes=megabytes, rows=rows, formats=formats))
    theirs = cache.uploaded()
    if theirs is not None:
        _joined(theirs)
        return
    is_said = st.session_state.pop(cache.NO_ROOM, False)
    if is_said:
        st.error(NO_ROOM)
    given = _given(megabytes)
    if given is None:
        return
    try:
        with st.spinner("Reading the list"):
            _look_at(given)
    except Refused as refusal:
        st.error(plain(refusal))
    except NoRoomError:
        if not is_said:
            st.error(NO_ROOM)
    except Exception:
        LOG.exception("A list could not be read.")
        st.error(BEYOND_US)


def _given(megabytes: int) -> HandedOver | None:
    """Return the file that was handed over, or the table that was pasted."""
    file = st.file_uploader("File with the list", key=KEY, max_upload_size=megabytes)
    pasted: str = st.text_area(
        "Or paste a table, with the names of its columns first", key=PASTE, height=100, max_chars=1_000_000
    )
    if file is not None:
        return HandedOver(file.name, file.getvalue())
    return HandedOver(cache.open_file.PASTED, pasted.encode()) if pasted.strip() else None


def _joined(theirs: UploadedList) -> None:
    """Say what has joined and what was left out, and offer to take it away."""
    have = "has" if theirs.joins == 1 else "have"
    st.success(plain(f"{theirs.name}: {theirs.of_rows} {have} joined, for this session."))
    upload_preview.show_report(theirs)
    st.button("Take the list away", key="own-away", on_click=cache.bring, args=(None,))


def _look_at(given: HandedOver) -> None:
    """Show a list as it would stand, with every choice open to change."""
    uploaded = upload_form.opened(given)
    found = cache.previewed(uploaded, None)
    if found is not None:
        words = f"{uploaded.counted} under the columns of the table {found.result.kind}."
        st.markdown(plain(words))
        _offer(found)
        return
    chosen = upload_form.choose(uploaded)
    found = cache.previewed(uploaded, chosen)
    if found is not None:
        _offer(found)
        _keep(uploaded, chosen)


def _offer(found: Preview) -> None:
    """Show what would join beside the button that lets it; what is missing is said there too."""
    upload_preview.draw(found)
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        st.button(
            "Join the register for this session",
            key="own-join",
            type="primary",
            disabled=bool(found.missing),
            on_click=cache.bring,
            args=(found.result,),
        )
        ready = f"{found.result.of_rows} will join."
        st.markdown(plain(found.missing or ready))
    upload_preview.show_report(found.result)


def _keep(uploaded: UploadedTable, chosen: Choices) -> None:
    """Offer the choices as a small file, to be used again on next month's list."""
    download.offer(
        "Save these choices",
        cache.choices.to_json(chosen).encode,
        f"choices-{uploaded.name.rpartition('.')[0] or uploaded.name}.json",
        "application/json",
        key="own-choices",
    )
