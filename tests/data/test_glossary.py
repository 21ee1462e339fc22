"""The words of the field: short, used, and in the reader's own language."""

import csv
from pathlib import Path

import pytest

import dashboard
from dashboard.frames import folder
from dashboard.reading.latin_letters import latin

MOST_WORDS = 45
SPOKEN = ("views", "ui", "exhibits", "figures", "maps", "analysis", "schema")
"""Rooms whose files hold what pages say."""

TERMS = list(csv.DictReader((folder() / "glossary.csv").read_text("utf-8").splitlines()))


@pytest.fixture(scope="module")
def said():
    """All that the pages can say: the texts of the program, and the cells of the register's prose."""
    here = Path(dashboard.__file__).parent
    paths = [path for room in SPOKEN for path in (here / room).rglob("*.py")]
    tables = [path for path in folder().rglob("*.csv") if path.stem not in ("glossary", "digests", "sources")]
    return latin(" ".join(path.read_text("utf-8") for path in (*paths, *tables)))


@pytest.mark.parametrize("term", TERMS, ids=lambda term: term["term_id"])
def test_a_word_is_used_and_its_definition_is_short(term, said):
    assert len(term["definition"].split()) < MOST_WORDS
    assert term["definition"].endswith(".")
    # "13,000 line" is computed where it is said, so one of the other words has to do.
    assert any(latin(name) in said for name in (term["term"], *term["also"].split(";")) if name)


def test_there_are_some_twenty_words_and_none_twice():
    names = [latin(name) for term in TERMS for name in (term["term"], *term["also"].split(";")) if name]
    assert len(TERMS) >= 20
    assert len(names) == len(set(names))
