"""The address of the page that shows a figure, for files that are made without a page."""

from dashboard.exhibits.catalogue import CATALOGUE, defaults_of
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.words.link_preview import RECORD, STATE
from dashboard.exhibits.words.pages import FIRST
from dashboard.export.citations.public_address import public
from dashboard.schema import codes
from dashboard.selection import Selection
from dashboard.selection.query import write_query


def page_address(selection: Selection, page: str, **more: str) -> str:
    """Return the address of a page under a choice; empty where no operator has said where the pages are.

    Parameters
    ----------
    selection : Selection
        The filters.
    page : str
        Its path; empty for the first.
    **more : str
        Parameters of the page itself.

    Raises
    ------
    ValueError
        Where the operator has set what is no address.
    """
    root = public()
    place = "/".join(part for part in (root, page) if part)
    query = write_query(selection, **more)
    return (f"{place}?{query}" if query else place) if root else ""


def view_address(shown: Exhibit) -> str:
    """Return the address that shows a figure as it is; empty where there is none that does so.

    There is none for options of a figure that are neither a record nor a state, for each page names those in
    its own way. Raises as `page_address`.
    """
    defaults, page = defaults_of(shown.name), CATALOGUE[shown.name].page
    selection, more, other = shown.selection, {}, False
    for name, value in shown.options:
        if name == "iso3":
            more[STATE] = codes.COUNTRY_NAMES[str(value)]
            selection = selection.without("countries")  # the state is the page's own choice
        elif name == "exercise_id":
            more[RECORD] = str(value)
        else:
            other = other or value != defaults.get(name)
    found = "" if other else page_address(selection, "" if page == FIRST else page, **more)
    return f"{found}#to-{shown.name}" if found else ""
