"""What a cell of a new row most likely holds, so that it need not be typed."""

import re
from collections.abc import Callable
from datetime import date
from typing import Protocol

from dashboard.schema import columns as c
from dashboard.wording import unaccented

Row = dict[str, str]
"""Text by column."""


class Register(Protocol):
    """What is known when a question is put: see `form.Answers`."""

    day: date

    def held(self, table: str, column: str) -> list[str]:
        """Return the cells of a column."""

    def last(self, table: str) -> Row:
        """Return the row that was answered last."""


Suggestion = Callable[[Register, Row], str]


def suggested(known: Register, table: str, column: str, row: Row) -> str:
    """Return the most likely cell of a row; empty text where nothing speaks for one.

    Parameters
    ----------
    known : Register
        The register and the answers so far.
    table, column : str
        Which cell.
    row : dict of str to str
        Cells of the same row that were answered before, or all of them if one is asked for again.
    """
    if row.get(column):
        return row[column]
    suggestion = SUGGESTIONS.get((table, column)) or SUGGESTIONS.get(("", column))
    return suggestion(known, row) if suggestion else ""


def next_claim(names: list[str]) -> str:
    """Return the free name after the last one, of the letter that was used last: N0070 after N0069."""
    letter = names[-1][0] if names else "A"
    return f"{letter}{max((int(name[1:]) for name in names if name[0] == letter), default=0) + 1:04}"


def name_of(words: str) -> str:
    """Return words as the stable name of a record: Saber Strike 2024 is saber-strike-2024."""
    return "-".join(re.findall(r"[a-z0-9]+", unaccented(words).lower()))


def _series(_: Register, row: Row) -> str:
    return re.sub(r"[\s-]*\(?(19|20)?\d\d\)?$", "", row.get(c.NAME, ""))


def _precision(_: Register, row: Row) -> str:
    return {4: "year", 7: "month", 10: "day"}.get(len(row.get(c.START_DATE, "")), "")


def _pages(known: Register, _: Row) -> str:
    return known.last("sources").get(c.SOURCE_ID, "")


SUGGESTIONS: dict[tuple[str, str], Suggestion] = {
    ("sources", c.ACCESSED): lambda known, _: known.day.isoformat(),
    ("exercises", c.SERIES): _series,
    ("exercises", c.DATE_PRECISION): _precision,
    ("exercises", c.SOURCE_IDS): _pages,
    ("exercises", c.KIND): lambda *_: "exercise",
    ("exercises", c.VIENNA_STATUS): lambda *_: "unknown",
    ("claims", c.CLAIM_ID): lambda known, _: next_claim(known.held("claims", c.CLAIM_ID)),
    ("claims", c.METRIC): lambda *_: "troops",
    ("claims", c.VALUE_HIGH): lambda _, row: row.get(c.VALUE_LOW, ""),
    ("claims", c.CLAIMANT_ID): lambda _, row: name_of(row.get(c.CLAIMANT, "")),
    ("claims", c.ORIGIN_ID): lambda _, row: row.get(c.CLAIMANT_ID, ""),
    ("claims", c.SCOPE): lambda *_: "whole_exercise",
    ("claims", c.PUBLISHED): lambda known, _: known.last("sources").get(c.PUBLISHED, ""),
    ("claims", c.SOURCE_ID): _pages,
    ("exercise_sites", c.SOURCE_ID): lambda *_: "general-knowledge",
    ("exercise_links", c.CHILD_ID): lambda known, _: known.last("exercises").get(c.EXERCISE_ID, ""),
    ("", c.EXERCISE_ID): lambda known, _: known.last("exercises").get(c.EXERCISE_ID, ""),
}
"""By table and column; an empty table stands for all others."""
