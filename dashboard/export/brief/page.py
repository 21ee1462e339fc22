"""A brief as one HTML file: nothing is asked of another host, and it prints as it stands."""

from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from html import escape

from dashboard import theme
from dashboard.export.brief.content import Brief, Finding, KeyFigure
from dashboard.export.brief.pictures import Picture
from dashboard.sources import Source

_STYLE = f"""
@page {{ size: A4; margin: 16mm; }}
body {{ font: 15px/1.45 {theme.FONT}; color: {theme.LIGHT.text}; max-width: 960px; margin: 2rem auto;
  padding: 0 1rem; }}
h1 {{ font-size: 1.9rem; line-height: 1.15; margin: .2rem 0 .6rem; }}
h2 {{ font-size: 1.1rem; color: {theme.LIGHT.west}; margin: 1.6rem 0 .6rem; break-after: avoid; }}
h3 {{ font-size: 1rem; margin: 0 0 .2rem; }}
p {{ margin: 0 0 .4rem; }}
.kind {{ color: {theme.LIGHT.west}; font-weight: 600; letter-spacing: .06em; margin: 0; }}
.small {{ color: {theme.LIGHT.muted}; font-size: .82rem; }}
.two {{ display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 1.4rem 2rem; }}
.two > * {{ break-inside: avoid; margin: 0; }}
svg {{ width: 100%; height: auto; display: block; margin: .4rem 0; }}
table {{ border-collapse: collapse; width: 100%; }}
th, td {{ text-align: left; vertical-align: top; padding: .25rem .4rem;
  border-bottom: 1px solid {theme.LIGHT.grid}; }}
tr {{ break-inside: avoid; }}
ol {{ padding-left: 1.4em; overflow-wrap: anywhere; }}
@media print {{ body {{ font-size: 10.5px; margin: 0; padding: 0; }}
  .two {{ grid-template-columns: 1fr 1fr; }} }}
"""


_WEIGHTS = (400, 600)
_RANGES = {"latin": "U+0-10FFFF", "latin-ext": "U+0100-02FF, U+1E00-1EFF"}
"""For which letters each file of the typeface is asked, the last first; one that it lacks is in the other."""


def html(brief: Brief) -> bytes:
    """Return a brief as an HTML page, UTF-8, with its typeface within."""
    filters = f'<p class="small">Filters: {escape(brief.filters)}</p>' if brief.filters else ""
    parts = [
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f'<title>{escape(brief.title)}</title><meta name="description" content="{escape(brief.lead)}">',
        f"<style>{_typeface()}{_STYLE}</style></head><body><main>",
        f'<p class="kind">FLANKWATCH BRIEF</p><h1>{escape(brief.title)}</h1>',
        f"<p>{escape(brief.lead)}</p>{filters}",
        _section("Findings", _two(map(_figure, brief.pictures))) if brief.pictures else "",
        _section("Also on record", _two(map(_finding, brief.findings))) if brief.findings else "",
        _section("Key figures", _table(brief.key_figures)) if brief.key_figures else "",
        _section("Sources", _documents(brief)),
        "</main></body></html>\n",
    ]
    return "\n".join(part for part in parts if part).encode("utf-8")


@lru_cache(maxsize=1)
def _typeface() -> str:
    """Return the faces of the product's lettering as a style sheet that holds their files."""
    return "".join(
        f'@font-face {{ font-family: "IBM Plex Sans"; font-weight: {weight}; unicode-range: {letters}; src: '
        f"url(data:font/woff2;base64,{_file(part, weight)}) format('woff2'); }}\n"
        for weight in _WEIGHTS
        for part, letters in _RANGES.items()
    )


def _file(part: str, weight: int) -> str:
    return b64encode(theme.font_file(part, weight).read_bytes()).decode("ascii")


def _section(title: str, body: str) -> str:
    return f"<section><h2>{title}</h2>\n{body}</section>"


def _two(blocks: Iterable[str]) -> str:
    return f'<div class="two">{"".join(blocks)}</div>'


def _finding(one: Finding) -> str:
    return f"<div><h3>{escape(one.title)}</h3><p>{escape(one.sentence)}</p></div>"


def _figure(one: Picture) -> str:
    """Return a chart under its words; its letters are for the eye, the alternative text for all else."""
    svg = one.svg.replace("<svg ", f'<svg role="img" aria-label="{escape(one.alt)}" ', 1)
    return (
        f"<figure><h3>{escape(one.title)}</h3><p>{escape(one.sentence)}</p>{svg}"
        f'<figcaption class="small">{escape(one.subtitle)} {escape(one.source)}.</figcaption></figure>'
    )


def _table(rows: Iterable[KeyFigure]) -> str:
    heads = "".join(f'<th scope="col">{name}</th>' for name in ("Figure", "Value", "Source"))
    cells = "".join(
        f"<tr><td>{escape(one.label)}</td><td>{escape(one.value)}</td>"
        f'<td class="small">{escape(one.source)}</td></tr>'
        for one in rows
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{cells}</tbody></table>"


def _documents(brief: Brief) -> str:
    listed = "".join(f"<li>{_document(one)}</li>" for one in brief.documents)
    view = f'<p class="small">This view: {_link(brief.link, brief.link)}</p>' if brief.link else ""
    more = f"<p>{escape(brief.more_documents)}</p>" if brief.more_documents else ""
    return f'<ol>{listed}</ol>{more}<p class="small">{escape(brief.version_line)}</p>{view}'


def _document(one: Source) -> str:
    return f"{escape(one.line)}. {_link(one.url, one.url)}" if one.url else escape(one.line)


def _link(url: str, words: str) -> str:
    return f'<a href="{escape(url)}">{escape(words)}</a>' if url.startswith("http") else escape(words)
