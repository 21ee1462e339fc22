"""The schema as a Frictionless Data Package: `python -m dashboard.schema.described.package DATA_FOLDER`.

Keeps version and date of the descriptor that stands in the folder, and renews the dictionary in its README.
"""

import json
import sys
from pathlib import Path
from typing import Any

from dashboard.schema import TABLES, Column, Table
from dashboard.schema.described import dictionary

TYPES = {"integer": "integer", "number": "number", "boolean": "boolean", "date": "date"}
LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0",
}


def describe(version: str, created: str) -> dict[str, Any]:
    """Return the data package descriptor.

    Parameters
    ----------
    version : str
        Semantic version of the data.
    created : str
        Day of the release, ISO 8601.
    """
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "flankwatch",
        "title": "Military exercises on NATO's eastern flank, and the alliance's response",
        "version": version,
        "created": f"{created}T00:00:00Z",
        "licenses": [LICENCE],
        "resources": [_resource(table) for table in TABLES],
    }


def _resource(table: Table) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if not table.keeps_duplicates and all(table.column(name).required for name in table.key):
        schema["primaryKey"] = list(table.key)
    keys = [
        {"fields": [column.name], "reference": {"resource": target, "fields": [field]}}
        for column in table.columns
        if column.references is not None and column.kind != "list"
        for target, field in [column.references]
    ]
    if keys:
        schema["foreignKeys"] = keys
    return {
        "name": table.name,
        "title": f"A row is {table.title}",
        "path": table.path,
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.codes and column.kind != "list":
        constraints["enum"] = list(column.codes)
    if column.pattern and column.kind != "list":
        constraints["pattern"] = column.pattern
    if column.minimum is not None:
        constraints["minimum"] = column.minimum
    if column.maximum is not None:
        constraints["maximum"] = column.maximum
    field: dict[str, Any] = {
        "name": column.name,
        "type": TYPES.get(column.kind, "string"),
        "description": column.description,
    }
    return field | ({"constraints": constraints} if constraints else {})


def main(data: Path) -> None:
    """Write the descriptor of a data folder and the dictionary in its README anew."""
    path = data / "datapackage.json"
    before = json.loads(path.read_text("utf-8"))
    made = describe(before["version"], before["created"][:10])
    path.write_text(json.dumps(made, indent=2, ensure_ascii=False) + "\n", "utf-8")
    dictionary.write(data / "README.md")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
