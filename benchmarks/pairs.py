"""Parts of the dashboard within one process, as ratios to a floor measured in the same run.

A machine that is busy slows both sides alike, so the ratio can be compared between machines. Each pair runs
in turn, A B A B; the median counts.
"""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
from streamlit.testing.v1 import AppTest

import dashboard
from dashboard.exhibits.extract import Extract
from dashboard.frames import folder, load
from dashboard.schema import TABLES
from dashboard.selection import Selection

APP = Path(dashboard.__file__).parent / "app.py"
NARROW = Selection(countries=("EST", "LVA"), years=(2015, 2025), grade="C3")


@dataclass(frozen=True)
class Pair:
    """What is measured, what it is held against, and how many times the floor it may take."""

    name: str
    floor: str
    measured: Callable[[], object]
    against: Callable[[], object]
    bound: float
    rounds: int = 5


Row = tuple[str, str, float, tuple[float, float], float]


def measured() -> tuple[list[Row], int]:
    """Return for each pair its name, its floor, ratio, spread and bound, and how many are above theirs."""
    rows = []
    for pair in _pairs():
        ratio, spread = _ratio(pair)
        rows.append((pair.name, pair.floor, ratio, spread, pair.bound))
    return rows, sum(ratio > bound for _, _, ratio, _, bound in rows)


def _pairs() -> list[Pair]:
    data = folder()
    frames = load(data)
    overview, exercises, empty = (
        _page(),
        _page("exercises"),
        AppTest.from_file(str(Path(__file__).parent / "empty.py")),
    )
    empty.run()
    return [
        Pair(
            "reading and validating all tables",
            "reading them with pandas alone",
            lambda: load(data),
            lambda: [pd.read_csv(data / table.path) for table in TABLES],
            60,
        ),
        Pair(
            "filtering every table by country, year and grade",
            "copying every table",
            lambda: NARROW.apply(frames),
            lambda: [getattr(frames, table.name).copy() for table in TABLES],
            40,
        ),
        Pair(
            "sizes, counts and context of the whole register",
            "grouping the claims by exercise",
            lambda: Extract(frames).sized,
            lambda: frames.claims.groupby(["exercise_id", "metric"]).agg(tuple),
            1,
        ),
        Pair("the overview again", "an empty page", overview.run, empty.run, 25),
        Pair("the exercise page again", "an empty page", exercises.run, empty.run, 30),
    ]


def _page(name: str = "") -> AppTest:
    page = AppTest.from_file(str(APP), default_timeout=120).run()
    return page.switch_page(f"views/{name}.py").run() if name else page


def _ratio(pair: Pair) -> tuple[float, tuple[float, float]]:
    """Return the median ratio, and its lowest and highest."""
    times = [(_time(pair.measured), _time(pair.against)) for _ in range(pair.rounds)]
    ratios = sorted(mine / floor for mine, floor in times)
    return statistics.median(ratios), (ratios[0], ratios[-1])


def _time(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
