"""Check a picture: dropped here, it is held against its own statement and the data in use."""

import streamlit as st

from dashboard.exhibits.extract import Extract
from dashboard.export.evidence.verify import Verdict, verify
from dashboard.ui.shell import cache
from dashboard.ui.shell.around.contents import anchor
from dashboard.ui.shell.markdown import plain

KEY = "check-picture"
MEGABYTES = 20

WHAT_IT_DOES = (
    "Each picture made here says inside how it was made and from which records. Hand one over, also years "
    "later: whether it is as it was made, who signed it, what was corrected since in its records, and what "
    "it would say today. It is read in memory and kept nowhere. The same by `flankwatch verify FILE`."
)


def section() -> None:
    """Draw the part of the data page where a reader checks a picture."""
    st.header("Check a picture", anchor=anchor("verify"))
    st.markdown(WHAT_IT_DOES)
    file = st.file_uploader(
        "Picture made here: PNG, SVG or PDF", type=["png", "svg", "pdf"], key=KEY, max_upload_size=MEGABYTES
    )
    if file is None:
        return
    extract = Extract(cache.frames(), memo=cache.shared_memo())
    with st.spinner("Reading the picture"):
        _tell(verify(file.getvalue(), extract, cache.released()))


def _tell(verdict: Verdict) -> None:
    """Say what is found: the finding first, in the colour of how it stands."""
    first, *rest = verdict.sentences
    if verdict.statement is None:
        st.error(plain(first))
        for sentence in rest:
            st.markdown(plain(sentence))
        return
    st.markdown(plain(first))
    binding, *changes = rest
    (st.success if verdict.is_as_made else st.error)(plain(binding))
    for sentence in changes:
        st.markdown(plain(sentence))
