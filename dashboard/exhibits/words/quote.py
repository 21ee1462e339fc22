"""One sentence to quote: at most thirty words, with one number and one source.

A number that stands in one row is told with the publisher of the row's document; one that we have counted or
reckoned is told as ours, with the filters under which it holds.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Any

import pandas as pd

from dashboard.exhibits.exhibit import Exhibit, documents_of, source_cells
from dashboard.exhibits.extract import Extract
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES
from dashboard.wording import MONTHS, agree, capitalised, iso, number, plain

LONGEST = 30
"""Words of a sentence to quote."""

US = "Flankwatch"

Row = Mapping[str, Any]

HEDGES = {code: "" if code == "exact" else label.lower() for code, label in codes.QUALIFIERS.items()}

LABELS: dict[str, Mapping[Any, str]] = {
    c.ORGANISER_SIDE: codes.SIDES,
    c.BLOC: codes.BLOCS,
    c.DOMAINS: codes.DOMAINS,
    c.METRIC: codes.METRICS,
    c.QUALIFIER: HEDGES,
    "declared_qualifier": HEDGES,
    c.SCOPE: {code: label.lower() for code, label in codes.SCOPES.items()},
    c.PLACE: STATE_NAMES,
    c.LABEL: STATE_NAMES,
    c.KIND: {code: label.lower() for code, label in codes.BATTLEGROUP_KINDS.items()},
    c.ISO3: STATE_NAMES,
    c.HOST: STATE_NAMES,
    c.FRAMEWORK_NATION: STATE_NAMES,
    c.MONTH: dict(enumerate(MONTHS, start=1)),
}
"""Words for the codes that a sentence names; any other text stands as it is."""


@dataclass(frozen=True)
class Quote:
    """A sentence to quote and what is in it.

    Attributes
    ----------
    sentence : str
        The sentence.
    value : float
        Its number, unrounded.
    amount : str
        The number as it stands there.
    source : str
        The source as it stands there.
    named : tuple of str
        Names and dates that stand there, which may hold figures of their own.
    """

    sentence: str
    value: float
    amount: str
    source: str
    named: tuple[str, ...]


@dataclass(frozen=True)
class Wording:
    """How the quote of an exhibit is found and said.

    Attributes
    ----------
    words : str
        The sentence without its end. `{n}` is the number, `{n:has|have}` a word that goes with it, and any
        other name in braces a column of the row found, or `of`: the exercise or state of the exhibit.
    find : callable
        Gives the number and the row it stands in, from an exhibit; an empty row for a number of many rows.
    decimals : int, optional
        Decimals of the number; as many as it has where None.
    is_published : bool
        Whether the row's document gives the number; else it is ours.
    """

    words: str
    find: Callable[[Exhibit], tuple[float, Row] | None]
    decimals: int | None = 0
    is_published: bool = False


class _Amount:
    """A number in a sentence, and the words that go with it."""

    def __init__(self, value: float, decimals: int | None) -> None:
        self.words, self._value = plain(value) if decimals is None else number(value, decimals), value

    def __format__(self, forms: str) -> str:
        """Return the number, or of two forms the one that goes with it."""
        return agree(self._value, *forms.split("|")) if forms else self.words


def said(shown: Exhibit, wordings: tuple[Wording, ...]) -> Quote | None:
    """Return the first wording of an exhibit that its table carries, in at most `LONGEST` words.

    Parameters
    ----------
    shown : Exhibit
        The exhibit.
    wordings : tuple of Wording
        Ways to say it, the most telling first.
    """
    if shown.data.table.empty:
        return None
    made = (_made(shown, one) for one in wordings)
    return next((one for one in made if one is not None and len(one.sentence.split()) <= LONGEST), None)


def _made(shown: Exhibit, wording: Wording) -> Quote | None:
    found = wording.find(shown)
    if found is None:
        return None
    value, row = found
    source = _publisher(shown, row) if wording.is_published else US
    if not source:
        return None
    amount = _Amount(value, wording.decimals)
    cells = {"of": _subject(shown)} | {name: _word(name, cell) for name, cell in row.items()}
    names = {field: cells[field] for field in _fields(wording.words)}
    if source == codes.UPLOADED_PUBLISHER:
        # The source says whose the names are; before each of them the mark makes no sentence.
        names = {field: cell.removeprefix(codes.UPLOADED_MARK) for field, cell in names.items()}
    words = capitalised(" ".join(wording.words.format(n=amount, **names).split()))
    credit = source if wording.is_published else _with_filters(words, shown.filters)
    return Quote(f"{words} ({credit}).", value, amount.words, source, (*names.values(), shown.filters))


def _fields(words: str) -> set[str]:
    """Return the names in braces, the number's own left out."""
    return {field for _, field, _, _ in Formatter().parse(words) if field} - {"n"}


def _with_filters(words: str, filters: str) -> str:
    """Return ourselves as the source, with the filters where the sentence has room for them."""
    whole = f"{US}; {filters}" if filters else US
    return whole if len(f"{words} ({whole})".split()) <= LONGEST else f"{US}, filtered"


def _publisher(shown: Exhibit, row: Row) -> str:
    cell = source_cells(pd.DataFrame([row])).iloc[0]
    ids = lists.parts(cell)[:1]
    found = shown.extract.result(documents_of, tuple(ids))
    return found[0].published_by if found else ""


def _subject(shown: Exhibit) -> str:
    """Return the exercise or the state that an exhibit is about; empty where it is about many."""
    options = dict(shown.options)
    if "iso3" in options:
        return codes.COUNTRY_NAMES[str(options["iso3"])]
    if "exercise_id" in options:
        return shown.extract.result(name_of, str(options["exercise_id"]))
    return ""


def name_of(extract: Extract, exercise_id: str) -> str:
    """Return the name of an exercise."""
    table = extract.register.exercises
    return str(table.loc[table[c.EXERCISE_ID] == exercise_id, c.NAME].iloc[0])


def _word(name: str, cell: object) -> str:
    if name in (c.AS_OF, c.DATE):
        return iso(str(cell))
    plain = LABELS.get(name, {}).get(cell)
    return str(cell) if plain is None else plain


def top(column: str, *where: str, latest: str = "", without_figures: str = "") -> Callable[..., Any]:
    """Return what finds the highest cell of a column.

    Parameters
    ----------
    column : str
        The column of the number.
    *where : str
        Conditions on the rows, as of `pandas.DataFrame.query`.
    latest : str
        A column of which only the rows with its highest value count, such as the year.
    without_figures : str
        A column of text that the sentence names and that must hold no figure, for a sentence has one number.
    """

    def find(shown: Exhibit) -> tuple[float, Row] | None:
        table = shown.data.table
        rows = table[table[column].notna()]
        for condition in where:
            rows = rows.query(condition)
        if latest and len(rows):
            rows = rows[rows[latest] == rows[latest].max()]
        if without_figures:
            rows = rows[~rows[without_figures].astype("str").str.contains(r"\d")]
        if rows.empty:
            return None
        row = rows.iloc[int(rows[column].astype("float64").argmax())]
        return float(row[column]), {str(name): cell for name, cell in row.items()}

    return find


def top_sum(column: str, *by: str) -> Callable[..., Any]:
    """Return what adds up a column by others and finds the highest sum."""

    def find(shown: Exhibit) -> tuple[float, Row] | None:
        sums = shown.data.table.groupby([*by])[column].sum().reset_index()
        if sums.empty:
            return None
        row = sums.sort_values(column, kind="stable").iloc[-1]
        return float(row[column]), {name: row[name] for name in by}

    return find


def total(column: str) -> Callable[..., Any]:
    """Return what adds up a column."""
    return lambda shown: (float(shown.data.table[column].sum()), {})


def rows(condition: str = "") -> Callable[..., Any]:
    """Return what counts rows, those under a condition of `pandas.DataFrame.query` alone."""

    def find(shown: Exhibit) -> tuple[float, Row]:
        table = shown.data.table
        return float(len(table.query(condition) if condition else table)), {}

    return find
