"""The article's strategic implications, each held against the rows of the register by a stated rule."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.advice.checks import allies_chosen, ally_nouns
from dashboard.analysis.kit import counting, dates
from dashboard.analysis.kit.leaders import fullest_years, leaders
from dashboard.analysis.kit.tables import Tables
from dashboard.schema import codes, lists
from dashboard.schema import columns as c
from dashboard.selection import Selection, has_any, years_of
from dashboard.wording import after_none, capitalised, counted, none_or, number

LAST_YEAR = 2025
"""The last whole year; two spans of two years up to it are held against each other, for 2026 is not over."""

EVERYTHING = Selection()

SUPPORTS, ANNOUNCED = "supports", "announced only"

FILLING = "Later years were searched more closely, so part of a rise is reporting."


AIR = (
    r"air defence|missile (?:shield|defence)|Patriot|NASAMS|IRIS-T|Sky Shield|Aegis|anti-drone|counter-drone|"
    r"drone interceptor"
)
CYBER = r"\bcyber|\bhybrid|electronic warfare|jamming"
DIPLOMACY = r"Article 4|summit|declaration|declare|memorandum|letter of intent|commitment"
RESTRAINT = r"hotline|deconfliction|risk reduction|talks with (?:Russia|Belarus)"
"""Words by which a measure's title or description is found."""


@dataclass(frozen=True)
class Reading:
    """One implication held against the register.

    Attributes
    ----------
    position : int
        Its place in the article's list.
    implication, source_id : str
        The article's words and document.
    rule : str
        Which rows are held against it.
    supports, against : tuple of str
        Sentences, each with its number.
    rows : pandas.DataFrame
        Those rows: `position`, `says` (`SUPPORTS`, or `ANNOUNCED` for what is not more than that), `date`,
        `what`, `source_ids`, latest first.
    """

    position: int
    implication: str
    source_id: str
    rule: str
    supports: tuple[str, ...]
    against: tuple[str, ...]
    rows: pd.DataFrame


@dataclass(frozen=True)
class _Evidence:
    rule: str
    supports: list[str]
    against: list[str]
    rows: pd.DataFrame


@dataclass(frozen=True)
class _Held:
    """The rows that the filters leave, all rows, and the choice: what a filter took away says nothing."""

    tables: Tables
    register: Tables
    choice: Selection

    @property
    def last(self) -> int:
        """The last year that is over, on the day as known on which the reader looks."""
        day = self.choice.as_of
        return LAST_YEAR if day is None else min(LAST_YEAR, day.year - 1)

    @property
    def has_both_spans(self) -> bool:
        """Whether the choice leaves all four years up to the last."""
        first, last = self.choice.years or (self.last - 3, self.last)
        return first <= self.last - 3 and last >= self.last


def read(
    implications: pd.DataFrame,
    tables: Tables,
    register: Tables | None = None,
    choice: Selection = EVERYTHING,
) -> tuple[Reading, ...]:
    """Hold each implication against the rows that the reader's filters leave.

    Parameters
    ----------
    implications : pandas.DataFrame
        Rows of the article's list.
    tables : Tables
        The tables as the filters leave them.
    register : Tables, optional
        All rows: what is missing counts only if it is missing there. The tables themselves if not given.
    choice : Selection
        The reader's choice: its countries are asked after, and years that it leaves out are not compared.
    """
    held = _Held(tables, tables if register is None else register, choice)
    return tuple(
        _reading(row[c.POSITION], row[c.IMPLICATION], row[c.SOURCE_ID], held)
        for row in implications.to_dict("records")
    )


def together(readings: tuple[Reading, ...]) -> pd.DataFrame:
    """Return the rows of all readings as one table."""
    parts = [one.rows for one in readings]
    return pd.concat(parts, ignore_index=True) if parts else _rows(0, SUPPORTS)


def pace(years: "pd.Series[int]", noun: str, last: int = LAST_YEAR) -> tuple[str, bool]:
    """Hold the count of two years against that of the two before.

    Parameters
    ----------
    years : pandas.Series of int
        Year of each row.
    noun : str
        What a row is, in the plural.
    last : int
        The last year that is over.

    Returns
    -------
    tuple of (str, bool)
        The sentence, and whether there were more.
    """
    spans = (last - 3, last - 2), (last - 1, last)
    before, after = (int(years.between(*span).sum()) for span in spans)
    head = f"{capitalised(noun)} on record"
    then, now = (
        f"{number(n)} in {first} and {second}"
        for n, (first, second) in zip((before, after), spans, strict=True)
    )
    return f"{head}: {now}, {then}.", after > before


def _reading(position: int, words: str, source_id: str, held: _Held) -> Reading:
    gather = next((gather for part, gather in _GATHERERS.items() if part in words), _nothing)
    evidence = gather(held)
    rows = evidence.rows.assign(**{c.POSITION: position}).sort_values(
        c.DATE, ascending=False, ignore_index=True
    )
    return Reading(
        position, words, source_id, evidence.rule, tuple(evidence.supports), tuple(evidence.against), rows
    )


def _air_defence(held: _Held) -> _Evidence:
    evidence = _by_measures(held, AIR, "measures on air and missile defence")
    anywhere = _mentioning(held.register.measures, AIR)
    named = set(anywhere[c.COUNTRIES].dropna().str.split(lists.SEPARATOR).explode())
    allies = allies_chosen(held.choice.countries)
    unnamed = [codes.COUNTRY_NAMES[ally] for ally in allies if ally not in named]
    if unnamed:
        who = ally_nouns(len(allies))[1]
        evidence.against.append(f"{capitalised(who)} that none of them names: {', '.join(unnamed)}.")
    rule = "Measures whose title or description speaks of air or missile defence, or names such a system."
    return _Evidence(rule, evidence.supports, evidence.against, evidence.rows)


def _multinational(held: _Held) -> _Evidence:
    found = _exercises_of(held.tables, ("nato", "allied_multinational"))
    supports, against = _paced(held, found, "multinational exercises")
    years = found[c.YEAR_STARTED].dropna().astype("int64").value_counts().sort_index()
    if held.has_both_spans and len(years) and max(leaders(years.index, years).labels) < held.last - 1:
        against.append(f"{capitalised(fullest_years(years))}.")
    rule = "Exercises of NATO and of several allies, each counted once, by the year in which they began."
    return _Evidence(rule, supports, against, _of_exercises(found))


def _hybrid(held: _Held) -> _Evidence:
    drilled = _exercises_of(held.tables, ("nato", "allied_multinational", "national"))
    drilled = drilled[has_any(drilled[c.DOMAINS], ("cyber", "hybrid"))]
    evidence = _by_measures(held, CYBER, "measures on cyber or hybrid threats")
    supports, against = _paced(held, drilled, "cyber or hybrid exercises")
    warfare = _number_of(held, "electronic warfare|jamming")
    if warfare is not None:
        verb = after_none(warfare, "names", "name")
        against.append(f"{none_or(warfare).capitalize()} of the measures {verb} electronic warfare.")
    rule = (
        "Allied exercises coded cyber or hybrid; measures that speak of cyber, hybrid or electronic warfare."
    )
    rows = pd.concat([evidence.rows, _of_exercises(drilled)], ignore_index=True)
    return _Evidence(
        rule, supports + evidence.supports, list(dict.fromkeys(against + evidence.against)), rows
    )


def _diplomacy(held: _Held) -> _Evidence:
    evidence = _by_measures(held, DIPLOMACY, "summits, consultations and declarations")
    channels = _number_of(held, RESTRAINT)
    if channels is not None and len(held.tables.measures):
        verb = after_none(channels, "speaks", "speak")
        all_words = counted(len(held.tables.measures), "measure")
        number_words = f"{none_or(channels).capitalize()} of {all_words} {verb}"
        evidence.against.append(
            f"{number_words} of a hotline, risk reduction or talks with Russia or Belarus."
        )
    rule = "Measures whose title or description speaks of consultations, summits, declarations or memoranda."
    return _Evidence(rule, evidence.supports, evidence.against, evidence.rows)


def _nothing(_: _Held) -> _Evidence:
    return _Evidence(
        "No rule is stated for this implication.", [], ["Nothing is held against it."], _rows(0, "")
    )


_GATHERERS: dict[str, Callable[[_Held], _Evidence]] = {
    "air and missile defense": _air_defence,
    "multinational military exercises": _multinational,
    "cyber and electronic warfare": _hybrid,
    "diplomatic coordination": _diplomacy,
}
"""What an implication is held against, by words that it contains."""


def _number_of(held: _Held, pattern: str) -> int | None:
    """Count the measures left that speak of something; None where only the filters leave none."""
    found = len(_mentioning(held.tables.measures, pattern))
    return found if found or not len(_mentioning(held.register.measures, pattern)) else None


def _by_measures(held: _Held, pattern: str, noun: str) -> _Evidence:
    found = _mentioning(held.tables.measures, pattern)
    real = found[found[c.STATUS] != "announced"]
    supports = (
        [f"Under way, in force or completed: {number(len(real))} of {number(len(found))} {noun}."]
        if len(real)
        else []
    )
    more, less = _for_or_against(held, years_of(found[c.DATE]), noun)
    against = list(less)
    supports += more
    against += [f"Only announced: {number(len(found) - len(real))}."] if len(found) > len(real) else []
    against += [FILLING] if more else []
    return _Evidence("", supports, against, _of_measures(found))


def _paced(held: _Held, found: pd.DataFrame, noun: str) -> tuple[list[str], list[str]]:
    more, less = _for_or_against(held, found[c.YEAR_STARTED].dropna().astype("int64"), noun)
    return more, [FILLING] if more else less


def _for_or_against(held: _Held, years: "pd.Series[int]", noun: str) -> tuple[list[str], list[str]]:
    """Say the pace as what supports or as what speaks against; nothing where years are left out."""
    if not held.has_both_spans:
        return [], []
    sentence, more = pace(years, noun, held.last)
    return ([sentence], []) if more else ([], [sentence])


def _mentioning(measures: pd.DataFrame, pattern: str) -> pd.DataFrame:
    text = measures[c.TITLE] + ". " + measures[c.DESCRIPTION].fillna("")
    return measures[text.str.contains(pattern, case=False, regex=True).astype(bool)]


def _exercises_of(tables: Tables, sides: tuple[str, ...]) -> pd.DataFrame:
    rows = counting.count_once(tables.exercises, tables.exercise_links).rows
    return dates.spans(rows[rows[c.ORGANISER_SIDE].isin(sides)])


def _of_measures(found: pd.DataFrame) -> pd.DataFrame:
    says = [ANNOUNCED if status == "announced" else SUPPORTS for status in found[c.STATUS]]
    return _rows(len(found), says, found[c.DATE], found[c.TITLE], found[c.SOURCE_ID])


def _of_exercises(found: pd.DataFrame) -> pd.DataFrame:
    return _rows(len(found), SUPPORTS, found[c.START_DATE], found[c.NAME], found[c.SOURCE_IDS])


def _rows(
    count: int,
    says: "str | list[str]",
    date: "pd.Series[str] | None" = None,
    what: "pd.Series[str] | None" = None,
    cited: "pd.Series[str] | None" = None,
) -> pd.DataFrame:
    columns = {c.DATE: date, c.WHAT: what, c.SOURCE_IDS: cited}
    cells = {name: [] if column is None else list(column) for name, column in columns.items()}
    verdicts = [says] * count if isinstance(says, str) else says
    table = pd.DataFrame({c.SAYS: verdicts, **cells}, columns=[c.SAYS, *columns]).astype("str")
    table.insert(0, c.POSITION, 0)
    return table
