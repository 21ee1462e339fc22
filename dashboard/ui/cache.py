"""The one seam between files and pages: frames loaded once, costly results shared between readers.

What comes out is shared by all sessions and must never be changed.
"""

import gc
from collections.abc import Callable, Hashable
from pathlib import Path
from typing import TypeVar, cast

import streamlit as st

from dashboard.frames import DataFaults, Fault, Frames, Release, Shelf, folder
from dashboard.selection import Selection

Result = TypeVar("Result")

RESULTS = 600
"""Results kept at most; some thirty belong to one choice of filters."""


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


def faults() -> tuple[Fault, ...]:
    """Return what is wrong with the files on disk, empty when the frames in use are those on disk."""
    return shelf().faults


@st.cache_resource(show_spinner=False, max_entries=RESULTS)
def _kept(key: tuple[Hashable, ...], _make: Callable[[], object]) -> object:
    del key  # it only tells results apart
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
        Pure; its result is shared by all readers and never changed.
    """
    return cast("Result", _kept((digest, selection, name), make))


def settle() -> None:
    """Move what start-up has made out of the garbage collector's sight, so that later rounds are short."""
    gc.collect()
    gc.freeze()


__all__ = [
    "DataFaults",
    "Fault",
    "Frames",
    "Release",
    "data_folder",
    "faults",
    "frames",
    "kept",
    "settle",
    "shelf",
]
