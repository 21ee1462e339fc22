"""How to cite one figure as seen: a footnote and a BibTeX entry, with data version and filters."""

import re
from datetime import date
from urllib.parse import quote

from dashboard.export.picture import Caption
from dashboard.wording import capitalised, day

_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
}
_IN_ADDRESS = ":/?#[]@!$&'()*+,;=%-._~"
"""Signs that an address may hold as they are; braces, quotes, backslashes and blanks are not among them."""


def footnote(caption: Caption, accessed: date, view_url: str | None = None) -> str:
    """Return the citation of a figure as one sentence of plain text.

    Parameters
    ----------
    caption : Caption
        Words of the figure.
    accessed : datetime.date
        Day on which the reader saw it.
    view_url : str, optional
        Address that shows exactly this view.
    """
    parts = [
        f"Flankwatch, “{caption.title}”" + (f" ({_choice(caption)})" if _choice(caption) else ""),
        f"data version {caption.version} of {caption.released}",
        caption.licence,
        _address(view_url) if view_url else "",
        f"accessed {day(accessed)}",
    ]
    return ", ".join(part for part in parts if part) + "."


def bibtex(caption: Caption, accessed: date, view_url: str | None = None) -> str:
    """Return the citation of a figure as a BibTeX `@misc` entry; parameters as for `footnote`."""
    notes = (_sentence(_choice(caption)), _sentence(caption.source), caption.licence)
    fields = {
        "author": "{Flankwatch}",
        "title": f"{{{_escaped(caption.title)}}}",
        "howpublished": f"Figure from Flankwatch, data version {_escaped(caption.version)}",
        "year": _year(caption, accessed),
        "note": _escaped(". ".join(note for note in notes if note)),
    }
    if view_url:
        fields["url"] = _address(view_url)
    fields["urldate"] = accessed.isoformat()
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{caption.stem},", *lines, "}"])


def _choice(caption: Caption) -> str:
    filters = f"filters: {caption.filters}" if caption.filters else ""
    basis = f"basis: {caption.basis}" if caption.basis else ""
    return "; ".join(words for words in (filters, basis) if words)


def _sentence(words: str) -> str:
    return capitalised(words)


def _year(caption: Caption, accessed: date) -> str:
    found = re.search(r"\b\d{4}\b", caption.released)
    return found[0] if found else str(accessed.year)


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(sign, sign) for sign in " ".join(text.split()))


def _address(url: str) -> str:
    return quote(url, safe=_IN_ADDRESS)
