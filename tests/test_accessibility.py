"""The table of criteria: each of WCAG 2.2 once, and whatever test it names exists."""

import re
from pathlib import Path

TESTS = Path(__file__).resolve().parent
TABLE = TESTS / "browser" / "ACCESSIBILITY.md"
ROW = re.compile(
    r"^\| (\d\.\d\.\d+) [^|]+ \| ([^|]+) \| (A|AA) \| ([^|]+) \| ([^|]+) \|([^|]*)\|$", re.MULTILINE
)
NEW = {"2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"}
"""Criteria that came with WCAG 2.2, which EN 301 549 V3.2.1 does not know."""
FURTHER = ("4.2", "5.2", "5.3", "5.4", "5.9", "9.6", "10", "11.7", "11.8", "12.1", "12.2")
"""Clauses of the standard beyond those of web pages, with a line each."""
RESULTS = {"supports", "partly", "not", "not applicable"}
SPANS = {
    "1.1": 1,
    "1.2": 5,
    "1.3": 5,
    "2.1": 2,
    "2.2": 2,
    "2.3": 1,
    "2.4": 7,
    "2.5": 4,
    "3.1": 2,
    "3.2": 4,
    "3.3": 4,
}
"""How far the criteria of each guideline that are A or AA go on without a gap from the first."""
OTHERS = {
    *("1.4.1", "1.4.2", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12", "1.4.13", "2.1.4"),
    *("2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8", "4.1.2", "4.1.3"),
}


def rows():
    return ROW.findall(TABLE.read_text("utf-8"))


def test_each_criterion_of_the_standard_is_named_once():
    first = {f"{guideline}.{n}" for guideline, last in SPANS.items() for n in range(1, last + 1)}
    named = [number for number, *_ in rows()]
    assert len(named) == len(set(named)) == 55
    assert set(named) == first | OTHERS
    assert [level for _, _, level, *_ in rows()].count("A") == 31


def test_each_result_is_one_of_four_and_says_what_is_missing_where_it_is_not_whole():
    for number, _, _, checked, result, missing in rows():
        assert result in RESULTS, number
        assert checked.strip(), number
        assert bool(missing.strip()) == (result in {"partly", "not"}), number


def test_each_test_that_the_table_names_exists():
    named = set(re.findall(r"`((?:test|assert)_\w+)`", TABLE.read_text("utf-8")))
    written = "\n".join(path.read_text("utf-8") for path in TESTS.rglob("*.py"))
    assert {name for name in named if f"def {name}(" not in written} == set()


def test_each_criterion_has_its_clause_of_the_european_standard_and_further_clauses_are_answered():
    for number, clause, *_ in rows():
        assert clause == ("WCAG 2.2 alone" if number in NEW else f"9.{number}")
    further = re.findall(
        r"^\| (\d+(?:\.\d)?)[ ,][^|]+ \| [^|]+ \| ([a-z ]+) \|", TABLE.read_text("utf-8"), re.MULTILINE
    )
    found = dict(further)
    assert set(FURTHER) <= set(found)
    assert set(found.values()) <= RESULTS
