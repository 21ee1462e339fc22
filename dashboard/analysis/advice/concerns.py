"""Which names of indicators mean one thing, and which allies an indicator concerns at all.

Stated here once: what a table names in two ways would be two rows half empty, and what does not concern an
ally would look like a figure that nobody published.
"""

from dataclasses import dataclass

import pandas as pd

from dashboard.schema import codes
from dashboard.schema import columns as c

FORCE = "forward land force strength, latest count of everybody"
"""The indicator that `held_elsewhere` reads off the table of battlegroups."""

SAME = {
    ("hybrid or cyber exercises documented in the latest full year", "exercises per year"): (
        "hybrid, crisis or cyber exercises found"
    ),
    ("forward land force strength, latest figure read", "troops"): FORCE,
}
"""Names of indicators, with their unit, that stand for another: the same is counted, to the same target."""


@dataclass(frozen=True)
class Concern:
    """Whom an indicator concerns.

    Attributes
    ----------
    indicator : str
        Words that its name contains.
    allies : tuple of str
        Codes of the flank allies that can have a figure.
    reason : str
        Why no other can.
    """

    indicator: str
    allies: tuple[str, ...]
    reason: str


BALTIC = ("EST", "LVA", "LTU")

CONCERNS = (
    Concern("Rail Baltica", BALTIC, "its main line is built in three states"),
    Concern("Baltic Defence Line", BALTIC, "the line is built in three states"),
    Concern("East Shield", ("POL",), "it is a programme of Poland"),
    Concern("Szczecin corps", (*BALTIC, "POL", "SVK", "HUN"), "the corps has units in six states"),
    Concern("forward land force strength", codes.BATTLEGROUP_HOSTS, "NATO has these forces in nine states"),
    Concern(
        "framework-nation rotation",
        tuple(host for host in codes.BATTLEGROUP_HOSTS if host != "HUN"),
        "it has no such force, or is the framework nation of its own",
    ),
    Concern("Nordic Warden", (*BALTIC, "FIN", "SWE", "NOR"), "it is of the Joint Expeditionary Force"),
)
"""All others concern every ally of the flank. A figure that is published is never set aside by this."""


def as_one(indicators: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the indicator table with one name for each thing, see `SAME`.

    A year at the end of a name, such as ", 2025", is left in its place.
    """
    named = zip(indicators[c.INDICATOR], indicators[c.UNIT], strict=True)
    names = [SAME.get((name, unit), name) for name, unit in named]
    return indicators.assign(**{c.INDICATOR: pd.Series(names, indicators.index, dtype="str")})


def concerns(indicator: str, iso3: str) -> bool:
    """Say whether an indicator concerns an ally."""
    return all(iso3 in one.allies for one in CONCERNS if one.indicator in indicator)
