"""The columns that are understood: our own names and those of ACLED, UCDP GED and GDELT."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dashboard.event_lists.faults import Unanswered
from dashboard.reading.states import fips_codes
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES
from dashboard.wording import agree, together

NEEDED = (c.DATE, c.COUNTRY, c.KIND, c.LATITUDE, c.LONGITUDE)
"""What each row of a list says: when, in which state, of which kind, and where in degrees."""

UCDP_KINDS = {"1": "State-based conflict", "2": "Non-state conflict", "3": "One-sided violence"}

CAMEO_ROOTS = {
    "01": "Make public statement",
    "02": "Appeal",
    "03": "Express intent to cooperate",
    "04": "Consult",
    "05": "Engage in diplomatic cooperation",
    "06": "Engage in material cooperation",
    "07": "Provide aid",
    "08": "Yield",
    "09": "Investigate",
    "10": "Demand",
    "11": "Disapprove",
    "12": "Reject",
    "13": "Threaten",
    "14": "Protest",
    "15": "Exhibit military posture",
    "16": "Reduce relations",
    "17": "Coerce",
    "18": "Assault",
    "19": "Fight",
    "20": "Engage in unconventional mass violence",
}


FIPS_STATES = {code: STATE_NAMES[iso3] for code, iso3 in fips_codes.STATES.items()}
"""By ISO 3166, which readers take them for, RS would be Serbia and BO Bolivia."""


@dataclass(frozen=True)
class Layout:
    """How one publisher names the columns of its lists.

    Attributes
    ----------
    name : str
        Whose names these are.
    names : mapping of str to str
        The publisher's column for each of `NEEDED`.
    is_coded_by_machine : bool
        Whether programs have coded the events from the news.
    words : mapping of str to mapping of str to str
        Words of its codes, where it writes codes, by what they stand for: `kind` or `country`.
    kind_width : int
        Digits of a code, which a reader of files may have taken for a number; 0 where codes are no numbers.
    """

    name: str
    names: Mapping[str, str]
    is_coded_by_machine: bool = False
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    kind_width: int = 0


LAYOUTS = (
    Layout("our own names", {name: name for name in NEEDED}),
    Layout("our own names", {name: name for name in NEEDED} | {c.LATITUDE: "lat", c.LONGITUDE: "lon"}),
    Layout("ACLED", {name: name for name in NEEDED} | {c.DATE: "event_date", c.KIND: "event_type"}),
    Layout(
        "UCDP GED",
        {name: name for name in NEEDED} | {c.DATE: "date_start", c.KIND: "type_of_violence"},
        words={c.KIND: UCDP_KINDS},
    ),
    Layout(
        "GDELT",
        dict(
            zip(
                NEEDED,
                ("sqldate", "actiongeo_countrycode", "eventrootcode", "actiongeo_lat", "actiongeo_long"),
                strict=True,
            )
        ),
        is_coded_by_machine=True,
        words={c.KIND: CAMEO_ROOTS, c.COUNTRY: FIPS_STATES},
        kind_width=2,
    ),
)
"""What is understood, tried in this order; case does not matter."""


@dataclass(frozen=True)
class Found:
    """A layout in a list, with the columns as they are written there.

    Attributes
    ----------
    layout : Layout
        Whose names they are.
    columns : mapping of str to str
        The list's own column for each of `NEEDED`.
    """

    layout: Layout
    columns: Mapping[str, str]


def find(columns: Iterable[str]) -> Found:
    """Return the layout of a list by its columns.

    Raises
    ------
    Unanswered
        Where columns are missing; it names those that the closest layout lacks, and what is understood.
    """
    written = {name.lower(): name for name in columns}
    closest = min(LAYOUTS, key=lambda one: sum(name not in written for name in one.names.values()))
    lacking = [name for name in closest.names.values() if name not in written]
    if lacking:
        understood = together(dict.fromkeys(one.name for one in LAYOUTS))
        raise Unanswered(
            f"The list lacks the {agree(len(lacking), 'column')} {together(lacking)}; understood are "
            f"{understood}: {together(NEEDED)}, in any order among others."
        )
    return Found(closest, {needed: written[name] for needed, name in closest.names.items()})
