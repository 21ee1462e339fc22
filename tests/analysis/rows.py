"""Tiny frames for hand-worked examples: each row says only what its example is about."""

import pandas as pd

from dashboard import schema
from dashboard.analysis.claims.thresholds import Line, Lines
from dashboard.frames.load import typed

LINES = Lines((Line(9000, "notification", True, "treaty"), Line(13000, "observation", True, "treaty")))

DEFAULTS = {
    "exercises": {
        "name": "Steel Dawn",
        "series": "Dawn",
        "kind": "exercise",
        "organiser_side": "russia_belarus",
        "lead": "RUS;BLR",
        "host_countries": "BLR",
        "start_date": "2025-09-12",
        "end_date": "2025-09-16",
        "date_precision": "day",
        "domains": "land",
        "vienna_status": "unknown",
        "evidence": "high",
        "source_ids": "record",
    },
    "claims": {
        "metric": "troops",
        "qualifier": "about",
        "claimant": "Ministry",
        "origin_role": "organiser",
        "number_kind": "declared",
        "stage": "announced",
        "scope": "whole_exercise",
        "published": "2025-09-01",
        "source_id": "paper",
        "reliability": "B",
        "credibility": "2",
        "grade_reason": "sound page",
    },
    "exercise_links": {"relation": "part_of"},
    "exercise_sites": {"geo_precision": "town", "source_id": "atlas"},
    "thresholds": {"activity": "troops", "metric": "troops", "source_id": "treaty", "confidence": "high"},
}


OUTSIDE = {"origin_role": "outsider", "number_kind": "estimated", "stage": "during"}
"""An outsider's estimate, said while the drill ran."""

ARTICLE = {"claimant_id": "europ-info", "origin_role": "unknown", "number_kind": "estimated"}


def frame(name, *rows):
    """Return typed rows of a table, as the loader would, without its checks."""
    table = schema.table(name)
    cells = [{k: _text(v) for k, v in (DEFAULTS.get(name, {}) | row).items()} for row in rows]
    columns = [column.name for column in table.columns]
    return typed(pd.DataFrame(cells, columns=columns).astype("str"), table)


def exercises(*rows):
    return frame("exercises", *({"exercise_id": f"e{i}"} | row for i, row in enumerate(rows, start=1)))


def claims(*rows):
    """Rows of claims; unless said `value` is both ends, the exercise is `e1`, the claimant is the origin."""
    made = []
    for number, row in enumerate(rows, start=1):
        value = row.get("value")
        ends = {} if value is None else {"value_low": value, "value_high": value}
        rest = {k: v for k, v in row.items() if k != "value"}
        speaker = rest.get("claimant", DEFAULTS["claims"]["claimant"]).lower().replace(" ", "-")
        named = {
            "claim_id": f"C{number:04}",
            "exercise_id": "e1",
            "claimant_id": speaker,
            "origin_id": speaker,
        }
        made.append(named | ends | rest)
    return frame("claims", *made)


def links(*rows):
    keys = ("parent_id", "child_id", "relation")
    return frame("exercise_links", *(dict(zip(keys, row, strict=False)) for row in rows))


def _text(value):
    return None if value is None else str(value)
