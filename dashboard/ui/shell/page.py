"""What every page starts from: the data, the reader's choice, and the results shared for both."""

from collections.abc import Callable, Container, Hashable
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard import schema
from dashboard.selection import Selection
from dashboard.ui.shell import cache, filters
from dashboard.ui.shell.cache import Frames, Release

Result = TypeVar("Result")


@dataclass(frozen=True)
class Page:
    """The data and the reader's choice.

    Attributes
    ----------
    whole, chosen : Frames
        All rows, and those that the filters let pass.
    selection : Selection
        The reader's choice.
    """

    whole: Frames
    chosen: Frames
    selection: Selection

    @property
    def release(self) -> Release:
        """Version and date of the data."""
        return self.whole.release

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """All rows of each table of the schema, by its name."""
        return {table.name: getattr(self.whole, table.name) for table in schema.TABLES}

    def kept(self, name: Hashable, make: Callable[[], Result]) -> Result:
        """Return what `make` yields, made once for these data, this choice and this name."""
        return cache.kept(self.whole.digest, self.selection, name, make)

    def link(self, **more: str) -> str:
        """Return the address that shows exactly this page, with the choices made on it."""
        parts = (filters.query(self.selection, **more), _on_page(more))
        query = "&".join(part for part in parts if part)
        return f"{address()}?{query}" if query else address()


def shape_addresses(page: Page) -> dict[str, str]:
    """Return the address of each boundary file by its name without ending; it changes with the content."""
    base = str(st.get_option("server.baseUrlPath")).strip("/")
    root = f"/{base}/shapes" if base else "/shapes"
    return {
        name.removesuffix(".geojson"): f"{root}/{name}?v={digest}"
        for name, digest in page.whole.shapes.items()
    }


def page() -> Page:
    """Return the data in use and the reader's choice."""
    whole, selection = cache.in_use(), filters.chosen()
    chosen = cache.kept(whole.digest, selection, "chosen", lambda: selection.apply(whole))
    return Page(whole, chosen, selection)


def _on_page(besides: Container[str]) -> str:
    """Return what the address holds for the widgets of the page itself, filters and `besides` left out."""
    kept = [
        name
        for name in st.query_params
        if name in st.session_state and name not in besides and name not in filters.KEYS.values()
    ]
    return urlencode([(name, value) for name in kept for value in st.query_params.get_all(name)])


def address() -> str:
    """Return the address of the page without its query."""
    return (st.context.url or "").partition("?")[0]
