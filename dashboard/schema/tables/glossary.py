"""The words of the field that the pages use, each explained."""

from dashboard.schema.model import Column, Table
from dashboard.schema.tables.shared_columns import OPTIONAL_SOURCE_ID, SLUG

GLOSSARY = Table(
    "glossary",
    "glossary.csv",
    "one word of the field, explained",
    (
        Column("term_id", "text", "Stable name of the word.", required=True, pattern=SLUG),
        Column("term", "text", "The word as the pages have it.", required=True),
        Column("also", "list", "Other words for the same."),
        Column("definition", "text", "What it means, in our own words.", required=True),
        OPTIONAL_SOURCE_ID,
    ),
    ("term_id",),
)
