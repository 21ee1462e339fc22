"""Under a finding: in how many readings it holds, and one click away which choice turns it."""

import streamlit as st

from dashboard.analysis.robustness import Robustness
from dashboard.exhibits.catalogue import CATALOGUE, robustness
from dashboard.exhibits.exhibit import Exhibit
from dashboard.ui.shell.markdown import plain

ASK = "In how many readings does it hold?"
TURNED = "Choices under which it would not hold"


def line(shown: Exhibit, key: str) -> None:
    """Say in one quiet line how well the finding of an exhibit holds; nothing where no choice acts on it.

    A finding with many readings is tried only when the reader asks, so that the page is not slower for it.

    Parameters
    ----------
    shown : Exhibit
        The exhibit.
    key : str
        Key of its chart.
    """
    finding = CATALOGUE[shown.name].finding if shown.name in CATALOGUE else None
    if finding is None:
        return
    if not finding.is_long and not one_line(shown):
        return
    box = st.expander(ASK if finding.is_long else TURNED, key=f"{key}-holds", on_change="rerun")
    if box.open:
        with box:
            _readings(robustness(shown), with_words=finding.is_long)


def one_line(shown: Exhibit) -> bool:
    """Say in how many readings the finding of an exhibit holds, and return whether there was a word."""
    finding = CATALOGUE[shown.name].finding if shown.name in CATALOGUE else None
    found = robustness(shown) if finding is not None and not finding.is_long else None
    if found is not None:
        st.caption(f":material/balance: {plain(found.words)}.")
    return found is not None


def _readings(found: Robustness | None, *, with_words: bool) -> None:
    if found is None:
        st.markdown("Too little is known here for a finding that could be tried.")
        return
    if with_words:
        st.markdown(plain(f"{found.words}."))
    st.markdown(plain(f"The finding that is tried: {found.said.words} ({found.said.figure})."))
    if found.turned.empty:
        st.markdown("It holds under every choice that can be made.")
        return
    names = {name: name.capitalize() for name in found.turned.columns}
    st.dataframe(found.turned.rename(columns=names), hide_index=True, width="stretch")
