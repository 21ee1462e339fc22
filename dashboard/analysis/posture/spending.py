"""Defence spending as a share of the economy: by country and year, one definition at a time."""

import re

import pandas as pd

from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import capitalised

GUIDELINE_PERCENT = 2.0
"""What the allies agreed on in Wales in 2014."""

CORE_TARGET_PERCENT = 3.5
"""Core defence by 2035, as agreed in The Hague in 2025."""


def over_time(
    defence_spending: pd.DataFrame, countries: tuple[str, ...] = codes.FLANK_ALLIES
) -> pd.DataFrame:
    """Return the share of the economy by country, definition and year.

    Parameters
    ----------
    defence_spending : pandas.DataFrame
        Rows of the spending table, filtered as the reader chose.
    countries : tuple of str
        Codes, in the order wanted; those without a row are passed over.

    Returns
    -------
    pandas.DataFrame
        `iso3`, `year`, `percent_gdp`, `is_estimate`, `definition`, `definition_words` (short),
        `edition`, `confidence`, `source_ids`; only years with a figure.
    """
    known = defence_spending[defence_spending[c.PERCENT_GDP].notna()]
    rank = known[c.ISO3].map({iso3: i for i, iso3 in enumerate(countries)})
    known = known.assign(**{c.RANK: rank})[rank.notna()].sort_values([c.RANK, c.DEFINITION, c.YEAR])
    words = pd.Series([definition_words(text) for text in known[c.DEFINITION]], known.index, dtype="str")
    known = known.assign(**{c.DEFINITION_WORDS: words, c.SOURCE_IDS: known[c.SOURCE_ID]})
    return known[_COLUMNS].reset_index(drop=True)


def ranking(
    defence_spending: pd.DataFrame,
    countries: tuple[str, ...] = codes.FLANK_ALLIES,
    year: int | None = None,
) -> pd.DataFrame:
    """Rank countries by their share in one year and by one definition.

    Parameters
    ----------
    defence_spending : pandas.DataFrame
        Rows of the spending table.
    countries : tuple of str
        Codes; all of them are in the result.
    year : int, optional
        Year; the latest with a figure if not given.

    Returns
    -------
    pandas.DataFrame
        One row per country, highest first, those without a figure last: `iso3`, `year`, `percent_gdp`,
        `is_estimate` (missing with the figure), `definition`, `definition_words`, `rank` (Int64, equal
        shares share the better place), `source_ids`. Of several definitions in the year the one that covers
        most of the countries is used, and figures of another are not.
    """
    known = over_time(defence_spending, countries)
    if year is None and len(known):
        year = int(known[c.YEAR].max())
    of_year = known[known[c.YEAR] == year]
    if len(of_year):
        definition = of_year[c.DEFINITION].value_counts().sort_index(kind="stable").idxmax()
        of_year = of_year[of_year[c.DEFINITION] == definition]
    rows = pd.DataFrame({c.ISO3: pd.Series(countries, dtype="str")})
    rows = rows.merge(of_year, on=c.ISO3, how="left", validate="one_to_one")
    rank = rows[c.PERCENT_GDP].rank(method="min", ascending=False).astype("Int64")
    rows = rows.assign(**{c.RANK: rank}).sort_values(c.RANK, kind="stable", na_position="last")
    return rows[[*_COLUMNS, c.RANK]].reset_index(drop=True)


def definition_words(definition: str) -> str:
    """Return a definition cut to what a legend can hold: who defined it, and in which edition."""
    year = edition_year(definition)
    return f"NATO, {year} edition" if year else capitalised(definition)


def edition_year(definition: str) -> int | None:
    """Return the year of the edition of NATO's table that a definition names; None for any other."""
    edition = re.search(r"(\d{4}) edition", definition)
    return int(edition[1]) if edition and definition.startswith("NATO") else None


_COLUMNS = [
    c.ISO3,
    c.YEAR,
    c.PERCENT_GDP,
    c.IS_ESTIMATE,
    c.DEFINITION,
    c.DEFINITION_WORDS,
    c.EDITION,
    c.CONFIDENCE,
    c.SOURCE_IDS,
]
