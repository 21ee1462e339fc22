"""The shipped register, read and checked once in each process that tests run in."""

from functools import cache

from dashboard.frames import folder, load


@cache
def frames():
    """Return the frames of the data folder; shared, so never to be changed."""
    return load(folder())
