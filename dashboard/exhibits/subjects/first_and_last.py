"""The exhibit of what organisers said first and last: how far their own numbers moved."""

from functools import partial

import pandas as pd

from dashboard.analysis.claims import origins, past_gaps
from dashboard.exhibits.entry import Entry, Opens
from dashboard.exhibits.exhibit import Chart, ChartData
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects.claims import graded_claims
from dashboard.figures.claims import words as word_figures
from dashboard.schema import columns as c

WORDS = (
    *(c.NAME, c.ORGANISER_SIDE, c.FIRST_DAY, c.FIRST_WORD, c.FIRST_SAID, c.FIRST_CLAIMANT),
    *(c.LAST_WORD, c.LAST_SAID, c.LAST_CLAIMANT, c.RATIO),
)


def first_and_last_word(extract: Extract) -> Chart:
    """Chart the organiser's first and last word on each exercise on which it gave two numbers."""
    words = extract.result(two_words)
    return Chart(
        extract,
        partial(word_figures.first_and_last, words),
        ChartData(
            words,
            noun="exercises with two words of the organiser",
            columns=WORDS,
            rule=past_gaps.RULE,
            extra_tables=("claims",),
        ),
        past_gaps.method(words, extract.sized.sizes),
    )


def two_words(extract: Extract) -> pd.DataFrame:
    """Return the organiser's first and last word, earliest exercise first; see `past_gaps.two_words`."""
    said_by = origins.organiser_words(extract.result(graded_claims), extract.register.claimants)
    return past_gaps.two_words(said_by, extract.sized.sizes)


ENTRIES = (Entry("first-and-last-word", "in-context", first_and_last_word, opens=Opens.RECORD),)
