"""Words for the columns of tables, and for the codes in their cells."""

from dashboard.analysis.advice import checks
from dashboard.schema import claim_codes, codes
from dashboard.schema import columns as c
from dashboard.schema.states import STATE_NAMES

LABELS = {
    c.EXERCISE_ID: "Record",
    c.LAT: "Latitude",
    c.LON: "Longitude",
    c.GEO_PRECISION: "What the point is",
    c.BASIS_NOTE: "Size by whom, of what, when",
    c.SOURCE_ID: "Document",
    c.SOURCE_IDS: "Documents",
    c.TROOPS_LOW: "Troops, lowest",
    c.TROOPS_HIGH: "Troops, highest",
    c.ORGANISER_SIDE: "Organised by",
    c.BLOC: "Side",
    c.N: "Number",
    "n_own": "Of these, yours",
    "troop_days_own": "Troop-days, yours",
    c.VALUE_WORDS: "Value",
    c.TARGET_WORDS: "Target",
    "value_number": "Value (number)",
    "target_number": "Target (number)",
    "ally_number": "Distance to it, km",
    "grade_words": "Grade in words",
    "peer_size": "Troops, whole exercise",
    "peer_troop_days": "Troop-days",
    "far_size": "Distance by size",
    "far_length": "Distance by length",
    "far_season": "Distance by season",
    "far_domains": "Distance by domains",
    "action_of": "Drill is part of",
    "response_of": "Response is part of",
    "gap_years": "Years between runs",
    "next_month": "Due by past rhythm",
    "words": "In words",
    "symbol_words": "In words",
    "symbol_code": "Symbol code",
    "ally_words": "Distance to it",
    "inner_km": "Lowest maximum, km",
    "outer_km": "Highest maximum, km",
    "who_low": "Said by",
    "who_high": "Said by (highest)",
    "low": "Lowest",
    "high": "Highest",
    c.DECLARED_BEFORE: "Declared, before",
    c.INDEPENDENT_BEFORE: "Independent, before",
    c.N_CLAIMANTS: "Independent claimants",
    c.FIRST_WORDS: "Declared first",
    c.LOOKED: "Outsiders who looked",
    c.APART: "In no median",
    c.CLAIMANT_ID: "Speaker",
    c.ORIGIN: "Said first by",
    c.ORIGIN_ID: "Said first by",
    c.N_WITH_FIGURE: "With a figure",
    c.N_WITHOUT_FIGURE: "Without a figure",
    c.N_SINGLE_SOURCE: "On one document",
    c.N_KNOWN: "Known, whole register",
    c.N_LISTED: "On an academic list",
    c.N_LISTED_KNOWN: "Of these, known",
    c.AT_LEAST: "Held at least",
    c.ESTIMATE: "Held, estimate",
    c.ESTIMATE_HIGH: "Held, upper end",
    c.IS_THIN: "No more than half known",
    c.YEAR_STARTED: "Year of the start",
    c.FIRST_DAY: "First day",
    c.LAST_DAY: "Last day",
    c.LENGTH_DAYS: "Length, days",
    c.TROOP_DAYS: "Troop-days",
    c.PERCENT_GDP: "Percent of GDP",
    c.ISO3: "Country",
    c.HOST: "Host",
    "n_met": "Met",
    "n_made": "Can be made",
    "n_all": "Checks",
    "share_met_percent": "Met, percent",
    "inputs": "Indicators (weight)",
    "n_near": "Near a drill",
    "n_expected": "Near by chance",
    "share_of_days": "Days near a drill, percent",
    "n_drills": "Drills",
    c.ACCESSED: "Document read",
    c.ARCHIVED_URL: "Archived copy",
    "pair_words": "What it is",
    "where": "Rows that cite it",
    "added": "Rows added",
    "changed": "Rows corrected",
    c.LAG_DAYS: "Lag, days",
    c.OVERLAP_DAYS: "Overlap, days",
    c.DOCUMENTED_LINK: "Linked by a document",
    c.LINK_DIRECTION: "By the document",
}
"""Headings that the name of a column does not give by itself."""


_INITIALS = {one.lower(): one for one in ("NATO", "CSTO", "EU", "GDP", "GPS", "USD", "URL", "ISO3", "SHA256")}
"""Words of the names of columns that are written in capitals."""


def heading(name: str) -> str:
    """Return what stands above a column.

    >>> heading("nato_focus"), heading("usd_millions"), heading("expected_outcome")
    ('NATO focus', 'USD millions', 'Expected outcome')
    """
    first, *others = name.split("_")
    words = (_INITIALS.get(first, first.capitalize()), *(_INITIALS.get(one, one) for one in others))
    return LABELS.get(name, " ".join(words))


VALUE_LABELS: dict[str, dict[str, str]] = {
    c.ORGANISER_SIDE: codes.SIDES,
    c.BLOC: codes.BLOCS,
    c.LINK_DIRECTION: codes.LINK_DIRECTIONS,
    c.ISO3: STATE_NAMES,
    c.HOST: STATE_NAMES,
    c.HOST_COUNTRIES: STATE_NAMES,
    c.PARTICIPANTS: STATE_NAMES,
    c.FRAMEWORK_NATION: STATE_NAMES,
    c.COUNTRY: STATE_NAMES,
    c.COUNTRIES: STATE_NAMES,
    c.DOMAINS: codes.DOMAINS,
    c.METRIC: codes.METRICS,
    c.SCOPE: codes.SCOPES,
    c.STAGE: codes.STAGES,
    c.ORIGIN_ROLE: claim_codes.ORIGIN_ROLES,
    c.NUMBER_KIND: claim_codes.NUMBER_KINDS,
    c.STATUS: codes.MEASURE_STATUS | checks.STATUSES,
    c.AGREE: codes.AGREEMENT,
    c.REGION: codes.REGIONS,
    c.ATTRIBUTION_STATUS: codes.ATTRIBUTION_STATUS,
    c.KIND: codes.INCIDENT_KINDS,
    c.SIDE: codes.SITE_SIDES,
    c.GEO_PRECISION: codes.GEO_PRECISIONS,
    c.CONFIDENCE: codes.CONFIDENCE,
    "declared_scope": codes.SCOPES,
}
