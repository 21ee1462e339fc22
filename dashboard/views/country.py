"""Country: one state at a glance, or two side by side."""

from functools import partial

from dashboard import sources
from dashboard.analysis import counting_notes
from dashboard.analysis.country.state_profile import read
from dashboard.figures.events import incidents
from dashboard.figures.exercises import hosted
from dashboard.figures.posture import battlegroups, measures_by_area, personnel, spending
from dashboard.maps import Shapes
from dashboard.maps.country_map import country_map
from dashboard.schema import columns as c
from dashboard.ui.blocks.figure import Evidence
from dashboard.ui.pages import country_blocks
from dashboard.ui.shell.heading import heading
from dashboard.ui.shell.page import page as this_page
from dashboard.ui.shell.page import shape_addresses

BASES = (c.NAME, c.KIND, c.SIDE, c.ROLE, c.AS_OF, "exercises", c.N)
HAPPENED = (c.DATE, c.KIND, c.PLACE, c.DESCRIPTION, c.ATTRIBUTION_STATUS, c.ATTRIBUTED_TO, c.CONFIDENCE)

page = this_page()
question = "One state at a glance, or two side by side. The years and areas chosen act on it too."
heading(page, "Country", question)
shapes = Shapes(**shape_addresses(page))


def blocks(iso3: str) -> tuple[list[country_blocks.Block], ...]:
    """Return what stands on the page for one state: two halves, and what stands below them."""
    here = country_blocks.at(page, iso3)
    one = here.kept("country", lambda: read(here.chosen, page.whole, here.selection, iso3))
    show = partial(partial, country_blocks.shown, here)
    mapped = partial(country_map, iso3, one.bases, one.exercise_places, one.corners, shapes)
    spent = Evidence(one.shares, "defence_spending", "spending figures", rule=counting_notes.SPENDING)
    served = Evidence(
        one.personnel, "defence_spending", "figures of personnel", rule=counting_notes.PERSONNEL
    )
    forces = Evidence(
        one.snapshots, "battlegroups", "battlegroups", rule=counting_notes.forces(one.snapshots)
    )
    ground = Evidence(one.ground, "exercises", "places", BASES, one.placed, credit=sources.NATURAL_EARTH)
    drilled = Evidence(one.hosted, rule=one.rule, sized=True)
    measures = Evidence(one.by_area, "measures", "measures", rule=counting_notes.MEASURES)
    events = Evidence(one.events, "incidents", "incidents", HAPPENED, counting_notes.EVENTS)
    return (
        [
            partial(country_blocks.key_figures, here, iso3, one.key_figures),
            show("spending", partial(spending.over_time, one.shares), spent),
            show("personnel", partial(personnel.over_time, one.personnel), served),
            show("battlegroups", partial(battlegroups.by_host, one.snapshots), forces),
        ],
        [
            show("ground", mapped, ground),
            show("hosted", partial(hosted.hosted, one.hosted), drilled),
            show("areas", partial(measures_by_area.by_area, one.by_area), measures),
            show("incidents", partial(incidents.timeline, one.events, one.drills), events),
        ],
        [
            partial(country_blocks.exercises, here, one.exercises),
            partial(country_blocks.indicators, here, one.checks),
        ],
    )


country_blocks.side_by_side([blocks(iso3) for iso3 in country_blocks.choose(page)])
