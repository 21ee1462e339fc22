"""What a title must say, counted again from the rows of its exhibit, another way than the figure does.

Each function yields patterns that the title of an exhibit has to match.
"""

import re

import pandas as pd

from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.wording import MONTHS

SIDES = {"east": "Russia's", "west": "NATO's"}
SPELT = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def plain(count):
    return f"{int(count):,}"


def spelt(count):
    return SPELT[count] if count < len(SPELT) else plain(count)


def part(n, total, one, several):
    """Say a part of a total as a title may."""
    if not n:
        return rf"(None of {plain(total)} {several}|No {one} here)"
    if n == total:
        return rf"(All {plain(total)} {several}|Both {several}|The only {one})"
    return rf"{plain(n)} of {plain(total)} {several}"


def firsts(sums):
    """Return all labels that share the highest value, and that value."""
    known = {label: float(value) for label, value in sums.items() if pd.notna(value)}
    top = max(known.values())
    return [label for label, value in known.items() if abs(value - top) <= 1e-9 * abs(top)], top


def top(sums, say=str, amount=plain):
    """Ask for all that lead, or for how many they are; where numbers stand, for the right ones."""
    labels, value = firsts(sums)
    names = "".join(rf"(?=.*{re.escape(say(label))})" for label in labels)
    yield rf"{names}|(?i:{spelt(len(labels))}) " if len(labels) <= 3 else rf"(?i:{spelt(len(labels))}) "
    yield rf"\({re.escape(amount(value))}\b|^[^(]*$|\d, \d"


def by_bloc(rows, column, value, say=str):
    blocs = [bloc for bloc in codes.BLOCS if rows.loc[rows[c.BLOC] == bloc, value].sum() > 0]
    labels = set()
    for bloc in blocs:
        sums = rows[(rows[c.BLOC] == bloc) & rows[value].notna()].groupby(column)[value].sum()
        found, _ = firsts(sums)
        labels.add(tuple(found))
        if len(found) <= 3:
            yield rf"{re.escape(say(found[0]))}|(?i:{spelt(len(found))})"
        yield SIDES[bloc] if len(labels) == len(blocs) or len(found) > 1 else f"{SIDES[bloc]}|both sides"


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
    yield part(int(rows[c.REGULAR].sum()), len(rows), "series", "series")


def coverage(one):
    rows = one.extract.sized.sizes
    rows = rows[rows[c.YEAR_STARTED].notna()]
    yield part(int(rows[c.TROOPS_LOW].notna().sum()), len(rows), "exercise", "exercises")


def size_and_length(one):
    rows, article = one.data.table, one.extract.article
    rows = rows[(rows[c.TROOPS] > 0) & rows[c.LENGTH_DAYS].notna()]
    yield rf"larger than {plain((rows[c.TROOPS] < article.troops).sum())} of {plain(len(rows))} "
    yield rf"longer than {plain((rows[c.LENGTH_DAYS] < article.days).sum())}$"


def just_below(one):
    rows, line = one.data.table, one.extract.lines.observation
    for bloc, side in SIDES.items():
        of = rows[rows[c.BLOC] == bloc]
        short = (of[c.DECLARED] < line) | (
            (of[c.DECLARED] == line) & (of[c.DECLARED_QUALIFIER] == "fewer_than").fillna(False)
        )
        near = short & (of[c.DECLARED] >= 0.9 * line)
        if len(of):
            yield rf"{side}(?: side)? {plain(near.sum())} of {plain(len(of))}\b"


def ratios(one):
    rows = one.data.table
    labels, value = firsts((rows[c.INDEPENDENT] / rows[c.DECLARED]).set_axis(rows[c.NAME]))
    yield rf"{value:.1f} times"
    if len(labels) == 1:
        yield re.escape(labels[0][:10])


def rival_claims(one):
    rows = one.data.table
    ends = rows.drop_duplicates(c.EXERCISE_ID)
    wide = ends[c.SPREAD_HIGH] / ends[c.SPREAD_LOW]
    if wide.max() > 1:
        best = ends[wide >= wide.max() * (1 - 1e-9)]
        if len(best) == 1:
            yield rf"{plain(best[c.SPREAD_LOW].iloc[0])} to {plain(best[c.SPREAD_HIGH].iloc[0])}"
            yield re.escape(best[c.NAME].iloc[0][:8])


def words(one):
    rows = one.data.table
    yield part(int((rows[c.LAST_WORD] > rows[c.FIRST_WORD]).sum()), len(rows), "last word", "last words")


def held(one):
    rows = one.data.table
    labels, value = firsts(dict(enumerate(rows[c.N])))
    yield rf"exercises: {plain(value)}\b"
    if len(labels) <= 3:
        yield (
            "|".join(re.escape(rows[c.PLACE].iloc[label]) for label in labels)
            + f"|(?i:{spelt(len(labels))}) "
        )


def pairs(one):
    rows = one.data.table
    assert rows[c.DOCUMENTED_LINK].all()
    yield rf"^{rows[c.ACTION_FIRST].dt.year.iloc[0]}:"
    yield rf"\b{plain(rows[c.ACTION_ID].nunique())} drills?\b"
    yield rf"\b{plain(rows[c.RESPONSE_ID].nunique())} allied responses?$"


def lags(one):
    rows = one.data.table[one.data.table[c.LAG_MEDIAN].notna()]
    if len(rows) > 1:
        early = int((rows[c.LAG_MEDIAN] < 0).sum())
        yield rf"^In {early or 'none'} of {len(rows)} years "


def incidents(one):
    rows = one.data.table
    yield rf"^{plain(len(rows))} incidents? "
    if "most often" in one.title:
        yield from top(rows[c.KIND].value_counts(), lambda kind: codes.INCIDENT_KINDS[kind].lower()[:3])
    if "unattributed" in one.title:
        nobody = int((rows[c.ATTRIBUTION_STATUS] == "unattributed").sum())
        yield rf"\b{nobody or 'none'} unattributed"


def incident_years(one):
    rows = one.data.table
    yield rf"\b{plain(rows[c.N].max())} events?\b"


def nearness(one):
    rows = one.data.table
    yield rf"^{plain(rows[c.N_NEAR].iloc[-1])} of |^\d+ of "


def published(one):
    rows = one.data.table
    rises = {}
    for name, of in rows.sort_values(c.YEAR).groupby(c.SERIES):
        first, last = of[c.NUMBER].iloc[0], of[c.NUMBER].iloc[-1]
        rises[name] = last / first if first > 0 else float("nan")
    steep = {name: rise for name, rise in rises.items() if rise > 1}
    if steep:
        yield re.escape(max(steep, key=steep.get).split(":")[0]) + "|equally"
    else:
        yield "higher than it began$"


def measure_matrix(one):
    rows = one.data.table[one.data.table[c.PLACE].isin(codes.FLANK_ALLIES)]
    if rows[c.N].sum():
        yield from top(rows.groupby(c.PLACE)[c.N].sum(), lambda iso3: codes.COUNTRY_NAMES[iso3])


def measure_sizes(one):
    yield rf"\b{plain(one.data.table[c.NUMBER].max())}\b"


def measure_years(one):
    rows = one.extract.filtered.measures
    done = int(rows[c.STATUS].isin(("in_force", "completed")).sum())
    yield part(done, len(rows), "measure", "measures")


def battlegroups(one):
    rows = one.data.table
    rows = rows[(rows[c.KIND] == "actual") & rows[c.IS_WHOLE] & rows[c.TROOPS].notna()]
    latest = rows.sort_values(c.DAY, kind="stable").groupby(c.HOST).tail(1)
    if len(latest):
        yield rf": {plain(latest[c.TROOPS].max())} in "


def spending_rank(one):
    rows = one.data.table[one.data.table[c.PERCENT_GDP].notna()]
    if len(rows) > 1:
        yield part(int((rows[c.PERCENT_GDP] >= 3.5).sum()), len(rows), "ally", "allies")
        yield r"3\.5 % of GDP"


def spending(one):
    rows = one.data.table
    if rows[c.ISO3].nunique() == 1:
        ends = rows.sort_values(c.YEAR)[c.PERCENT_GDP]
        yield rf"{ends.iloc[0]:.2f} % of GDP"
        yield rf"{ends.iloc[-1]:.2f} %"
        return
    # Where there is no room for both ends, the last year stands alone.
    ends = {rows[c.YEAR].max()} | {year for year in (rows[c.YEAR].min(),) if f"in {year}" in one.title}
    for year in ends:
        of = rows[rows[c.YEAR] == year]
        n = int((of[c.PERCENT_GDP] >= 2).sum())
        reached = "all" if n == len(of) > 1 else f"{n or 'none'} of {len(of)}"
        yield rf"\b{reached} in {year}"


def rotations(one):
    months = one.data.table[c.ROTATION_MONTHS]
    months = months[months > 0]
    if len(months):
        yield rf"\b{months.min():g}\b"
        yield rf"\b{months.max():g} months?;"


def progress(one):
    rows = one.data.table
    rows = rows[rows[c.COUNTS].astype(bool)]
    unknown, met = int((rows[c.STATUS] == "unknown").sum()), int((rows[c.STATUS] == "met").sum())
    if unknown < len(rows):
        yield part(met, len(rows) - unknown, "check", "checks")
        yield rf"; {plain(unknown)} ha(ve|s) none|met$"


def balance(one):
    rows = one.data.table
    good = int((rows[c.N_MET] > rows[c.N_NOT_MET] + rows[c.N_PERMANENT]).sum())
    if (rows[c.N_CHECKS] > rows[c.N_UNKNOWN]).any():
        yield rf"^In {good or 'none'} of {len(rows)} focus areas? "


def one_indicator(one):
    rows = one.data.table
    judged = rows[rows[c.STATUS].isin(("met", "not_met", "permanent"))]
    if len(judged):
        yield rf"(?i:{part(int((judged[c.STATUS] == 'met').sum()), len(judged), 'ally', 'allies')})"


def personnel(one):
    ends = one.data.table.sort_values(c.YEAR)[c.PERSONNEL_THOUSANDS]
    yield rf"\b{ends.iloc[0]:g} thousand"
    yield rf"\b{ends.iloc[-1]:g} thousand"


def hosted(one):
    rows = one.data.table
    if rows[c.BLOC].nunique() == 1:
        yield rf"^{plain(rows[c.N].sum())} exercises?"


def areas(one):
    rows = one.data.table
    if rows[c.N].sum():
        yield rf"^{plain(rows[c.N].sum())} measures?"
        yield from top(rows.set_index(c.FOCUS_AREA)[c.N]) if rows[c.N].max() < rows[c.N].sum() else ()


def record_claims(one):
    rows = one.data.table
    rows = rows[(rows[c.METRIC] == "troops") & (rows[c.VALUE_LOW] > 0)]
    whole = rows[rows[c.SCOPE] == "whole_exercise"]
    if len(whole):
        yield rf": {plain(len(whole))} claims?\b"
        yield rf"{plain(whole[c.VALUE].min())} to {plain(whole[c.VALUE].max())}"


TRUTHS = {
    "timeline": timeline,
    "counts": counts,
    "troop-days": troop_days,
    "domains": domains,
    "months-of-drill": months,
    "rhythm": rhythm,
    "coverage": coverage,
    "size-and-length": size_and_length,
    "just-below": just_below,
    "ratios": ratios,
    "rival-claims": rival_claims,
    "first-and-last-word": words,
    "where-held": held,
    "pairs-timeline": pairs,
    "lags": lags,
    "incident-timeline": incidents,
    "incident-years": incident_years,
    "nearness": nearness,
    "published": published,
    "measure-matrix": measure_matrix,
    "measure-sizes": measure_sizes,
    "measure-years": measure_years,
    "battlegroups": battlegroups,
    "spending-rank": spending_rank,
    "spending": spending,
    "rotations": rotations,
    "progress": progress,
    "balance": balance,
    "one-indicator": one_indicator,
    "state-spending": spending,
    "state-personnel": personnel,
    "state-battlegroups": battlegroups,
    "state-hosted": hosted,
    "state-areas": areas,
    "state-incidents": incidents,
    "record-claims": record_claims,
}
"""By exhibit whose title carries a number or names who leads; the others are titles without a number."""
