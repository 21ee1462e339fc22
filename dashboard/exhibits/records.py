"""What stands at the top of a record."""

from dashboard.analysis.claims import bases
from dashboard.analysis.exercises.record_size import RecordSize, record_size
from dashboard.exhibits.claims import of_record
from dashboard.exhibits.extract import Extract
from dashboard.schema import columns as c


def size_of_record(extract: Extract, exercise_id: str) -> RecordSize:
    """Return the size of one exercise at a glance, see `record_size.record_size`."""
    alone = of_record(extract)
    return alone.result(sized_record, exercise_id)


def sized_record(extract: Extract, exercise_id: str) -> RecordSize:
    """Return the same for an extract that the record is shown from."""
    tables = extract.register
    return record_size(
        extract.sized.all_sizes,
        extract.sized.sizes,
        bases.grade_at_least(tables.claims, extract.selection.grade),
        tables.claimants.set_index(c.CLAIMANT_ID)[c.NAME],
        tables.sources,
        exercise_id,
    )
