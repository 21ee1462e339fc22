"""Tables on a page: columns named in words, codes as labels, a link to the source in each row."""

from collections.abc import Sequence
from statistics import median
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.elements.lib.column_types import ColumnConfig

from dashboard.analysis.kit import uploaded
from dashboard.export.column_words import heading
from dashboard.export.stem import stem
from dashboard.export.tables.readable import MISSING, NUMBERS, SOURCE, readable
from dashboard.schema import codes, kept
from dashboard.schema import columns as c
from dashboard.sources import Source
from dashboard.ui.blocks import csv_button, paper_table
from dashboard.ui.blocks.packed_table import packed
from dashboard.ui.shell import notices, record_links
from dashboard.ui.shell.around import phone, printing
from dashboard.ui.shell.around.contents import anchor
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page
from dashboard.wording import counted

_BESIDE = frozenset(beside for _, beside in NUMBERS.values())
NUMBER_HELP = "The number of the words beside it, to sort by; of a range its middle."

HOST_NAME = r"https?://(?:www\.)?([^/]+)"
"""What a link shows of its address."""
ARCHIVED = "archived copy"
"""What a link to one shows."""

LONG_TEXT, WIDE_PIXELS = 40, 240
"""Letters of the usual cell from which a column of text has a width of its own, so that it hides no other."""

SHORT_NAME, LETTER_PIXELS, BESIDE_PIXELS = 24, 8, 26
"""Letters up to which every name is shown whole, and the room of one and of what is beside them: by itself a
column is as wide as its first rows need."""

PHONE_NAME_PIXELS = 150
"""Room of the names on a phone, where they stand while the rest is moved: less than half of the screen."""

PHONE_FIRST_PIXELS = 220
"""Room of another first column there, which moves with the rest."""

ROW_PIXELS = 33
"""Height of a row at the size of letters of `.streamlit/config.toml`: a taller table ends in blank rows."""
MOST_ROWS, PHONE_ROWS = 12, 8
"""Rows shown before a table scrolls, and on a phone, where a finger on it does not move the page."""

OPENS_RECORD = "Click a row's box to open the record of its exercise."


def show(
    table: pd.DataFrame,
    ledger: pd.DataFrame,
    *,
    key: str,
    alt: str,
    columns: Sequence[str] = (),
    rows: int | None = None,
    opens: bool = True,
) -> None:
    """Show a table for reading: search, sort, scroll; its last columns lead to the sources.

    Parameters
    ----------
    table : pandas.DataFrame
        Rows; `source_ids` or `source_id`, where there is one, becomes a link and a count.
    ledger : pandas.DataFrame
        Rows of the source table.
    key : str
        Name of the element.
    alt : str
        What the table holds, for readers who do not see it.
    columns : sequence of str
        Which columns to show, in this order; all if empty.
    rows : int, optional
        Rows shown before it scrolls; `MOST_ROWS` or `PHONE_ROWS` if not given.
    opens : bool
        Whether a row that names an exercise opens its record.
    """
    listed = uploaded.drawable(table, most=uploaded.MOST_LISTED)
    shown = kept.once(readable, listed, ledger, tuple(columns))
    if printing.whole_tables():
        paper_table.draw(shown, alt)
        unlisted(table, listed)
        return
    room_for_tools()
    opener = (
        record_links.on_row(key, listed[c.EXERCISE_ID])
        if opens and names_exercises(listed, columns)
        else None
    )
    st.dataframe(
        kept.once(packed, shown),
        key=key,
        alt=alt,
        hide_index=True,
        height=height(shown, rows),
        column_config=kept.once(config, shown, phone.is_phone()),
        placeholder=MISSING,
        on_select=opener or "ignore",
        selection_mode="single-row",
    )
    unlisted(table, listed)


def unlisted(table: pd.DataFrame, listed: pd.DataFrame) -> None:
    """Say which rows of a reader's own list a table leaves out, if any."""
    words = uploaded.unlisted_words(table, listed)
    if words:
        st.caption(plain(words))


def room_for_tools() -> None:
    """Keep what stands above a table off its tools, which on a touch screen always float there."""
    st.space("xsmall")


def height(rows: pd.DataFrame, most: int | None = None) -> int:
    """Return the height in pixels by which a table ends at its last row, or scrolls from so many rows on.

    Where it is not said how many, from `MOST_ROWS` on, or from `PHONE_ROWS`.
    """
    most = most or (PHONE_ROWS if phone.is_phone() else MOST_ROWS)
    return ROW_PIXELS * (min(len(rows), most) + 1) + 3


def names_exercises(table: pd.DataFrame, shown: Sequence[str]) -> bool:
    """Say whether the rows of a table stand for exercises by name, so that each has a record to open.

    Parameters
    ----------
    table : pandas.DataFrame
        The rows.
    shown : sequence of str
        Which of its columns are shown; all if empty.
    """
    return c.EXERCISE_ID in table.columns and c.NAME in (shown or table.columns)


def section(
    page: Page,
    key: str,
    title: str,
    rows: pd.DataFrame,
    columns: Sequence[str] = (),
    *,
    filters: str | None = None,
) -> None:
    """Show a table under a heading of its own, with its download; for `filters` see `download`."""
    st.header(title, anchor=anchor(key))
    if rows.empty:
        notices.no_rows()
        return
    if names_exercises(rows, columns):
        st.caption(OPENS_RECORD)
    show(rows, page.register.sources, key=key, alt=title, columns=columns)
    download(page, key, rows, filters)


def download(page: Page, key: str, rows: pd.DataFrame, filters: str | None = None) -> None:
    """Offer a table as CSV, named after the filters and the version of the data.

    Parameters
    ----------
    page : Page
        The page on which it stands.
    key : str
        Name of the table.
    rows : pandas.DataFrame
        The table.
    filters : str, optional
        The filters that act on it, in words; those of the page if not given.
    """
    acting = page.selection.describe_all() if filters is None else filters
    with st.container(horizontal=True):
        csv_button.draw(rows, f"{stem(key, (), acting, page.release.version)}.csv", key=f"{key}-csv")


def config(shown: pd.DataFrame, on_phone: bool | None = None) -> dict[str, ColumnConfig]:
    """Return how each column of a readable table is headed and written.

    Parameters
    ----------
    shown : pandas.DataFrame
        Result of `readable.readable`.
    on_phone : bool, optional
        Whether it is read on a phone, where what names its rows leaves room for what is beside it; as the
        reader's browser says, if not given. What is kept for all readers needs it.
    """
    on_phone = phone.is_phone() if on_phone is None else on_phone
    leading = c.NAME if c.NAME in shown.columns else next(iter(shown.columns), None)
    made = {
        str(name): _column(str(name), shown[name], on_phone=on_phone and name == leading)
        for name in shown.columns
    }
    if SOURCE in made:
        made[SOURCE] = st.column_config.LinkColumn("Source", display_text=HOST_NAME)
    return made


def addresses(shown: pd.DataFrame) -> dict[str, ColumnConfig]:
    """Return the link columns of a table that holds web addresses itself."""
    made = {
        c.URL: st.column_config.LinkColumn("Address", display_text=HOST_NAME),
        c.ARCHIVED_URL: st.column_config.LinkColumn(heading(c.ARCHIVED_URL), display_text=ARCHIVED),
    }
    return {name: column for name, column in made.items() if name in shown}


def documents(found: Sequence[Source], *, key: str) -> None:
    """Show documents with publisher, title, dates, address and, where any has one, archived copy."""
    rows = _listed(found)
    alt = f"{counted(len(rows), 'document')} behind the figures above"
    if printing.whole_tables():
        paper_table.draw(rows, alt)
        return
    st.dataframe(
        rows,
        key=key,
        alt=alt,
        hide_index=True,
        height=height(rows),
        placeholder=MISSING,
        column_config={
            SOURCE: st.column_config.LinkColumn("Address", display_text=HOST_NAME),
            heading(c.ARCHIVED_URL): st.column_config.LinkColumn(display_text=ARCHIVED),
        },
    )


def _listed(found: Sequence[Source]) -> pd.DataFrame:
    """Return documents as rows to read; archived copies have a column only where there is one."""
    rows = pd.DataFrame(
        {
            "Publisher": [one.published_by for one in found],
            "Via": [one.via or None for one in found],
            "Kind": [codes.PUBLISHER_KINDS.get(one.publisher_kind, one.publisher_kind) for one in found],
            "Title": [one.title or None for one in found],
            "Published": [one.published or None for one in found],
            "Read": [one.accessed or None for one in found],
            SOURCE: [one.url or None for one in found],
        }
    )
    if any(one.archived_url for one in found):
        rows[heading(c.ARCHIVED_URL)] = [one.archived_url or None for one in found]
    return rows


def _column(name: str, cells: "pd.Series[Any]", *, on_phone: bool) -> ColumnConfig:
    label = heading(name)
    if pd.api.types.is_datetime64_any_dtype(cells):
        return st.column_config.DateColumn(label, format="YYYY-MM-DD")
    if pd.api.types.is_bool_dtype(cells):
        return st.column_config.CheckboxColumn(label)
    if pd.api.types.is_numeric_dtype(cells):
        year = name in (c.YEAR, c.YEAR_STARTED)
        hint = NUMBER_HELP if name in _BESIDE else None
        return st.column_config.NumberColumn(label, format="%d" if year else "localized", help=hint)
    return st.column_config.TextColumn(
        label, width=_width(name, cells, on_phone=on_phone), pinned=name == c.NAME or None
    )


def _width(name: str, cells: "pd.Series[Any]", *, on_phone: bool) -> int | None:
    """Return how wide a column of text is, pixels; None where its first rows may say so."""
    letters = [len(str(cell)) for cell in cells.tolist() if not pd.isna(cell)]
    if not letters:
        return None
    room = PHONE_NAME_PIXELS if name == c.NAME else PHONE_FIRST_PIXELS
    if on_phone and max(letters) * LETTER_PIXELS + BESIDE_PIXELS > room:
        return room
    if name == c.NAME and 0 < max(letters) <= SHORT_NAME:
        return max(letters) * LETTER_PIXELS + BESIDE_PIXELS
    return WIDE_PIXELS if median(letters) > LONG_TEXT else None
