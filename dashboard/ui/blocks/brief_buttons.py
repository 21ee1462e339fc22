"""The buttons that take a page away as a brief: one or two pages of A4, as PDF and as HTML."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from dashboard.analysis.drill.description import Drill
from dashboard.analysis.drill.peers import Group
from dashboard.export.brief import content
from dashboard.export.brief.content import Brief
from dashboard.export.citations.public_address import citable
from dashboard.export.commands.brief_command import HTML, NEEDS_EXTRA, PDF, writer
from dashboard.schema import codes
from dashboard.ui.shell import download
from dashboard.ui.shell.page import Page

MIME = {PDF: "application/pdf", HTML: "text/html"}
FORMS = {PDF: "PDF", HTML: "HTML"}


def of_choice(page: Page) -> None:
    """Offer the brief on what the filters let pass."""
    make = partial(content.of_choice, page.extract, citable(page.link()))
    _draw("brief", "Brief", content.stem_of(page.extract, content.CHOICE), make)


def of_state(page: Page, iso3: str) -> None:
    """Offer the brief on one state."""
    make = partial(content.of_state, page.extract, iso3, citable(page.link()))
    name = codes.COUNTRY_NAMES[iso3]
    _draw(f"brief-{iso3}", f"Brief on {name}", content.stem_of(page.extract, name), make)


def of_drill(page: Page, drill: Drill, group: Group, start: str) -> None:
    """Offer the brief on a drill among its peers; parameters as for `content.of_drill`."""
    make = partial(content.of_drill, page.extract, drill, group, start, citable(page.link()))
    name = content.drill_name(page.extract, drill, start)
    _draw("brief", "Brief", content.stem_of(page.extract, name), make)


def _draw(key: str, label: str, file_stem: str, make: Callable[[], Brief]) -> None:
    """Draw the buttons of a brief, which is made when the reader asks for it, outside of the page's run."""
    with st.container(horizontal=True, key=f"{key}-buttons"):
        for ending, form in FORMS.items():
            write = writer(ending)
            download.offer(
                f"{label} ({form})",
                partial(_written, write, make) if write else bytes,
                f"{file_stem}{ending}",
                MIME[ending],
                key=f"{key}-{ending.strip('.')}",
                told=None if write else NEEDS_EXTRA,
                disabled=write is None,
            )


def _written(write: Callable[[Brief], bytes], make: Callable[[], Brief]) -> bytes:
    return write(make())
