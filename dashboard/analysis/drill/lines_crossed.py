"""Which lines of the Vienna Document a drill crosses, or nearly."""

import pandas as pd

from dashboard.analysis.claims import rivals
from dashboard.analysis.claims.rivals import Mark
from dashboard.analysis.drill.description import EQUIPMENT, NUMBERS, Drill
from dashboard.analysis.method import Method

NEAR = 0.1
"""How near counts as nearly, as a share of the line."""

DUTIES = {"notification": "prior notification", "observation": "observers"}


def words(thresholds: pd.DataFrame, drill: Drill) -> tuple[str, ...]:
    """Say for each number of a drill how it stands to the lines for it; nothing for a number without lines.

    Parameters
    ----------
    thresholds : pandas.DataFrame
        Rows of the threshold table.
    drill : Drill
        The drill.
    """
    found = []
    for field in ("troops", *EQUIPMENT):
        value, marks = drill.number(field), rivals.marks(thresholds, field)
        if value is None or not marks:
            continue
        said = ", and ".join(_stands(value, mark) for mark in marks)
        seen = "" if all(mark.seen for mark in marks) else " These lines are from general knowledge only."
        found.append(f"{NUMBERS[field][0]}: {value:,} {said}.{seen}")
    return tuple(found)


def source_ids(thresholds: pd.DataFrame, drill: Drill) -> str:
    """Return the documents of the lines that `words` names, `;`-joined."""
    marks = [
        mark
        for field in ("troops", *EQUIPMENT)
        if drill.number(field) is not None
        for mark in rivals.marks(thresholds, field)
    ]
    return ";".join(sorted({mark.source_id for mark in marks}))


def method() -> Method:
    """Return the note on the lines."""
    return Method(
        "Whether the numbers given reach the lines from which the Vienna Document 2011 asks for prior "
        "notification or for observers.",
        f"A line is reached at its value. Nearly: within {NEAR:.0%} below it.",
        "One line for each duty and number given.",
        "The document counts land troops at one time under one command, with conditions that no press "
        "figure meets exactly, and exempts checks without notice to the troops. Crossing a line by this "
        "count is no breach.",
    )


def _stands(value: int, mark: Mark) -> str:
    line = f"the {mark.value:,} line for {DUTIES[mark.obligation]}"
    if value >= mark.value:
        return f"reaches {line}" if value == mark.value else f"is {value - mark.value:,} above {line}"
    nearly = "nearly reaches" if value >= mark.value * (1 - NEAR) else "is below"
    return f"{nearly} {line}, {mark.value - value:,} short"
