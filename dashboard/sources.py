"""The source table and the lines that credit it.

The fields of `Source` are the columns of the source table by the same names. May import the schema and the
wording.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from urllib.parse import urlsplit

import pandas as pd

from dashboard.schema import kept, lists
from dashboard.wording import agree, counted

DATA_LICENCE = "Data CC BY 4.0"
NATURAL_EARTH = "Made with Natural Earth."


UNNAMED = "an unnamed site"
"""Stands for the publisher where the table says only that the page is a copy."""

COPIES = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<via>.+?) \(copy of (?P<by>.+)\)",
        r"copy of (?P<by>.+)",
        r"(?P<via>.+?) copy \((?P<by>.+)\)",
        r"(?P<via>.+?) \((?P<by>.+) copy\)",
        r"(?P<by>.+?) \((?:re-?post|copy|mirror|archive|public mirror .+)\)",
        r"(?P<by>.+?) (?:re-?post|copy|mirror)",
        r"(?P<by>.+?) via (?P<via>.+)",
    )
)
"""How the table names a page that is a copy: who published it (`by`), and where it was read (`via`)."""

NAMES_NOBODY = ("an official site", "blog", "feed", "mirror", "news digest", "regional news", "tabloid")
"""Words that stand in the place of a publisher and name none."""

_BARE = re.compile(r"[\w-]+(\.[\w-]+)+")
"""An address in the place of a name: site.example."""

MIRRORS = {"kiwix.lema.org": "Wikipedia", "copy site": UNNAMED}
"""Copies whose name does not say that they are one."""


FIRST_NAMED = (
    *("official", "agency", "think_tank", "academic", "dataset", "news", "encyclopedia", "article"),
    *("state_media", "other"),
)
"""Kinds of publisher as they are named where documents are else alike, whoever answers for most first."""


@dataclass(frozen=True)
class Source:
    """One document, as a reader sees it; `url`, `title`, dates and `archived_url` may be empty."""

    source_id: str
    title: str
    publisher: str
    publisher_kind: str
    url: str
    published: str
    accessed: str
    archived_url: str = ""

    @property
    def published_by(self) -> str:
        """Who published it: of a copy not the mirror but the publisher that it copies."""
        return self._names[0]

    @property
    def short_name(self) -> str:
        """Who published it, without the remark in brackets, for a narrow place."""
        return self.published_by.partition(" (")[0]

    @property
    def via(self) -> str:
        """Where a copy was read; empty where the page is the publisher's own."""
        return self._names[1]

    @property
    def _names(self) -> tuple[str, str]:
        return named(self.publisher, self.url)

    @property
    def line(self) -> str:
        """Publisher, title and dates in one line of plain text."""
        publisher = f"{self.published_by}, via {self.via}" if self.via else self.publisher
        parts = [publisher, self.title, self.published]
        line = ", ".join(part for part in parts if part)
        kind = self.publisher_kind.replace("_", " ")
        return f"{line} ({kind}; read {self.accessed})" if self.accessed else line


@lru_cache(4096)
def named(publisher: str, url: str) -> tuple[str, str]:
    """Return who published a page, and where it was read if it is a copy; else nothing for the second.

    Parameters
    ----------
    publisher, url : str
        As the source table has them.
    """
    host = urlsplit(url).netloc.removeprefix("www.")
    if publisher in MIRRORS:
        return MIRRORS[publisher], host
    found = next((one for one in (form.fullmatch(publisher) for form in COPIES) if one), None)
    if found is None:
        return publisher, ""
    names = found.groupdict()
    by = UNNAMED if names["by"].casefold() in NAMES_NOBODY else names["by"]
    via = names.get("via") or host
    return by, host if via.casefold() in NAMES_NOBODY else via


def look_up(table: pd.DataFrame, source_ids: Iterable[str]) -> tuple[Source, ...]:
    """Return the documents behind source ids, in their order.

    Raises
    ------
    KeyError
        When an id is not in the source table.
    """
    documents = kept.once(_documents, table)
    return tuple(documents[one] for one in source_ids)


def of_cell(table: pd.DataFrame, cell: object) -> tuple[Source, ...]:
    """Return the documents behind one cell of source ids, whoever answers for most first."""
    return by_kind(look_up(table, lists.most_used([cell])))


def by_kind(documents: Iterable[Source]) -> tuple[Source, ...]:
    """Return documents that are alike in all else in the order of `FIRST_NAMED`, else as they were."""
    return tuple(sorted(documents, key=_kind))


def by_use(documents: Iterable[Source], uses: Iterable[int]) -> tuple[Source, ...]:
    """Return documents by how often each is used, equal ones in the order of `FIRST_NAMED`."""
    pairs = sorted(zip(documents, uses, strict=True), key=lambda one: (-one[1], _kind(one[0])))
    return tuple(one for one, _ in pairs)


def _kind(document: Source) -> int:
    kind = document.publisher_kind
    return FIRST_NAMED.index(kind) if kind in FIRST_NAMED else len(FIRST_NAMED)


def _documents(table: pd.DataFrame) -> dict[str, Source]:
    """Return all documents by their id: a page asks for a few many times."""
    cells = table[[field.name for field in fields(Source)]]
    return {row[0]: _source(row) for row in cells.itertuples(index=False, name=None)}


def credit(documents: Iterable[Source], most: int = 4, leading: int = 0) -> str:
    """Return the source line of a picture: its publishers, and how many documents in all.

    Publishers stand in the order of `FIRST_NAMED`, so that whoever answers for most is named, and of one
    kind those used most, sites that have no name but their address after all others. Blogs and pages without
    a publisher's name come last, and an unnamed site is counted, not named, where another publisher can be.

    Parameters
    ----------
    documents : iterable of Source
        The documents behind it.
    most : int
        How many publishers it names.
    leading : int
        How many of the documents stand first because the finding rests on them, the most used of these first;
        0 where all are alike.
    """
    documents = tuple(documents)
    publishers = _publishers(documents[:leading], documents[leading:])
    if not publishers:
        return "Source: Flankwatch register"
    names = [name for name in publishers if name != UNNAMED][:most] or [UNNAMED]
    named = ", ".join(names)
    rest = len(publishers) - len(names)
    more = f" and {rest} more" if rest > 0 else ""
    count = f" ({counted(len(documents), 'document')})" if len(documents) > 1 else ""
    return f"{agree(len(documents), 'Source')}: {named}{more}{count}"


def _publishers(leading: Sequence[Source], rest: Sequence[Source]) -> list[str]:
    """Return each publisher once, by kind: those that lead as they are used, then those of most documents."""
    by_documents = [name for name, _ in Counter(one.published_by for one in rest).most_common()]
    ordered = dict.fromkeys([*(one.published_by for one in leading), *by_documents])
    known = {one.published_by for one in (*leading, *rest) if one.via or one.publisher_kind != "other"}
    leads = {one.published_by for one in leading}
    # Where a publisher that has a name leads, an address does not lead beside it.
    first = {name for name in leads if not _BARE.fullmatch(name)} or leads
    kinds: dict[str, int] = {}
    for one in (*leading, *rest):
        kinds[one.published_by] = min(_kind(one), kinds.get(one.published_by, len(FIRST_NAMED)))
    rank = {
        name: (name not in first, name not in known, kinds[name], bool(_BARE.fullmatch(name)))
        for name in ordered
    }
    return sorted(ordered, key=rank.__getitem__)


def _source(cells: Iterable[object]) -> Source:
    return Source(*(cell if isinstance(cell, str) else "" for cell in cells))
