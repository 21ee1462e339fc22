"""What happened, when, how often, how long."""

from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import MONTHS

from .wording import by_bloc, part, plain, top


def timeline(one):
    rows = one.data.table
    rows = rows[rows[c.FIRST_DAY].notna()]
    yield rf"^{plain(len(rows))} exercises?\b"
    if rows[c.FIRST_DAY].dt.year.nunique() > 1:
        yield from top(rows[c.FIRST_DAY].dt.year.value_counts())


def counts(one):
    yield from by_bloc(one.data.table, c.YEAR_STARTED, c.N)


def troop_days(one):
    yield from by_bloc(one.data.table, c.YEAR_STARTED, c.TROOP_DAYS)


def domains(one):
    table = one.data.table
    if table[c.N].sum():
        yield from by_bloc(table, c.DOMAINS, c.N, lambda code: codes.DOMAINS[code].lower())


def months(one):
    if one.data.table[c.N].sum():
        yield from by_bloc(one.data.table, c.MONTH, c.N, lambda month: MONTHS[int(month) - 1])


def rhythm(one):
    rows = one.data.table.head(16)
    yield part(int(rows[c.REGULAR].sum()), len(rows), "drill series", "drill series")


def coverage(one):
    rows = one.extract.sized.sizes
    rows = rows[rows[c.YEAR_STARTED].notna()]
    yield part(int(rows[c.TROOPS_LOW].notna().sum()), len(rows), "exercise", "exercises")


def size_and_length(one):
    rows, article = one.data.table, one.extract.article
    rows = rows[(rows[c.TROOPS] > 0) & rows[c.LENGTH_DAYS].notna()]
    if len(rows) == 1:
        yield rf": {'' if (rows[c.TROOPS] < article.troops).any() else 'not '}larger and "
        yield rf"and {'' if (rows[c.LENGTH_DAYS] < article.days).any() else 'not '}longer$"
        return
    yield rf"larger than {plain((rows[c.TROOPS] < article.troops).sum())} of {plain(len(rows))} "
    yield rf"longer than {plain((rows[c.LENGTH_DAYS] < article.days).sum())}$"


def hosted(one):
    rows = one.data.table
    state = codes.COUNTRY_NAMES[dict(one.options)["iso3"]]
    yield rf"^{state}: "
    if rows[c.BLOC].nunique() == 1:
        yield rf"^{state}: {plain(rows[c.N].sum())} exercises?"


TRUTHS = {
    "timeline": timeline,
    "counts": counts,
    "troop-days": troop_days,
    "domains": domains,
    "months-of-drill": months,
    "rhythm": rhythm,
    "coverage": coverage,
    "size-and-length": size_and_length,
    "state-hosted": hosted,
}
