"""Every table as JSON, and an OpenAPI 3.1 document that says what is in it.

Files and no server, so there is nothing to ask but whole tables. A cell has the type of its column: a list is
an array, what is not known is null.
"""

import csv
from collections.abc import Iterator
from typing import Any

from dashboard.frames import Release
from dashboard.publish.open_data.served import DESCRIPTION, LICENCE_URL, Served, written
from dashboard.schema import TABLES, Column, Table, lists
from dashboard.schema.model import PATTERNS, Kind

FOLDER = "api/"
DESCRIBED = f"{FOLDER}openapi.json"
DIALECT = "https://json-schema.org/draft/2020-12/schema"

_TYPES: dict[Kind, str] = {"integer": "integer", "number": "number", "boolean": "boolean", "list": "array"}


def files(served: Served) -> Iterator[tuple[str, bytes]]:
    """Yield each table as JSON, and what describes them, with its file from the root of a site."""
    for table in TABLES:
        yield f"{FOLDER}{table.name}.json", _table(served, table)
    yield DESCRIBED, written(openapi(served.release))


def openapi(release: Release) -> dict[str, Any]:
    """Return the OpenAPI 3.1 document of all tables."""
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": DIALECT,
        "info": {
            "title": "Flankwatch: the tables of the register",
            "summary": "Read-only files, each a whole table.",
            "description": DESCRIPTION,
            "version": release.version,
            "license": {"name": "CC BY 4.0", "url": LICENCE_URL},
        },
        "servers": [{"url": ".", "description": "The folder of this document."}],
        "paths": {f"/{table.name}.json": {"get": _operation(table)} for table in TABLES},
        "components": {"schemas": {table.name: _row(table) for table in TABLES}},
    }


def _operation(table: Table) -> dict[str, Any]:
    schema = {
        "type": "object",
        "additionalProperties": False,
        "required": ["table", "version", "released", "licence", "rows"],
        "properties": {
            "table": {"const": table.name},
            "version": {"type": "string", "description": "Version of the data."},
            "released": {"type": "string", "format": "date", "description": "Day of that version."},
            "licence": {"type": "string", "format": "uri"},
            "rows": {"type": "array", "items": {"$ref": f"#/components/schemas/{table.name}"}},
        },
    }
    return {
        "operationId": table.name,
        "summary": f"A row is {table.title}",
        "responses": {
            "200": {"description": "The whole table.", "content": {"application/json": {"schema": schema}}}
        },
    }


def _row(table: Table) -> dict[str, Any]:
    return {
        "type": "object",
        "title": table.title,
        "additionalProperties": False,
        "required": [column.name for column in table.columns],
        "properties": {column.name: _cell_of(column) for column in table.columns},
    }


def _cell_of(column: Column) -> dict[str, Any]:
    """Return what a cell of a column may be, as JSON Schema."""
    kind = _TYPES.get(column.kind, "string")
    limits: dict[str, Any] = {}
    if column.codes:
        limits["enum"] = [*column.codes]
    pattern = column.pattern or (PATTERNS[column.kind] if column.kind == "partial_date" else None)
    if pattern:
        limits["pattern"] = f"^(?:{pattern})$"
    if kind == "array":
        return {"type": "array", "description": column.description, "items": {"type": "string"} | limits}
    if column.kind == "date":
        limits["format"] = "date"
    limits |= {
        name: limit
        for name, limit in (("minimum", column.minimum), ("maximum", column.maximum))
        if limit is not None
    }
    if not column.required and "enum" in limits:
        limits["enum"].append(None)
    return {"type": kind if column.required else [kind, "null"], "description": column.description} | limits


def _table(served: Served, table: Table) -> bytes:
    with (served.data / table.path).open(encoding="utf-8", newline="") as file:
        rows = [
            {column.name: _cell(row[column.name], column.kind) for column in table.columns}
            for row in csv.DictReader(file)
        ]
    said = {
        "table": table.name,
        "version": served.release.version,
        "released": served.release.created,
        "licence": LICENCE_URL,
        "rows": rows,
    }
    return written(said, indent=None)


def _cell(words: str, kind: Kind) -> object:
    if kind == "list":
        return lists.parts(words or None)
    if not words:
        return None
    if kind == "boolean":
        return words == "true"
    if kind == "integer":
        return int(words)
    return float(words) if kind == "number" else words
