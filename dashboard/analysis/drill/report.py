"""Everything that the register says of one drill, gathered for a page."""

from collections.abc import Mapping
from dataclasses import dataclass

import geopandas as gpd
import pandas as pd

from dashboard.analysis.drill import description, distance, lines_crossed, narrative, peers, similar
from dashboard.analysis.drill.description import Drill
from dashboard.analysis.drill.peers import Group, RankByMeasure
from dashboard.analysis.exercises import register, season
from dashboard.analysis.kit.method import Method
from dashboard.analysis.kit.tables import Tables
from dashboard.schema import columns as c
from dashboard.schema import kept, lists

ARTICLE = "article"
ARTICLE_LABEL = "The article's drill"

ABOUT_LINES = "Lines of the Vienna Document"
ABOUT_DISTANCE = "Distance"
ABOUT_SEASON = "Season"


@dataclass(frozen=True)
class Report:
    """What the register says of a drill.

    Attributes
    ----------
    peers : pandas.DataFrame
        Result of `peers.peers`.
    ranks : tuple of RankByMeasure
        Result of `peers.ranks`.
    near : pandas.DataFrame
        Result of `similar.similar`.
    months : pandas.DataFrame
        Result of `season.by_month`.
    sentences : dict of str to tuple of str
        Sentences by what they are about.
    text : str
        The paragraph.
    line_sources : str
        Documents of the lines named, `;`-joined.
    """

    peers: pd.DataFrame
    ranks: tuple[RankByMeasure, ...]
    near: pd.DataFrame
    months: pd.DataFrame
    sentences: dict[str, tuple[str, ...]]
    text: str
    line_sources: str


def starts(table: pd.DataFrame) -> dict[str, str]:
    """Return what a form can start from: the article's drill, then each exercise, the latest first.

    Made once for a table, for the form is drawn at each choice.
    """
    return kept.once(_starts, table)


def _starts(table: pd.DataFrame) -> dict[str, str]:
    latest = table.sort_values([c.FIRST_DAY, c.EXERCISE_ID], ascending=[False, True], na_position="last")
    titles = register.titles(table)
    return {ARTICLE: ARTICLE_LABEL} | {code: titles[code] for code in latest[c.EXERCISE_ID]}


def fields_of(start: str, table: pd.DataFrame, tables: Tables) -> Mapping[str, str]:
    """Return the fields of the form for a drill to start from; the article's if it is no exercise."""
    if start in set(table[c.EXERCISE_ID]):
        return description.fields(description.of_record(table, start, peers.size_of(table, "declared")))
    return description.fields(description.of_article(tables.exercises, tables.claims))


def equipment_words(start: str, exercises: pd.DataFrame) -> str:
    """Return the equipment that documents name for the drill that a form starts from; empty for none."""
    is_start = exercises[c.KIND] == "article" if start == ARTICLE else exercises[c.EXERCISE_ID] == start
    named = exercises.loc[is_start, c.EQUIPMENT].dropna()
    if named.empty:
        return ""
    who = "The article names" if start == ARTICLE else "Documents name"
    return (
        f"{who}: {', '.join(lists.parts(named.iloc[0]))}. Type a number under equipment where you have one."
    )


def report(
    drill: Drill, group: Group, table: pd.DataFrame, tables: Tables, basis: str, itself: str = ""
) -> Report:
    """Return everything that the register says of a drill.

    Parameters
    ----------
    drill, group, table, basis, itself
        See `peers.peers`.
    tables : Tables
        The register, whatever is filtered.
    """
    rows = peers.peers(table, drill, group, basis, itself)
    ranks, near = peers.ranks(drill, rows), similar.similar(drill, rows)
    months = season.by_month(table)
    reached = lines_crossed.words(tables.thresholds, drill)
    sentences = {
        ABOUT_LINES: reached or ("No number is given that the Vienna Document has a line for.",),
        ABOUT_DISTANCE: (_where(drill, tables.units),),
        ABOUT_SEASON: (season.month_words(months, drill.side, drill.month),),
    }
    given = [reached, sentences[ABOUT_DISTANCE] if drill.at else ()]
    given += [sentences[ABOUT_SEASON] if drill.month else ()]
    more = tuple(words for block in given for words in block)
    text = narrative.paragraph(drill, group, ranks, more, near)
    cited = lines_crossed.source_ids(tables.thresholds, drill)
    return Report(rows, ranks, near, months, sentences, text, cited)


def methods(found: Report, table: pd.DataFrame) -> dict[str, Method]:
    """Return the note on each of the `sentences`; `found` is a result of `report` on `table`."""
    return {
        ABOUT_LINES: lines_crossed.method(),
        ABOUT_DISTANCE: distance.method(),
        ABOUT_SEASON: season.season_method(found.months, table),
    }


def source_ids(found: Report) -> dict[str, str]:
    """Return the documents behind each of the `sentences`, `;`-joined."""
    return {ABOUT_LINES: found.line_sources}


def title(drill: Drill) -> str:
    """Return the question that the paragraph answers, for its citation."""
    return f"How unusual is {narrative.described(drill)}?"


def _where(drill: Drill, units: gpd.GeoDataFrame) -> str:
    if drill.at is None:
        return "No place is given, and so no distance."
    if units.empty:
        return "No distance can be told, for the boundary files cannot be read."
    found = distance.nearby(*drill.at, units)
    return distance.outside_words() if found is None else f"{drill.place}: {found.words}"
