"""A reader without a browser: one page of the dashboard, run as Streamlit runs it."""

from functools import cache
from pathlib import Path

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

import dashboard

APP = Path(dashboard.__file__).parent / "app.py"
PAGES = tuple(sorted(path.stem for path in (APP.parent / "views").glob("[a-z]*.py") if path.stem != "events"))
"""The pages that every reader has; what an operator may add has tests of its own."""


def visit(page="overview", **query):
    """Open a page with the parameters of its address; a list gives a parameter several times."""
    at = AppTest.from_file(str(APP), default_timeout=120)
    # Streamlit 1.67 offers no way to start elsewhere than at the first page (testing/v1/app_test.py).
    at._page_hash = calc_hash("" if page == "overview" else page.replace("_", "-"))
    for name, value in query.items():
        at.query_params[name] = value
    return at.run()


@cache
def visited(page, case):
    """Open a page for one of `CASES`; a page that only reads is opened once for all tests."""
    return visit(page, **CASES[case])


CASES = {
    "default": {},
    "narrow": {"country": ["Estonia", "Latvia"], "years": ["2020", "2025"], "basis": "Independent"},
    "empty": {"country": "Moldova", "side": "NATO", "domain": "Nuclear", "years": ["2010", "2010"]},
    "hostile": {
        "country": ["Atlantis", "<img src=https://evil.example/x.png>"],
        "years": ["1800", "9999"],
        "side": ["'; drop table", "NATO\x00"],
        "basis": "__import__('os')",
        "grade": "Z9",
        "parts": "maybe",
        "exercise": "../../etc/passwd",
        "table": "passwd",
        "nonsense": "x" * 5000,
    },
}


def words(at):
    """Return everything that a page says, as one text."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "info", "error", "warning")
    return "\n".join(str(element.value) for kind in kinds for element in getattr(at, kind))


def link_of(at):
    """Return the link to the record that a page shows."""
    return next(one.value for one in at.code if "?" in one.value)


def said_of_address(at):
    """Return what the page says of its address."""
    return " ".join(one.value for one in at.warning if "in this address" in one.value)


def other_words(at):
    """Return the lines of what a page says, but for what it says of its address."""
    return [line for line in words(at).splitlines() if "in this address" not in line]


def main_words(at):
    """Return what the page says outside the sidebar."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "info", "error", "warning")
    return "\n".join(str(element.value) for kind in kinds for element in getattr(at.main, kind))


def join(at, side="national"):
    """Say who organised the exercises of a list, and let it join."""
    choice(at, "organised_by").set_value(side).run()
    at.get_by_key("own-join").click().run()


def choice(at, name):
    """Return the control of a field or a setting; its key has the list and its kind in it."""
    controls = (*at.selectbox, *at.multiselect)
    return next(
        one for one in controls if str(one.key).startswith("own-") and str(one.key).endswith(f"-{name}")
    )
