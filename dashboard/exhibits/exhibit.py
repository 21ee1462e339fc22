"""One exhibit: a figure with its finding, filters, table, documents, counting rule, method and digest."""

import hashlib
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import plotly.graph_objects as go

from dashboard import sources
from dashboard.analysis.kit.method import Method
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.outside_list import OutsideList
from dashboard.frames import Release
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.selection import JOINED, Selection
from dashboard.sources import Source

READING = ("basis", "grade", "count_parts")
"""The choices that say how a size is read, not which exercises are shown."""


@dataclass(frozen=True)
class ChartData:
    """What stands behind a figure.

    Attributes
    ----------
    table : pandas.DataFrame
        The rows drawn, with `source_ids` or `source_id`.
    filter_table : str
        The table whose filters act on the figure.
    noun : str
        What a row is, in the plural, for the sentence that stands in place of an empty figure.
    columns : tuple of str
        Columns of the table twin, in order; all if empty.
    rule : str
        How its numbers are counted.
    uses_basis : bool
        Whether the basis and the grade of claims decide what is drawn.
    draws_counts : bool
        Whether the picture shows numbers of exercises alone: the basis decides only what its table holds.
    credit : str
        Whom else to credit in the picture, such as the boundaries of a map.
    extra_sources : tuple of str
        Further source ids, for what is drawn but no row of the table.
    extra_tables : tuple of str
        Further tables whose rows are drawn: their filters act on the figure too.
    outside : OutsideList or None
        The list that its rows count, where that is no part of the register.
    """

    table: pd.DataFrame
    filter_table: str = "exercises"
    noun: str = "exercises"
    columns: tuple[str, ...] = ()
    rule: str = ""
    uses_basis: bool = False
    draws_counts: bool = False
    credit: str = ""
    extra_sources: tuple[str, ...] = ()
    extra_tables: tuple[str, ...] = ()
    outside: OutsideList | None = None

    @property
    def is_map(self) -> bool:
        """Whether boundaries are drawn."""
        return self.credit == sources.NATURAL_EARTH


@dataclass(frozen=True)
class Chart:
    """What the maker of an exhibit gives: how to draw it, and what stands behind it.

    Attributes
    ----------
    extract : Extract
        What it was made from, which may be narrower than what was asked: one state, one year, one record.
    draw : callable
        Draws the figure; not called where there is no row to draw.
    data : ChartData
        What stands behind it.
    method : Method or None
        The note on its analysis, for a chart that needs one beside its counting rule.
    """

    extract: Extract
    draw: Callable[[], go.Figure]
    data: ChartData
    method: Method | None = None


@dataclass(frozen=True, eq=False)
class Exhibit:
    """A figure with all that makes it usable; shared between readers, never changed.

    Attributes
    ----------
    name : str
        Stable name in the catalogue.
    options : tuple of (str, object)
        The options that it was made with, defaults included.
    extract : Extract
        What it was made from.
    figure : plotly.graph_objects.Figure or None
        The drawing on light ground; None where there is nothing to draw, or no boundaries to draw on.
    data : ChartData
        Its rows, its rule, the tables whose filters act on it.
    method : Method
        The note on its analysis.
    documents : tuple of Source
        Documents behind it, the most used first; those of its table before those of what is drawn besides.
    leading : int
        How many documents are behind its table, and so its finding, where there are others too; else 0.
    """

    name: str
    options: tuple[tuple[str, object], ...]
    extract: Extract
    figure: go.Figure | None
    data: ChartData
    method: Method
    documents: tuple[Source, ...]
    leading: int = 0

    @property
    def mark(self) -> Hashable:
        """All that it depends on."""
        return self.extract.mark, self.name, self.options, self.data.outside

    @property
    def title(self) -> str:
        """The finding; empty where nothing is drawn."""
        return self._words("title")

    @property
    def subtitle(self) -> str:
        """What is drawn, with units."""
        return self._words("subtitle")

    @property
    def summary(self) -> str:
        """The text alternative."""
        return self._words("summary")

    @property
    def selection(self) -> Selection:
        """The choice that it was made under."""
        return self.extract.selection

    @property
    def release(self) -> Release:
        """Version and date of the data."""
        return self.extract.register.release

    @property
    def has_rows_of_others(self) -> bool:
        """Whether rows are drawn that are in no release: a reader's own, or those of an operator's list."""
        return bool(self.selection.uploaded or self.data.outside)

    @property
    def lacks_maps(self) -> bool:
        """Whether it is a map that cannot be drawn because boundary files are faulty."""
        return self.data.is_map and bool(self.extract.register.map_faults)

    @property
    def filters(self) -> str:
        """The filters that act on it in words, and how sizes are read where it shows sizes."""
        return self._words_of(self.selection)

    @property
    def chosen_filters(self) -> str:
        """The same without a list of the reader's own: that is no filter, and no reset takes it away."""
        return self._words_of(self.selection.without("uploaded"))

    def is_same_under(self, selection: Selection, other: Selection | None = None) -> bool:
        """Say whether it would be the same under two choices: whether no filter that acts on it differs.

        The second is its own unless another is named.

        Not for one of a record or a state, which is made from what its maker narrows itself.
        """
        return self._words_of(selection) == self._words_of(other or self.selection)

    def _words_of(self, selection: Selection) -> str:
        words = selection.describe(self.data.filter_table, *self.data.extra_tables)
        if self.data.outside:
            drills = f"drills: {words}" if words else ""
            return "; ".join(word for word in (self.data.outside.filters, drills) if word)
        if not self.data.uses_basis:
            return words
        return "; ".join(word for word in (words, selection.only(*READING).describe_all()) if word)

    @property
    def basis(self) -> str:
        """Whose claims speak for a size, in words; empty where it shows no sizes."""
        shows_sizes = self.data.uses_basis and not self.data.draws_counts
        return codes.BASES[self.selection.basis] if shows_sizes else ""

    @property
    def note(self) -> str:
        """Further credit, and a word on rows of others which nobody here has looked at."""
        drawn = (self.data.filter_table, *self.data.extra_tables)
        uploaded = self.selection.uploaded and any(table in JOINED for table in drawn)
        unchecked = f"Drawn {self.selection.uploaded}, which Flankwatch has not checked." if uploaded else ""
        outside = self.data.outside.note if self.data.outside else ""
        return " ".join(words for words in (outside, self.data.credit, unchecked) if words)

    @cached_property
    def drawing(self) -> str:
        """The figure as Plotly's JSON, written once for all that need it; an empty object without one."""
        return str(self.figure.to_json()) if self.figure is not None else "{}"

    @cached_property
    def digest(self) -> str:
        """Digest of what it shows: the finding, the summary and every row, whatever draws or keeps it."""
        rows = self.data.table.to_csv(index=False, lineterminator="\n")
        words = [self.name, self.title, self.summary, self.filters, self.data.rule]
        return hashlib.sha256("\n".join([*words, rows]).encode("utf-8")).hexdigest()[:16]

    def _words(self, name: str) -> str:
        return str(self.figure.layout.meta[name]) if self.figure is not None else ""


def exhibit_of(name: str, options: tuple[tuple[str, object], ...], chart: Chart, method: Method) -> Exhibit:
    """Return the exhibit that a chart makes; its figure is drawn where there is a row to draw."""
    data, register = chart.data, chart.extract.register
    lacks = data.table.empty or (data.is_map and bool(register.map_faults))
    behind = lists.uses(source_cells(data.table).dropna())
    named = {one for one, _ in behind}
    beside = tuple(one for one in lists.uses(data.extra_sources) if one[0] not in named)
    return Exhibit(
        name=name,
        options=options,
        extract=chart.extract,
        figure=None if lacks else chart.draw(),
        data=data,
        method=method,
        documents=(data.outside.document,)
        if data.outside
        else chart.extract.result(_by_use, behind) + chart.extract.result(_by_use, beside),
        leading=len(behind) if beside else 0,
    )


def documents_of(extract: Extract, ids: tuple[str, ...]) -> tuple[Source, ...]:
    """Return the documents behind source ids, see `sources.look_up`."""
    return sources.look_up(extract.register.sources, ids)


def _by_use(extract: Extract, used: tuple[tuple[str, int], ...]) -> tuple[Source, ...]:
    """Return the documents behind source ids, each id with the number of rows that it stands behind."""
    found = documents_of(extract, tuple(one for one, _ in used))
    return sources.by_use(found, (times for _, times in used))


def source_cells(table: pd.DataFrame) -> "pd.Series[str]":
    """Return the `;`-separated source ids of each row; empty where the table names none."""
    for name in (c.SOURCE_IDS, c.SOURCE_ID):
        if name in table.columns:
            cells = table[name]
            return cells if cells.dtype == "str" else cells.astype("str")
    return pd.Series(pd.NA, index=table.index, dtype="str")
