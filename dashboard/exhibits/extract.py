"""The register as one reader asks for it: the data, the selection, and the results that follow from both."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

import pandas as pd

from dashboard import sources
from dashboard.analysis.as_known import as_known
from dashboard.analysis.claims import thresholds
from dashboard.analysis.claims.thresholds import Lines
from dashboard.analysis.drill import percentile
from dashboard.analysis.drill.percentile import ArticleDrill
from dashboard.analysis.exercises import sizes
from dashboard.analysis.geography import layers
from dashboard.analysis.kit import dates
from dashboard.analysis.sized_register import SizedRegister, sized_register
from dashboard.exhibits.memo import Memo, NoMemo, recall
from dashboard.frames import Frames
from dashboard.maps import Shapes
from dashboard.selection import Selection

Result = TypeVar("Result")


@dataclass(frozen=True)
class Extract:
    """The data and the reader's choice, from which every exhibit and every number is made.

    Attributes
    ----------
    data : Frames
        All rows of today. Rows that a reader has brought make a register of their own, with its own digest.
    selection : Selection
        The reader's choice.
    standing_in : int or None
        A year by whose end battlegroups are shown as they then stood, whatever years are chosen.
    shapes_root : str
        Address under which the boundary files are handed out.
    memo : Memo
        Keeps results; no part of what the extract is.
    """

    data: Frames
    selection: Selection = field(default_factory=Selection)
    standing_in: int | None = None
    shapes_root: str = "/shapes"
    memo: Memo = field(default_factory=NoMemo, compare=False, repr=False)

    @property
    def mark(self) -> Hashable:
        """All that results can depend on: digest of the data, selection, year, address of the shapes."""
        return self.data.digest, self.selection, self.standing_in, self.shapes_root

    def result(self, function: Callable[..., Result], *options: object) -> Result:
        """Return what a function gives for this extract and some options, made once for both.

        Parameters
        ----------
        function : callable
            A function of a module whose first parameter is an `Extract`.
        *options : object
            Its further arguments; see `memo.key_of`.
        """
        return recall(self.memo, function, self, *options)

    @property
    def register(self) -> Frames:
        """All rows, as far as they were known on the day of the selection."""
        day = self.selection.as_of
        return self.data if day is None else recall(self.memo, _as_known, self.data, day)

    @property
    def day(self) -> date:
        """The day of which the register tells: the one on which it was known, else that of its release."""
        return self.selection.as_of or date.fromisoformat(self.data.release.created)

    @property
    def until(self) -> str:
        """The ISO date of the last drill or incident on record, whatever is filtered; empty without one."""
        return self.unfiltered.result(_until)

    @property
    def unfiltered(self) -> "Extract":
        """The whole register, under no filter but the day on which it was known."""
        return self.choosing(self.selection.only("as_of"))

    @property
    def of_all_exercises(self) -> "Extract":
        """The whole register as the selection reads numbers, for what no filter of exercises changes."""
        return self.choosing(self.selection.only("basis", "grade", "as_of"))

    @property
    def of_all_claims(self) -> "Extract":
        """The whole register with the claims that reach the grade, for what is told exercise by exercise."""
        return self.choosing(self.selection.only("grade", "as_of"))

    @property
    def filtered(self) -> Frames:
        """The rows that the filters let pass."""
        return self._unnamed.result(_filtered)

    @property
    def sized(self) -> SizedRegister:
        """The exercises that the filters let pass, with their sizes."""
        return self._unnamed.result(_sized)

    @property
    def _unnamed(self) -> "Extract":
        """The same without the words for a list of the reader's own, on which no row depends."""
        return (
            replace(self, selection=replace(self.selection, uploaded="")) if self.selection.uploaded else self
        )

    @property
    def lines(self) -> Lines:
        """The two troop lines of the Vienna Document."""
        return self.unfiltered.result(_lines)

    @property
    def article(self) -> ArticleDrill | None:
        """The article's drill among its peers of the whole register, whatever is filtered."""
        return self.unfiltered.result(_article)

    @property
    def shapes(self) -> Shapes:
        """Address of each boundary file, which changes with the file's content, and the shapes in it."""
        addresses = {
            name.removesuffix(".geojson"): f"{self.shapes_root}/{name}?v={digest}"
            for name, digest in self.register.shapes.items()
        }
        counts = self.register.shape_counts
        return Shapes(**addresses, n_lakes=counts["lakes.geojson"], n_regions=counts["admin1.geojson"])

    def choosing(self, selection: Selection) -> "Extract":
        """Return the same register under another selection."""
        return replace(self, selection=selection, standing_in=None)

    def of_state(self, iso3: str) -> "Extract":
        """Return the extract with one state as its country filter, and all other filters as chosen."""
        return self.choosing(replace(self.selection, countries=(iso3,)))

    def of_year(self, year: int | None) -> "Extract":
        """Return the extract of one year, with battlegroups as they stood at its end; as it is for None."""
        if year is None:
            return self
        return replace(self, selection=replace(self.selection, years=(year, year)), standing_in=year)


def _as_known(data: Frames, day: date) -> Frames:
    return replace(as_known(data, day), digest=f"{data.digest} as known on {day}")


def _until(extract: Extract) -> str:
    tables = extract.register
    return dates.last_on_record(tables.exercises, tables.incidents, extract.day.isoformat())


def _filtered(extract: Extract) -> Frames:
    register, selection, year = extract.register, extract.selection, extract.standing_in
    found = selection.apply(register)
    if year is not None:
        found = replace(found, battlegroups=layers.snapshots_until(register.battlegroups, selection, year))
    return replace(found, digest=f"{register.digest} {selection} {year}")


def _sized(extract: Extract) -> SizedRegister:
    every = extract.of_all_exercises.result(_sizes)
    return sized_register(extract.filtered, every, count_parts=extract.selection.count_parts)


def _sizes(extract: Extract) -> pd.DataFrame:
    return sizes.sizes(extract.filtered.exercises, extract.filtered.claims, extract.selection)


def _lines(extract: Extract) -> Lines:
    return thresholds.troop_lines(extract.register.thresholds)


def _article(extract: Extract) -> ArticleDrill | None:
    tables = extract.register
    found = percentile.article_drill(tables.exercises, tables.claims, tables.exercise_links, extract.lines)
    if found is None:
        return None
    (page,) = sources.look_up(tables.sources, [found.source_id])
    return replace(found, publisher=page.short_name, published=page.published)
