"""Where a list is: files that are named, or a table of an engine that an address names."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

from dashboard.event_lists.faults import Unanswered

VARIABLE = "FLANKWATCH_EVENTS"
"""The environment variable by which an operator names the list."""

PATIENCE = "FLANKWATCH_EVENTS_SECONDS"
"""The environment variable by which an operator says how long an engine may take."""

SECONDS = 20
"""Time that opening a list, and each question, may take unless said, before its reader is told so."""

FILES = "duckdb"
"""The engine that reads files."""

SCHEMES = {
    "postgres": "postgres",
    "postgresql": "postgres",
    "spark": "pyspark",
    "trino": "trino",
}
"""Ibis' name of each engine that an address can name."""

ENGINE_NAMES = {"duckdb": "DuckDB", "postgres": "PostgreSQL", "pyspark": "Spark", "trino": "Trino"}

TABLE = "events"
"""The table of an address that names none."""


@dataclass(frozen=True)
class Location:
    """Where a list is.

    Attributes
    ----------
    engine : str
        Ibis' name of the engine.
    files : str
        Path or pattern of the files; empty for a table.
    table : str
        Name of the table.
    schema : str
        The schema that it lies in; empty for the engine's own choice.
    host : str
        Host of the engine.
    port : int or None
        Its port; None for the usual one.
    database : str
        Data base, or catalogue.
    user, password : str
        Whom the engine lets in; never shown.
    """

    engine: str = FILES
    files: str = ""
    table: str = TABLE
    schema: str = ""
    host: str = field(default="", repr=False)
    port: int | None = field(default=None, repr=False)
    database: str = field(default="", repr=False)
    user: str = field(default="", repr=False)
    password: str = field(default="", repr=False)

    @property
    def engine_name(self) -> str:
        """The engine as readers know it."""
        return ENGINE_NAMES[self.engine]


def configured(environment: Mapping[str, str] = os.environ) -> str:
    """Return what the operator has named; empty where nothing is."""
    return environment.get(VARIABLE, "").strip()


def files_of(text: str) -> list[Path]:
    """Return the files that a path or pattern names, in order of their names."""
    path = Path(text)
    return sorted(Path(path.anchor).glob(str(path.relative_to(path.anchor))))


def are_files(text: str) -> bool:
    """Say whether what an operator has named are files, and no table of an engine."""
    return "://" not in text


def name_of(location: Location) -> str:
    """Return what readers may know of where a list is: names of its files or its table, no path, no host."""
    if not location.files:
        return f"the table {location.table} of a {location.engine_name}"
    names = [file.name for file in files_of(location.files)]
    return names[0] if len(names) == 1 else f"{names[0]} to {names[-1]} ({len(names)} files)"


def size_of(location: Location) -> int:
    """Return how many bytes the files of a list have; 0 for a table."""
    return sum(file.stat().st_size for file in files_of(location.files)) if location.files else 0


def seconds(environment: Mapping[str, str] = os.environ) -> int:
    """Return how many seconds an engine may take."""
    said = environment.get(PATIENCE, "").strip()
    known = said.isascii() and said.isdecimal() and len(said) < 7
    return int(said) or SECONDS if known else SECONDS


def read(text: str) -> Location:
    """Understand what the operator has named.

    Parameters
    ----------
    text : str
        A path or pattern of Parquet or CSV files, or an address such as
        `postgres://user:password@host:5432/database?table=events&schema=public`.

    Raises
    ------
    Unanswered
        For an address of an engine that is not known, or one that makes no sense.
    """
    if are_files(text):
        return Location(files=text)
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise Unanswered(f"The address in {VARIABLE} cannot be read.") from None
    if parts.scheme not in SCHEMES:
        raise Unanswered(f"{VARIABLE} names no engine that is known; known are {', '.join(SCHEMES)}.")
    asked = dict(parse_qsl(parts.query))
    database, _, schema = parts.path.strip("/").partition("/")
    return Location(
        engine=SCHEMES[parts.scheme],
        table=asked.get("table", TABLE),
        schema=asked.get("schema", unquote(schema)),
        host=parts.hostname or "",
        port=port,
        database=unquote(database),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )
