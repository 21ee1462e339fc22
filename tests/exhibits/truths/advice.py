"""Practice held against advice."""

from dashboard.exhibits.subjects import advice
from dashboard.schema import columns as c

from .wording import part, plain


def progress(one):
    rows = one.data.table
    # What does not apply to an ally is no check: it is neither met nor unknown.
    rows = rows[rows[c.COUNTS].astype(bool) & (rows[c.STATUS] != "not_applicable")]
    unknown, met = int((rows[c.STATUS] == "unknown").sum()), int((rows[c.STATUS] == "met").sum())
    if unknown < len(rows):
        yield part(met, len(rows) - unknown, "check", "checks")
        yield rf"; {plain(unknown)} ha(ve|s) none|met$"


def balance(one):
    rows = one.data.table
    if len(rows):
        statuses = one.extract.result(advice.checks_in_focus)
        statuses = statuses.loc[statuses[c.COUNTS].astype(bool), c.STATUS]
        assert rows[c.N_CHECKS].sum() == (statuses != "not_applicable").sum()
    good = int((rows[c.N_MET] > rows[c.N_NOT_MET] + rows[c.N_PERMANENT]).sum())
    if len(rows) == 1 and rows[c.N_CHECKS].iloc[0] > rows[c.N_UNKNOWN].iloc[0]:
        known = rows[c.N_CHECKS].iloc[0] - rows[c.N_UNKNOWN].iloc[0]
        yield rf"^{rows[c.FOCUS_AREA].iloc[0]}: {rows[c.N_MET].iloc[0]} of {known} checks? "
    elif (rows[c.N_CHECKS] > rows[c.N_UNKNOWN]).any():
        yield rf"^In {good or 'none'} of {len(rows)} focus areas? "


def one_indicator(one):
    rows = one.data.table
    judged = rows[rows[c.STATUS].isin(("met", "not_met", "permanent"))]
    if len(judged):
        met, of = int((judged[c.STATUS] == "met").sum()), len(judged)
        few = f"(all {of}|one)" if met == of else f"{met or 'none'} of {of}"
        whole = part(met, of, "flank ally", "flank allies")
        yield rf"(?i:{whole}|{few} meets? the target|met by {few}|met by ({met} all(y|ies)|none)$)"
        # A title names what is counted, unless it has no room for its name.
        yield rf"^{rows[c.INDICATOR].iloc[0].split()[0].capitalize()}"


TRUTHS = {
    "progress": progress,
    "balance": balance,
    "one-indicator": one_indicator,
}
