"""What a citation says, before it takes a form: of a figure as seen, or of one claim and its document."""

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.export.caption import LICENCE, Caption
from dashboard.export.citations.public_address import citable
from dashboard.frames import Release
from dashboard.schema import codes
from dashboard.schema import columns as c
from dashboard.sources import Source
from dashboard.wording import capitalised, iso

US = "Flankwatch"

FIGURE, PAGE = "figure", "webpage"
"""Kinds of what is cited, by the names of CSL."""

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True)
class Reference:
    """What is cited, all plain text.

    Attributes
    ----------
    key : str
        Name of the entry, the same for the same thing in the same version of the data.
    kind : str
        `FIGURE` or `PAGE`.
    author : str
        The institution that speaks.
    title : str
        Title.
    issued : str
        Day, month or year, ISO 8601, as exactly as it is known; empty where it is not.
    accessed : str
        Day on which it was read, ISO 8601; empty for the day on which it is cited.
    url : str
        Where it stands; empty where that is no address for others.
    version : str
        Version of the data, for a figure of ours.
    choice : str
        Filters and basis in words; may be empty.
    sources : str
        The documents behind it in words; may be empty.
    remarks : tuple of str
        What else is to be known.
    """

    key: str
    kind: str
    author: str
    title: str
    issued: str
    accessed: str = ""
    url: str = ""
    version: str = ""
    choice: str = ""
    sources: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def note(self) -> str:
        """Filters, documents and remarks as sentences without the last full stop."""
        parts = (capitalised(self.choice), self.sources, *map(capitalised, self.remarks))
        return ". ".join(part.rstrip(".") for part in parts if part)


def of_figure(caption: Caption, view_url: str | None = None) -> Reference:
    """Return the reference to a figure as seen.

    Parameters
    ----------
    caption : Caption
        Words of the figure.
    view_url : str, optional
        Address that shows exactly this view; left out where only this machine knows it.
    """
    filters = f"filters: {caption.filters}" if caption.filters else ""
    basis = f"basis: {caption.basis}" if caption.basis else ""
    return Reference(
        key=caption.stem,
        kind=FIGURE,
        author=US,
        title=caption.title,
        issued=caption.created if caption.of_register else "",
        url=citable(view_url),
        version=caption.version if caption.of_register else "",
        choice="; ".join(words for words in (filters, basis) if words),
        sources=caption.source,
        remarks=(caption.licence,) if caption.of_register else _of_list(caption),
    )


def of_claim(
    claim: Mapping[Hashable, Any], name: str, document: Source, release: Release, view_url: str | None = None
) -> Reference:
    """Return the reference to one figure of the register: the document that gives it, and where it is held.

    Parameters
    ----------
    claim : mapping
        Row of the claims with its value in words, see `analysis.claims.readable`.
    name : str
        Name of the exercise.
    document : Source
        The page that gives the figure.
    release : Release
        Version of the data.
    view_url : str, optional
        Address of the exercise's record; left out where only this machine knows it.
    """
    metric = codes.METRICS[claim[c.METRIC]].lower()
    held = f"Claim {claim[c.CLAIM_ID]} in {US} data {release.version} of {iso(release.created)}"
    link = citable(view_url)
    return Reference(
        key=f"flankwatch-claim-{str(claim[c.CLAIM_ID]).lower()}-v{release.version}",
        kind=PAGE,
        author=document.published_by,
        title=document.title or f"Page of {document.published_by}",
        issued=document.published,
        accessed=document.accessed,
        url=document.url,
        remarks=(
            f"{capitalised(str(claim[c.VALUE_WORDS]))}: {metric}, {name}",
            f"Said by {claim[c.CLAIMANT]}",
            f"Read via {document.via}" if document.via else "",
            f"{held}, {LICENCE}" + (f", {link}" if link else ""),
        ),
    )


def _of_list(caption: Caption) -> tuple[str, ...]:
    """Return what is to be known of a figure that counts a list which is no part of the data."""
    drawn = caption.release_line.replace("Drawn", "drawn")
    return "a list that is no part of the Flankwatch register", drawn, caption.licence


def date_parts(text: str) -> tuple[int, ...]:
    """Return year, month and day of an ISO date, as far as it is known; empty for any other text."""
    found = _ISO.fullmatch(text)
    return tuple(int(part) for part in found.groups() if part) if found else ()
