"""The frames: reads `data/`, validates it, returns one frozen `Frames`. The only file reader.

Imports the schema; never Streamlit, never Plotly.
"""

from dashboard.frames.load import digest, folder, load
from dashboard.frames.model import DataFaults, Fault, Frames, Release
from dashboard.frames.store import Shelf
from dashboard.schema import TABLES


def summary(frames: Frames) -> list[str]:
    """Return one line per table: how many rows it has, and for those kept as printed how many repeat."""
    lines = []
    for table in TABLES:
        line = f"{table.path}: {len(getattr(frames, table.name)):,} rows, each {table.title}"
        if table.name in frames.repeats:
            read, kept = frames.repeats[table.name]
            line += f"; {read} read, {read - kept} repeated, {kept} kept"
        lines.append(line)
    return lines


__all__ = [
    "DataFaults",
    "Fault",
    "Frames",
    "Release",
    "Shelf",
    "digest",
    "folder",
    "load",
    "summary",
]
