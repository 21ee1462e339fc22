"""Definitions, counting rules and provenance, beside the numbers that they are about."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from dashboard import schema, sources
from dashboard.exhibits.words.rules import SENTENCES, VERSION_RULE, citation_line
from dashboard.export.tables import readable
from dashboard.schema import codes, kept
from dashboard.schema import columns as c
from dashboard.ui.blocks import corrections, data_table
from dashboard.ui.shell.around import phone
from dashboard.ui.shell.around.contents import anchor
from dashboard.ui.shell.cache import Release
from dashboard.ui.shell.markdown import plain
from dashboard.ui.shell.page import Page
from dashboard.wording import counted, iso

LEDGER = (
    *("publisher", "via", "publisher_kind", "title", "published", "accessed", "rows", "where"),
    "url",
)

OURSELVES = (
    "*General knowledge of the compilers* is no document: it stands where no page was kept, above all for "
    "the coordinates of towns near which exercises were held, to two decimals. No size, date or claim of an "
    "exercise rests on it. *Via* names the mirror where a copy was read; its publisher stands before it."
)

CHANGED = (c.NAME, c.DECLARED_BEFORE, c.DECLARED, c.INDEPENDENT_BEFORE, c.INDEPENDENT)


def counting(rules: Mapping[str, str], rule: str) -> None:
    """Show how sizes are read and exercises counted.

    Parameters
    ----------
    rules : mapping of str to str
        `analysis.claims.basis_rules.RULES`.
    rule : str
        The count-once rule with what it leaves out now.
    """
    st.header("Definitions and counting rules", anchor=anchor("rules"))
    st.markdown("\n".join(f"- {plain(words)}" for words in (*rules.values(), rule, *SENTENCES)))


def grades() -> None:
    """Show the two scales by which each claim is graded."""
    st.header("Grades of a claim", anchor=anchor("grades"))
    left, right = st.columns(2)
    for place, name, scale in (
        (left, "Reliability of the source", codes.RELIABILITY),
        (right, "Credibility of the information", codes.CREDIBILITY),
    ):
        place.table(
            pd.DataFrame({"Grade": scale.keys(), name: scale.values()}),
            border="horizontal",
            hide_index=True,
            alt=name,
        )


def repeats(page: Page) -> None:
    """Say how many rows of the article's tables repeat an earlier one."""
    st.header("Duplicates found", anchor=anchor("repeats"))
    rows = [
        (schema.table(name).title, read, read - kept, kept)
        for name, (read, kept) in page.register.repeats.items()
    ]
    st.caption(
        "The article's tables are kept as it prints them. Rows that repeat an earlier one are counted "
        "and left out."
    )
    st.table(
        pd.DataFrame(rows, columns=["A row is", "Read", "Repeated", "Kept"]),
        border="horizontal",
        hide_index=True,
        alt="Rows read, repeated and kept of each table of the article",
    )


def ledger(page: Page, used: pd.DataFrame, sentence: str) -> None:
    """Show every document with how many rows rest on it.

    Parameters
    ----------
    page : Page
        The data, for their version.
    used : pandas.DataFrame
        Result of `analysis.source_usage.uses`.
    sentence : str
        Result of `analysis.source_usage.most_used`.
    """
    st.header("The ledger of documents", anchor=anchor("ledger"))
    st.caption(plain(sentence))
    st.caption(OURSELVES)
    shown = kept.once(_in_words, used)
    config = kept.once(data_table.config, shown, phone.is_phone())
    st.dataframe(
        shown,
        key="ledger",
        alt=f"Ledger of {counted(len(used), 'document')} with the rows that cite them",
        hide_index=True,
        placeholder=readable.MISSING,
        height=data_table.height(shown),
        column_config=config | data_table.addresses(shown),
    )
    data_table.download(page, "ledger", used, filters="")


def _in_words(used: pd.DataFrame) -> pd.DataFrame:
    """Return the rows of the ledger, with the names of publishers and without codes."""
    names = [sources.named(*cells) for cells in zip(used["publisher"], used["url"].fillna(""), strict=True)]
    renamed = used.rename(columns={"n": "rows"}).assign(
        publisher=[by for by, _ in names],
        via=[via or readable.MISSING for _, via in names],
        publisher_kind=used["publisher_kind"].map(codes.PUBLISHER_KINDS),
    )
    archived = [c.ARCHIVED_URL] if renamed[c.ARCHIVED_URL].notna().any() else []
    return renamed[[*LEDGER, *archived]]


def changes(page: Page, versions: pd.DataFrame) -> None:
    """Show what each version of the data brought, and the figures that were corrected, newest first."""
    st.header("What changed", anchor=anchor("changes"))
    revisions = page.register.revisions
    release = page.release
    st.caption(plain(f"Data version {release.version} of {iso(release.created)}. {VERSION_RULE}"))
    said = versions.assign(table=versions["table"].str.replace("_", " "))
    st.dataframe(
        said,
        key="versions",
        hide_index=True,
        placeholder=readable.MISSING,
        alt="Rows added and corrected by version and table, latest first",
        height=data_table.height(said, 6),
        column_config=data_table.config(said),
    )
    if revisions.empty:
        st.info("Nothing has been corrected since the first release.")
        return
    corrections.show(page, revisions, key="revisions", alt="Corrections, newest first")


def changed_sizes(page: Page, rows: pd.DataFrame) -> None:
    """Show every exercise whose size is another since it rests on who first said a number."""
    title = f"Sizes before and since data 2.0: {counted(len(rows), 'exercise')}"
    data_table.section(page, "changed-sizes", title, rows, CHANGED, filters="")
    st.caption(
        "Before: by the rules and claims of data 1.2.1, where a relay of the organiser could pass for an "
        "independent figure. Since: by who first said each number, and by the organiser's last word."
    )


def citing(release: Release) -> None:
    """Say how to cite the data set and under which licence it stands."""
    st.header("How to cite", anchor=anchor("cite"))
    st.markdown("Each figure has its own citation under *Cite*. For the data set as a whole:")
    st.code(citation_line(release), language=None, wrap_lines=True)
    st.caption(
        f"Data CC BY 4.0. Code MIT. Fonts IBM Plex, SIL Open Font License 1.1. {sources.NATURAL_EARTH}"
    )
