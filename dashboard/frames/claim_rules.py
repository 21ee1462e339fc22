"""What must hold of a claim beside its exercise, its speaker and the claims that it is made of."""

from collections.abc import Callable, Iterator

import pandas as pd

from dashboard.frames import checks, roles
from dashboard.frames.model import Fault
from dashboard.frames.text_rows import Numbered, Row, numbered, text_rows
from dashboard.schema import claim_codes
from dashboard.schema import columns as c

PATH = "claims.csv"
ROUNDING = 0.05
"""By which share a sum may miss the claims that it is made of, for figures in words are rounded."""

DERIVED = "derived"

Rule = Callable[[Row, "Known"], tuple[str, str, str] | None]
"""A claim in; column, what was expected and what was seen out, or none."""


class Known:
    """What a claim is held against: rows by key, as text.

    Parameters
    ----------
    claims, exercises, claimants, sources : pandas.DataFrame
        All rows of the four tables.
    """

    def __init__(
        self,
        claims: pd.DataFrame,
        exercises: pd.DataFrame,
        claimants: pd.DataFrame,
        sources: pd.DataFrame,
    ) -> None:
        self.claims = _by(claims, c.CLAIM_ID)
        self.exercises = _by(exercises, c.EXERCISE_ID)
        self.claimants = _by(claimants, c.CLAIMANT_ID)
        self.sources = _by(sources, c.SOURCE_ID)


def check(rows: pd.DataFrame, known: Known) -> list[Fault]:
    """Return what is wrong with claims, each seen beside its exercise, its speaker and its parts.

    Parameters
    ----------
    rows : pandas.DataFrame
        Claims to judge, index = spreadsheet row.
    known : Known
        All tables, these rows among them.
    """
    faults = []
    claims = numbered(rows)
    for number, row in claims:
        found = [rule(row, known) for rule in RULES]
        faults += [Fault(PATH, number, *one) for one in found if one is not None]
    return faults + list(_scopes(claims, known)) + list(_relay_circles(claims, known))


def said_on(row: Row) -> str:
    """Return the day on which a number was said, as far as known: the page's own where nothing is better."""
    return str(row[c.SAID] or row[c.PUBLISHED])


def _stage_fits(row: Row, known: Known) -> tuple[str, str, str] | None:
    """Hold a stage against the dates: a partial date counts if it can fit."""
    exercise, day = known.exercises.get(row[c.EXERCISE_ID]), said_on(row)
    if exercise is None or not day or not exercise[c.START_DATE]:
        return None
    start = exercise[c.START_DATE]
    end = exercise[c.END_DATE] or "9999"
    seen = f"'{row[c.STAGE]}' of {day}"
    if row[c.STAGE] in claim_codes.BEFORE_STAGES and _first(day) > _last(start):
        return c.STAGE, f"during or after, for the drill began on {start}", seen
    if row[c.STAGE] == "during" and (_last(day) < _first(start) or _first(day) > _last(end)):
        return c.STAGE, f"a day within the drill, {start} to {exercise[c.END_DATE] or 'an unknown day'}", seen
    ended = _first(exercise[c.END_DATE] or start)
    if row[c.STAGE] == "after" and _last(day) <= ended and ended != _first(start):
        return c.STAGE, f"a day after the last of the drill, {exercise[c.END_DATE] or start}", seen
    return None


def _as_exact_as_its_page(row: Row, known: Known) -> tuple[str, str, str] | None:
    """Hold the day of a claim against that of its page, where both are known: what it says is in `said`."""
    page = known.sources.get(row[c.SOURCE_ID])
    if page is None or not page[c.PUBLISHED] or row[c.PUBLISHED] == page[c.PUBLISHED]:
        return None
    return c.PUBLISHED, f"{page[c.PUBLISHED]}, the day of its page", f"'{row[c.PUBLISHED]}'"


def _said_before_it_was_published(row: Row, _: Known) -> tuple[str, str, str] | None:
    """Hold the day of a word against that of its page: no younger, and where they are one, told once."""
    said, published = row[c.SAID], row[c.PUBLISHED]
    shared = min(len(said), len(published))
    if not shared or (said[:shared] <= published[:shared] and said != published):
        return None
    return c.SAID, f"a day before {published}, or none where it is that day", f"'{said}'"


def _read_after_it_was_published(row: Row, known: Known) -> tuple[str, str, str] | None:
    source = known.sources.get(row[c.SOURCE_ID])
    read = source[c.ACCESSED] if source else ""
    for column in (c.SAID, c.PUBLISHED):
        if read and row[column] > read:
            return column, f"a day not after {read}, when its page was read", f"'{row[column]}'"
    return None


def _forecast_is_early(row: Row, _: Known) -> tuple[str, str, str] | None:
    if row[c.NUMBER_KIND] == "forecast" and row[c.STAGE] not in claim_codes.BEFORE_STAGES:
        return c.NUMBER_KIND, "a number said before the first day, for it is a forecast", f"'{row[c.STAGE]}'"
    return None


def _early_estimate_is_forecast(row: Row, known: Known) -> tuple[str, str, str] | None:
    early = row[c.NUMBER_KIND] == "estimated" and row[c.STAGE] in claim_codes.BEFORE_STAGES
    if not early or _stage_fits(row, known):  # a stage that cannot be is told alone
        return None
    return c.NUMBER_KIND, "forecast, for nobody estimates a drill before its first day", "'estimated'"


def _kind_fits_role(row: Row, _: Known) -> tuple[str, str, str] | None:
    """Hold what a number is against who said it: who takes part declares, others look, foresee or bound."""
    kind, role = row[c.NUMBER_KIND], row[c.ORIGIN_ROLE]
    own = role in claim_codes.OWN_ROLES
    if kind == DERIVED or own == (kind == "declared"):
        return None
    expected = "declared or derived" if own else "another kind, for only those who take part declare"
    return c.NUMBER_KIND, expected, f"'{kind}' of '{role}'"


def _parts_belong(row: Row, _: Known) -> tuple[str, str, str] | None:
    if row[c.DERIVED_FROM] and row[c.NUMBER_KIND] != DERIVED:
        return c.DERIVED_FROM, "an empty cell, for the number is not derived", f"'{row[c.DERIVED_FROM]}'"
    if row[c.NUMBER_KIND] == DERIVED and len(row[c.DERIVED_FROM].split(";")) < 2 and not row[c.NOTE]:
        return c.NOTE, "a word on what the number is derived from", "an empty cell"
    return None


def _sum_follows(row: Row, known: Known) -> tuple[str, str, str] | None:
    """Hold a sum against its parts; of one part it is a share or a multiple, which the note tells."""
    parts = [known.claims.get(name) for name in row[c.DERIVED_FROM].split(";")]
    numbers = [part for part in parts if part is not None]
    if len(parts) < 2 or len(numbers) < len(parts):
        return None
    for column in (c.VALUE_LOW, c.VALUE_HIGH):
        total = sum(_number(part[column]) for part in numbers)
        if abs(total - _number(row[column])) > ROUNDING * total:
            return column, f"about {total:,.0f}, the sum of {row[c.DERIVED_FROM]}", f"'{row[column]}'"
    return None


def _no_circle(row: Row, known: Known) -> tuple[str, str, str] | None:
    seen, open_ = set(), [name for name in row[c.DERIVED_FROM].split(";") if name]
    while open_:
        name = open_.pop()
        if name == row[c.CLAIM_ID]:
            return c.DERIVED_FROM, "claims that are not made of this one", f"'{row[c.DERIVED_FROM]}'"
        if name not in seen and name in known.claims:
            seen.add(name)
            open_ += [part for part in known.claims[name][c.DERIVED_FROM].split(";") if part]
    return None


def _role_fits(row: Row, known: Known) -> tuple[str, str, str] | None:
    origin, exercise = known.claimants.get(row[c.ORIGIN_ID]), known.exercises.get(row[c.EXERCISE_ID])
    if origin is None or exercise is None:
        return None
    expected = roles.mismatch(row[c.ORIGIN_ROLE], origin, exercise)
    return (c.ORIGIN_ROLE, expected, f"'{row[c.ORIGIN_ROLE]}'") if expected else None


RULES: tuple[Rule, ...] = (
    _stage_fits,
    _as_exact_as_its_page,
    _said_before_it_was_published,
    _read_after_it_was_published,
    _forecast_is_early,
    _early_estimate_is_forecast,
    _kind_fits_role,
    _parts_belong,
    _sum_follows,
    _no_circle,
    _role_fits,
)


def _scopes(claims: list[Numbered], known: Known) -> Iterator[Fault]:
    """Yield claims whose number its origin gives elsewhere for another scope: one estimate has one."""
    first: dict[tuple[str, ...], Row] = {}
    for row in known.claims.values():
        first.setdefault(_estimate(row), row)
    for number, row in claims:
        other = first.get(_estimate(row), row)
        if row[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT and other[c.SCOPE] != row[c.SCOPE]:
            expected = (
                f"{other[c.SCOPE]}, as the same number of {row[c.ORIGIN_ID]} has in {other[c.CLAIM_ID]}"
            )
            yield Fault(PATH, number, c.SCOPE, expected, f"'{row[c.SCOPE]}'")


def _relay_circles(claims: list[Numbered], known: Known) -> Iterator[Fault]:
    """Yield claims by which two speakers each pass the other off as the first to give one number."""
    said = {(*_number_of(row), row[c.CLAIMANT_ID], row[c.ORIGIN_ID]) for row in known.claims.values()}
    for number, row in claims:
        speaker, origin = row[c.CLAIMANT_ID], row[c.ORIGIN_ID]
        if speaker != origin and (*_number_of(row), origin, speaker) in said:
            expected = f"another origin, for {origin} has this number from {speaker}"
            yield Fault(PATH, number, c.ORIGIN_ID, expected, f"'{origin}'")


def _number_of(row: Row) -> tuple[str, ...]:
    return row[c.EXERCISE_ID], row[c.METRIC], row[c.VALUE_LOW], row[c.VALUE_HIGH]


def _estimate(row: Row) -> tuple[str, ...]:
    return (row[c.ORIGIN_ID], *_number_of(row))


def _by(rows: pd.DataFrame, key: str) -> dict[str, Row]:
    return {row[key]: row for row in text_rows(rows)}


def _number(cell: str) -> float:
    return checks.number(cell) if cell else 0.0


def _first(day: str) -> str:
    return (day + "-01-01")[:10] if len(day) < len("2025-09") else (day + "-01")[:10]


def _last(day: str) -> str:
    return (day + "-12-31")[:10] if len(day) < len("2025-09") else (day + "-31")[:10]
