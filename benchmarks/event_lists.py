"""How long a large list of events takes to answer, as it is and prepared, and how much memory that takes.

`python -m benchmarks.event_lists FOLDER --largest 8` makes lists of 10^5 to 10^8 rows there, in Parquet
files, and prints the table of `benchmarks/event_lists.md`. Events are drawn over twelve years, fifteen
states, six kinds and 20,000 places by a hash of their number, so that two runs ask the same list.
"""

import argparse
import json
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import duckdb
import numpy as np

from dashboard.event_lists import prepared
from dashboard.event_lists.expressions import Narrowing
from dashboard.event_lists.location import read
from dashboard.event_lists.store import EventStore

STATES, KINDS, PLACES, FIRST, DAYS = 15, 6, 20_000, 2014, 4383
FILE_ROWS = 50_000_000
QUESTIONS = {"list": 12, "prepared": 60}
LAT, LON = (41.5, 71.0), (8.0, 42.0)

ROWS = f"""
select cast(date '{FIRST}-01-01' + cast(hash(i) % {DAYS} as integer) as date) as date,
       'State ' || (place % {STATES}) as country,
       'kind ' || (hash(i + 7) % {KINDS}) as kind,
       41.5 + (hash(place) % 29500) / 1000.0 as latitude,
       8.0 + (hash(place + 1) % 34000) / 1000.0 as longitude
from (select range as i, cast(hash(range + 3) % {PLACES} as bigint) as place from range({{}}, {{}}))
"""


def generate(folder: Path, rows: int) -> str:
    """Write a list of so many rows, and say which pattern names its files."""
    folder.mkdir(parents=True, exist_ok=True)
    for start in range(0, rows, FILE_ROWS):
        file = folder / f"{start:012}.parquet"
        if not file.exists():
            chunk = ROWS.format(start, min(start + FILE_ROWS, rows))
            part = file.with_suffix(".part")
            duckdb.connect().execute(f"copy ({chunk}) to '{part}' (format parquet, compression zstd)")
            part.rename(file)
    return f"{folder}/*.parquet"


def narrowings(count: int) -> list[Narrowing]:
    """Return filters of all kinds, the same in each run: states, kinds and years, or none."""
    dice = np.random.default_rng(7)
    made = [Narrowing()]
    while len(made) < count:
        years = sorted(dice.integers(FIRST, FIRST + 12, 2).tolist())
        made.append(
            Narrowing(
                tuple(f"State {one}" for one in dice.choice(STATES, dice.integers(0, 5), replace=False)),
                tuple(f"kind {one}" for one in dice.choice(KINDS, dice.integers(0, 4), replace=False)),
                date(years[0], 1, 1),
                date(years[1], 12, 31),
            )
        )
    return made


def memory(name: str) -> float:
    """Return a figure of this process, MB: VmRSS what it holds, VmHWM the most that it has held."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name)) / 1024


def asked(named: str, questions: int) -> dict[str, float]:
    """Ask a list all that the page asks, for each filter; return milliseconds and megabytes."""
    duckdb.connect().execute("select 1")
    __import__("ibis").duckdb.connect().disconnect()
    base = memory("VmRSS")
    store, took, worked = EventStore(read(named), seconds=600), [], []
    for to in narrowings(questions):
        start, begun = time.perf_counter(), time.process_time()
        store.by_day(to), store.by_country_and_kind(to), store.by_cell("0.5", LAT, LON, to)
        took.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - begun) * 1000)
    return {
        "p50": np.median(took),
        "p95": np.quantile(took, 0.95),
        "cpu": np.median(worked),
        "memory": memory("VmHWM") - base,
    }


def in_own_process(named: str, questions: int) -> dict[str, float]:
    """Ask a list from a process of its own, whose memory is then its own too."""
    words = [sys.executable, "-m", "benchmarks.event_lists", "--ask", named, "--questions", str(questions)]
    return json.loads(subprocess.run(words, check=True, capture_output=True, text=True).stdout)


def line(folder: Path, power: int) -> str:
    """Return the line of the table for 10^power rows."""
    named = generate(folder / f"1e{power}", 10**power)
    target, start = folder / f"1e{power}.prepared.parquet", time.perf_counter()
    counts = prepared.prepare(read(named), target)
    took = time.perf_counter() - start
    cells = [f"10^{power}"]
    for form, where in (("list", named), ("prepared", str(target))):
        found = in_own_process(where, QUESTIONS[form])
        cells += [
            f"{found['p50']:,.0f}",
            f"{found['p95']:,.0f}",
            f"{found['cpu']:,.0f}",
            f"{found['memory']:,.0f}",
        ]
    return f"| {' | '.join([*cells, f'{took:,.0f}', f'{counts:,}', f'{target.stat().st_size / 1e6:,.1f}'])} |"


def main() -> None:
    """Print the table, or with `--ask` the figures of one list."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", nargs="?", type=Path)
    words.add_argument("--smallest", type=int, default=5)
    words.add_argument("--largest", type=int, default=8)
    words.add_argument("--ask")
    words.add_argument("--questions", type=int)
    chosen = words.parse_args()
    if chosen.ask:
        print(json.dumps(asked(chosen.ask, chosen.questions)))
        return
    print(
        "| rows | list p50, ms | p95, ms | CPU, ms | memory, MB | prepared p50, ms | p95, ms | CPU, ms "
        "| memory, MB | to prepare, s | counts | MB |"
    )
    print("|---|" + "---:|" * 11)
    for power in range(chosen.smallest, chosen.largest + 1):
        print(line(chosen.folder, power), flush=True)


if __name__ == "__main__":
    main()
