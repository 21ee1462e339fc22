"""Corrections of one record in words: keys, documents, speakers and claims by what a reader knows them as."""

import re

import pandas as pd

from dashboard.analysis.claims import readable
from dashboard.analysis.kit.tables import Tables
from dashboard.schema import codes, keys, lists
from dashboard.schema import columns as c

GONE = "a claim since taken out"
_CLAIM_ID = re.compile(r"\b[A-Z]\d{4}\b")
_KEY = "key"


def named(rows: pd.DataFrame, exercise_id: str, tables: Tables) -> pd.DataFrame:
    """Return corrections of a record with names for all keys: in `key`, in both values, and in the reason.

    The day of a page that was settled by what it says of another drill stands with the pages, not here.

    Parameters
    ----------
    rows : pandas.DataFrame
        Result of `analysis.exercises.register.revisions`.
    exercise_id : str
        The exercise of the record.
    tables : Tables
        The register, whole.
    """
    rows = rows[~_settled_elsewhere(rows, exercise_id, tables)].reset_index(drop=True)
    if rows.empty:
        return rows
    names = _names(exercise_id, tables)
    claims = _claims(rows, exercise_id, tables)
    cells = {
        _KEY: [_key(key, exercise_id, claims, names) for key in rows[_KEY]],
        c.OLD: [_cell(cell, names) for cell in rows[c.OLD]],
        c.NEW: [_cell(cell, names) for cell in rows[c.NEW]],
        c.REASON: [_reason(cell, claims) for cell in rows[c.REASON]],
    }
    made = {name: pd.Series(words, rows.index, dtype="str") for name, words in cells.items()}
    is_named = rows["column"].isin((c.SOURCE_ID, c.SOURCE_IDS, c.ORIGIN_ID, c.CLAIMANT_ID, c.SITE_ID))
    for name in (c.OLD, c.NEW):
        made[name] = made[name].where(is_named | rows["column"].eq(c.EXERCISE_ID), rows[name])
    return rows.assign(**made)


def _settled_elsewhere(rows: pd.DataFrame, exercise_id: str, tables: Tables) -> "pd.Series[bool]":
    here = set(keys.rows_with(tables.claims, c.EXERCISE_ID, exercise_id)[c.CLAIM_ID])
    named = [{*_CLAIM_ID.findall(cell)} if isinstance(cell, str) else set() for cell in rows[c.REASON]]
    elsewhere = pd.Series([bool(found) and not found & here for found in named], rows.index, dtype="bool")
    return elsewhere & rows["column"].eq(c.PUBLISHED)


def _names(exercise_id: str, tables: Tables) -> dict[str, str]:
    """Return the name of each document, speaker, base, measure and other exercise by its key."""
    return {
        **keys.column_by(tables.measures, c.MEASURE_ID, c.TITLE),
        **keys.column_by(tables.claimants, c.CLAIMANT_ID, c.NAME),
        **keys.column_by(tables.sources, c.SOURCE_ID, c.PUBLISHER),
        **keys.column_by(tables.sites, c.SITE_ID, c.NAME),
        **keys.column_by(tables.exercises, c.EXERCISE_ID, c.NAME),
        "general-knowledge": "General knowledge",
        exercise_id: "This exercise",
    }


def _claims(rows: pd.DataFrame, exercise_id: str, tables: Tables) -> dict[str, str]:
    """Return in words each claim that corrections speak of: number, speaker, and the drill where another."""
    asked = {one for cell in rows[c.REASON].dropna() for one in _CLAIM_ID.findall(cell)} | {*rows[_KEY]}
    found = readable.in_words(tables.claims[tables.claims[c.CLAIM_ID].isin(asked)])
    drills = keys.column_by(tables.exercises, c.EXERCISE_ID, c.NAME)
    return {
        row[c.CLAIM_ID]: _claim(row)
        + ("" if row[c.EXERCISE_ID] == exercise_id else f", on {drills[row[c.EXERCISE_ID]]}")
        for row in found.to_dict("records")
    }


def _claim(row: dict[object, object]) -> str:
    metric = codes.METRICS[str(row[c.METRIC])]
    of = "" if row[c.METRIC] == "troops" else f"{metric[:1].lower()}{metric[1:]}: "
    return f"{of}{row[c.VALUE_WORDS]} by {row[c.CLAIMANT]}"


def _key(key: str, exercise_id: str, claims: dict[str, str], names: dict[str, str]) -> str:
    """Return what a correction is of: a claim, or what the parts of a key beside this exercise name."""
    if key in claims:
        return claims[key]
    parts = [names.get(part, part) for part in lists.parts(key) if part != exercise_id]
    return ", ".join(parts) or names[exercise_id]


def _cell(cell: object, names: dict[str, str]) -> str | None:
    if not isinstance(cell, str):
        return None
    return ", ".join(names.get(part, part.replace("-", " ")) for part in lists.parts(cell))


def _reason(cell: object, claims: dict[str, str]) -> str | None:
    if not isinstance(cell, str):
        return None
    return _CLAIM_ID.sub(lambda found: f"“{claims.get(found[0], GONE)}”", cell)
