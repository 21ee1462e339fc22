"""The numbers of a list, out of one column or of two that hold the ends of each."""

from dataclasses import replace

from dashboard.frames.uploads import merged_cells
from dashboard.frames.uploads.columns import column_stems
from dashboard.frames.uploads.columns.column_reader import ColumnReader
from dashboard.frames.uploads.read_column import ReadColumn, read_each
from dashboard.reading.cells import Unreadable
from dashboard.reading.sizes import amounts, number_asides
from dashboard.reading.sizes.amounts import Amount

ASIDE = "aside "
"""What begins the note of a row whose number has words in brackets behind it; the words follow."""


def counts(reader: ColumnReader, name: str, *, least: int = 1) -> ReadColumn[Amount | None]:
    """Read the numbers of a field.

    Parameters
    ----------
    reader : ColumnReader
        Reads the list.
    name : str
        The field.
    least : int
        The least number that can be; from 1 on they are people.
    """
    columns = [_of_column(reader, name, column, least) for column in reader.choices.all_of(name)]
    if not columns:
        return read_each(name, name, reader.cells(name), lambda _: None, None)
    if len(columns) == 1:
        return columns[0]
    low, high, *_ = columns
    pairs = list(zip(low.values, high.values, strict=True))
    wrong = {
        at: ((f"a least number not above the most, {pair[1].high:,}", f"'{pair[0].low:,}'"),)
        for at, pair in enumerate(pairs)
        if pair[0] and pair[1] and pair[0].low > pair[1].high
    }
    values = [None if at in wrong else amounts.between(*pair) for at, pair in enumerate(pairs)]
    return ReadColumn(name, low.column, values, wrong, counted=False, parts=(low, high))


def _of_column(reader: ColumnReader, name: str, column: str, least: int) -> ReadColumn[Amount | None]:
    style = reader.numbers.in_thousands() if column_stems.in_thousands(column) else reader.numbers
    hedge = column_stems.hedge(column)
    asides = dict[str, tuple[str, ...]]()

    def read(cell: str) -> Amount | None:
        try:
            found, words = number_asides.read(cell, style, least=least)
        except Unreadable as error:
            expected = str(error)
            people = expected.replace("whole number", "whole number of people") if least else expected
            raise Unreadable(people) from error
        if words:
            asides[cell] = (f"{ASIDE}{words}",)
        is_hedged = hedge and found and found.qualifier == "exact"
        return found._replace(qualifier=hedge) if found and is_hedged else found

    cells = reader.cells_of(column)
    found = read_each(name, column, cells, read, None)
    if asides:
        found = replace(found, noted={at: asides[cell] for at, cell in enumerate(cells) if cell in asides})
    return merged_cells.without_shared(found, reader.table, reader.rows)
