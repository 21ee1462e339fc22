"""Exhibits of the record of one exercise: its size, every claim on it, who relays whom, where it was held."""

from dataclasses import replace
from functools import partial

import pandas as pd

from dashboard import sources
from dashboard.analysis.claims import bases, origins, spoken_of, voices
from dashboard.analysis.claims import sayings as saying
from dashboard.analysis.claims.origins import ClaimCounts
from dashboard.analysis.claims.sayings import Sayings
from dashboard.analysis.exercises import register
from dashboard.analysis.exercises.record_size import RecordSize, record_size
from dashboard.analysis.exercises.register import Record
from dashboard.analysis.kit import uploaded
from dashboard.exhibits.entry import Entry
from dashboard.exhibits.exhibit import Chart, ChartData, documents_of
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects import record_corrections
from dashboard.figures.claims import origins as origin_figures
from dashboard.figures.claims import record_claims
from dashboard.maps import record_map
from dashboard.maps.kit.on_map import on_map
from dashboard.schema import codes, keys
from dashboard.schema import columns as c
from dashboard.wording import agree, number

OF_RECORD = (
    *(c.METRIC, c.VALUE_WORDS, c.CLAIMANT, c.ORIGIN, c.ORIGIN_ROLE, c.NUMBER_KIND, c.STAGE, c.SCOPE),
    *(c.PUBLISHED, c.ACCESSED),
    *(c.GRADE, c.GRADE_WORDS, c.NOTE),
)
TREE = (c.LABEL, c.ORIGIN_ROLE, c.N)


def claims_of_record(extract: Extract, exercise_id: str) -> Chart:
    """Chart all claims on the size of one exercise; of the filters only the grade acts on them."""
    alone = of_record(extract)
    card = alone.result(record, exercise_id)
    claims, name = voices.with_kinds(card.claims), card.exercise[c.NAME]
    metric = alone.result(metric_of, exercise_id)
    noun = spoken_of.noun(metric)
    rule = f"All claims on {noun} at or above the grade chosen are drawn; none are added up."
    return Chart(
        alone,
        partial(
            record_claims.of_exercise,
            claims,
            extract.lines,
            metric,
            name=name,
            notable=_behind_figures(card.claims, metric),
        ),
        ChartData(
            claims,
            "claims",
            "claims on this exercise",
            OF_RECORD,
            rule,
            extra_sources=(extract.lines.source_ids,) if metric == spoken_of.TROOPS else (),
        ),
    )


def _behind_figures(claims: pd.DataFrame, metric: str) -> frozenset[str]:
    """Return the ids of the claims on which the declared and the independent number rest."""
    rows = (bases.declared_claims(claims, metric), bases.independent_claims(claims, metric))
    return frozenset(claim_id for one in rows for claim_id in one[c.CLAIM_ID])


def places_of_record(extract: Extract, exercise_id: str) -> Chart:
    """Map the places of one exercise."""
    alone = of_record(extract)
    card = alone.result(record, exercise_id)
    name, side = card.exercise[c.NAME], card.exercise[c.ORGANISER_SIDE]
    # A map without a mark tells nothing; places beyond it stand in the record's table.
    sites = card.sites if len(on_map(card.sites)) else card.sites.iloc[:0]
    return Chart(
        alone,
        partial(record_map, name, side, sites, extract.shapes),
        ChartData(sites, noun="places of this exercise on the map", credit=sources.NATURAL_EARTH),
    )


def relays_of(extract: Extract, exercise_id: str) -> Chart:
    """Chart the documents on the size of one exercise by who first said their number."""
    alone = of_record(extract)
    tree, counts = alone.result(tree_of, exercise_id), alone.result(counts_of, exercise_id)
    name = alone.result(record, exercise_id).exercise[c.NAME]
    metric = alone.result(metric_of, exercise_id)
    rule = (
        f"Every claim on {spoken_of.noun(metric)} at or above the grade chosen; a document counts once for "
        "each origin that it gives a number of."
    )
    return Chart(
        alone,
        partial(origin_figures.relays, tree, name, counts, metric),
        ChartData(tree, "claims", "claims on this exercise", TREE, rule),
    )


def tree_of(extract: Extract, exercise_id: str) -> pd.DataFrame:
    """Return who relays whom on the size of one exercise, see `origins.relay_tree`."""
    rows = keys.rows_with(extract.filtered.claims, c.EXERCISE_ID, exercise_id)
    metric = extract.result(metric_of, exercise_id)
    return origins.relay_tree(rows[rows[c.METRIC] == metric], extract.register.claimants)


def metric_of(extract: Extract, exercise_id: str) -> str:
    """Return what the size of one exercise is told in, whatever the grade chosen, see `spoken_of.metric`."""
    return spoken_of.metric(keys.rows_with(extract.register.claims, c.EXERCISE_ID, exercise_id))


def counts_of(extract: Extract, exercise_id: str) -> ClaimCounts:
    """Return how many documents and origins speak of one exercise, see `origins.claim_counts`."""
    metric = extract.result(metric_of, exercise_id)
    return origins.claim_counts(extract.filtered.claims, exercise_id, metric)


def sayings_on(extract: Extract, exercise_id: str) -> Sayings:
    """Return what was said of the size of one exercise, see `sayings.sayings`."""
    if exercise_id.startswith(codes.UPLOADED_ID):
        claims = extract.filtered.claims
        tables = extract.register
        of_drill = claims[claims[c.EXERCISE_ID] == exercise_id]
        metrics = spoken_of.metrics(tables.claims)
        said = saying.sayings(of_drill, tables.claimants, tables.sources, claims, metrics)
    else:
        said = extract.result(all_sayings)
    return said.get(exercise_id, saying.UNSAID)


def all_sayings(extract: Extract) -> dict[str, Sayings]:
    """Return what was said of the size of each exercise of the register with a claim, see `sayings.sayings`.

    Those of a reader's own list may be 50,000, of which a record shows one.
    """
    claims, tables = extract.filtered.claims, extract.register
    listed = claims[~uploaded.is_on_list(claims)]
    return saying.sayings(listed, tables.claimants, tables.sources, claims, spoken_of.metrics(tables.claims))


def sayings_of_record(extract: Extract, exercise_id: str) -> tuple[Sayings, ClaimCounts]:
    """Return what was said of the size of one exercise, and by how many, as its record shows it."""
    alone = of_record(extract)
    said, counts = alone.result(sayings_on, exercise_id), alone.result(counts_of, exercise_id)
    lower = 0 if counts.documents else alone.result(documents_below, exercise_id)
    if not lower:
        return said, counts
    return replace(said, headline=none_at_grade(extract.selection.grade, lower)), counts


def documents_below(extract: Extract, exercise_id: str) -> int:
    """Return how many documents give the size of one exercise, of any grade."""
    whole = extract.choosing(extract.selection.without("grade"))
    return whole.result(counts_of, exercise_id).documents


def none_at_grade(grade: str, lower: int) -> str:
    """Say that no document of the grade chosen, a code of `codes.GRADES`, gives a size that lower ones do."""
    graded = codes.GRADES[grade].removesuffix(" only")
    below = f"{number(lower)} of lower grade {agree(lower, 'does', 'do')}"
    return f"No document graded {graded} gives its size; {below}"


def size_of_record(extract: Extract, exercise_id: str) -> RecordSize:
    """Return the size of one exercise at a glance, see `record_size.record_size`."""
    alone = of_record(extract)
    return alone.result(sized_record, exercise_id)


def sized_record(extract: Extract, exercise_id: str) -> RecordSize:
    """Return the same for an extract that the record is shown from."""
    tables = extract.register
    of_exercise = keys.rows_with(tables.claims, c.EXERCISE_ID, exercise_id)
    return record_size(
        extract.sized.all_sizes,
        extract.sized.sizes,
        bases.grade_at_least(of_exercise, extract.selection.grade),
        tables.claimants,
        tables.sources,
        exercise_id,
        lambda source_id: extract.result(documents_of, (source_id,))[0].published_by,
        extract.result(metric_of, exercise_id),
    )


def record_in(extract: Extract, exercise_id: str) -> Record:
    """Return the record of one exercise as it is shown under a selection."""
    return of_record(extract).result(record, exercise_id)


def of_record(extract: Extract) -> Extract:
    """Return the extract that a record is shown from: whole, whatever the filters, but for the grade."""
    return extract.choosing(extract.selection.only("grade", "as_of", "uploaded"))


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
    tables = extract.register
    return replace(
        found,
        claims=origins.with_names(found.claims, tables.claimants),
        revisions=record_corrections.named(found.revisions, exercise_id, tables),
    )


ENTRIES = (
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
)
