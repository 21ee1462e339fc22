"""A list that is open: questions in, frames out."""

from collections.abc import Callable

import pandas as pd

from dashboard.event_lists import engines, expressions, prepared
from dashboard.event_lists.expressions import CELLS_PER_DEGREE, EVERYTHING, EventTables, Narrowing
from dashboard.event_lists.faults import Lost, Unanswered
from dashboard.event_lists.ibis_types import Table
from dashboard.event_lists.layouts import Layout, find
from dashboard.event_lists.location import Location, name_of, size_of
from dashboard.event_lists.location import seconds as patience
from dashboard.event_lists.time_limit import Worker
from dashboard.schema import columns as c

CELL_SIZES = {"1": 4, "0.5": 2, "0.25": 1}
"""Finest cells along the side of a cell of the map, by the degrees that its side has."""


class EventStore:
    """One list, open at one engine; several readers may ask at once.

    Parameters
    ----------
    location : Location
        Where it is.
    seconds : float or None
        Time that opening it, and each question, may take; what the operator has said if None.

    Raises
    ------
    Unanswered
        Where it cannot be opened or lacks columns.
    """

    def __init__(self, location: Location, seconds: float | None = None) -> None:
        self._location = location
        self._worker = Worker(patience() if seconds is None else seconds)
        self._connection, rows = self._worker.do(lambda: engines.connect(location), lambda: None)
        try:
            self.layout, self._tables = _understood(rows, location)
        except Unanswered:
            self.close()
            raise

    @property
    def in_years(self) -> bool:
        """Whether the map can be narrowed to whole years only, as of a prepared list."""
        return self._tables.in_years

    @property
    def engine_name(self) -> str:
        """The engine that answers, as readers know it."""
        return self._location.engine_name

    @property
    def name(self) -> str:
        """The list as readers may know it: names of its files, or of its table."""
        return name_of(self._location)

    @property
    def n_bytes(self) -> int:
        """What its files hold; 0 where it is a table."""
        return size_of(self._location)

    def close(self) -> None:
        """Let go of the connection."""
        self._connection.disconnect()

    def by_day(self, to: Narrowing = EVERYTHING) -> pd.DataFrame:
        """Return how many events each day has.

        Returns
        -------
        pandas.DataFrame
            `day` in order, a last row without one for the events without a date, and `events`.
        """
        found = self._answer(lambda: expressions.counts_by_day(self._tables, to))
        return found.astype({c.DAY: "datetime64[s]", c.EVENTS: "int64"}).sort_values(c.DAY, ignore_index=True)

    def by_country_and_kind(self, to: Narrowing = EVERYTHING) -> pd.DataFrame:
        """Return how many events each pair of `country` and `kind` has, most frequent first.

        Returns
        -------
        pandas.DataFrame
            `country`, `kind`, missing where the list leaves them blank, and `events`.
        """
        found = self._answer(lambda: expressions.counts_by_country_and_kind(self._tables, to))
        typed = found.astype({c.COUNTRY: "str", c.KIND: "str", c.EVENTS: "int64"})
        return typed.sort_values(
            [c.EVENTS, c.COUNTRY, c.KIND], ascending=[False, True, True], ignore_index=True
        )

    def by_cell(
        self, size: str, lat: tuple[float, float], lon: tuple[float, float], to: Narrowing = EVERYTHING
    ) -> pd.DataFrame:
        """Return how many events lie in each cell of a map.

        Parameters
        ----------
        size : str
            Side of a cell, degrees: one of `CELL_SIZES`.
        lat, lon : tuple of float
            The map's edges, degrees.
        to : Narrowing
            Which events are counted.

        Returns
        -------
        pandas.DataFrame
            `latitude` and `longitude` of the middle of each cell, degrees, and `events`.

        Raises
        ------
        Unanswered
            Also for days that are no whole years, of a list that knows only those.
        """
        if self.in_years and not prepared.in_whole_years(to):
            raise Unanswered("A prepared list knows on the map only whole years; choose a first and a last.")
        cells = CELL_SIZES[size]
        found = self._answer(lambda: expressions.counts_by_cell(self._tables, to, cells, lat, lon))
        typed = found.astype({c.CELL_ROW: "int64", c.CELL_COLUMN: "int64", c.EVENTS: "int64"})
        ordered = typed.sort_values([c.CELL_ROW, c.CELL_COLUMN], ignore_index=True)
        degrees = cells / CELLS_PER_DEGREE
        return pd.DataFrame(
            {
                c.LATITUDE: (ordered[c.CELL_ROW] + 0.5) * degrees,
                c.LONGITUDE: (ordered[c.CELL_COLUMN] + 0.5) * degrees,
                c.EVENTS: ordered[c.EVENTS],
            }
        )

    def _answer(self, question: Callable[[], Table]) -> pd.DataFrame:
        connection = self._connection

        def work() -> pd.DataFrame:
            frame: pd.DataFrame = connection.to_pyarrow(question()).to_pandas()
            return frame

        try:
            return self._worker.do(work, engines.interrupt(connection))
        except Unanswered:
            raise
        except Exception:  # each engine has errors of its own, which may name its address
            raise Lost(f"The {self.engine_name} that holds the events does not answer.") from None


def _understood(rows: Table, location: Location) -> tuple[Layout, EventTables]:
    """Return whose names the columns have, and the list as the questions see it."""
    if prepared.is_prepared(rows.columns):
        return prepared.layout(location.files), prepared.tables(rows)
    found = find(rows.columns)
    return found.layout, expressions.of_rows(rows, found, engines.framework())
