"""What a picture is to say of itself, as the component takes it, and how a page asks for it."""

import json
from urllib.parse import parse_qs, urlencode

from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.export.evidence import xmp
from dashboard.export.evidence.statement import NotRemadeError, Statement, options_of, remade, statement_of
from dashboard.selection.query import write_query

LONGEST_ADDRESS = 4000
"""Characters of the address of a view."""


def for_component(statement: Statement) -> dict[str, object]:
    """Return a statement in the forms that PNG and SVG hold; see `frontend/evidence-*.js`."""
    words = {
        "Title": statement.title,
        "Description": statement.summary,
        "Author": statement.made_by,
        "Copyright": f"{statement.licence}. {statement.source}",
        "Source": statement.address,
    }
    return {
        "statement": statement.text,
        "rdf": xmp.rdf(statement),
        "packet": xmp.packet(statement),
        "words": {name: text for name, text in words.items() if text},
    }


def asking_for(shown: Exhibit) -> str:
    """Return the query by which a page asks for the statement of an exhibit.

    Empty where rows are drawn that are in no release: the reader's session alone may hold them, see `given`.
    """
    if shown.has_rows_of_others:
        return ""
    asked = {"figure": shown.name, "select": write_query(shown.selection)}
    options = options_of(shown)
    if options:
        asked["options"] = json.dumps(options, separators=(",", ":"))
    return urlencode(asked)


def given(shown: Exhibit, address: str = "") -> dict[str, object] | None:
    """Return what a picture with rows that are in no release is to say of itself; None of any other exhibit.

    A page gives it along with the figure, since whoever is asked later does not hold the list.
    """
    if shown.figure is None or not shown.has_rows_of_others:
        return None
    return for_component(statement_of(shown, {}, address))


def asked_for(query: str, extract: Extract) -> tuple[Exhibit, str]:
    """Return the exhibit that such a query asks for, and the address of its view.

    Raises
    ------
    NotRemadeError
        Where there is no such figure, or nothing to draw.
    """
    asked = {name: texts[-1] for name, texts in parse_qs(query).items()}
    try:
        options = json.loads(asked.get("options", "{}"))
    except ValueError as error:
        raise NotRemadeError(query) from error
    if not isinstance(options, dict):
        raise NotRemadeError(query)
    shown = remade(extract, asked.get("figure", ""), options, asked.get("select", ""))
    if shown.figure is None:
        raise NotRemadeError(query)
    return shown, asked.get("address", "")[:LONGEST_ADDRESS]
