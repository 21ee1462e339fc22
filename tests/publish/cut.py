"""A register of a few dozen exercises, for what is looked at of a site whatever stands in it.

A site of it costs a quarter of one of the shipped register, whose tables, search and corrections each has.
"""

import atexit
import shutil
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from dashboard.frames import load
from tests.excerpt import excerpt


@cache
def folder():
    """Return the folder of its data, which goes with this process."""
    place = Path(mkdtemp())
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    return excerpt(place / "data")


@cache
def register():
    """Return its frames; shared, so never to be changed."""
    return load(folder())
