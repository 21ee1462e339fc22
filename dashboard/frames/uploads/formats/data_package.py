"""A ZIP archive of tables: a Frictionless data package, or text tables alone."""

import json
import posixpath
from dataclasses import dataclass, replace
from typing import Any

from dashboard.frames.uploads.formats import text_encoding, text_table
from dashboard.frames.uploads.formats.archive import Archive
from dashboard.frames.uploads.uploaded_table import Records, Refused

DESCRIPTOR = "datapackage.json"
TABLES = (".csv", ".tsv", ".txt")


@dataclass(frozen=True)
class _Described:
    """What a package says of a table.

    Attributes
    ----------
    paths : tuple of str
        Its files, to be read as one.
    encoding, delimiter, remark : str
        Its encoding, the sign between its cells and that before a line of remarks; empty where not said.
    names : tuple of str
        Names of the columns, where the files have no line of them.
    missing : frozenset of str
        Cells that stand for a missing value.
    """

    paths: tuple[str, ...]
    encoding: str = ""
    delimiter: str = ""
    remark: str = ""
    names: tuple[str, ...] = ()
    missing: frozenset[str] = frozenset()


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
        else {name: _Described((name,)) for name in archive.ending(*TABLES)}
    )
    if not tables:
        raise Refused("Expected a workbook, a KMZ file or tables as CSV in the archive, saw none of them.")
    name = part if part in tables else next(iter(tables))
    table = tables[name]
    raw = b"\n".join(archive.read(path).rstrip(b"\r\n") for path in table.paths)
    found = text_table.read(raw, encoding or table.encoding, table.delimiter)
    parts = tuple(tables) if len(tables) > 1 else ()
    notes = (f"Table {name[:40]}, one of {len(tables)}.",) if len(tables) > 1 else ()
    described_so = _as_described(found, table)
    return replace(described_so, notes=(*notes, *described_so.notes), parts=parts, part=name)


def _as_described(found: Records, table: _Described) -> Records:
    """Return lines without remarks and marks of missing values, and with names where the table has none."""
    lines = tuple(
        (row, tuple("" if cell in table.missing else cell for cell in line))
        for row, line in found.lines
        if not (table.remark and line[0].startswith(table.remark))
    )
    remarks = len(found.lines) - len(lines)
    notes = [f"Lines of remarks skipped: {remarks}."] if remarks else []
    if table.missing and any(cell in table.missing for _, line in found.lines for cell in line):
        marks = ", ".join(sorted(table.missing))[:80]
        notes.append(f"Cells that the package calls missing are read as empty: {marks}.")
    return replace(found, lines=lines, columns=table.names, notes=(*found.notes, *notes))


def _resources(archive: Archive, descriptor: str) -> dict[str, _Described]:
    """Return what a package says of each table that it describes and holds."""
    try:
        listed = json.loads(archive.read(descriptor).decode("utf-8-sig"))["resources"]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Refused(f"Expected {DESCRIPTOR} with a list of resources, saw none.") from error
    folder = posixpath.dirname(descriptor)
    found: dict[str, _Described] = {}
    for one in listed if isinstance(listed, list) else []:
        paths = _paths(one)
        if any("://" in path for path in paths):
            raise Refused("Expected a package that holds its tables, saw a link to outside.")
        full = tuple(posixpath.normpath(posixpath.join(folder, path)) for path in paths)
        if full and all(path in archive.names and path.casefold().endswith(TABLES) for path in full):
            found[str(one.get("name") or paths[0])] = _described(one, full)
    return found


def _paths(resource: object) -> list[str]:
    path = resource.get("path", "") if isinstance(resource, dict) else ""
    return [str(one) for one in path] if isinstance(path, list) else [str(path)] if path else []


def _described(resource: dict[str, Any], paths: tuple[str, ...]) -> _Described:
    """Return what a resource says of its table; what is not said as the standard has it is left out."""
    said = str(resource.get("encoding", "")).casefold().replace("windows-", "cp")
    dialect, schema = (_mapping(resource.get(name)) for name in ("dialect", "schema"))
    fields = schema.get("fields") if dialect.get("header") is False else None
    names = [str(_mapping(one).get("name", "")) for one in fields] if isinstance(fields, list) else []
    missing = schema.get("missingValues")
    marks = [str(one) for one in missing] if isinstance(missing, list) else []
    delimiter = str(dialect.get("delimiter", ""))
    return _Described(
        paths,
        said if said in text_encoding.NAMES and said != "utf-8" else "",
        delimiter if delimiter in text_table.DELIMITERS else "",
        str(dialect.get("commentChar", ""))[:5],
        tuple(names),
        frozenset(marks) - {""},
    )


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
