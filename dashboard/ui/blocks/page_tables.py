"""All tables of a page as one file, at its end."""

from datetime import UTC, datetime
from functools import partial

from dashboard.exhibits.exhibit import Exhibit
from dashboard.export.stem import chosen_words
from dashboard.export.tables.package import Occasion, package, package_name
from dashboard.ui.shell import cache, download, shown_here
from dashboard.wording import counted


def offer(title: str, address: str) -> None:
    """Offer the tables of the figures that the page has shown; nothing where it has shown fewer than two.

    Parameters
    ----------
    title : str
        Title of the page.
    address : str
        Address of the page as it is shown.
    """
    shown = shown_here.exhibits()
    if len(shown) < 2:
        return
    filters = "; ".join(dict.fromkeys(filter(None, (one.selection.describe_all() for one in shown))))
    download.offer(
        f"{counted(len(shown), 'table')} of this page (ZIP)",
        partial(_made, shown, title, address),
        package_name(title, filters, shown[0].release.version, _of_all(shown)),
        "application/zip",
        key="page-tables",
        told="CSV with README, licence, citations, sources, and a description for programs",
    )


def _of_all(shown: tuple[Exhibit, ...]) -> tuple[str, ...]:
    """Return in words the options that all figures share, such as the exercise of a record."""
    shared = [one for one in shown[0].options if all(one in other.options for other in shown)]
    return chosen_words(shared, {})


def _made(shown: tuple[Exhibit, ...], title: str, address: str) -> bytes:
    licence = (cache.data_folder() / "LICENSE").read_text("utf-8")
    return package(shown, Occasion(title, licence, datetime.now(UTC).date(), address))
