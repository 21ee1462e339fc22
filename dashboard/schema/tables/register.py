"""The register: sources, exercises, claims and what ties them together."""

from dashboard.schema import claim_codes, codes
from dashboard.schema.model import Column, Table
from dashboard.schema.tables.shared_columns import (
    EXERCISE_ID,
    ISO3,
    LAT,
    LON,
    NOTE,
    OPTIONAL_SOURCE_ID,
    SLUG,
    SOURCE_ID,
)

SOURCES = Table(
    "sources",
    "sources.csv",
    "one document",
    (
        Column("source_id", "text", "Stable name of the document.", required=True, pattern=SLUG),
        Column("title", "text", "Title, shortened or translated; empty where it was not recorded."),
        Column("publisher", "text", "Who published it.", required=True),
        Column(
            "publisher_kind",
            "text",
            "What kind of publisher.",
            required=True,
            codes=tuple(codes.PUBLISHER_KINDS),
        ),
        Column("url", "text", "Web address.", pattern=r"https?://\S+"),
        Column("published", "partial_date", "When it was published, as far as known."),
        Column("accessed", "date", "When it was read."),
        Column("language", "text", "ISO 639-1 code, where known.", pattern=r"[a-z]{2}"),
        NOTE,
        Column(
            "archived_url",
            "text",
            "Web address of an archived copy, where one is known.",
            pattern=r"https://\S+",
            upkeep="by hand",
        ),
        Column(
            "content_sha256",
            "text",
            "SHA-256 of what the page held when `flankwatch sources --check` saw it last: of HTML and plain "
            "text the visible words, of all else the bytes.",
            pattern=r"[0-9a-f]{64}",
            upkeep="by the check",
        ),
        Column(
            "checked",
            "date",
            "Last day on which that check found the page to hold this.",
            upkeep="by the check",
        ),
    ),
    ("source_id",),
)

EXERCISES = Table(
    "exercises",
    "exercises.csv",
    "one exercise",
    (
        Column("exercise_id", "text", "Stable name of the exercise.", required=True, pattern=SLUG),
        Column("name", "text", "Name.", required=True),
        Column("series", "text", "Series that it belongs to.", required=True),
        Column("kind", "text", "What it was.", required=True, codes=tuple(codes.EXERCISE_KINDS)),
        Column("organiser_side", "text", "Who organised it.", required=True, codes=tuple(codes.SIDES)),
        Column("lead", "list", "Leading states, ISO 3166-1 alpha-3, or NATO.", pattern=r"[A-Z]{3,4}"),
        Column("participants", "list", "States taking part, as far as named.", pattern=ISO3),
        Column("host_countries", "list", "States on whose soil or coast it ran.", pattern=ISO3),
        Column("start_date", "partial_date", "First day; empty only for the article's drill."),
        Column("end_date", "partial_date", "Last day."),
        Column("date_precision", "text", "How exact the dates are.", codes=tuple(codes.PRECISIONS)),
        Column("domains", "list", "Domains.", codes=tuple(codes.DOMAINS)),
        Column("scenario", "text", "Scenario, in our words."),
        Column(
            "vienna_status",
            "text",
            "Standing under the Vienna Document 2011.",
            required=True,
            codes=tuple(codes.VIENNA_STATUS),
        ),
        Column("equipment", "list", "Equipment that a page names."),
        Column("nato_response", "text", "NATO's reaction, where a page supports one."),
        Column(
            "evidence",
            "text",
            "How well the record is supported.",
            required=True,
            codes=tuple(codes.CONFIDENCE),
        ),
        Column("source_ids", "list", "Documents on it.", required=True, references=("sources", "source_id")),
        NOTE,
    ),
    ("exercise_id",),
)

EVIDENCE = Table(
    "evidence",
    "evidence.csv",
    "what one document says on one point of an exercise",
    (
        EXERCISE_ID,
        Column("figure", "text", "Point in question.", required=True),
        Column("paraphrase", "text", "What the document says, in our words.", required=True),
        SOURCE_ID,
    ),
    ("exercise_id", "figure", "source_id", "paraphrase"),
)

CLAIMANTS = Table(
    "claimants",
    "claimants.csv",
    "one body or person that speaks",
    (
        Column("claimant_id", "text", "Stable name of the claimant.", required=True, pattern=SLUG),
        Column("name", "text", "Name.", required=True),
        Column("kind", "text", "What it is.", required=True, codes=tuple(claim_codes.CLAIMANT_KINDS)),
        Column(
            "state_or_alliance",
            "list",
            "States, ISO 3166-1 alpha-3, or NATO, CSTO, EU.",
            pattern=r"[A-Z]{2,4}",
        ),
        Column("part_of", "text", "The wider body.", references=("claimants", "claimant_id")),
        NOTE,
    ),
    ("claimant_id",),
)

CLAIMS = Table(
    "claims",
    "claims.csv",
    "one published number",
    (
        Column("claim_id", "text", "Stable name of the claim.", required=True, pattern=r"[A-Z]\d{4}"),
        EXERCISE_ID,
        Column("metric", "text", "What is counted.", required=True, codes=tuple(codes.METRICS)),
        Column("value_low", "integer", "The number, or the lower end.", required=True, minimum=0),
        Column("value_high", "integer", "The number, or the upper end.", required=True, minimum=0),
        Column("qualifier", "text", "Hedge.", required=True, codes=tuple(codes.QUALIFIERS)),
        Column("claimant", "text", "Who says so, as the page names it.", required=True),
        Column(
            "claimant_id",
            "text",
            "The same as a row of the claimant table.",
            required=True,
            references=("claimants", "claimant_id"),
        ),
        Column(
            "origin_id",
            "text",
            "Who first said the number; `unknown` where no page names one.",
            required=True,
            references=("claimants", "claimant_id"),
        ),
        Column(
            "origin_role",
            "text",
            "Standing of the origin towards this exercise.",
            required=True,
            codes=tuple(claim_codes.ORIGIN_ROLES),
        ),
        Column(
            "number_kind", "text", "What the number is.", required=True, codes=tuple(claim_codes.NUMBER_KINDS)
        ),
        Column(
            "derived_from",
            "list",
            "Claims that a derived number is made of; empty where its parts are no claims.",
            references=("claims", "claim_id"),
        ),
        Column(
            "stage",
            "text",
            "When in the life of the drill the number was said.",
            required=True,
            codes=tuple(codes.STAGES),
        ),
        Column("scope", "text", "What it covers.", required=True, codes=tuple(codes.SCOPES)),
        Column("said", "partial_date", "When it was said, where that is better known than the page's day."),
        Column("published", "partial_date", "When the page was published."),
        SOURCE_ID,
        Column(
            "reliability", "text", "NATO grade of the source.", required=True, codes=tuple(codes.RELIABILITY)
        ),
        Column(
            "credibility",
            "text",
            "NATO grade of the information.",
            required=True,
            codes=tuple(codes.CREDIBILITY),
        ),
        Column("grade_reason", "text", "Why this grade.", required=True),
        NOTE,
    ),
    ("claim_id",),
)

EXERCISE_SITES = Table(
    "exercise_sites",
    "exercise_sites.csv",
    "one exercise at one place",
    (
        EXERCISE_ID,
        Column(
            "site_id", "text", "Site of the site table, where it is one.", references=("sites", "site_id")
        ),
        Column("name", "text", "Place.", required=True),
        LAT,
        LON,
        Column(
            "geo_precision",
            "text",
            "What the point stands for.",
            required=True,
            codes=tuple(codes.GEO_PRECISIONS),
        ),
        SOURCE_ID,
        NOTE,
    ),
    ("exercise_id", "name"),
)

EXERCISE_LINKS = Table(
    "exercise_links",
    "exercise_links.csv",
    "one relation between two exercises",
    (
        Column("parent_id", "text", "The wider one.", required=True, references=("exercises", "exercise_id")),
        Column(
            "child_id", "text", "The narrower one.", required=True, references=("exercises", "exercise_id")
        ),
        Column("relation", "text", "How they relate.", required=True, codes=tuple(codes.RELATIONS)),
        NOTE,
    ),
    ("parent_id", "child_id", "relation"),
)

ACTION_RESPONSES = Table(
    "action_responses",
    "action_responses.csv",
    "a Russian or Belarusian exercise and an allied one, or a measure, near it in time",
    (
        Column("action_id", "text", "The exercise.", required=True, references=("exercises", "exercise_id")),
        Column("response_id", "text", "The allied exercise.", references=("exercises", "exercise_id")),
        Column("measure_id", "text", "The allied measure.", references=("measures", "measure_id")),
        Column("region", "list", "Border regions that both touch.", codes=tuple(codes.REGIONS)),
        Column(
            "lag_days", "integer", "Days from the one's start to the other's; negative: allied one first."
        ),
        Column("overlap_days", "integer", "Days on which both ran.", minimum=0),
        Column("documented_link", "boolean", "True only where a source links the two.", required=True),
        Column(
            "link_direction",
            "text",
            "Which of the two that source tells of as the answer; empty where none links them.",
            codes=tuple(codes.LINK_DIRECTIONS),
        ),
        OPTIONAL_SOURCE_ID,
        NOTE,
    ),
    ("action_id", "response_id", "measure_id"),
)

THRESHOLDS = Table(
    "thresholds",
    "thresholds.csv",
    "one line of the Vienna Document 2011",
    (
        Column("threshold_id", "text", "Stable name of the line.", required=True, pattern=SLUG),
        Column("activity", "text", "What the line is about.", required=True),
        Column("metric", "text", "Unit or kind of count."),
        Column("value", "integer", "The line.", minimum=0),
        Column("obligation", "text", "What it obliges to.", required=True, codes=tuple(codes.OBLIGATIONS)),
        Column("days_ahead", "integer", "Days of notice.", minimum=0),
        Column("paragraph", "text", "Paragraph, where seen."),
        SOURCE_ID,
        Column(
            "confidence",
            "text",
            "How well the line is supported; not_seen: no page read prints it.",
            required=True,
            codes=(*codes.CONFIDENCE, "not_seen"),
        ),
        NOTE,
    ),
    ("threshold_id",),
)
