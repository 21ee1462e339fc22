"""Figures of the twin: the words of each for a page, and its files in a folder of its own."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from dashboard import sources
from dashboard.analysis.kit.method import HEADINGS
from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.exhibits.entry import Opens
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.words.quotes import quote
from dashboard.export.caption import caption_of
from dashboard.export.evidence.statement import Statement, statement_of
from dashboard.export.tables import writers
from dashboard.export.tables.dataset import dataset_of
from dashboard.frames.versions import Key, Line
from dashboard.publish import addresses
from dashboard.publish.figures.drawings import Drawings, size_of
from dashboard.publish.page_parts.parts import Figure, Table
from dashboard.publish.page_parts.tables import Tables
from dashboard.publish.tracing.reads import note_untold
from dashboard.selection import Selection

CHART, PICTURE, DRAWING, METADATA = "chart.svg", "picture.png", "figure.js", "metadata.json"

TABLES = ("csv", "json", "xlsx")
"""Files of the rows behind a figure."""

MOST_ROWS = 25
"""Rows of a figure's table on a page among others; the page of the figure has all."""


Choice = tuple[Selection, tuple[str, ...]]
"""Filters, and what is chosen by them in words."""


@dataclass(frozen=True)
class MadeFigure:
    """An exhibit, and its words for a page."""

    shown: Exhibit
    figure: Figure


class Figures:
    """Makes figures of one extract, each once, with their files.

    Parameters
    ----------
    extract : Extract
        The register under no filter.
    tables : Tables
        Makes tables to read.
    drawings : Drawings
        Draws.
    folder : pathlib.Path
        Root of the site that is built.
    released : mapping
        Digests of the records of the data, see `frames.digests.stored`.
    """

    def __init__(
        self,
        extract: Extract,
        tables: Tables,
        drawings: Drawings,
        folder: Path,
        released: Mapping[Key, Line],
    ) -> None:
        self._extract, self._tables, self._drawings = extract, tables, drawings
        self._folder, self._released = folder, released
        self.made: dict[str, MadeFigure] = {}
        self._whole: dict[str, Table] = {}

    def one(self, name: str, *chosen: str, **options: object) -> Figure:
        """Return a figure, with all its files written.

        Parameters
        ----------
        name : str
            A name of the catalogue.
        *chosen : str
            What it is of, in words for its address.
        **options : object
            Options of the exhibit.
        """
        folder = addresses.figure(name, *chosen)
        if folder in self.made:
            note_untold()  # what was read for it was read by another page
            return self.made[folder].figure
        return self._add(exhibit(self._extract, name, **options), folder)

    def under(self, choices: Sequence[Choice], name: str) -> Figure:
        """Return a figure as filters leave it, or the same one of fewer filters, which its own page writes.

        What filters leave has no picture for posting: there are thousands, and its chart stands as SVG.

        Parameters
        ----------
        choices : sequence of (Selection, tuple of str)
            Each part of the filters with its words for an address: first no filter, at last all of them.
        name : str
            A name of the catalogue.
        """
        *fewer, (selection, chosen) = choices
        whole = exhibit(self._extract, name)
        for some, words in fewer:
            if whole.is_same_under(selection, some):
                other = exhibit(self._extract.choosing(some), name)
                return self._view(other, addresses.figure(name, *words), is_whole=not words)
        shown = exhibit(self._extract.choosing(selection), name)
        return self._add(shown, addresses.figure(name, *chosen), is_whole=False)

    def files(self, one: "MadeFigure") -> tuple[str, ...]:
        """Return the files of a figure, from the root of the site."""
        folder = one.figure.folder
        if not one.figure.is_drawn:
            return ()
        data = tuple(f"data.{form}" for form in TABLES)
        names = ("index.html", "embed.html", *data, METADATA, DRAWING, CHART)
        return (*(folder + name for name in names), *filter(None, [one.figure.picture]))

    def whole_table(self, folder: str) -> Table:
        """Return the table of a figure with all its rows."""
        if folder not in self._whole:
            shown, table = self.made[folder].shown, self.made[folder].figure.table
            if table.more:
                table = self._tables.read(shown.data.table, _caption(shown), shown.data.columns)
            self._whole[folder] = table
        return self._whole[folder]

    def _add(self, shown: Exhibit, folder: str, *, is_whole: bool = True) -> Figure:
        made = self.made[folder] = MadeFigure(shown, self._view(shown, folder, is_whole=is_whole))
        if shown.figure is not None:
            self._write(shown, made.figure)
        return made.figure

    def _view(self, shown: Exhibit, folder: str, *, is_whole: bool = True) -> Figure:
        said, caption = quote(shown), caption_of(shown)
        width, height = size_of(shown)
        more = "The page of the figure and its CSV hold all."
        return Figure(
            name=shown.name,
            folder=folder,
            title=shown.title or _nothing(shown),
            subtitle=caption.subtitle,
            summary=shown.summary,
            filters=shown.filters,
            rule=shown.data.rule,
            source=f"{sources.credit(shown.documents, leading=shown.leading)}.",
            note=shown.note,
            quote=said.sentence if said else "",
            digest=shown.digest,
            method=tuple((head, getattr(shown.method, name)) for name, head in HEADINGS.items()),
            version=caption.release_line,
            stem=caption.stem,
            width=width,
            height=height,
            opens_record=CATALOGUE[shown.name].opens is Opens.RECORD,
            table=self._tables.read(shown.data.table, _caption(shown), shown.data.columns, MOST_ROWS, more),
            documents=self._tables.documents([one.source_id for one in shown.documents]),
            is_drawn=shown.figure is not None,
            picture=folder + PICTURE if is_whole and shown.figure is not None else "",
        )

    def _write(self, shown: Exhibit, figure: Figure) -> None:
        folder, picture = figure.folder, figure.picture
        target = self._folder / folder
        target.mkdir(parents=True, exist_ok=True)
        rows = dataset_of(shown)
        for form in TABLES:
            (target / f"data.{form}").write_bytes(writers.WRITERS[form].write(rows, shown))
        statement = statement_of(shown, self._released)
        (target / METADATA).write_bytes(_metadata(shown, statement, has_picture=bool(picture)))
        (target / DRAWING).write_text(_drawing(shown, folder), "utf-8")
        self._drawings.chart(folder + CHART, shown)
        if picture:
            self._drawings.posted(picture, folder + CHART, shown)


def _nothing(shown: Exhibit) -> str:
    if shown.filters:
        return f"No {shown.data.noun} match these filters: {shown.filters}."
    return f"There are no {shown.data.noun} on record."


def _caption(shown: Exhibit) -> str:
    return f"The {shown.data.noun} that the figure shows"


def _metadata(shown: Exhibit, statement: Statement, *, has_picture: bool) -> bytes:
    files = [*(f"data.{form}" for form in TABLES), CHART, *([PICTURE] if has_picture else [])]
    said = asdict(statement) | {
        "rule": shown.data.rule,
        "method": asdict(shown.method),
        "documents": [asdict(one) for one in shown.documents],
        "files": files,
    }
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _drawing(shown: Exhibit, folder: str) -> str:
    """Return the figure as a script, which a page may load where it may read no file: from a memory stick."""
    figure = json.loads(shown.drawing)
    layout = {name: value for name, value in figure["layout"].items() if name != "template"}
    drawn = json.dumps({"data": figure["data"], "layout": layout}, ensure_ascii=True, separators=(",", ":"))
    return f"flankwatch.figure({json.dumps(folder)},{drawn});\n"
