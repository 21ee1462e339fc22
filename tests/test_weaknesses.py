"""What `make audit` says of the packages that are locked, and how it ends."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests import weaknesses

SOUND = {"name": "pandas", "version": "3.1.1", "vulns": []}
WEAK = {
    "name": "jinja2",
    "version": "3.0.0",
    "vulns": [{"id": "PYSEC-2026-1", "fix_versions": ["3.1.6"]}, {"id": "PYSEC-2026-2", "fix_versions": []}],
}
PASSED_OVER = {"name": "altair", "skip_reason": "Dependency not found on PyPI"}


def told(*packages):
    return json.dumps({"dependencies": packages})


def test_what_is_sound_ends_with_nought_and_a_weakness_with_one_and_its_name():
    assert weaknesses.verdict(told(SOUND), "") == (["No known weakness in 1 packages."], 0)
    lines, ends = weaknesses.verdict(told(SOUND, WEAK), "")
    assert ends == 1
    assert lines == [
        "jinja2 3.0.0: PYSEC-2026-1, mended in 3.1.6",
        "jinja2 3.0.0: PYSEC-2026-2, mended in none yet",
    ]


def test_a_package_that_the_list_does_not_tell_of_is_no_sound_one_and_no_weak_one():
    lines, ends = weaknesses.verdict(told(SOUND, PASSED_OVER), "")
    assert (lines[0][:44], ends) == ("The public list of known weaknesses told not", 3)
    assert lines[0].endswith("1 of 2 packages, so they were not judged: altair")
    lines, ends = weaknesses.verdict(told(PASSED_OVER, PASSED_OVER), "")
    assert (lines, ends) == ([weaknesses.OUT_OF_REACH.format(PASSED_OVER["skip_reason"])], 3)
    lines, ends = weaknesses.verdict(told(WEAK, PASSED_OVER), "")
    assert (len(lines), ends) == (3, 1), "a weakness that was found counts, whatever was passed over"


@pytest.mark.parametrize(
    ("command", "reason"),
    [
        (
            [sys.executable, "-c", "import sys; print('noise\\nno answer', file=sys.stderr); sys.exit(1)"],
            "no answer",
        ),
        (["no-such-program-of-ours"], "No such file or directory: 'no-such-program-of-ours'"),
        ([sys.executable, "-c", ""], "no word on why"),
    ],
)
def test_a_list_out_of_reach_is_said_in_a_sentence_and_is_no_weakness(command, reason):
    ended = subprocess.run(
        [sys.executable, weaknesses.__file__, *command], capture_output=True, text=True, check=False
    )
    assert ended.returncode == 3
    assert "could not be reached, so nothing was judged" in ended.stdout
    assert ended.stdout.strip().endswith(reason)


def test_make_asks_by_it():
    shown = subprocess.run(
        ["make", "--dry-run", "audit"],
        cwd=Path(__file__).parents[1],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "tests/weaknesses.py" in shown.stdout
    assert "--format json" in shown.stdout
