import pandas as pd
import pytest

from dashboard.ui.blocks import two_tables


@pytest.mark.parametrize(
    ("lengths", "left"),
    [([10] * 6, 3), ([10] * 5, 2), ([400, 10, 10, 10], 1), ([10, 10, 10, 400], 3), ([10], 1), ([], 0)],
)
def test_both_halves_are_about_as_high_and_the_first_is_never_empty(lengths, left):
    rows = pd.DataFrame({"": "fact", " ": ["x" * n for n in lengths]}, dtype="str")
    assert two_tables.middle(rows) == left
