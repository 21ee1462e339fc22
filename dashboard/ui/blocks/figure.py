"""An exhibit on a page: its finding, its filters, the chart, downloads, method, table and documents."""

import re
from collections.abc import Callable

import streamlit as st

from dashboard.exhibits.catalogue import CATALOGUE, exhibit, warning
from dashboard.exhibits.entry import Opens
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.words.quotes import quote
from dashboard.export.caption import Caption, caption_of
from dashboard.export.pictures import dark
from dashboard.ui.blocks import data_table, holds
from dashboard.ui.blocks.export_bar import export_bar
from dashboard.ui.shell import chart, notices, once, record_links, shown_here
from dashboard.ui.shell.around import phone
from dashboard.ui.shell.around.contents import anchor
from dashboard.ui.shell.markdown import headline, plain
from dashboard.ui.shell.page import Page
from dashboard.wording import counted

_SENTENCE = re.compile(r"(?<=\.) (?=[A-Z0-9])")
"""Between two sentences of a counting rule."""


def show(
    page: Page,
    name: str,
    *,
    key: str = "",
    on_select: Callable[[], None] | None = None,
    box: bool = False,
    words_below: bool = False,
    **options: object,
) -> Exhibit:
    """Show an exhibit of the catalogue and return it.

    Parameters
    ----------
    page : Page
        The data and the reader's choice.
    name : str
        A name of the catalogue.
    key : str
        Key of the chart, where one page shows an exhibit more than once; its name otherwise.
    on_select : callable, optional
        Called when the reader chooses marks, in place of what the catalogue says that a click opens; what
        was chosen is told by `chart.points`.
    box : bool
        Whether the reader chooses with a box, drawn by a drag; else a click chooses and a drag moves.
    words_below : bool
        Whether what is drawn is said below the chart, so that the chart stands high on the page.
    **options : object
        Options of the exhibit.
    """
    shown = exhibit(page.extract, name, **options)
    with st.container():
        draw(page, shown, key or name, on_select, box=box, words_below=words_below)
    return shown


def draw(
    page: Page,
    shown: Exhibit,
    key: str,
    on_select: Callable[[], None] | None = None,
    *,
    box: bool = False,
    words_below: bool = False,
) -> None:
    """Show an exhibit that has been made; parameters as for `show`."""
    if shown.lacks_maps:
        notices.no_map(shown.extract.register.map_faults)
        return
    if shown.figure is None:
        notices.empty(key, shown.data.noun, shown.chosen_filters)
        return
    if not shown.data.outside:  # a page's tables are handed out together under the licence of the register
        shown_here.add(shown)
    caption, quoted = shown.extract.result(_words, shown)
    _head(shown, key, with_words=not words_below)
    opens = on_select or _opening(shown, key)
    chart.draw(drawn(shown, "box" if box else "points" if opens else ""), key, opens)
    if words_below:
        st.caption(plain(shown.subtitle))
    in_note = phone.is_short()
    if shown.data.rule and not in_note:
        counting(shown.data.rule)
    holds.line(shown, key)
    export_bar(key, caption, shown, page.link(), quoted, shown.data.rule if in_note else "")
    _behind(shown, key)


def counting(rule: str) -> None:
    """Print what of a counting rule the page has not said yet; nothing where it has said all of it."""
    sentences = _SENTENCE.split(rule)
    new = [words for words in sentences if once.first(words)]
    if not new:
        return
    rest = [] if len(new) == len(sentences) else ["The rest is counted as for the figures above."]
    st.caption(f"How it is counted: {plain(' '.join([*new, *rest]))}", help=plain(rule) if rest else None)


def drawn(shown: Exhibit, select: chart.Select) -> bytes:
    """Return the figure of an exhibit as the browser gets it, in the colours of the reader's theme."""
    is_dark = st.context.theme.type == "dark"
    return shown.extract.result(_content, shown, select, is_dark)


def _words(extract: Extract, shown: Exhibit) -> tuple[Caption, str]:
    """Return what a picture of an exhibit carries, and its sentence to quote, empty where it has none."""
    del extract  # the exhibit's own
    said = quote(shown)
    return caption_of(shown), said.sentence if said else ""


def _content(extract: Extract, shown: Exhibit, select: chart.Select, is_dark: bool) -> bytes:
    del extract  # the exhibit's own
    figure = dark.twin(shown.figure) if is_dark else shown.figure
    return chart.content(figure, shown.summary, select)


def _head(shown: Exhibit, key: str, *, with_words: bool) -> None:
    # The finding changes with the data; the name of the chart stays, so links lead to that.
    st.header(headline(shown.title), anchor=anchor(key))
    # One place whether or not there is a word to say, so that what follows is not drawn anew when there is.
    doubt, warned = st.empty(), warning(shown)
    if warned:
        doubt.markdown(f":material/balance: **{plain(warned)}.**")
    if with_words:
        st.caption(plain(shown.subtitle))
    filters = st.empty()
    if shown.filters:
        filters.caption(f":material/filter_alt: {plain(shown.filters)}")


def _opening(shown: Exhibit, key: str) -> Callable[[], None] | None:
    """Return the callback that opens what a clicked mark stands for, by the word of the catalogue."""
    opens = CATALOGUE[shown.name].opens if shown.name in CATALOGUE else Opens.NOTHING
    if opens is Opens.RECORD:
        return record_links.on_click(key)
    return record_links.on_place(key, shown.data.table) if opens is Opens.PLACE else None


def _behind(shown: Exhibit, key: str) -> None:
    """Offer the rows drawn and the documents behind them; both are built when the reader opens them."""
    name = f"Table and {counted(len(shown.documents), 'source')}"
    box = st.expander(name, key=f"{key}-behind", on_change="rerun")
    if not box.open:
        return
    with box:
        data_table.show(
            shown.data.table,
            shown.extract.register.sources,
            key=f"{key}-table",
            alt=f"The {shown.data.noun} that the figure shows",
            columns=shown.data.columns,
        )
        data_table.documents(shown.documents, key=f"{key}-documents")
