"""One incident, or one published count, set apart where a link or a find asks for it."""

from typing import Any

from dashboard.analysis.events import incidents
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.ui.blocks import cards
from dashboard.ui.shell.around import tab
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.page import Page

KEY = "incident"
"""Widget key and URL parameter of the incident shown."""


def draw(page: Page) -> None:
    """Let the reader choose an incident, whatever the filters leave, and show it with its page."""
    rows = page.register.incidents.sort_values(c.DATE, ascending=False, kind="stable", na_position="last")
    titles = {str(row[c.INCIDENT_ID]): incidents.title(row) for row in rows.to_dict("records")}
    chosen = widgets.one_or_none("Look up an incident", titles, KEY, "Type a place, a month or a kind")
    if not chosen:
        return
    (row,) = rows[rows[c.INCIDENT_ID] == chosen].to_dict("records")
    tab.name(titles[chosen], "Incidents")
    cards.card(
        page,
        "one-incident",
        titles[chosen],
        value=cards.amount(row[c.NUMBER], row[c.UNIT]),
        lines=[str(row[c.DESCRIPTION]), *_facts(row)],
        source_ids=str(row[c.SOURCE_ID]),
        alone=True,
    )


def _facts(row: dict[Any, Any]) -> list[str]:
    """Return who is named and how sure that is, whether it is a count, and what else is known."""
    status = codes.ATTRIBUTION_STATUS.get(row[c.ATTRIBUTION_STATUS], "")
    named = row[c.ATTRIBUTED_TO] if isinstance(row[c.ATTRIBUTED_TO], str) else ""
    lines = [f"Named: {named}. {status}." if named else f"{status}."] if status or named else []
    if row[c.IS_COUNT]:
        lines.append("A published count, kept apart from single events and never added to them.")
    confidence = codes.CONFIDENCE.get(row[c.CONFIDENCE], str(row[c.CONFIDENCE]))
    lines.append(f"How sure the row is: {confidence.lower()}.")
    return [*lines, f"Remark: {row[c.NOTE]}."] if isinstance(row[c.NOTE], str) else lines
