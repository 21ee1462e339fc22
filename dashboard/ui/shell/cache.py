"""The one seam between files and pages: frames loaded once, costly results shared between readers.

What comes out is shared by all sessions and must never be changed.
"""

import gc
import logging
from functools import lru_cache
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard.exhibits.memo import LatestResults, Memo, recall
from dashboard.frames import DataFaults, Fault, Frames, FrameStore, Release, digests, folder
from dashboard.frames.uploads import joining, notes, open_file, preview
from dashboard.frames.uploads.columns import choices, fields, guess
from dashboard.frames.uploads.columns.choices import Choices
from dashboard.frames.uploads.columns.fields import Field
from dashboard.frames.uploads.formats import text_encoding
from dashboard.frames.uploads.open_file import HandedOver
from dashboard.frames.uploads.preview import Preview
from dashboard.frames.uploads.uploaded_list import UploadedList
from dashboard.frames.uploads.uploaded_table import LARGEST_BYTES, MOST_ROWS, Refused, UploadedTable
from dashboard.frames.versions import Key, Line
from dashboard.ui.shell import room_for_lists
from dashboard.ui.shell.room_for_lists import NoRoomError

LOG = logging.getLogger(__name__)

RESULTS = 4000
"""Results kept at most, some 40 KB each; of one choice of filters some thirty belong to each page."""

RESULTS_OF_ONE = 240
"""The same for the results made with one reader's own list, which no other session gets to see."""

UPLOADED = "own-list"
"""Key of the session's state under which a reader's own list stands."""

REFUSED = "A reader's list was refused: as many rows as there is room for are here."

NO_ROOM = "no-room-for-own-list"
"""Key of the session's state that says, until it is told, that a list found no room."""

WITHOUT_ROOM = "own-list-without-room"
"""Key of the session's state under which stand the mark and the rows of a file that found none."""

LOOKED_AT = 6
"""Files and ways to read them that are kept while a reader looks at a list, for that session alone."""

LISTS_HERE = "lists-looked-at"
"""Key of the session's state under which they stand."""

RESULTS_HERE = "results-with-own-list"
"""Key of the session's state under which the results made with that list stand."""


def data_folder() -> Path:
    """Return the folder that the data are read from."""
    return folder()


# Not a cache of Streamlit's, which any session may have emptied: the last good data would go with it.
@lru_cache(maxsize=4)
def _shelf(data: Path) -> FrameStore:
    return FrameStore(data)


def shelf() -> FrameStore:
    """Return the shelf that holds the frames of the data folder.

    Raises
    ------
    DataFaults
        When the folder is faulty and nothing good was loaded before.
    """
    return _shelf(data_folder())


def frames() -> Frames:
    """Return the newest frames that passed all checks; see `shelf`."""
    return shelf().current()


def in_use() -> Frames:
    """Return the frames that this reader sees: the register, joined with a list of the reader's own."""
    theirs = uploaded()
    return frames() if theirs is None else recall(memo(), joining.join, frames(), theirs)


def uploaded() -> UploadedList | None:
    """Return the list that this reader has brought; it lives in this session's memory and nowhere else."""
    theirs: UploadedList | None = st.session_state.get(UPLOADED)
    return theirs


def bring(theirs: UploadedList | None) -> None:
    """Let a list join the register for this session, if there is room, or the one that joined leave it."""
    st.session_state.pop(UPLOADED, None)
    if theirs is None:
        return
    # The cells of the file, and what was tried with them, weigh more than the rows that join in their place.
    st.session_state.pop(LISTS_HERE, None)
    if room_for_lists.take(theirs, theirs.joins):
        st.session_state[UPLOADED] = theirs
    else:
        LOG.warning(REFUSED)
        st.session_state[NO_ROOM] = True


def opened(given: HandedOver, part: str, encoding: str) -> UploadedTable:
    """Return the table of what a reader hands over; see `dashboard.frames.uploads.open_file.read`.

    Raises
    ------
    NoRoomError
        Where it is one too many for the memory of this server; it is then let go of.
    """
    file, n_rows = st.session_state.get(WITHOUT_ROOM, ("", 0))
    if file == given.mark and not room_for_lists.has_room(n_rows):
        raise NoRoomError  # without reading it again
    uploaded = recall(_kept_here(LISTS_HERE, LOOKED_AT), open_file.read_given, given, part, encoding)
    if room_for_lists.take(uploaded, len(uploaded.cells)):
        st.session_state.pop(WITHOUT_ROOM, None)
        return uploaded
    st.session_state.pop(LISTS_HERE, None)
    st.session_state[WITHOUT_ROOM] = (given.mark, len(uploaded.cells))
    LOG.warning(REFUSED)
    raise NoRoomError


def guessed(uploaded: UploadedTable, kind: str) -> Choices:
    """Return how a list is most likely to be read; see `dashboard.frames.uploads.columns.guess.choices`."""
    return recall(_kept_here(LISTS_HERE, LOOKED_AT), guess.choices, uploaded, kind)


def holds_fiscal_years(uploaded: UploadedTable, chosen: Choices) -> bool:
    """Say whether a reader must be asked for them; see `dashboard.frames.uploads.columns.guess`."""
    return guess.holds_fiscal_years(uploaded, chosen)


def previewed(uploaded: UploadedTable, chosen: Choices | None) -> Preview | None:
    """Return a list as it would join; without choices one in the published schema, or none."""
    here = _kept_here(LISTS_HERE, LOOKED_AT)
    if chosen is None:
        return recall(here, preview.of_schema, uploaded, frames())
    return recall(here, preview.of_choices, uploaded, chosen, frames())


def history() -> pd.DataFrame:
    """Return what each version of the data brought; see `dashboard.frames.digests.history`."""
    return _history(data_folder(), frames().digest)


def released() -> dict[Key, Line]:
    """Return the digests of all records of the data in use; see `dashboard.frames.digests.stored`."""
    return _released(data_folder(), frames().digest)


@lru_cache(maxsize=4)
def _released(data: Path, digest: str) -> dict[Key, Line]:
    del digest
    return digests.stored(data) or {}


def shared_memo() -> Memo:
    """Return what keeps results of the register alone, for whoever asks for them outside of a session."""
    return _SHARED


@lru_cache(maxsize=4)
def _history(data: Path, digest: str) -> pd.DataFrame:
    del digest  # the files have changed when it has
    return digests.history(data)


def faults() -> tuple[Fault, ...]:
    """Return what is wrong with the files on disk, empty when the frames in use are those on disk."""
    return shelf().faults


_SHARED = LatestResults(RESULTS)


def memo() -> Memo:
    """Return what keeps results for this reader: shared by all readers, or this session's alone.

    Results that rest on a list of the reader's own are kept for the session that brought it.
    """
    if uploaded() is None:
        return _SHARED
    return _kept_here(RESULTS_HERE, RESULTS_OF_ONE)


def _kept_here(key: str, most: int) -> Memo:
    """Return what keeps results for this session alone."""
    if key not in st.session_state:
        st.session_state[key] = LatestResults(most)
    found: Memo = st.session_state[key]
    return found


def forget() -> None:
    """Let go of the results that all readers share; what is asked for next is made anew."""
    _SHARED.forget()


def settle() -> None:
    """Move what start-up has made out of the garbage collector's sight, so that later rounds are short."""
    gc.collect()
    gc.freeze()


__all__ = [
    "LARGEST_BYTES",
    "MOST_ROWS",
    "Choices",
    "DataFaults",
    "Fault",
    "Field",
    "Frames",
    "HandedOver",
    "Preview",
    "Refused",
    "Release",
    "UploadedList",
    "UploadedTable",
    "bring",
    "choices",
    "data_folder",
    "faults",
    "fields",
    "forget",
    "frames",
    "guessed",
    "history",
    "in_use",
    "memo",
    "notes",
    "open_file",
    "opened",
    "preview",
    "previewed",
    "released",
    "settle",
    "shared_memo",
    "shelf",
    "text_encoding",
    "uploaded",
]
