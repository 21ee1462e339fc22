"""Indicators that other tables hold: derived from them, so that no figure is typed twice.

Spending and equipment come from the table of defence spending, membership of a scheme from the measure that
names its states, forward land forces from the table of battlegroups.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard.analysis.advice.concerns import FORCE, as_one
from dashboard.analysis.kit.tables import Tables
from dashboard.schema import codes
from dashboard.schema import columns as c


@dataclass(frozen=True)
class Share:
    """An indicator read off the latest year of the table of defence spending.

    Attributes
    ----------
    focus_area, indicator, unit, note : str
        As the table of indicators would have them; `{year}` stands for the year.
    column : str
        Column of the spending table.
    target : float
        Least that is asked for, in that unit.
    """

    focus_area: str
    indicator: str
    unit: str
    note: str
    column: str
    target: float


@dataclass(frozen=True)
class Scheme:
    """An indicator that says whether a state is in a scheme, read off the measure that founded it.

    Attributes
    ----------
    indicator, note : str
        As the table of indicators would have them.
    measure_id : str
        The measure; its `countries` are in.
    others_are_out : bool
        Whether its list is whole, so that an ally that it does not name is out; otherwise unknown.
    """

    indicator: str
    note: str
    measure_id: str
    others_are_out: bool


NATO_DEFINITION = "NATO core"
"""How the definition begins under which shares of several states can be compared."""

SHARES = (
    Share(
        "Force Deployment",
        "core defence spending {year} estimate",
        "percent of GDP",
        "target is the Hague core share for 2035",
        c.PERCENT_GDP,
        3.5,
    ),
    Share(
        "Technological Edge",
        "equipment share of defence spending {year} estimate",
        "percent",
        "target is the NATO 20 percent guideline",
        c.EQUIPMENT_SHARE_PERCENT,
        20,
    ),
)

SCHEMES = (
    Scheme(
        "signatory of satellite data sharing (APSS), 2023 list",
        "zero means not on the launch list of 18",
        "RM053",
        others_are_out=True,
    ),
    Scheme(
        "takes part in Nordic Warden ship-risk alerts",
        "the system of the Joint Expeditionary Force, which other allies do not belong to",
        "RM096",
        others_are_out=False,
    ),
)


BRIGADE = 3000
BRIGADE_WORDS = "target is the lower edge of a NATO brigade as reported in 2022"
"""Troops that a forward land force is held against, and what they are."""


def complete(tables: Tables, forces: pd.DataFrame | None = None) -> pd.DataFrame:
    """Return the table of indicators with those that other tables hold.

    Parameters
    ----------
    tables : Tables
        The tables as they are, not as a filter leaves them.
    forces : pandas.DataFrame, optional
        Result of `posture.battlegroups.latest`: figures that count everybody take the place of typed ones.

    Returns
    -------
    pandas.DataFrame
        The columns of the indicator table; a row for each flank ally that has a figure.
    """
    typed = as_one(tables.indicators)
    made = [*_shares(tables.defence_spending), *_schemes(tables.measures)]
    if forces is not None:
        counted = [*_forces(forces)]
        hosts = {row[c.ISO3] for row in counted}
        typed = typed[~((typed[c.INDICATOR] == FORCE) & typed[c.ISO3].isin(hosts))]
        made += counted
    if not made:
        return typed
    added = pd.DataFrame(made, columns=list(typed.columns)).astype(typed.dtypes.to_dict())
    return pd.concat([typed, added], ignore_index=True)


def _forces(forces: pd.DataFrame) -> Iterator[dict[str, Any]]:
    whole = forces[forces[c.TROOPS].notna() & forces[c.IS_WHOLE].fillna(value=False).astype(bool)]
    for row in whole.to_dict("records"):
        yield {
            c.ISO3: row[c.HOST],
            c.FOCUS_AREA: "Force Deployment",
            c.INDICATOR: FORCE,
            c.VALUE: float(row[c.TROOPS]),
            c.UNIT: "troops",
            c.TARGET: BRIGADE,
            c.DIRECTION: "at_least",
            c.AS_OF: row[c.AS_OF],
            c.SOURCE_ID: row[c.SOURCE_IDS],
            c.CONFIDENCE: row[c.CONFIDENCE],
            c.NOTE: f"{BRIGADE_WORDS}; counts: {row[c.TROOPS_SCOPE]}",
        }


def _shares(spending: pd.DataFrame) -> Iterator[dict[str, Any]]:
    rows = spending[
        spending[c.ISO3].isin(codes.FLANK_ALLIES) & spending[c.DEFINITION].str.startswith(NATO_DEFINITION)
    ]
    latest = rows[rows[c.YEAR] == rows[c.YEAR].max()]
    for share in SHARES:
        for row in latest[latest[share.column].notna()].to_dict("records"):
            yield {
                c.ISO3: row[c.ISO3],
                c.FOCUS_AREA: share.focus_area,
                c.INDICATOR: share.indicator.format(year=row[c.YEAR]),
                c.VALUE: row[share.column],
                c.UNIT: share.unit,
                c.TARGET: share.target,
                c.DIRECTION: "at_least",
                c.AS_OF: row[c.EDITION],
                c.SOURCE_ID: row[c.SOURCE_ID],
                c.CONFIDENCE: row[c.CONFIDENCE],
                c.NOTE: share.note,
            }


def _schemes(measures: pd.DataFrame) -> Iterator[dict[str, Any]]:
    held = measures.set_index(c.MEASURE_ID)
    for scheme in SCHEMES:
        if scheme.measure_id not in held.index:
            continue
        measure = held.loc[scheme.measure_id]
        states = str(measure[c.COUNTRIES]).split(";")
        for iso3 in codes.FLANK_ALLIES:
            if iso3 in states or scheme.others_are_out:
                yield {
                    c.ISO3: iso3,
                    c.FOCUS_AREA: "Intelligence Sharing",
                    c.INDICATOR: scheme.indicator,
                    c.VALUE: float(iso3 in states),
                    c.UNIT: "yes/no",
                    c.TARGET: 1.0,
                    c.DIRECTION: "at_least",
                    c.AS_OF: measure[c.DATE],
                    c.SOURCE_ID: measure[c.SOURCE_ID],
                    c.CONFIDENCE: measure[c.CONFIDENCE],
                    c.NOTE: scheme.note,
                }
