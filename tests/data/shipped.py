"""The data as they are shipped: as text, as frames, and as the README tells of them."""

import csv
import re
from functools import cache

from dashboard.frames import folder
from dashboard.schema import table
from tests.shipped import frames

__all__ = ["README", "frames", "paths", "read_table", "rows"]

README = (folder() / "README.md").read_text("utf-8")


@cache
def rows(name):
    """Return the rows of one table as dictionaries of text; read once, so never to be changed."""
    with (folder() / table(name).path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def read_table(first_header):
    """Return the rows below the README's table that starts with this column, as lists of text."""
    lines = iter(README.splitlines())
    header = next(line for line in lines if line.startswith(f"| {first_header} |"))
    next(lines)
    found = []
    for line in lines:
        if not line.startswith("|"):
            break
        found.append([cell.strip() for cell in line.strip("|").split("|")])
    assert all(len(row) == header.count("|") - 1 for row in found)
    return found


def paths(cell):
    """Return the table names that a README cell such as `a.csv` names."""
    return re.findall(r"`([^`]+)`", cell)
