"""The sentence to quote of a record: one number, one source, at most thirty words."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd

from dashboard import wording
from dashboard.analysis.claims import bases, readable, spoken_of
from dashboard.analysis.claims.last_words import last_words
from dashboard.analysis.claims.spoken_of import HAD, TOOK_PART
from dashboard.schema import claim_codes, codes, lists
from dashboard.schema import columns as c

LONGEST_QUOTE = 30
"""Words that a sentence to quote may have."""

US = "Flankwatch"

Row = Mapping[Hashable, Any]


def quotable(spoken: pd.DataFrame, declared: pd.DataFrame) -> Row | None:
    """Return the claim to quote: the declared number, else an outsider's, else the highest one number.

    Parameters
    ----------
    spoken : pandas.DataFrame
        Claims of one exercise on one thing, in words, with `said` and `name`, who speaks.
    declared : pandas.DataFrame
        Those of them that `last_words` finds.
    """
    if spoken.empty:
        return None
    found = declared
    if declared.empty and (spoken[c.METRIC] == "troops").all():
        found = bases.independent_claims(spoken, "troops")
    if len(found):
        return dict(found.iloc[-1].to_dict())
    one_number = spoken[spoken[c.VALUE_LOW] == spoken[c.VALUE_HIGH]]
    sizes = one_number[one_number[c.NUMBER_KIND].isin(claim_codes.SIZES)]
    others = next((rows for rows in (sizes, one_number) if len(rows)), spoken)
    return dict(others.sort_values([c.VALUE_HIGH, c.CLAIM_ID]).iloc[-1].to_dict())


def other_than_troops(claims: pd.DataFrame, sources: pd.DataFrame) -> Row | None:
    """Return the claim to quote where none is on the troops: on ships, aircraft, countries and so on.

    Parameters
    ----------
    claims : pandas.DataFrame
        Claims of one exercise, with `name`, who speaks.
    sources : pandas.DataFrame
        Rows of the source table.
    """
    if claims.empty:
        return None
    metric = spoken_of.metric(claims)
    of_it = claims[claims[c.METRIC] == metric]
    spoken = readable.in_words(of_it).assign(**{c.SAID: bases.said_on(of_it)})
    return quotable(spoken, last_words(spoken, sources, metric))


def counted_by_us(row: Row) -> str:
    """Return a sentence on an exercise of which no document gives a number: its days, else its documents.

    Parameters
    ----------
    row : mapping
        A row of `sizes.sizes`.
    """
    name = str(row[c.NAME])
    if row[c.DATE_PRECISION] == "day" and not pd.isna(row[c.LENGTH_DAYS]):
        days = wording.counted(int(row[c.LENGTH_DAYS]), "day")
        return f"By its dates on record {name} is {days} long ({US})."
    n = len(lists.parts(str(row[c.SOURCE_IDS])))
    documents = wording.counted(n, "document")
    return f"{documents} on {name} {wording.agree(n, 'is', 'are')} on record ({US})."


def quote(name: str, claim: Row, publisher: str) -> str:
    """Return a sentence of at most `LONGEST_QUOTE` words, with one number and one source.

    Parameters
    ----------
    name : str
        Name of the exercise.
    claim : mapping
        A claim in words, with `name` and `said`.
    publisher : str
        Who published its page.
    """
    sentences = list(_sentences(name, claim, publisher))
    return next((one for one in sentences if len(one.split()) <= LONGEST_QUOTE), sentences[-1])


def _sentences(name: str, claim: Row, publisher: str) -> Iterator[str]:
    """Yield ways to say a claim, each shorter than the one before."""
    who, (did, verb) = str(claim[c.NAME]), verbs(claim)
    if publisher == codes.UPLOADED_PUBLISHER:  # which says whose they are
        name, who = (words.removeprefix(codes.UPLOADED_MARK) for words in (name, who))
    elif claim[c.ORIGIN_ID] == claim_codes.UNKNOWN_CLAIMANT:
        # A page that names no speaker makes none of itself; in brackets stands how it was come by.
        who, verb = wording.bare(who), "reported"
    said, day = _said(name, claim, did), claim[c.SAID]
    page = [] if publisher == who or publisher.startswith(f"{who} (") else [publisher]
    when = [wording.iso(day)] if isinstance(day, str) else []
    yield f"{said}, {who} {verb}{_bracketed(*page, *when)}."
    yield f"{said}, {who} {verb}{_bracketed(*page)}."
    yield f"{said}{_bracketed(publisher)}."


def _said(name: str, claim: Row, did: str) -> str:
    """Return what a claim says, without who said it."""
    metric, amount = claim[c.METRIC], str(claim[c.VALUE_WORDS])
    derived = " (a derived number)" if claim[c.NUMBER_KIND] == "derived" else ""
    part = "" if claim[c.SCOPE] == "whole_exercise" else "a part of "
    if metric in HAD:
        (before, after), forms = HAD[metric]
        had = after if claim[c.STAGE] == "after" else before
        counted = f"{amount} {wording.agree(claim[c.VALUE_HIGH], *forms)}{derived}"
        return wording.capitalised(f"{part}{name} {had} {counted}")
    noun = wording.agree(claim[c.VALUE_HIGH], *TOOK_PART[metric])
    return f"{wording.capitalised(amount)} {noun}{derived} {did} {part}{name}"


def verbs(claim: Row) -> tuple[str, str]:
    """Return what was done at the time of the word, and how it was said: none had taken part yet."""
    were = wording.agree(claim[c.VALUE_HIGH], "was", "were")
    if claim[c.STAGE] not in claim_codes.BEFORE_STAGES:
        did, said = ("took part in" if claim[c.STAGE] == "after" else f"{were} taking part in"), "said"
    elif claim[c.ORIGIN_ROLE] in claim_codes.OWN_ROLES and claim[c.NUMBER_KIND] == "declared":
        did, said = f"{were} to take part in", "announced"
    else:
        did, said = f"{were} expected to take part in", "said"
    return did, said


def _bracketed(*parts: str) -> str:
    return f" ({', '.join(parts)})" if parts else ""
