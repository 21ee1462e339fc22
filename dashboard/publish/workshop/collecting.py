"""How often what nobody needs any more is looked for while a site is made.

A site is made of millions of small objects that stay to the end. Python would look through all of them again
and again, which takes a tenth of the work and finds little.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

SELDOM = (50_000, 20, 50)
"""New objects before the young are looked through, and rounds of these before older ones are."""


@contextmanager
def seldom() -> Iterator[None]:
    """Look seldom, and never at what is there already, which processes that part here then go on sharing."""
    before = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(*SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
        gc.unfreeze()
