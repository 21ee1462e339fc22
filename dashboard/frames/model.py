"""What loading yields: one frozen value with every table, or the faults that forbid it."""

from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from dashboard.wording import counted

LONGEST = 1_000
"""Letters of what was expected or seen that a sentence repeats: code lists are long, cells may be endless."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong with a data file, said so that a person can mend it.

    Attributes
    ----------
    file : str
        File, relative to the data folder.
    row : int or None
        Row as a spreadsheet counts it: the header is row 1.
    column : str or None
        Column.
    expected, seen : str
        What should stand there and what does.
    """

    file: str
    row: int | None
    column: str | None
    expected: str
    seen: str

    def __str__(self) -> str:
        """Return the fault as one sentence."""
        place = [self.file]
        if self.row is not None:
            place.append(f"row {self.row}")
        if self.column is not None:
            place.append(f"column {self.column}")
        return f"{', '.join(place)}: expected {_cut(self.expected)}, saw {_cut(self.seen)}."


def _cut(words: str) -> str:
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"


class DataFaults(Exception):
    """Raised when the data folder cannot be trusted; `faults` holds all of them at once."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{counted(len(faults), 'fault')} in the data")
        self.faults = faults


@dataclass(frozen=True)
class Release:
    """Version and date of the data, from `datapackage.json`."""

    version: str
    created: str


@dataclass(frozen=True)
class Frames:
    """Every table of the data folder, validated and typed. Never changed in place.

    Text columns are pandas `str` with missing values, whole numbers `Int64`, numbers `float64`, yes or
    no `boolean`. Lists stay `;`-separated text and dates ISO text, for both may be partial.

    Attributes
    ----------
    units : geopandas.GeoDataFrame
        One row per state or part of one, WGS 84, columns `unit`, `iso3`, `nato`, `flank`, `name`.
    release : Release
        Version of the data.
    repeats : dict of str to (int, int)
        For each table of what the article prints: rows read, distinct rows.
    shapes : dict of str to str
        Boundary files for the browser with a digest of their content.
    shape_counts : dict of str to int
        The same files with the number of shapes in each.
    digest : str
        Digest of all files together: changes whenever any of them does.
    map_faults : tuple of Fault
        What is wrong with the boundary files, where the rest is shown without maps; then `units` has no row
        and `shapes` no digest, and `shape_counts` are 0.
    """

    sources: pd.DataFrame
    drill_attributes: pd.DataFrame
    drill_elements: pd.DataFrame
    implications: pd.DataFrame
    response_areas: pd.DataFrame
    focus_areas: pd.DataFrame
    article_context: pd.DataFrame
    exercises: pd.DataFrame
    evidence: pd.DataFrame
    claimants: pd.DataFrame
    claims: pd.DataFrame
    exercise_sites: pd.DataFrame
    exercise_links: pd.DataFrame
    action_responses: pd.DataFrame
    thresholds: pd.DataFrame
    revisions: pd.DataFrame
    former_figures: pd.DataFrame
    countries: pd.DataFrame
    defence_spending: pd.DataFrame
    battlegroups: pd.DataFrame
    sites: pd.DataFrame
    weapon_ranges: pd.DataFrame
    measures: pd.DataFrame
    indicators: pd.DataFrame
    incidents: pd.DataFrame
    glossary: pd.DataFrame
    units: gpd.GeoDataFrame
    release: Release
    repeats: dict[str, tuple[int, int]]
    shapes: dict[str, str]
    shape_counts: dict[str, int]
    digest: str
    map_faults: tuple[Fault, ...] = ()

    @property
    def mark(self) -> str:
        """Stands for all rows in the key of a result; rows that were taken out or added have another."""
        return self.digest
