"""Exhibits of who said which number."""

from functools import partial

import pandas as pd

from dashboard.analysis import counting_notes
from dashboard.analysis.claims import (
    bases,
    basis_rules,
    contradictions,
    former,
    origins,
    rivals,
    thresholds,
    voices,
)
from dashboard.analysis.exercises import sizes
from dashboard.analysis.sized_register import of_exercises
from dashboard.exhibits import holds
from dashboard.exhibits.entry import Entry, Opens
from dashboard.exhibits.exhibit import Chart, ChartData
from dashboard.exhibits.extract import Extract
from dashboard.figures.claims import ratios as ratio_figures
from dashboard.figures.claims import rivals as rival_figures
from dashboard.figures.claims.declared_independent import declared_and_independent
from dashboard.figures.claims.thresholds import just_below
from dashboard.schema import columns as c

BIG = (
    *(c.NAME, c.FIRST_DAY, c.FIRST_WORDS, c.DECLARED, c.DECLARED_SCOPE, c.INDEPENDENT, c.N_CLAIMANTS),
    *(c.RATIO, c.LOOKED, c.APART),
)
BRIEF_APART = "Forecasts, floors, ceilings and derived numbers are drawn hollow and enter neither."
CLAIMS = (
    *(c.NAME, c.VALUE_WORDS, c.CLAIMANT, c.ORIGIN, c.ORIGIN_ROLE, c.NUMBER_KIND, c.STAGE, c.SCOPE),
    *(c.PUBLISHED, c.GRADE, c.NOTE),
)
RATIOS = (c.NAME, c.ORGANISER_SIDE, c.FIRST_DAY, c.DECLARED, c.INDEPENDENT, c.N_CLAIMANTS, c.RATIO)
MARGIN_PERCENT = 10
"""How near the treaty's line a declared total counts as just below it, unless the reader says otherwise."""


def declared_vs_independent(extract: Extract) -> Chart:
    """Chart what organisers said against what others counted, for large drills of Russia with Belarus."""
    big, said_by = extract.result(big_drills), extract.result(voices_on)
    rule = f"{basis_rules.BRIEF['declared']} {basis_rules.BRIEF['independent']} {BRIEF_APART}"
    return Chart(
        extract,
        partial(declared_and_independent, big, extract.lines, extract.article, said_by),
        ChartData(
            voices.with_words(big, said_by),
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


def voices_on(extract: Extract) -> pd.DataFrame:
    """Return who said what of the size of each large drill, at or above the grade; see `voices.voices`."""
    return of_exercises(extract.of_all_claims.result(_voices), extract.result(big_drills))


def _voices(extract: Extract) -> pd.DataFrame:
    return voices.voices(extract.result(graded_claims), extract.register.claimants)


def big_drills(extract: Extract) -> pd.DataFrame:
    """Return the large drills of Russia with Belarus, see `sizes.big_drills`."""
    return sizes.big_drills(extract.sized.sizes)


def said(extract: Extract) -> pd.DataFrame:
    """Return the claims on the exercises that the filters let pass."""
    return extract.filtered.claims


def rivals_of(extract: Extract, metric: str) -> pd.DataFrame:
    """Return all claims of one metric at or above the grade chosen, see `rivals.rival_claims`, by kind."""
    return of_exercises(extract.of_all_claims.result(_rivals, metric), extract.filtered.exercises)


def _rivals(extract: Extract, metric: str) -> pd.DataFrame:
    rows = rivals.rival_claims(extract.result(said), extract.sized.all_sizes, metric, extract.selection.grade)
    return origins.with_names(voices.with_kinds(rows), extract.register.claimants)


def contradictions_of(extract: Extract, factor: float = contradictions.FACTOR) -> pd.DataFrame:
    """Return the claims of one scope that lie at least `factor` times apart."""
    return of_exercises(extract.of_all_claims.result(_contradictions, factor), extract.filtered.exercises)


def _contradictions(extract: Extract, factor: float) -> pd.DataFrame:
    return contradictions.contradictions(extract.result(graded_claims), extract.filtered.exercises, factor)


def changed_sizes(extract: Extract) -> pd.DataFrame:
    """Return the exercises whose size was another in the data before 2.0, see `former.changed`."""
    return former.changed(extract.register.former_figures, extract.unfiltered.sized.all_sizes)


def graded_claims(extract: Extract) -> pd.DataFrame:
    """Return the claims at or above the grade chosen."""
    return bases.grade_at_least(extract.filtered.claims, extract.selection.grade)


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
