"""A link to the record of a row of a reader's own list, opened by somebody who has not that list."""

import pandas as pd
import streamlit as st

from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.ui.shell import record_links

WHOSE = (
    "This link leads to a record of somebody's own list. Such a list is read in that reader's session alone "
    "and kept nowhere, so nobody else can open its records. If the list is yours, bring it again under "
    "*Data*, and open the record from the table of exercises."
)


def tell(exercises: pd.DataFrame) -> None:
    """Say so where the address asks for such a record; to be called before the record is chosen.

    Parameters
    ----------
    exercises : pandas.DataFrame
        Rows of the exercise table, with those of a list that this reader has brought.
    """
    wanted = str(st.query_params.get(record_links.KEY, ""))
    if wanted.startswith(codes.UPLOADED_ID) and not exercises[c.EXERCISE_ID].eq(wanted).any():
        st.info(WHOSE)
