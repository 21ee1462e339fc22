"""What earlier versions of the data said: corrected cells, and figures that another rule gave."""

from dashboard.schema import codes
from dashboard.schema.model import Column, Table
from dashboard.schema.tables.shared_columns import EXERCISE_ID, OPTIONAL_SOURCE_ID

REVISIONS = Table(
    "revisions",
    "revisions.csv",
    "one changed figure",
    (
        Column("date", "date", "Day of the change.", required=True),
        Column("table", "text", "Table.", required=True),
        Column("key", "text", "Key of the row.", required=True),
        Column("column", "text", "Column.", required=True),
        Column("old", "text", "Value before."),
        Column("new", "text", "Value now."),
        Column("reason", "text", "Why.", required=True),
        OPTIONAL_SOURCE_ID,
    ),
    ("date", "table", "key", "column"),
    may_be_empty=True,
)

FORMER_FIGURES = Table(
    "former_figures",
    "former_figures.csv",
    "the size of one exercise as an earlier version of the data gave it",
    (
        Column("version", "text", "Version of the data.", required=True, pattern=r"[0-9]+\.[0-9]+\.[0-9]+"),
        EXERCISE_ID,
        Column("basis", "text", "Basis of the size.", required=True, codes=tuple(codes.BASES)),
        Column("troops", "number", "People, by the rules of that version.", required=True, minimum=0),
    ),
    ("version", "exercise_id", "basis"),
)
