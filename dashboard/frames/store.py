"""The frames in use: loaded once, looked at again when a file changes, the last good ones kept."""

import logging
import threading
from pathlib import Path

from dashboard.frames import digests
from dashboard.frames.load import load, signature
from dashboard.frames.model import DataFaults, Fault, Frames

LOG = logging.getLogger(__name__)

TOLD = 12
"""Faults of one change that are logged; `flankwatch check` tells all of them."""


class FrameStore:
    """Holds the frames of one data folder for a running program.

    A change on disk is noticed at the next call; if the changed files are faulty, or a record has changed or
    gone without a line that says so, the frames loaded before stay in use and `faults` says what is wrong.
    Where only boundary files are faulty at the first load, all but the maps is shown: see
    `Frames.map_faults`. Safe to use from several threads.

    Parameters
    ----------
    data : pathlib.Path
        Data folder.

    Raises
    ------
    DataFaults
        On the first load only, when there is nothing good to keep.
    """

    def __init__(self, data: Path) -> None:
        self._data = data
        self._lock = threading.Lock()
        self._signature = _signature(data)
        self._frames = served(data, without_maps=True)
        self._faults: tuple[Fault, ...] = ()

    def current(self) -> Frames:
        """Return the newest frames that passed all checks."""
        with self._lock:
            now = _signature(self._data)
            if now != self._signature:
                self._signature = now
                self._reload()
            return self._frames

    @property
    def faults(self) -> tuple[Fault, ...]:
        """Faults of the files on disk, empty when the frames in use are those on disk."""
        return self._faults

    def _reload(self) -> None:
        try:
            self._frames = served(self._data)
        except DataFaults as error:
            self._faults = error.faults
            first = "\n".join(map(str, error.faults[:TOLD]))
            LOG.warning("%s; the last good data stay in use.\n%s", error, first, exc_info=error.__cause__)
        else:
            self._faults = ()
            LOG.info("The data files have changed; version %s is in use.", self._frames.release.version)


def served(data: Path, *, without_maps: bool = False) -> Frames:
    """Return the frames of a folder for readers; see `dashboard.frames.load.load`.

    Raises
    ------
    DataFaults
        Also where a record has changed or gone without a line that says so.
    """
    loaded = load(data, without_maps=without_maps)
    untold = digests.untold(data)
    if untold:
        raise DataFaults(tuple(untold))
    return loaded


def _signature(data: Path) -> tuple[tuple[int, ...], ...]:
    return signature(data, digests.FILE)
