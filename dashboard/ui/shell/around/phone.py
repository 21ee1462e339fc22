"""Whether a page is read on a phone, where it is a dozen screens long."""

import streamlit as st

from dashboard.ui.shell.around import printing


def is_phone() -> bool:
    """Say whether the reader's browser calls itself one of a phone; a narrow window does not."""
    return "Mobi" in (st.context.headers.get("User-Agent") or "")


def is_short() -> bool:
    """Say whether what explains stands one touch away: on a phone, unless all is wanted for print."""
    return is_phone() and not printing.whole_tables()
