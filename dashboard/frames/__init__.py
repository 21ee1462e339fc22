"""The frames: reads `data/`, validates it, returns one frozen `Frames`. The only file reader.

Imports the schema; never Streamlit, never Plotly.
"""

from dashboard.frames.load import digest, folder, load
from dashboard.frames.model import DataFaults, Fault, Frames, Release
from dashboard.frames.store import FrameStore, served
from dashboard.schema import TABLES
from dashboard.wording import counted, number


def summary(frames: Frames) -> list[str]:
    """Return one line per table: how many rows it has, and for those that stay as printed how many repeat."""
    lines = []
    for table in TABLES:
        line = f"{table.path}: {counted(len(getattr(frames, table.name)), 'row')}, each {table.title}"
        if table.name in frames.repeats:
            read, distinct = frames.repeats[table.name]
            line += f"; {number(read)} read, {number(read - distinct)} repeated, {number(distinct)} kept"
        lines.append(line)
    return lines


__all__ = [
    "DataFaults",
    "Fault",
    "FrameStore",
    "Frames",
    "Release",
    "digest",
    "folder",
    "load",
    "served",
    "summary",
]
