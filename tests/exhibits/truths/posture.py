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
        yield rf": {plain(latest[c.TROOPS].max())} in "


def spending_rank(one):
    rows = one.data.table[one.data.table[c.PERCENT_GDP].notna()]
    if len(rows) > 1:
        # NATO has 32: the eleven of the flank are not "the allies".
        whose = "flank" if len(one.data.table) == len(codes.FLANK_ALLIES) else "chosen"
        n = int((rows[c.PERCENT_GDP] >= 3.5).sum())
        yield part(n, len(rows), f"{whose} ally", f"{whose} allies")
        yield r"3\.5 % of GDP"


def spending(one):
    rows = one.data.table
    if rows[c.ISO3].nunique() == 1:
        ends = rows.sort_values(c.YEAR)[c.PERCENT_GDP]
        yield rf"{ends.iloc[0]:.2f} % of GDP"
        yield rf"{ends.iloc[-1]:.2f} %"
        return
    # Where there is no room for both ends, the last year stands alone.
    ends = {rows[c.YEAR].max()} | {year for year in (rows[c.YEAR].min(),) if f"({year})" in one.title}
    yield "^Flank allies" if rows[c.ISO3].nunique() == len(codes.FLANK_ALLIES) else "^Chosen allies"
    for year in ends:
        of = rows[rows[c.YEAR] == year]
        n = int((of[c.PERCENT_GDP] >= 2).sum())
        reached = "all" if n == len(of) > 1 else f"{n or 'none'} of {len(of)}"
        yield rf"\b{reached} \({year}\)"


def rotations(one):
    months = one.data.table[c.ROTATION_MONTHS]
    months = months[months > 0]
    if len(months):
        yield rf"\b{months.min():g}\b"
        yield rf"\b{months.max():g} months?;"


def personnel(one):
    ends = one.data.table.sort_values(c.YEAR)[c.PERSONNEL_THOUSANDS]
    yield rf"\b{1000 * ends.iloc[0]:,.0f} military personnel in "
    yield rf"\b{1000 * ends.iloc[-1]:,.0f} "


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
