"""How a title says counts, parts and leaders, as patterns that it has to match."""

import re

import pandas as pd

from dashboard.schema import codes
from dashboard.schema import columns as c

SIDES = {"east": "Russia's", "west": "NATO's"}
SPELT = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def plain(count):
    return f"{int(count):,}"


def spelt(count):
    return SPELT[count] if count < len(SPELT) else plain(count)


def headed(n, total):
    """Say a part of a total as it stands at the head of a title in words."""
    if n == total > 1:
        return "Both" if n == 2 else f"All {spelt(n)}"
    return f"{spelt(n).capitalize()} of {spelt(total)}"


def ordinal(place):
    ending = {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
    return f"{place}th" if place % 100 in (11, 12, 13) else f"{place}{ending}"


def part(n, total, one, several):
    """Say a part of a total as a title may."""
    if not n:
        return rf"(None of {plain(total)} {several}|No {one} here)"
    if n == total:
        return rf"(All {plain(total)} {several}|Both {several}|The only {one})"
    return rf"{plain(n)} of {plain(total)} {several}"


def firsts(sums):
    """Return all labels that share the highest value, and that value."""
    known = {label: float(value) for label, value in sums.items() if pd.notna(value)}
    top = max(known.values())
    return [label for label, value in known.items() if abs(value - top) <= 1e-9 * abs(top)], top


def top(sums, say=str, amount=plain):
    """Ask for all that lead, or for how many they are; where numbers stand, for the right ones."""
    labels, value = firsts(sums)
    names = "".join(rf"(?=.*{re.escape(say(label))})" for label in labels)
    yield rf"{names}|(?i:{spelt(len(labels))}) " if len(labels) <= 3 else rf"(?i:{spelt(len(labels))}) "
    yield rf"\({re.escape(amount(value))}\b|^[^(]*$|\d, \d"


def by_bloc(rows, column, value, say=str):
    blocs = [bloc for bloc in codes.BLOCS if rows.loc[rows[c.BLOC] == bloc, value].sum() > 0]
    labels = set()
    for bloc in blocs:
        sums = rows[(rows[c.BLOC] == bloc) & rows[value].notna()].groupby(column)[value].sum()
        found, _ = firsts(sums)
        labels.add(tuple(found))
        if len(found) <= 3:
            yield rf"{re.escape(say(found[0]))}|(?i:{spelt(len(found))})"
        yield SIDES[bloc] if len(labels) == len(blocs) or len(found) > 1 else f"{SIDES[bloc]}|both sides"
