"""The bar for branches: `python tests/branches.py REPORT SHARE`, REPORT as SlipCover writes it with `--json`.

A share of lines and branches together would let a third of the branches stay unseen. Not named as a test, for
it judges a run that is over.
"""

import json
import sys
from pathlib import Path

NAMED = 12
"""How many of the files with the most branches that no test takes are named."""


def verdict(report, wanted):
    """Return lines on the branches that tests have taken, and whether they are enough."""
    taken, left = report["summary"]["covered_branches"], report["summary"]["missing_branches"]
    share = 100 * taken / (taken + left)
    line = f"Branches: {taken:,} of {taken + left:,} taken, {share:.1f} %; at least {wanted:g} % are wanted."
    enough = share >= wanted
    return [line, *([] if enough else _least_seen(report["files"]))], enough


def _least_seen(files):
    missing = {name: found["missing_branches"] for name, found in files.items() if found["missing_branches"]}
    most = sorted(missing, key=lambda name: -len(missing[name]))[:NAMED]
    return [f"{name}: {', '.join(f'{one} to {other}' for one, other in missing[name])}" for name in most]


if __name__ == "__main__":
    lines, enough = verdict(json.loads(Path(sys.argv[1]).read_text("utf-8")), float(sys.argv[2]))
    print("\n".join(lines))
    sys.exit(0 if enough else 1)
