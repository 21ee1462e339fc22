"""The frames in use: loaded once, looked at again when a file changes, the last good ones kept."""

import threading
from pathlib import Path

from dashboard.frames.load import load, signature
from dashboard.frames.model import DataFaults, Fault, Frames


class FrameStore:
    """Holds the frames of one data folder for a running program.

    A change on disk is noticed at the next call; if the changed files are faulty, the frames loaded
    before stay in use and `faults` says what is wrong. Where only boundary files are faulty at the first
    load, all but the maps is shown: see `Frames.map_faults`. Safe to use from several threads.

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
        self._signature = signature(data)
        self._frames = load(data, without_maps=True)
        self._faults: tuple[Fault, ...] = ()

    def current(self) -> Frames:
        """Return the newest frames that passed all checks."""
        with self._lock:
            now = signature(self._data)
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
            self._frames = load(self._data)
        except DataFaults as error:
            self._faults = error.faults
        else:
            self._faults = ()
