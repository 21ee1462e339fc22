"""Who said what of the size of each exercise beside the two figures that are read off it."""

import pandas as pd

from dashboard.analysis.claims import bases, origins, readable, set_apart
from dashboard.schema import claim_codes, keys
from dashboard.schema import columns as c
from dashboard.wording import number

FIRST, LAST = "first", "last"
APART = ("forecast", "floor", "ceiling", "derived")
BOUNDS = {"more_than": "floor"}
"""What a mere bound is by its hedge; any other is a ceiling."""

_COLUMNS = [c.EXERCISE_ID, c.KIND, c.VALUE, c.WORDS, c.SOURCE_IDS]


def voices(
    claims: pd.DataFrame,
    claimants: pd.DataFrame,
    metric: str = "troops",
) -> pd.DataFrame:
    """Return each voice on the whole of each exercise: organisers, outsiders who looked, what is set apart.

    Parameters
    ----------
    claims, claimants, metric
        See `set_apart.set_apart`.

    Returns
    -------
    pandas.DataFrame
        `exercise_id`; `kind`: first or last (the organiser's words), counted or estimated (by an outsider who
        looked), forecast, floor, ceiling or derived; `value` (midpoint, unit of the metric); `words` (the
        number, its speaker, its day); `source_ids`.
    """
    apart = set_apart.set_apart(claims, claimants, metric)
    apart = apart.assign(**{c.KIND: _with_bounds(apart)})
    every = [*_own_words(claims, claimants, metric), _looked(claims, claimants, metric), apart]
    return pd.concat([rows[_COLUMNS] for rows in every], ignore_index=True)


def with_kinds(claims: pd.DataFrame) -> pd.DataFrame:
    """Add to each claim `kind`, what it is drawn as.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table, of any metrics.

    Returns
    -------
    pandas.DataFrame
        The same rows; `kind` is first (the organiser's first word on the whole exercise, where its last is
        another), declared, counted, estimated, forecast, floor, ceiling or derived.
    """
    own = claims[(claims[c.ORIGIN_ROLE] == "organiser") & (claims[c.NUMBER_KIND] == "declared")]
    if not own.duplicated([c.EXERCISE_ID, c.METRIC]).any():  # nobody said anything twice, as of most records
        return claims.assign(**{c.KIND: _with_bounds(claims)})
    of_metric = [rows for _, rows in own.groupby(c.METRIC, sort=False) if len(rows) > 1]
    first = [rows.index[origins.is_first_word(rows)] for rows in of_metric]
    is_first = claims.index.isin([index for found in first for index in found])
    return claims.assign(**{c.KIND: _with_bounds(claims).mask(is_first, FIRST)})


def with_words(table: pd.DataFrame, said: pd.DataFrame) -> pd.DataFrame:
    """Return exercises with what each voice said in words.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows of `sizes.sizes`.
    said : pandas.DataFrame
        Result of `voices`.

    Returns
    -------
    pandas.DataFrame
        The same rows with `first_words` (the organiser's first), `looked` (outsiders who counted or
        estimated) and `apart` (what no median holds); missing where there is none. `source_ids` names the
        documents of all of them.
    """
    columns = {c.FIRST_WORDS: (FIRST,), c.LOOKED: claim_codes.LOOKED, c.APART: APART}
    found = {}
    for column, kinds in columns.items():
        rows = said[said[c.KIND].isin(kinds)]
        rows = rows.assign(**{c.WORDS: rows[c.KIND] + ": " + rows[c.WORDS]}) if kinds == APART else rows
        said_by = keys.by_key(rows[c.EXERCISE_ID], rows[c.WORDS])
        words = {one: "; ".join(some) for one, some in said_by.items()}
        found[column] = table[c.EXERCISE_ID].map(words).astype("str")
    pages = pd.concat([table, said])[[c.EXERCISE_ID, c.SOURCE_IDS]]
    cited = keys.joined_by(pages[c.EXERCISE_ID], pages[c.SOURCE_IDS])
    return table.assign(**found, **{c.SOURCE_IDS: table[c.EXERCISE_ID].map(cited).astype("str")})


def _with_bounds(claims: pd.DataFrame) -> "pd.Series[str]":
    """Return what each number is, a mere bound as the floor or the ceiling that its hedge makes it."""
    bound = claims[c.QUALIFIER].map(BOUNDS).fillna("ceiling")
    return claims[c.NUMBER_KIND].mask(claims[c.NUMBER_KIND] == "bound", bound)


def _own_words(claims: pd.DataFrame, claimants: pd.DataFrame, metric: str) -> list[pd.DataFrame]:
    said = origins.organiser_words(claims, claimants, metric)
    found = []
    for kind, value, who, day in (
        (FIRST, c.FIRST_WORD, c.FIRST_CLAIMANT, c.FIRST_SAID),
        (LAST, c.LAST_WORD, c.LAST_CLAIMANT, c.LAST_SAID),
    ):
        names = said[who].replace(origins.NOBODY_NAMED, set_apart.NOBODY)
        words = [
            f"{number(size)} by {name}, {set_apart.day_words(said_on)}"
            for size, name, said_on in zip(said[value], names, said[day], strict=True)
        ]
        found.append(_rows(said, kind, said[value], words))
    return found


def _looked(claims: pd.DataFrame, claimants: pd.DataFrame, metric: str) -> pd.DataFrame:
    rows = readable.in_words(bases.independent_claims(claims, metric))
    words = [
        f"{value} by {name}, {kind}, {set_apart.day_words(day)}"
        for value, name, kind, day in zip(
            rows[c.VALUE_WORDS],
            set_apart.named(rows[c.ORIGIN_ID], claimants),
            rows[c.NUMBER_KIND],
            bases.said_on(rows),
            strict=True,
        )
    ]
    return _rows(rows, rows[c.NUMBER_KIND], rows[c.VALUE], words)


def _rows(
    rows: pd.DataFrame, kind: "str | pd.Series[str]", value: "pd.Series[float]", words: list[str]
) -> pd.DataFrame:
    return rows.assign(
        **{c.KIND: kind, c.VALUE: value, c.WORDS: pd.Series(words, index=rows.index, dtype="str")}
    )
