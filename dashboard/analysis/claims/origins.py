"""Origins, not echoes: how many voices stand behind the documents on an exercise, and who relays whom."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from dashboard.analysis.claims import bases
from dashboard.schema import claim_codes, keys, lists
from dashboard.schema import columns as c
from dashboard.wording import after_none, counted, none_or

NOBODY_NAMED = "Nobody named"


@dataclass(frozen=True)
class ClaimCounts:
    """What stands behind the numbers on one exercise.

    Attributes
    ----------
    documents : int
        Documents with a number.
    origins : int
        Bodies and persons who first said one of them, each counted once.
    looked : int
        Those of them who are outsiders and counted or estimated the whole exercise, during or after it.
    nameless : int
        Documents of which no number has a named origin.
    parts : int
        Outsiders who counted or estimated a part of the exercise alone, such as the troops of one state.
    """

    documents: int
    origins: int
    looked: int
    nameless: int
    parts: int = 0

    @property
    def words(self) -> str:
        """The counts in words: "28 documents, 15 origins, 1 of them an outsider who looked"."""
        if not self.documents:
            return "no document"
        if not self.origins:
            return f"{counted(self.documents, 'document')}, none of which names who said it first"
        who = after_none(self.looked, "an outsider who looked", "outsiders who looked")
        looked = f"{none_or(self.looked)} of them {who}"
        words = f"{counted(self.documents, 'document')}, {counted(self.origins, 'origin')}, {looked}"
        if self.parts:
            words += f" at the whole of it; {counted(self.parts, 'outsider')} looked at parts alone"
        if not self.nameless:
            return words
        return f"{words}; {counted(self.nameless, 'document names', 'documents name')} no speaker"


def claim_counts(claims: pd.DataFrame, exercise_id: str, metric: str = "troops") -> ClaimCounts:
    """Count documents and origins of the claims on one exercise, each for itself.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table.
    exercise_id : str
        Exercise.
    metric : str
        A code of `codes.METRICS`.
    """
    every = keys.rows_with(claims, c.EXERCISE_ID, exercise_id)
    rows = every[every[c.METRIC] == metric]
    named = rows[rows[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT]
    looked = set(bases.outsiders(rows, metric)[c.ORIGIN_ID])
    of_parts = bases.outsiders_on_parts(every, metric)
    return ClaimCounts(
        documents=rows[c.SOURCE_ID].nunique(),
        origins=named[c.ORIGIN_ID].nunique(),
        looked=len(looked),
        nameless=len(set(rows[c.SOURCE_ID]) - set(named[c.SOURCE_ID])),
        parts=len(set(of_parts[c.ORIGIN_ID]) - looked),
    )


def relay_tree(claims: pd.DataFrame, claimants: pd.DataFrame) -> pd.DataFrame:
    """Return who relays whom, as a tree of two levels.

    Parameters
    ----------
    claims : pandas.DataFrame
        Claims of one metric on one exercise.
    claimants : pandas.DataFrame
        Rows of the claimant table, for the names.

    Returns
    -------
    pandas.DataFrame
        One row per origin, those with the most documents first, each followed by those who relay it: `id`,
        `parent` (empty for an origin), `label` (name), `origin_role`, `n` (Int64, documents), `source_ids`.
        An origin's own words are a document of its own row and no relay.
    """
    # Lists, for a record has few claims, and pandas takes ten times as long over so few.
    said = list(zip(*(claims[name].tolist() for name in _SAYING), strict=True))
    first = keys.by_key((one[:2] for one in said), (one[-1] for one in said))
    relays = [one for one in said if one[1] != one[2]]
    relayed = keys.by_key((one[:3] for one in relays), (one[-1] for one in relays))
    nodes: list[tuple[str, ...]] = []
    leaves = _most_first(relayed)
    for root in _most_first(first):
        nodes += [root, *(one for one in leaves if one[:2] == root)]
    pages = [(first | relayed)[one] for one in nodes]
    made = pd.DataFrame(
        {
            c.ID: ["/".join(one) for one in nodes],
            c.PARENT: ["/".join(one[:2]) if len(one) > 2 else "" for one in nodes],
            c.LABEL: [one[-1] for one in nodes],
            c.ORIGIN_ROLE: [one[0] for one in nodes],
            c.SOURCE_IDS: [lists.joined(some) for some in pages],
        },
        dtype="str",
    )
    made[c.LABEL] = names(made[c.LABEL], claimants)
    made[c.N] = pd.Series([len(set(some)) for some in pages], dtype="Int64")
    return made[_TREE]


def _most_first(documents: Mapping[tuple[str, ...], list[str]]) -> list[tuple[str, ...]]:
    """Return groups of claims in order, those with the most documents first, then by name."""
    return sorted(documents, key=lambda one: (-len(set(documents[one])), one))


def organiser_words(claims: pd.DataFrame, claimants: pd.DataFrame, metric: str = "troops") -> pd.DataFrame:
    """Return the organiser's first and last word on the whole of each exercise, with speaker and day.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table.
    claimants : pandas.DataFrame
        Rows of the claimant table, for the names.
    metric : str
        A code of `codes.METRICS`.

    Returns
    -------
    pandas.DataFrame
        One row per exercise: `exercise_id`; `first_word` and `last_word` (midpoints, unit of the metric),
        `first_claimant` and `last_claimant` (names of the origins), `first_said` and `last_said` (ISO
        dates, maybe partial or missing); `ratio` (last over first); `n` (Int64, different numbers);
        `source_ids` of the two. Words of a named speaker alone, where there are any.
    """
    own = own_words(claims[claims[c.METRIC] == metric])
    first, last = _first_words(own), _last_words(own)
    both = pd.concat([first, last])
    cited = keys.joined_by(both[c.EXERCISE_ID], both[c.SOURCE_ID])
    first, last = first.set_index(c.EXERCISE_ID), last.set_index(c.EXERCISE_ID)
    return pd.DataFrame(
        {
            c.FIRST_WORD: first[c.VALUE],
            c.LAST_WORD: last[c.VALUE],
            c.FIRST_CLAIMANT: names(first[c.ORIGIN_ID], claimants),
            c.LAST_CLAIMANT: names(last[c.ORIGIN_ID], claimants),
            c.FIRST_SAID: first[c.SAID],
            c.LAST_SAID: last[c.SAID],
            c.RATIO: last[c.VALUE] / first[c.VALUE],
            c.N: own.groupby(c.EXERCISE_ID)[c.VALUE].nunique().astype("Int64"),
            c.SOURCE_IDS: pd.Series(cited, dtype="str"),
        }
    ).reset_index(names=c.EXERCISE_ID)


def is_first_word(claims: pd.DataFrame) -> "pd.Series[bool]":
    """Say of each claim whether it is the organiser's first number on a whole exercise, and not its last.

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table, of one metric.
    """
    own = own_words(claims)
    own = own[own.duplicated(c.EXERCISE_ID, keep=False)]  # who spoke once has not changed the number
    if own.empty:
        return pd.Series(False, index=claims.index)
    first, last = (words(own).set_index(c.EXERCISE_ID)[c.VALUE] for words in (_first_words, _last_words))
    changed = first[first != last.reindex(first.index)]
    said_first = own.index[own[c.VALUE] == own[c.EXERCISE_ID].map(changed)]
    return pd.Series(claims.index.isin(said_first), index=claims.index)


def own_words(claims: pd.DataFrame) -> pd.DataFrame:
    """Return what organisers declared of whole exercises, each with `value` (midpoint) and `said` (ISO date).

    Parameters
    ----------
    claims : pandas.DataFrame
        Rows of the claims table, of one metric. Where a named speaker gave a number of an exercise, what
        pages give to nobody is left out.
    """
    own = bases.of_whole(
        claims[(claims[c.ORIGIN_ROLE] == "organiser") & (claims[c.NUMBER_KIND] == "declared")]
    )
    named = own[c.ORIGIN_ID] != claim_codes.UNKNOWN_CLAIMANT
    own = own[named | ~own[c.EXERCISE_ID].isin(own.loc[named, c.EXERCISE_ID])]
    return own.assign(**{c.VALUE: bases.midpoint(own)}).assign(**{c.SAID: bases.said_on(own)})


def with_names(claims: pd.DataFrame, claimants: pd.DataFrame) -> pd.DataFrame:
    """Add to each claim `origin`, the name of who first said its number."""
    return claims.assign(**{c.ORIGIN: names(claims[c.ORIGIN_ID], claimants)})


def names(ids: "pd.Series[str]", claimants: pd.DataFrame) -> "pd.Series[str]":
    """Return the name of each claimant; its id where the table lacks it, as in a list of the reader's own."""
    known = keys.column_by(claimants, c.CLAIMANT_ID, c.NAME) | {claim_codes.UNKNOWN_CLAIMANT: NOBODY_NAMED}
    return ids.map(known).fillna(ids).astype("str")


def _first_words(own: pd.DataFrame) -> pd.DataFrame:
    return own.loc[bases.earliest(own).index].groupby(c.EXERCISE_ID).head(1)


def _last_words(own: pd.DataFrame) -> pd.DataFrame:
    keys = bases.order(own).sort_values(bases.LATEST, na_position="first")
    return own.loc[keys.index].groupby(c.EXERCISE_ID).tail(1)


_SAYING = (c.ORIGIN_ROLE, c.ORIGIN_ID, c.CLAIMANT_ID, c.SOURCE_ID)
_TREE = [c.ID, c.PARENT, c.LABEL, c.ORIGIN_ROLE, c.N, c.SOURCE_IDS]
