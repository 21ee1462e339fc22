"""Words for the codes of a column: how a reader sees what the files hold as codes."""

from collections.abc import Mapping
from functools import lru_cache

from dashboard.schema import claim_codes, codes
from dashboard.schema.model import Column
from dashboard.schema.states import STATE_NAMES

STATES = (
    *("country", "countries", "host", "host_countries", "participants", "iso3", "framework_nation"),
    *("lead", "contributors", "operator"),
)
"""Columns of ISO 3166-1 alpha-3 codes."""


def labels_of(column: Column) -> Mapping[str, str]:
    """Return the words for each code of a column; empty where its cells are words already."""
    if column.name in STATES:
        return STATE_NAMES
    asked = frozenset(column.codes)
    return next((words for known, words in _labels().items() if asked and asked <= known), {})


@lru_cache(maxsize=1)
def _labels() -> dict[frozenset[str], dict[str, str]]:
    """Return every table of codes with words, by its codes, the smallest first.

    Of two tables of the same codes the one defined first has the words: `BLOC_OF_SIDE` follows `SIDES`.
    """
    tables = [one for room in (codes, claim_codes) for one in vars(room).values() if isinstance(one, dict)]
    found: dict[frozenset[str], dict[str, str]] = {}
    for one in sorted(tables, key=len):
        found.setdefault(frozenset(one), one)
    return found
