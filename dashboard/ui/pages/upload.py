"""Bring your own list: a file read in memory, its columns named, joins the register for this session."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard.schema import codes
from dashboard.ui.shell import cache
from dashboard.ui.shell.cache import Fault, Frames, Mapping, Own, Refused, Sheet
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page

KEY = "own-file"

MOST = 50
"""Faulty rows told one by one."""

NONE = ""
"""Choice of a column where the list has none."""

FIELDS = {
    "name": "Name",
    "series": "Series",
    "hosts": "Host states",
    "start_year": "Start: year",
    "start_month": "Start: month",
    "start_day": "Start: day",
    "end_year": "End: year",
    "end_month": "End: month",
    "end_day": "End: day",
    "start": "Start, if in one column",
    "end": "End, if in one column",
    "lat": "Latitude",
    "lon": "Longitude",
    "size": "Troops",
}
"""Parts of a mapping in the order of the form; a year of its own goes before a date in one column."""

PER_ROW = 3

WHAT_IT_IS = (
    "A CSV file in UTF-8, up to {megabytes} MB and {rows} rows: exercises or claims under the column names "
    "of those tables, or any list of exercises, whose columns you name. It is read in memory, joins the "
    "register for you alone until you close or reload the page, and is never written to a disk nor kept for "
    "anybody else. All of its rows are called *Yours*, and every chart, picture and file made with them "
    "says so."
)


def section(page: Page) -> None:
    """Draw the part of the data page where a reader brings a list of exercises or claims."""
    st.header("Bring your own list", anchor=False)
    megabytes, rows = cache.LARGEST_BYTES // 10**6, f"{cache.MOST_ROWS:,}"
    st.markdown(WHAT_IT_IS.format(megabytes=megabytes, rows=rows))
    theirs = cache.own()
    if theirs is not None:
        _joined(theirs)
        return
    file = st.file_uploader("CSV file", key=KEY, max_upload_size=megabytes)
    if file is None:
        return
    try:
        sheet = cache.read_sheet(file.name, file.getvalue())
        _form(sheet, page.register)
    except Refused as refusal:
        st.error(plain(refusal))


def _joined(theirs: Own) -> None:
    """Say what has joined and what was left out, and offer to take it away."""
    st.success(plain(f"{theirs.name}: {theirs.what} of {theirs.read:,} rows have joined, for this session."))
    for note in theirs.notes:
        st.markdown(f"- {plain(note)}")
    faulty(theirs.faults)
    st.button("Take the list away", key="own-away", on_click=cache.bring, args=(None,))


def faulty(faults: Sequence[Fault]) -> None:
    """List the rows that were left out, the first of them one by one."""
    if not faults:
        return
    rows = len({fault.row for fault in faults})
    more = f" The first {MOST} faults of {len(faults):,}:" if len(faults) > MOST else ""
    st.warning(plain(f"{rows:,} {'row was' if rows == 1 else 'rows were'} left out.{more}"))
    st.markdown("\n".join(f"- {plain(fault)}" for fault in faults[:MOST]))
    if len(faults) > MOST:
        st.caption(f"and {len(faults) - MOST:,} more")


def _form(sheet: Sheet, register: Frames) -> None:
    table = cache.table_of(sheet)
    if table is not None:
        theirs = cache.published(sheet, table, register)
        words = (
            f"{len(sheet.cells):,} rows under the columns of the table {table.name}; {theirs.what} are sound."
        )
        st.markdown(plain(words))
        _join(
            lambda: theirs, ready=any(len(rows) for name, rows in theirs.tables.items() if name != "sources")
        )
        faulty(theirs.faults)
        return
    columns = [str(name) for name in sheet.cells.columns]
    st.markdown(plain(f"{len(sheet.cells):,} rows. Which column holds what?"))
    mapping = _mapping(columns)
    _join(lambda: cache.mapped(sheet, mapping), ready=bool(mapping.start or mapping.start_year))


def _join(make: Callable[[], Own], *, ready: bool) -> None:
    """Offer to let the list join; without a start of its exercises there is nothing to join."""
    st.button(
        "Join the register for this session",
        key="own-join",
        type="primary",
        disabled=not ready,
        on_click=lambda: cache.bring(make()),
    )


def _mapping(columns: list[str]) -> Mapping:
    """Let the reader name the columns; what their names suggest stands there already."""
    guessed = cache.guess(columns)
    options = [NONE, *columns]
    chosen: dict[str, str] = {}
    fields = list(FIELDS.items())
    for first in range(0, len(fields), PER_ROW):
        places = st.columns(PER_ROW)
        for place, (name, label) in zip(places, fields[first : first + PER_ROW], strict=False):
            picked = place.selectbox(
                label,
                options,
                index=options.index(getattr(guessed, name)),
                key=f"own-{name}",
                format_func=lambda column: column or "none",
            )
            chosen[name] = picked or NONE
    left, right = st.columns(2)
    side = left.selectbox(
        "All of them were organised by",
        list(codes.SIDES),
        index=list(codes.SIDES).index("national"),
        key="own-side",
        format_func=lambda code: codes.SIDES[code],
    )
    said = right.selectbox(
        "The troops are",
        list(cache.SIZE_BY),
        key="own-size-by",
        format_func=lambda code: cache.SIZE_BY[code],
        help="Your figures are graded F6, for nobody here can judge them: an estimate then shows in the "
        "range of claims alone.",
    )
    return Mapping(**chosen, side=side or "national", size_by=said or "organiser")
