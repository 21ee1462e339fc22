"""Pages as HTML, by templates in which every text is escaped."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from dashboard.exhibits.words.link_preview import POSTED, Preview
from dashboard.export.caption import LICENCE
from dashboard.frames import Release
from dashboard.publish.page_parts.parts import Link, Page
from dashboard.wording import iso, unparted

TEMPLATES = Path(__file__).with_name("templates")

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src data:; base-uri 'none'; form-action 'none'"
)
"""Nothing from elsewhere, nothing inline; Plotly gets an empty base map from a `data:` address."""


@dataclass(frozen=True)
class Frame:
    """What all pages of a site have in common.

    Attributes
    ----------
    release : Release
        Version and date of the data.
    assets : mapping of str to str
        Files of looks and behaviour by their plain names, from the root of the site.
    sections : tuple of (str, tuple of Link)
        The navigation.
    address : str
        Where readers reach the root of the site, `/` at its end; empty where nobody has said so.
    picture : str
        The picture for posting of pages without one of their own.
    picture_words : str
        What it shows: the same whatever the data, for each page has it.
    """

    release: Release
    assets: Mapping[str, str]
    sections: tuple[tuple[str, tuple[Link, ...]], ...]
    address: str = ""
    picture: str = ""
    picture_words: str = ""

    @property
    def version_path(self) -> str:
        """Folder of the frozen site of this version, from the root of the one that is updated."""
        return f"v/{self.release.version}/"


class Templates:
    """Sets pages."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._made = _environment()
        self._made.globals.update(
            frame=frame, policy=POLICY, licence=LICENCE, released=iso(frame.release.created)
        )

    def html(self, page: Page, **more: object) -> tuple[bytes, bytes]:
        """Return a page as it is updated, and as it is frozen, UTF-8.

        The frozen one stands two folders below; it says which version it is, and leads to the other.
        """
        root = page.root
        text = self._made.get_template(page.template).render(
            page=page,
            root=root,
            said=self._said(page),
            there=lambda href: href if href.startswith(("http://", "https://", "#")) else root + href,
            linked_data=_data_block(page.linked_data) if page.linked_data else "",
            **more,
        )
        notice, version = (
            self._made.get_template(name).render(page=page, root=root)
            for name in ("notice.html", "version.html")
        )
        text = text.replace(_BELOW_IN_TEXT, _BELOW)
        updated = text.replace(_NOTICE, "").replace(_VERSION, version).replace(_BELOW, "")
        frozen = text.replace(_NOTICE, notice).replace(_VERSION, "").replace(_BELOW, self._frame.version_path)
        return updated.encode("utf-8"), frozen.encode("utf-8")

    def _said(self, page: Page) -> Preview:
        """Return what a link to a page says where it is posted."""
        below, frame = page.path.removesuffix("index.html"), self._frame
        picture, shows = frame.picture, frame.picture_words
        if page.picture:
            picture, shows = page.picture, page.picture_words
        root = frame.address
        # Of a frozen page a link and its picture stay as they are; for searches it is the page of today.
        there = f"{root}{_BELOW_IN_TEXT}" if root else ""
        return Preview(
            page.title,
            page.lead,
            f"{root}{below}" if root else "",
            f"{there or page.root}{picture}" if picture else "",
            shows,
            POSTED,
            f"{there}{below}" if root else "",
        )


def head(said: Preview) -> str:
    """Return what a link says where it is posted, as elements of the head of a page."""
    return _alone().render(said=said)


@cache
def _alone() -> Template:
    return _environment().get_template("link_preview.html")


def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # else each of thousands of pages looks whether a template has changed
    )
    made.filters["unparted"] = unparted
    return made


_NOTICE, _VERSION, _BELOW = "<!-- frozen -->", "<!-- updated -->", "<!-- below -->"
"""Where a frozen page says what it is, where one that is updated leads to it, and where an address has the
folder of the frozen site; a text of a page is escaped."""

_BELOW_IN_TEXT = "\ufdd0"
"""Stands for the last of them in what is escaped: no sign of any text."""


def _data_block(said: Mapping[str, Any]) -> str:
    """Return JSON that cannot end the element it stands in."""
    text = json.dumps(said, ensure_ascii=False, indent=1)
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")
