"""`flankwatch brief`: one brief as a file, PDF or HTML, under filters written as an address has them."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from dashboard.analysis.drill import report
from dashboard.exhibits.extract import Extract
from dashboard.exhibits.subjects.drill import ANY_PEERS, drill_of
from dashboard.export.brief import content, page
from dashboard.export.brief.content import Brief
from dashboard.export.citations.view_address import page_address
from dashboard.export.commands.figure_command import filters_of
from dashboard.export.commands.files import FailedError, RefusedError
from dashboard.frames import Frames
from dashboard.schema import codes
from dashboard.selection import Selection

PDF, HTML = ".pdf", ".html"
NEEDS_EXTRA = "A brief as PDF needs an extra: install `flankwatch[brief]`. As HTML it can be had without."


@dataclass(frozen=True)
class Order:
    """What is asked for, read.

    Attributes
    ----------
    selection : Selection
        The filters.
    iso3, start : str
        The state or the drill it is about; both empty for what the filters let pass.
    path : pathlib.Path or None
        File to write; None for one named after the brief.
    ending : str
        `PDF` or `HTML`.
    """

    selection: Selection
    iso3: str
    start: str
    path: Path | None
    ending: str


def read(query: str, country: str, drill: str, output: Path | None) -> Order:
    """Return what the words of a command line ask for.

    Raises
    ------
    RefusedError
        Where there is no such filter or state, or the file's ending is neither that of a PDF nor of a page.
    """
    ending = output.suffix.lower() if output else PDF
    if ending not in (PDF, HTML):
        raise RefusedError(f"A brief is a {PDF} or a {HTML} file; not {output}.")
    names = {word.casefold(): iso3 for iso3, name in codes.COUNTRY_NAMES.items() for word in (name, iso3)}
    if country and country.casefold() not in names:
        raise RefusedError(
            f"There is no state {country}; there are {', '.join(codes.COUNTRY_NAMES.values())}."
        )
    return Order(filters_of(query), names.get(country.casefold(), ""), drill, output, ending)


def made(order: Order, data: Frames) -> tuple[Path, bytes]:
    """Return the file that an order asks for, and where it goes.

    Raises
    ------
    RefusedError
        Where the register does not hold the drill.
    FailedError
        Where what sets the PDF or its typeface is not installed, or an address is no address.
    """
    write = writer(order.ending)
    if write is None:
        raise FailedError(NEEDS_EXTRA)
    try:
        brief = _brief(order, Extract(data, order.selection))
    except KeyError as error:
        raise RefusedError(f"The register holds no exercise {order.start}.") from error
    except ValueError as error:
        raise FailedError(str(error)) from error
    try:
        return order.path or Path(f"{brief.stem}{order.ending}"), write(brief)
    except FileNotFoundError as error:
        raise FailedError(str(error)) from error


def writer(ending: str) -> Callable[[Brief], bytes] | None:
    """Return what writes a brief as a file of an ending; None where the extra that it needs is missing."""
    if ending == HTML:
        return page.html
    if not find_spec("typst"):
        return None
    write: Callable[[Brief], bytes] = import_module("dashboard.export.brief.pdf").pdf
    return write


def _brief(order: Order, extract: Extract) -> Brief:
    if order.iso3:
        asked = extract.choosing(order.selection.without("countries"))
        link = page_address(asked.selection, "country", of=codes.COUNTRY_NAMES[order.iso3])
        return content.of_state(extract, order.iso3, link)
    if order.start:
        drill = drill_of(extract, order.start)
        start = "" if order.start == report.ARTICLE else order.start
        link = page_address(extract.selection, "in-context", **({"start": start} if start else {}))
        return content.of_drill(extract, drill, ANY_PEERS, order.start, link)
    return content.of_choice(extract, page_address(extract.selection, ""))
