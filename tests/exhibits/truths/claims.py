"""Who said which number."""

import re

from dashboard.schema import columns as c

from .raw import claims_on_troops, declared
from .wording import SIDES, firsts, headed, part, plain, spelt


def declared_vs_independent(one):
    said, series = declared(one.extract), one.extract.register.exercises.set_index(c.EXERCISE_ID)[c.SERIES]
    totals = {name: said[name] for name in one.data.table[c.EXERCISE_ID] if name in said}
    zapads = {name: total for name, total in totals.items() if series[name] == "Zapad"}
    totals = zapads if len(zapads) > 1 else totals
    line = one.extract.lines.observation
    below = sum(value < line or (value == line and hedge == "fewer_than") for value, hedge in totals.values())
    yield "Zapads" if len(zapads) > 1 else "drill|Zapad|Shield"
    if len(totals) > 1:
        yield f"^{headed(below, len(totals))} "
    elif totals:
        yield r"\bbelow\b" if below else "at or above"
    else:
        yield "^No declared total"


def just_below(one):
    yield "^Totals just below 13,000: |^No declared total"
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
    if 0 < len(rows) < 12:
        yield f"only {spelt(len(rows))} exercises? ha(s|ve) both$"
        yield "^(?!.*(highest|times))"
        return
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
            of = rows[rows[c.EXERCISE_ID] == best[c.EXERCISE_ID].iloc[0]]
            of = of[of[c.SCOPE] == best[c.SPREAD_SCOPE].iloc[0]]
            named = of[of[c.ORIGIN_ID] != "unknown"][c.VALUE].tolist()
            ends = best[c.SPREAD_LOW].iloc[0], best[c.SPREAD_HIGH].iloc[0]
            yield "^(?!.*unattributed)" if set(ends) <= set(named) else "unattributed"


def words(one):
    rows = one.data.table
    yield part(int((rows[c.LAST_WORD] > rows[c.FIRST_WORD]).sum()), len(rows), "exercise", "exercises")


def record_origins(one):
    name = dict(one.options)["exercise_id"]
    rows = [row for row in claims_on_troops(one.extract) if row[c.EXERCISE_ID] == name]
    named = {row[c.ORIGIN_ID] for row in rows} - {"unknown"}
    yield rf"\b{len(named)} origins?\b" if named else "no (page|origin)"


def ends_of(rows):
    return rows[c.VALUE_LOW].min(), rows[c.VALUE_HIGH].max()


def record_claims(one):
    rows = one.data.table
    rows = rows[(rows[c.METRIC] == "troops") & (rows[c.VALUE_LOW] > 0)]
    sizes = rows[c.NUMBER_KIND].isin(["declared", "counted", "estimated"])
    whole = rows[(rows[c.SCOPE] == "whole_exercise") & sizes]
    if len(whole):
        named = whole[whole[c.ORIGIN_ID] != "unknown"]
        decided = len(named) and ends_of(named) != ends_of(whole)
        told = named if decided else whole
        word = "attributed " if decided else "" if len(named) else "unattributed "
        voices = set(told[c.ORIGIN_ID]) - {"unknown"}
        claims = rf"{plain(len(told))} {word}claims?"
        if 0 < len(voices) < len(told):
            claims = rf"{plain(len(voices))} (?:named )?voices? \({plain(len(told))} claims\)"
        yield rf"(?<!\d){claims} (puts? the|on the) whole"
        yield " to ".join(map(plain, dict.fromkeys(ends_of(told))))


TRUTHS = {
    "declared-vs-independent": declared_vs_independent,
    "record-origins": record_origins,
    "just-below": just_below,
    "ratios": ratios,
    "rival-claims": rival_claims,
    "first-and-last-word": words,
    "record-claims": record_claims,
}
