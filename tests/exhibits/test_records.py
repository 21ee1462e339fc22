"""What the exhibits of a record say of one exercise, over every exercise of the register."""

import re
from functools import cache

from dashboard.analysis.claims.origins import claim_counts, relay_tree
from dashboard.figures.claims.origins import relays
from dashboard.schema import columns as c

from .shipped import register

ORIGINS = re.compile(r"(\d+) origins?\b")


def test_the_title_counts_the_origins_that_the_line_below_it_counts():
    frames = register()
    on_troops = frames.claims[frames.claims[c.METRIC] == "troops"]
    # Rows of the tree are drawn and never counted, so one tree serves all.
    tree = relay_tree(on_troops.head(3), frames.claimants)
    words_of = cache(lambda counts: relays(tree, "Drill", counts).layout.meta)
    nobody = 0
    for exercise_id, rows in on_troops.groupby(c.EXERCISE_ID):
        words = words_of(claim_counts(rows, exercise_id))
        named = set(rows[c.ORIGIN_ID]) - {"unknown"}
        said, below = ORIGINS.search(words["title"]), ORIGINS.search(words["subtitle"])
        assert (said and int(said[1])) == (below and int(below[1])) == (len(named) or None), exercise_id
        nobody += not named
    assert 0 < nobody < on_troops[c.EXERCISE_ID].nunique() / 2
