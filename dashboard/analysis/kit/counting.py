"""Count once: which exercises a total may hold, and how many it leaves out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from pandas.api.typing import DataFrameGroupBy

from dashboard.schema import codes, kept, keys, lists
from dashboard.schema import columns as c
from dashboard.wording import counted

Booleans = np.ndarray[Any, np.dtype[np.bool_]]

_REASONS = {
    "part": ("part of a counted exercise", "parts of counted exercises"),
    "activity": ("activity", "activities"),
    "rotation": ("rotation", "rotations"),
    "cancelled": ("cancelled plan", "cancelled plans"),
    "planned": ("plan not known to have run", "plans not known to have run"),
    "article": ("record of the article", "records of the article"),
}


def the_only(exercise_ids: Sequence[str]) -> str | None:
    """Return the one exercise of a group; none where the group holds several."""
    return exercise_ids[0] if len(exercise_ids) == 1 else None


def of_groups(groups: "DataFrameGroupBy[Any, Any]", exercises: pd.DataFrame) -> dict[str, "pd.Series[str]"]:
    """Return for each group of exercises the one that it holds, as `the_only`, and the documents of all."""
    names = groups.size().index
    ids, cited = (keys.of_groups(groups, exercises[name]) for name in (c.EXERCISE_ID, c.SOURCE_IDS))
    return {
        c.EXERCISE_ID: pd.Series(list(map(the_only, ids)), names, dtype="str"),
        c.SOURCE_IDS: pd.Series(list(map(lists.joined, cited)), names, dtype="str"),
    }


def ids_of(exercises: pd.DataFrame) -> list[str]:
    """Return the exercise of each row; made once for a table."""
    return kept.once(_ids_of, exercises)


def _ids_of(exercises: pd.DataFrame) -> list[str]:
    return list(exercises[c.EXERCISE_ID].tolist())


def are_countable(exercises: pd.DataFrame) -> Booleans:
    """Say of each row whether it is of a kind that totals count."""
    return ~keys.are_among(exercises[c.KIND], codes.UNCOUNTED_KINDS)


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


def umbrellas_of(links: pd.DataFrame) -> dict[str, list[str]]:
    """Return for each exercise that is a part of others which these are; made once for a frame of links."""
    return kept.once(_umbrellas_of, links)


def _countable(exercises: pd.DataFrame, links: pd.DataFrame) -> tuple[pd.DataFrame, Booleans]:
    """Return the rows of a kind that counts, and which of them are parts of others among them."""
    countable = exercises[are_countable(exercises)]
    return countable, np.array(are_parts(countable[c.EXERCISE_ID].tolist(), links), dtype=bool)


def are_parts(exercise_ids: Sequence[str], links: pd.DataFrame) -> list[bool]:
    """Say of each exercise whether it is a part of another one among them."""
    umbrellas, among = umbrellas_of(links), set(exercise_ids)
    return [not among.isdisjoint(umbrellas.get(one, ())) for one in exercise_ids]


def _umbrellas_of(links: pd.DataFrame) -> dict[str, list[str]]:
    part_of = links[(links[c.RELATION] == "part_of") & (links[c.PARENT_ID] != links[c.CHILD_ID])]
    return keys.by_key(part_of[c.CHILD_ID], part_of[c.PARENT_ID])


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
