"""The changelog tells each version of the data, once, in lines of the file's width."""

import pytest

from dashboard.curation import changelog
from dashboard.frames import DataFaults

OPEN = "# Changelog\n\n## Unreleased\n\n- A chart.\n\n## Data 1.0.0, 2 May 2026\n\n- First.\n"


def test_what_is_new_stands_below_what_is_unreleased():
    lines = ["Added: 1 exercise.", "New in the register: " + ", ".join(["Harbour Light 2019"] * 9) + "."]
    text = changelog.renewed(OPEN, "1.1.0", "3 May 2026", lines)
    heads = [line for line in text.splitlines() if line.startswith("## ")]
    assert heads == ["## Unreleased", "## Data 1.1.0, 3 May 2026", "## Data 1.0.0, 2 May 2026"]
    assert max(map(len, text.splitlines())) <= changelog.WIDTH
    assert changelog.renewed(text, "1.1.0", "3 May 2026", lines) == text


def test_a_changelog_without_a_place_for_it_is_told_and_left():
    with pytest.raises(DataFaults) as caught:
        changelog.renewed("# Changelog\n", "1.1.0", "3 May 2026", ["Added: 1 exercise."])
    assert str(caught.value.faults[0]) == "CHANGELOG.md: expected a section ## Unreleased, saw none."


def test_rows_of_a_table_without_a_word_of_its_own_are_counted_by_its_file():
    assert changelog._counted("claims", 2) == "2 claims"
    assert changelog._counted("measures", 1) == "1 row of `measures.csv`"
