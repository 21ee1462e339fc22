"""One measure, set apart where a link or a find asks for it."""

from typing import Any

from dashboard import wording
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES
from dashboard.ui.blocks import cards
from dashboard.ui.shell.around import tab
from dashboard.ui.shell.choosing import widgets
from dashboard.ui.shell.page import Page

KEY = "measure"
"""Widget key and URL parameter of the measure shown."""


def draw(page: Page) -> None:
    """Let the reader choose a measure, whatever the filters leave, and show it with its page."""
    rows = page.register.measures.sort_values(c.DATE, ascending=False, kind="stable")
    titles = {
        str(code): f"{title}, {wording.iso(str(day))}"
        for code, title, day in zip(rows[c.MEASURE_ID], rows[c.TITLE], rows[c.DATE], strict=True)
    }
    chosen = widgets.one_or_none("Look up a measure", titles, KEY, "Type a name, a place or a year")
    if not chosen:
        return
    (row,) = rows[rows[c.MEASURE_ID] == chosen].to_dict("records")
    tab.name(str(row[c.TITLE]), "NATO response")
    cards.card(
        page,
        "one-measure",
        titles[chosen],
        value=cards.amount(row[c.NUMBER], row[c.UNIT]),
        lines=[*_facts(row)],
        badges=[codes.MEASURE_STATUS[row[c.STATUS]]],
        source_ids=str(row[c.SOURCE_ID]),
        alone=True,
    )


def _facts(row: dict[Any, Any]) -> list[str]:
    """Return what it is, where, in which area of the article, and how sure that is."""
    states = ", ".join(STATE_NAMES.get(one, one) for one in lists.parts(row[c.COUNTRIES]))
    confidence = codes.CONFIDENCE.get(row[c.CONFIDENCE], str(row[c.CONFIDENCE])).lower()
    lines = [
        f"{row[c.DESCRIPTION]}.",
        f"{states}. {row[c.RESPONSE_AREA]}; {row[c.FOCUS_AREA]}.",
        f"How sure the row is: {confidence}.",
    ]
    return [*lines, f"Remark: {row[c.NOTE]}."] if isinstance(row[c.NOTE], str) else lines
