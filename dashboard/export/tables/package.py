"""All tables of a page as one ZIP: a Frictionless data package with README, licence and citations."""

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from dashboard.exhibits.exhibit import Exhibit
from dashboard.export import table
from dashboard.export.caption import caption_of
from dashboard.export.citations import citation, reference
from dashboard.export.slug import slug
from dashboard.export.stem import stem as file_stem
from dashboard.export.tables.dataset import BOOLEAN, DATE, ColumnMeaning, Dataset, dataset_of, listed
from dashboard.schema.described.package import LICENCE
from dashboard.wording import counted

SOURCES = "sources.csv"
_TYPES = {DATE: "date", BOOLEAN: "boolean", "integer": "integer", "number": "number"}
_README = """# {title}

{tables} of Flankwatch, data version {version} of {released}, taken on {today}.
{missing}
- `tables/`: one CSV for each figure, UTF-8, comma, an empty cell where nothing is known.
- `{sources}`: every document behind them, with publisher and address.
- `datapackage.json`: what each column means (Frictionless Data Package).
- `CITATION.bib`, `CITATION.txt`: how to cite each figure.
- `LICENSE.txt`: the data stand under {licence}.

A text that a spreadsheet would take for a formula has an apostrophe in front.

{list}
"""


@dataclass(frozen=True)
class Occasion:
    """What a package is made for.

    Attributes
    ----------
    title : str
        Title of the page.
    licence : str
        Text of the licence of the data.
    today : datetime.date
        Day on which it is taken.
    address : str
        Address of the page as it is shown; empty where there is none.
    left_out : mapping of str to str
        Figures that are not in it, with the reason.
    """

    title: str
    licence: str
    today: date
    address: str = ""
    left_out: Mapping[str, str] | None = None


def package(shown: Sequence[Exhibit], occasion: Occasion) -> bytes:
    """Return the tables of some exhibits with all that belongs to them as one ZIP.

    Parameters
    ----------
    shown : sequence of Exhibit
        At least one, all of one version of the data.
    occasion : Occasion
        What it is made for.
    """
    made = {one.stem: one for one in map(dataset_of, shown)}
    captions = list({caption.stem: caption for caption in map(caption_of, shown)}.values())
    documents = tuple({one.source_id: one for each in made.values() for one in each.documents}.values())
    cited = [reference.of_figure(one, occasion.address or None) for one in captions]
    notes = [citation.footnote(one, occasion.today) for one in cited]
    entries = [citation.bibtex(one, occasion.today) for one in cited]
    files = {
        "README.md": _readme(list(made.values()), occasion).encode("utf-8"),
        "LICENSE.txt": occasion.licence.encode("utf-8"),
        "CITATION.txt": "\n".join([*notes, ""]).encode("utf-8"),
        "CITATION.bib": "\n\n".join([*entries, ""]).encode("utf-8"),
        SOURCES: table.csv(listed(documents)),
        **{f"tables/{stem}.csv": table.csv(one.rows) for stem, one in made.items()},
    }
    descriptor = json.dumps(_descriptor(made, occasion), ensure_ascii=False, indent=2).encode("utf-8")
    released = datetime.fromisoformat(shown[0].release.created)
    return _zipped({"datapackage.json": descriptor} | files, released)


def package_name(title: str, filters: str, version: str, chosen: Sequence[str] = ()) -> str:
    """Return the file name of a page's package.

    Parameters
    ----------
    title : str
        Title of the page.
    filters : str
        The active filters in words.
    version : str
        Version of the data.
    chosen : sequence of str
        What else all its tables are of, such as the exercise of a record.
    """
    return f"{file_stem(f'{title} tables', chosen, filters, version)}.zip"


def _zipped(files: Mapping[str, bytes], day: datetime) -> bytes:
    """Return files as a ZIP whose bytes depend on nothing but them."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return whole.getvalue()


def _readme(made: Sequence[Dataset], occasion: Occasion) -> str:
    about = made[0].about
    left_out = (occasion.left_out or {}).items()
    missing = "".join(f"\nNot in it: `{name}`, for {why}." for name, why in left_out)
    return (
        _README.format(
            title=occasion.title,
            tables=counted(len(made), "table"),
            version=about["data version"],
            released=about["released"],
            today=occasion.today.isoformat(),
            missing=missing + ("\n" if missing else ""),
            sources=SOURCES,
            licence=about["licence"],
            list="\n\n".join(_entry(one) for one in made),
        ).rstrip()
        + "\n"
    )


def _entry(made: Dataset) -> str:
    about = made.about
    said = [about.get("shows", ""), f"Filters: {about['filters']}.", about.get("counting rule", "")]
    rows = f"`tables/{made.stem}.csv`, {counted(len(made.rows), 'row')}."
    return "\n\n".join([f"## {about['title']}", rows, *(words for words in said if words)])


def _descriptor(made: Mapping[str, Dataset], occasion: Occasion) -> dict[str, Any]:
    about = next(iter(made.values())).about
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": slug(f"flankwatch {occasion.title}", 60),
        "title": occasion.title,
        "version": about["data version"],
        "created": f"{about['released']}T00:00:00Z",
        "licenses": [LICENCE],
        **({"homepage": occasion.address} if occasion.address else {}),
        "resources": [_resource(stem, one) for stem, one in made.items()],
    }


def _resource(stem: str, made: Dataset) -> dict[str, Any]:
    return {
        "name": slug(stem.removeprefix("flankwatch-"), 120),
        "title": made.about["title"],
        "description": f"{made.about.get('shows', '')} Filters: {made.about['filters']}.".strip(),
        "path": f"tables/{stem}.csv",
        "type": "table",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": {"fields": [_field(one) for one in made.columns], "missingValues": [""]},
    }


def _field(one: ColumnMeaning) -> dict[str, str]:
    kind = _TYPES.get(one.kind, "string")
    return {"name": one.name, "type": kind, "title": one.heading, "description": one.meaning}
