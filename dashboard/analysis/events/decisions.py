"""Decisions of the allies beside the drills and incidents of their time, all dated to the day."""

import pandas as pd

from dashboard.analysis import dates
from dashboard.analysis.events import incidents, permutation_test
from dashboard.analysis.tables import Tables
from dashboard.schema import codes
from dashboard.schema import columns as c

DRILLS, INCIDENTS = "Drills of Russia and Belarus", "Incidents"

FIRST_DAY = pd.Timestamp("2014-01-01")
"""What was decided before Crimea is the baseline, not the response."""

RULE = (
    "Only what is dated to the day, from 2014 on. Drills: counted ones with exact dates and a place in a "
    "border region. Near in time is not evidence of cause; linked is what a document links."
)
"""What is drawn and what it does not say."""


def read(filtered: Tables, register: Tables) -> pd.DataFrame:
    """Return the timeline of the measures and incidents chosen, with the drills of the whole register."""
    drills = permutation_test.drills(register.exercises, register.exercise_links, register.exercise_sites)
    return timeline(
        filtered.measures, drills, incidents.events(filtered.incidents), register.action_responses
    )


def timeline(
    measures: pd.DataFrame, drills: pd.DataFrame, events: pd.DataFrame, links: pd.DataFrame
) -> pd.DataFrame:
    """Put decisions, drills and incidents into one table.

    Parameters
    ----------
    measures : pandas.DataFrame
        Rows of the measure table, filtered as the reader chose.
    drills : pandas.DataFrame
        Result of `permutation_test.drills`.
    events : pandas.DataFrame
        Result of `incidents.events`.
    links : pandas.DataFrame
        Rows of `action_responses`.

    Returns
    -------
    pandas.DataFrame
        By date: `first_day`, `last_day` (datetime), `lane` (a response area, `DRILLS` or `INCIDENTS`),
        `what`, `standing` (status of a measure, kind of an incident), `linked_to` (drills that a document
        links to the measure; missing where none does), `source_ids`. Without any measure it is empty.
    """
    decided = _decided(measures, links, drills)
    if decided.empty:
        return decided
    once = drills.drop_duplicates(c.EXERCISE_ID)
    exact = events[events[c.DATE].str.len() == dates.FULL]
    return _by_date(
        decided,
        _rows(once[c.FIRST_DAY], once[c.LAST_DAY], DRILLS, once[c.NAME], "Drill", once[c.SOURCE_IDS]),
        _rows(
            exact[c.FIRST_DAY],
            exact[c.FIRST_DAY],
            INCIDENTS,
            exact[c.DESCRIPTION],
            exact[c.KIND].map(codes.INCIDENT_KINDS),
            exact[c.SOURCE_IDS],
        ),
    )


def _decided(measures: pd.DataFrame, links: pd.DataFrame, drills: pd.DataFrame) -> pd.DataFrame:
    dated = measures[measures[c.DATE].str.len() == dates.FULL]
    day = pd.to_datetime(dated[c.DATE])
    status = dated[c.STATUS].map(codes.MEASURE_STATUS)
    rows = _rows(day, day, dated[c.RESPONSE_AREA], dated[c.TITLE], status, dated[c.SOURCE_ID])
    documented = links[
        links[c.DOCUMENTED_LINK].fillna(value=False).astype(bool) & links[c.MEASURE_ID].notna()
    ]
    names = drills.drop_duplicates(c.EXERCISE_ID).set_index(c.EXERCISE_ID)[c.NAME]
    named = documented.assign(**{c.WHAT: documented[c.ACTION_ID].map(names).fillna(documented[c.ACTION_ID])})
    by_measure = named.groupby(c.MEASURE_ID)[c.WHAT].agg("; ".join)
    linked = dated[c.MEASURE_ID].map(by_measure).astype("str")
    return _by_date(rows.assign(**{c.LINKED_TO: linked}))


def _rows(
    first: "pd.Series[pd.Timestamp]",
    last: "pd.Series[pd.Timestamp]",
    lane: "str | pd.Series[str]",
    what: "pd.Series[str]",
    status: "str | pd.Series[str]",
    cited: "pd.Series[str]",
) -> pd.DataFrame:
    columns = {c.FIRST_DAY: first, c.LAST_DAY: last, c.LANE: lane, c.WHAT: what, c.STANDING: status}
    texts = dict.fromkeys((c.LANE, c.WHAT, c.STANDING, c.LINKED_TO, c.SOURCE_IDS), "str")
    made = pd.DataFrame(columns | {c.LINKED_TO: None, c.SOURCE_IDS: cited}, index=first.index)
    return made.astype(texts)


def _by_date(*parts: pd.DataFrame) -> pd.DataFrame:
    joined = pd.concat(parts)
    return joined[joined[c.LAST_DAY] >= FIRST_DAY].sort_values(
        [c.FIRST_DAY, c.LANE, c.WHAT], ignore_index=True
    )
