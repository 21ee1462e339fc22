"""Figures in pages of others: the code to paste, and what a host finds by itself (oEmbed 1.0).

A frame asks for its height by a message, which `looks/host.js` hears on the page of the host; without that
script it has the height of the code. An answer of oEmbed is a file here, so it is the same whatever width is
asked for: the frame fills what it is given.
"""

import json
from html import escape

from dashboard.exhibits.words.link_preview import POSTED
from dashboard.publish.page_parts.parts import Figure

PLACEHOLDER = "https://your.address/"
"""Stands in codes to paste where nobody has said under which address the folder is served."""

HOST = "embed.js"
"""Script for the page of a host, from the root of a site: a name that stays, for others paste it."""

OEMBED = "oembed.json"

AROUND = 250
"""Pixels of the words around a chart, about as many as in a column of 700."""

DAY = 86_400


def codes(figure: Figure, version_path: str, address: str) -> tuple[str, str]:
    """Return what others paste to show a figure: the one that is updated, and the one that stays."""
    root = address or PLACEHOLDER
    return _code(figure, root), _code(figure, root + version_path)


def oembed(figure: Figure, version_path: str, address: str, picture: str) -> tuple[bytes, bytes]:
    """Return what oEmbed says of a figure as it is updated, and as it is frozen.

    Parameters
    ----------
    figure : Figure
        The figure.
    version_path : str
        Folder of the frozen site.
    address : str
        Root of the site, `/` at its end.
    picture : str
        Its picture for posting, from the root; empty for none.
    """
    updated, frozen = (_oembed(figure, address, address + below, picture) for below in ("", version_path))
    return updated, frozen


def _code(figure: Figure, root: str) -> str:
    return (
        f'<iframe src="{root}{figure.folder}embed.html" title="{escape(figure.title)}" data-flankwatch '
        f'width="100%" height="{_height(figure)}" style="border:0" loading="lazy"></iframe>'
        f'<script src="{root}{HOST}" async></script>'
    )


def _height(figure: Figure) -> int:
    return figure.height + AROUND


def _oembed(figure: Figure, address: str, root: str, picture: str) -> bytes:
    said = {
        "version": "1.0",
        "type": "rich",
        "title": figure.title,
        "author_name": "Flankwatch",
        "author_url": address,
        "provider_name": "Flankwatch",
        "provider_url": address,
        "cache_age": DAY,
        "html": _code(figure, root),
        "width": figure.width,
        "height": _height(figure),
    }
    if picture:
        shown = {"thumbnail_url": root + picture}
        said |= shown | dict(zip(("thumbnail_width", "thumbnail_height"), POSTED, strict=True))
    return json.dumps(said, ensure_ascii=False, indent=1).encode("utf-8")
