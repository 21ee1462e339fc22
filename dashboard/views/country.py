"""Country: one state at a glance, or two side by side."""

from functools import partial

from dashboard import sources
from dashboard.analysis import rules
from dashboard.analysis.country import read
from dashboard.figures import areas, battlegroups, hosted, incidents, personnel, spending
from dashboard.maps import Shapes
from dashboard.maps.country import country_map
from dashboard.schema import columns as c
from dashboard.ui import country
from dashboard.ui.figure import Evidence
from dashboard.ui.heading import heading
from dashboard.ui.page import page as this_page
from dashboard.ui.page import shape_addresses

BASES = (c.NAME, c.KIND, c.SIDE, c.ROLE, c.AS_OF, "exercises", c.N)
HAPPENED = (c.DATE, c.KIND, c.PLACE, c.DESCRIPTION, c.ATTRIBUTION_STATUS, c.ATTRIBUTED_TO, c.CONFIDENCE)

page = this_page()
question = "One state at a glance, or two side by side. The years and areas chosen act on it too."
heading(page, "Country", question)
shapes = Shapes(**shape_addresses(page))


def blocks(iso3: str) -> tuple[list[country.Block], ...]:
    """Return what stands on the page for one state: two halves, and what stands below them."""
    here = country.at(page, iso3)
    one = here.kept("country", lambda: read(here.chosen, page.whole, here.selection, iso3))
    show = partial(partial, country.shown, here)
    mapped = partial(country_map, iso3, one.bases, one.exercise_places, one.corners, shapes)
    spent = Evidence(one.shares, "defence_spending", "spending figures", rule=rules.SPENDING)
    served = Evidence(one.personnel, "defence_spending", "figures of personnel", rule=rules.PERSONNEL)
    forces = Evidence(one.snapshots, "battlegroups", "battlegroups", rule=rules.forces(one.snapshots))
    ground = Evidence(one.ground, "exercises", "places", BASES, one.placed, credit=sources.NATURAL_EARTH)
    drilled = Evidence(one.hosted, rule=one.rule, sized=True)
    measures = Evidence(one.by_area, "measures", "measures", rule=rules.MEASURES)
    events = Evidence(one.events, "incidents", "incidents", HAPPENED, rules.EVENTS)
    return (
        [
            partial(country.key_figures, here, iso3, one.key_figures),
            show("spending", partial(spending.over_time, one.shares), spent),
            show("personnel", partial(personnel.over_time, one.personnel), served),
            show("battlegroups", partial(battlegroups.by_host, one.snapshots), forces),
        ],
        [
            show("ground", mapped, ground),
            show("hosted", partial(hosted.hosted, one.hosted), drilled),
            show("areas", partial(areas.by_area, one.by_area), measures),
            show("incidents", partial(incidents.timeline, one.events, one.drills), events),
        ],
        [partial(country.exercises, here, one.exercises), partial(country.indicators, here, one.checks)],
    )


country.side_by_side([blocks(iso3) for iso3 in country.choose(page)])
