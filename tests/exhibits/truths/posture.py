"""Measures, battlegroups, spending, personnel."""

import re

from dashboard.schema import codes
from dashboard.schema import columns as c

from .wording import part, plain, top


def measure_matrix(one):
    chosen = {*codes.FLANK_ALLIES} & {*(one.extract.selection.countries or codes.FLANK_ALLIES)}
    rows = one.data.table[one.data.table[c.PLACE].isin(chosen)]
    n = int(rows[c.N].sum())
    if n and len(chosen) == 1:  # a state alone has not the most
        yield rf"^{codes.COUNTRY_NAMES[chosen.pop()]} has {plain(n)} measures? on record$"
    elif n:
        yield from top(rows.groupby(c.PLACE)[c.N].sum(), lambda iso3: codes.COUNTRY_NAMES[iso3])


def measure_sizes(one):
    table = one.data.table
    chosen = {*codes.FLANK_ALLIES} & {*(one.extract.selection.countries or codes.FLANK_ALLIES)}
    without = len(chosen - {*table[c.PLACE]})
    told = re.findall(r"(\d+) of (\d+) (?:flank|chosen) allies ha", one.figure.layout.meta["subtitle"])
    assert told == ([(str(without), str(len(chosen)))] if without and len(chosen) > 1 else [])
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
        alone = rf"^Battlegroup in .*: latest whole count {plain(latest[c.TROOPS].max())} \("
        many = rf"^Battlegroups: largest whole force counted {plain(latest[c.TROOPS].max())} in "
        yield alone if one.data.table[c.HOST].nunique() == 1 else many


def spending_rank(one):
    rows = one.data.table[one.data.table[c.PERCENT_GDP].notna()]
    if len(rows) > 1:
        # NATO has 32: the eleven of the flank are not "the allies".
        whose = "flank" if len(one.data.table) == len(codes.FLANK_ALLIES) else "chosen"
        n = int((rows[c.PERCENT_GDP] >= 3.5).sum())
        yield rf"^Defence spending: (?i:{part(n, len(rows), f'{whose} ally', f'{whose} allies')})"
        yield r"3\.5 % of GDP"


def spending(one):
    rows = one.data.table
    yield "[Dd]efence"
    if rows[c.ISO3].nunique() == 1:
        # An edition is compared with itself alone.
        ends = rows.sort_values(c.YEAR)
        ends = ends.loc[ends[c.DEFINITION_WORDS] == ends[c.DEFINITION_WORDS].iloc[-1], c.PERCENT_GDP]
        yield rf"{ends.iloc[0]:.2f} % of GDP"
        yield rf"{ends.iloc[-1]:.2f} %"
        return
    whose = "flank" if rows[c.ISO3].nunique() == len(codes.FLANK_ALLIES) else "chosen"
    of = rows[rows[c.YEAR] == rows[c.YEAR].max()].drop_duplicates(c.ISO3)
    n = int((of[c.PERCENT_GDP] >= 2).sum())
    yield rf"(?i:{part(n, len(of), f'{whose} ally', f'{whose} allies')})"
    estimates = int(of[c.IS_ESTIMATE].sum())
    kind = " estimate" if estimates == len(of) else ", partly estimates" if estimates else ""
    yield rf"\({of[c.YEAR].iloc[0]}{kind}\)$"
    first = rows[rows[c.YEAR] == rows[c.YEAR].min()].drop_duplicates(c.ISO3)
    if rows[c.YEAR].nunique() > 1:
        n = int((first[c.PERCENT_GDP] >= 2).sum()) or "none"
        told = f"In {first[c.YEAR].iloc[0]} {n} of {len(first)} reached 2 %."
        assert told in one.figure.layout.meta["subtitle"]


def rotations(one):
    months = one.data.table[c.ROTATION_MONTHS]
    months = months[months > 0]
    if len(months):
        yield rf"\b{months.min():g}\b"
        yield rf"\b{months.max():g} months?;"
        (article,) = one.extract.register.focus_areas[c.SOURCE_ID].unique()
        documents = one.extract.register.sources.set_index(c.SOURCE_ID)
        yield rf"; {re.escape(documents.loc[article, c.PUBLISHER])} \(.*\) advises "


def personnel(one):
    rows = one.data.table.sort_values(c.YEAR)
    people, estimate = [*rows[c.PERSONNEL_THOUSANDS]], [*rows[c.IS_ESTIMATE]]
    far = [i for i in range(1, len(people)) if estimate[i] and abs(people[i] / people[i - 1] - 1) >= 0.2]
    alike = (
        [n for n, guess in list(zip(people, estimate, strict=True))[: far[0]] if not guess] if far else people
    )
    yield rf"\b{1000 * alike[0]:,.0f} military personnel in "
    yield rf"\b{1000 * alike[-1]:,.0f} "


def areas(one):
    rows = one.data.table
    if rows[c.N].sum():
        state = codes.COUNTRY_NAMES[dict(one.options)["iso3"]]
        yield rf"^{state}: {plain(rows[c.N].sum())} measures?"
        yield from top(rows.set_index(c.FOCUS_AREA)[c.N]) if rows[c.N].max() < rows[c.N].sum() else ()


TRUTHS = {
    "measure-matrix": measure_matrix,
    "measure-sizes": measure_sizes,
    "measure-years": measure_years,
    "battlegroups": battlegroups,
    "state-battlegroups": battlegroups,
    "spending-rank": spending_rank,
    "spending": spending,
    "state-spending": spending,
    "rotations": rotations,
    "state-personnel": personnel,
    "state-areas": areas,
}
