"""Numbers joined to states by ISO code, for the map and for the table beside it."""

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from dashboard.analysis.geography import exposure
from dashboard.analysis.geography.state_figures import READ
from dashboard.analysis.kit.tables import Tables
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES
from dashboard.selection import Selection

NO_FIGURE = "No figure"
NOT_COVERED = "Not covered"
NOT_CHOSEN = "Not among the countries chosen"

OFF_MAP = ("CAN", "ISL", "USA", "NATO_EUR_CAN", "NATO_TOTAL")
"""States, and sums of states, that have figures but no land on the map."""


@dataclass(frozen=True)
class Measure:
    """What a map of states can show.

    Attributes
    ----------
    label : str
        Name, for a choice between measures.
    unit : str
        Unit of the value, for a colour bar.
    acts : str
        The table whose filters act on it.
    covers : tuple of str
        States that the data set out to cover; for any other a missing value says nothing.
    rule : str
        How the value is found, for the line under the title.
    """

    label: str
    unit: str
    acts: str
    covers: tuple[str, ...]
    rule: str


MEASURES = {
    "spending": Measure(
        "Defence spending",
        "percent of GDP",
        "defence_spending",
        tuple(codes.COUNTRY_NAMES),
        "Defence spending as a share of GDP, latest year with a figure, NATO's definition. Figures by "
        "another definition are not coloured, for they do not compare.",
    ),
    "equipment": Measure(
        "Equipment share",
        "percent of defence spending",
        "defence_spending",
        tuple(codes.COUNTRY_NAMES),
        "Share of equipment in defence spending, latest year with a figure, NATO's definition. "
        "Figures by another definition are not coloured.",
    ),
    "personnel": Measure(
        "Active personnel",
        "people",
        "countries",
        tuple(codes.COUNTRY_NAMES),
        "Active armed forces. Where only a range is published the colour stands for its middle.",
    ),
    "battlegroups": Measure(
        "Battlegroups",
        "troops",
        "battlegroups",
        codes.BATTLEGROUP_HOSTS,
        "NATO's forward land forces by host: the latest actual figure that counts everybody. Where there is "
        "only one on a contingent, it is not coloured.",
    ),
    "rotation": Measure(
        "Length of a rotation",
        "months",
        "battlegroups",
        codes.BATTLEGROUP_HOSTS,
        "How long the framework nation's troops stay with the battlegroup of the host, by the latest figure; "
        "plans left out. Permanent stationing is not coloured: it is no rotation.",
    ),
    "measures": Measure(
        "Measures",
        "measures",
        "measures",
        codes.FLANK_ALLIES,
        "Measures of NATO, the allies and the EU that name the state; one of several states counts in each. "
        "Those of the whole alliance are not counted here.",
    ),
    "exercises": Measure(
        "Exercises hosted",
        "exercises",
        "exercises",
        tuple(codes.COUNTRY_NAMES),
        "Exercises on the soil or coast of the state; one in several states counts in each.",
    ),
    "incidents": Measure(
        "Hybrid incidents",
        "incidents",
        "incidents",
        codes.FLANK_ALLIES,
        "Hybrid incidents in the register, one each; published yearly or monthly counts are never added.",
    ),
    "exposure": Measure(
        "Exposure",
        "percent of its area",
        "sites",
        exposure.MEASURED_UNITS,
        exposure.RULE,
    ),
}
"""What the map can show, by the name that travels in a link."""


def by_state(
    tables: Tables, measure: str, selection: Selection, found: pd.DataFrame | None = None
) -> pd.DataFrame:
    """Return one measure for every state on the map.

    Parameters
    ----------
    tables : Tables
        The tables as the filters leave them.
    measure : str
        A name of `MEASURES`.
    selection : Selection
        The reader's choice; states other than the chosen ones carry no value.
    found : pandas.DataFrame, optional
        The figures themselves, where they depend on more than the tables: `exposure.found`. A part of a
        state may have one of its own, by the code of its shape.

    Returns
    -------
    pandas.DataFrame
        One row per state, and per part with a figure of its own: `iso3` (of a part its shape's code),
        `name`, `value` (float64, in `Measure.unit`; missing where nobody published one, 0 only where the
        register covers the state and holds none), `as_of` (year or date of the figure; missing for counts
        of the register), `is_comparable` (boolean: False for a figure by another definition, missing where
        there is none), `words` (value, unit and date, or why there is none), `source_ids` (missing where
        there is no value, or 0).

    Raises
    ------
    ValueError
        On a figure of a state that the map does not have.
    """
    found = READ[measure](tables, selection) if found is None else found
    shapes = tables.units if len(tables.units) else _states_alone(found)
    states = shapes[(shapes[c.UNIT] == shapes[c.ISO3]) | shapes[c.UNIT].isin(found[c.ISO3])]
    states = states.assign(**{c.ISO3: states[c.UNIT]})
    unknown = sorted(set(found[c.ISO3]) - set(states[c.ISO3]) - set(OFF_MAP))
    if unknown:
        raise ValueError(f"the map has no state {', '.join(unknown)}")
    if selection.countries:
        found = found[found[c.ISO3].map(state_of).isin(selection.countries)]
    table = pd.DataFrame({c.ISO3: states[c.ISO3], c.NAME: states[c.NAME]}).astype("str")
    table = table.merge(found, on=c.ISO3, how="left", validate="one_to_one")
    words: pd.Series[str] = table[c.WORDS].fillna(_reason(table[c.ISO3], MEASURES[measure], selection))
    comparable = table[c.IS_COMPARABLE].astype("boolean").where(table[c.VALUE].notna())
    table = table.assign(**{c.IS_COMPARABLE: comparable}).assign(**{c.WORDS: words})
    return table[[c.ISO3, c.NAME, c.VALUE, c.AS_OF, c.IS_COMPARABLE, c.WORDS, c.SOURCE_IDS]]


def _states_alone(found: pd.DataFrame) -> pd.DataFrame:
    """Return the states of the filters and those found, as shapes hold them, for when none can be read."""
    known = [one for one in dict.fromkeys([*codes.COUNTRY_NAMES, *found[c.ISO3]]) if one not in OFF_MAP]
    return pd.DataFrame({c.UNIT: known, c.ISO3: known, c.NAME: [STATE_NAMES[one] for one in known]})


def by_unit(states: pd.DataFrame, units: gpd.GeoDataFrame) -> gpd.GeoDataFrame:
    """Join states to the shapes that the map draws.

    Parameters
    ----------
    states : pandas.DataFrame
        Result of `by_state`.
    units : geopandas.GeoDataFrame
        Shapes, see `frames.Frames`.

    Returns
    -------
    geopandas.GeoDataFrame
        One row per shape: `unit`, the columns of `by_state`, geometry. Kaliningrad is a shape of its own; it
        has Russia's value, for it is a part of Russia, unless it has one of its own. Its name says so.

    Raises
    ------
    ValueError
        On a state without a shape, or a shape without a state.
    """
    unknown = set(states[c.ISO3].map(state_of)).symmetric_difference(units[c.ISO3])
    if unknown:
        raise ValueError(f"no shape and state for {', '.join(sorted(unknown))}")
    shapes = units[[c.UNIT, c.ISO3, c.NAME, "geometry"]]
    figure_of = units[c.UNIT].where(units[c.UNIT].isin(states[c.ISO3]), units[c.ISO3])
    figures = states.drop(columns=c.NAME).rename(columns={c.ISO3: _FIGURE_OF})
    joined = shapes.assign(**{_FIGURE_OF: figure_of}).merge(
        figures, on=_FIGURE_OF, how="left", validate="many_to_one"
    )
    return gpd.GeoDataFrame(joined.drop(columns=_FIGURE_OF), geometry="geometry", crs=units.crs)


def chosen(states: pd.DataFrame) -> pd.DataFrame:
    """Return the states that the reader has chosen, for files and tables; all of them where none is.

    Parameters
    ----------
    states : pandas.DataFrame
        Result of `by_state` or `by_unit`.
    """
    return states[states[c.WORDS] != NOT_CHOSEN].reset_index(drop=True)


def ranked(states: pd.DataFrame) -> pd.DataFrame:
    """Return the states that a reader may ask for: the largest value first, then those without a figure.

    Parameters
    ----------
    states : pandas.DataFrame
        Result of `by_state`; states that the data do not cover or the reader has not chosen are left out.
    """
    asked = states[states[c.VALUE].notna() | (states[c.WORDS] == NO_FIGURE)]
    return asked.sort_values([c.VALUE, c.NAME], ascending=[False, True], ignore_index=True)


def state_of(unit: str) -> str:
    """Return the state that a shape belongs to: RUS for RUS-KGD, any other shape is its state."""
    return unit.partition("-")[0]


_FIGURE_OF = "figure_of"
"""The code under which a shape's figure stands: its own, or its state's."""


def _reason(iso3: "pd.Series[str]", measure: Measure, selection: Selection) -> "pd.Series[str]":
    covered = iso3.isin(measure.covers)
    reason = iso3.where(covered, NOT_COVERED).mask(covered, NO_FIGURE)
    if selection.countries:
        return reason.mask(~iso3.map(state_of).isin(selection.countries), NOT_CHOSEN)
    return reason
