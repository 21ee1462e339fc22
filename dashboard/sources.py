"""The source table and the lines that credit it.

The fields of `Source` are the columns of the source table by the same names. May import the schema and the
wording.
"""

from collections import Counter
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, fields

import pandas as pd

from dashboard.wording import agree, counted

DATA_LICENCE = "Data CC BY 4.0"
NATURAL_EARTH = "Made with Natural Earth. Crimea and Sevastopol shown as Ukraine (UNGA 68/262)."


@dataclass(frozen=True)
class Source:
    """One document, as a reader sees it; `url`, `title` and dates may be empty."""

    source_id: str
    title: str
    publisher: str
    publisher_kind: str
    url: str
    published: str
    accessed: str

    @property
    def line(self) -> str:
        """Publisher, title and dates in one line of plain text."""
        parts = [self.publisher, self.title, self.published]
        line = ", ".join(part for part in parts if part)
        kind = self.publisher_kind.replace("_", " ")
        return f"{line} ({kind}; read {self.accessed})" if self.accessed else line


def look_up(table: pd.DataFrame, source_ids: Iterable[str]) -> tuple[Source, ...]:
    """Return the documents behind source ids, in their order.

    Raises
    ------
    KeyError
        When an id is not in the source table.
    """
    wanted = list(source_ids)
    # Only the rows asked for become objects: the table has many, and a page asks for a few many times.
    found = table[table["source_id"].isin(wanted)]
    rows = found.set_index("source_id", drop=False).to_dict("index")
    return tuple(_source(rows[one]) for one in wanted)


def credit(documents: Iterable[Source], most: int = 4, leading: int = 0) -> str:
    """Return the source line of a picture: the publishers used most, and how many documents in all.

    Parameters
    ----------
    documents : iterable of Source
        The documents behind it.
    most : int
        How many publishers it names.
    leading : int
        How many of the documents stand first because the finding rests on them; 0 where all are alike.
    """
    documents = tuple(documents)
    publishers = _publishers(documents[:leading], documents[leading:])
    if not publishers:
        return "Source: Flankwatch register"
    named = ", ".join(publishers[:most])
    rest = len(publishers) - most
    more = f" and {rest} more" if rest > 0 else ""
    count = f" ({counted(len(documents), 'document')})" if len(documents) > 1 else ""
    return f"{agree(len(documents), 'Source')}: {named}{more}{count}"


def _publishers(*groups: Iterable[Source]) -> list[str]:
    """Return each publisher once, group after group, in a group those of most documents first."""
    ordered = [name for group in groups for name, _ in Counter(map(_publisher, group)).most_common()]
    return list(dict.fromkeys(ordered))


def _publisher(one: Source) -> str:
    return one.publisher


def _source(row: dict[Hashable, object]) -> Source:
    cells = {field.name: row[field.name] for field in fields(Source)}
    return Source(**{name: cell if isinstance(cell, str) else "" for name, cell in cells.items()})
