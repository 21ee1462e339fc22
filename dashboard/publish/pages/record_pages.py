"""One page for each exercise: what it was, who said what, what belongs to it, where it is from."""

from collections.abc import Iterator

from dashboard.analysis.exercises import register
from dashboard.analysis.exercises.register import Record
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects.records import OF_RECORD, record_in, sayings_of_record, size_of_record
from dashboard.exhibits.words import record as record_words
from dashboard.export.tables import corrections
from dashboard.export.tables.readable import MISSING
from dashboard.publish.addresses import Scope
from dashboard.publish.figures.figure_files import Figures
from dashboard.publish.page_parts.parts import Figure, Link, Page, Section
from dashboard.publish.page_parts.tables import Tables, plain
from dashboard.schema import codes, lists
from dashboard.schema import columns as c

PARTS = ("claims", "origins", "places")


def record_page(figures: Figures, exercise_id: str, extract: Extract, tables: Tables, scope: Scope) -> Page:
    """Return the page of one exercise."""
    card = extract.result(record_in, exercise_id)
    drawn = [figures.one(f"record-{part}", exercise_id, exercise_id=exercise_id) for part in PARTS]
    parts: tuple[Section | Figure, ...] = (
        *_glance(extract, exercise_id),
        *(one for one in drawn if one.is_drawn),
        *_what(card, scope),
        *_claims(card, tables),
        *_others(card, tables, scope),
        *_evidence(card, tables),
    )
    line = record_words.dated_line(card.exercise)
    name = str(card.exercise[c.NAME])
    return Page(scope.exercise(exercise_id), name, f"{line}.", parts, kind="Exercise").posted_with(drawn)


def _glance(extract: Extract, exercise_id: str) -> Iterator[Section]:
    size = extract.result(size_of_record, exercise_id)
    words, counts = extract.result(sayings_of_record, exercise_id)
    rows = tuple((one.label, one.value, one.speaker or MISSING) for one in size.facts)
    yield Section(
        "At a glance",
        "glance",
        table=plain(
            "Its size, each figure with who gives it", rows, ("Measure", "Figure", "Whose, and of what")
        ),
        quote=size.quote,
    )
    yield Section("Size, by who said it", "size", (words.headline, *words.lines, f"{counts.words}."))


def _what(card: Record, scope: Scope) -> Iterator[Section]:
    known = tuple((label, words) for label, words in record_words.known_facts(card.exercise) if words)
    series = card.exercise[c.SERIES]
    items = (Link(f"All runs of {series}", scope.one_series(series)),) if isinstance(series, str) else ()
    hosts = [
        Link(codes.COUNTRY_NAMES[one], scope.country(one))
        for one in lists.parts(card.exercise[c.HOST_COUNTRIES])
        if scope.country(one)
    ]
    yield Section(
        "What it was", "facts", items=(*items, *hosts), table=plain("Facts", known, ("Fact", "What is known"))
    )


def _claims(card: Record, tables: Tables) -> Iterator[Section]:
    if card.claims.empty:
        yield Section("Every claim", "claims", ("No claim on this exercise was found.",))
        return
    yield Section(
        "Every claim",
        "claims",
        table=tables.named("claim", card.claims, "Claims on this exercise", OF_RECORD),
    )


def _others(card: Record, tables: Tables, scope: Scope) -> Iterator[Section]:
    if len(card.relations):
        yield Section(
            "Belongs together",
            "relations",
            tuple(filter(None, (register.rule_of(card.relations),))),
            items=tuple(
                Link(
                    f"{row[c.RELATION_WORDS]} {row[c.NAME]}",
                    scope.exercise(row[c.OTHER_ID]),
                    str(row[c.NOTE]) if isinstance(row[c.NOTE], str) else "",
                )
                for row in card.relations.to_dict("records")
            ),
        )
    if len(card.pairs):
        yield Section(
            "Near in time on the other side",
            "pairs",
            ("Near in time is not because of: most are annual and planned long before.",),
            table=tables.read(card.pairs, "Pairs of this exercise", record_words.PAIR_COLUMNS),
        )


def _evidence(card: Record, tables: Tables) -> Iterator[Section]:
    if len(card.evidence):
        table = tables.read(card.evidence, "What documents say", (c.FIGURE, c.PARAPHRASE))
        yield Section("What documents say", "evidence", table=table)
    if len(card.sites):
        columns = (c.NAME, c.LAT, c.LON, c.GEO_PRECISION, c.NOTE)
        places = card.sites.drop(columns=c.EXERCISE_ID)
        yield Section("Places", "places", table=tables.read(places, "Places of this exercise", columns))
    if card.revisions.empty:
        yield Section(
            "Corrections",
            "corrections",
            ("No figure of this record has been corrected since the first release.",),
        )
    else:
        rows = corrections.in_words(card.revisions)
        yield Section("Corrections", "corrections", table=tables.read(rows, "Corrections of this record"))
    cells = [card.exercise[c.SOURCE_IDS], *card.claims[c.SOURCE_ID]]
    yield Section("Documents", "documents", items=tables.documents(lists.most_used(cells)))
