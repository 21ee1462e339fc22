"""The Vienna Document's lines, and how many declared figures stop just short of them."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from dashboard.schema import codes, lists
from dashboard.schema import columns as c

MARGIN = 0.1
"""How near counts as just short of a line, as a share of the line."""


_ACTIVITIES = {
    "troops": "(?:ground )?troops|ground forces",
    "tanks": "battle tanks",
    "armoured_vehicles": "armoured combat vehicles",
    "artillery": "artillery.*",
    "landing": "amphibious landing.*",
}
"""How the table names the activity that a line is about, by what is counted."""


@dataclass(frozen=True)
class Line:
    """One line of the Vienna Document 2011.

    Attributes
    ----------
    value : int
        Number from which on it obliges; of troops, tanks and so on.
    obligation : str
        `notification` in advance, or `observation`: to invite observers.
    is_printed : bool
        Whether a page read prints it; otherwise it is from general knowledge of the document.
    source_id : str
        Document.
    """

    value: int
    obligation: str
    is_printed: bool
    source_id: str


@dataclass(frozen=True)
class Lines:
    """The lines of the Vienna Document for one thing counted, the lower first; none where it has none."""

    lines: tuple[Line, ...] = ()

    def __iter__(self) -> Iterator[Line]:
        """Give the lines, the lower first."""
        return iter(self.lines)

    def __len__(self) -> int:
        """Give their number."""
        return len(self.lines)

    def of(self, obligation: str) -> Line:
        """Return the line of a duty; raise StopIteration where there is none."""
        return next(line for line in self.lines if line.obligation == obligation)

    @property
    def notification(self) -> int:
        """Number from which an activity must be notified in advance."""
        return self.of("notification").value

    @property
    def observation(self) -> int:
        """Number from which observers must be invited."""
        return self.of("observation").value

    @property
    def are_printed(self) -> bool:
        """Whether a page read prints each of them."""
        return all(line.is_printed for line in self.lines)

    @property
    def source_ids(self) -> str:
        """Documents that print them, `;`-joined."""
        return lists.joined(line.source_id for line in self.lines)


def lines_for(thresholds: pd.DataFrame, counted: str) -> Lines:
    """Return the lines for what is counted.

    Parameters
    ----------
    thresholds : pandas.DataFrame
        Rows of the threshold table.
    counted : str
        A code of `codes.METRICS`, or `landing`.
    """
    if counted not in _ACTIVITIES:
        return Lines()
    rows = thresholds[
        thresholds[c.ACTIVITY].str.fullmatch(_ACTIVITIES[counted], case=False, na=False)
        & thresholds[c.OBLIGATION].isin(("notification", "observation"))
        & thresholds[c.VALUE].notna()
    ].sort_values([c.VALUE, c.OBLIGATION])
    return Lines(
        tuple(
            Line(int(row[c.VALUE]), row[c.OBLIGATION], row[c.CONFIDENCE] != "not_seen", row[c.SOURCE_ID])
            for row in rows.to_dict("records")
        )
    )


def troop_lines(thresholds: pd.DataFrame) -> Lines:
    """Return the two lines for troops, one for each duty.

    Raises
    ------
    ValueError
        Where the table does not hold exactly one figure, seen on a page, for each of the two duties.
    """
    printed = [line for line in lines_for(thresholds, "troops") if line.is_printed]
    for obligation in ("notification", "observation"):
        number = sum(line.obligation == obligation for line in printed)
        if number != 1:
            raise ValueError(f"thresholds: expected one troop line for {obligation}, saw {number}")
    return Lines(tuple(printed))


def just_below(table: pd.DataFrame, line: int, margin: float = MARGIN) -> pd.DataFrame:
    """Count by bloc how many declared totals fall short of a line, and how many just so.

    Parameters
    ----------
    table : pandas.DataFrame
        Result of `sizes.sizes`; only figures for the whole exercise are compared with the line.
    line : int
        Troops. An exercise of exactly so many has reached it.
    margin : float
        Share of the line that counts as near: with 0.1 and 13,000, from 11,700 to 12,999 is just below
        and from 13,000 to 14,300 just above.

    Returns
    -------
    pandas.DataFrame
        One row per bloc: `bloc`, `n` (exercises with a declared total), `n_below`, `n_just_below`,
        `n_just_above` (Int64), `share_below_percent`, `share_just_below_percent` (of `n`; missing where
        there is none), `source_ids`.
    """
    found = around(table, line, margin).reindex(list(codes.BLOCS), fill_value=0)
    groups = declared_totals(table).groupby(c.BLOC)
    total = found[c.N].astype("float64").where(found[c.N] > 0)
    return found.assign(
        **{
            c.SHARE_BELOW_PERCENT: 100 * found[c.N_BELOW].astype("float64") / total,
            c.SHARE_JUST_BELOW_PERCENT: 100 * found[c.N_JUST_BELOW].astype("float64") / total,
            c.SOURCE_IDS: groups[c.SOURCE_IDS].agg(lists.joined),
        }
    ).reset_index(names=c.BLOC)


def around(table: pd.DataFrame, line: int, margin: float = MARGIN) -> pd.DataFrame:
    """Return the counts of `just_below` alone, by bloc, for the blocs with a declared total."""
    found = near(table, line, margin)
    counts = [[one.n, one.n_below, one.n_just_below, one.n_just_above] for one in found.values()]
    names = [c.N, c.N_BELOW, c.N_JUST_BELOW, c.N_JUST_ABOVE]
    return pd.DataFrame(counts, pd.Index([*found], dtype="str", name=c.BLOC), names, dtype="Int64")


@dataclass
class Near:
    """How many declared totals of a bloc there are, and of these how many lie below a line, and near it."""

    n: int = 0
    n_below: int = 0
    n_just_below: int = 0
    n_just_above: int = 0


def near(table: pd.DataFrame, line: int, margin: float = MARGIN) -> dict[str, Near]:
    """Return the same counts as plain numbers, which the many readings of a finding ask for.

    Blocs without a declared total are left out, the others in the order of their codes.
    """
    totals = declared_totals(table)
    below = falls_short(totals, line)
    flags = (below, is_just_below(totals, line, margin), ~below & (totals[c.DECLARED] <= line * (1 + margin)))
    found: dict[str, Near] = {}
    for bloc, *each in zip(totals[c.BLOC].tolist(), *(flag.tolist() for flag in flags), strict=True):
        counts = found.setdefault(bloc, Near())
        counts.n += 1
        counts.n_below += each[0]
        counts.n_just_below += each[1]
        counts.n_just_above += each[2]
    return dict(sorted(found.items()))


def is_just_below(table: pd.DataFrame, line: int, margin: float = MARGIN) -> "pd.Series[bool]":
    """Say for each exercise whether its declared figure lies below a line, and within a share of it."""
    return falls_short(table, line) & (table[c.DECLARED] >= line * (1 - margin))


def declared_totals(table: pd.DataFrame) -> pd.DataFrame:
    """Return the exercises whose organiser gave a figure for the whole of it."""
    return table[table[c.DECLARED].notna() & (table[c.DECLARED_SCOPE] == "whole_exercise")]


def falls_short(table: pd.DataFrame, line: int) -> "pd.Series[bool]":
    """Say for each exercise whether its declared figure lies below a line.

    An exercise of exactly the line's size has reached it, unless the organiser says "fewer than".
    """
    value, hedge = table[c.DECLARED], table[c.DECLARED_QUALIFIER]
    return (value < line) | ((value == line) & (hedge == "fewer_than").fillna(False).astype(bool))
