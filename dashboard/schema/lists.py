"""Lists in one cell: values joined by a semicolon, as the tables hold sources, states and domains.

Imports nothing.
"""

from collections import Counter
from collections.abc import Iterable
from typing import Any

SEPARATOR = ";"


def parts(cell: object) -> tuple[str, ...]:
    """Return the values of one cell in their order; none for a missing cell or an empty one."""
    return tuple(part for part in cell.split(SEPARATOR) if part) if isinstance(cell, str) else ()


def joined(cells: Iterable[Any]) -> str:
    """Return the distinct values of several cells as one list, in alphabetical order."""
    return SEPARATOR.join(sorted({part for cell in cells for part in parts(cell)}))


def most_used(cells: Iterable[Any]) -> tuple[str, ...]:
    """Return the distinct values of several cells, those in the most cells first, equal ones by name."""
    counts = Counter(part for cell in cells for part in parts(cell))
    return tuple(sorted(counts, key=lambda part: (-counts[part], part)))
