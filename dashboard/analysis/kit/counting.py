"""Count once: which exercises a total may hold, and how many it leaves out."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

from dashboard.schema import codes, keys
from dashboard.schema import columns as c
from dashboard.wording import counted

_REASONS = {
    "part": ("part of a counted exercise", "parts of counted exercises"),
    "activity": ("activity", "activities"),
    "rotation": ("rotation", "rotations"),
    "cancelled": ("cancelled plan", "cancelled plans"),
    "planned": ("plan not known to have run", "plans not known to have run"),
    "article": ("record of the article", "records of the article"),
}


def the_only(exercise_ids: "pd.Series[str]") -> object:
    """Return the one exercise of a group; missing where the group holds several."""
    return exercise_ids.iloc[0] if len(exercise_ids) == 1 else pd.NA


@dataclass(frozen=True)
class Counted:
    """What a total holds.

    Attributes
    ----------
    rows : pandas.DataFrame
        Rows of the exercise table that count.
    left_out : dict of str to int
        How many were left out for each reason: `part`, or the kind that no total counts.
    rule : str
        The rule and these numbers in words.
    """

    rows: pd.DataFrame
    left_out: dict[str, int]
    rule: str


def count_once(exercises: pd.DataFrame, links: pd.DataFrame, *, count_parts: bool = False) -> Counted:
    """Leave out what would count twice or is no exercise.

    Parameters
    ----------
    exercises : pandas.DataFrame
        Rows of the exercise table, filtered as the reader chose.
    links : pandas.DataFrame
        Rows of the link table.
    count_parts : bool
        Count the parts beside their umbrella.

    Returns
    -------
    Counted
        A part leaves only when its umbrella is itself among the rows that count; exercises that share
        troops without being part of one another all stay.
    """
    countable, parts = _countable(exercises, links)
    rows = countable if count_parts else countable[~parts]
    left_out = {kind: int((exercises[c.KIND] == kind).sum()) for kind in codes.UNCOUNTED_KINDS}
    left_out = {"part": 0 if count_parts else int(parts.sum())} | left_out
    left_out = {reason: number for reason, number in left_out.items() if number}
    return Counted(rows, left_out, _rule(rows, links, left_out, count_parts=count_parts))


def counted_ids(exercises: pd.DataFrame, links: pd.DataFrame, *, count_parts: bool) -> frozenset[str]:
    """Return the exercises that count alone; parameters as for `count_once`."""
    countable, parts = _countable(exercises[[c.EXERCISE_ID, c.KIND]], links)
    rows = countable if count_parts else countable[~parts]
    return frozenset(rows[c.EXERCISE_ID].tolist())


def _countable(
    exercises: pd.DataFrame, links: pd.DataFrame
) -> tuple[pd.DataFrame, "np.ndarray[Any, np.dtype[np.bool_]]"]:
    """Return the rows of a kind that counts, and which of them are parts of others among them."""
    countable = exercises[~keys.are_among(exercises[c.KIND], codes.UNCOUNTED_KINDS)]
    return countable, keys.are_among(countable[c.EXERCISE_ID], _parts_of(links, countable[c.EXERCISE_ID]))


def _parts_of(links: pd.DataFrame, umbrellas: "pd.Series[str]") -> "pd.Series[str]":
    part_of = links[(links[c.RELATION] == "part_of") & (links[c.PARENT_ID] != links[c.CHILD_ID])]
    return part_of[keys.are_among(part_of[c.PARENT_ID], umbrellas)][c.CHILD_ID]


def _rule(rows: pd.DataFrame, links: pd.DataFrame, left_out: dict[str, int], *, count_parts: bool) -> str:
    words = ["Parts are counted beside their umbrella." if count_parts else "Each exercise is counted once."]
    if left_out:
        items = [counted(number, *_REASONS[reason]) for reason, number in left_out.items()]
        words.append(f"Left out: {', '.join(items)}.")
    sharing = links[
        (links[c.RELATION] == "shares_troops_with")
        & keys.are_among(links[c.PARENT_ID], rows[c.EXERCISE_ID])
        & keys.are_among(links[c.CHILD_ID], rows[c.EXERCISE_ID])
    ]
    if len(sharing):
        pairs = counted(len(sharing), "counted pair shares", "counted pairs share")
        words.append(f"{pairs} troops, so a sum of troops counts those twice.")
    return " ".join(words)
