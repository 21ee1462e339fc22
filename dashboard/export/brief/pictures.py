"""The small charts of a brief, each drawn from the rows of an exhibit and under that exhibit's words."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

import pandas as pd

from dashboard import sources, theme
from dashboard.analysis.drill import peers
from dashboard.exhibits.catalogue import warning
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.subjects.drill import NO_DRILL, article_drill
from dashboard.exhibits.words.quotes import quote
from dashboard.export.brief import charts
from dashboard.export.brief.charts import Bar, Pair, Series
from dashboard.figures.kit.text import names
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import MONTHS, number, percent, unparted

MOST_BARS = 11

LONGEST_NAME = 24
"""Letters of an exercise's name beside its row."""

BLOC_COLOURS = {codes.BLOCS["east"]: theme.LIGHT.east, codes.BLOCS["west"]: theme.LIGHT.west}


@dataclass(frozen=True)
class Picture:
    """A chart of a brief.

    Attributes
    ----------
    title : str
        The finding.
    sentence : str
        The finding's number and source in one sentence.
    subtitle : str
        What is drawn, with units.
    svg : str
        The drawing.
    alt : str
        Text alternative.
    source : str
        Source line.
    """

    title: str
    sentence: str
    subtitle: str
    svg: str
    alt: str
    source: str


def picture(shown: Exhibit) -> Picture | None:
    """Return the small chart of an exhibit of `DRAWN`; None where it shows nothing."""
    if shown.figure is None:
        return None
    subtitle, draw = DRAWN[shown.name]
    subtitle = ". ".join(words for words in (warning(shown), subtitle) if words)
    credit = sources.credit(shown.documents, leading=shown.leading)
    svg, quoted = draw(shown), quote(shown)
    sentence = quoted.sentence if quoted else ""
    title, said, drawn = map(unparted, (shown.title, sentence, subtitle))
    alt = f"{title}. {drawn} {shown.summary}"
    return Picture(title, said, drawn, svg, alt, credit) if svg else None


def _declared(shown: Exhibit) -> str:
    rows = shown.data.table
    marks = [
        Pair(name, float(row[c.DECLARED]), float(row[c.INDEPENDENT]), _median_words(row))
        for name, row in zip(names(rows, LONGEST_NAME), rows.to_dict("records"), strict=True)
        if pd.notna(row[c.DECLARED]) or pd.notna(row[c.INDEPENDENT])
    ]
    line = shown.extract.lines.observation
    return charts.pairs(marks, "Organiser's last word", "Median of outsiders", line) if marks else ""


def _median_words(row: dict[Hashable, Any]) -> str:
    """Return the median of outsiders in words; empty where there is none."""
    return "" if pd.isna(row[c.INDEPENDENT]) else str(row[c.INDEPENDENT_WORDS])


def _spending(shown: Exhibit) -> str:
    rows = shown.data.table.dropna(subset=[c.PERCENT_GDP]).head(MOST_BARS)
    colours = {True: theme.STATUS_COLOURS["announced"], False: theme.LIGHT.west}
    return charts.bars(
        [
            Bar(
                codes.COUNTRY_NAMES[row[c.ISO3]],
                row[c.PERCENT_GDP],
                percent(row[c.PERCENT_GDP], 2),
                colours[bool(row[c.IS_ESTIMATE])],
            )
            for row in rows.to_dict("records")
        ]
    )


def _shares(shown: Exhibit) -> str:
    rows = shown.data.table.sort_values(c.YEAR).drop_duplicates(c.YEAR, keep="last")
    known = [
        (int(y), float(v), bool(e)) for y, v, e in rows[[c.YEAR, c.PERCENT_GDP, c.IS_ESTIMATE]].to_numpy()
    ]
    series = [
        Series("Result", theme.LIGHT.west, tuple(0 if guess else value for _, value, guess in known)),
        Series(
            "Estimate", theme.STATUS_COLOURS["announced"], tuple(v if guess else 0 for _, v, guess in known)
        ),
    ]
    return charts.columns([str(year) for year, _, _ in known], series, line=2)


def _by_year(shown: Exhibit) -> str:
    """Draw counts by year, the two blocs stacked."""
    rows = shown.data.table
    years = list(range(int(rows[c.YEAR_STARTED].min()), int(rows[c.YEAR_STARTED].max()) + 1))
    sums = rows.groupby([c.BLOC, c.YEAR_STARTED])[c.N].sum()
    series = [
        Series(label, BLOC_COLOURS[label], tuple(float(sums.get((bloc, year), 0)) for year in years))
        for bloc, label in codes.BLOCS.items()
    ]
    return charts.columns([str(year) for year in years], [one for one in series if any(one.values)])


def _incidents(shown: Exhibit) -> str:
    """Draw incidents by year, the group that the title names apart from all others."""
    rows = shown.data.table
    if c.N not in rows.columns:
        rows = rows.groupby(c.YEAR).size().rename(c.N).reset_index().assign(**{c.LABEL: "Incidents"})
    named = rows.sort_values(c.N)[c.LABEL].iloc[-1]
    years = range(int(rows[c.YEAR].min()), int(rows[c.YEAR].max()) + 1)
    parts = ((named, theme.LIGHT.accent, True), ("All others", theme.LIGHT.national, False))
    series = []
    for label, colour, is_named in parts:
        counts = rows[(rows[c.LABEL] == named) == is_named].groupby(c.YEAR)[c.N].sum()
        series.append(Series(label, colour, tuple(float(counts.get(year, 0)) for year in years)))
    return charts.columns([str(year) for year in years], [one for one in series if any(one.values)])


def _areas(shown: Exhibit) -> str:
    rows = shown.data.table.sort_values(c.N, ascending=False)
    return charts.bars(
        [Bar(str(row[c.FOCUS_AREA]), row[c.N], number(row[c.N])) for row in rows.to_dict("records")]
    )


def _months(shown: Exhibit) -> str:
    rows = shown.data.table
    sums = rows.set_index([c.BLOC, c.MONTH])[c.N]
    series = [
        Series(label, BLOC_COLOURS[label], tuple(float(sums.get((bloc, month), 0)) for month in range(1, 13)))
        for bloc, label in codes.BLOCS.items()
    ]
    return charts.columns([name[:3] for name in MONTHS], series)


def _peers(shown: Exhibit) -> str:
    """Draw the drill among its largest peers, in its own colour."""
    drill = dict(shown.options)["drill"]
    drill = article_drill(shown.extract) if drill == NO_DRILL else drill
    column = peers.MEASURES["size"]
    rows = shown.data.table.dropna(subset=[column]).sort_values(column, ascending=False)
    found = [
        Bar(
            name,
            row[column],
            number(row[column]),
            theme.SIDE_COLOURS[row[c.ORGANISER_SIDE]],
        )
        for name, row in zip(names(rows, LONGEST_NAME), rows.to_dict("records"), strict=True)
    ]
    troops = getattr(drill, "troops", None)
    if troops:
        found.append(Bar("This drill", troops, number(troops), theme.LIGHT.accent))
    found.sort(key=lambda one: -one.value)
    itself = next((at for at, one in enumerate(found) if one.label == "This drill"), 0)
    first = max(0, min(itself - MOST_BARS // 2, len(found) - MOST_BARS))
    return charts.bars(found[first : first + MOST_BARS]) if found else ""


def _words(shown: Exhibit) -> str:
    """Draw the latest exercises on which an organiser changed its number."""
    rows = shown.data.table
    rows = rows[rows[c.FIRST_WORD] != rows[c.LAST_WORD]].tail(MOST_BARS)
    marks = [
        Pair(name, float(row[c.FIRST_WORD]), float(row[c.LAST_WORD]))
        for name, row in zip(names(rows, LONGEST_NAME), rows.to_dict("records"), strict=True)
    ]
    colours = (theme.LIGHT.unknown, theme.LIGHT.accent)
    return charts.pairs(marks, "First word", "Last word", colours=colours) if marks else ""


DRAWN: dict[str, tuple[str, Callable[[Exhibit], str]]] = {
    "declared-vs-independent": ("Troops, logarithmic scale. Dashed: the line for observers.", _declared),
    "counts": ("Exercises by the year in which they began.", _by_year),
    "incident-years": (
        "Incidents in the register by year; a year without any may be one not read.",
        _incidents,
    ),
    "spending-rank": ("Percent of gross domestic product. Pale: an estimate.", _spending),
    "state-spending": ("Percent of gross domestic product. Dashed: 2 %.", _shares),
    "state-hosted": ("Exercises hosted by the year in which they began.", _by_year),
    "state-incidents": ("Incidents in the register by year.", _incidents),
    "state-areas": ("Measures that name the state, by focus area.", _areas),
    "among-peers": ("Troops of the drill and of the peers next to it in size.", _peers),
    "first-and-last-word": ("Troops by the organiser, logarithmic scale; the latest that changed.", _words),
    "months-of-drill": ("Exercises by the month in which they began.", _months),
}
"""What each chart draws, in words, and how."""
