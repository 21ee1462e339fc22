"""A ZIP archive of tables: a Frictionless data package, or text tables alone."""

import json
import posixpath
from dataclasses import replace
from typing import Any

from dashboard.frames.uploads import text_encoding, text_table
from dashboard.frames.uploads.archive import Archive
from dashboard.frames.uploads.uploaded_table import Records, Refused

DESCRIPTOR = "datapackage.json"
TABLES = (".csv", ".tsv", ".txt")


def read(archive: Archive, part: str = "", encoding: str = "") -> Records:
    """Read one table of a package.

    Parameters
    ----------
    archive : Archive
        The package.
    part : str
        Name of the table; empty for the first.
    encoding : str
        A key of `text_encoding.NAMES` that the reader has chosen.

    Raises
    ------
    Refused
        Where the archive holds no text table.
    """
    described = archive.ending(DESCRIPTOR)
    tables = (
        _resources(archive, described[0])
        if described
        else {name: (name, "") for name in archive.ending(*TABLES)}
    )
    if not tables:
        raise Refused("Expected a workbook, a KMZ file or tables as CSV in the archive, saw none of them.")
    name = part if part in tables else next(iter(tables))
    path, said = tables[name]
    found = text_table.read(archive.read(path), encoding or said)
    parts = tuple(tables) if len(tables) > 1 else ()
    notes = (f"Table {name[:40]}, one of {len(tables)}.",) if len(tables) > 1 else ()
    return replace(found, notes=(*notes, *found.notes), parts=parts, part=name)


def _resources(archive: Archive, descriptor: str) -> dict[str, tuple[str, str]]:
    """Return path and encoding of each table that a package describes and holds."""
    try:
        listed = json.loads(archive.read(descriptor).decode("utf-8-sig"))["resources"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refused(f"Expected {DESCRIPTOR} with a list of resources, saw none.") from error
    folder = posixpath.dirname(descriptor)
    found: dict[str, tuple[str, str]] = {}
    for one in listed if isinstance(listed, list) else []:
        path = _path(one)
        if "://" in path:
            raise Refused("Expected a package that holds its tables, saw a link to outside.")
        full = posixpath.normpath(posixpath.join(folder, path))
        if full in archive.names and full.casefold().endswith(TABLES):
            found[str(one.get("name") or path)] = (full, _encoding(one))
    return found


def _path(resource: object) -> str:
    path = resource.get("path", "") if isinstance(resource, dict) else ""
    return str(path[0] if isinstance(path, list) and path else path or "")


def _encoding(resource: dict[str, Any]) -> str:
    said = str(resource.get("encoding", "")).casefold().replace("windows-", "cp")
    return said if said in text_encoding.NAMES and said != "utf-8" else ""
