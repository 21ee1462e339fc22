"""Whom the source line of a picture names first."""

from dashboard.sources import Source, credit


def source(publisher):
    return Source(publisher, "", publisher, "", "", "", "")


def test_those_on_whom_the_finding_rests_come_first():
    behind = [source("NATO"), *[source("Wikipedia")] * 3, *[source("TASS")] * 2]
    assert credit(behind, most=2) == "Sources: Wikipedia, TASS and 1 more (6 documents)"
    assert credit(behind, most=2, leading=1) == "Sources: NATO, Wikipedia and 1 more (6 documents)"
