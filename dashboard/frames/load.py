"""Read the data folder, validate it as a whole, return one frozen `Frames`."""

import hashlib
import json
import os
from pathlib import Path

import pandas as pd

from dashboard.frames import checks, places, read, relations, state_shapes
from dashboard.frames.model import DataFaults, Fault, Frames, Release
from dashboard.schema import TABLES, Table

PACKAGE_FILE = "datapackage.json"
MAPS = "geo/"
"""Folder of the boundary files."""
SHAPE_FILES = ("units.geojson", "lakes.geojson", "frontier.geojson", "admin1.geojson", "crimea.geojson")
CHANGES = ".changes"
"""Folder of what changes of the data can be undone by; see `dashboard.curation.change`."""
UNFINISHED = f"{CHANGES}/unfinished"
"""Stands there while files are renamed to their new state: what they hold together is neither old nor new."""
DTYPES = {"integer": "Int64", "number": "float64", "boolean": "boolean"}


def folder() -> Path:
    """Return the data folder: `FLANKWATCH_DATA` if set, else the one that came with the program."""
    named = os.environ.get("FLANKWATCH_DATA")
    if named:
        return Path(named)
    package = Path(__file__).resolve().parents[1]
    installed = package / "data"
    return installed if installed.is_dir() else package.parent / "data"


def load(data: Path, *, without_maps: bool = False) -> Frames:
    """Return every table of a data folder, validated and typed.

    Parameters
    ----------
    data : pathlib.Path
        Data folder.
    without_maps : bool
        Whether to go on where nothing but boundary files is faulty; `Frames.map_faults` then says what is.

    Returns
    -------
    Frames
        See `dashboard.frames.model.Frames`.

    Raises
    ------
    DataFaults
        With all faults of all files at once; also where a file breaks what no check has foreseen.
    """
    try:
        return _load(data, without_maps=without_maps)
    except DataFaults:
        raise
    except Exception as error:
        seen = f"{type(error).__name__}: {str(error)[:200]}".splitlines()[0]
        raise DataFaults((Fault(data.name, None, None, "files that can be read", seen),)) from error


def _load(data: Path, *, without_maps: bool) -> Frames:
    texts, faults = _texts(data)
    faults += relations.check(texts)
    release, release_faults = _release(data)
    units, unit_faults = state_shapes.read(data)
    shape_counts, shape_faults = _shape_counts(data)
    faults += release_faults + unit_faults + shape_faults + _unfinished(data)
    faults += places.check(texts, units) + state_shapes.check_drawn(data, units)
    of_maps = tuple(fault for fault in faults if fault.file.startswith(MAPS))
    if release is None or len(faults) > len(of_maps) or (of_maps and not without_maps):
        raise DataFaults(tuple(faults))
    tables, repeats = _typed(texts)
    return Frames(
        **tables,
        units=state_shapes.NONE if units is None or of_maps else units,
        release=release,
        repeats=repeats,
        shapes=dict.fromkeys(SHAPE_FILES, "") if of_maps else _shapes(data),
        shape_counts=dict.fromkeys(SHAPE_FILES, 0) if of_maps else shape_counts,
        digest=digest(data),
        map_faults=of_maps,
    )


def digest(data: Path) -> str:
    """Return a digest of the content of every file that `load` reads."""
    sums = hashlib.sha256()
    for path in _files(data):
        sums.update(path.read_bytes() if path.is_file() else b"none")
    return sums.hexdigest()[:12]


def signature(data: Path, *more: str) -> tuple[tuple[int, ...], ...]:
    """Return size, times and place of all that `load` looks at, and of more files: a cheap sign of a change.

    Who copies a file may give it its old time; the time of the change itself is the system's alone.
    """
    return tuple(map(_mark, (*_files(data), *(data / name for name in (UNFINISHED, *more)))))


def _mark(path: Path) -> tuple[int, ...]:
    try:
        stat = path.stat()
    except OSError:
        return ()
    return stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino


def _files(data: Path) -> list[Path]:
    shapes = [f"geo/{name}" for name in SHAPE_FILES]
    return [data / path for path in (*(t.path for t in TABLES), PACKAGE_FILE, state_shapes.MEASURED, *shapes)]


def _texts(data: Path) -> tuple[dict[str, pd.DataFrame], list[Fault]]:
    texts: dict[str, pd.DataFrame] = {}
    faults: list[Fault] = []
    for table in TABLES:
        frame, found = read.read(data, table)
        faults += found
        if frame is not None:
            faults += checks.check(frame, table)
            texts[table.name] = frame
    return texts, faults


def _typed(texts: dict[str, pd.DataFrame]) -> tuple[dict[str, pd.DataFrame], dict[str, tuple[int, int]]]:
    tables: dict[str, pd.DataFrame] = {}
    repeats: dict[str, tuple[int, int]] = {}
    for table in TABLES:
        text = texts[table.name]
        distinct = text.drop_duplicates(list(table.key)) if table.keeps_duplicates else text
        tables[table.name] = typed(distinct.reset_index(drop=True), table)
        if table.keeps_duplicates:
            repeats[table.name] = (len(text), len(distinct))
    return tables, repeats


def typed(text: pd.DataFrame, table: Table) -> pd.DataFrame:
    """Return text cells that have passed the checks as typed columns."""
    cells = text[[column.name for column in table.columns]].copy()
    for column in table.columns:
        if column.kind == "boolean":
            cells[column.name] = cells[column.name].map({"true": True, "false": False})
        elif column.kind in ("integer", "number"):
            cells[column.name] = pd.to_numeric(cells[column.name])
    return cells.astype({column.name: DTYPES.get(column.kind, "str") for column in table.columns})


def _release(data: Path) -> tuple[Release | None, list[Fault]]:
    try:
        described = json.loads((data / PACKAGE_FILE).read_text("utf-8"))
        return Release(str(described["version"]), str(described["created"])[:10]), []
    except OSError as error:
        return None, [Fault(PACKAGE_FILE, None, None, "a file", error.strerror or "none")]
    except (ValueError, KeyError, TypeError) as error:
        return None, [Fault(PACKAGE_FILE, None, None, "JSON with version and created", repr(error))]


def _unfinished(data: Path) -> list[Fault]:
    expected = "no change that is begun and not finished; `flankwatch check` finishes it"
    return [Fault(UNFINISHED, None, None, expected, "one")] if (data / UNFINISHED).exists() else []


def _shape_counts(data: Path) -> tuple[dict[str, int], list[Fault]]:
    """Return how many shapes each sound boundary file holds, and what is wrong with the others."""
    counts: dict[str, int] = {}
    faults: list[Fault] = []
    for name in SHAPE_FILES:
        found = _n_shapes(data, f"geo/{name}")
        if isinstance(found, Fault):
            faults.append(found)
        else:
            counts[name] = found
    return counts, faults


def _n_shapes(data: Path, path: str) -> int | Fault:
    expected = "a GeoJSON FeatureCollection with features"
    try:
        shapes = json.loads((data / path).read_text("utf-8"))
        n_shapes = len(shapes["features"]) if shapes["type"] == "FeatureCollection" else 0
    except OSError as error:
        return Fault(path, None, None, "a file", error.strerror or "none")
    except (ValueError, KeyError, TypeError) as error:
        return Fault(path, None, None, expected, repr(error))
    return n_shapes or Fault(path, None, None, expected, "another kind of JSON")


def _shapes(data: Path) -> dict[str, str]:
    return {name: hashlib.sha256((data / "geo" / name).read_bytes()).hexdigest()[:12] for name in SHAPE_FILES}
