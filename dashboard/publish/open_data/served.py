"""The data package as a site serves it, and what every description of it says."""

import json
from dataclasses import dataclass
from pathlib import Path

from dashboard.frames import Release
from dashboard.schema import codes
from dashboard.schema.described.package import LICENCE

LICENCE_URL = LICENCE["path"]
NAME = "Flankwatch: exercises on NATO's eastern flank and the alliance's response"
DESCRIPTION = (
    f"An open register of military exercises on NATO's eastern flank since {codes.FIRST_YEAR}, of every "
    "published claim on their size, graded by its source, and of what the alliance does in response."
)
KEYWORDS = ("military exercises", "NATO", "eastern flank", "Russia", "Belarus", "defence", "security")


@dataclass(frozen=True)
class Served:
    """The data package as it is served.

    Attributes
    ----------
    data : pathlib.Path
        Folder of the data.
    release : Release
        Version and day of the data.
    root : str
        Where readers reach the site, `/` at its end; empty where nobody has said.
    """

    data: Path
    release: Release
    root: str


def written(said: object, *, indent: int | None = 1) -> bytes:
    """Return a description as JSON in UTF-8; without blanks where nobody reads it line by line."""
    separators = None if indent else (",", ":")
    return json.dumps(said, ensure_ascii=False, indent=indent, separators=separators).encode("utf-8")
