"""A picture for posting, set from a chart that is drawn already: words above and below, no browser needed.

It costs a third of a picture that is laid out for its size, which draws the chart anew; a site has thousands.
"""

import io
import re
from collections.abc import Sequence

import resvg_py
from PIL import Image, ImageDraw

from dashboard import theme
from dashboard.export.caption import Caption
from dashboard.export.pictures.lettering import Words, has_all, largest, put, wrapped

PAD, GAP = 40, 12

LEAST_SCALE, MOST_SCALE = 0.85, 1.3
"""How large a chart may come out, as a part of its size on a page; smaller, nobody could read its letters."""

_ELSEWHERE = re.compile(r"<(?:pattern|image|foreignObject)\b|<text(?![^>]*fill: none)")
"""What resvg draws otherwise than a browser: it lays a grid over hatches, and has no typeface for letters."""

_TITLES = (32, 28, 25, 22)


def card(chart: str, size: tuple[int, int], caption: Caption, width: int, height: int) -> bytes | None:
    """Return a PNG of a chart with its words; none where the chart has to be laid out anew to be read.

    Parameters
    ----------
    chart : str
        SVG of the chart, its letters as outlines.
    size : tuple of int
        Width and height of the chart in pixels.
    caption : Caption
        The words.
    width, height : int
        Of the picture, in pixels.
    """
    inner = width - 2 * PAD
    if _ELSEWHERE.search(chart) or not _can_set(caption):
        return None
    above, below = _heading(caption, inner), _footing(caption, inner)
    top = PAD + sum(one.height for one in above) + GAP
    foot = height - PAD / 2 - sum(one.height for one in below)
    room = foot - 2 * GAP - top
    scale = min(inner / size[0], room / size[1], MOST_SCALE)
    if scale < LEAST_SCALE:
        return None
    sheet = Image.new("RGB", (width, height), theme.LIGHT.ground)
    with Image.open(
        io.BytesIO(bytes(resvg_py.svg_to_bytes(chart, zoom=scale, skip_system_fonts=True)))
    ) as drawn:
        sheet.paste(
            drawn.convert("RGB"), (round((width - drawn.width) / 2), round(top + (room - drawn.height) / 2))
        )
    pen = ImageDraw.Draw(sheet)
    pen.line([(PAD, foot - GAP), (width - PAD, foot - GAP)], theme.LIGHT.grid)
    _below_each_other(pen, above, PAD)
    _below_each_other(pen, below, foot)
    made = io.BytesIO()
    sheet.save(made, "png")
    return made.getvalue()


def _heading(caption: Caption, width: int) -> tuple[Words, ...]:
    light = theme.LIGHT
    return (
        largest(caption.title, _TITLES, 600, width, light.text),
        wrapped(caption.subtitle, 18, 400, width, light.muted),
        wrapped(caption.filter_line, 16, 400, width, light.text),
    )


def _footing(caption: Caption, width: int) -> tuple[Words, ...]:
    light = theme.LIGHT
    return (
        wrapped(caption.source, 14, 400, width, light.muted),
        wrapped(_version(caption), 14, 600, width, light.text),
        wrapped(caption.note, 13, 400, width, light.muted),
    )


def _version(caption: Caption) -> str:
    return f"{caption.release_line} · {caption.licence}"


def _below_each_other(pen: ImageDraw.ImageDraw, words: Sequence[Words], top: float) -> None:
    """Set words from a height downwards."""
    for one in words:
        put(pen, one, PAD, top)
        top += one.height


def _can_set(caption: Caption) -> bool:
    """Return whether the typeface has every sign of the words."""
    bold = caption.title + _version(caption)
    plain = caption.subtitle + caption.filter_line + caption.source + caption.note
    return has_all(bold, 600) and has_all(plain, 400)
