from tests.branches import verdict

FILES = {
    "seen.py": {"missing_branches": []},
    "once.py": {"missing_branches": [[3, 5]]},
    "twice.py": {"missing_branches": [[7, 8], [9, 0]]},
}


def report(taken, left):
    return {"files": FILES, "summary": {"covered_branches": taken, "missing_branches": left}}


def test_branches_are_held_to_the_bar_and_those_unseen_are_named():
    line = "Branches: 970 of 1,000 taken, 97.0 %; at least 97 % are wanted."
    assert verdict(report(970, 30), 97) == ([line], True)
    lines, enough = verdict(report(969, 31), 97)
    assert not enough
    assert lines[1:] == ["twice.py: 7 to 8, 9 to 0", "once.py: 3 to 5"]
