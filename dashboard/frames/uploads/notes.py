"""What is told of a list as a whole: what was done to read it, counted."""

from dashboard.frames.model import Fault
from dashboard.frames.uploads import guess
from dashboard.frames.uploads.column_reader import OF_USA, ColumnReader
from dashboard.reading import dates

WORDS = dates.NOTES | {
    "unnamed": "rows have no name and are called by their row",
    "unplaced": "rows give the place only roughly and stay without one",
    "rough_date": "rows give the date only roughly and stand with their month or year",
    "state_by_place": "rows name no state and stand in that of their place, by the borders of Natural Earth",
    "squares": "rows give their place as a square of a grid and stand at its centre",
    "unknown_kind": "rows have a kind that the register does not know and stand as the one chosen",
    "unknown_side": "rows have a side that the register does not know and stand as the one chosen",
    "unknown_metric": "rows count something that the register does not and stand as what was chosen",
    "unknown_origin_role": "rows have a standing that the register does not know and stand as the one chosen",
    OF_USA: "rows name a state of the USA, not a country, and stand as the USA",
    "together": "rows were joined to an exercise of an earlier row",
}
"""Sentences by what `ColumnReader.noted` counts, behind their number."""

SHOWN = 3


def of(reader: ColumnReader) -> tuple[str, ...]:
    """Return the notes of a list that has been read."""
    told = []
    if reader.choices.layout:
        told.append(f"Read as a file of {reader.choices.layout}, by its columns.")
    told += guess.unused_dates(reader.table, reader.choices)
    told += [f"{words}." for words in (reader.dates.told, reader.numbers.told) if words]
    counted = ((reader.noted[name], words) for name, words in WORDS.items())
    told += [f"{number:,} {_agreed(words, number)}." for number, words in counted if number]
    return tuple(_capital(one) for one in told)


def summed_up(faults: tuple[Fault, ...]) -> tuple[tuple[str, int], ...]:
    """Return faults summed up by kind: a sentence with the first rows of each, and how many it has."""
    rows: dict[tuple[str, str], list[Fault]] = {}
    for fault in faults:
        rows.setdefault((fault.column or "", fault.expected), []).append(fault)
    return tuple(
        (_sentence(column, expected, some), len(some))
        for (column, expected), some in sorted(rows.items(), key=lambda item: -len(item[1]))
    )


def _sentence(column: str, expected: str, some: list[Fault]) -> str:
    place = f"Column {column}: expected" if column else "Expected"
    seen = ", ".join(f"{fault.seen} in row {fault.row}" for fault in some[:SHOWN])
    more = f" and {len(some) - SHOWN:,} more" if len(some) > SHOWN else ""
    return f"{place} {expected}, saw {seen}{more}."


def _agreed(words: str, number: int) -> str:
    """Return words that agree with one: "1 row has", not "1 rows have"."""
    if number != 1:
        return words
    for many, one in _SINGULAR:
        words = words.replace(many, one, 1)
    return words


_SINGULAR = (
    ("rows have", "row has"),
    ("rows name", "row names"),
    ("rows give", "row gives"),
    ("rows count", "row counts"),
    ("rows were joined", "row was joined"),
    ("their row", "its row"),
    ("their place", "its place"),
    ("their month", "its month"),
    ("and are called", "and is called"),
    ("and are read", "and is read"),
    ("and stay", "and stays"),
    ("and stand", "and stands"),
    ("dates were", "date was"),
    ("times of day were", "time of day was"),
    ("cells hold", "cell holds"),
    ("seasons or quarters were", "season or quarter was"),
    ("their months", "its months"),
    ("dates say that they are", "date says that it is"),
    ("; they stand", "; it stands"),
    ("years have", "year has"),
    ("spans are", "span is"),
    ("; they have", "; it has"),
)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
