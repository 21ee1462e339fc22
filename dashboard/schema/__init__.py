"""The schema: column names, types, units, limits and code lists of every table.

The one place where a column is named. Imports nothing of ours and no pandas; everything above reads it.
"""

from dashboard.schema import claim_codes, codes, columns
from dashboard.schema.model import EXPECTED, PATTERNS, Column, Kind, Table
from dashboard.schema.tables import article, glossary, history, posture, register

TABLES: tuple[Table, ...] = (
    register.SOURCES,
    article.DRILL_ATTRIBUTES,
    article.DRILL_ELEMENTS,
    article.IMPLICATIONS,
    article.RESPONSE_AREAS,
    article.FOCUS_AREAS,
    article.ARTICLE_CONTEXT,
    register.EXERCISES,
    register.EVIDENCE,
    register.CLAIMANTS,
    register.CLAIMS,
    register.EXERCISE_SITES,
    register.EXERCISE_LINKS,
    register.ACTION_RESPONSES,
    register.THRESHOLDS,
    history.REVISIONS,
    history.FORMER_FIGURES,
    posture.COUNTRIES,
    posture.DEFENCE_SPENDING,
    posture.BATTLEGROUPS,
    posture.SITES,
    posture.WEAPON_RANGES,
    posture.MEASURES,
    posture.INDICATORS,
    posture.INCIDENTS,
    glossary.GLOSSARY,
)
"""Every table, in the order in which a reader meets them."""


def table(name: str) -> Table:
    """Return the table called `name`; raise KeyError if there is none."""
    for one in TABLES:
        if one.name == name:
            return one
    raise KeyError(f"no table is called {name}")


__all__ = [
    "EXPECTED",
    "PATTERNS",
    "TABLES",
    "Column",
    "Kind",
    "Table",
    "article",
    "claim_codes",
    "codes",
    "columns",
    "glossary",
    "history",
    "posture",
    "register",
    "table",
]
