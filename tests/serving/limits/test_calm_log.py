"""The same line at most a few times a minute."""

import logging

from dashboard.serving.limits import calm_log
from dashboard.serving.limits.calm_log import KINDS, MOST, AtMostAFew


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


def record(words="No room", level=logging.ERROR, line=1):
    return logging.LogRecord("a", level, "a.py", line, words, (), None)


def test_more_than_a_few_of_one_kind_wait_for_the_next_minute_which_counts_them():
    clock = Clock()
    few = AtMostAFew(clock)
    assert [few.filter(record()) for _ in range(MOST + 7)] == [True] * MOST + [False] * 7
    assert few.filter(record("Another"))
    assert few.filter(record(line=2))
    clock.now = calm_log.SECONDS
    late = record()
    assert few.filter(late)
    assert late.getMessage() == "No room (7 more like it in the minute before)"
    clock.now += calm_log.SECONDS
    later = record()
    assert few.filter(later)
    assert later.getMessage() == "No room"


def test_what_is_no_warning_passes():
    few = AtMostAFew(Clock())
    assert all(few.filter(record(level=logging.INFO)) for _ in range(3 * MOST))


def test_kinds_that_a_stranger_makes_up_are_not_remembered_for_ever():
    few = AtMostAFew(Clock())
    for number in range(3 * KINDS):
        few.filter(record(f"{number}"))
    assert len(few._seen) <= KINDS


def test_every_logger_is_calmed_once():
    logger = logging.getLogger("tests.serving.calm")
    kept = {
        one: list(one.filters)
        for one in (logging.root, *logging.root.manager.loggerDict.values())
        if isinstance(one, logging.Logger)
    }
    try:
        calm_log.calm()
        calm_log.calm()
        assert sum(isinstance(one, AtMostAFew) for one in logger.filters) == 1
    finally:
        for one, filters in kept.items():
            one.filters[:] = filters
