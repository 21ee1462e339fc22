"""Exhibits of one state: each made from the extract of that state, with all other filters as chosen."""

from collections.abc import Callable
from functools import partial

import plotly.graph_objects as go

from dashboard import sources, wording
from dashboard.analysis import counting_notes
from dashboard.analysis.country import state_profile
from dashboard.analysis.country.state_profile import State
from dashboard.analysis.exercises import recall
from dashboard.exhibits import holds
from dashboard.exhibits.entry import Entry, Opens
from dashboard.exhibits.exhibit import Chart, ChartData
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects.exercises import recalled
from dashboard.figures.events import incidents as incident_figures
from dashboard.figures.exercises import hosted as hosted_figures
from dashboard.figures.posture import battlegroups as group_figures
from dashboard.figures.posture import measures_by_area as area_figures
from dashboard.figures.posture import personnel as personnel_figures
from dashboard.figures.posture import spending as spending_figures
from dashboard.maps.country_map import country_map
from dashboard.schema import codes
from dashboard.schema import columns as c

FIRST = "EST"
"""The state that stands for any where none is asked for."""

BASES = (c.NAME, c.KIND, c.SIDE, c.ROLE, c.AS_OF, "exercises", c.N)
HOSTED = (c.NAME, c.ORGANISER_SIDE, c.FIRST_DAY, c.LAST_DAY, c.TROOPS_LOW, c.TROOPS_HIGH, c.BASIS_NOTE)
"""What the list of exercises hosted tells."""

HAPPENED = (c.DATE, c.KIND, c.PLACE, c.DESCRIPTION, c.ATTRIBUTION_STATUS, c.ATTRIBUTED_TO, c.CONFIDENCE)


def state(extract: Extract, iso3: str) -> State:
    """Return everything that the register holds on one state; `extract` is that of the state."""
    return state_profile.read(extract.filtered, extract.register, extract.selection, iso3)


def spending(extract: Extract, iso3: str = FIRST) -> Chart:
    """Chart the share of defence spending of one state over time."""
    here, one = _of(extract, iso3)
    data = ChartData(one.shares, "defence_spending", "spending figures", rule=counting_notes.SPENDING)
    return Chart(here, partial(spending_figures.over_time, one.shares), data)


def personnel(extract: Extract, iso3: str = FIRST) -> Chart:
    """Chart the military personnel of one state over time."""
    here, one = _of(extract, iso3)
    rule = counting_notes.PERSONNEL
    data = ChartData(one.personnel, "defence_spending", "figures of personnel", rule=rule)
    return Chart(here, partial(personnel_figures.over_time, one.personnel), data)


def battlegroups(extract: Extract, iso3: str = FIRST) -> Chart:
    """Chart the troops of the battlegroup that one state hosts."""
    here, one = _of(extract, iso3)
    rule = counting_notes.forces(one.snapshots)
    data = ChartData(one.snapshots, "battlegroups", "battlegroups", rule=rule)
    return Chart(here, partial(group_figures.by_host, one.snapshots), data)


def ground(extract: Extract, iso3: str = FIRST) -> Chart:
    """Map the bases of one state and the places of exercises held there."""
    here, one = _of(extract, iso3)
    draw = partial(country_map, iso3, one.bases, one.exercise_places, one.corners, extract.shapes)
    data = ChartData(one.ground, "exercises", "places", BASES, one.placed, credit=sources.NATURAL_EARTH)
    return Chart(here, draw, data)


def hosted(extract: Extract, iso3: str = FIRST) -> Chart:
    """Chart the exercises that one state hosted, by year and side."""
    here, one = _of(extract, iso3)
    known = extract.unfiltered.result(recalled)
    table = recall.beside(one.hosted, known.years)
    return Chart(
        here,
        partial(_headed, iso3, partial(hosted_figures.hosted, table, known)),
        ChartData(table, rule=recall.rule(one.rule, table), uses_basis=True, draws_counts=True),
    )


def areas(extract: Extract, iso3: str = FIRST) -> Chart:
    """Chart the measures that name one state, by focus area."""
    here, one = _of(extract, iso3)
    data = ChartData(one.by_area, "measures", "measures", rule=counting_notes.MEASURES)
    return Chart(here, partial(_headed, iso3, partial(area_figures.by_area, one.by_area)), data)


def incidents(extract: Extract, iso3: str = FIRST) -> Chart:
    """Chart the incidents of one state by kind and day."""
    here, one = _of(extract, iso3)
    return Chart(
        here,
        partial(_headed, iso3, partial(incident_figures.timeline, one.events, one.drills, extract.until)),
        ChartData(one.events, "incidents", "incidents", HAPPENED, counting_notes.EVENTS),
    )


def _headed(iso3: str, draw: Callable[[], go.Figure]) -> go.Figure:
    """Draw a figure whose finding begins with the state, for a picture is read where no page names it."""
    figure, name = draw(), codes.COUNTRY_NAMES[iso3]
    title = str(figure.layout.meta["title"])
    # Behind a colon no sentence begins; all other findings here begin with a number or a name.
    if title.startswith("Most "):
        title = title[0].lower() + title[1:]
    shorter = title.rpartition("; ")[0] or title
    return figure.update_layout(meta={**figure.layout.meta, "title": wording.about(name, title, shorter)})


def _of(extract: Extract, iso3: str) -> tuple[Extract, State]:
    here = extract.of_state(iso3)
    return here, here.result(state, iso3)


ENTRIES = (
    Entry(
        "state-spending",
        "country",
        spending,
        "The published share of defence spending in the economy of one state by year.",
        "Years without a figure, which stay empty.",
    ),
    Entry(
        "state-personnel",
        "country",
        personnel,
        "The military personnel of one state by year, as NATO publishes them.",
        "Years without a figure; reserves and border guards count by NATO's definition.",
    ),
    Entry(
        "state-battlegroups",
        "country",
        battlegroups,
        "The troops of the battlegroup that one state hosts, as published at a date.",
        "Snapshots without a figure of troops.",
    ),
    Entry(
        "state-ground",
        "country",
        ground,
        "The bases and ranges of one state in the register, and the places of exercises held there.",
        "Sites that the register does not hold; a mark stands for a town or an area.",
    ),
    Entry(
        "state-hosted",
        "country",
        hosted,
        "The exercises that one state hosted, by the year of their start and by side.",
        "Exercises that no page read names.",
        opens=Opens.RECORD,
        finding=holds.FULLEST_BY_NUMBER,
    ),
    Entry(
        "state-areas",
        "country",
        areas,
        "The measures that name one state, by focus area and standing.",
        "Measures of the alliance as a whole; which area a measure belongs to is our coding.",
    ),
    Entry(
        "state-incidents",
        "country",
        incidents,
        "The hybrid incidents of one state by kind and day, with the days of drills below them.",
        "Published counts of many events, and what no page read tells of. Near in time is not because of.",
    ),
)
