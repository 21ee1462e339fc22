"""Exhibits of one drill, the article's or the reader's, among its peers."""

from functools import partial

import pandas as pd

from dashboard import sources
from dashboard.analysis import counting_notes
from dashboard.analysis.drill import article, description, distance, narrative, peers, report, reporting
from dashboard.analysis.drill.article import Attribute
from dashboard.analysis.drill.description import Drill
from dashboard.analysis.drill.peers import Group
from dashboard.analysis.drill.report import Report
from dashboard.analysis.exercises import season
from dashboard.exhibits import holds
from dashboard.exhibits.entry import Entry, Opens
from dashboard.exhibits.exhibit import Chart, ChartData
from dashboard.exhibits.extract import Extract
from dashboard.figures.drill import peers as peer_figures
from dashboard.figures.exercises import season as season_figures
from dashboard.maps.drill_map import drill_map
from dashboard.schema import codes, keys
from dashboard.schema import columns as c
from dashboard.wording import in_sentence

NO_DRILL = Drill()
"""Stands for the article's drill."""

ANY_PEERS = Group()
"""The peers that a drill is compared with unless the reader chooses."""


def among_peers(
    extract: Extract, drill: Drill = NO_DRILL, group: Group = ANY_PEERS, start: str = report.ARTICLE
) -> Chart:
    """Chart the drill among its peers by size, length and troop-days."""
    drill = _described(extract, drill)
    found, counted = extract.result(answer_to, drill, group, start), extract.sized.counted.rule
    who, name = peers.group_words(drill, group), name_of_drill(extract, drill, start)
    rule = counting_notes.peers(found.peers, extract.selection.basis, counted)
    if drill == article_drill(extract):
        rule = f"{rule} {article.unnamed(extract.article)}"
    return Chart(
        extract,
        partial(
            peer_figures.among_peers,
            *(found.peers, found.ranks, narrative.short(drill), who, name),
            star=_in_caption(extract, drill, start),
        ),
        ChartData(found.peers, noun="peers", columns=peers.COLUMNS, rule=rule, uses_basis=True),
        peers.method(drill, group, found.peers),
    )


def spot(
    extract: Extract, drill: Drill = NO_DRILL, group: Group = ANY_PEERS, start: str = report.ARTICLE
) -> Chart:
    """Map the place of the drill, where one is given."""
    drill = _described(extract, drill)
    found = extract.result(answer_to, drill, group, start)
    place = description.place_of(drill, extract.register.sites)
    units = extract.register.units
    near = distance.nearby(*drill.at, units) if drill.at and len(units) else None
    is_named, called = c.SITE_ID in place.columns, name_of_drill(extract, drill, start)
    return Chart(
        extract,
        partial(drill_map, drill.side, place, near, extract.shapes, is_named=is_named, called=called),
        ChartData(place, noun="places", credit=sources.NATURAL_EARTH),
        report.methods(found, extract.sized.sizes)[report.ABOUT_DISTANCE],
    )


def months_of_drill(
    extract: Extract, drill: Drill = NO_DRILL, group: Group = ANY_PEERS, start: str = report.ARTICLE
) -> Chart:
    """Chart exercises by month, with the month of the drill set apart."""
    drill = _described(extract, drill)
    found, table = extract.result(answer_to, drill, group, start), extract.sized.sizes
    shown = found.months if found.months[c.N].any() else found.months.head(0)
    rule = counting_notes.months(found.months, table, extract.sized.counted.rule)
    return Chart(
        extract,
        partial(
            season_figures.months,
            *(found.months, drill.month, codes.BLOC_OF_SIDE[drill.side]),
            _in_caption(extract, drill, start) or narrative.described(drill),
        ),
        ChartData(shown, noun="exercises with a known month", rule=rule),
        season.season_method(found.months, table),
    )


def answer_to(extract: Extract, drill: Drill, group: Group, start: str) -> Report:
    """Return everything that is told of a drill, see `report.answer`."""
    basis = extract.selection.basis
    return report.report(drill, group, extract.sized.sizes, extract.register, basis, start)


def drill_of(extract: Extract, start: str) -> Drill:
    """Return a drill to start from: the article's, or an exercise of the register.

    Raises
    ------
    KeyError
        For an exercise that the register does not hold.
    """
    if start == report.ARTICLE:
        return article_drill(extract)
    table = extract.result(register_to_start_from)
    if start not in set(table[c.EXERCISE_ID]):
        raise KeyError(start)
    return description.of_record(table, start, peers.size_of(table, "declared"))


def name_of_drill(extract: Extract, drill: Drill, start: str) -> str:
    """Return the name of the exercise that a drill is; empty for one that a reader has changed or made.

    Parameters
    ----------
    extract : Extract
        The data and the filters.
    drill : Drill
        A drill.
    start : str
        What it was made from: an exercise of the register, or `report.ARTICLE`.
    """
    if drill != drill_of(extract, start):
        return ""
    names = keys.column_by(extract.register.exercises, c.EXERCISE_ID, c.NAME)
    of_article = report.ARTICLE_LABEL if extract.article is None else extract.article.label
    return str(names.get(start, of_article))


def register_to_start_from(extract: Extract) -> pd.DataFrame:
    """Return the sizes of all exercises that the form can start from, whichever are filtered."""
    read = extract.selection.only("basis", "grade", "count_parts", "as_of")
    return extract.choosing(read).sized.sizes


def reports_on_article(extract: Extract) -> pd.DataFrame:
    """Return the article held against public reporting, see `reporting.lines`."""
    return reporting.lines(extract.register.article_context)


def article_attributes(extract: Extract) -> tuple[Attribute, ...]:
    """Return the attributes of the article's drill with their context, see `article.attributes`."""
    tables = extract.register
    return article.attributes(
        tables.drill_attributes, tables.article_context, extract.article, tables.action_responses
    )


def article_drill(extract: Extract) -> Drill:
    """Return the article's drill as a form would hold it."""
    return description.of_article(extract.register.exercises, extract.register.claims)


def _in_caption(extract: Extract, drill: Drill, start: str) -> str:
    """Return the name of a drill inside a sentence, that of the article's with its day; empty for none."""
    name = name_of_drill(extract, drill, start)
    if extract.article is not None and name == extract.article.label:
        return extract.article.dated
    return in_sentence(name)


def _described(extract: Extract, drill: Drill) -> Drill:
    return article_drill(extract) if drill == NO_DRILL else drill


ENTRIES = (
    Entry(
        "among-peers",
        "in-context",
        among_peers,
        opens=Opens.RECORD,
        finding=holds.STANDING,
    ),
    Entry(
        "spot",
        "in-context",
        spot,
    ),
    Entry(
        "months-of-drill",
        "in-context",
        months_of_drill,
        opens=Opens.RECORD,
    ),
)
