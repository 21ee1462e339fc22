"""A list read as the page reads it, without the page."""

import time
from functools import cache

import pytest

from dashboard.frames.uploads import open_file, preview
from dashboard.frames.uploads.columns import guess
from dashboard.frames.uploads.uploaded_table import Refused
from tests import shipped


@cache
def register():
    """Return the shipped data."""
    return shipped.frames()


def opened(raw, name="mine.csv", **more):
    """Return the table of a file; text is taken as UTF-8."""
    return open_file.read(name, raw if isinstance(raw, bytes) else raw.encode(), **more)


def refused(raw, name="mine.csv"):
    """Return the sentence in which a file is refused, within a second."""
    before = time.perf_counter()
    with pytest.raises(Refused) as caught:
        opened(raw, name)
    assert time.perf_counter() - before < 1
    return str(caught.value)


def looked_at(raw, name="mine.csv", kind="", **settings):
    """Return a list as it would join, its columns guessed."""
    uploaded = opened(raw, name)
    guessed = guess.choices(uploaded, kind)
    chosen = guessed.with_settings(dict(guessed.settings) | settings)
    return preview.of_choices(uploaded, chosen, register())


def read(raw, name="mine.csv", kind="", **settings):
    """Return the rows of a list that would join."""
    return looked_at(raw, name, kind, **settings).result


def lines(*rows):
    """Return a CSV file of these lines."""
    return "\n".join(rows) + "\n"


def told(faults):
    """Return the sentences of faults."""
    return [str(fault) for fault in faults]


def sizes(found):
    """Return low, high and qualifier of each size, by the row that it stands in."""
    claims = found.tables["claims"]
    rows = claims["exercise_id"].str.extract(r"^yours-row-(\d+)")[0].astype(int)
    values = claims[["value_low", "value_high", "qualifier"]].itertuples(index=False, name=None)
    return dict(zip(rows, values, strict=True))


def places(found):
    """Return latitude and longitude of each place, by the row that it stands in."""
    sites = found.tables["exercise_sites"]
    rows = sites["exercise_id"].str.extract(r"^yours-row-(\d+)")[0].astype(int)
    return dict(zip(rows, sites[["lat", "lon"]].itertuples(index=False, name=None), strict=True))
