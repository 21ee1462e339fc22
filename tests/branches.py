"""The bar for branches alone: `python tests/branches.py REPORT SHARE`, REPORT as `coverage json` writes it.

Coverage's own bar is one for lines and branches together, under which a third of the branches could stay
unseen. Not named as a test, for it judges a run that is over.
"""

import json
import sys
from pathlib import Path


def verdict(totals, wanted):
    """Return a sentence on the branches that tests have taken, and whether they are enough."""
    taken, every = totals["covered_branches"], totals["num_branches"]
    share = 100 * taken / every
    enough = share >= wanted
    return f"Branches: {taken:,} of {every:,} taken, {share:.1f} %; at least {wanted:g} % are wanted.", enough


if __name__ == "__main__":
    sentence, enough = verdict(json.loads(Path(sys.argv[1]).read_text("utf-8"))["totals"], float(sys.argv[2]))
    print(sentence)
    sys.exit(0 if enough else 1)
