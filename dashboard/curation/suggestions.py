"""What a cell of a new row most likely holds, so that it need not be typed."""

import re
from collections.abc import Callable

from dashboard.curation.answers import Answers, Row
from dashboard.export.slug import slug
from dashboard.schema import codes
from dashboard.schema import columns as c

LONGEST_NAME = 120
"""Letters of a stable name that is proposed."""

Suggestion = Callable[[Answers, Row], str]


def suggested(known: Answers, table: str, column: str, row: Row) -> str:
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


def _series(_: Answers, row: Row) -> str:
    return re.sub(r"[\s-]*\(?(19|20)?\d\d\)?$", "", row.get(c.NAME, ""))


def _precision(_: Answers, row: Row) -> str:
    return codes.PRECISION_BY_LENGTH.get(len(row.get(c.START_DATE, "")), "")


def _pages(known: Answers, _: Row) -> str:
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
    ("claims", c.CLAIMANT_ID): lambda _, row: slug(row.get(c.CLAIMANT, ""), LONGEST_NAME),
    ("claims", c.ORIGIN_ID): lambda _, row: row.get(c.CLAIMANT_ID, ""),
    ("claims", c.SCOPE): lambda *_: "whole_exercise",
    ("claims", c.PUBLISHED): lambda known, _: known.last("sources").get(c.PUBLISHED, ""),
    ("claims", c.SOURCE_ID): _pages,
    ("exercise_sites", c.SOURCE_ID): lambda *_: "general-knowledge",
    ("exercise_links", c.CHILD_ID): lambda known, _: known.last("exercises").get(c.EXERCISE_ID, ""),
    ("", c.EXERCISE_ID): lambda known, _: known.last("exercises").get(c.EXERCISE_ID, ""),
}
"""By table and column; an empty table stands for all others."""
