"""The article's tables, row by row as it prints them, and the article held against reporting."""

from dashboard.schema import codes
from dashboard.schema.model import Column, Table
from dashboard.schema.tables.shared_columns import NOTE, SOURCE_ID

POSITION = Column("position", "integer", "Place of the row in the article's table.", required=True, minimum=1)

DRILL_ATTRIBUTES = Table(
    "drill_attributes",
    "article/drill_attributes.csv",
    "one attribute of the drill as the article prints it",
    (
        POSITION,
        Column("aspect", "text", "Attribute.", required=True),
        Column("details", "text", "What the article gives for it.", required=True),
        SOURCE_ID,
    ),
    ("aspect", "details"),
    keeps_duplicates=True,
)

DRILL_ELEMENTS = Table(
    "drill_elements",
    "article/drill_elements.csv",
    "one element of the drill as the article lists it",
    (POSITION, Column("element", "text", "Element.", required=True), SOURCE_ID),
    ("element",),
    keeps_duplicates=True,
)

IMPLICATIONS = Table(
    "implications",
    "article/implications.csv",
    "one strategic implication as the article lists it",
    (POSITION, Column("implication", "text", "Implication.", required=True), SOURCE_ID),
    ("implication",),
    keeps_duplicates=True,
)

RESPONSE_AREAS = Table(
    "response_areas",
    "article/response_areas.csv",
    "one NATO response area as the article prints it",
    (
        POSITION,
        Column("response_area", "text", "Response area.", required=True, codes=codes.RESPONSE_AREAS),
        Column("nato_focus", "text", "NATO's focus.", required=True),
        Column("expected_outcome", "text", "Expected outcome.", required=True),
        SOURCE_ID,
    ),
    ("response_area", "nato_focus", "expected_outcome"),
    keeps_duplicates=True,
)

FOCUS_AREAS = Table(
    "focus_areas",
    "article/focus_areas.csv",
    "one focus area with its recommended action as the article prints it",
    (
        POSITION,
        Column("focus_area", "text", "Focus area.", required=True, codes=codes.FOCUS_AREAS),
        Column("recommended_action", "text", "Recommended action.", required=True),
        SOURCE_ID,
    ),
    ("focus_area", "recommended_action"),
    keeps_duplicates=True,
)

ARTICLE_CONTEXT = Table(
    "article_context",
    "article/article_context.csv",
    "one attribute of the article's drill held against public reporting",
    (
        Column("attribute", "text", "Attribute.", required=True),
        Column("article_says", "text", "What the article says; empty where it is silent."),
        Column("reporting_says", "text", "What reporting says, in our words.", required=True),
        Column("agree", "text", "Whether the two agree.", required=True, codes=tuple(codes.AGREEMENT)),
        SOURCE_ID,
        NOTE,
    ),
    ("attribute",),
)
