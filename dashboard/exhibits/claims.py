"""Exhibits of who said which number."""

from functools import partial

import pandas as pd

from dashboard import sources
from dashboard.analysis import counting_notes
from dashboard.analysis.claims import bases, contradictions, former, origins, rivals, thresholds
from dashboard.analysis.claims import sayings as saying
from dashboard.analysis.claims.origins import ClaimCounts
from dashboard.analysis.claims.sayings import Sayings
from dashboard.analysis.exercises import register, sizes
from dashboard.analysis.exercises.register import Record
from dashboard.exhibits import holds
from dashboard.exhibits.entry import Entry, Opens
from dashboard.exhibits.exhibit import Chart, ChartData
from dashboard.exhibits.extract import Extract
from dashboard.figures.claims import origins as origin_figures
from dashboard.figures.claims import ratios as ratio_figures
from dashboard.figures.claims import record_claims
from dashboard.figures.claims import rivals as rival_figures
from dashboard.figures.claims.declared_independent import declared_and_independent
from dashboard.figures.claims.thresholds import just_below
from dashboard.maps import record_map
from dashboard.schema import columns as c

BIG = (c.NAME, c.FIRST_DAY, c.DECLARED, c.DECLARED_SCOPE, c.INDEPENDENT, c.N_CLAIMANTS, c.RATIO)
CLAIMS = (
    *(c.NAME, c.VALUE_WORDS, c.CLAIMANT, c.ORIGIN_ID, c.ORIGIN_ROLE, c.NUMBER_KIND, c.STAGE, c.SCOPE),
    *(c.PUBLISHED, c.GRADE, c.NOTE),
)
RATIOS = (c.NAME, c.ORGANISER_SIDE, c.FIRST_DAY, c.DECLARED, c.INDEPENDENT, c.N_CLAIMANTS, c.RATIO)
OF_RECORD = (
    *(c.METRIC, c.VALUE_WORDS, c.CLAIMANT, c.ORIGIN_ID, c.ORIGIN_ROLE, c.NUMBER_KIND, c.STAGE, c.SCOPE),
    *(c.PUBLISHED, c.ACCESSED),
    *(c.GRADE, c.GRADE_WORDS, c.NOTE),
)
TREE = (c.LABEL, c.ORIGIN_ROLE, c.N)
MARGIN_PERCENT = 10
"""How near the treaty's line a declared total counts as just below it, unless the reader says otherwise."""


def declared_vs_independent(extract: Extract) -> Chart:
    """Chart what organisers said against what others counted, for large drills of Russia with Belarus."""
    big = extract.result(big_drills)
    rule = f"{bases.BRIEF['declared']} {bases.BRIEF['independent']}"
    return Chart(
        extract,
        partial(declared_and_independent, big, extract.lines, extract.article),
        ChartData(
            big,
            noun="large drills of Russia with Belarus",
            columns=BIG,
            rule=rule,
            extra_sources=(extract.lines.source_ids,),
        ),
    )


def rival_claims(
    extract: Extract, metric: str = "troops", group: str = "", order: str = "date", scale: str = "log"
) -> Chart:
    """Chart the claims on one group of exercises by claimant; an empty group stands for the first."""
    every = extract.result(rivals_of, metric)
    shown = rivals.shown(every, group or next(iter(rivals.groups(every)), ""), order)
    lines = thresholds.lines_for(extract.register.thresholds, metric)
    return Chart(
        extract,
        partial(rival_figures.claims, shown, lines, metric, log=scale == "log"),
        ChartData(
            shown,
            "claims",
            "rival claims",
            CLAIMS,
            counting_notes.claims(shown, every, extract.result(said), metric),
            extra_sources=(lines.source_ids,),
        ),
        rivals.claims_method(shown),
    )


def ratios(extract: Extract) -> Chart:
    """Chart independent over declared, for exercises that have both totals."""
    table = extract.sized.sizes
    both = rivals.ratios(table)
    rule = counting_notes.ratios(both, table)
    return Chart(
        extract,
        partial(ratio_figures.ratios, both),
        ChartData(both, noun="exercises with both totals", columns=RATIOS, rule=rule),
        rivals.ratio_method(table),
    )


def near_line(extract: Extract, percent: int = MARGIN_PERCENT) -> Chart:
    """Chart declared totals around the line for observers, and how many lie within so many percent below."""
    table, lines, margin = extract.sized.sizes, extract.lines, percent / 100
    near = rivals.near_method(table, lines.observation, margin)
    return Chart(
        extract,
        partial(just_below, table, lines, margin),
        ChartData(
            thresholds.declared_totals(table),
            noun="declared totals",
            columns=RATIOS[:4],
            rule=counting_notes.near(near.n, table),
            extra_sources=(lines.source_ids,),
        ),
        near,
    )


def claims_of_record(extract: Extract, exercise_id: str) -> Chart:
    """Chart all claims on the troops of one exercise; of the filters only the grade acts on them."""
    alone = of_record(extract)
    card = alone.result(record, exercise_id)
    claims, name = card.claims, card.exercise[c.NAME]
    rule = "All claims on troops at or above the grade chosen are drawn; none are added up."
    return Chart(
        alone,
        partial(record_claims.of_exercise, claims, extract.lines, name=name),
        ChartData(
            claims,
            "claims",
            "claims on this exercise",
            OF_RECORD,
            rule,
            extra_sources=(extract.lines.source_ids,),
        ),
    )


def places_of_record(extract: Extract, exercise_id: str) -> Chart:
    """Map the places of one exercise."""
    alone = of_record(extract)
    card = alone.result(record, exercise_id)
    name, side = card.exercise[c.NAME], card.exercise[c.ORGANISER_SIDE]
    return Chart(
        alone,
        partial(record_map, name, side, card.sites, extract.shapes),
        ChartData(card.sites, noun="places of this exercise", credit=sources.NATURAL_EARTH),
    )


def relays_of(extract: Extract, exercise_id: str) -> Chart:
    """Chart the documents on the troops of one exercise by who first said their number."""
    alone = of_record(extract)
    tree, counts = alone.result(tree_of, exercise_id), alone.result(counts_of, exercise_id)
    name = alone.result(record, exercise_id).exercise[c.NAME]
    rule = (
        "Every claim on troops at or above the grade chosen; a document counts once for each origin that it "
        "gives a number of."
    )
    return Chart(
        alone,
        partial(origin_figures.relays, tree, name, counts.words),
        ChartData(tree, "claims", "claims on this exercise", TREE, rule),
    )


def tree_of(extract: Extract, exercise_id: str) -> pd.DataFrame:
    """Return who relays whom on the troops of one exercise, see `origins.relay_tree`."""
    rows = extract.filtered.claims
    rows = rows[(rows[c.EXERCISE_ID] == exercise_id) & (rows[c.METRIC] == "troops")]
    return origins.relay_tree(rows, extract.register.claimants)


def counts_of(extract: Extract, exercise_id: str) -> ClaimCounts:
    """Return how many documents and origins speak of one exercise, see `origins.claim_counts`."""
    return origins.claim_counts(extract.filtered.claims, exercise_id)


def sayings_on(extract: Extract, exercise_id: str) -> Sayings:
    """Return what was said of the size of one exercise, see `sayings.sayings`."""
    return saying.sayings(extract.filtered.claims, extract.register.claimants, exercise_id)


def sayings_of_record(extract: Extract, exercise_id: str) -> tuple[Sayings, ClaimCounts]:
    """Return what was said of the size of one exercise, and by how many, as its record shows it."""
    alone = of_record(extract)
    return alone.result(sayings_on, exercise_id), alone.result(counts_of, exercise_id)


def big_drills(extract: Extract) -> pd.DataFrame:
    """Return the large drills of Russia with Belarus, see `sizes.big_drills`."""
    return sizes.big_drills(extract.sized.sizes)


def said(extract: Extract) -> pd.DataFrame:
    """Return the claims on the exercises that the filters let pass."""
    return extract.filtered.claims


def rivals_of(extract: Extract, metric: str) -> pd.DataFrame:
    """Return all claims of one metric at or above the grade chosen, see `rivals.rival_claims`."""
    return rivals.rival_claims(extract.result(said), extract.sized.all_sizes, metric, extract.selection.grade)


def contradictions_of(extract: Extract, factor: float = contradictions.FACTOR) -> pd.DataFrame:
    """Return the claims of one scope that lie at least `factor` times apart."""
    return contradictions.contradictions(extract.result(graded_claims), extract.filtered.exercises, factor)


def changed_sizes(extract: Extract) -> pd.DataFrame:
    """Return the exercises whose size was another in the data before 2.0, see `former.changed`."""
    return former.changed(extract.register.former_figures, extract.unfiltered.sized.all_sizes)


def graded_claims(extract: Extract) -> pd.DataFrame:
    """Return the claims at or above the grade chosen."""
    return bases.grade_at_least(extract.filtered.claims, extract.selection.grade)


def record_in(extract: Extract, exercise_id: str) -> Record:
    """Return the record of one exercise as it is shown under a selection."""
    return of_record(extract).result(record, exercise_id)


def of_record(extract: Extract) -> Extract:
    """Return the extract that a record is shown from: whole, whatever the filters, but for the grade."""
    return extract.choosing(extract.selection.only("grade", "as_of", "own"))


def record(extract: Extract, exercise_id: str) -> Record:
    """Return everything that the register holds on one exercise.

    Raises
    ------
    KeyError
        Where the register does not know it.
    """
    found = register.record(exercise_id, extract.register, extract.selection.grade)
    if found is None:
        raise KeyError(exercise_id)
    return found


ENTRIES = (
    Entry(
        "declared-vs-independent",
        "overview",
        declared_vs_independent,
        "What the organiser declared and what others said of each large drill of Russia with "
        "Belarus, by the year of the drill.",
        "Drills that nobody puts at 8,000 troops or more; no figure of one kind stands in for a "
        "missing one of another.",
        opens=Opens.RECORD,
        finding=holds.BELOW_LINE,
    ),
    Entry(
        "record-claims",
        "exercises",
        claims_of_record,
        "Every published figure on the troops of one exercise, by who gives it.",
        "Claims below the grade chosen. Relays of one figure stand beside it and are no further voices.",
    ),
    Entry(
        "record-origins",
        "exercises",
        relays_of,
        "The documents on the troops of one exercise by who first said their number, and who relays whom.",
        "Claims below the grade chosen, and numbers that no page read gives to anybody.",
    ),
    Entry(
        "record-places",
        "exercises",
        places_of_record,
        "The places at which one exercise was held, as far as they are named.",
        "Places that no page names; a mark stands for a town or an area.",
    ),
    Entry(
        "rival-claims",
        "disputed",
        rival_claims,
        opens=Opens.RECORD,
    ),
    Entry(
        "ratios",
        "disputed",
        ratios,
        opens=Opens.RECORD,
        finding=holds.HIGHEST_RATIO,
    ),
    Entry(
        "just-below",
        "disputed",
        near_line,
        opens=Opens.RECORD,
        finding=holds.AROUND_LINE,
    ),
)
