"""A checkout to grow: an excerpt of the data beside their documents, and rows of a drill that is in none."""

import csv
import shutil

from dashboard.curation.suggestions import next_claim
from dashboard.frames import folder
from dashboard.schema import table as by_name
from tests.excerpt import excerpt

BESIDE = ("README.md", "CITATION.cff", "CHANGELOG.md")

DRILL = "harbour-light-2019"
PAGE = "example-harbour-light-2019"


def checkout(target, laid=excerpt):
    """Lay an excerpt of the data, or other data, beside copies of their documents; return its folder."""
    laid(target / "data")
    for name in BESIDE:
        shutil.copy(folder().parent / name, target / name)
    return target / "data"


def held(project):
    """Return the bytes of every file of a checkout, what changes are undone by apart."""
    files = (one for one in project.rglob("*") if one.is_file() and ".changes" not in one.parts)
    return {str(one.relative_to(project)): one.read_bytes() for one in files}


def rows(data):
    """Return rows of four tables on one drill, as text by column."""
    with (data / "claims.csv").open(encoding="utf-8", newline="") as file:
        claim = next_claim([row["claim_id"] for row in csv.DictReader(file)])
    return {
        "sources": {
            "source_id": PAGE, "title": "A drill by the sea", "publisher": "Example",
            "publisher_kind": "news", "url": "https://news.example/harbour-light",
            "published": "2019-11-06", "accessed": "2026-11-27",
        },
        "exercises": {
            "exercise_id": DRILL, "name": "Harbour Light 2019", "series": "Harbour Light", "kind": "exercise",
            "organiser_side": "national", "lead": "EST", "host_countries": "EST", "start_date": "2019-11-05",
            "end_date": "2019-11-12", "date_precision": "day", "domains": "land;sea",
            "vienna_status": "not_applicable", "evidence": "medium", "source_ids": PAGE,
        },
        "claims": {
            "claim_id": claim, "exercise_id": DRILL, "metric": "troops", "value_low": "1200",
            "value_high": "1200", "qualifier": "about", "claimant": "Estonian Defence Forces",
            "claimant_id": "estonian-defence-forces", "origin_id": "estonian-defence-forces",
            "origin_role": "organiser", "number_kind": "declared", "stage": "during",
            "scope": "whole_exercise", "published": "2019-11-06", "source_id": PAGE, "reliability": "B",
            "credibility": "2", "grade_reason": "A paper that quotes the organiser",
        },
        "exercise_sites": {
            "exercise_id": DRILL, "name": "Paldiski", "lat": "59.35", "lon": "24.05", "geo_precision": "town",
            "source_id": "general-knowledge",
        },
    }  # fmt: skip


def files(target, given):
    """Write rows as one file for each table, and return the files."""
    target.mkdir(exist_ok=True)
    made = []
    for name, row in given.items():
        made.append(target / f"my-{name}.csv")
        with made[-1].open("w", encoding="utf-8", newline="") as file:
            names = [column.name for column in by_name(name).columns]
            writer = csv.DictWriter(file, names, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerow(row)
    return made
