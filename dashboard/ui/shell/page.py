"""What every page starts from: the data, the reader's choice, and the results shared for both."""

from collections.abc import Callable, Container
from dataclasses import dataclass
from typing import TypeVar
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from dashboard import schema
from dashboard.analysis.sized_register import SizedRegister
from dashboard.exhibits.extract import Extract
from dashboard.export.citations import public_address
from dashboard.selection import Selection
from dashboard.ui.shell import cache
from dashboard.ui.shell.cache import Frames, Release
from dashboard.ui.shell.choosing import filters

Result = TypeVar("Result")


@dataclass(frozen=True)
class Page:
    """The data and the reader's choice, as one page shows them.

    Attributes
    ----------
    extract : Extract
        The data and the choice.
    """

    extract: Extract

    @property
    def register(self) -> Frames:
        """All rows."""
        return self.extract.register

    @property
    def filtered(self) -> Frames:
        """The rows that the filters let pass."""
        return self.extract.filtered

    @property
    def sized(self) -> SizedRegister:
        """The exercises that the filters let pass, with their sizes."""
        return self.extract.sized

    @property
    def selection(self) -> Selection:
        """The reader's choice."""
        return self.extract.selection

    @property
    def release(self) -> Release:
        """Version and date of the data."""
        return self.register.release

    @property
    def tables(self) -> dict[str, pd.DataFrame]:
        """All rows of each table of the schema, by its name."""
        return {table.name: getattr(self.register, table.name) for table in schema.TABLES}

    def result(self, function: Callable[..., Result], *options: object) -> Result:
        """Return what a function gives for these data and this choice; see `Extract.result`."""
        return self.extract.result(function, *options)

    def link(self, **more: str) -> str:
        """Return the address that shows exactly this page, with the choices made on it."""
        parts = (filters.query(self.selection, **more), _on_page(more))
        query = "&".join(part for part in parts if part)
        return f"{address()}?{query}" if query else address()


def page() -> Page:
    """Return the data in use and the reader's choice."""
    return Page(extract(filters.chosen()))


def extract(selection: Selection) -> Extract:
    """Return the data in use under a selection."""
    base = str(st.get_option("server.baseUrlPath")).strip("/")
    root = f"/{base}/shapes" if base else "/shapes"
    return Extract(cache.in_use(), selection, shapes_root=root, memo=cache.memo())


def _on_page(besides: Container[str]) -> str:
    """Return what the address holds for the widgets of the page itself, filters and `besides` left out."""
    kept = [
        name
        for name in st.query_params
        if name in st.session_state and name not in besides and name not in filters.KEYS.values()
    ]
    return urlencode([(name, value) for name in kept for value in st.query_params.get_all(name)])


def address() -> str:
    """Return the address of the page without its query, as readers elsewhere reach it."""
    here = (st.context.url or "").partition("?")[0]
    return public_address.seen_from_outside(here, str(st.get_option("server.baseUrlPath")))
