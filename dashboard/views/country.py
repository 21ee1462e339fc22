"""Country: one state at a glance, or two side by side."""

from functools import partial

from dashboard.exhibits.subjects.country import state
from dashboard.exhibits.words.pages import PAGES
from dashboard.ui.blocks import brief_buttons
from dashboard.ui.pages import country_blocks
from dashboard.ui.pages.country_blocks import Block
from dashboard.ui.shell.around.heading import heading
from dashboard.ui.shell.page import page as this_page

page = this_page()
heading(page, PAGES["country"])


def blocks(iso3: str) -> tuple[list[Block], ...]:
    """Return what stands on the page for one state: two halves, and what stands below them."""
    here = country_blocks.at(page, iso3)
    one = here.result(state, iso3)
    chart = partial(partial, country_blocks.chart, here)
    return (
        [
            partial(country_blocks.key_figures, here, iso3, one.key_figures),
            chart("spending"),
            chart("personnel"),
            chart("battlegroups"),
        ],
        [chart("ground"), chart("hosted"), chart("areas"), chart("incidents")],
        [
            partial(country_blocks.exercises, here, one.exercises),
            partial(country_blocks.indicators, here, one.checks),
        ],
    )


chosen = country_blocks.choose(page)
for iso3 in () if country_blocks.for_paper() else chosen:
    brief_buttons.of_state(page, iso3)
if len(chosen) == 1:
    country_blocks.parts(chosen[0])
country_blocks.side_by_side([blocks(iso3) for iso3 in chosen])
