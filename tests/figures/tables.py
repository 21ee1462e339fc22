"""Hand-made tables as the analysis yields them."""

import pandas as pd

from dashboard.analysis.drill.percentile import ArticleDrill, rank_of
from dashboard.schema import codes
from tests.analysis.rows import LINES

HOSTILE = '<img src="https://evil.example/x.png">'

SIZE = {
    "name": "Steel Dawn",
    "series": "Dawn",
    "kind": "exercise",
    "organiser_side": "russia_belarus",
    "domains": "land",
    "date_precision": "day",
    "first_day": "2025-09-12",
    "last_day": "2025-09-16",
    "length_days": 5,
    "declared": None,
    "declared_scope": "whole_exercise",
    "declared_stage": "announced",
    "declared_qualifier": "about",
    "independent": None,
    "independent_low": None,
    "independent_high": None,
    "n_claimants": None,
    "basis_note": "organiser, whole exercise, announced",
    "source_ids": "paper",
    "n_sources": 1,
}
TYPES = dict.fromkeys(("length_days", "n_claimants", "n_sources", "year_started"), "Int64") | dict.fromkeys(
    ("declared", "independent", "independent_low", "independent_high", "troops", "troops_low", "troops_high"),
    "float64",
)


def sizes(*rows):
    """Return a table as `analysis.sizes.sizes` does on the declared basis."""
    made = pd.DataFrame([{"exercise_id": f"e{i}"} | SIZE | row for i, row in enumerate(rows, start=1)])
    if made.empty:
        made = pd.DataFrame(columns=["exercise_id", *SIZE])
    for name in ("first_day", "last_day"):
        made[name] = pd.to_datetime(made[name])
    made["year_started"] = made["first_day"].dt.year
    made["bloc"] = made["organiser_side"].map(codes.BLOC_OF_SIDE).astype("str")
    made["independent_words"] = [None if pd.isna(n) else f"{n:,.0f}" for n in made["independent"]]
    for name in ("troops", "troops_low", "troops_high"):
        made[name] = made["declared"]
    return made.astype(TYPES)


def article():
    peers = pd.Series([12000.0, 200000.0])
    return ArticleDrill(
        troops=12000,
        days=10,
        by_size=rank_of(12000, peers),
        by_length=rank_of(10, peers),
        lines=LINES,
        peers=sizes(),
        source_ids="news",
        source_id="news",
        publisher="Daily",
        published="2025-10-11",
    )
