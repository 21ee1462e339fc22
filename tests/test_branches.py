from tests.branches import verdict


def test_branches_are_held_to_the_bar_by_themselves():
    totals = {"covered_branches": 970, "num_branches": 1000, "covered_lines": 1, "num_statements": 9000}
    assert verdict(totals, 97) == ("Branches: 970 of 1,000 taken, 97.0 %; at least 97 % are wanted.", True)
    assert not verdict(totals | {"covered_branches": 969}, 97)[1]
