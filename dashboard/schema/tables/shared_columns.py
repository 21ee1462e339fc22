"""Columns that several tables have, each written once."""

from dashboard.schema import codes
from dashboard.schema.model import Column

SLUG = r"[a-z0-9]+(-[a-z0-9]+)*"
ISO3 = r"[A-Z]{3}"

SOURCE_ID = Column(
    "source_id", "text", "Document that states this row.", required=True, references=("sources", "source_id")
)
OPTIONAL_SOURCE_ID = Column(
    "source_id", "text", "Document that states this row.", references=("sources", "source_id")
)
EXERCISE_ID = Column(
    "exercise_id", "text", "Exercise.", required=True, references=("exercises", "exercise_id")
)
NOTE = Column("note", "text", "Remark, in our words.")
CONFIDENCE = Column(
    "confidence",
    "text",
    "How well the row is supported.",
    required=True,
    codes=tuple(codes.CONFIDENCE),
)
LAT = Column("lat", "number", "Latitude in degrees, WGS 84, two decimals.", minimum=-90, maximum=90)
LON = Column("lon", "number", "Longitude in degrees, WGS 84, two decimals.", minimum=-180, maximum=180)
