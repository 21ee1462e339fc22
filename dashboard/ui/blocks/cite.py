"""A citation to copy, and the same as files for reference managers."""

from datetime import UTC, datetime
from functools import partial

import streamlit as st

from dashboard.export.citations import citation
from dashboard.export.citations.reference import Reference
from dashboard.ui.shell import download

MIME = {
    "bib": "application/x-bibtex",
    "ris": "application/x-research-info-systems",
    "json": "application/vnd.citationstyles.csl+json",
}
COPIED = ("Footnote", "BibTeX")
"""Forms that people copy; the others are for programs."""


def draw(cited: Reference, key: str) -> None:
    """Show a footnote and a BibTeX entry to copy, and offer BibTeX, RIS and CSL-JSON as files.

    Parameters
    ----------
    cited : Reference
        What is cited.
    key : str
        Name of the block; its buttons are named after it.
    """
    made = citation.forms(cited, datetime.now(UTC).date())
    for form in COPIED:
        st.caption(form)
        st.code(made[form], language=None, wrap_lines=True)
    st.caption("Files for reference managers")
    with st.container(horizontal=True):
        for form, ending in citation.FORMS.items():
            if ending in MIME:
                download.offer(
                    form,
                    partial(made[form].encode, "utf-8"),
                    f"{cited.key}.{ending}",
                    MIME[ending],
                    key=f"{key}-{ending}",
                )
