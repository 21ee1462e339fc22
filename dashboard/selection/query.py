"""A choice written as the query of an address, such as `country=Poland&years=2014&years=2026`."""

from datetime import date
from typing import Any
from urllib.parse import parse_qs, urlencode

from dashboard.selection.choice import Selection
from dashboard.selection.entered import Day
from dashboard.selection.faults import Fault
from dashboard.selection.filters import FILTERS, Filter
from dashboard.selection.parameters import AnyOf, OneOf, Span


def read_query(query: str) -> tuple[Selection, tuple[Fault, ...]]:
    """Return the choice that a query holds, and what of it was not understood or read otherwise.

    Parameters
    ----------
    query : str
        As a page's address has it, with or without `?`; parameters of a page itself are faults here.
    """
    asked: dict[str, list[str]] = {}
    for name, texts in parse_qs(query.removeprefix("?"), keep_blank_values=True).items():
        asked.setdefault(name.casefold(), []).extend(texts)
    known = {one.parameter.name: one for one in FILTERS}
    faults = [Fault(name, tuple(texts)) for name, texts in asked.items() if name not in known]
    values: dict[str, Any] = {}
    for name in asked.keys() & known.keys():
        reading = known[name].parameter.read(asked[name])
        faults += reading.faults
        values |= {known[name].name: _value(known[name], reading.texts)} if reading.texts else {}
    return Selection(**values), tuple(faults)


def _value(one: Filter[Any], texts: tuple[str, ...]) -> object:
    """Return what the texts of a reading, which are the product's own words, stand for."""
    if isinstance(one.parameter, AnyOf | OneOf):
        codes = {label: code for code, label in one.options.items()}
        chosen = tuple(codes[text] for text in texts if text)
        return chosen if isinstance(one.parameter, AnyOf) else chosen[-1]
    if isinstance(one.parameter, Span):
        return int(texts[0]), int(texts[-1])
    return date.fromisoformat(texts[-1]) if isinstance(one.parameter, Day) else texts[-1] == "true"


def write_query(selection: Selection, **more: str) -> str:
    """Return the query that leads to exactly this choice, defaults left out; empty if there is none.

    Parameters
    ----------
    selection : Selection
        The choice.
    **more : str
        Parameters of a page itself.
    """
    pairs = [
        (one.parameter.name, text)
        for one in FILTERS
        if one.name in selection.active
        for text in one.write(getattr(selection, one.name))
    ]
    return urlencode(pairs + list(more.items()))
