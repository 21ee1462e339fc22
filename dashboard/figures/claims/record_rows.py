"""Rows of the claims on one exercise: marks that do not touch share one, and speakers stand beside some."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np
import pandas as pd

from dashboard.analysis.claims.reach import Reach
from dashboard.figures.claims import claim_marks
from dashboard.figures.kit import label_placement
from dashboard.figures.kit.text import short, unabbreviated
from dashboard.schema import claim_codes
from dashboard.schema import columns as c
from dashboard.wording import safe, span

MARK_PIXELS = 9
"""From the middle of a mark to where the next may begin, on a telephone."""

WIDE_PLOT, WIDE_LETTER = 560, 6.2
"""Pixels of a plot on which speakers are named, at least, and of a letter of their names across."""

LETTERS, LEAST_LETTERS = 48, 12
"""Letters of a speaker's name, at most, and of one that has hardly any room."""

GAP = 0.6
"""Rows that part one role from the next."""

_NOT_NAMED = " (speaker not named)"

Mark: TypeAlias = tuple[int, Mapping[Any, Any]]
"""Place and cells of a claim among those drawn."""

Stretch: TypeAlias = tuple[float, float]
"""Shares of the width of the plot between which something lies."""


@dataclass(frozen=True)
class Label:
    """What stands beside the mark of a claim.

    Attributes
    ----------
    at : int
        Place of the claim among those drawn.
    low, high : float
        The two ends of its bar, in the unit of the metric.
    speaker : str
        Who said its number first.
    ends : tuple of str
        Which of its two ends the headline tells, of `value_low` and `value_high`: on a telephone that number
        alone stands at it.
    is_high : bool
        Whether it belongs to the upper half of what is claimed, and stands right of its mark if it can.
    """

    at: int
    low: float
    high: float
    speaker: str
    ends: tuple[str, ...]
    is_high: bool

    def beside(self, span_of_axis: tuple[float, float]) -> "Beside":
        """Return its words on a wide chart: where they have room, cut where they have none."""
        low, high = (_share(value, span_of_axis) for value in (self.low, self.high))
        words = span(self.low, self.high)
        room = {True: 1 - high, False: low}
        letters = {
            right: int((share * WIDE_PLOT - MARK_PIXELS) / WIDE_LETTER) for right, share in room.items()
        }
        whole = len(words) + 1 + min(len(self.speaker), LETTERS)
        right = self.is_high if letters[self.is_high] >= whole else letters[True] >= letters[False]
        name = short(self.speaker, max(LEAST_LETTERS, min(LETTERS, letters[right] - len(words) - 1)))
        width = (MARK_PIXELS + WIDE_LETTER * (len(words) + 1 + len(name))) / WIDE_PLOT
        stretch = (high, high + width) if right else (low - width, low)
        return Beside(words, name, self.high if right else self.low, "left" if right else "right", stretch)


@dataclass(frozen=True)
class Beside:
    """Words beside a mark: number, speaker, the value at which they stand, the end there, what they take."""

    words: str
    speaker: str
    value: float
    anchor: str
    stretch: Stretch


def labels(rows: pd.DataFrame, leading: Reach, notable: Collection[str]) -> list[Label]:
    """Return what stands beside the marks on which the finding rests, each number of a role once.

    Parameters
    ----------
    rows : pandas.DataFrame
        The claims drawn.
    leading : Reach
        What the headline tells.
    notable : collection of str
        Ids of further claims whose speaker is named: the declared number, the independent ones.
    """
    if rows.empty:
        return []
    marks = sorted(enumerate(rows.to_dict("records")), key=lambda mark: _less_telling(mark, notable))
    lowest, highest = rows[c.VALUE_LOW].min(), rows[c.VALUE_HIGH].max()
    of_headline = [(c.VALUE_LOW, leading.low), (c.VALUE_HIGH, leading.high)][leading.low == leading.high :]
    ends = [(_having(marks, *end), end[0]) for end in of_headline]
    picked = [*ends, *((mark, "") for mark in marks if mark[1][c.CLAIM_ID] in notable)]
    picked += [(_having(marks, c.VALUE_LOW, lowest), ""), (_having(marks, c.VALUE_HIGH, highest), "")]
    middle = np.sqrt(float(lowest) * float(highest))
    found: dict[tuple[str, float, float], Label] = {}
    for mark, end in picked:
        if mark is None:
            continue
        label = _label(mark, end, middle)
        key = (str(mark[1][c.ORIGIN_ROLE]), label.low, label.high)
        known = found.setdefault(key, label)
        if end and end not in known.ends and known.at == label.at:
            found[key] = replace(known, ends=(*known.ends, end))
    return list(found.values())


def in_rows(rows: pd.DataFrame, told: Sequence[Label], span_of_axis: tuple[float, float]) -> "list[float]":
    """Return the height of each claim: roles together, each mark in the first row where it touches nothing.

    Parameters
    ----------
    rows : pandas.DataFrame
        The claims drawn, roles together in order.
    told : sequence of Label
        What stands beside some of them.
    span_of_axis : tuple of float
        Logarithms of the two ends of the axis.
    """
    stretches = _stretches(rows, told, span_of_axis)
    named = {label.at for label in told}
    heights: dict[int, float] = {}
    top = 0.0
    for _, of_role in rows.reset_index(drop=True).groupby(c.ORIGIN_ROLE, sort=False):
        filled: list[list[Stretch]] = []
        for at in sorted(of_role.index, key=lambda one: one not in named):
            place = next((i for i, row in enumerate(filled) if _is_free(row, stretches[at])), len(filled))
            if place == len(filled):
                filled.append([])
            filled[place].extend(stretches[at])
            heights[at] = round(top + place, 2)
        top += len(filled) + GAP
    return [heights[at] for at in range(len(rows))]


def annotations(
    heights: Sequence[float], told: Sequence[Label], span_of_axis: tuple[float, float]
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return what stands beside marks on a telephone, numbers of the headline, and what on wide charts."""
    narrow = [
        claim_marks.end(getattr(one, _FIELDS[end][0]), heights[one.at], _FIELDS[end][1])
        for one in told
        for end in one.ends
    ]
    wide = []
    for one in told:
        beside = one.beside(span_of_axis)
        words = {"text": f"<b>{safe(beside.words)}</b> {safe(beside.speaker)}"}
        wide.append(claim_marks.end(beside.value, heights[one.at], beside.anchor) | words)
    return narrow, wide


_FIELDS = {c.VALUE_LOW: ("low", "right"), c.VALUE_HIGH: ("high", "left")}
"""Of each end the field of a label that has it, and the end of a number that stands at it."""


def _less_telling(mark: Mark, notable: Collection[str]) -> tuple[bool, bool, bool, int]:
    """Put a large mark before a small one, one that counts first, and a speaker before nobody."""
    at, claim = mark
    is_unknown = claim[c.ORIGIN_ID] == claim_codes.UNKNOWN_CLAIMANT
    return claim[c.SCOPE] != "whole_exercise", claim[c.CLAIM_ID] not in notable, is_unknown, at


def _having(marks: Sequence[Mark], column: str, value: float) -> Mark | None:
    return next((mark for mark in marks if mark[1][column] == value), None)


def _label(mark: Mark, end: str, middle: float) -> Label:
    at, claim = mark
    is_unknown = claim[c.ORIGIN_ID] == claim_codes.UNKNOWN_CLAIMANT
    speaker = str(claim[c.CLAIMANT]).removesuffix(_NOT_NAMED) if is_unknown else str(claim[c.ORIGIN])
    low, high = float(claim[c.VALUE_LOW]), float(claim[c.VALUE_HIGH])
    return Label(at, low, high, unabbreviated(speaker), (end,) if end else (), low >= middle)


def _stretches(
    rows: pd.DataFrame, told: Sequence[Label], span_of_axis: tuple[float, float]
) -> list[list[Stretch]]:
    """Return what each claim takes of its row: its mark and its bar, and what stands beside it."""
    edge = MARK_PIXELS / label_placement.WIDTH
    ends = zip(rows[c.VALUE_LOW], rows[c.VALUE_HIGH], strict=True)
    taken = [[(_share(low, span_of_axis) - edge, _share(high, span_of_axis) + edge)] for low, high in ends]
    for one in told:
        taken[one.at].append(one.beside(span_of_axis).stretch)
        for end in one.ends:
            value = getattr(one, _FIELDS[end][0])
            width = (MARK_PIXELS + label_placement.LETTER * len(span(value, value))) / label_placement.WIDTH
            at = _share(value, span_of_axis)
            taken[one.at].append((at, at + width) if end == c.VALUE_HIGH else (at - width, at))
    return taken


def _share(value: float, span_of_axis: tuple[float, float]) -> float:
    first, last = span_of_axis
    return float((np.log10(float(value)) - first) / (last - first))


def _is_free(row: Sequence[Stretch], stretches: Sequence[Stretch]) -> bool:
    return all(high <= left or right <= low for low, high in row for left, right in stretches)
