"""What a mark for the exercises at a place says under the pointer."""

from collections.abc import Hashable
from typing import Any

import pandas as pd

from dashboard.schema import columns as c
from dashboard.wording import NO_FIGURE, number, safe

COLUMNS = [c.PLACE, c.N, c.TROOPS, c.BASIS_NOTE, c.EXERCISES]
"""What the words of a place say."""


def of_place(place: dict[Hashable, Any]) -> tuple[str, str, str, str]:
    """Return a place's name, its number of exercises, the size of the largest, and their names."""
    names = "<br>".join(safe(name) for name in place[c.EXERCISES].split("; "))
    troops = place[c.TROOPS]
    largest = NO_FIGURE if pd.isna(troops) else f"{number(troops)} ({safe(_short(place[c.BASIS_NOTE]))})"
    return safe(place[c.PLACE]), number(place[c.N]), largest, names


def _short(note: str) -> str:
    """Return who gave a size and when; of what is said only where it is not the whole exercise."""
    return note.replace(", whole exercise", "")
