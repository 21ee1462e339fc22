"""A citation in the forms that readers and reference managers take: footnote, BibTeX, RIS, CSL-JSON.

An author here is an institution. Each form has its own way to keep one whole: a second pair of braces, no
comma, a literal name. A date is written as exactly as it is known, so a month stays a month.
"""

import json
from datetime import date
from urllib.parse import quote

from dashboard.export.citations.reference import FIGURE, PAGE, US, Reference, date_parts
from dashboard.wording import day, iso

FORMS = {"Footnote": "txt", "BibTeX": "bib", "RIS": "ris", "CSL-JSON": "json"}
"""The forms of a citation, with the ending of a file of each."""

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


_RIS_KINDS = {FIGURE: "FIGURE", PAGE: "ELEC"}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""Names of the months that every BibTeX style knows."""


def forms(cited: Reference, today: date) -> dict[str, str]:
    """Return a citation in each of `FORMS`, by its name.

    Parameters
    ----------
    cited : Reference
        What is cited.
    today : datetime.date
        Day on which the reader saw it.
    """
    writers = (footnote, bibtex, ris, csl_json)
    return {name: write(cited, today) for name, write in zip(FORMS, writers, strict=True)}


def footnote(cited: Reference, today: date) -> str:
    """Return the citation as one sentence of plain text; parameters as for `forms`."""
    if cited.kind == PAGE:
        return _footnote_of_page(cited, today)
    parts = [
        f"{cited.author}, “{cited.title}”" + (f" ({cited.choice})" if cited.choice else ""),
        f"data version {cited.version} of {iso(cited.issued)}" if cited.version else "",
        cited.sources[:1].lower() + cited.sources[1:],
        *cited.remarks,
        _address(cited.url),
        f"accessed {day(_read(cited, today))}",
    ]
    return ", ".join(part for part in parts if part) + "."


def _footnote_of_page(cited: Reference, today: date) -> str:
    when = iso(cited.issued) if cited.issued else "undated"
    read = f"accessed {day(_read(cited, today))}"
    parts = [f"{cited.author}, “{cited.title}”", when, _address(cited.url), read]
    return ", ".join(part for part in parts if part) + f". {cited.note}."


def bibtex(cited: Reference, today: date) -> str:
    """Return the citation as a BibTeX `@misc` entry; parameters as for `forms`."""
    known = date_parts(cited.issued)
    fields = {
        "author": f"{{{{{_escaped(cited.author)}}}}}",
        "title": f"{{{{{_escaped(cited.title)}}}}}",
        "howpublished": f"{{{_how(cited)}}}",
        "year": f"{{{known[0]}}}" if known else "",
        "month": _MONTHS[known[1] - 1] if known[1:] else "",
        "day": f"{{{known[2]}}}" if known[2:] else "",
        "version": f"{{{_escaped(cited.version)}}}" if cited.version else "",
        "note": f"{{{_escaped(cited.note)}}}",
        "url": f"{{{_address(cited.url)}}}" if cited.url else "",
        "urldate": f"{{{_read(cited, today).isoformat()}}}",
    }
    lines = [f"  {name} = {value}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{cited.key},", *lines, "}"])


def ris(cited: Reference, today: date) -> str:
    """Return the citation as a RIS record with CR LF line ends; parameters as for `forms`.

    A comma would make a surname and a first name of an institution, so the author's has none; the publisher's
    field keeps the name as it is.
    """
    known = date_parts(cited.issued)
    lines = [
        ("TY", _RIS_KINDS[cited.kind]),
        ("ID", cited.key),
        ("AU", cited.author.replace(", ", " \u2013 ").replace(",", "")),
        ("TI", cited.title),
        ("PY", str(known[0]) if known else ""),
        ("DA", _slashed(known)),
        ("PB", cited.author),
        ("ET", cited.version),
        ("UR", _address(cited.url)),
        ("Y2", _slashed(date_parts(_read(cited, today).isoformat()))),
        ("N1", cited.note),
    ]
    written = [f"{tag}  - {' '.join(text.split())}" for tag, text in lines if text]
    return "\r\n".join([*written, "ER  - ", ""])


def csl_json(cited: Reference, today: date) -> str:
    """Return the citation as CSL-JSON, a list of one item; parameters as for `forms`."""
    read, known = date_parts(_read(cited, today).isoformat()), date_parts(cited.issued)
    item = {
        "id": cited.key,
        "type": cited.kind,
        "title": cited.title,
        "author": [{"literal": cited.author}],
        "publisher": cited.author,
        "issued": {"date-parts": [known]} if known else "",
        "accessed": {"date-parts": [read]},
        "version": cited.version,
        "URL": _address(cited.url),
        "note": cited.note,
    }
    return json.dumps([{name: value for name, value in item.items() if value}], ensure_ascii=False, indent=2)


def _read(cited: Reference, today: date) -> date:
    return date.fromisoformat(cited.accessed) if cited.accessed else today


def _how(cited: Reference) -> str:
    if cited.kind == FIGURE:
        version = f", data version {_escaped(cited.version)}" if cited.version else ""
        return f"Figure from {US}{version}"
    return "Web page"


def _slashed(known: tuple[int, ...]) -> str:
    """Return a date as RIS has it: 2025/09// for a month, 2025/09/12/ for a day."""
    parts = [str(part).zfill(2) for part in known]
    return "/".join([*parts, *[""] * (4 - len(parts))]) if known else ""


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(sign, sign) for sign in " ".join(text.split()))


def _address(url: str) -> str:
    return quote(url, safe=_IN_ADDRESS)
