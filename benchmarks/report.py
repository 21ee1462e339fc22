"""The results of one run as a page of text: what was measured beside what, medians with their spread."""

import datetime as dt
import os
import platform
import statistics
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.pages import Timings
from benchmarks.sessions import Load

FILE = Path(__file__).parent / "results.md"
NAMES = {
    "floor": "one chart on the same platform (the floor)",
    "plain": "six charts on the same platform",
    "dash": "the same six charts by Dash",
    "panel": "the same six charts by Panel",
    "now": "the dashboard",
    "before": "the dashboard of data 1.2.1",
}


def head() -> str:
    """Say what was measured, when and on what."""
    commit = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False
    ).stdout.strip()
    return (
        "# Results of `make bench`\n\nWritten by the command. Each table was measured side by side in one "
        "run; a busy machine slows all alike, so the ratios count, not the times.\n\n"
        f"{dt.datetime.now(dt.UTC).date().isoformat()}, commit {commit or 'unknown'}, Python "
        f"{platform.python_version()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the end.\n"
    )


def of_pairs(rows: Sequence[tuple[str, str, float, tuple[float, float], float]]) -> str:
    """Return a table of what is measured within one process."""
    lines = [
        f"| {name} | {ratio:.1f} | {low:.1f} to {high:.1f} | {bound:g} | {floor} |"
        for name, floor, ratio, (low, high), bound in rows
    ]
    return _table("Within one process", ("what", "ratio", "spread", "bound", "times what"), lines)


def of_pages(found: Mapping[str, Timings]) -> str:
    """Return a table of opening and changing pages, with ratios to the floor."""
    floor = found.get("floor", Timings())
    lines = []
    for name, one in found.items():
        server, _, path = name.partition(" ")
        cells = [
            f"{NAMES[server]}{f', `{path}`' if path else ''}",
            *_timed(one.opened, floor.opened),
            *_timed(one.changed, floor.changed),
            f"{_median(one.loaded):,.0f}",
            f"{_median(one.sent):,.0f}",
        ]
        lines.append(f"| {' | '.join(cells)} |")
    columns = ("page", "open, ms", "ratio", "change, ms", "ratio", "KB at opening", "KB a change")
    return _table("In a browser", columns, lines)


def of_phone(found: Mapping[str, tuple[list[float], list[float]]]) -> str:
    """Return a table of the first figure on a weak network."""
    lines = [
        f"| {NAMES[name]} | {_spread(times, 1000)} | {_median(kilobytes):,.0f} |"
        for name, (times, kilobytes) in found.items()
    ]
    return _table("First figure at 1.6 Mbit/s and 150 ms", ("page", "seconds", "KB until then"), lines)


def of_costs(costs: Mapping[str, tuple[float, float]]) -> str:
    """Return a table of the processor that a choice costs: never seen, and seen before."""
    before = costs.get("before")
    lines = []
    for name, (fresh, seen) in costs.items():
        ratios = f"{fresh / before[0]:.2f} | {seen / before[1]:.2f}" if before else "none | none"
        lines.append(f"| {NAMES[name]} | {1000 * fresh:.0f} | {1000 * seen:.0f} | {ratios} |")
    columns = ("build", "fresh choice, ms", "seen choice, ms", "ratio, fresh", "ratio, seen")
    return _table("Processor of the server for one choice", columns, lines)


def of_loads(found: Sequence[tuple[str, float, Load]]) -> str:
    """Return a table of readers at once."""
    lines = [
        f"| {NAMES[name]} | {share:.0%} | {one.readers} | {len(one.waits)} | {one.median:.2f} | "
        f"{one.p95:.2f} | {len(one.errors)} | {1000 * one.cpu:.0f} | {one.memory:.1f} |"
        for name, share, one in found
    ]
    columns = (
        *("build", "fresh choices", "readers", "answers", "median, s", "p95, s", "errors"),
        *("processor an answer, ms", "MB a session"),
    )
    return _table("Readers who change a filter every 5 s", columns, lines)


def _timed(times: list[float], floor: list[float]) -> tuple[str, str]:
    ratio = f"{statistics.median(times) / statistics.median(floor):.2f}" if floor and times else "none"
    return _spread(times, 1), ratio


def _spread(times: list[float], per: float) -> str:
    if not times:
        return "none"
    digits = 0 if per == 1 else 1
    low, middle, high = (
        f"{one / per:,.{digits}f}" for one in (min(times), statistics.median(times), max(times))
    )
    return f"{middle} ({low} to {high})"


def _median(numbers: list[float]) -> float:
    return statistics.median(numbers) if numbers else float("nan")


def _table(title: str, columns: Sequence[str], lines: Sequence[str]) -> str:
    rule = "|".join("---" for _ in columns)
    return "\n".join([f"\n## {title}\n", f"| {' | '.join(columns)} |", f"|{rule}|", *lines, ""])
