"""The one seam between files and pages: frames loaded once, costly results shared between readers.

What comes out is shared by all sessions and must never be changed.
"""

import gc
from functools import lru_cache
from pathlib import Path

import pandas as pd
import streamlit as st

from dashboard.exhibits.memo import LatestResults, Memo, recall
from dashboard.frames import DataFaults, Fault, Frames, Release, Shelf, digests, folder
from dashboard.frames import uploaded as own_list
from dashboard.frames.mapping import SIZE_BY, Mapping, guess
from dashboard.frames.mapping import exercises as mapped
from dashboard.frames.uploaded import Own, published, table_of
from dashboard.frames.uploaded_table import LARGEST_BYTES, MOST_ROWS, Refused, Sheet
from dashboard.frames.uploaded_table import read as read_sheet

RESULTS = 1200
"""Results kept at most; some sixty belong to one choice of filters."""

RESULTS_OF_ONE = 240
"""The same for the results made with one reader's own list, which no other session gets to see."""

OWN = "own-list"
"""Key of the session's state under which a reader's own list stands."""

RESULTS_HERE = "results-with-own-list"
"""Key of the session's state under which the results made with that list stand."""


def data_folder() -> Path:
    """Return the folder that the data are read from."""
    return folder()


# Not a cache of Streamlit's, which any session may have emptied: the last good data would go with it.
@lru_cache(maxsize=4)
def _shelf(data: Path) -> Shelf:
    return Shelf(data)


def shelf() -> Shelf:
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
    theirs = own()
    return frames() if theirs is None else recall(memo(), own_list.join, frames(), theirs)


def own() -> Own | None:
    """Return the list that this reader has brought; it lives in this session's memory and nowhere else."""
    theirs: Own | None = st.session_state.get(OWN)
    return theirs


def bring(theirs: Own | None) -> None:
    """Let a list join the register for this session, or the one that has joined leave it."""
    if theirs is None:
        st.session_state.pop(OWN, None)
    else:
        st.session_state[OWN] = theirs


def history() -> pd.DataFrame:
    """Return what each version of the data brought; see `dashboard.frames.digests.history`."""
    return _history(data_folder(), frames().digest)


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
    if own() is None:
        return _SHARED
    if RESULTS_HERE not in st.session_state:
        st.session_state[RESULTS_HERE] = LatestResults(RESULTS_OF_ONE)
    found: Memo = st.session_state[RESULTS_HERE]
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
    "SIZE_BY",
    "DataFaults",
    "Fault",
    "Frames",
    "Mapping",
    "Own",
    "Refused",
    "Release",
    "Sheet",
    "bring",
    "data_folder",
    "faults",
    "forget",
    "frames",
    "guess",
    "history",
    "in_use",
    "mapped",
    "memo",
    "own",
    "published",
    "read_sheet",
    "settle",
    "shelf",
    "table_of",
]
