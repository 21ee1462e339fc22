"""What a page of the twin is made of, as plain values that the templates set."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Self

LONG_TEXT, SOME_TEXT = 60, 22
"""Letters from which on a cell needs a wide column, or one of middle width: narrower, it takes five lines."""


Tags = tuple[tuple[str, str], ...]
"""What something is narrowed by: the name of a choice, and the codes of its options with a blank between."""


def anchor_of(figure: str) -> str:
    """Return the name of the part of a page that a figure begins, by its name in the catalogue."""
    return f"to-{figure}"


@dataclass(frozen=True)
class Link:
    """Words that lead somewhere: to a file of the twin, from its root, or into the web; empty for nowhere."""

    text: str
    href: str = ""
    note: str = ""
    tags: Tags = ()


@dataclass(frozen=True)
class Option:
    """One option of a choice: its code in tags, its words, and its page from the root of the twin."""

    code: str
    label: str
    href: str = ""


@dataclass(frozen=True)
class Choice:
    """One thing by which rows are narrowed: its name in addresses and tags, its title, its options."""

    name: str
    title: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Narrowing:
    """By what the links of a page are narrowed.

    Attributes
    ----------
    one, several : str
        What a row is.
    choices : tuple of Choice
        By what.
    figures : str
        The page with figures of them, from the root of the twin; empty for none.
    note : str
        What they cannot be narrowed by; may be empty.
    """

    one: str
    several: str
    choices: tuple[Choice, ...]
    figures: str = ""
    note: str = ""


@dataclass(frozen=True)
class Way:
    """A page that shows the same under another option of a filter, or under none; `is_here` for this one."""

    text: str
    href: str
    is_here: bool = False


@dataclass(frozen=True)
class Ways:
    """The options of a filter, each with its page."""

    title: str
    options: tuple[Way, ...]


@dataclass(frozen=True)
class Cell:
    """One cell of a table: links, or one that leads nowhere; a number stands to the right."""

    links: tuple[Link, ...]
    is_number: bool = False

    @property
    def kind(self) -> str:
        """What its column is like: `number`, `long`, `some` for a text of middle length, or empty."""
        letters = len(", ".join(one.text for one in self.links))
        if self.is_number:
            return "number"
        return "long" if letters > LONG_TEXT else "some" if letters > SOME_TEXT else ""


@dataclass(frozen=True)
class Row:
    """One row: its cells, and the name under which others link to it."""

    cells: tuple[Cell, ...]
    anchor: str = ""


@dataclass(frozen=True)
class Table:
    """A table for reading.

    Attributes
    ----------
    caption : str
        What it holds.
    heads : tuple of str
        Names of the columns.
    rows : tuple of Row
        Its rows.
    more : str
        What is said of rows that are left out; empty where none is.
    """

    caption: str
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    more: str = ""


@dataclass(frozen=True)
class Section:
    """A heading with sentences, links and a table, each of which may be missing."""

    heading: str
    anchor: str = ""
    sentences: tuple[str, ...] = ()
    items: tuple[Link, ...] = ()
    table: Table | None = None
    quote: str = ""


@dataclass(frozen=True)
class Figure:
    """A figure with all that stands around it.

    Attributes
    ----------
    name, folder : str
        Name of the exhibit, and the folder of its files from the root of the twin.
    title, subtitle, summary, filters, rule, source, note, quote, digest : str
        Words of the exhibit.
    method : tuple of (str, str)
        Its note on method: heading and words.
    version : str
        Version and date of the data in one line.
    stem : str
        Name under which its files are saved.
    width, height : int
        Pixels of the chart.
    opens_record : bool
        Whether a click on a mark opens a record.
    table : Table
        Its rows as far as a page has room.
    documents : tuple of Link
        The documents behind it.
    is_drawn : bool
        Whether there is anything to draw; else `title` says why not.
    picture : str
        Its picture for posting, from the root of the twin; empty where it has none.
    """

    name: str
    folder: str
    title: str
    subtitle: str
    summary: str
    filters: str
    rule: str
    source: str
    note: str
    quote: str
    digest: str
    method: tuple[tuple[str, str], ...]
    version: str
    stem: str
    width: int
    height: int
    opens_record: bool
    table: Table
    documents: tuple[Link, ...]
    is_drawn: bool = True
    picture: str = ""

    @property
    def anchor(self) -> str:
        """Name of the part of a page that it begins."""
        return anchor_of(self.name)

    @property
    def finding(self) -> str:
        """What its picture says, in a sentence or two: posts have room for some 400 letters of it."""
        return ". ".join(filter(None, (self.title, self.subtitle)))


@dataclass(frozen=True)
class Named:
    """A figure by its name in the catalogue, its folder and its title."""

    name: str
    folder: str
    title: str


@dataclass(frozen=True)
class Page:
    """One page of the twin.

    Attributes
    ----------
    path : str
        Its file, from the root of the twin.
    title, lead : str
        Its heading, and the sentence below it, which is its description too.
    parts : tuple of Section or Figure
        What stands on it, from top to bottom.
    kind : str
        What it is, in a word above its heading; empty for the pages of the navigation.
    template : str
        Which template sets it.
    words : tuple of Link
        Terms that it uses.
    picture : str
        Picture for posting, from the root of the twin; empty for none.
    picture_words : str
        What it shows.
    linked_data : mapping or None
        What it says to machines, as JSON-LD.
    is_listed : bool
        Whether search engines and the search of the twin find it.
    narrowing : Narrowing or None
        By what the links of all its sections are narrowed.
    ways : tuple of Ways
        The filters under which it has pages of their own.
    anywhere : str
        Root of the twin of a page that is shown at any address; empty where it has one of its own.
    """

    path: str
    title: str
    lead: str
    parts: tuple[Section | Figure, ...] = ()
    kind: str = ""
    template: str = "page.html"
    words: tuple[Link, ...] = ()
    picture: str = ""
    picture_words: str = ""
    linked_data: Mapping[str, Any] | None = None
    is_listed: bool = True
    narrowing: Narrowing | None = None
    ways: tuple[Ways, ...] = ()
    anywhere: str = ""

    @property
    def root(self) -> str:
        """The way from its folder to the root of the twin."""
        return self.anywhere or "../" * self.path.count("/")

    def posted_with(self, figures: Iterable[Figure]) -> Self:
        """Return it with the picture for posting of the first of some figures that has one."""
        found = next((one for one in figures if one.picture), None)
        return replace(self, picture=found.picture, picture_words=found.finding) if found else self

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures that are drawn."""
        return tuple(one for one in self.parts if isinstance(one, Figure) and one.is_drawn)
