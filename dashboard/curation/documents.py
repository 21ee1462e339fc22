"""What tells of the data in words, brought in step with them: READMEs, licence, citation and the rest."""

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from dashboard.curation import changelog
from dashboard.frames import DataFaults, Fault, read
from dashboard.frames.digests import FILE, State
from dashboard.frames.versions import PACKAGE_FILE
from dashboard.schema import TABLES
from dashboard.schema import columns as c
from dashboard.schema import table as by_name
from dashboard.schema.described import dictionary, package
from dashboard.wording import agree, capitalised, day, spelt

README, LICENCE = "README.md", "LICENSE"
FRONT, CITATION, CHANGELOG = "../README.md", "../CITATION.cff", "../CHANGELOG.md"
"""Files beside the data folder of a checkout; a data folder that stands alone has none of them."""

VERSION = r"\d+\.\d+\.\d+"
DAY = r"\d{1,2} [A-Z][a-z]+ \d{4}"

Cells = dict[str, list[dict[str, str]]]
"""Rows by table, as text by column."""


@dataclass(frozen=True)
class Release:
    """What is released.

    Attributes
    ----------
    version : str
        Semantic version.
    day : datetime.date
        Day of the release.
    state : State
        The records, beside those that were released before.
    """

    version: str
    day: date
    state: State


def watched(data: Path) -> list[str]:
    """Return every file that a change of the data may touch, by path relative to the data folder."""
    own = [*(table.path for table in TABLES), PACKAGE_FILE, FILE, README, LICENCE]
    beside = (FRONT, CITATION, CHANGELOG) if (data / CITATION).is_file() else ()
    return [path for path in (*own, *beside) if (data / path).is_file() or path == FILE]


def written(data: Path, release: Release) -> dict[str, bytes]:
    """Return every file that a release writes, as it shall be.

    Parameters
    ----------
    data : pathlib.Path
        Data folder, sound, resolved.
    release : Release
        What is released.

    Raises
    ------
    DataFaults
        Where a document no longer says in the expected words what is to be renewed.
    """
    cells = {table.name: _rows(data, table.name) for table in TABLES}
    found = {
        PACKAGE_FILE: descriptor(release.version, release.day),
        FILE: release.state.text(release.version),
        README: _data_readme((data / README).read_text("utf-8"), release, cells),
    }
    for path, renew in (
        (LICENCE, _licence),
        (FRONT, _front),
        (CITATION, _citation),
        (CHANGELOG, _changelog),
    ):
        if path in watched(data):
            found[path] = renew((data / path).read_text("utf-8"), release, cells)
    return {path: text.encode("utf-8") for path, text in found.items()}


def descriptor(version: str, released: date) -> str:
    """Return the text of `datapackage.json`."""
    made = package.describe(version, released.isoformat())
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _rows(data: Path, table: str) -> list[dict[str, str]]:
    cells, _ = read.read(data, by_name(table))
    if cells is None:
        return []
    return [
        {str(name): str(cell) for name, cell in row.items()} for row in cells.fillna("").to_dict("records")
    ]


def _data_readme(text: str, release: Release, cells: Cells) -> str:
    said = f"Version {release.version} of {day(release.day)}."
    text = _once(README, text, rf"Version {VERSION} of {DAY}\.", said)
    for table in TABLES:
        row = rf"(?m)^(\| `{re.escape(table.path)}` \| )\d+( \|)"
        text = _once(README, text, row, rf"\g<1>{len(cells[table.name])}\g<2>")
    for words, pattern in _counts(cells):
        text = _once(README, text, pattern, words)
    return dictionary.renew(_account(text, cells))


def _counts(cells: Cells) -> list[tuple[str, str]]:
    """Return what is counted in the middle of a sentence, with how the sentence is found."""
    counts = sum(row[c.IS_COUNT] == "true" for row in cells["incidents"])
    linked = sum(row[c.DOCUMENTED_LINK] == "true" for row in cells["action_responses"])
    unplaced = sum(row[c.LAT] == "" for row in cells["sites"])
    sites = capitalised(spelt(unplaced)) if unplaced else "No"
    return [
        (
            f"{counts} {agree(counts, 'row is a count', 'rows are counts')}",
            r"\d+ rows? (is a count|are counts)",
        ),
        (
            f"`documented_link` is true in {linked} {agree(linked, 'pair')}",
            r"`documented_link` is true in \d+ pairs?",
        ),
        (
            f"{sites} {agree(unplaced, 'site has', 'sites have')} no coordinates",
            r"\w+ sites? (has|have) no coordinates",
        ),
    ]


def _account(text: str, cells: Cells) -> str:
    """Renew how many rows came after the collection, in the line of each table that took most of it."""
    pattern = r"(?m)^\| [^|]+ \| \d+ \| (\d+) \| \d+ \| \d+ \| `([\w.]+)` \| (-?\d+) \|$"
    lines = list(re.finditer(pattern, text))
    for table in TABLES:
        own = [line for line in lines if line[2] == table.path]
        if own:
            most = max(own, key=lambda line: int(line[1]))
            others = sum(int(line[3]) for line in own if line is not most)
            added = len(cells[table.name]) - sum(int(line[1]) for line in own) - others
            text = text.replace(most[0], f"{most[0].rsplit('|', 2)[0]}| {added} |")
    return text


def _licence(text: str, release: Release, _: Cells) -> str:
    said = f"version {release.version} ({release.day.year}), CC BY 4.0"
    return _once(LICENCE, text, rf"version {VERSION} \(\d{{4}}\), CC BY 4\.0", said)


def _front(text: str, release: Release, _: Cells) -> str:
    pattern = rf"data version {VERSION},(\s(?:> )?){DAY}, CC BY 4\.0"
    said = rf"data version {release.version},\g<1>{day(release.day)}, CC BY 4.0"
    return _once("README.md of the project", text, pattern, said)


def _citation(text: str, release: Release, _: Cells) -> str:
    name = CITATION.removeprefix("../")
    text = _once(name, text, rf"(?m)^version: {VERSION}$", f"version: {release.version}")
    released = f"date-released: {release.day.isoformat()}"
    return _once(name, text, r"(?m)^date-released: \d{4}-\d\d-\d\d$", released)


def _changelog(text: str, release: Release, cells: Cells) -> str:
    names = {row[c.EXERCISE_ID]: row[c.NAME] for row in cells["exercises"]}
    return changelog.renewed(text, release.version, day(release.day), changelog.news(release.state, names))


def _once(name: str, text: str, pattern: str, said: str) -> str:
    made, found = re.subn(pattern, said, text)
    if found != 1:
        expected = f"once words of the form {pattern}"
        raise DataFaults((Fault(name, None, None, expected, spelt(found)),))
    return made
