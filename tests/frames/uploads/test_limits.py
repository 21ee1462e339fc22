"""Files beyond all measure are refused at little cost: a second and 200 MB on a machine that is not busy."""

from functools import cache

import pytest

from . import limits

MOST_FLOORS = 10
"""Work of a refusal at most, in empty loops of `limits.LOOP` rounds, each a tenth of a second or more."""

MOST_MEGABYTES = 200


@cache
def measured():
    return limits.costs()


@pytest.mark.parametrize("wrong", list(limits.HOSTILE))
def test_what_is_beyond_all_measure_is_refused_at_little_cost(wrong):
    words, seconds, megabytes = measured()["costs"][wrong]
    assert words.startswith("Expected "), words
    assert seconds <= MOST_FLOORS * measured()["floor"], (words, seconds)
    assert megabytes <= MOST_MEGABYTES, (words, megabytes)
