"""Which lines of the Vienna Document a drill crosses, or nearly."""

import pandas as pd

from dashboard.analysis.claims.thresholds import Line, lines_for
from dashboard.analysis.drill.description import EQUIPMENT, NUMBERS, Drill
from dashboard.analysis.kit.method import Method
from dashboard.schema import lists
from dashboard.wording import number, percent

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
        value, lines = drill.number(field), lines_for(thresholds, field)
        if value is None or not lines:
            continue
        stands = ", and ".join(_stands(value, line) for line in lines)
        hedge = "" if lines.are_printed else " These lines are from general knowledge only."
        found.append(f"{NUMBERS[field][0]}: {number(value)} {stands}.{hedge}")
    return tuple(found)


def source_ids(thresholds: pd.DataFrame, drill: Drill) -> str:
    """Return the documents of the lines that `words` names, `;`-joined."""
    given = [field for field in ("troops", *EQUIPMENT) if drill.number(field) is not None]
    return lists.joined(lines_for(thresholds, field).source_ids for field in given)


def method() -> Method:
    """Return the note on the lines."""
    return Method(
        "Whether the numbers given reach the lines from which the Vienna Document 2011 asks for prior "
        "notification or for observers.",
        f"A line is reached at its value. Nearly: within {percent(100 * NEAR)} below it.",
        "One line for each duty and number given.",
        "The document counts land troops at one time under one command, with conditions that no press "
        "figure meets exactly, and exempts checks without notice to the troops. Crossing a line by this "
        "count is no breach.",
    )


def _stands(value: int, line: Line) -> str:
    named = f"the {number(line.value)} line for {DUTIES[line.obligation]}"
    if value >= line.value:
        return f"reaches {named}" if value == line.value else f"is {number(value - line.value)} above {named}"
    nearly = "nearly reaches" if value >= line.value * (1 - NEAR) else "is below"
    return f"{nearly} {named}, {number(line.value - value)} short"
