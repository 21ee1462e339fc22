"""A link to the record of a row of a reader's own list, opened by somebody who has not that list."""

import streamlit as st

from dashboard.schema import codes
from dashboard.ui.shell import record_links
from dashboard.ui.shell.choosing import address

WHOSE = (
    "This link leads to a record of somebody's own list. Such a list is read in that reader's session alone "
    "and kept nowhere, so nobody else can open its records. If the list is yours, bring it again under "
    "*Data and sources*, and open the record from the table of exercises."
)


def tell() -> None:
    """Say so where the address asked for such a record; to be called after the record was chosen."""
    if address.answered(record_links.KEY, codes.UPLOADED_ID):
        st.info(WHOSE)
