"""The statement inside a picture: which figure under which choice, of which data, from which records."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from typing import Any

from dashboard.exhibits.catalogue import CATALOGUE, defaults_of, exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.export.caption import caption_of
from dashboard.export.evidence import own_rows
from dashboard.export.evidence.own_rows import OwnRows
from dashboard.export.evidence.records import Records, records_of
from dashboard.frames.versions import Key, Line
from dashboard.selection.query import read_query, write_query

MADE_BY = "Flankwatch"


class NotRemadeError(ValueError):
    """The figure of a statement cannot be made: the catalogue has no such figure or option any more."""


@dataclass(frozen=True)
class Statement:
    """What a picture says of itself, all plain values.

    Attributes
    ----------
    made_by : str
        Always `MADE_BY`.
    figure : str
        Name of the exhibit.
    options : mapping of str to object
        Its options where they differ from their defaults.
    select : str
        The filters as an address has them.
    title, summary, filters, source : str
        Its words.
    version, released : str
        Version and day of the data.
    licence : str
        Licence of data and picture.
    address : str
        Address of the view; empty where it was made without a page.
    digest : str
        See `Exhibit.digest`.
    records : mapping of str to (mapping of str to str)
        Digests of the records behind it, by table and key.
    own : mapping of str to str
        Of a picture with rows of a reader's own list, or of one that an operator has named, what says which
        they are, see `own_rows.of`; such a picture has neither `digest` nor `records`, for nobody else holds
        the list.
    """

    made_by: str
    figure: str
    options: Mapping[str, Any]
    select: str
    title: str
    summary: str
    filters: str
    source: str
    version: str
    released: str
    licence: str
    address: str
    digest: str
    records: Records
    own: OwnRows = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The statement as JSON, always the same for the same statement."""
        held = {name: value for name, value in asdict(self).items() if name != "own" or value}
        return json.dumps(held, ensure_ascii=False, separators=(",", ":"))


def statement_of(shown: Exhibit, released: Mapping[Key, Line], address: str = "") -> Statement:
    """Return the statement of an exhibit.

    Parameters
    ----------
    shown : Exhibit
        With a figure.
    released : mapping of (str, str) to Line
        See `frames.digests.stored`.
    address : str
        Address of the view.
    """
    caption = caption_of(shown)
    own = own_rows.of(shown)
    return Statement(
        made_by=MADE_BY,
        figure=shown.name,
        options=options_of(shown),
        select=write_query(shown.selection),
        title=caption.title,
        summary=caption.summary,
        filters=caption.filters,
        source=caption.source,
        version=shown.release.version,
        released=shown.release.created,
        licence=caption.licence,
        address=address,
        digest="" if own else shown.digest,
        records={} if own else records_of(shown, released),
        own=own,
    )


def read(text: str) -> Statement | None:
    """Return the statement that a text holds; none where it is no statement of ours."""
    try:
        found = json.loads(text)
        if not isinstance(found, dict) or found.get("made_by") != MADE_BY:
            return None
        made = Statement(**found)
    except (ValueError, TypeError):
        return None
    texts = (one.name for one in fields(Statement) if one.type is str)
    sound = all(isinstance(getattr(made, name), str) for name in texts) and isinstance(made.options, dict)
    return made if sound and _are_records(made.records) and own_rows.are_sound(made.own) else None


def options_of(shown: Exhibit) -> dict[str, object]:
    """Return the options of an exhibit that differ from their defaults, as plain values."""
    defaults = defaults_of(shown.name)
    return {
        name: asdict(value) if is_dataclass(value) and not isinstance(value, type) else value
        for name, value in shown.options
        if value != defaults.get(name)
    }


def remade(extract: Extract, figure: str, options: Mapping[str, Any], select: str) -> Exhibit:
    """Return the exhibit that a statement names, of other data.

    Parameters
    ----------
    extract : Extract
        The data; its selection is left aside.
    figure, options, select
        See `Statement`.

    Raises
    ------
    NotRemadeError
        Where there is no such figure, option or filter.
    """
    selection, faults = read_query(select)
    if figure not in CATALOGUE or faults:
        raise NotRemadeError(figure)
    defaults = CATALOGUE[figure].options
    try:
        asked = {name: _option(value, defaults[name]) for name, value in options.items()}
        return exhibit(extract.choosing(selection), figure, **asked)
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
        raise NotRemadeError(figure) from error


def _option(value: object, default: object) -> object:
    """Return an option as its maker takes it: JSON knows no tuples and no values of several fields."""
    if isinstance(value, list):
        return tuple(_option(one, None) for one in value)
    if isinstance(value, dict) and is_dataclass(default) and not isinstance(default, type):
        return replace(default, **{name: _option(one, None) for name, one in value.items()})
    return value


def _are_records(records: object) -> bool:
    return isinstance(records, dict) and all(
        isinstance(of_table, dict) and all(isinstance(one, str) for one in of_table.values())
        for of_table in records.values()
    )
