"""What is told of a list as a whole: what was done to read it, counted."""

from dashboard.frames.model import Fault
from dashboard.frames.uploads.columns import column_stems, count_columns, guess
from dashboard.frames.uploads.columns.column_reader import FOOTNOTED, SEVERAL, ColumnReader
from dashboard.frames.uploads.columns.fields import FIELDS
from dashboard.frames.uploads.columns.states_by_cell import BRACKETED, COW, FIPS, GROUPED, NATO, OF_USA
from dashboard.reading.days import dates
from dashboard.schema import codes

WORDS = dates.NOTES | {
    "unnamed": "rows have no name and are called by their row",
    "unplaced": "rows give the place only roughly and stay without one",
    "rounded": "places have more than two decimals of a degree and stand with two, as all of the register",
    "rough_date": "rows give the date only roughly and stand with their month or year",
    "state_by_place": "rows name no state and stand in that of their place, by the borders of Natural Earth",
    "swapped": "rows without a host would lie at the flank with latitude and longitude swapped: look at both",
    "squares": "rows give their place as a square of a grid and stand at its centre",
    "unknown_kind": "rows have a kind that the register does not know and stand as the one chosen",
    "unknown_side": "rows have a side that the register does not know and stand as the one chosen",
    "side_by_state": "sites lie in Russia or Belarus and stand as theirs, for no column says otherwise",
    "unknown_metric": "rows count something that the register does not and stand as what was chosen",
    "unknown_origin_role": "rows have a standing that the register does not know and stand as the one chosen",
    OF_USA: "rows name a state of the USA, not a country, and stand as the USA",
    FIPS: "rows name their state by FIPS 10-4, not by ISO 3166: RS is Russia there, and BO Belarus",
    COW: "rows name their state by the codes of the Correlates of War, not by ISO 3166: AUS is Austria there",
    FOOTNOTED: "names end in the mark of a footnote, such as [1], and stand without it",
    SEVERAL: "names have a semicolon or a line break in them and stand as one each, though they may be more",
    NATO: "rows name their state by the former two letters of NATO, not by ISO 3166: GE is Germany there",
    GROUPED: "rows name a group of states, such as the Baltic ones, and stand with each of them",
    BRACKETED: "rows have words in brackets behind their state, which are passed over",
    "within_days": "rows know their date only within a week and stand at the day that the list gives",
    "together": "rows were joined to an exercise of an earlier row",
}
"""Sentences by what `ColumnReader.noted` counts, behind their number."""

SHOWN = 3

LONGEST = 200
"""Letters of the names of columns that are told."""


def of(reader: ColumnReader) -> tuple[str, ...]:
    """Return the notes of a list that has been read."""
    notes = []
    if reader.choices.layout:
        notes.append(f"Read as a file of {reader.choices.layout}, by its columns.")
    unused = guess.unused_dates(reader.table, reader.choices)
    notes += [
        f"{label} is read from {read}; {', '.join(some)} {'is' if len(some) == 1 else 'are'} passed over."
        for label, read, some in unused
    ]
    notes += [f"{words}." for words in (reader.dates.note, reader.numbers.note) if words]
    notes += [*_in_thousands(reader), *_hedged(reader), *_asides(reader)]
    counted = ((reader.noted[name], words) for name, words in WORDS.items())
    notes += [f"{number:,} {_agreed(words, number)}." for number, words in counted if number]
    said = {name for _, _, some in unused for name in some}
    notes += passed_over(
        [name for name in guess.passed_over(reader.table, reader.choices) if name not in said]
    )
    return tuple(_capital(one) for one in notes)


def passed_over(names: list[str]) -> list[str]:
    """Say which columns no field is read from, as many as can be named and how many more there are."""
    return [f"Columns passed over: {_named(names)}."] if names else []


def _named(names: list[str]) -> str:
    """Return as many names as `LONGEST` lets stand, and how many more there are."""
    shown = [name for at, name in enumerate(names) if len(", ".join(names[: at + 1])) <= LONGEST] or names[:1]
    more = len(names) - len(shown)
    return f"{', '.join(shown)[:LONGEST]}{f' and {more} more' if more else ''}".removesuffix(".")


def _in_thousands(reader: ColumnReader) -> list[str]:
    """Say which columns count thousands."""
    return [
        f"Column {column} counts thousands: 16 is read as 16,000."
        for columns in _of_counts(reader)
        for column in columns
        if column_stems.in_thousands(column)
    ]


def _hedged(reader: ColumnReader) -> list[str]:
    """Say which columns tell of all their numbers how exact these are, or are the ends of one together."""
    notes = []
    for columns in _of_counts(reader):
        hedge = column_stems.hedge(columns[0])
        if len(columns) > 1:
            notes.append(f"Numbers lie between those of {' and '.join(columns)}.")
        elif hedge:
            words = codes.QUALIFIERS[hedge]
            notes.append(f"Column {columns[0]} says how exact its numbers are, and they stand so: {words}.")
    return notes


def _asides(reader: ColumnReader) -> list[str]:
    """Say what stands in brackets behind numbers, as far as it is no part of them."""
    times = {
        name.removeprefix(count_columns.ASIDE): number
        for name, number in reader.noted.items()
        if name.startswith(count_columns.ASIDE)
    }
    number = sum(times.values())
    return [_behind_numbers(number, _named(list(times)))] if number else []


def _behind_numbers(number: int, words: str) -> str:
    have = "number has" if number == 1 else "numbers have"
    stand = "and stands" if number == 1 else "and stand"
    return f"{number:,} {have} words in brackets behind, {stand} without them: {words}."


def _of_counts(reader: ColumnReader) -> list[tuple[str, ...]]:
    """Return the columns of each field of numbers that has any."""
    fields = FIELDS[reader.choices.kind]
    return [some for one in fields if one.holds == "count" and (some := reader.choices.all_of(one.name)[:2])]


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
    ("rows know", "row knows"),
    ("sites lie", "site lies"),
    ("places have", "place has"),
    ("names end in", "name ends in"),
    ("names have a semicolon or a line break in them", "name has a semicolon or a line break in it"),
    ("stand as one each, though they may be more", "stand as one, though it may be more"),
    ("their date", "its date"),
    ("their state", "its state"),
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
    ("seasons, quarters or halves were", "season, quarter or half was"),
    ("weeks were", "week was"),
    ("as those of", "as that of"),
    ("years such as 2024/25 were", "year such as 2024/25 was"),
    ("their months", "its months"),
    ("dates say that they are", "date says that it is"),
    ("; they stand", "; it stands"),
    ("years have", "year has"),
    ("fiscal years were", "fiscal year was"),
    ("days stood", "day stood"),
    ("spans are", "span is"),
    ("starts have", "start has"),
    ("that of their end", "that of its end"),
    ("; they have", "; it has"),
)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
