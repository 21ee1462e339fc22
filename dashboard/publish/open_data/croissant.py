"""The data package as Croissant 1.0, which tools for machine learning read: files, columns, keys.

Format: https://docs.mlcommons.org/croissant/docs/croissant-spec.html. A date that may be known to the year
alone is text here, for a bare year that is read as a day is the first second of 1970. What a column refers to
is left to the data package: with all references `mlcroissant` 1.1.1 reads 14 of 78 sites, and it stops at a
table that refers to itself.
"""

import hashlib
from pathlib import Path
from typing import Any

from dashboard.exhibits.words.rules import citation_line
from dashboard.publish.open_data.served import DESCRIPTION, KEYWORDS, LICENCE_URL, NAME, Served, written
from dashboard.schema import TABLES, Column, Table
from dashboard.schema.model import Kind

FILE = "data/croissant.json"
VERSION = "http://mlcommons.org/croissant/1.0"

_TYPES: dict[Kind, str] = {
    "text": "sc:Text",
    "list": "sc:Text",
    "partial_date": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}

_TERMS = (
    *(
        "citeAs",
        "column",
        "equivalentProperty",
        "extract",
        "field",
        "fileProperty",
        "fileObject",
        "fileSet",
        "format",
        "includes",
    ),
    *("isLiveDataset", "jsonPath", "key", "md5", "parentField", "path", "recordSet", "references", "regex"),
    *("repeated", "replace", "samplingRate", "separator", "source", "subField", "transform"),
)
_CONTEXT = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "dct": "http://purl.org/dc/terms/",
    "sc": "https://schema.org/",
    "conformsTo": "dct:conformsTo",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    **{term: f"cr:{term}" for term in _TERMS},
}


def croissant(served: Served) -> bytes:
    """Return the data package as Croissant; without an address, files are named from this one."""
    folder = f"{served.root}data/" if served.root else ""
    said = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": VERSION,
        "name": "flankwatch",
        "alternateName": NAME,
        "description": DESCRIPTION,
        "keywords": list(KEYWORDS),
        "license": LICENCE_URL,
        "version": served.release.version,
        "datePublished": served.release.created,
        "inLanguage": "en",
        "creator": {"@type": "sc:Organization", "name": "Flankwatch"},
        "citeAs": citation_line(served.release),
        **({"url": folder} if folder else {}),
        "distribution": [_file(served.data / table.path, table, folder) for table in TABLES],
        "recordSet": [_records(table) for table in TABLES],
    }
    return written(said)


def _file(path: Path, table: Table, folder: str) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "@type": "cr:FileObject",
        "@id": table.path,
        "name": table.path,
        "description": f"A row is {table.title}.",
        "contentUrl": folder + table.path,
        "contentSize": f"{len(content)} B",
        "encodingFormat": "text/csv",
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def _records(table: Table) -> dict[str, Any]:
    keys = [{"@id": f"{table.name}/{name}"} for name in table.key]
    is_sound = not table.keeps_duplicates and all(table.column(name).required for name in table.key)
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": f"A row is {table.title}.",
        **({"key": keys if len(keys) > 1 else keys[0]} if is_sound else {}),
        "field": [_field(table, column) for column in table.columns],
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.description,
        "dataType": _TYPES[column.kind],
        "source": {"fileObject": {"@id": table.path}, "extract": {"column": column.name}},
    }
