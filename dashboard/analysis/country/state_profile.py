"""Everything that the register holds on one state, read once for a whole page."""

from dataclasses import dataclass

import pandas as pd

from dashboard.analysis import counting_notes
from dashboard.analysis.advice import held_elsewhere
from dashboard.analysis.advice.checks import checks
from dashboard.analysis.country import key_figures
from dashboard.analysis.events import incidents, permutation_test
from dashboard.analysis.exercises import sizes, yearly
from dashboard.analysis.geography import places
from dashboard.analysis.kit import counting
from dashboard.analysis.kit.tables import Tables
from dashboard.analysis.posture import battlegroups, measures, spending
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.selection import Selection


@dataclass(frozen=True)
class State:
    """One state as the register holds it; each table is empty where it holds nothing.

    Attributes
    ----------
    key_figures, personnel, corners : pandas.DataFrame
        Results of `key_figures`.
    shares : pandas.DataFrame
        Result of `spending.over_time`.
    snapshots : pandas.DataFrame
        Result of `battlegroups.snapshots`, where the state is host; empty without any figure of troops.
    bases, exercise_places, ground : pandas.DataFrame
        Results of `places` on its sites and on the exercises that it hosts, and the rows of both together.
    exercises, hosted : pandas.DataFrame
        Results of `sizes.sizes` on the exercises that it hosts, latest first, and of `yearly.yearly` on them.
    by_area : pandas.DataFrame
        Result of `measures.by_area` by focus area; empty where it has no measure.
    events, drills : pandas.DataFrame
        Results of `incidents.events` for it, and of `permutation_test.drills`.
    checks : pandas.DataFrame
        Result of `checks.checks`; empty for a state that the indicators do not follow.
    rule, placed : str
        How its exercises are counted, and how large their marks are on a map.
    """

    key_figures: pd.DataFrame
    personnel: pd.DataFrame
    corners: pd.DataFrame
    shares: pd.DataFrame
    snapshots: pd.DataFrame
    bases: pd.DataFrame
    exercise_places: pd.DataFrame
    ground: pd.DataFrame
    exercises: pd.DataFrame
    hosted: pd.DataFrame
    by_area: pd.DataFrame
    events: pd.DataFrame
    drills: pd.DataFrame
    checks: pd.DataFrame
    rule: str
    placed: str


def read(filtered: Tables, register: Tables, selection: Selection, iso3: str) -> State:
    """Read one state off the tables.

    Parameters
    ----------
    filtered : Tables
        The tables as the reader's filters leave them, with `iso3` as the only country.
    register : Tables
        The tables unfiltered: key figures, indicators and the drills behind the incidents are read there.
    selection : Selection
        The reader's choice.
    iso3 : str
        State.
    """
    counted = counting.count_once(
        filtered.exercises, filtered.exercise_links, count_parts=selection.count_parts
    )
    sized = sizes.sizes(counted.rows, filtered.claims, selection)
    bases = places.base_points(filtered.sites)
    gathered = places.exercise_places(places.exercise_points(filtered.exercise_sites, sized))
    held = held_elsewhere.complete(register, battlegroups.latest(register.battlegroups))
    checked = checks(held, [iso3] if iso3 in codes.FLANK_ALLIES else [])
    rows, forces = filtered.measures, battlegroups.snapshots(filtered.battlegroups)
    published = key_figures.of_state(
        register.countries, register.defence_spending, register.battlegroups, iso3
    )
    exposed = key_figures.exposure_row(register.units, register.sites, iso3)
    return State(
        key_figures=pd.concat([published, exposed], ignore_index=True),
        personnel=key_figures.personnel(filtered.defence_spending, iso3),
        corners=key_figures.corners(register.units, iso3),
        shares=spending.over_time(filtered.defence_spending, (iso3,)),
        snapshots=forces if forces[c.TROOPS].notna().any() else forces.iloc[:0],
        bases=bases,
        exercise_places=gathered,
        ground=pd.concat([bases, gathered.rename(columns={c.PLACE: c.NAME})], ignore_index=True),
        exercises=sized.sort_values([c.FIRST_DAY, c.NAME], ascending=[False, True], ignore_index=True),
        hosted=yearly.yearly(sized),
        by_area=measures.by_area(rows, c.FOCUS_AREA) if len(rows) else rows,
        events=incidents.events(filtered.incidents),
        drills=permutation_test.drills(register.exercises, register.exercise_links, register.exercise_sites),
        checks=checked[checked[c.VALUE].notna()].reset_index(drop=True),
        rule=counted.rule,
        placed=counting_notes.sized(counted.rule, selection.basis, "marks"),
    )
