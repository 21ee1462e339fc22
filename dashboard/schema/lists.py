"""Lists in one cell: values joined by a semicolon, as the tables hold sources, states and domains.

Imports nothing.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

SEPARATOR = ";"


def parts(cell: object) -> tuple[str, ...]:
    """Return the values of one cell in their order; none for a missing cell or an empty one."""
    return tuple(part for part in cell.split(SEPARATOR) if part) if isinstance(cell, str) else ()


def joined(cells: Iterable[Any]) -> str:
    """Return the distinct values of several cells as one list, in alphabetical order."""
    distinct = {cell for cell in _held(cells) if isinstance(cell, str)}
    if len(distinct) == 1 and SEPARATOR not in (one := next(iter(distinct))):
        return str(one)  # nearly always so in a long list of a reader's own
    return SEPARATOR.join(sorted({part for cell in distinct for part in parts(cell)}))


def joiner() -> Callable[[Iterable[Any]], str]:
    """Return what joins cells as `joined` does, those alike once: of a long list nearly all rows are."""
    alike = cache(joined)
    return lambda cells: alike(tuple(cells))


def most_used(cells: Iterable[Any]) -> tuple[str, ...]:
    """Return the distinct values of several cells, those in the most cells first, equal ones by name."""
    return tuple(part for part, _ in uses(cells))


def uses(cells: Iterable[Any]) -> tuple[tuple[str, int], ...]:
    """Return the distinct values of several cells as `most_used`, each with the number of its cells."""
    counts: Counter[str] = Counter()
    for cell, times in Counter(cell for cell in _held(cells) if isinstance(cell, str)).items():
        for part in parts(cell):
            counts[part] += times
    return tuple(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def _held(cells: Iterable[Any]) -> Iterable[Any]:
    """Return the cells of a column as a list at once, which is ten times faster than one by one."""
    return cells.tolist() if hasattr(cells, "tolist") else cells
