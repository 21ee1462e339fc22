"""What a chart of forward land forces says in words: its finding, its caption, its text alternative."""

import pandas as pd

from dashboard.analysis.kit.leaders import leaders
from dashboard.analysis.posture.battlegroups import name as nation_name
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import counted, headline, iso, number

OLD = 2022
"""A latest figure from this year or before is called old in the title."""

_WHOLE_WORDS = "Filled: the whole force"
_PART_WORDS = "; ring: a part of it, or the page does not say, so that it can lie higher"
_LINE_WORDS = "A line joins actual figures of one scope that are at most thirty months apart."


def title(table: pd.DataFrame) -> str:
    """Return the largest of the latest counts of whole forces; of one host the latest count."""
    complete = _complete(table)
    if table.empty:
        return "No snapshot of a battlegroup is among the rows chosen"
    if complete.empty:
        return "Nobody published a count of a whole battlegroup here"
    last = complete.groupby(c.HOST, sort=False).tail(1)
    first = leaders(zip(last[c.HOST], last[c.AS_OF], strict=True), last[c.TROOPS])
    if table[c.HOST].nunique() == 1:
        ((host, as_of),) = first.labels
        return f"Battlegroup in {nation_name(host)}: latest whole count {number(first.top)} ({iso(as_of)})"
    where = first.named(lambda one: f"{nation_name(one[0])} ({iso(one[1])})", "hosts")
    words = f"Battlegroups: largest whole force counted {number(first.top)} in"
    return headline(f"{words} {where}", f"{words} {first.named(lambda one: nation_name(one[0]), 'hosts')}")


def stale(table: pd.DataFrame) -> str:
    """Say for how many hosts the latest whole count is old, or nobody published one."""
    last = _complete(table).groupby(c.HOST, sort=False).tail(1)
    hosts = table[c.HOST].nunique()
    old, without = int((last[c.DAY].dt.year <= OLD).sum()), hosts - len(last)
    of = f" of {counted(hosts, 'host')}"
    if hosts == 1:
        # The title of one has the date.
        return " A count of the whole force is missing." if without else ""
    words = [f"dates from {OLD} or before for {number(old)}{of}"] if old else []
    if without:
        words.append(f"is missing for {number(without)}{'' if old else of}")
    return f" The latest count of a whole force {' and '.join(words)}." if words else ""


def summary(table: pd.DataFrame, hosts: list[str]) -> str:
    """Tell every figure, host by host, and how many snapshots have none."""
    parts = []
    for host in hosts:
        rows = table[(table[c.HOST] == host) & table[c.TROOPS].notna()]
        numbers = [
            f"{iso(row[c.AS_OF])} {codes.BATTLEGROUP_KINDS[row[c.KIND]].lower()} {number(row[c.TROOPS])}"
            for row in rows.to_dict("records")
        ]
        parts.append(f"{nation_name(host)}: {', '.join(numbers) or 'no troop figure'}")
    without = int(table[c.TROOPS].isna().sum())
    words = f"Troops by host. {'; '.join(parts) or 'None'}."
    return words + (f" {counted(without, 'snapshot')} without a figure not drawn." if without else "")


def marks_words(table: pd.DataFrame) -> str:
    """Say what the marks and lines mean that are drawn."""
    actual = table[(table[c.KIND] == "actual") & table[c.TROOPS].notna()]
    part = _PART_WORDS if (~actual[c.IS_WHOLE]).any() else ""
    whole = f"{_WHOLE_WORDS}{part}." if len(actual) else ""
    return f"{whole} {_LINE_WORDS if table[c.RUN].notna().any() else ''}".strip()


def until(table: pd.DataFrame) -> str:
    """Say of one host when it was counted last, where that was not this year."""
    actual = table[(table[c.KIND] == "actual") & table[c.TROOPS].notna()]
    if actual.empty or actual[c.DAY].dt.year.max() >= codes.LAST_YEAR:
        return ""
    return f" No count after {iso(actual.sort_values(c.DAY)[c.AS_OF].iloc[-1])} was found."


def led(every: pd.DataFrame) -> str:
    """Name who led, in order: who was only authorised or planned to lead did not lead then."""
    there = every[every[c.KIND] == "actual"]
    nations = (every if there.empty else there)[c.FRAMEWORK_NATION].drop_duplicates()
    return ", then ".join(nation_name(nation) for nation in nations)


def _complete(table: pd.DataFrame) -> pd.DataFrame:
    return table[(table[c.KIND] == "actual") & table[c.TROOPS].notna() & table[c.IS_WHOLE]]
