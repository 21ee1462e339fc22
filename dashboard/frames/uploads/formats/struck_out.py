"""Cells that are struck out in a workbook: its author took them back, and no reader of cells says so."""

from collections.abc import Collection
from dataclasses import dataclass, field

from dashboard.frames.uploads.formats import xml_tree

SHOWN = 12
"""Rows that are named."""


@dataclass
class _Styles:
    """Goes through the styles of an XLSX workbook: fonts, then the styles of cells, which name a font."""

    within: str = ""
    fonts: list[bool] = field(default_factory=list)
    cells: list[bool] = field(default_factory=list)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if tag in ("fonts", "cellXfs"):
            self.within = tag
        elif tag == "font" and self.within == "fonts":
            self.fonts.append(False)
        elif tag == "strike" and self.within == "fonts":
            self.fonts[-1] = attributes.get("val", "1") in ("1", "true")
        elif tag == "xf" and self.within == "cellXfs":
            font = int(attributes.get("fontId", "0"))
            self.cells.append(font < len(self.fonts) and self.fonts[font])

    def end(self, tag: str) -> None:
        self.within = "" if tag == self.within else self.within


def of_styles(styles: bytes) -> frozenset[str]:
    """Return the numbers of the styles of cells in an XLSX workbook that strike out.

    Raises
    ------
    Refused
        Where the styles are no sound XML.
    """
    found = _Styles()
    xml_tree.events(styles, found.start, found.end, lambda _: None)
    return frozenset(str(at) for at, is_struck in enumerate(found.cells) if is_struck)


@dataclass
class OpenDocument:
    """What the styles of an ODS workbook say of the look of cells, parts of their text, and sheets."""

    struck: set[str] = field(default_factory=set)
    raised: set[str] = field(default_factory=set)
    unseen: set[str] = field(default_factory=set)
    at: str = ""

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take in what an element says of a style."""
        if tag == "style":
            self.at = attributes.get("name", "")
        elif tag == "text-properties":
            if attributes.get("text-line-through-style", "none") != "none":
                self.struck.add(self.at)
            if attributes.get("text-position", "").startswith("super"):
                self.raised.add(self.at)
        elif tag == "table-properties" and attributes.get("display") == "false":
            self.unseen.add(self.at)


def notes(rows: Collection[int]) -> list[str]:
    """Say which rows of a sheet have cells that are struck out; numbers as the sheet counts them."""
    if not rows:
        return []
    named = ", ".join(map(str, sorted(rows)[:SHOWN]))
    more = f" and {len(rows) - SHOWN:,} more" if len(rows) > SHOWN else ""
    return [f"Rows with cells struck out in the sheet, read all the same: {named}{more}."]
