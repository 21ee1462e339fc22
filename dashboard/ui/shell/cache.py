"""The one seam between files and pages: frames loaded once, costly results shared between readers.

What comes out is shared by all sessions and must never be changed.
"""

import gc
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import TypeVar, cast

import pandas as pd
import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from dashboard.frames import DataFaults, Fault, Frames, Release, Shelf, digests, folder
from dashboard.frames import uploaded as own_list
from dashboard.frames.mapping import SIZE_BY, Mapping, guess
from dashboard.frames.mapping import exercises as mapped
from dashboard.frames.uploaded import Own, published, table_of
from dashboard.frames.uploaded_table import LARGEST_BYTES, MOST_ROWS, Refused, Sheet
from dashboard.frames.uploaded_table import read as read_sheet
from dashboard.selection import Selection

Result = TypeVar("Result")

RESULTS = 600
"""Results kept at most; some thirty belong to one choice of filters."""

RESULTS_OF_ONE = 120
"""The same for the results made with one reader's own list, which no other session gets to see."""

OWN = "own-list"
"""Key of the session's state under which a reader's own list stands; the one thing kept there."""


def data_folder() -> Path:
    """Return the folder that the data are read from."""
    return folder()


@st.cache_resource(show_spinner=False, max_entries=4)
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
    return frames() if theirs is None else _joined((frames().digest, theirs.digest), frames(), theirs)


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


@st.cache_resource(show_spinner=False, max_entries=2, scope="session")
def _joined(key: tuple[str, str], _register: Frames, _theirs: Own) -> Frames:
    del key
    return own_list.join(_register, _theirs)


def history() -> pd.DataFrame:
    """Return what each version of the data brought; see `dashboard.frames.digests.history`."""
    return _history(frames().digest)


@st.cache_resource(show_spinner=False, max_entries=4)
def _history(digest: str) -> pd.DataFrame:
    del digest
    return digests.history(data_folder())


def faults() -> tuple[Fault, ...]:
    """Return what is wrong with the files on disk, empty when the frames in use are those on disk."""
    return shelf().faults


@st.cache_resource(show_spinner=False, max_entries=RESULTS)
def _kept(key: tuple[Hashable, ...], _make: Callable[[], object]) -> object:
    del key  # it only tells results apart
    return _make()


@st.cache_resource(show_spinner=False, max_entries=RESULTS_OF_ONE, scope="session")
def _kept_here(key: tuple[Hashable, ...], _make: Callable[[], object]) -> object:
    del key
    return _make()


def kept(digest: str, selection: Selection, name: Hashable, make: Callable[[], Result]) -> Result:
    """Return what `make` yields, made once for these data, this choice of filters and this name.

    Parameters
    ----------
    digest : str
        `Frames.digest`.
    selection : Selection
        The reader's choice.
    name : hashable
        Tells this result from all others; must hold everything else that `make` depends on.
    make : callable
        Pure; its result is shared by all readers and never changed. What rests on a list of the reader's
        own is kept for this session alone.
    """
    if own_list.VERSION_MARK not in digest:
        return cast("Result", _kept((digest, selection, name), make))
    # A file made on its way to the reader is made outside of the session's thread.
    if get_script_run_ctx(suppress_warning=True) is None:
        return make()
    return cast("Result", _kept_here((digest, selection, name), make))


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
    "frames",
    "guess",
    "history",
    "in_use",
    "kept",
    "mapped",
    "own",
    "published",
    "read_sheet",
    "settle",
    "shelf",
    "table_of",
]
