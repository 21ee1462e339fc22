"""How fast the dashboard is, beside a floor, peers and an earlier build: `make bench`.

Prints each table as it is measured, and writes all of them to `benchmarks/results.md`. Exits with 1 when a
ratio within one process lies above its bound.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import pages, pairs, report, sessions
from benchmarks.servers import BASELINE, started

PARTS = ("pairs", "pages", "phone", "costs", "loads")
LADDER = (6, 12, 25, 50, 100, 200)
"""Readers at once, tried upwards until they wait too long."""


def main() -> int:
    """Measure what the words ask for, and return the exit code."""
    asked = _asked()
    written = [report.head()]
    slow = 0
    for part in asked.only or PARTS:
        if part == "pairs":
            rows, slow = pairs.measured()
            written.append(report.of_pairs(rows))
        else:
            written += MEASURE[part](asked)
        print(written[-1], flush=True)
    if not asked.only:
        report.FILE.write_text("".join([report.head(), *written[1:]]), "utf-8")
    return 1 if slow else 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", action="append", choices=PARTS, help="one part; then nothing is written")
    parser.add_argument("--rounds", type=int, default=5, help="how often each page is opened")
    parser.add_argument("--seconds", type=float, default=40, help="how long each load lasts")
    parser.add_argument("--baseline", default=BASELINE, help="the commit that is compared with")
    return parser.parse_args()


def _pages(asked: argparse.Namespace) -> Iterator[str]:
    with started(("floor", "plain", "dash", "panel", "now", "before"), asked.baseline) as servers:
        yield report.of_pages(pages.measured(servers, asked.rounds))


def _phone(asked: argparse.Namespace) -> Iterator[str]:
    with started(("floor", "now", "before"), asked.baseline) as servers:
        yield report.of_phone(pages.on_a_phone(servers, max(1, asked.rounds // 2)))


def _costs(asked: argparse.Namespace) -> Iterator[str]:
    with started(("now", "before"), asked.baseline) as servers:
        found = {
            name: tuple(sessions.cost(server, 2 * asked.rounds, fresh=fresh) for fresh in (True, False))
            for name, server in servers.items()
        }
        yield report.of_costs(found)


def _loads(asked: argparse.Namespace) -> Iterator[str]:
    """Try more and more readers on either build, each alone on the machine."""
    found = []
    for share in (0.5, 0.0):
        for name in ("now", "before"):
            with started((name,), asked.baseline) as servers:
                for readers in LADDER if servers else ():
                    one = sessions.load(servers[name], readers, asked.seconds, share_fresh=share)
                    found.append((name, share, one))
                    if not one.holds:
                        break
    yield report.of_loads(found)


MEASURE: dict[str, Callable[[argparse.Namespace], Iterator[str]]] = {
    "pages": _pages,
    "phone": _phone,
    "costs": _costs,
    "loads": _loads,
}

if __name__ == "__main__":
    sys.exit(main())
