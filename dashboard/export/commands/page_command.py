"""`flankwatch export --page`: the tables of all figures of a page as one ZIP."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from dashboard.exhibits.catalogue import CATALOGUE, exhibit
from dashboard.exhibits.exhibit import Exhibit
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.memo import LatestResults
from dashboard.exhibits.words.pages import FIRST
from dashboard.export.citations.view_address import page_address
from dashboard.export.commands.figure_command import filters_of
from dashboard.export.commands.files import FailedError, RefusedError
from dashboard.export.tables.package import Occasion, package, package_name
from dashboard.frames import Frames
from dashboard.selection import Selection

RESULTS = 500
"""Results kept while a page is made: its figures share most of them."""


def read(page: str, query: str, of_figures: Sequence[str] = ()) -> Selection:
    """Return the filters for the tables of a page.

    Raises
    ------
    RefusedError
        Where there is no such page with figures or no such filter, or `of_figures` is said: words that the
        files of a figure alone have.
    """
    if of_figures:
        raise RefusedError(f"The tables of a page come as one ZIP of CSV; without {', '.join(of_figures)}.")
    pages = sorted({entry.page for entry in CATALOGUE.values()})
    if page not in pages:
        raise RefusedError(f"There is no page {page} with figures; pages are {', '.join(pages)}.")
    return filters_of(query)


def made(page: str, selection: Selection, data: Frames, folder: Path, today: date) -> dict[str, bytes]:
    """Return the package of a page by its file name.

    Parameters
    ----------
    page : str
        A page of the catalogue.
    selection : Selection
        The filters.
    data : Frames
        The register.
    folder : pathlib.Path
        Data folder, for its licence.
    today : datetime.date
        Day on which it is made.

    Raises
    ------
    FailedError
        Where none of its figures has a row, or the operator's address is no address.
    """
    shown, left_out = _figures(page, Extract(data, selection, memo=LatestResults(RESULTS)))
    filters = selection.describe_all()
    if not shown:
        raise FailedError(f"No figure of the page {page} has a row under the filters {filters or 'none'}.")
    licence = (folder / "LICENSE").read_text("utf-8")
    try:
        address = page_address(selection, "" if page == FIRST else page)
    except ValueError as error:  # what the operator has set is no address
        raise FailedError(str(error)) from error
    content = package(shown, Occasion(f"Page {page}", licence, today, address, left_out))
    return {package_name(page, filters, data.release.version): content}


def _figures(page: str, extract: Extract) -> tuple[list[Exhibit], Mapping[str, str]]:
    """Return the figures of a page that have rows, and why the others are left out."""
    shown, left_out = [], {}
    for name, entry in CATALOGUE.items():
        if entry.page != page:
            continue
        if entry.needs:
            left_out[name] = f"it needs a choice of {', '.join(entry.needs)}"
            continue
        found = exhibit(extract, name)
        if found.data.table.empty:
            left_out[name] = "nothing passes the filters"
        else:
            shown.append(found)
    return shown, left_out
