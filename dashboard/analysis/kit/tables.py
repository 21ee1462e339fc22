"""The tables as an analysis takes them: anything that holds the frames by these names, such as `Frames`."""

from typing import Protocol

import geopandas as gpd
import pandas as pd


class Tables(Protocol):
    """Tables of the register, each a frame of its rows, whole or as the filters leave them."""

    @property
    def sources(self) -> pd.DataFrame:
        """Rows of the source table."""

    @property
    def exercises(self) -> pd.DataFrame:
        """Rows of the exercise table."""

    @property
    def evidence(self) -> pd.DataFrame:
        """Rows of the evidence table."""

    @property
    def claimants(self) -> pd.DataFrame:
        """Rows of the claimant table."""

    @property
    def claims(self) -> pd.DataFrame:
        """Rows of the claims table."""

    @property
    def exercise_sites(self) -> pd.DataFrame:
        """Rows of the table of exercise sites."""

    @property
    def exercise_links(self) -> pd.DataFrame:
        """Rows of the link table."""

    @property
    def action_responses(self) -> pd.DataFrame:
        """Rows of the table of actions and responses."""

    @property
    def thresholds(self) -> pd.DataFrame:
        """Rows of the threshold table."""

    @property
    def revisions(self) -> pd.DataFrame:
        """Rows of the table of corrections."""

    @property
    def former_figures(self) -> pd.DataFrame:
        """Rows of the table of former figures."""

    @property
    def countries(self) -> pd.DataFrame:
        """Rows of the country table."""

    @property
    def defence_spending(self) -> pd.DataFrame:
        """Rows of the spending table."""

    @property
    def battlegroups(self) -> pd.DataFrame:
        """Rows of the battlegroup table."""

    @property
    def sites(self) -> pd.DataFrame:
        """Rows of the site table."""

    @property
    def weapon_ranges(self) -> pd.DataFrame:
        """Rows of the table of published ranges."""

    @property
    def measures(self) -> pd.DataFrame:
        """Rows of the measure table."""

    @property
    def indicators(self) -> pd.DataFrame:
        """Rows of the indicator table."""

    @property
    def incidents(self) -> pd.DataFrame:
        """Rows of the incident table."""

    @property
    def glossary(self) -> pd.DataFrame:
        """Rows of the table of words."""

    @property
    def units(self) -> gpd.GeoDataFrame:
        """Shapes of states, see `frames.Frames`."""
