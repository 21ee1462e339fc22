"""What an exercise was, in words, and which columns its lists have."""

from typing import Any

import pandas as pd

from dashboard.analysis.claims import spoken_of
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES
from dashboard.wording import from_to

LISTED = (
    c.NAME,
    c.ORGANISER_SIDE,
    c.KIND,
    "hosts",
    c.DOMAINS,
    c.START_DATE,
    c.END_DATE,
    c.LENGTH_DAYS,
    c.DECLARED,
    c.INDEPENDENT,
    c.N_CLAIMANTS,
    "low",
    "high",
    c.EVIDENCE,
)

PAIR_COLUMNS = (
    *("pair_words", c.NAME, c.LAG_DAYS, c.OVERLAP_DAYS),
    *(c.DOCUMENTED_LINK, c.LINK_DIRECTION, c.NOTE),
)


def dated_line(exercise: "pd.Series[Any]") -> str:
    """Return what an exercise was, by whom and when, in one line."""
    start, end = (str(day) if isinstance(day, str) else "" for day in exercise[[c.START_DATE, c.END_DATE]])
    when = from_to(start, end) or "date unknown"
    kind = codes.EXERCISE_KINDS[exercise[c.KIND]]
    return f"{kind}, {codes.SIDES[exercise[c.ORGANISER_SIDE]]}, {when}"


def known_facts(exercise: "pd.Series[Any]") -> list[tuple[str, str]]:
    """Return what it was, each with its label; empty words where nothing is known."""

    def words(column: str, labels: dict[str, str] | None = None) -> str:
        cell = exercise[column]
        if not isinstance(cell, str):
            return ""
        return ", ".join((labels or {}).get(part, part) for part in cell.split(";"))

    return [
        ("Series", words(c.SERIES)),
        ("Led by", words(c.LEAD, STATE_NAMES)),
        ("Held in", words(c.HOST_COUNTRIES, STATE_NAMES)),
        ("Taking part", words(c.PARTICIPANTS, STATE_NAMES)),
        ("Domains", words(c.DOMAINS, codes.DOMAINS)),
        ("Scenario", words(c.SCENARIO)),
        ("Equipment named", words(c.EQUIPMENT)),
        ("Vienna Document", words(c.VIENNA_STATUS, codes.VIENNA_STATUS)),
        ("NATO's reaction", words(c.NATO_RESPONSE)),
        ("Evidence", words(c.EVIDENCE, codes.CONFIDENCE)),
        ("Remark", words(c.NOTE)),
    ]


def claim_titles(claims: pd.DataFrame) -> dict[str, str]:
    """Return how each claim on an exercise is called in a list, by its id: number, unit, speaker."""
    return {
        str(row[c.CLAIM_ID]): (
            f"{spoken_of.amount(str(row[c.VALUE_WORDS]), float(row[c.VALUE_HIGH]), str(row[c.METRIC]))}, "
            f"{row[c.CLAIMANT]} ({row[c.CLAIM_ID]})"
        )
        for row in claims.to_dict("records")
    }
