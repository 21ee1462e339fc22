"""What was corrected since a site was frozen, for its pages to tell: a script for each version, at the root.

A frozen page stays as it was to the byte, and so cannot hold what came later; and one from a memory stick may
read no data file. So it loads `corrected/VERSION.js`, a name that stays, which every later build makes anew
from the frozen site itself: the lines of `revisions.csv` that it lacks, and the records that it shows.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import pandas as pd

from dashboard import schema
from dashboard.exhibits.words.pages import PAGES
from dashboard.export.tables import corrections
from dashboard.frames import Release
from dashboard.frames.digests import key_words
from dashboard.frames.versions import Key, numbers
from dashboard.publish import addresses
from dashboard.publish.addresses import Scope
from dashboard.publish.figures.figure_files import METADATA
from dashboard.schema import Table, lists
from dashboard.schema import columns as c

FOLDER = "corrected/"

LONGEST = 90
"""Letters of a cell as a frozen page tells it."""

OF_ALL = (addresses.page("data"), "corrections/index.html")
"""Pages that every record stands on."""

_VERSION = re.compile(r"\d+(\.\d+)*")
_STATES = (c.ISO3, c.HOST, c.COUNTRY, c.COUNTRIES, c.HOST_COUNTRIES)
_FIGURE = re.compile(r'data-figure="([^"]+)"')

Rows = dict[Key, list[int]]
"""Places of corrections, by table and key of the record."""


class Frozen:
    """A frozen site, asked which of its pages show a record.

    Parameters
    ----------
    folder : pathlib.Path
        Its root.
    scope : Scope
        What has a page today.
    """

    def __init__(self, folder: Path, scope: Scope) -> None:
        self._folder, self._today = folder, scope
        self._tables: dict[str, dict[str, dict[str, str]]] = {}

    def lacks(self, revisions: pd.DataFrame) -> pd.DataFrame:
        """Return the corrections that it does not have, the newest first."""
        had = Counter(map(_line, self._rows(schema.table("revisions"))))
        lines = revisions.astype("object").where(revisions.notna(), "").to_dict("records")
        news = []
        for one in lines:
            line = _line({str(name): str(cell) for name, cell in one.items()})
            news.append(not had[line])
            had[line] -= 1 if had[line] else 0
        return revisions[news].sort_values(c.DATE, ascending=False, kind="stable")

    def pages(self, rows: Rows) -> dict[str, list[int]]:
        """Return the places of corrections by the page that shows what was corrected."""
        found: dict[str, set[int]] = {}
        for key, places in rows.items():
            for page in self._naming(key):
                found.setdefault(page, set()).update(places)
        by_figure = self._figures(rows)
        for folder, places in by_figure.items():
            found.setdefault(f"{folder}index.html", set()).update(places)
        for page in self._with_figures():
            shown = _FIGURE.findall((self._folder / page).read_text("utf-8"))
            found.setdefault(page, set()).update(*(by_figure.get(one, ()) for one in shown))
        every = {place for places in rows.values() for place in places}
        found |= dict.fromkeys(OF_ALL, every)
        return {page: sorted(places) for page, places in sorted(found.items()) if page and places}

    def _naming(self, key: Key) -> Iterator[str]:
        """Yield the page of each thing that a record is, or names; empty where it has none."""
        name, words = key
        table = schema.table(name)
        cells = self._records(name).get(words, {})
        for column in table.columns:
            what = column.references or (name, column.name)
            page = self._scope.country if column.name in _STATES else self._of.get(what)
            for part in lists.parts(cells.get(column.name) or None) if page else ():
                yield page(part) if page else ""
                if what == ("exercises", c.EXERCISE_ID):
                    yield self._scope.one_series(self._records("exercises").get(part, {}).get(c.SERIES))

    def _figures(self, rows: Rows) -> dict[str, list[int]]:
        found = {}
        for path in sorted(self._folder.glob(f"figures/**/{METADATA}")):
            records = _records_of(path)
            shown = [rows.get((table, key), ()) for table, keys in records.items() for key in keys]
            folder = path.parent.relative_to(self._folder).as_posix() + "/"
            found[folder] = [place for places in shown for place in places]
        return found

    def _with_figures(self) -> Iterator[str]:
        below = (found for path in PAGES for found in self._folder.glob(f"{path}/*/**/index.html"))
        options_and_states = (path.relative_to(self._folder).as_posix() for path in below)
        pages = (*map(addresses.page, PAGES), *options_and_states)
        yield from (one for one in pages if (self._folder / one).is_file())

    @cached_property
    def _scope(self) -> Scope:
        """What has a page today, or had one then."""
        ids = {
            name: frozenset(self._records(name)) for name in ("exercises", "sites", "claimants", "sources")
        }
        series = frozenset(row[c.SERIES] for row in self._records("exercises").values() if row.get(c.SERIES))
        today = self._today
        return replace(
            today,
            exercises=today.exercises | ids["exercises"],
            series=today.series | series,
            sites=today.sites | ids["sites"],
            claimants=today.claimants | ids["claimants"],
            documents=today.documents | ids["sources"],
        )

    @cached_property
    def _of(self) -> Mapping[Key, Callable[[object], str]]:
        scope = self._scope
        return {
            ("exercises", c.EXERCISE_ID): scope.exercise,
            ("exercises", c.SERIES): scope.one_series,
            ("sites", c.SITE_ID): scope.site,
            ("claimants", c.CLAIMANT_ID): scope.claimant,
            ("sources", c.SOURCE_ID): scope.document,
        }

    def _records(self, name: str) -> dict[str, dict[str, str]]:
        """Return the rows of a table as they were, by their keys as digests have them."""
        if name not in self._tables:
            table = schema.table(name)
            self._tables[name] = {
                key_words(";".join(row.get(one) or "" for one in table.key)): row for row in self._rows(table)
            }
        return self._tables[name]

    def _rows(self, table: Table) -> list[dict[str, str]]:
        path = self._folder / "data" / table.path
        if not path.is_file():
            return []
        with path.open(encoding="utf-8", newline="") as file:
            return [*csv.DictReader(file)]


def scripts(former: Path | None, revisions: pd.DataFrame, release: Release, scope: Scope) -> dict[str, bytes]:
    """Return for each frozen version, and for this one, the script of what was corrected since, by its file.

    Parameters
    ----------
    former : pathlib.Path, optional
        The site that stands already, with its frozen ones.
    revisions : pandas.DataFrame
        All corrections of today.
    release : Release
        Version and day of today.
    scope : Scope
        What has a page today.
    """
    found = former.glob("v/*/data/revisions.csv") if former else ()
    folders = {
        path.parents[1].name: path.parents[1] for path in found if _VERSION.fullmatch(path.parents[1].name)
    }
    versions = sorted({release.version, *folders}, key=numbers)
    return {
        f"{FOLDER}{one}.js": _script(
            Frozen(folders[one], scope) if one in folders else None, revisions, release
        )
        for one in versions
    }


def _script(frozen: Frozen | None, revisions: pd.DataFrame, release: Release) -> bytes:
    news = frozen.lacks(revisions) if frozen else revisions.iloc[:0]
    rows: Rows = {}
    for place, (table, key) in enumerate(zip(news["table"], news["key"], strict=True)):
        if table in _TABLES:
            rows.setdefault((table, key_words(key)), []).append(place)
    in_words = corrections.in_words(news)
    said = {
        "version": release.version,
        "released": release.created,
        "rows": [[_cut(row[name]) for name in _TOLD] for row in in_words.to_dict("records")],
        "pages": frozen.pages(rows) if frozen and rows else {},
    }
    return f"flankwatch.corrected({json.dumps(said, ensure_ascii=False, separators=(',', ':'))});\n".encode()


_TOLD = ("date", "table", "key", "column", "old", "new")
_TABLES = frozenset(one.name for one in schema.TABLES)
"""Tables of today: a correction may name one that is gone."""


def _records_of(path: Path) -> Mapping[str, Iterable[str]]:
    """Return the keys of the records behind a figure by their tables; none where that cannot be read."""
    try:
        found = json.loads(path.read_bytes())["records"]
        return {str(table): [*keys] for table, keys in found.items()}
    except (ValueError, LookupError, TypeError, AttributeError):
        return {}


def _cut(cell: object) -> str:
    words = cell if isinstance(cell, str) else ""
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def _line(row: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(row.get(one.name) or "" for one in schema.table("revisions").columns)
